/** Comparisons, checks and people's cards, for a terminal. */
import type {
  ShownCheck,
  ShownComparison,
  ShownMatch,
  ShownQuotation,
  VerificationAnswer,
  WhoAnswer,
} from '../../answers/index.ts';
import { within } from '../../text/span.ts';
import { speakerInWords } from '../wording/citation-words.ts';
import {
  absenceInWords,
  carriersInWords,
  contradictedInWords,
  differenceInWords,
  fragmentsInWords,
  meaningfulDifferences,
  nearlyInWords,
  reportsInWords,
  unpairedInWords,
} from '../wording/comparison-words.ts';
import { dotted, lines, present } from '../wording/lines.ts';
import { comparedQuotations } from '../wording/repeated-notes.ts';
import { say } from '../wording/say.ts';
import {
  cautionsInWords,
  leftOutInWords,
  namedDifferences,
  opponentInWords,
  showsBothSides,
  showsClosest,
  showsLeftOut,
  verdictInWords,
  whoseInWords,
} from '../wording/verdict-words.ts';
import { nameNotes, questionAbout, whoFacts } from '../wording/who-words.ts';
import { citationText, emphasised, indented, quotationText, type TerminalStyle } from './terminal-parts.ts';

export function statementText(statement: ShownComparison, style: TerminalStyle): string {
  const heading = lines(
    style.bold(speakerInWords(statement)),
    style.dim(carriersInWords(statement)),
    statement.isContradiction && style.bold(`⚠ ${contradictedInWords(statement)}`),
  );
  const quotations = comparedQuotations(statement).map((one) => quotationText(one, false, style));
  const notes = lines(
    ...[...meaningfulDifferences(statement), ...unpairedInWords(statement)].map((words) => `• ${words}`),
    ...fragmentsInWords(statement).map(style.dim),
    ...reportsInWords(statement).map(style.dim),
    ...nearlyInWords(statement).map(style.dim),
    ...absenceInWords(statement).map(style.dim),
  );
  return present([heading, ...quotations, notes]).join('\n\n');
}

export function verificationText(
  { checks, isAroundUnchecked }: VerificationAnswer,
  style: TerminalStyle,
): string {
  return present([
    ...checks.map((check) => checkText(check, style)),
    isAroundUnchecked && style.dim(say('verdict.aroundUnchecked')),
  ]).join('\n\n');
}

function checkText(check: ShownCheck, style: TerminalStyle): string {
  const { headline, reason } = verdictInWords(check);
  const marks = check.verdict === 'altered' && style.marksWords && say('verdict.bold');
  return [
    present([`${style.bold(headline)}. ${reason}`, marks]).join(' '),
    ...check.matches.map((match) => matchText(match, check, style)),
    ...check.opponents.map(
      (one) => `${style.dim(`${opponentInWords(check)}:`)}\n${quotationText(one, true, style)}`,
    ),
    ...cautionsInWords(check.matches).map((words) => `⚠ ${words}`),
  ].join('\n\n');
}

function matchText(match: ShownMatch, check: ShownCheck, style: TerminalStyle): string {
  const { claim, citation, differences } = match;
  const isApart = showsBothSides(check);
  const isClosest = showsClosest(check);
  const pasted = () => [
    style.dim(`${say('verdict.pasted')}:`),
    indented(`“${emphasised(claim.text, claim.changed, style)}”`, '│ '),
    style.dim(`${say('verdict.onRecord')}:`),
  ];
  const left = showsLeftOut(check.verdict) ? leftOutInWords(match, (words) => words) : [];
  const meaning = isClosest ? [] : namedDifferences(differences);
  return lines(
    isApart && pasted(),
    isClosest && style.dim(say('verdict.closest')),
    onRecordText(match, isApart, style),
    `  — ${whoseInWords(match)}`,
    ...left.map((one) => `  ${one}`),
    ...meaning.map((one) => `  • ${differenceInWords(one)}`),
    citationText(citation, style),
  );
}

/** Quotation style is only for words that an outlet printed. */
function onRecordText(
  { text, source, matches, claimed, printed }: ShownMatch,
  isApart: boolean,
  style: TerminalStyle,
): string {
  if (source === 'digest') return indented(emphasised(text, matches, style), '  ');
  const bolds = isApart ? matches : claimed;
  const quoted = printed.map((span) => {
    const words = emphasised(text.slice(span.start, span.end), within(span, bolds), style);
    return indented(`“${words}”`, '│ ');
  });
  return quoted.join('\n');
}

export function whoText(answer: WhoAnswer, style: TerminalStyle): string {
  const { name, typed, namesakes, first, last } = answer;
  const question = questionAbout(answer);
  const words = (label: string, quotation: ShownQuotation | undefined) =>
    quotation && `\n${style.dim(label)}\n${quotationText(quotation, false, style)}`;
  return lines(
    dotted(style.bold(name.name), name.role),
    ...nameNotes(typed, name.name, namesakes).map(style.dim),
    name.note && `⚠ ${name.note}`,
    ...whoFacts(answer).map(([label, said]) => `${style.dim(label)} ${said}`),
    words(say(last === undefined ? 'who.onRecord' : 'who.first'), first),
    words(say('who.last'), last),
    question && say('who.ask', { question }),
  );
}
