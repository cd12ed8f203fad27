import type { Answer } from '../../src/answers/index.ts';

/** Answers of the commands that a terminal has. */
export const terminalKinds: ReadonlySet<Answer['kind']> = new Set([
  'ask',
  'quotations',
  'comparison',
  'verification',
  'who',
  'sources',
  'timeline',
  'help',
  'refusal',
]);

/** The texts of a message in the order in which they are read. */
export function textsOf({ components }: { readonly components?: unknown }): string[] {
  if (!Array.isArray(components)) return [];
  return components.flatMap((component: { content?: unknown; components?: unknown }) => [
    ...(typeof component.content === 'string' ? [component.content] : []),
    ...textsOf(component),
  ]);
}
