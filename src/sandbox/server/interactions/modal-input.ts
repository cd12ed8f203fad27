/** A modal filled in, as it is sent back (interactions/receiving-and-responding). */

import { ComponentType } from 'discord-api-types/v10';
import { NotPossible } from '../checks/errors.ts';
import { isJson, type Json, listOf } from '../checks/json.ts';

/** The input of a label, or of the older row. */
export function fieldOf(top: Json): Json | undefined {
  if (isJson(top.component)) return top.component;
  return listOf(top.components)[0];
}

/** One top component of a modal as it is sent back. */
export function submitted(
  top: Json,
  id: number,
  values: Readonly<Record<string, string | readonly string[]>>,
): Json {
  const field = fieldOf(top);
  if (field === undefined) return { type: top.type, id };
  const given = values[String(field.custom_id)];
  const value = { type: field.type, id: id + 1, custom_id: field.custom_id, ...filledIn(field, given) };
  return isJson(top.component)
    ? { type: top.type, id, component: value }
    : { type: top.type, id, components: [value] };
}

function filledIn(field: Json, given: string | readonly string[] | undefined): Json {
  if (field.type !== ComponentType.TextInput) {
    const values = typeof given === 'string' ? [given] : [...(given ?? [])];
    if (field.required !== false && values.length < Number(field.min_values ?? 1)) {
      throw new NotPossible(`The field "${String(field.custom_id)}" needs a choice.`);
    }
    return { values };
  }
  const text = typeof given === 'string' ? given : String(field.value ?? '');
  const least = Math.max(Number(field.min_length ?? 0), field.required === false ? 0 : 1);
  const most = Number(field.max_length ?? 4000);
  if (text.length < least || text.length > most) {
    throw new NotPossible(
      `The field "${String(field.custom_id)}" takes ${least} to ${most} characters, not ${text.length}.`,
    );
  }
  return { value: text };
}
