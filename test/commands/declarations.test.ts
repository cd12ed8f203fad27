/** The one list of commands, as Discord takes it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { usagesOf } from '../../src/commands/help/usage.ts';
import { commands, commandsFor } from '../../src/commands/index.ts';
import { commandsJson } from '../../src/discord/registration/command-json.ts';
import { maxCommandLength } from '../../src/render/discord/limits.ts';
import { checkCommands } from '../../src/sandbox/server/checks/validate.ts';

/** Those of a bot with several episodes, which have an option more. */
const ofSeveral = commandsFor([
  { id: 'harbour', title: 'The strike' },
  { id: 'cliffport', title: 'The cranes' },
]);

/** Discord's counts of an application's global commands (interactions/application-commands). */
const maxSlashCommands = 100;
const maxMessageCommands = 15;

describe('the list of commands', () => {
  it('has no name twice', () => {
    const names = commands.map(({ kind, name }) => `${kind === 'message' ? 'message' : 'slash'} ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('keeps within Discord’s counts', () => {
    expect(commands.filter(({ kind }) => kind !== 'message').length).toBeLessThanOrEqual(maxSlashCommands);
    expect(commands.filter(({ kind }) => kind === 'message').length).toBeLessThanOrEqual(maxMessageCommands);
  });

  it.each(['server', 'everywhere', 'installed in servers'] as const)(
    'is accepted as Discord would (%s)',
    (reach) => {
      const sent = JSON.parse(JSON.stringify(commandsJson(ofSeveral, reach)));
      expect(checkCommands(sent)).toEqual([]);
      // Discord counts less: this holds with every translation.
      for (const command of sent)
        expect(JSON.stringify(command).length).toBeLessThanOrEqual(maxCommandLength);
    },
  );

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
