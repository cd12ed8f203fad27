/** Finds the buttons and selects that somebody uses in a message. */

import type { APIMessage } from 'discord-api-types/v10';
import { NotPossible } from '../checks/errors.ts';
import { isJson, type Json, listOf } from '../checks/json.ts';

/** @throws NotPossible when the message has no such component, or one that is disabled. */
export function usableComponent({ id, components = [] }: APIMessage, customId: string): Json {
  const component = findComponent(components as unknown as Json[], customId);
  if (component === undefined) throw new NotPossible(`Message ${id} has no component "${customId}".`);
  if (component.disabled === true) throw new NotPossible(`"${customId}" is disabled.`);
  return component;
}

function findComponent(components: readonly Json[], customId: string): Json | undefined {
  for (const component of components) {
    if (component.custom_id === customId) return component;
    const accessory = isJson(component.accessory) ? [component.accessory] : [];
    const found = findComponent([...listOf(component.components), ...accessory], customId);
    if (found !== undefined) return found;
  }
  return undefined;
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
