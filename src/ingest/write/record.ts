/**
 * Reads and writes the record that an import keeps of a document, in a file beside it whose name begins with a dot, so
 * that the loader ignores it.
 *
 * The record shows whether the input has changed, whether the document was edited by hand, and which proposals a person
 * has rejected.
 */
import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { z } from 'zod';
import { quotationsSchema } from '../../knowledge/schema.ts';
import type { DocumentMetadata } from '../front-matter.ts';
import { documentFile, readIfThere, writeWhole, yamlOf } from './files.ts';

const recordSchema = z.object({
  /** The SHA-256 hashes of the input's bytes and of the document's text as it was written. */
  input: z.string(),
  document: z.string(),
  /** The metadata of page and known folders; where the front matter differs, a person changed it. */
  said: z.custom<DocumentMetadata>((value) => value instanceof Object).optional(),
  /** Words of the blocks that `--keep` kept. */
  keep: z.array(z.string()).default([]),
  notQuotations: z.array(z.object({ text: z.string(), at: z.string() })).default([]),
  /** Whether the questions recorded for the document elsewhere have been copied; they are not copied again. */
  questionsCarried: z.boolean().default(false),
  /** The unreviewed entries as they were last written. */
  proposed: quotationsSchema.default([]),
  /** Corrected quotations whose words the text no longer has. */
  lost: quotationsSchema.default([]),
});

export type ImportRecord = z.infer<typeof recordSchema>;

export const emptyRecord: ImportRecord = recordSchema.parse({ input: '', document: '' });

const fileOf = (folder: string, documentId: string): string =>
  documentFile(folder, `.${documentId}`, '.import.yaml');

/** The record of a document; undefined where there is none, or none that can be read. */
export async function readRecord(folder: string, documentId: string): Promise<ImportRecord | undefined> {
  const text = await readIfThere(fileOf(folder, documentId));
  if (text === undefined) return undefined;
  try {
    return recordSchema.safeParse(parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Writes the record, with its keys in the order of the schema; returns whether it has changed. */
export const writeRecord = (folder: string, documentId: string, record: ImportRecord): Promise<boolean> =>
  writeWhole(fileOf(folder, documentId), yamlOf(recordSchema.parse(record)));

/** The SHA-256 hash of data, in 64 hexadecimal digits. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
