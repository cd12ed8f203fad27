/**
 * The index as a file, so that a large collection need not be read anew at every start.
 *
 * A file says which version and which knowledge it was made for; one that does not fit, or is damaged,
 * is made again.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Knowledge } from '../../knowledge/model.ts';
import type { Steps } from '../../steps.ts';
import { type IndexContent, loadContent, type SavedContent, savedContent } from './passage-index.ts';

/** Raise it whenever terms or fields are made differently. */
export const indexVersion = 5;

export interface IndexFile {
  /** Where the index is kept between starts. */
  readonly path: string;
  /** Told when a saved index is of no use, and why. */
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
    // Readers see the old file or the new one, never half of it.
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, JSON.stringify({ version: indexVersion, fingerprint, ...savedContent(made) }));
    renameSync(unfinished, path);
  } catch (error) {
    // A full or read-only disk costs the next start some seconds, not this one its answers.
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

/** Everything that the index follows from, as a hash: the texts, their quotations, the names. */
export function fingerprintOf({ episode, documents, names }: Knowledge): string {
  const hash = createHash('sha256').update(episode.language);
  for (const { id, text, title, language, passages, quotations } of documents.values()) {
    hash.update(`\0${id}\0${language ?? ''}\0${title}\0${text}`);
    for (const { span, section, asks } of passages) {
      hash.update(`\0${span.start}-${span.end}\0${section ?? ''}\0${asks.join('\n')}`);
    }
    for (const { passageId, speakerId } of quotations) hash.update(`\0${passageId}\0${speakerId ?? ''}`);
  }
  for (const { id, name, aliases } of names.values()) hash.update(`\0${id}\0${name}\0${aliases.join('\n')}`);
  return hash.digest('hex');
}
