/** The `--json` shape of `import`, one object a file; documented in docs/your-own-documents.md. */
import type { ImportOutcome } from '../ingest/run.ts';

/**
 * One file's outcome. Offsets are UTF-16 code units of the decoded input
 * (without a byte order mark); null where markup stands inside the words, so
 * that no offset ever points at other words.
 */
export function importJson(outcome: ImportOutcome): unknown {
  const { location, documentId } = outcome.input;
  if (!outcome.ok)
    return {
      file: location,
      document: documentId,
      error: outcome.refusal.reason,
      message: outcome.refusal.message,
    };
  const { article, frontMatter, missing, written } = outcome;
  return {
    file: location,
    document: documentId,
    passages: article.blocks.filter(({ kind }) => kind === 'paragraph').length,
    quotes: article.quotations.map((quotation) => ({
      text: quotation.text,
      start: quotation.source?.start ?? null,
      end: quotation.source?.end ?? null,
      speaker: quotation.speaker?.name ?? null,
      speakerId: quotation.speaker?.id ?? null,
      speakerMention:
        quotation.speakerMention === undefined
          ? null
          : {
              start: quotation.speakerMention.source?.start ?? null,
              end: quotation.speakerMention.source?.end ?? null,
              text: quotation.speakerMention.text,
            },
      confidence: quotation.confidence,
      kind: quotation.kind,
      at: String(quotation.paragraph),
      cue: quotation.cue ?? null,
    })),
    dropped: article.dropped,
    warnings: article.warnings,
    ...frontMatter,
    missing,
    written: written?.state ?? null,
  };
}
