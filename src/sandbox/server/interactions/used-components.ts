/** The buttons, selects and text inputs that somebody uses. */

import type { APIMessage } from 'discord-api-types/v10';
import { NotPossible } from '../checks/errors.ts';
import { isJson, type Json, listOf } from '../checks/json.ts';
import { placedIn } from '../checks/message-rules.ts';

/** @throws NotPossible when the message has no such component, or one that is disabled. */
export function usableComponent({ id, components = [] }: APIMessage, customId: string): Json {
  const placed = placedIn(listOf(components));
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

/** The text input of a label. */
export function inputOf({ component }: Json): Json | undefined {
  return isJson(component) ? component : undefined;
}

/** One label as it is sent back. @throws NotPossible for a text that is too short or too long. */
export function submitted(label: Json, id: number, values: Readonly<Record<string, string>>): Json {
  const input = inputOf(label);
  if (input === undefined) return { type: label.type, id };
  const text = values[String(input.custom_id)] ?? String(input.value ?? '');
  const least = Math.max(Number(input.min_length ?? 0), input.required === false ? 0 : 1);
  const most = Number(input.max_length ?? 4000);
  if (text.length < least || text.length > most) {
    throw new NotPossible(
      `The field "${String(input.custom_id)}" takes ${least} to ${most} characters, not ${text.length}.`,
    );
  }
  const component = { type: input.type, id: id + 1, custom_id: input.custom_id, value: text };
  return { type: label.type, id, component };
}
