/** What an answer says, block by block: the words, and under them who printed them and where. */
import type { AnswerBlock, Citation, Contradiction, Wording } from '../../answers/index.ts';
import { contradictionInWords } from '../wording/ask-words.ts';
import { listInWords, placeInWords, publishedInWords } from '../wording/citation-words.ts';
import { say } from '../wording/say.ts';
import { noteLine } from './citation-markdown.ts';
import { clippedMarkdown, small } from './markdown.ts';
import { sharesOf } from './room.ts';
import { wordsInMarkdown } from './words-markdown.ts';

/** Outlets that are named under one wording; the rest is counted. */
const maxCitations = 4;
/** Characters of an outlet's name, of an address, of a row of names. */
const maxOutletLength = 40;
const maxUrlLength = 150;
const maxNamesLength = 120;
/** Contradictions under one block. */
const maxContradictions = 2;

/**
 * A block in at most `maxLength` characters where that can be: the words give way, who printed them does
 * not. That outlets contradict each other stands right below the first words.
 */
export function blockMarkdown(block: AnswerBlock, maxLength: number): string {
  const disputes = block.contradictions.slice(0, maxContradictions).map(contradictionLine);
  const last = block.wordings.length - 1;
  const below = block.wordings.map((wording, index) => [
    ...(index === 0 ? speakerLine(block) : []),
    small(printedBy(block, wording, index === last)),
    ...(index === 0 ? disputes : []),
  ]);
  const fixed = below.flat().reduce((sum, { length }) => sum + length + 1, 0);
  const needs = block.wordings.map((one) => wordsOf(block, one, Number.POSITIVE_INFINITY).length);
  // Every part but the last ends a line.
  const shares = sharesOf(maxLength - fixed - needs.length + 1, needs);
  return block.wordings
    .flatMap((one, index) => [wordsOf(block, one, shares[index] ?? 0), ...(below[index] ?? [])])
    .join('\n');
}

function wordsOf({ kind }: AnswerBlock, wording: Wording, maxLength: number): string {
  const textKind = wording.citations[0]?.textKind ?? 'digest';
  return wordsInMarkdown({ ...wording, textKind, isSaid: kind === 'statement' }, maxLength);
}

function speakerLine({ speaker, role }: AnswerBlock): string[] {
  if (speaker === undefined) return [];
  const named = `— **${clippedMarkdown(speaker, 80)}**`;
  return [small(role === undefined ? named : `${named}, ${clippedMarkdown(role, 100)}`)];
}

/** `**Eurasianet** ¶ 11 · **RFE/RL** ¶ 15–16 · also in AFP` */
function printedBy({ kind, alsoIn }: AnswerBlock, { citations }: Wording, isLast: boolean): string {
  const shown = citations.slice(0, maxCitations).map((one) => placeMarkdown(one, kind === 'excerpt'));
  const left = citations.length - shown.length;
  return [
    ...shown,
    ...(left === 0 ? [] : [say('ask.moreOutlets', { count: left })]),
    ...(alsoIn.length === 0 || !isLast
      ? []
      : [say('ask.alsoIn', { outlets: clippedMarkdown(listInWords(alsoIn), maxNamesLength) })]),
  ].join(' · ');
}

function placeMarkdown({ outlet, url, locator, textKind }: Citation, saysWhose: boolean): string {
  const name = clippedMarkdown(outlet, maxOutletLength);
  const isLinked = url !== undefined && url.length <= maxUrlLength && !/[\s()<>]/.test(url);
  const linked = `**${isLinked ? `[${name}](${url})` : name}**`;
  // The mark stays on the line of its number.
  const place = placeInWords(locator).replace(' ', '\u00a0');
  return `${saysWhose && textKind === 'digest' ? say('ask.digestOf', { outlet: linked }) : linked} ${place}`;
}

function contradictionLine({ a, b }: Contradiction): string {
  const clipped = ({ words, outlets }: Contradiction['a']) => ({
    words: clippedMarkdown(words, 90),
    outlets,
  });
  const named = (outlet: string) => `**${clippedMarkdown(outlet, maxOutletLength)}**`;
  return `⚠️ ${contradictionInWords({ a: clipped(a), b: clipped(b) }, named)}`;
}

/** What is said once of each document, in the order of use: its note, the graver, before its title. */
export function footMarkdown(blocks: readonly AnswerBlock[], maxLength: number): string[] {
  const cited = new Map(
    blocks.flatMap(({ wordings }) =>
      wordings.flatMap(({ citations }) =>
        citations.slice(0, maxCitations).map((one) => [one.documentId, one] as const),
      ),
    ),
  );
  const documents = [...cited.values()];
  const notes = documents.flatMap(({ outlet, note }) =>
    note === undefined ? [] : [noteLine(`${outlet}: ${note}`, 200)],
  );
  const titles = documents.map((one) => small(titleMarkdown(one)));
  let length = 0;
  return [...notes, ...titles].filter((foot) => {
    length += foot.length + 1;
    return length <= maxLength;
  });
}

/** `RFE/RL: With All Eyes On Ukraine, by Ann Lee · June 2022` */
function titleMarkdown(citation: Citation): string {
  const { outlet, publishedBy, title, authors } = citation;
  const name = publishedBy === undefined ? outlet : say('citation.publishedBy', { outlet, publishedBy });
  const by = authors.length === 0 ? [] : [say('citation.by', { authors: listInWords(authors) })];
  return [
    `${clippedMarkdown(name, 80)}: *${clippedMarkdown(title, 120)}*`,
    ...by.map((words) => clippedMarkdown(words, 80)),
    publishedInWords(citation),
  ].join(' · ');
}
