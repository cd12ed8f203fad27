/** Correcting a question's words against the words of the index, for words that the index lacks. */
import SearchableMap from 'minisearch/SearchableMap';
import { soundKey } from './transliteration.ts';

export interface Speller {
  /** The word of the index that was most probably meant; absent when none is near. */
  correct(folded: string): string | undefined;
}

const minLength = 4;
/** In a shorter word only two letters that changed places are sure to be a slip: `teh`. */
const minSwappedLength = 3;
const maxRemembered = 5_000;

/**
 * A speller over folded words with how often each occurs.
 *
 * MiniSearch's radix tree finds the near ones; among them a swap of two
 * neighbouring letters counts as one slip, the nearest wins, then the one that
 * begins alike, then the more frequent. A word that is near none may be one of
 * `names` as another language writes it.
 *
 * `spellerOf(new Map([['zatulin', 4]])).correct('zatullin')` → `'zatulin'`
 */
export function spellerOf(frequencies: ReadonlyMap<string, number>, names: Iterable<string> = []): Speller {
  const known = new Map<string, string | undefined>();
  const tree = new SearchableMap<number>();
  for (const [word, frequency] of frequencies) if (word.length >= minSwappedLength) tree.set(word, frequency);
  const bySound = new Map<string, string>();
  for (const name of names) {
    const key = soundKey(name);
    if (key !== undefined && !bySound.has(key)) bySound.set(key, name);
  }
  const nearest = (folded: string): string | undefined => {
    const allowed = folded.length >= 8 ? 2 : 1;
    let best: { word: string; cost: number } | undefined;
    for (const [word, [frequency, distance]] of tree.fuzzyGet(folded, 2)) {
      const slips = distance === 2 && isSwap(folded, word) ? 1 : distance;
      if (slips > allowed || slips === 0) continue;
      if (folded.length < minLength && !isSwap(folded, word)) continue;
      const cost = slips + (word[0] === folded[0] ? 0 : 0.6) - Math.min(0.3, Math.log1p(frequency) / 20);
      if (best === undefined || cost < best.cost || (cost === best.cost && word < best.word)) {
        best = { word, cost };
      }
    }
    return best?.word;
  };
  return {
    correct(folded) {
      if (folded.length < minSwappedLength || /\p{N}/u.test(folded)) return undefined;
      if (!known.has(folded)) {
        if (known.size >= maxRemembered) known.clear();
        known.set(folded, nearest(folded) ?? bySound.get(soundKey(folded) ?? ''));
      }
      return known.get(folded);
    },
  };
}

/** Whether two words differ by two neighbouring letters that changed places. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
