/**
 * What an import remembers of a document, in a file beside it whose name
 * begins with a point (the loader passes over those).
 *
 * It tells an unchanged input from a changed one, a document edited by hand
 * from our own, and what a person has said is no quotation.
 */
import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { z } from 'zod';
import { quotationsSchema } from '../../knowledge/schema.ts';
import type { Said } from '../front-matter.ts';
import { documentFile, readIfThere, writeWhole, yamlOf } from './files.ts';

const recordSchema = z.object({
  /** SHA-256 of the input's bytes, and of the document's text as it was written. */
  input: z.string(),
  document: z.string(),
  /** What page and known folders said of the document; what its front matter has besides is a person's word. */
  said: z.custom<Said>((value) => value instanceof Object).optional(),
  /** Words of blocks that the operator had kept. */
  keep: z.array(z.string()).default([]),
  notQuotations: z.array(z.object({ text: z.string(), at: z.string() })).default([]),
  /** What is recorded for the document elsewhere has been taken along; what a person then deletes stays away. */
  questionsCarried: z.boolean().default(false),
  /** The unreviewed entries as they were last written. */
  proposed: quotationsSchema.default([]),
  /** Corrected quotations whose words the text has no longer. */
  lost: quotationsSchema.default([]),
});

export type ImportRecord = z.infer<typeof recordSchema>;

export const emptyRecord: ImportRecord = recordSchema.parse({ input: '', document: '' });

const fileOf = (folder: string, documentId: string): string =>
  documentFile(folder, `.${documentId}`, '.import.yaml');

/** The record of a document; undefined when there is none that can be read. */
export async function readRecord(folder: string, documentId: string): Promise<ImportRecord | undefined> {
  const text = await readIfThere(fileOf(folder, documentId));
  if (text === undefined) return undefined;
  try {
    return recordSchema.safeParse(parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Writes the record, in the schema's order of keys (those of `said` as they come); returns whether it is another than before. */
export const writeRecord = (folder: string, documentId: string, record: ImportRecord): Promise<boolean> =>
  writeWhole(fileOf(folder, documentId), yamlOf(recordSchema.parse(record)));

/** `sha256('…')` → 64 hexadecimal digits. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
