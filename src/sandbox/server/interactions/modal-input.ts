/** A modal of text inputs filled in, as it is sent back (interactions/receiving-and-responding). */

import { NotPossible } from '../checks/errors.ts';
import { isJson, type Json } from '../checks/json.ts';

/** The text input of a label. */
export function inputOf({ component }: Json): Json | undefined {
  return isJson(component) ? component : undefined;
}

/**
 * One label as it is sent back.
 *
 * @throws NotPossible for a text that is too short or too long.
 */
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
