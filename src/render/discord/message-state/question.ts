/**
 * The question of an answer stands in the message's heading, whole. Buttons
 * that need it read it back from there: it is too long for a custom id.
 */
import { maxStringOptionLength } from '../limits.ts';
import { escapeMarkdown, unescapeMarkdown } from '../markdown/markdown.ts';

const prefix = '### ';

/** `questionHeading('Who is *he*?')` → `'### Who is \\*he\\*?'` */
export function questionHeading(question: string): string {
  return `${prefix}${escapeMarkdown(question)}`;
}

/**
 * The question of a message, from Discord's component JSON; undoes
 * `questionHeading`. Nothing when the message has no such heading.
 */
export function readQuestion(components: readonly unknown[]): string | undefined {
  for (const content of textsIn(components)) {
    const [first = ''] = content.split('\n');
    if (first.startsWith(prefix))
      return unescapeMarkdown(first.slice(prefix.length)).slice(0, maxStringOptionLength);
  }
  return undefined;
}

/** The texts of components in the order in which they are read. */
export function* textsIn(components: readonly unknown[]): Generator<string> {
  for (const component of components) {
    if (typeof component !== 'object' || component === null) continue;
    if ('content' in component && typeof component.content === 'string') yield component.content;
    if ('components' in component && Array.isArray(component.components))
      yield* textsIn(component.components);
  }
}
