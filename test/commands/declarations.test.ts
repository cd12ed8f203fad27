/** The one list of commands, as Discord takes it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as spec from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import type { Option } from '../../src/commands/define.ts';
import { usagesOf } from '../../src/commands/help/usage.ts';
import { commands, commandsFor } from '../../src/commands/index.ts';
import { commandsJson } from '../../src/discord/registration/command-json.ts';
import {
  maxChoices,
  maxCommandLength,
  maxCommandNameLength,
  maxCommandOptions,
  maxContextCommands,
  maxDescriptionLength,
  maxSlashCommands,
} from '../../src/render/discord/limits.ts';

/** Those of a bot with several episodes, which have an option more. */
const ofSeveral = commandsFor([
  { id: 'harbour', title: 'The strike' },
  { id: 'cliffport', title: 'The cranes' },
]);

const leaves = ofSeveral.flatMap((command) =>
  command.kind === 'group' ? command.commands : command.kind === 'command' ? [command] : [],
);
const options: readonly (readonly [string, Option])[] = leaves.flatMap(({ name, options: declared }) =>
  Object.entries(declared).map(([option, value]) => [`${name} ${option}`, value] as const),
);

describe('the list of commands', () => {
  it('has no name twice', () => {
    const names = commands.map(({ kind, name }) => `${kind === 'message' ? 'message' : 'slash'} ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('keeps within Discord’s counts', () => {
    expect(commands.filter(({ kind }) => kind !== 'message').length).toBeLessThanOrEqual(maxSlashCommands);
    expect(commands.filter(({ kind }) => kind === 'message').length).toBeLessThanOrEqual(maxContextCommands);
  });

  it.each(ofSeveral.map((command) => [command.name, command] as const))(
    'describes %s in at most 100 characters',
    (name, { description }) => {
      expect(name.length).toBeLessThanOrEqual(maxCommandNameLength);
      expect(description.length).toBeGreaterThan(0);
      expect(description.length).toBeLessThanOrEqual(maxDescriptionLength);
    },
  );

  it.each(leaves.map((command) => [command.name, command] as const))(
    'gives %s at most 25 options',
    (_, command) => {
      expect(Object.keys(command.options).length).toBeLessThanOrEqual(maxCommandOptions);
    },
  );

  it.each(options)('describes the option %s', (name, option) => {
    expect(name.split(' ').at(-1)).toMatch(/^[\p{Ll}\p{N}_-]{1,32}$/u);
    expect(option.description.length).toBeGreaterThan(0);
    expect(option.description.length).toBeLessThanOrEqual(maxDescriptionLength);
    if (option.type === 'string') {
      expect(option.choices?.length ?? 0).toBeLessThanOrEqual(maxChoices);
      expect(option.choices === undefined || option.complete === undefined).toBe(true);
    }
  });

  it('fits Discord’s published schema, globally and in one server', () => {
    for (const reach of ['server', 'everywhere', 'installed in servers'] as const) {
      for (const command of commandsJson(ofSeveral, reach)) {
        // Discord's schema demands a number where its documentation has a string of digits.
        const permissions = command.default_member_permissions;
        const body = permissions ? { ...command, default_member_permissions: Number(permissions) } : command;
        const { error } = spec.ApplicationCommandCreateRequestSchema.safeParse(body);
        expect(error?.issues).toBeUndefined();
        expect(JSON.stringify(command).length).toBeLessThanOrEqual(maxCommandLength);
      }
    }
  });

  it('asks for what is required before what is not', () => {
    for (const command of commandsJson(ofSeveral, 'everywhere')) {
      const required = ('options' in command ? (command.options ?? []) : []).map(
        (option) => 'required' in option && option.required === true,
      );
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    }
  });

  it('is in the README, each with how it is written', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const missing = commands.flatMap(usagesOf).filter(({ usage }) => !readme.includes(usage));
    expect(missing).toEqual([]);
  });

  it('of pins, gaps and settings is in the README for moderators, but for the two that are open to everybody', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const forModerators = readme.slice(readme.indexOf('| for moderators |')).split('\n\n')[0] ?? '';
    const listed = [...forModerators.matchAll(/^\| `(?<usage>\/[^`]+)` \|/gm)].map(
      (row) => row.groups?.usage,
    );
    const open = ['/pins list [channel] [about] [changed] [private]', '/pins show pin [private]'];
    const restricted = commands
      .flatMap(usagesOf)
      .map(({ usage }) => usage)
      .filter((usage) => /^\/(?:gaps$|pins |settings )/.test(usage) && !open.includes(usage));
    expect(listed.toSorted()).toEqual(restricted.toSorted());
  });
});
