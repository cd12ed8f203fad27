/** The output of `--json`: one object per line, with the keys documented in docs/command-line.md. */
import type {
  Answer,
  AnswerOf,
  OutletDifference,
  Pin,
  ShownComparison,
  ShownExcerpt,
  ShownMatch,
  ShownQuotation,
  Warning,
} from '../../answers/index.ts';
import { warningInWords } from '../wording/citation-words.ts';
import { findingInWords } from '../wording/pin-words.ts';

/** An answer as objects, one a line. */
export function jsonRows(answer: Answer): readonly unknown[] {
  switch (answer.kind) {
    case 'quotations':
      return answer.statements.flatMap(({ quotations }) =>
        quotations.map((one) => ({ ...quotationJson(one), partial: answer.isPartial === true })),
      );
    case 'comparison':
      return answer.statements.map((one) => ({
        ...comparisonJson(one),
        partial: answer.isPartial === true,
      }));
    case 'verification':
      return [verificationJson(answer)];
    case 'who':
      return [whoJson(answer)];
    case 'sources':
      return answer.sources.map(({ citation, ...counts }) => ({ ...citation, ...counts }));
    case 'timeline':
      return answer.events.map(({ citations, ...event }) => ({
        ...event,
        sources: citations.map(({ documentId, locator }) => ({ document: documentId, at: locator })),
      }));
    default:
      throw new RangeError(`An answer of kind "${answer.kind}" has no lines of JSON.`);
  }
}

/** One excerpt. `at` is the place in the original; `kind` says whose words `text` is. */
function excerptJson(excerpt: ShownExcerpt) {
  const { text, passage, citation, quotations, score, alsoIn, quotedAlsoIn, warnings } = excerpt;
  return {
    text,
    passage,
    kind: citation.textKind,
    document: citation.documentId,
    outlet: citation.outlet,
    publishedBy: citation.publishedBy ?? null,
    title: citation.title,
    published: citation.published ?? null,
    url: citation.url ?? null,
    at: citation.locator,
    quotes: quotations.map((quotation) => ({ text: quotation.text, speaker: quotation.speaker ?? null })),
    score: rounded(score),
    alsoIn,
    quotedAlsoIn,
    warnings: warningsJson(warnings),
    note: citation.note ?? null,
  };
}

/** One answer; `closest` is present only when the sources may not answer. */
export function askJson(answer: AnswerOf<'ask'>, tookMs: number) {
  const shown = answer.excerpts.map(excerptJson);
  return {
    question: answer.question,
    status: answer.status,
    excerpts: answer.status === 'answered' ? shown : [],
    ...(answer.status === 'perhaps' && { closest: shown }),
    restsOn: answer.restsOn ?? null,
    byOutlet: answer.byOutlet ?? null,
    searched: answer.searched,
    tookMs: rounded(tookMs),
  };
}

/** The answer to a line without a question: the same keys, so that all lines can be read alike. */
export function refusedJson(question: string, tookMs: number) {
  return { question, status: 'not-found', excerpts: [], tookMs: rounded(tookMs) };
}

/** Somebody's words, and where they are. */
const saidJson = ({ text, speaker, citation }: ShownComparison['nearly'][number]) => ({
  text,
  speaker: speaker ?? null,
  document: citation.documentId,
  outlet: citation.outlet,
  at: citation.locator,
});

function quotationJson(quotation: ShownQuotation) {
  return {
    ...saidJson(quotation),
    said: quotation.said ?? null,
    to: quotation.to ?? null,
    kind: quotation.kind,
    statement: quotation.statement ?? null,
    reviewed: quotation.reviewed,
    warnings: warningsJson(quotation.warnings),
  };
}

const differenceJson = ({ kind, between, a, b }: OutletDifference) => ({ kind, between, a, b });

function comparisonJson(statement: ShownComparison) {
  const { renderings, differences, reportedBy } = statement;
  return {
    statement: statement.key,
    speaker: statement.speaker ?? null,
    contradiction: statement.isContradiction,
    renderings: renderings.flatMap(({ quotations }) => quotations).map(quotationJson),
    differences: differences.map(differenceJson),
    reportedBy: reportedBy.map(({ citation }) => citation.outlet),
    reportedAt: reportedBy.map(({ citation }) => ({ document: citation.documentId, at: citation.locator })),
    nearly: statement.nearly.map((one) => ({ ...saidJson(one), close: one.isClose === true })),
    unsureOf: statement.unsureOf,
    absentFrom: statement.absentFrom,
  };
}

/**
 * A checked text: the worst verdict with all matches, and each quotation by itself where there are several. A
 * match's `kind` says whose words `text` is: `verbatim` for a speaker's or an article's.
 */
export function verificationJson({ verdict, checks, isAroundUnchecked }: AnswerOf<'verification'>) {
  const each = checks.map((check) => ({
    claim: check.claim,
    verdict: check.verdict,
    claimedSpeaker: check.claimedSpeaker ?? null,
    describedSpeaker: check.describedSpeaker ?? null,
    matches: check.matches.map(matchJson),
    opponents: check.opponents.map(quotationJson),
    elsewhere: check.elsewhere.map(differenceJson),
    headlineOf: check.headlineOf,
  }));
  return {
    verdict,
    claimedSpeaker: each[0]?.claimedSpeaker ?? null,
    describedSpeaker: each[0]?.describedSpeaker ?? null,
    matches: each.flatMap(({ matches }) => matches),
    opponents: each.flatMap(({ opponents }) => opponents),
    elsewhere: each.flatMap(({ elsewhere }) => elsewhere),
    headlineOf: each.flatMap(({ headlineOf }) => headlineOf),
    aroundUnchecked: isAroundUnchecked === true,
    ...(each.length > 1 && { quotations: each }),
  };
}

function matchJson(match: ShownMatch) {
  const { text, source, speaker = null, reviewed, claim, claimed, leftOut, differences } = match;
  const words = (spans: typeof claimed) => spans.map(({ start, end }) => text.slice(start, end));
  return {
    ...excerptJson(match),
    kind: source === 'digest' ? 'digest' : 'verbatim',
    source,
    speaker,
    reviewed,
    claim: claim.text,
    claimed: words(claimed),
    leftOut: words(leftOut),
    differences: differences.map(({ kind, a, b }) => ({ kind, a, b })),
  };
}

export function whoJson({ name, first, last, ...card }: AnswerOf<'who'>) {
  return {
    id: name.id,
    name: name.name,
    role: name.role ?? null,
    note: name.note ?? null,
    namesakes: card.namesakes ?? [],
    spellings: card.spellings,
    namedBy: card.mentionedBy,
    quotedBy: card.quotedBy,
    quotations: card.quotationCount,
    first: first === undefined ? null : quotationJson(first),
    last: last === undefined ? null : quotationJson(last),
  };
}

/** A pin as it is stored, with words in the current language beside each code. */
export function pinJson({ findings, excerpts, ...pin }: Pin) {
  return {
    ...pin,
    ...(findings && { findings: findings.map((one) => ({ ...one, words: findingInWords(one) })) }),
    excerpts: excerpts.map(({ warnings, ...excerpt }) => ({
      ...excerpt,
      ...(warnings && { warnings: warningsJson(warnings) }),
    })),
  };
}

/** `{ kind: 'opposite', outlets: ['Herald'], words: 'Herald prints the opposite of this quotation.' }` */
const warningsJson = (warnings: readonly Warning[]) =>
  warnings.map((warning) => ({ ...warning, words: warningInWords(warning) }));

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
