/** Words with the same or a similar meaning, from WordNet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RelatedKeys } from '../language.ts';

let lines: ReadonlyMap<string, string> | undefined;

/** The lines of the file that `scripts/related-words.ts` writes, by the key of their word. */
function readLines(): ReadonlyMap<string, string> {
  const text = readFileSync(join(import.meta.dirname, 'related-words.txt'), 'utf8');
  // WordNet's licence comes first; its lines have no key.
  const keyed = text.split('\n').filter((line) => /^\S/.test(line));
  return new Map(keyed.map((line) => [line.slice(0, line.indexOf(' ')), line]));
}

/**
 * The keys of words that mean the same as a word (by its key, in its usual meanings), and of words with a wider,
 * narrower or similar meaning.
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
