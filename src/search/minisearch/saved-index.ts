/**
 * Saves the index in a file, so that a large collection need not be read again at every start.
 *
 * The file has the version and a fingerprint of the knowledge that it was made for. An index that does not match them,
 * or a damaged file, is made again.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Knowledge } from '../../knowledge/model.ts';
import type { Steps } from '../../steps.ts';
import { type IndexContent, loadContent, type SavedContent, savedContent } from './passage-index.ts';

/** To be raised whenever terms or fields are made differently. */
export const indexVersion = 6;

export interface IndexFile {
  readonly path: string;
  /** Receives a line when the saved index cannot be used or saved, and why. */
  readonly log: (message: string) => void;
}

/** Reads the index that was saved for a knowledge, or makes it and saves it. */
export function* indexFrom(
  { path, log }: IndexFile,
  knowledge: Knowledge,
  make: () => Steps<IndexContent>,
): Steps<IndexContent> {
  const fingerprint = fingerprintOf(knowledge);
  const saved = read(path, fingerprint);
  if (typeof saved !== 'string') return saved;
  log(`The search index ${path} is made anew: ${saved}.`);
  const made = yield* make();
  try {
    mkdirSync(dirname(path), { recursive: true });
    // Renaming is atomic, so that no process reads a half-written file.
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, JSON.stringify({ version: indexVersion, fingerprint, ...savedContent(made) }));
    renameSync(unfinished, path);
  } catch (error) {
    // On a full or read-only disk only the next start is slower; this one can answer.
    log(
      `The search index ${path} cannot be kept: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  return made;
}

function read(path: string, fingerprint: string): IndexContent | string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return 'there is none yet';
  }
  try {
    const saved = JSON.parse(text) as { version: number; fingerprint: string } & SavedContent;
    if (saved.version !== indexVersion) return 'another version of Onrecord made it';
    if (saved.fingerprint !== fingerprint) return 'the knowledge has changed since it was made';
    return loadContent(saved);
  } catch {
    return 'the file is damaged or cannot be read';
  }
}

/**
 * A hash of everything that an index is made from: the texts with their titles, authors and quotations, the names,
 * and the outlets and dates that PostgreSQL's index filters by.
 */
export function fingerprintOf({ episode, documents, names }: Knowledge): string {
  const hash = createHash('sha256').update(episode.language);
  for (const document of documents.values()) {
    const { id, text, title, authors, language, outletId, publishedById, published } = document;
    const { passages, quotations } = document;
    hash.update(`\0${id}\0${language ?? ''}\0${title}\0${authors.join('\n')}\0${text}`);
    hash.update(`\0${outletId}\0${publishedById ?? ''}\0${published ?? ''}`);
    for (const { span, section, asks } of passages) {
      hash.update(`\0${span.start}-${span.end}\0${section ?? ''}\0${asks.join('\n')}`);
    }
    for (const { passageId, speakerId } of quotations) hash.update(`\0${passageId}\0${speakerId ?? ''}`);
  }
  for (const { id, name, aliases } of names.values()) hash.update(`\0${id}\0${name}\0${aliases.join('\n')}`);
  return hash.digest('hex');
}
