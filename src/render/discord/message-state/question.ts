/**
 * The question of an answer stands in the message's heading, whole. Buttons
 * that need it read it back from there: it is too long for a custom id.
 */
import { maxStringOptionLength } from '../limits.ts';
import { escapeMarkdown, unescapeMarkdown } from '../markdown/markdown.ts';
import { textsIn } from './components.ts';

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
  const headings = textsIn(components).map((content) => content.split('\n', 1)[0] ?? '');
  const heading = headings.find((one) => one.startsWith(prefix))?.slice(prefix.length);
  return heading === undefined ? undefined : unescapeMarkdown(heading).slice(0, maxStringOptionLength);
}
