/** Finds the buttons and selects that somebody uses in a message. */

import type { APIMessage } from 'discord-api-types/v10';
import { NotPossible } from '../checks/errors.ts';
import { type Json, listOf } from '../checks/json.ts';
import { placedIn } from '../checks/message-rules.ts';

/** @throws NotPossible when the message has no such component, or one that is disabled. */
export function usableComponent({ id, components = [] }: APIMessage, customId: string): Json {
  const placed = placedIn(components as unknown as Json[]);
  const component = placed.find(({ component }) => component.custom_id === customId)?.component;
  if (component === undefined) throw new NotPossible(`Message ${id} has no component "${customId}".`);
  if (component.disabled === true) throw new NotPossible(`"${customId}" is disabled.`);
  return component;
}

/** @throws NotPossible for a value that a select does not offer, or for too few or too many of them. */
export function requireOffered(component: Json, customId: string, values: readonly string[]): void {
  const offered = listOf(component.options).map(({ value }) => value);
  const unknown = values.filter((value) => !offered.includes(value));
  if (unknown.length > 0) throw new NotPossible(`"${customId}" does not offer ${unknown.join(', ')}.`);
  const least = Number(component.min_values ?? 1);
  const most = Number(component.max_values ?? 1);
  if (values.length < least || values.length > most) {
    throw new NotPossible(`"${customId}" takes ${least} to ${most} values, not ${values.length}.`);
  }
}
