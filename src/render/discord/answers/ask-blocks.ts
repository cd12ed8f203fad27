/** The blocks of an answer: the words, and below them who printed them and where. */
import type {
  AnswerBlock,
  Citation,
  Contradiction,
  ShownPinnedExcerpt,
  Wording,
} from '../../../answers/index.ts';
import { alsoInWords, contradictionInWords, reviewsOf } from '../../wording/ask-words.ts';
import {
  listInWords,
  notesInWords,
  outletInWords,
  publishedInWords,
  unbrokenPlace,
  unreviewedInWords,
} from '../../wording/citation-words.ts';
import { dotted, lines, present } from '../../wording/lines.ts';
import { say } from '../../wording/say.ts';
import { linkMarkdown, noteLine } from '../markdown/citation-markdown.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { matchingWordsInMarkdown } from '../markdown/words-markdown.ts';
import { firstThatFit, remembered, renderWithin, type SizedRenderer } from '../room.ts';

/** How much is shown around the words, from everything to the least: numbers of items, and lengths as sent. */
const amounts = {
  /** Outlets named under one wording; the rest is counted. */
  citations: [4, 2, 1],
  outlet: [40, 40, 24],
  /** 0: no link. */
  url: [150, 0, 0],
  speaker: [80, 60, 40],
  /** 0: no role. */
  role: [100, 60, 0],
  /** The length for other outlets with the same; 0: none. */
  names: [120, 60, 0],
  contradictions: [2, 1, 1],
  /** Each side of a contradiction: the length of its words, and the number of its outlets. */
  side: [90, 60, 30],
  outletsOfSide: [5, 2, 1],
  foot: [1_000, 500, 250],
} as const;

export type Extent = Readonly<Record<keyof typeof amounts, number>>;

const extentAt = (level: 0 | 1 | 2) =>
  Object.fromEntries(Object.entries(amounts).map(([key, values]) => [key, values[level]])) as Extent;
const leastExtent = extentAt(2);
const extents = [extentAt(0), extentAt(1)];

/** What is rendered at the largest extent that leaves enough room; otherwise at the smallest. */
export function renderAtLargest<T>(draw: (extent: Extent) => T, leavesRoom: (rendered: T) => boolean): T {
  return extents.values().map(draw).find(leavesRoom) ?? draw(leastExtent);
}

/**
 * Whether a block goes on with the one before: an outlet breaks an utterance in two, “…,” says X. “…”, and who said
 * it to whom, and where that stands, is said once below both.
 */
function goesOn(before: AnswerBlock | undefined, next: AnswerBlock | undefined): boolean {
  if (before === undefined || next === undefined) return false;
  const [one, other] = [onlySource(before), onlySource(next)];
  return (
    one !== undefined &&
    other !== undefined &&
    before.speaker === next.speaker &&
    before.to === next.to &&
    before.contradictions.length + alsoInWords(before).length === 0 &&
    one.documentId === other.documentId &&
    one.locator === other.locator
  );
}

/** The one outlet and place of a speaker's words; undefined where there are several. */
function onlySource({ kind, speaker, wordings }: AnswerBlock): Citation | undefined {
  const [citation, ...others] = wordings.flatMap(({ citations }) => citations);
  return kind === 'statement' && speaker !== undefined && others.length === 0 ? citation : undefined;
}

/** The rendered blocks, those that go on with one another in one text: there is no line between them. */
export function joinedUtterances(blocks: readonly AnswerBlock[], rendered: readonly string[]): string[] {
  const joined: string[] = [];
  for (const [at, words] of rendered.entries()) {
    const before = goesOn(blocks[at - 1], blocks[at]) ? joined.pop() : undefined;
    joined.push(lines(before, words));
  }
  return joined;
}

/** Renders a block: its words are shortened to fit, who printed them is not. @param next what stands below it */
export function blockRenderer(block: AnswerBlock, extent: Extent, next?: AnswerBlock): SizedRenderer {
  const { wordings } = block;
  if (goesOn(block, next)) {
    const [first] = wordings;
    return first === undefined ? () => '' : remembered(matchingWordsInMarkdown({ ...first, kind: 'said' }));
  }
  const contradictions = block.contradictions.slice(0, extent.contradictions);
  const below = wordings.map((wording, index) =>
    lines(
      index === 0 && speakerLine(block, extent),
      small(printedBy(block, wording, index === 0, extent)),
      index === 0 && contradictions.map((one) => contradictionLine(one, extent)),
      index === wordings.length - 1 && marksDifferences(block) && small(say('comparison.bold')),
    ),
  );
  // Each line but the last ends with a line feed.
  const aroundLength = below.join('\n').length + wordings.length;
  const words = wordings.map((one) => {
    const kind = block.kind === 'statement' ? 'said' : (one.citations[0]?.textKind ?? 'digest');
    return remembered(matchingWordsInMarkdown({ ...one, kind }));
  });
  return remembered((maxLength) =>
    renderWithin(maxLength - aroundLength, words)
      .flatMap((rendered, index) => [rendered, below[index]])
      .join('\n'),
  );
}

/** With several wordings, bold marks what differs; the text must say so. */
const marksDifferences = ({ wordings }: AnswerBlock): boolean =>
  wordings.length > 1 && wordings.some(({ emphasis }) => emphasis.length > 0);

function speakerLine({ speaker, role, to }: AnswerBlock, extent: Extent): string | undefined {
  if (speaker === undefined) return undefined;
  const named = `— **${clippedMarkdown(speaker, extent.speaker)}**`;
  if (extent.role === 0) return small(named);
  const described = role === undefined ? named : `${named}, ${clippedMarkdown(role, extent.role)}`;
  return small(dotted(described, to && say('citation.to', { addressee: clippedMarkdown(to, extent.role) })));
}

/** `**Eurasianet** ¶ 11 · **RFE/RL** ¶ 15–16 · the same statement, as they print it, in AFP` */
function printedBy(block: AnswerBlock, { citations }: Wording, isFirst: boolean, extent: Extent): string {
  const shown = citations
    .slice(0, extent.citations)
    .map((one) => outletAndPlace(one, block.kind === 'excerpt', extent));
  const left = citations.length - shown.length;
  const others = isFirst && extent.names > 0 ? alsoInWords(block) : [];
  return dotted(
    ...shown,
    left > 0 && say('ask.moreOutlets', { count: left }),
    ...others.map((words) => clippedMarkdown(words, extent.names)),
  );
}

function outletAndPlace(citation: Citation, saysWhose: boolean, extent: Extent): string {
  const { outlet, url, locator, textKind } = citation;
  const linked = `**${linkMarkdown(clippedMarkdown(outlet, extent.outlet), url, extent.url)}**`;
  const whose = saysWhose && textKind === 'digest' ? say('ask.digestOf', { outlet: linked }) : linked;
  return `${whose} ${unbrokenPlace(locator)}`;
}

function contradictionLine({ a, b }: Contradiction, extent: Extent): string {
  const clipped = ({ words, outlets }: Contradiction['a']) => ({
    words: clippedMarkdown(words, extent.side),
    outlets: outlets.slice(0, extent.outletsOfSide),
  });
  const named = (outlet: string) => `**${clippedMarkdown(outlet, extent.outlet)}**`;
  return `⚠️ ${contradictionInWords({ a: clipped(a), b: clipped(b) }, named)}`;
}

/**
 * What is stated once for each document: the notes, as the more important, before the titles. Of the words of a
 * pinned answer above, which has its titles, only the notes.
 */
export function footMarkdown(
  blocks: readonly AnswerBlock[],
  extent: Extent,
  pinned: readonly ShownPinnedExcerpt[],
): string[] {
  const cited = blocks
    .flatMap(({ wordings }) => wordings)
    .flatMap(({ citations }) => citations.slice(0, extent.citations));
  const documents = [...new Map(cited.map((one) => [one.documentId, one])).values()];
  const contradicting = blocks
    .flatMap(({ contradictions }) => contradictions.slice(0, extent.contradictions))
    .flatMap(({ notes }) => notes);
  const ofPinned = pinned.map(({ citation }) => citation);
  const unreviewed = unreviewedInWords([
    ...pinned.map(({ citation, isUnreviewed }) => ({ citation, reviewed: !isUnreviewed })),
    ...reviewsOf(blocks),
  ]);
  const feet = present([
    unreviewed && noteLine(unreviewed),
    ...notesInWords([...ofPinned, ...documents, ...contradicting]).map((note) => noteLine(note, 200)),
    ...documents.map((one) => small(titleMarkdown(one))),
  ]);
  return firstThatFit(feet, extent.foot);
}

/** `RFE/RL: With All Eyes On Ukraine, by Ann Lee · June 2022` */
function titleMarkdown(citation: Citation): string {
  const { title, authors } = citation;
  return dotted(
    `${clippedMarkdown(outletInWords(citation), 80)}: *${clippedMarkdown(title, 120)}*`,
    authors.length > 0 && clippedMarkdown(say('citation.by', { authors: listInWords(authors) }), 80),
    publishedInWords(citation),
  );
}
