/** Whether what was pasted is on record: each quotation with its verdict, and the whole sentence that it stands in. */
import {
  type ExcerptReference,
  isFound,
  type ShownCheck,
  type ShownMatch,
  type VerificationAnswer,
  worstChecks,
} from '../../../answers/index.ts';
import type { Span } from '../../../text/span.ts';
import { differenceInWords } from '../../wording/comparison-words.ts';
import { say } from '../../wording/say.ts';
import { cutMark, shorten } from '../../wording/shorten.ts';
import {
  cautionsInWords,
  leftOutInWords,
  showsBothSides,
  showsClosest,
  showsLeftOut,
  verdictInWords,
  whoseInWords,
} from '../../wording/verdict-words.ts';
import { maxTotalTextLength } from '../limits.ts';
import { citationLines, noteLine } from '../markdown/citation-markdown.ts';
import { blockquote, bold, clippedMarkdown, marked, shortHeading, small } from '../markdown/markdown.ts';
import { accent, button, line, type MessagePayload, message, row, select, text } from '../parts.ts';
import { reservedForMark } from '../pins/pin-mark.ts';
import { drawnToFit, sharesOf } from '../room.ts';
import { quotationMarkdown } from './quotations.ts';

const colours: Record<VerificationAnswer['verdict'], number> = {
  exact: accent.answer,
  'exact-without-attribution': accent.answer,
  cut: accent.warning,
  reversed: accent.refusal,
  altered: accent.warning,
  stitched: accent.warning,
  'other-speaker': accent.warning,
  'quoted-to-reject': accent.warning,
  disputed: accent.warning,
  'summary-only': accent.nothing,
  'not-found': accent.nothing,
};

const maxPastedLength = 600;
const maxSideLength = 200;
/** Characters that the words have before a citation is shown whole. */
const leastWordsLength = 300;
/** Matches of one quotation, and opposites, that are shown. */
const maxMatches = 4;
const maxOpponents = 2;
const maxDifferences = 4;
const maxCautions = 3;
const maxContexts = 3;
const maxExcerptsOfButton = 3;
/** Kept free of the total for lines between the parts. */
const reservedLength = 300 + reservedForMark;

/** Checks of one text that are shown with the whole sentence; the others are told in a line each. */
const maxWholeChecks = 5;
const maxShortClaimLength = 100;

export function verificationMessage(answer: VerificationAnswer): MessagePayload {
  const checks = worstChecks(answer.checks);
  const [only] = checks.length === 1 ? checks : [];
  const left = answer.checks.length - checks.length;
  const above = answer.isRepliedTo ? [small(say('verdict.repliedTo'))] : [];
  const below = [
    ...cautionsInWords(checks.flatMap(({ matches }) => matches.slice(0, only ? maxMatches : 1)))
      .slice(0, maxCautions)
      .map((words) => noteLine(words)),
    ...(answer.isAroundUnchecked ? [small(say('verdict.aroundUnchecked'))] : []),
    ...(left === 0 ? [] : [small(say('verdict.moreChecks', { count: left }))]),
  ];
  const room = maxTotalTextLength - reservedLength - [...above, ...below].join('\n').length;
  const blocks = only === undefined ? together(checks, room) : alone(only, room);
  return message(colours[answer.verdict], [
    ...above.map(text),
    ...blocks.flatMap((markdown, index) => [...(index === 0 ? [] : [line()]), text(markdown)]),
    ...(below.length === 0 ? [] : [text(below.join('\n'))]),
    ...contextRow(checks),
  ]);
}

/** A heading, a match or an opposite, drawn to the room that it is given. */
type Part = (maxLength: number) => string;

/** One check: its heading, and as many of its matches and opposites as have room. */
function alone(check: ShownCheck, room: number): string[] {
  const parts = partsOf(check, maxMatches, maxOpponents);
  return drawnToFit(parts.length, room, (count) => drawnIn(room, parts.slice(0, count)));
}

/** Several checks in the order of the text: the worst whole, as many as have room, the others a line each. */
function together(checks: readonly ShownCheck[], room: number): string[] {
  const most = Math.min(maxWholeChecks, checks.length);
  return drawnToFit(most + 1, room, (count) => {
    const whole = worstChecks(checks, count - 1);
    const parts = checks.map((check) => (whole.includes(check) ? partsOf(check, 1, 1) : [shortPart(check)]));
    const drawn = drawnIn(room, parts.flat()).values();
    return parts.map((some) => [...drawn.take(some.length)].join('\n\n'));
  });
}

/** Each part with its share of the room. */
function drawnIn(room: number, parts: readonly Part[]): string[] {
  const shares = sharesOf(
    room,
    parts.map((draw) => draw(Number.POSITIVE_INFINITY).length),
  );
  return parts.map((draw, index) => draw(shares[index] ?? 0));
}

function partsOf(check: ShownCheck, mostMatches: number, mostOpponents: number): Part[] {
  return [
    (maxLength: number) => headingMarkdown(check, maxLength),
    ...check.matches
      .slice(0, mostMatches)
      .map((match) => (maxLength: number) => matchMarkdown(match, check, maxLength)),
    ...check.opponents
      .slice(0, mostOpponents)
      .map(
        (one) => (maxLength: number) =>
          `${small(say('verdict.opposite'))}\n${quotationMarkdown(one, true, maxLength - 40)}`,
      ),
  ].map(wholeIfItFits);
}

/** The verdict and the words, without the sentence. */
function shortPart(check: ShownCheck): Part {
  const { headline } = verdictInWords(check);
  return () => `${shortHeading}**${headline}**\n${quoted(check.claim, [], maxShortClaimLength)}`;
}

/** Draws a part whole where it fits. */
function wholeIfItFits(draw: (maxLength: number) => string): (maxLength: number) => string {
  return (maxLength) => {
    const whole = draw(Number.POSITIVE_INFINITY);
    return whole.length <= maxLength ? whole : draw(maxLength);
  };
}

function headingMarkdown(check: ShownCheck, maxLength: number): string {
  const { headline, reason } = verdictInWords(check);
  const lines = [`### ${headline}`, clippedMarkdown(reason, 400)];
  if (showsBothSides(check)) return lines.join('\n');
  const room = Math.min(maxPastedLength, Math.max(40, maxLength - lines.join('\n').length - 40));
  return [...lines, small(say('verdict.pasted')), quoted(check.claim, [], room)].join('\n');
}

function matchMarkdown(match: ShownMatch, check: ShownCheck, maxLength: number): string {
  const { citation, claim, differences } = match;
  const pasted = showsBothSides(check)
    ? [
        small(say('verdict.pasted')),
        quoted(claim.text, claim.changed, Math.min(maxPastedLength, maxLength / 3)),
        small(say('verdict.onRecord')),
      ]
    : [];
  const lead = showsClosest(check) ? [small(say('verdict.closest'))] : pasted;
  const below = [
    small(clippedMarkdown(`— ${whoseInWords(match)}`, 160)),
    ...(showsLeftOut(check.verdict) ? leftOutLines(match) : []),
    ...(showsClosest(check) ? [] : meaningLines(differences)),
  ];
  const used = [...lead, ...below].reduce((sum, { length }) => sum + length + 1, 0);
  const room = maxLength - used - 1;
  const wanted = onRecord(match, check, Number.POSITIVE_INFINITY).length;
  // What the words are is said once, below all of them.
  const cited = citationLines(citation, room - Math.min(wanted, leastWordsLength));
  const words = onRecord(match, check, Math.max(0, room - cited.length));
  return [...lead, words, ...below, cited].join('\n');
}

/** What the pasted words leave out, in words: marks alone would not be seen by everybody. */
function leftOutLines(match: ShownMatch): string[] {
  return leftOutInWords(match, (words) => clippedMarkdown(words, maxSideLength)).map(small);
}

function meaningLines(differences: ShownMatch['differences']): string[] {
  return differences
    .filter(({ kind }) => kind !== 'wording')
    .slice(0, maxDifferences)
    .map((one) => `• ${clippedMarkdown(differenceInWords(one), 200)}`);
}

/**
 * The whole sentence: what was claimed in bold, what was left out underlined; of altered words, those
 * that differ in bold. Only what an outlet printed stands in quotation style.
 */
function onRecord(match: ShownMatch, check: ShownCheck, maxLength: number): string {
  const { text: words, source, printed, matches, claimed, leftOut } = match;
  const bolds = showsBothSides(check) ? matches : claimed;
  const underlines = showsLeftOut(check.verdict) ? leftOut : [];
  const draw = (part: string) => {
    const cut = part.length < words.length ? ` ${cutMark}` : '';
    if (source === 'digest') return `${marked(part, matches, [])}${cut}`;
    return printed
      .filter(({ start }) => start < part.length)
      .map((span) => {
        const inside = (spans: readonly Span[]) => partsInside(spans, span);
        return blockquote(
          `“${marked(part.slice(span.start, span.end), inside(bolds), inside(underlines))}”${cut}`,
        );
      })
      .join('\n');
  };
  return draw(shorten(words, (part) => draw(part).length <= maxLength));
}

function partsInside(spans: readonly Span[], outer: Span): Span[] {
  return spans
    .map(({ start, end }) => ({ start: Math.max(start, outer.start), end: Math.min(end, outer.end) }))
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => ({ start: start - outer.start, end: end - outer.start }));
}

/** Words in quotation style with some of them bold, cut at their end to `maxLength` characters. */
function quoted(words: string, emphasis: readonly Span[], maxLength: number): string {
  const draw = (part: string) =>
    blockquote(`“${bold(part, emphasis)}”${part.length < words.length ? ` ${cutMark}` : ''}`);
  return draw(shorten(words, (part) => draw(part).length <= maxLength));
}

/**
 * What stands around the words, for each outlet as many of its places as a button has room for. A pin keeps
 * what they lead to, so the closest line to what was not found has none beside what was.
 */
function contextRow(checks: readonly ShownCheck[]) {
  const found = checks.filter(isFound);
  const most = checks.length === 1 ? maxMatches : 1;
  const matches = (found.length === 0 ? checks : found).flatMap((one) => one.matches.slice(0, most));
  const byOutlet = Map.groupBy(matches, ({ citation }) => citation.outlet);
  const options = [...byOutlet].slice(0, maxContexts).map(([outlet, some]) => {
    const excerpts = new Map(
      some.map(({ reference }): [string, ExcerptReference] => [JSON.stringify(reference), reference]),
    );
    return {
      label: outlet,
      action: { kind: 'context' as const, excerpts: [...excerpts.values()].slice(0, maxExcerptsOfButton) },
    };
  });
  const [first, second] = options;
  if (first !== undefined && second !== undefined)
    return [select('choose:context', say('button.contextFrom'), options)];
  return row(...options.map(({ action }) => button(say('button.context'), action)));
}
