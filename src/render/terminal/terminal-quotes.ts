/** Statements compared, lines checked and people on cards, for a terminal. */
import type {
  ComparisonAnswer,
  ShownCheck,
  ShownComparison,
  ShownMatch,
  VerificationAnswer,
  WhoAnswer,
} from '../../answers/index.ts';
import { contains, shifted } from '../../text/span.ts';
import { placeInWords } from '../wording/citation-words.ts';
import {
  absenceInWords,
  carriersInWords,
  differenceInWords,
  fragmentsInWords,
  meaningfulDifferences,
  unpairedInWords,
} from '../wording/comparison-words.ts';
import { say } from '../wording/say.ts';
import { comparedQuotations } from '../wording/told-once.ts';
import {
  cautionsInWords,
  leftOutInWords,
  showsBothSides,
  showsClosest,
  showsLeftOut,
  verdictInWords,
  whoseInWords,
} from '../wording/verdict-words.ts';
import { whoFacts } from '../wording/who-words.ts';
import { citationText, emphasised, indented, quotationText, type TerminalStyle } from './terminal-parts.ts';

export function comparisonText({ statements }: ComparisonAnswer, style: TerminalStyle): string {
  return statements.map((statement) => statementText(statement, style)).join('\n\n');
}

function statementText(statement: ShownComparison, style: TerminalStyle): string {
  const { speaker, role, isContradiction, reportedBy } = statement;
  const who = [speaker ?? say('citation.speakerUnknown'), role].filter(Boolean).join(', ');
  const differences = meaningfulDifferences(statement);
  return [
    style.bold(who),
    style.dim(carriersInWords(statement)),
    ...(isContradiction ? [style.bold(`⚠ ${say('comparison.contradiction')}`)] : []),
    ...comparedQuotations(statement).map((one) => `\n${quotationText(one, false, style)}`),
    '',
    ...[...differences, ...unpairedInWords(statement)].map((words) => `• ${words}`),
    ...fragmentsInWords(statement).map(style.dim),
    ...reportedBy.map(({ citation }) =>
      style.dim(
        say('comparison.reported', { outlet: citation.outlet, place: placeInWords(citation.locator) }),
      ),
    ),
    ...absenceInWords(statement).map(style.dim),
  ].join('\n');
}

export function verificationText(answer: VerificationAnswer, style: TerminalStyle): string {
  const { checks, isAroundUnchecked } = answer;
  const unchecked = isAroundUnchecked ? [style.dim(say('verdict.aroundUnchecked'))] : [];
  return [...checks.map((check) => checkText(check, style)), ...unchecked].join('\n\n');
}

function checkText(check: ShownCheck, style: TerminalStyle): string {
  const { headline, reason } = verdictInWords(check);
  return [
    `${style.bold(headline)}. ${reason}`,
    ...check.matches.map((match) => matchText(match, check, style)),
    ...check.opponents.map(
      (one) => `${style.dim(`${say('verdict.opposite')}:`)}\n${quotationText(one, true, style)}`,
    ),
    ...cautionsInWords(check.matches).map((words) => `⚠ ${words}`),
  ].join('\n\n');
}

function matchText(match: ShownMatch, check: ShownCheck, style: TerminalStyle): string {
  const { text, claim, citation, source, differences, printed } = match;
  const isApart = showsBothSides(check);
  const pasted = [
    style.dim(`${say('verdict.pasted')}:`),
    indented(`“${emphasised(claim.text, claim.changed, style)}”`, '│ '),
  ];
  const bolds = isApart ? match.matches : match.claimed;
  // Quotation style is for words that an outlet printed.
  const words =
    source === 'digest'
      ? indented(emphasised(text, match.matches, style), '  ')
      : printed
          .map((span) => {
            const inside = bolds.filter((one) => contains(span, one));
            return indented(
              `“${emphasised(text.slice(span.start, span.end), shifted(inside, -span.start), style)}”`,
              '│ ',
            );
          })
          .join('\n');
  const meaning = showsClosest(check) ? [] : differences.filter(({ kind }) => kind !== 'wording');
  const left = showsLeftOut(check.verdict) ? leftOutInWords(match, (words) => words) : [];
  return [
    ...(isApart ? [...pasted, style.dim(`${say('verdict.onRecord')}:`)] : []),
    ...(showsClosest(check) ? [style.dim(say('verdict.closest'))] : []),
    words,
    `  — ${whoseInWords(match)}`,
    ...left.map((one) => `  ${one}`),
    ...meaning.map((one) => `  • ${differenceInWords(one)}`),
    ...citationText(citation, style),
  ].join('\n');
}

export function whoText(answer: WhoAnswer, style: TerminalStyle): string {
  const { name, first, last } = answer;
  const words = (label: string, quotation: typeof first) =>
    quotation === undefined ? [] : [`\n${style.dim(label)}\n${quotationText(quotation, false, style)}`];
  return [
    `${style.bold(name.name)}${name.role === undefined ? '' : ` · ${name.role}`}`,
    ...(answer.typed === undefined
      ? []
      : [style.dim(say('quotations.takenFor', { typed: answer.typed, name: name.name }))]),
    ...(name.note === undefined ? [] : [`⚠ ${name.note}`]),
    ...whoFacts(answer).map(([label, said]) => `${style.dim(label)} ${said}`),
    ...words(last === undefined ? say('who.onRecord') : say('who.first'), first),
    ...words(say('who.last'), last),
  ].join('\n');
}
