/** The output of `import --json`, one object per file; documented in docs/your-own-documents.md. */
import type { ImportOutcome } from '../ingest/run.ts';
import type { Span } from '../text/span.ts';

/**
 * One file's outcome. Offsets are UTF-16 code units of the decoded input (without a byte order mark). They
 * are null where markup interrupts the words, so that no offset points at other words.
 */
export function importJson(outcome: ImportOutcome): unknown {
  const { location, documentId } = outcome.input;
  if (!outcome.ok) {
    const { reason, message } = outcome.refusal;
    return { file: location, document: documentId, error: reason, message };
  }
  const { article, frontMatter, missing, written } = outcome.value;
  return {
    file: location,
    document: documentId,
    passages: article.blocks.filter(({ kind }) => kind === 'paragraph').length,
    quotes: article.quotations.map((quotation) => ({
      text: quotation.text,
      ...placeIn(quotation.source),
      speaker: quotation.speaker?.name ?? null,
      speakerId: quotation.speaker?.id ?? null,
      speakerMention: quotation.speakerMention
        ? { ...placeIn(quotation.speakerMention.source), text: quotation.speakerMention.text }
        : null,
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
    proposed: written?.proposed ?? [],
    takenBack: written?.takenBack ?? [],
    taken: written?.taken.names ?? [],
  };
}

const placeIn = (source: Span | undefined) => ({ start: source?.start ?? null, end: source?.end ?? null });
