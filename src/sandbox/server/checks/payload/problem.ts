/** What is wrong with a payload, in Discord's words where they are known. */

import { type Json, lengthOf } from '../json.ts';

/** Where in the payload, as in Discord's `errors` tree: `['components', 0, 'custom_id']`. */
export type Path = readonly (string | number)[];

/** One thing that Discord would refuse. */
export interface LimitProblem {
  readonly path: Path;
  /** Discord's code for the problem, such as `BASE_TYPE_BAD_LENGTH`. */
  readonly code: string;
  readonly message: string;
}

/** A text or a list that is too long or too short. */
export function badLength(path: Path, least: number, most: number): LimitProblem {
  return least === 0
    ? { path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${most} or fewer in length.` }
    : { path, code: 'BASE_TYPE_BAD_LENGTH', message: `Must be between ${least} and ${most} in length.` };
}

/** A field that must be there and is not. */
export function missing(path: Path): LimitProblem {
  return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}

/** Checks the length of one text; a text that may be empty may also be missing. */
export function lengthProblems(
  holder: Json,
  path: Path,
  field: string,
  least: number,
  most: number,
): LimitProblem[] {
  const value = holder[field];
  if (value === undefined || value === null) return least === 0 ? [] : [missing([...path, field])];
  const length = lengthOf(value);
  return length < least || length > most ? [badLength([...path, field], least, most)] : [];
}
