/** Comparisons, checks and people's cards, for a terminal. */
import type { AnswerOf, ShownCheck, ShownComparison, ShownMatch } from '../../answers/index.ts';
import { betweenMarks } from '../../text/marks.ts';
import { type Span, within } from '../../text/span.ts';
import { speakerInWords, unreviewedInWords } from '../wording/citation-words.ts';
import { comparisonInWords } from '../wording/comparison-words.ts';
import { dotted, lines, present } from '../wording/lines.ts';
import { comparedQuotations } from '../wording/repeated-notes.ts';
import { say } from '../wording/say.ts';
import {
  cautionsInWords,
  emphasisOf,
  matchInWords,
  opponentInWords,
  showsBothSides,
  showsClosest,
  verdictInWords,
  withoutNote,
} from '../wording/verdict-words.ts';
import { nameNotes, questionAbout, whoFacts } from '../wording/who-words.ts';
import {
  citationText,
  emphasised,
  indented,
  quotationText,
  quoted,
  type TerminalStyle,
} from './terminal-parts.ts';

export function statementText(statement: ShownComparison, style: TerminalStyle): string {
  const { carriers, contradiction, ...said } = comparisonInWords(statement);
  const heading = lines(
    style.bold(speakerInWords(statement)),
    style.dim(carriers),
    contradiction && style.bold(`⚠ ${contradiction}`),
  );
  const all = comparedQuotations(statement);
  const quotations = all.map((one) => quotationText(one, false, style));
  const unreviewed = unreviewedInWords(all);
  const notes = lines(
    [...said.differences, ...said.unpaired].map((words) => `• ${words}`),
    said.notes.map((note) => `⚠ ${note}`),
    unreviewed && style.dim(unreviewed),
    [...said.fragments, ...said.reports, ...said.nearly, ...said.absence].map(style.dim),
  );
  return present([heading, ...quotations, notes]).join('\n\n');
}

export function verificationText(answer: AnswerOf<'verification'>, style: TerminalStyle): string {
  const { checks } = answer;
  const cautions = cautionsInWords(
    checks.flatMap(({ matches }) => matches),
    checks.flatMap(({ opponents }) => opponents),
  );
  return present([
    ...checks.map((check) => checkText(check, style)),
    ...cautions.map((words) => `⚠ ${words}`),
    answer.isAroundUnchecked && style.dim(say('verdict.aroundUnchecked')),
  ]).join('\n\n');
}

function checkText(check: ShownCheck, style: TerminalStyle): string {
  const { headline, reason } = verdictInWords(check);
  const marks = check.verdict === 'altered' && style.marksWords && say('verdict.bold');
  return [
    present([`${style.bold(headline)}. ${reason}`, marks]).join(' '),
    ...check.matches.map((match) => matchText(match, check, style)),
    ...check.opponents.map(
      (one) => `${style.dim(`${opponentInWords(check)}:`)}\n${quotationText(withoutNote(one), true, style)}`,
    ),
  ].join('\n\n');
}

function matchText(match: ShownMatch, check: ShownCheck, style: TerminalStyle): string {
  const { claim } = match;
  const isApart = showsBothSides(check);
  const { whose, leftOut, differences } = matchInWords(match, check);
  return lines(
    isApart && style.dim(`${say('verdict.pasted')}:`),
    isApart && quoted(betweenMarks(claim.text, emphasised(claim.text, claim.changed, style))),
    isApart && style.dim(`${say('verdict.onRecord')}:`),
    showsClosest(check) && style.dim(say('verdict.closest')),
    onRecordText(match, emphasisOf(match, check), style),
    `  — ${whose}`,
    leftOut.map((one) => `  ${one}`),
    differences.map((one) => `  • ${one}`),
    citationText(withoutNote(match).citation, style),
  );
}

/** Quotation style is only for words that an outlet printed. */
function onRecordText(match: ShownMatch, emphasis: readonly Span[], style: TerminalStyle): string {
  const { text, source, matches, printed } = match;
  if (source === 'digest') return indented(emphasised(text, matches, style));
  const parts = printed.map((span) => {
    const words = text.slice(span.start, span.end);
    return betweenMarks(words, emphasised(words, within(span, emphasis), style));
  });
  return parts.map(quoted).join('\n');
}

export function whoText(answer: AnswerOf<'who'>, style: TerminalStyle): string {
  const { name, first, last } = answer;
  const question = questionAbout(answer);
  const unreviewed = unreviewedInWords(present([first, last]));
  const words = (label: string, quotation: typeof first) =>
    quotation && `\n${style.dim(label)}\n${quotationText(quotation, false, style)}`;
  return lines(
    dotted(style.bold(name.name), name.role),
    ...nameNotes(answer, name.name).map(style.dim),
    name.note && `⚠ ${name.note}`,
    ...whoFacts(answer).map(([label, said]) => `${style.dim(label)} ${said}`),
    words(say(last === undefined ? 'who.onRecord' : 'who.first'), first),
    words(say('who.last'), last),
    unreviewed && style.dim(unreviewed),
    question && say('who.ask', { question }),
  );
}
