/** Whether a pasted line is on record, with both wordings laid side by side. */
import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { ShownMatch, VerificationAnswer } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import { originInWords } from '../wording/citation-words.ts';
import { differenceInWords, verdictInWords } from '../wording/verdicts.ts';
import { citationLines } from './citation-markdown.ts';
import { maxTotalTextLength } from './limits.ts';
import { blockquote, bold, clippedMarkdown, small } from './markdown.ts';
import { accent, button, line, type MessagePayload, message, pinButton, row, text } from './parts.ts';
import { reservedForMark } from './pins/pin-mark.ts';
import { quotationMarkdown } from './quotations.ts';
import { drawnToFit, sharesOf } from './room.ts';
import { cutMark, shorten } from './shorten.ts';
import { wordsInMarkdown } from './words-markdown.ts';

const colours: Record<VerificationAnswer['verdict'], number> = {
  exact: accent.answer,
  altered: accent.warning,
  stitched: accent.warning,
  'other-speaker': accent.warning,
  disputed: accent.warning,
  'not-found': accent.nothing,
};

const maxPastedLength = 600;
/** Characters that the words have before a citation is shown whole. */
const leastWordsLength = 300;
const maxMatches = 4;
const maxOpponents = 2;
const maxDifferences = 4;
/** Kept free of the total for lines between the parts. */
const reservedLength = 100 + reservedForMark;

export function verificationMessage(answer: VerificationAnswer, canPin: boolean): MessagePayload {
  const { headline, reason } = verdictInWords(answer);
  const heading = [
    `### ${headline}`,
    clippedMarkdown(reason, 400),
    ...(showsPastedWhole(answer) ? [pastedMarkdown(answer)] : []),
  ].join('\n');
  const room = maxTotalTextLength - heading.length - reservedLength;
  const matches = drawnToFit(Math.min(maxMatches, answer.matches.length), room, (count) =>
    matchesIn(answer, count, room),
  );
  const left = room - matches.reduce((sum, { length }) => sum + length, 0);
  const opponents = drawnToFit(Math.min(maxOpponents, answer.opponents.length), left, (count) =>
    answer.opponents
      .slice(0, count)
      .map((one) => `${small('The opposite')}\n${quotationMarkdown(one, true, left / count - 20)}`),
  );
  return message(colours[answer.verdict], [
    text(heading),
    ...[...matches, ...opponents].flatMap((markdown) => [line(), text(markdown)]),
    ...contextRow(answer, answer.matches.slice(0, matches.length), canPin && answer.verdict !== 'not-found'),
  ]);
}

function matchesIn(answer: VerificationAnswer, count: number, room: number): string[] {
  const shown = answer.matches.slice(0, count);
  // Where others print the opposite, they need room as well.
  const own = answer.opponents.length === 0 ? room : room * 0.6;
  const draw = (match: ShownMatch, maxLength: number) =>
    matchMarkdown(match, answer, maxLength, maxPastedLength / count);
  const shares = sharesOf(
    own,
    shown.map((match) => draw(match, Number.POSITIVE_INFINITY).length),
  );
  return shown.map((match, index) => draw(match, shares[index] ?? 0));
}

/** An altered line stands beside what is on record instead; a stitched one piece by piece. */
function showsPastedWhole({ verdict }: VerificationAnswer): boolean {
  return verdict !== 'altered' && verdict !== 'stitched';
}

function pastedMarkdown({ text: pasted }: VerificationAnswer): string {
  return `${small('Pasted')}\n${quoted(pasted, [], maxPastedLength)}`;
}

function matchMarkdown(
  match: ShownMatch,
  answer: VerificationAnswer,
  maxLength: number,
  maxPasted: number,
): string {
  const { citation, source, speaker, claim, differences } = match;
  const isApart = answer.verdict === 'altered' || answer.verdict === 'stitched';
  const pasted = isApart
    ? [small('Pasted'), quoted(claim.text, claim.changed, maxPasted), small('On record')]
    : [];
  const lead = answer.verdict === 'not-found' ? [small('The closest line, which is not a match:')] : pasted;
  const whose = source === 'quotation' ? (speaker ?? 'Speaker not known') : sourceInWords(match);
  const said = answer.verdict === 'not-found' ? [] : meaningLines(differences);
  const below = [small(clippedMarkdown(`— ${whose}`, 160)), ...said];
  const used = [...lead, ...below].reduce((sum, { length }) => sum + length + 1, 0);
  const room = maxLength - used - 1;
  const wanted = onRecord(match, Number.POSITIVE_INFINITY).length;
  const citedBelow = citationLines(citation, room - Math.min(wanted, leastWordsLength));
  const words = onRecord(match, Math.max(0, room - citedBelow.length));
  return [...lead, words, ...below, citedBelow].join('\n');
}

function sourceInWords({ source, citation }: ShownMatch): string {
  return source === 'digest' ? originInWords(citation) : `${citation.outlet}’s own words, nobody’s quotation`;
}

function meaningLines(differences: ShownMatch['differences']): string[] {
  return differences
    .filter(({ kind }) => kind !== 'wording')
    .slice(0, maxDifferences)
    .map((one) => `• ${clippedMarkdown(differenceInWords(one), 200)}`);
}

/** Words of a document; only somebody's or the article's own stand in quotation style, a digest's are ours. */
function onRecord(
  { source, text: words, matches, quotations, citation }: ShownMatch,
  maxLength: number,
): string {
  if (source !== 'digest') return quoted(words, matches, maxLength);
  const shown = {
    text: words,
    textKind: citation.textKind,
    quotations,
    emphasis: matches,
    cut: { before: false, after: false },
  };
  return wordsInMarkdown(shown, maxLength);
}

/** Words in quotation style with some of them bold, cut at their end to `maxLength` characters. */
function quoted(
  words: string,
  emphasis: readonly { start: number; end: number }[],
  maxLength: number,
): string {
  const draw = (part: string) =>
    blockquote(`“${bold(part, emphasis)}”${part.length < words.length ? ` ${cutMark}` : ''}`);
  return draw(shorten(words, (part) => draw(part).length <= maxLength));
}

function contextRow(
  { verdict, claimedSpeaker }: VerificationAnswer,
  matches: readonly ShownMatch[],
  canPin: boolean,
): APIComponentInContainer[] {
  const verified = defined({ verdict, claimedSpeaker });
  const seen = new Set<string>();
  const buttons = matches.flatMap((match) => {
    const more = button(`More context (${match.citation.outlet})`.slice(0, 80), {
      kind: 'context',
      excerpts: [match.reference],
    });
    // Discord refuses a message in which two buttons have one custom id.
    if (seen.has(more.custom_id)) return [];
    seen.add(more.custom_id);
    return [more];
  });
  return row(...buttons, ...(canPin && buttons.length > 0 ? [pinButton({ kind: 'pin', verified })] : []));
}
