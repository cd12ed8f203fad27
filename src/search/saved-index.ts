/**
 * The index as a file, so that a large collection need not be read anew at
 * every start.
 *
 * A file says which version and which collection it was made for; one that
 * does not fit, or is damaged, is a stranger's and is made again.
 */
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Knowledge } from '../knowledge/model.ts';
import { type PassageIndex, vocabularyIds } from './passage-index.ts';
import { wordNetVersion } from './thesaurus.ts';

/** Raise it whenever terms, streams or postings are made differently. */
const version = 4;
const magic = 'onrecord-search-index\n';

const wide = [
  'texts.terms',
  'texts.starts',
  'asks.terms',
  'asks.starts',
  'speakers.terms',
  'speakers.starts',
  'roles.terms',
  'roles.starts',
  'heads.terms',
  'heads.starts',
  'headOfPassage',
  'frequencies',
  'postings.starts',
  'postings.passages',
] as const;

interface Header {
  readonly version: number;
  readonly fingerprint: string;
  readonly sha256: string;
  readonly meanLength: number;
  /** Bytes of each part, in order: the 32-bit arrays, lengths, strengths, vocabulary, written words. */
  readonly sizes: readonly number[];
}

/** What came of looking for a saved index. */
export type Loaded =
  | { readonly index: PassageIndex }
  | { readonly reason: 'missing' | 'other-version' | 'other-collection' | 'damaged' };

/** Everything that the index follows from, as a hash: the texts, their quotations, the names, this code's version. */
export function fingerprintOf(knowledge: Knowledge): string {
  const hash = createHash('sha256').update(`${version} ${wordNetVersion}`);
  for (const { id, text, title, passages, quotations } of knowledge.documents.values()) {
    hash.update(`\0${id}\0${title}\0${text}`);
    for (const { span, section, asks } of passages) {
      hash.update(`\0${span.start}-${span.end}\0${section ?? ''}\0${asks.join('\n')}`);
    }
    for (const { passageId, speakerId } of quotations) hash.update(`\0${passageId}\0${speakerId ?? ''}`);
  }
  for (const { id, name, kind, aliases, role } of knowledge.names.values()) {
    hash.update(`\0${id}\0${name}\0${kind}\0${aliases.join('\n')}\0${role ?? ''}`);
  }
  return hash.digest('hex');
}

/**
 * Writes an index; readers see the old file or the new one, never half of it.
 *
 * @throws Error from the file system.
 */
export function saveIndex(file: string, index: PassageIndex, fingerprint: string): void {
  const parts = [
    ...wide.map((name) => bytesOf(arrayOf(index, name))),
    bytesOf(index.lengths),
    bytesOf(index.postings.strengths),
    Buffer.from(index.vocabulary.join('\n')),
    Buffer.from(index.writtenWords.join('\n')),
  ];
  const header: Header = {
    version,
    fingerprint,
    sha256: hashOf(parts),
    meanLength: index.meanLength,
    sizes: parts.map(({ length }) => length),
  };
  const unfinished = `${file}.${process.pid}.part`;
  writeFileSync(unfinished, Buffer.concat([Buffer.from(`${magic}${JSON.stringify(header)}\n`), ...parts]));
  renameSync(unfinished, file);
}

/** Reads an index that was saved for the same collection by the same version. */
export function loadIndex(file: string, fingerprint: string): Loaded {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { reason: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'damaged' };
  }
  const header = headerOf(bytes);
  if (header === undefined) return { reason: 'damaged' };
  if (header.version !== version) return { reason: 'other-version' };
  if (header.fingerprint !== fingerprint) return { reason: 'other-collection' };
  let at = bytes.indexOf(10, magic.length) + 1;
  const parts = header.sizes.map((size) => {
    at += size;
    return bytes.subarray(at - size, at);
  });
  if (at !== bytes.length || hashOf(parts) !== header.sha256) return { reason: 'damaged' };
  return { index: indexFrom(parts, header.meanLength) };
}

function headerOf(bytes: Buffer): Header | undefined {
  if (bytes.toString('latin1', 0, magic.length) !== magic) return undefined;
  const end = bytes.indexOf(10, magic.length);
  try {
    const header = JSON.parse(bytes.toString('utf8', magic.length, end)) as Partial<Header>;
    return Array.isArray(header.sizes) ? (header as Header) : undefined;
  } catch {
    return undefined;
  }
}

function indexFrom(parts: readonly Buffer[], meanLength: number): PassageIndex {
  const array = (name: (typeof wide)[number]) => {
    const part = parts[wide.indexOf(name)] ?? Buffer.alloc(0);
    // Views need aligned bytes; a copy has them.
    return new Uint32Array(Uint8Array.from(part).buffer);
  };
  const streams = (name: 'texts' | 'asks' | 'speakers' | 'roles' | 'heads') => ({
    terms: array(`${name}.terms`),
    starts: array(`${name}.starts`),
  });
  const [lengths, strengths, vocabulary, writtenWords] = parts.slice(wide.length);
  const keys = (vocabulary ?? Buffer.alloc(0)).toString('utf8').split('\n');
  return {
    vocabulary: keys,
    idByKey: vocabularyIds(keys),
    writtenWords: (writtenWords ?? Buffer.alloc(0))
      .toString('utf8')
      .split('\n')
      .filter((word) => word !== ''),
    texts: streams('texts'),
    asks: streams('asks'),
    speakers: streams('speakers'),
    roles: streams('roles'),
    heads: streams('heads'),
    headOfPassage: array('headOfPassage'),
    lengths: new Uint16Array(Uint8Array.from(lengths ?? []).buffer),
    meanLength,
    frequencies: array('frequencies'),
    postings: {
      starts: array('postings.starts'),
      passages: array('postings.passages'),
      strengths: Uint8Array.from(strengths ?? []),
    },
  };
}

function arrayOf(index: PassageIndex, name: (typeof wide)[number]): Uint32Array {
  switch (name) {
    case 'headOfPassage':
      return index.headOfPassage;
    case 'frequencies':
      return index.frequencies;
    case 'postings.starts':
      return index.postings.starts;
    case 'postings.passages':
      return index.postings.passages;
    default: {
      const [field, part] = name.split('.') as [
        'texts' | 'asks' | 'speakers' | 'roles' | 'heads',
        'terms' | 'starts',
      ];
      return index[field][part];
    }
  }
}

function bytesOf(array: Uint32Array | Uint16Array | Uint8Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}

function hashOf(parts: readonly Buffer[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
