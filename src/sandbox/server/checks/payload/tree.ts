/** The components of a message as Discord counts them: each one, its children and its accessory. */

import { ComponentType } from 'discord-api-types/v10';
import { isJson, type Json, lengthOf, listOf } from '../json.ts';
import type { Path } from './problem.ts';

/** A component, and where it stands. */
export interface Placed {
  readonly component: Json;
  readonly path: Path;
}

/** Every component with its path, parents first. */
export function walk(components: readonly Json[], path: Path): Placed[] {
  return components.flatMap((component, index) => {
    const at = [...path, index];
    const accessory = isJson(component.accessory) ? [component.accessory] : [];
    return [
      { component, path: at },
      ...walk(listOf(component.components), [...at, 'components']),
      ...accessory.map((child) => ({ component: child, path: [...at, 'accessory'] })),
    ];
  });
}

/** Counts components. A section with one text and a button counts 3. */
export function countComponents(components: readonly object[]): number {
  return walk(components as readonly Json[], []).length;
}

/** Adds up the characters of all Text Displays, in UTF-16 code units. */
export function totalTextLength(components: readonly object[]): number {
  return walk(components as readonly Json[], [])
    .filter(({ component }) => component.type === ComponentType.TextDisplay)
    .reduce((sum, { component }) => sum + lengthOf(component.content), 0);
}
