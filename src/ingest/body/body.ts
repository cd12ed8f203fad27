/**
 * Finds out which blocks of a page are the article: its paragraphs, unchanged, its section headings and captions, and
 * a list of everything that was left out, with the reason.
 */
import { defined } from '../../defined.ts';
import { endsLikeSentence, isProse, plainWords, takeWhile, wordCount } from '../block-words.ts';
import { withoutSiteName } from '../read/html/headline.ts';
import type { Block, Page, PageMetadata } from '../read/page.ts';
import { authorsOf } from '../read/stated/bylines.ts';
import { publishedOn } from '../read/stated/dates.ts';
import { markAuthorNotes, markTail, markTeasers } from './after-article.ts';
import { markBoxes } from './boxed-clutter.ts';
import {
  authorNote,
  clutterOf,
  correction,
  headMarkers,
  isNameLine,
  isOutletName,
  jobWord,
} from './clutter.ts';
import { withEntryTimes } from './entry-times.ts';
import { withHeadParts } from './head-lines.ts';
import { isHeadline, isSectionHeading, markStandfirst } from './headings.ts';
import { type BodyBlock, type Dropped, type JudgedBlock, leaveOut } from './judged-block.ts';
import { fromDateline, markMasthead, outletIn, section } from './masthead.ts';

export interface Body {
  /** What the text and the lines around it state: headline, authors, day, address, outlet. */
  readonly metadata: PageMetadata;
  readonly blocks: readonly BodyBlock[];
  readonly dropped: readonly Dropped[];
}

/** The most blocks above an article. */
const headReach = 15;

/** A caption with fewer words is only a name, a place or a credit. */
const captionWords = 6;

/**
 * Tells an article from the page around it.
 *
 * @param keep blocks with one of these words are kept, whatever they look like
 * @param knownTitle a headline known from elsewhere; a block that repeats it is left out too
 */
export function findBody(page: Page, keep: readonly string[] = [], knownTitle?: string): Body {
  const { authors = [], title: stated } = page.metadata;
  const judged = page.blocks
    .flatMap(withoutCredit)
    .flatMap((block, at) => withHeadParts(block, at < headReach))
    .map(
      (block): JudgedBlock => ({
        block,
        plain: plainWords(block.text),
        why: block.leftOut ?? (block.kind === 'row' ? undefined : clutterOf(block.text)),
      }),
    );
  const isText = !page.extracted && page.isUntitled !== true;
  if (isText && stated === undefined && page.metadata.siteName === undefined) markMasthead(judged);
  const titleAt = page.isUntitled === true ? -1 : findTitle(judged, stated);
  const title = stated ?? withoutSiteName(judged[titleAt]?.plain ?? '');
  markRepeats(judged, [title, knownTitle ?? title], page.extracted);
  if (page.extracted) markKickers(judged, titleAt);
  else markHead(judged, titleAt);
  markStatedBylines(judged, authors);
  if (page.isUntitled !== true && page.isTranscript !== true) markStandfirst(judged, titleAt, headReach);
  leaveOut(judged.filter(isEmptyCaption), 'caption');
  markBoxes(judged);
  markAuthorNotes(judged, authors);
  markTail(judged);
  markTeasers(judged);
  for (const one of judged)
    if (keep.some((words) => words !== '' && one.block.text.includes(words))) one.why = undefined;
  const dropped = judged.flatMap(({ block, why }) => (why === undefined ? [] : [{ text: block.text, why }]));
  const first = judged.find(({ why }) => why === undefined)?.plain ?? '';
  const metadata = {
    ...(isText && fromDateline(first)),
    ...metadataOf(dropped),
    ...defined({ correction: correctionIn(judged) }),
    ...(title !== '' && { title }),
  };
  return { metadata, dropped, blocks: blocksOf(withEntryTimes(judged), !page.extracted) };
}

/** What the outlet says that it corrected, in one line. It stays a paragraph as well, because it may answer a question. */
function correctionIn(judged: readonly JudgedBlock[]): string | undefined {
  const lines = judged.flatMap(({ plain }) =>
    correction.test(plain) ? [plain.replace(/^[•*] ?/u, '')] : [],
  );
  return lines.length === 0 ? undefined : lines.join(' ');
}

/** Splits a caption from its credit: "The hall on Monday. Credit: Rosa Feld" */
function withoutCredit(block: Block): Block[] {
  const at = block.kind === 'caption' ? creditIn(block.text) : -1;
  if (at <= 0) return [block];
  const { source, ...rest } = block;
  const caption = block.text.slice(0, at).trimEnd();
  const placed = source && { source: { start: source.start, end: source.start + caption.length } };
  return [
    { ...rest, ...placed, text: caption },
    { ...rest, text: block.text.slice(at), leftOut: block.leftOut ?? 'credit' },
  ];
}

/** "Photo: R. Feld/NP", "© NP", "(Rosa Feld/NP)" */
const creditTails = [
  /(?<!\p{L})(?:image source|image credit|photo credit|image|photo|photograph|picture|illustration|credits?|file|foto|bild) ?: ?[^.:]{1,80}$/iu,
  /©[^.:©]{1,80}$/u,
  /[([]\p{Lu}[^()[\]/]{1,40}\/[^()[\]]{1,40}[)\]]$/u,
];

/** The offset of a caption's credit, or of the bracket before it; -1 for none. */
function creditIn(caption: string): number {
  // The full stop of an initial ("R. Feld") ends no sentence.
  const words = caption.replace(/(?<=\p{Lu})\./gu, '_');
  const at = creditTails.map((pattern) => words.search(pattern)).find((one) => one > 0) ?? -1;
  return /[([]/u.test(caption[at - 1] ?? '') ? at - 1 : at;
}

/** The index of the headline: the one that the page states, or the first line if it is no paragraph; -1 for none. */
function findTitle(judged: readonly JudgedBlock[], stated: string | undefined): number {
  if (stated !== undefined) return judged.findIndex(({ plain }) => sameLine(plain, stated));
  const first = judged.findIndex(({ why }) => why === undefined);
  const [line = '', next] = judged.slice(first).map(({ plain, why }) => (why === undefined ? plain : ''));
  if (judged.length < 2 || wordCount(line) > 30 || isProse(line)) return -1;
  // A line that continues below in small letters is the beginning of a sentence. A byline ("by Rosa Feld") was left
  // out.
  return !endsLikeSentence(line) && /^\p{Ll}/u.test(next ?? '') ? -1 : first;
}

const sameLine = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * Leaves out the headline and what is printed more than once: captions, and paragraphs unless the page's markup told
 * the article already.
 */
function markRepeats(judged: readonly JudgedBlock[], titles: readonly string[], isProseKept: boolean): void {
  const isTitle = ({ plain }: JudgedBlock): boolean =>
    titles.some((title) => sameLine(plain, title) || sameLine(withoutSiteName(plain), title));
  const isSentence = (line: string): boolean =>
    endsLikeSentence(line) && !/[?!]$/u.test(line) && !isHeadline(line);
  leaveOut(
    judged.filter((one) => isTitle(one) && !isSentence(one.plain)),
    'headline',
  );
  // A caption is printed twice in a row; a sentence that is repeated as a teaser is elsewhere.
  const inARow = new Set(judged.flatMap(({ plain }, at) => (judged[at + 1]?.plain === plain ? [plain] : [])));
  const long = judged.filter(
    (one) => !isTitle(one) && wordCount(one.plain) >= 4 && !(isProseKept && isProse(one.plain)),
  );
  for (const [line, group] of Map.groupBy(long, ({ plain }) => plain)) {
    if (group.length < 2) continue;
    // Of a line with a quotation the first printing is always kept.
    if (inARow.has(line) && wordCount(line) <= 60 && !/["“”]/u.test(line))
      leaveOut(group, 'caption, printed more than once');
    else if (!line.endsWith('?')) leaveOut(group.slice(1), 'printed before');
  }
}

/** Leaves out lines above the first paragraph with nothing but the stated authors, a job and a day. */
function markStatedBylines(judged: readonly JudgedBlock[], authors: readonly string[]): void {
  const end = judged.findIndex(({ plain, why }) => why === undefined && isProse(plain));
  for (const one of judged.slice(0, end < 0 ? headReach : Math.min(end, headReach))) {
    if (authorNote.test(one.plain) && wordCount(one.plain) <= 25) one.why ??= 'author note';
    // On a live page: "Rosa Feld at the Ashford Town Hall"
    if (authors.some((author) => one.plain.startsWith(author)) && isNameLine(one.plain, 8))
      one.why ??= 'byline';
    const rest = authors.reduce((line, author) => line.replaceAll(author, ' '), one.plain);
    const words = rest
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => !/^(?:by|and|von|und|par|et|и|)$/iu.test(word) && !jobWord.test(word));
    if (rest !== one.plain && words.length <= (/\d/u.test(rest) ? 5 : 0)) one.why ??= 'byline';
  }
}

const isEmptyCaption = ({ block, plain }: JudgedBlock): boolean =>
  block.kind === 'caption' && wordCount(plain) < captionWords;

/** Leaves out labels above a page's headline, and the newspaper's section also below it: "Society", "The Long Read". */
function markKickers(judged: readonly JudgedBlock[], titleAt: number): void {
  const isLabel = ({ plain }: JudgedBlock): boolean => wordCount(plain) <= 6 && !endsLikeSentence(plain);
  if (titleAt < headReach) leaveOut(judged.slice(0, Math.max(0, titleAt)).filter(isLabel), 'kicker');
  const head = takeWhile(
    judged.slice(0, headReach),
    ({ plain, why }) => why !== undefined || !isProse(plain),
  );
  leaveOut(
    head.filter(({ plain }) => section.test(plain)),
    'kicker',
  );
}

/**
 * Leaves out everything above the last line of the page's head: byline, date, breadcrumb, credit of the first picture.
 */
function markHead(judged: readonly JudgedBlock[], titleAt: number): void {
  const head = judged.slice(0, headReach);
  markLoneNames(judged, titleAt);
  const prose = head.flatMap(({ plain, why }, at) => (why === undefined && isProse(plain) ? [at] : []));
  // The head has at most a headline, one standfirst and a caption; further down a date belongs to the article.
  const end = head.slice(0, prose[1]).findLastIndex(({ why = '' }) => headMarkers.test(why));
  for (const [index, one] of head.slice(0, end + 2).entries()) {
    const isBesideByline = [head[index - 1], head[index + 1]].some((other) =>
      /^(?:byline|date line)$/u.test(other?.why ?? ''),
    );
    const isOutlet = isBesideByline && isOutletName(one.plain);
    if (index > end && !isOutlet) break;
    one.why ??= index === titleAt ? 'headline' : isOutlet ? 'outlet' : 'standfirst';
  }
}

/**
 * Leaves out a name beside the day or a job ("Rosa Feld", and "Harbour reporter, Ashford" below) as a byline, unless
 * the article is about that person.
 */
function markLoneNames(judged: readonly JudgedBlock[], titleAt: number): void {
  const head = takeWhile(judged.slice(0, headReach), ({ plain }) => !isProse(plain));
  const isJob = ({ plain = '' }: Partial<JudgedBlock>): boolean =>
    jobWord.test(plain.split(', ')[0] ?? '') && wordCount(plain) <= 6;
  const isToldOf = (name: string): boolean =>
    judged.some(({ plain }) => wordCount(plain) >= 6 && plain.includes(name.split(' ').at(-1) ?? name));
  for (const [index, one] of head.entries()) {
    const [before, after] = [head[index - 1], head[index + 1]];
    const isBeside =
      before?.why === 'date line' ||
      after?.why === 'date line' ||
      isJob(after ?? {}) ||
      isOutletName(after?.plain ?? '');
    const isName = isNameLine(one.plain, 3) && authorsOf(one.plain).length === 1 && !isOutletName(one.plain);
    if (index !== titleAt && isBeside && isName && !isToldOf(one.plain)) one.why ??= 'byline';
    if (before?.why === 'byline' && isJob(one)) one.why ??= 'byline';
  }
}

/** The blocks that were kept, as blocks of the article. */
function blocksOf(judged: readonly JudgedBlock[], mayBeBroken: boolean): BodyBlock[] {
  const kept = judged.filter(({ why }) => why === undefined);
  // A line above an entry's time belongs to the entry before and is no heading.
  const aboveDate = new Set(
    judged.filter(({ block }, at) => block.kind !== 'heading' && judged[at + 1]?.why === 'date line'),
  );
  const blocks: (BodyBlock & { readonly pieces: Block[] })[] = [];
  for (const [index, one] of kept.entries()) {
    const { block } = one;
    const last = blocks.at(-1);
    // A paragraph that was broken in two when the page was saved: no full stop, and then a small letter.
    if (mayBeBroken && last?.kind === 'paragraph' && isBroken(last.pieces.at(-1), block)) {
      last.pieces.push(block);
      continue;
    }
    const next = aboveDate.has(one) ? undefined : kept[index + 1];
    const shown = isSectionHeading(one, next) ? 'heading' : 'paragraph';
    const kind = block.kind === 'caption' ? 'caption' : shown;
    blocks.push({ kind, pieces: [block], ...(block.kind === 'quoted' && { isQuoted: true }) });
  }
  return blocks;
}

const isBroken = (piece: Block | undefined, next: Block): boolean =>
  piece !== undefined &&
  piece.kind === undefined &&
  next.kind === undefined &&
  /[\p{Ll},]$/u.test(piece.text.trim()) &&
  wordCount(piece.text) >= 6 &&
  /^\p{Ll}/u.test(next.text);

/** Reads the metadata in the lines that were left out: bylines, date lines, the printed address, the outlet. */
function metadataOf(dropped: readonly Dropped[]): PageMetadata {
  const lines = (kind: string): string[] => dropped.flatMap(({ text, why }) => (why === kind ? [text] : []));
  const [authors] = lines('byline')
    .map(authorsOf)
    .filter((people) => people.length > 0);
  const [published] = [...lines('date line'), ...lines('byline')].flatMap((line) => publishedOn(line) ?? []);
  const [url] = lines('printed address')
    .flatMap((line) => /https?:\/\/[^\s<>"]+/u.exec(line)?.[0] ?? [])
    .filter((address) => URL.canParse(address));
  const [siteName] = lines('outlet').map(outletIn);
  return defined({ authors, published, url, siteName });
}
