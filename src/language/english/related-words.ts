/** Words with the same or a similar meaning, from WordNet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RelatedKeys } from '../language.ts';

let lines: ReadonlyMap<string, string> | undefined;

/** The lines by their word's key, from a file that `scripts/related-words.ts` writes. */
function readLines(): ReadonlyMap<string, string> {
  const text = readFileSync(join(import.meta.dirname, 'related-words.txt'), 'utf8');
  // WordNet's licence comes first; its lines have no key.
  const keyed = text.split('\n').filter((line) => /^\S/.test(line));
  return new Map(keyed.map((line) => [line.slice(0, line.indexOf(' ')), line]));
}

/**
 * Keys of words with the same meaning as a word (by its key, in its usual meanings), and of wider, narrower
 * or similar ones.
 *
 * `relatedTo('bloke')` → `{ same: ['chap', 'fellow', …], near: ['male', …] }`
 */
export function relatedTo(key: string): RelatedKeys | undefined {
  lines ??= readLines();
  const line = lines.get(key);
  if (line === undefined) return undefined;
  const [same = '', near = ''] = line.slice(key.length).split('/');
  return { same: same.split(' ').filter(Boolean), near: near.split(' ').filter(Boolean) };
}
