/** The `--json` shapes: one object a line, their keys as documented in docs/command-line.md. */
import type { AskAnswer, ShownExcerpt, ShownQuotation } from '../commands/answer.ts';

/** One excerpt. `at` is the place in the original, `kind` whose words `text` is. */
export function excerptJson({ text, passage, citation, quotations, score, alsoIn, warnings }: ShownExcerpt) {
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
    warnings,
    note: citation.note ?? null,
  };
}

/** One answer; `closest` stands there only when nothing was found. */
export function askJson(answer: AskAnswer, tookMs: number) {
  const shown = answer.excerpts.map(excerptJson);
  return {
    question: answer.question,
    status: answer.status,
    excerpts: answer.status === 'answered' ? shown : [],
    ...(answer.status === 'answered' ? {} : { closest: shown }),
    searched: answer.searched,
    tookMs: rounded(tookMs),
  };
}

/** One quotation. */
export function quotationJson(quotation: ShownQuotation) {
  return {
    text: quotation.text,
    speaker: quotation.speaker ?? null,
    document: quotation.citation.documentId,
    outlet: quotation.citation.outlet,
    at: quotation.citation.locator,
    said: quotation.said ?? null,
    to: quotation.to ?? null,
    kind: quotation.kind,
    statement: quotation.statement ?? null,
    reviewed: quotation.reviewed,
    warnings: quotation.warnings,
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
