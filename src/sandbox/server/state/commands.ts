/** The commands that the bot registered, globally or in one server (interactions/application-commands). */

import type { APIApplicationCommand } from 'discord-api-types/v10';
import { invalidForm, problem } from '../checks/errors.ts';
import { asDiscords } from '../checks/json.ts';
import { validateCommandList } from '../checks/validate.ts';
import type { Store } from './memory-store.ts';

/** The commands of a scope, `'global'` or a server's id, in the order of registration. */
export function listCommands(store: Store, scope: string): APIApplicationCommand[] {
  return [...(store.commands.get(scope)?.values() ?? [])];
}

/** Replaces all of a scope's commands; a command of the same name and type keeps its id. */
export function overwriteCommands(store: Store, scope: string, body: unknown): APIApplicationCommand[] {
  const before = listCommands(store, scope);
  const commands = validateCommandList(body).map((command) => toCommand(store, scope, command, before));
  store.commands.set(scope, new Map(commands.map((command) => [command.id, command])));
  store.events.emit('change', { kind: 'commands' });
  return commands;
}

/** A command as Discord sends it back: with ids, version and defaults. */
function toCommand(
  store: Store,
  scope: string,
  body: Record<string, unknown>,
  before: readonly APIApplicationCommand[],
): APIApplicationCommand {
  const installations = Array.isArray(body.integration_types) ? body.integration_types : [];
  if (installations.some((type) => !(String(type) in store.application.integration_types_config))) {
    const message = 'The application has no such installation.';
    throw invalidForm([problem(['integration_types'], 'BASE_TYPE_CHOICES', message)]);
  }
  const type = Number(body.type ?? 1);
  const known = before.find((command) => command.name === body.name && command.type === type);
  return asDiscords({
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
  });
}
