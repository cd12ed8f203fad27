/** Statements compared, lines checked and people on cards, for a terminal. */
import type {
  ComparisonAnswer,
  ShownComparison,
  ShownMatch,
  VerificationAnswer,
  WhoAnswer,
} from '../../answers/index.ts';
import { whoFacts } from '../discord/who.ts';
import { originInWords, placeInWords } from '../wording/citation-words.ts';
import {
  absenceInWords,
  carriersInWords,
  contradictionWarning,
  differenceInWords,
  meaningfulDifferences,
  verdictInWords,
} from '../wording/verdicts.ts';
import { citationText, emphasised, indented, quotationText, type TerminalStyle } from './terminal-parts.ts';

export function comparisonText({ statements }: ComparisonAnswer, style: TerminalStyle): string {
  return statements.map((statement) => statementText(statement, style)).join('\n\n');
}

function statementText(statement: ShownComparison, style: TerminalStyle): string {
  const { speaker, role, isContradiction, renderings, reportedBy } = statement;
  const who = [speaker ?? 'Speaker not known', role].filter(Boolean).join(', ');
  const differences = meaningfulDifferences(statement);
  return [
    style.bold(who),
    style.dim(carriersInWords(statement)),
    ...(isContradiction ? [style.bold(`⚠ ${contradictionWarning}`)] : []),
    ...renderings.flatMap(({ quotations }) =>
      quotations.map((one) => `\n${quotationText(one, false, style)}`),
    ),
    '',
    ...(differences.length === 0
      ? ['The renderings differ in words only, if at all.']
      : differences.map((words) => `• ${words}`)),
    ...reportedBy.map(({ citation }) =>
      style.dim(`Reported, not quoted: ${citation.outlet} ${placeInWords(citation.locator)}`),
    ),
    style.dim(absenceInWords(statement)),
  ].join('\n');
}

export function verificationText(answer: VerificationAnswer, style: TerminalStyle): string {
  const { headline, reason } = verdictInWords(answer);
  return [
    `${style.bold(headline)}. ${reason}`,
    ...answer.matches.map((match) => matchText(match, answer, style)),
    ...answer.opponents.map((one) => `${style.dim('The opposite:')}\n${quotationText(one, true, style)}`),
  ].join('\n\n');
}

function matchText(match: ShownMatch, { verdict }: VerificationAnswer, style: TerminalStyle): string {
  const { claim, citation, source, speaker, differences } = match;
  const isApart = verdict === 'altered' || verdict === 'stitched';
  const pasted = [style.dim('Pasted:'), indented(`“${emphasised(claim.text, claim.changed, style)}”`, '│ ')];
  const whose =
    source === 'quotation'
      ? (speaker ?? 'Speaker not known')
      : source === 'digest'
        ? originInWords(citation)
        : `${citation.outlet}’s own words`;
  // Quotation style is for words that an outlet printed.
  const words = emphasised(match.text, match.matches, style);
  const meaning = verdict === 'not-found' ? [] : differences.filter(({ kind }) => kind !== 'wording');
  return [
    ...(isApart ? [...pasted, style.dim('On record:')] : []),
    ...(verdict === 'not-found' ? [style.dim('The closest line, which is not a match:')] : []),
    source === 'digest' ? indented(words, '  ') : indented(`“${words}”`, '│ '),
    `  — ${whose}`,
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
    ...(name.note === undefined ? [] : [`⚠ ${name.note}`]),
    ...whoFacts(answer).map(([label, said]) => `${style.dim(label)} ${said}`),
    ...words(last === undefined ? 'On record' : 'First on record', first),
    ...words('Last on record', last),
  ].join('\n');
}
