/** What readers of a message see of its Markdown. */
import { fromMarkdown } from 'mdast-util-from-markdown';

/** What Discord does not have, or what says whose words they are: a line behind ">" keeps it. */
const keptAsWritten = [
  'autolink',
  'blockQuote',
  'characterReference',
  'codeIndented',
  'definition',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
  'thematicBreak',
];
/** What Discord adds to Markdown: marks of small print and of hidden words. */
const addedMarks = /^-# |\|\|/gmu;

/**
 * A message as it is shown: without the marks of bold words, headings and the like, and without the backslashes that
 * keep a mark from being one. A quoted line keeps its `> `, and words that are struck through their `~~`: they are not
 * claimed.
 *
 * Format: https://support.discord.com/hc/en-us/articles/210298617
 *
 * `textShown('> She said **“no\\*”**\n-# ¶ 4')` → `'> She said “no*”\n¶ 4'`
 */
export function textShown(markdown: string): string {
  const extensions = [{ disable: { null: keptAsWritten } }];
  return wordsOfNode(fromMarkdown(markdown.replace(addedMarks, ''), { extensions }));
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function wordsOfNode({ type, value, children = [] }: Node): string {
  if (type === 'break') return '\n';
  return value ?? children.map(wordsOfNode).join(type === 'root' ? '\n\n' : '');
}
