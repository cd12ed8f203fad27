/** The result of /verify: each quotation with its verdict, and the whole sentence that contains it. */
import {
  type AnswerOf,
  isFound,
  maxExcerptReferences,
  type ShownCheck,
  type ShownMatch,
  worstChecks,
} from '../../../answers/index.ts';
import { betweenMarks } from '../../../text/marks.ts';
import type { Span } from '../../../text/span.ts';
import { lines, present } from '../../wording/lines.ts';
import { say } from '../../wording/say.ts';
import { cutMark, shorten } from '../../wording/shorten.ts';
import {
  cautionsInWords,
  emphasisOf,
  matchInWords,
  opponentInWords,
  showsBothSides,
  showsClosest,
  showsLeftOut,
  verdictInWords,
  withoutNote,
} from '../../wording/verdict-words.ts';
import { button, option, row, select } from '../buttons.ts';
import { maxTotalTextLength } from '../limits.ts';
import { citationLines, noteLine } from '../markdown/citation-markdown.ts';
import { blockquote, clippedMarkdown, marked, shortHeading, small } from '../markdown/markdown.ts';
import { partsInside, wordsInMarkdown } from '../markdown/words-markdown.ts';
import { type Accent, type MessagePayload, message, type Part, withDividers } from '../parts.ts';
import { reservedForMark } from '../pins/pin-mark.ts';
import { renderMostThatFit, renderWithin, type SizedRenderer } from '../room.ts';
import { quotationDrawing } from './quotation-messages.ts';

const accents: Readonly<Record<AnswerOf<'verification'>['verdict'], Accent>> = {
  exact: 'answer',
  'exact-without-attribution': 'answer',
  cut: 'warning',
  altered: 'warning',
  stitched: 'warning',
  'other-speaker': 'warning',
  'quoted-to-reject': 'warning',
  disputed: 'warning',
  reversed: 'refusal',
  'summary-only': 'nothing',
  'not-found': 'nothing',
};

const maxPastedLength = 600;
/** How long the words must be before a citation is shown in full. */
const leastWordsLength = 300;
/** The most matches of one quotation, and opposites, that are shown. */
const maxMatches = 4;
const maxOpponents = 2;
/** The most warnings and notes below all checks. */
const maxCautions = 6;
/** Reserved for lines between the parts. */
const reservedLength = 300 + reservedForMark;
/** The most checks of one text shown with the whole sentence; the others get one line each. */
const maxWholeChecks = 5;

export function verificationMessage(answer: AnswerOf<'verification'>): MessagePayload {
  const checks = worstChecks(answer.checks);
  const [only] = checks.length === 1 ? checks : [];
  const left = answer.checks.length - checks.length;
  const above = answer.isRepliedTo ? small(say('verdict.repliedTo')) : '';
  const cautions = cautionsInWords(
    checks.flatMap(({ matches }) => matches.slice(0, only ? maxMatches : 1)),
    checks.flatMap(({ opponents }) => opponents.slice(0, only ? maxOpponents : 1)),
  );
  const below = lines(
    ...cautions.slice(0, maxCautions).map((words) => noteLine(words)),
    answer.isAroundUnchecked && small(say('verdict.aroundUnchecked')),
    left > 0 && small(say('verdict.moreChecks', { count: left })),
  );
  const room = maxTotalTextLength - reservedLength - lines(above, below).length;
  const blocks = only === undefined ? severalChecks(checks, room) : singleCheck(only, room);
  const isLessThanExact = answer.checks.some(
    ({ describedSpeaker, elsewhere, matches: [first] }) =>
      describedSpeaker !== undefined || elsewhere.length > 0 || first?.source === 'unrecorded',
  );
  const accent = accents[answer.verdict];
  return message(
    isLessThanExact && accent === 'answer' ? 'warning' : accent,
    above,
    withDividers(blocks),
    below,
    contextRow(checks),
  );
}

/** One check: its heading, and as many of its matches and opposites as fit. */
function singleCheck(check: ShownCheck, room: number): string[] {
  const parts = partsOf(check, maxMatches, maxOpponents);
  return renderMostThatFit(parts.length, room, (count) => renderWithin(room, parts.slice(0, count)));
}

/** Checks in the order of the text: as many of the worst as fit in full, the others in one line each. */
function severalChecks(checks: readonly ShownCheck[], room: number): string[] {
  const most = Math.min(maxWholeChecks, checks.length);
  return renderMostThatFit(most + 1, room, (count) => {
    const whole = worstChecks(checks, count - 1);
    const parts = checks.map((check) => (whole.includes(check) ? partsOf(check, 1, 1) : [shortPart(check)]));
    const rendered = renderWithin(room, parts.flat()).values();
    return parts.map((some) => {
      const [heading = '', match = '', ...opposites] = rendered.take(some.length);
      return [lines(heading, match), ...opposites].join('\n\n');
    });
  });
}

function partsOf(check: ShownCheck, mostMatches: number, mostOpponents: number): SizedRenderer[] {
  return [
    headingDrawing(check),
    ...check.matches.slice(0, mostMatches).map((match, at) => matchDrawing(match, check, at === 0)),
    ...check.opponents.slice(0, mostOpponents).map((one): SizedRenderer => {
      const draw = quotationDrawing(withoutNote(one), true);
      return (maxLength) => lines(small(opponentInWords(check)), draw(maxLength - 40));
    }),
  ];
}

const shortPart = (check: ShownCheck): SizedRenderer => {
  const words = lines(`${shortHeading}**${verdictInWords(check).headline}**`, quoted(check.claim, 100));
  return () => words;
};

function headingDrawing(check: ShownCheck): SizedRenderer {
  const { headline, reason } = verdictInWords(check);
  const marks = check.verdict === 'altered' && say('verdict.bold');
  const words = present([clippedMarkdown(reason, 400), marks]).join(' ');
  const verdict = lines(`### ${headline}`, words);
  if (showsBothSides(check)) return () => verdict;
  return (maxLength) => {
    const room = Math.min(maxPastedLength, Math.max(40, maxLength - verdict.length - 40));
    return lines(verdict, small(say('verdict.pasted')), quoted(check.claim, room));
  };
}

/** The first is told apart from the pasted words above it. */
function matchDrawing(match: ShownMatch, check: ShownCheck, isFirst: boolean): SizedRenderer {
  const { claim } = match;
  const { citation } = withoutNote(match);
  const isClosest = showsClosest(check);
  const isBeside = showsBothSides(check);
  const { whose, leftOut, differences } = matchInWords(match, check, (words) => clippedMarkdown(words, 200));
  const below = lines(
    small(clippedMarkdown(`— ${whose}`, 160)),
    // Not everybody sees bold and underline, so words say it too.
    leftOut.map(small),
    differences.slice(0, 4).map((words) => `• ${clippedMarkdown(words, 200)}`),
  );
  const wanted = sentenceMarkdown(match, check, Number.POSITIVE_INFINITY).length;
  return (maxLength) => {
    const lead = lines(
      isClosest && small(say('verdict.closest')),
      isBeside && small(say('verdict.pasted')),
      isBeside && quoted(claim.text, Math.min(maxPastedLength, maxLength / 3), claim.changed),
      !isClosest && (isBeside || isFirst) && small(say('verdict.onRecord')),
    );
    const room = maxLength - lines(lead, below).length - 2;
    // Who printed the words is stated once, below all of them.
    const cited = citationLines(citation, room - Math.min(wanted, leastWordsLength));
    return lines(lead, sentenceMarkdown(match, check, Math.max(0, room - cited.length)), below, cited);
  };
}

/**
 * The whole sentence: claimed words in bold, words left out underlined; for altered words, the differences in
 * bold. Only what an outlet printed is in quotation style.
 */
function sentenceMarkdown(match: ShownMatch, check: ShownCheck, maxLength: number): string {
  const { text: words, source, printed, matches, leftOut } = match;
  const bolds = emphasisOf(match, check);
  const underlines = showsLeftOut(check) ? leftOut : [];
  const draw = (part: string) => {
    const cut = part.length < words.length ? ` ${cutMark}` : '';
    if (source === 'digest') return `${marked(part, matches, [])}${cut}`;
    const shown = printed.filter(({ start }) => start < part.length);
    const sentences = shown.map((span) => {
      const sentence = part.slice(span.start, span.end);
      return betweenMarks(
        sentence,
        marked(sentence, partsInside(span, bolds), partsInside(span, underlines)),
      );
    });
    return sentences.map((sentence) => blockquote(`${sentence}${cut}`)).join('\n');
  };
  return draw(shorten(words, (part) => draw(part).length <= maxLength));
}

/** Pasted words in quotation style, some of them bold. */
const quoted = (text: string, maxLength: number, emphasis: readonly Span[] = []): string =>
  wordsInMarkdown({ text, kind: 'said', emphasis }, maxLength);

/** A pin stores what these buttons lead to, so closest lines get none when other quotations were found. */
function contextRow(checks: readonly ShownCheck[]): Part {
  const found = checks.filter(isFound);
  const most = checks.length === 1 ? maxMatches : 1;
  const matches = (found.length === 0 ? checks : found).flatMap((one) => one.matches.slice(0, most));
  const byOutlet = Map.groupBy(matches, ({ citation }) => citation.outlet);
  const options = [...byOutlet].slice(0, 3).map(([outlet, some]) => {
    const references = new Map(some.map(({ reference }) => [JSON.stringify(reference), reference]));
    const excerpts = [...references.values()].slice(0, maxExcerptReferences);
    return option(outlet, { kind: 'context', excerpts });
  });
  return options.length > 1
    ? select('choose:context', say('button.contextFrom'), options)
    : row(...options.map(({ action }) => button(say('button.context'), action)));
}
