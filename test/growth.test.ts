/** What the patterns make of texts together: no reader of outside text runs away, whatever is repeated. */
import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../src/ingest/quotations/index.ts';
import { readHtml } from '../src/ingest/read/html/html.ts';
import { readText } from '../src/ingest/read/plain-text.ts';
import { authorsOf } from '../src/ingest/read/stated/bylines.ts';
import { dateOf, publishedOn, saysPublished, statedDate } from '../src/ingest/read/stated/dates.ts';
import { readMarkdown } from '../src/knowledge/files/document-markdown.ts';
import { createQuotes } from '../src/quotes/index.ts';
import { escapeMarkdown } from '../src/render/discord/markdown/markdown.ts';
import { createSearch } from '../src/search/index.ts';
import { withoutDiscordMarks } from '../src/search/question/discord-marks.ts';
import { sentencesOf } from '../src/text/sentences.ts';
import { inventedKnowledge } from './quotes/invented.ts';

const knowledge = inventedKnowledge([
  {
    id: 'gazette-harbour',
    outlet: 'gazette',
    paragraphs: ['“We will not pay for a bridge to nowhere, and we never did,” Lowe said. “Not one coin.”'],
    quotations: [{ speaker: 'ada-lowe' }, { speaker: 'ada-lowe' }],
  },
]);
const quotes = createQuotes(knowledge);
quotes.prepare();

const units = [
  ' \n',
  '\n',
  ' ',
  '\t\n ',
  '—',
  ' — ',
  '- ',
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '«',
  '(',
  ')',
  '[',
  ']',
  '<',
  '<:a',
  '>',
  '> ',
  '\n> ',
  '.',
  ',',
  ', ',
  '!',
  '. ',
  ' ~ ',
  ':',
  ' : ',
  'a',
  'A',
  'a ',
  'A ',
  '1',
  '1.',
  '1,',
  'said ',
  ' said that ',
  'Lowe said ',
  ', Lowe said',
  'not ',
  'and ',
  ', and ',
  'St. ',
  'é',
  '\u0301',
  '😀',
  'http://',
  'we will not pay ',
  '“a” ',
  '...',
  '…',
  ' [',
  '\n—',
  '\n \n-',
  '*',
  '_',
  '||',
  '`',
];
const ends = ['', 'x', '!', '"', ' said', '\n'];

/** Processor time in milliseconds. */
function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Twice as much text may cost four times as much (words are laid beside words), and a fixed sum. */
const slackMs = 25;

/** Whether it does so in one of three tries: what else the machine does may spoil one. */
function growsSlowly(work: (text: string) => unknown, textOf: (length: number) => string): boolean {
  return [0, 1, 2].some(() => {
    const [short, long] = [1000, 2000].map((length) => cost(() => work(textOf(length))));
    return (long ?? 0) < 4 * (short ?? 0) + slackMs;
  });
}

const search = createSearch(knowledge);

/** A page that has a text wherever a reader of pages looks for something. */
const pageOf = (text: string): string => `<title>${text}</title>
<meta name="author" content="${text.replaceAll('"', '&quot;')}">
<meta property="article:published_time" content="${text.replaceAll('"', '&quot;')}">
<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: text, author: text, datePublished: text })}</script>
<h1>${text}</h1><p class="byline">By ${text}</p><time>${text}</time><article><p>${text}</p></article>`;

/** Everything that reads what members type and what pages say. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'a claim': (text) => quotes.verify(text),
  'a claim’s speaker': (text) => quotes.verify('We will not pay', text),
  'what quotations are about': (text) => quotes.find({ about: text }),
  'a question': (text) => search.ask(text),
  'a text’s sentences': sentencesOf,
  'a message’s marks': (text) => withoutDiscordMarks(text, () => false),
  'what is escaped': escapeMarkdown,
  'a document’s file': readMarkdown,
  'a document’s front matter': (text) => readMarkdown(`---\n${text}\n---\n\n${text}`),
  'a text with quotations': (text) => extractQuotations(text),
  'a plain text': readText,
  'a byline': authorsOf,
  'a date': (text) => [dateOf(text), statedDate(text), publishedOn(text), saysPublished(text)],
  'a page': (text) => readHtml(pageOf(text)),
};

describe('the cost of a text', () => {
  it.each(units)('that repeats %j grows no faster than its length squared, whoever reads it', (unit) => {
    for (const [what, read] of Object.entries(readers)) {
      // Of all, a page takes the longest.
      const tried = what === 'a page' ? ends.slice(0, 2) : ends;
      const slow = tried.filter(
        (end) => !growsSlowly(read, (length) => unit.repeat(length / unit.length) + end),
      );
      expect(slow, what).toEqual([]);
    }
  });

  it.each(['<tr><td>a</td><td>b</td></tr>', '<div class="promo">a</div>', '<time>1 May 2031</time>'])(
    'of a page that repeats %s grows no faster than its length squared',
    (element) => {
      const around = (inner: string): string =>
        `<h1>A lock</h1><p>${'It holds the water of the upper mill. '.repeat(9)}</p><table>${inner}</table>`;
      expect(growsSlowly(readHtml, (length) => around(element.repeat(length / 4)))).toBe(true);
    },
  );
});
