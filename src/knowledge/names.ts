/** Finds people, organisations and places in text, in any known spelling. */
import { overlaps, type Span } from '../text/span.ts';
import { foldedLine, type Word } from '../text/words.ts';
import type { Name } from './model.ts';

/** A name found in a text, and the words that it covers. */
export interface NameMention extends Span {
  readonly nameId: string;
  /** Index of its first word, and one past the last. */
  readonly firstWord: number;
  readonly endWord: number;
}

/** Finds names by any alias, the longest first: "Foreign Minister Wang Yi" is not found as "Yi". */
export interface NameFinder {
  /** The names in a text's words, left to right, without overlaps. */
  find(words: readonly Word[]): NameMention[];
  /** The id of the name that a whole text spells: `'TOQAEV'` → `kassym-jomart-tokayev`. */
  resolve(text: string): string | undefined;
}

/** The folded words of an alias, under which it is looked up. `aliasKey('Nur-Sultan')` → `'nur sultan'` */
export function aliasKey(alias: string): string {
  return foldedLine(alias);
}

/**
 * A finder for names. An alias of two names finds the first (the loader refuses such a folder). With
 * `stemOf`, names are also found in other grammatical cases.
 *
 * `nameFinder(names).find(wordsOf('Toqaev flew to Nur-Sultan'))` → mentions of `kassym-jomart-tokayev` and `astana`
 */
export function nameFinder(names: Iterable<Name>, stemOf?: StemOf): NameFinder {
  const spellings = spellingsOf(names, stemOf);
  return {
    find(words) {
      const mentions: NameMention[] = [];
      for (let at = 0; at < words.length; ) {
        const mention = mentionAt(words, at, spellings, stemOf);
        if (mention !== undefined) mentions.push(mention);
        at = mention?.endWord ?? at + 1;
      }
      return mentions;
    },
    resolve: (text) => spellings.idByKey.get(aliasKey(text)),
  };
}

/** The mentions of a text, and those others that overlap none of them, from left to right. */
export function withOthers(found: readonly NameMention[], others: readonly NameMention[]): NameMention[] {
  const free = others.filter((other) => !found.some((one) => overlaps(one, other)));
  return [...found, ...free].sort((a, b) => a.start - b.start);
}

type StemOf = (folded: string) => string;

/** The spellings of names, by the keys for looking them up. */
interface Spellings {
  readonly idByKey: ReadonlyMap<string, string>;
  /** By the stems of the words; undefined where two names have the same stems. */
  readonly idByStem: ReadonlyMap<string, string | undefined>;
  /** The word count of the longest name that begins with a word; most words begin none. */
  readonly longestByFirst: ReadonlyMap<string, number>;
}

function spellingsOf(names: Iterable<Name>, stemOf: StemOf | undefined): Spellings {
  const idByKey = new Map<string, string>();
  const idByStem = new Map<string, string | undefined>();
  const longestByFirst = new Map<string, number>();
  for (const name of names) {
    for (const spelling of [name.name, ...name.aliases]) {
      const key = aliasKey(spelling);
      if (key === '' || idByKey.has(key)) continue;
      idByKey.set(key, name.id);
      const parts = key.split(' ');
      const [first = ''] = parts;
      if (stemOf !== undefined) {
        const stem = parts.map(stemOf).join(' ');
        // "Зуева" is a woman's name or a man's in another case: where two names have one stem, neither is
        // found in other cases.
        const isShared = idByStem.has(stem) && idByStem.get(stem) !== name.id;
        idByStem.set(stem, isShared ? undefined : name.id);
      }
      for (const beginning of new Set([first, stemOf?.(first) ?? first])) {
        longestByFirst.set(beginning, Math.max(longestByFirst.get(beginning) ?? 0, parts.length));
      }
    }
  }
  return { idByKey, idByStem, longestByFirst };
}

/** The longest name that begins with a word. */
function mentionAt(
  words: readonly Word[],
  from: number,
  { idByKey, idByStem, longestByFirst }: Spellings,
  stemOf: StemOf | undefined,
): NameMention | undefined {
  const first = words[from]?.folded ?? '';
  const longest = Math.max(longestByFirst.get(first) ?? 0, longestByFirst.get(stemOf?.(first) ?? first) ?? 0);
  for (let length = Math.min(longest, words.length - from); length > 0; length -= 1) {
    const run = words.slice(from, from + length);
    const folded = run.map((word) => word.folded);
    const nameId = idByKey.get(folded.join(' ')) ?? (stemOf && idByStem.get(folded.map(stemOf).join(' ')));
    const [start, last] = [run[0]?.start, run.at(-1)];
    if (nameId === undefined || start === undefined || last === undefined) continue;
    return { nameId, start, end: last.end, firstWord: from, endWord: from + length };
  }
  return undefined;
}
