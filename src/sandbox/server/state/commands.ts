/** The commands that the bot registered, globally or in one server (interactions/application-commands). */

import type { APIApplicationCommand } from 'discord-api-types/v10';
import { checkCommands } from '../checks/checks.ts';
import { invalidForm, refusals } from '../checks/errors.ts';
import { validateCommand, validateCommandList } from '../checks/validate.ts';
import type { Store } from './store.ts';

/** `'global'` or a server's id. */
export type Scope = string;

/** A scope's commands in the order of registration. */
export function listCommands(store: Store, scope: Scope): APIApplicationCommand[] {
  return [...(store.commands.get(scope)?.values() ?? [])];
}

/** Replaces all of a scope's commands; a command of the same name and type keeps its id. */
export function overwriteCommands(store: Store, scope: Scope, body: unknown): APIApplicationCommand[] {
  const before = listCommands(store, scope);
  const commands = validateCommandList(body).map((command) => toCommand(store, scope, command, before));
  store.commands.set(scope, new Map(commands.map((command) => [command.id, command])));
  store.events.emit('change', { kind: 'commands' });
  return commands;
}

/** Registers one command, or takes the place of the one with its name and type. */
export function createCommand(
  store: Store,
  scope: Scope,
  body: unknown,
): { readonly command: APIApplicationCommand; readonly isNew: boolean } {
  const before = listCommands(store, scope);
  const command = toCommand(store, scope, validateCommand(body), before);
  const isNew = !before.some(({ id }) => id === command.id);
  save(store, scope, command);
  return { command, isNew };
}

/** @throws DiscordError 10063 when the scope has no such command. */
export function findCommand(store: Store, scope: Scope, id: string): APIApplicationCommand {
  const command = store.commands.get(scope)?.get(id);
  if (command === undefined) throw refusals.unknownCommand();
  return command;
}

/** Changes the given fields of a command. */
export function editCommand(store: Store, scope: Scope, id: string, body: unknown): APIApplicationCommand {
  const before = findCommand(store, scope, id);
  const change = typeof body === 'object' && body !== null ? body : {};
  const command = { ...before, ...change, id, version: store.nextId() } as APIApplicationCommand;
  const problems = checkCommands([command as unknown as Readonly<Record<string, unknown>>]);
  if (problems.length > 0) throw invalidForm(problems);
  save(store, scope, command);
  return command;
}

export function deleteCommand(store: Store, scope: Scope, id: string): void {
  findCommand(store, scope, id);
  store.commands.get(scope)?.delete(id);
  store.events.emit('change', { kind: 'commands' });
}

function save(store: Store, scope: Scope, command: APIApplicationCommand): void {
  const commands = store.commands.get(scope) ?? new Map<string, APIApplicationCommand>();
  commands.set(command.id, command);
  store.commands.set(scope, commands);
  store.events.emit('change', { kind: 'commands' });
}

/** A command as Discord sends it back: with ids, version and defaults. */
function toCommand(
  store: Store,
  scope: Scope,
  body: Record<string, unknown>,
  before: readonly APIApplicationCommand[],
): APIApplicationCommand {
  const installations = Array.isArray(body.integration_types) ? body.integration_types : [];
  if (installations.some((type) => !(String(type) in store.application.integration_types_config))) {
    const path = ['integration_types'];
    throw invalidForm([
      { path, code: 'BASE_TYPE_CHOICES', message: 'The application has no such installation.' },
    ]);
  }
  const type = Number(body.type ?? 1);
  const known = before.find((command) => command.name === body.name && command.type === type);
  return {
    nsfw: false,
    default_member_permissions: null,
    ...(scope === 'global'
      ? { contexts: null, integration_types: [0], dm_permission: true }
      : { guild_id: scope }),
    ...body,
    description: String(body.description ?? ''),
    type,
    id: known?.id ?? store.nextId(),
    application_id: store.applicationId,
    version: store.nextId(),
  } as unknown as APIApplicationCommand;
}
