/** The terms of a collection: how rare each is, and which one was meant by an unknown word. */
import SearchableMap from 'minisearch/SearchableMap';
import type { Steps } from '../../steps.ts';
import { rarityOf } from '../../text/rarity.ts';
import { soundKeys } from './transliteration.ts';

/** A known word or name that an unknown word probably stands for. */
interface Correction {
  readonly key: string;
  /** The folded word. */
  readonly written: string;
  /** How likely it was meant, 0 to 1. */
  readonly factor: number;
}

export interface Vocabulary {
  /** The number of passages with a term. */
  countOf(key: string): number;
  /** The weight of a term: see `text/rarity.ts`. */
  rarityOf(key: string): number;
  /** The rarity of a term that no passage has. */
  readonly maxRarity: number;
  /** At most three words that begin with an unknown one; otherwise the one of which it is a typo or another transliteration. */
  nearest(folded: string): Correction[];
  /** The word of which a long one is a typo in another form: "tattooed" for "tatoo". */
  nearestForm(folded: string, key: string): Correction | undefined;
  /** The name that begins with a short word, if only one does: "mar" may be Marlow. */
  nameBeginning(folded: string): Correction | undefined;
  /** Terms of the same root, as far as its letters show: `recognit` for `recogn`, `north` for `northern`. */
  related(key: string): string[];
}

/** A word of the texts or of a name, and its term. */
export interface WrittenWord {
  readonly folded: string;
  readonly key: string;
  readonly isName: boolean;
}

const prefixFactor = 0.7;
const typoFactor = 0.75;
const minPrefixLength = 5;
/** Too many names begin with fewer letters. */
const minNameLength = 3;
/** Shorter words too often differ in one letter from another real word: "rain" and "ran". */
const minTypoLength = 5;
const minSwapLength = 3;
/** Stems are shorter than words and more alike, so the longer of the two must have six letters. */
const minFormLength = 6;
const maxNearest = 3;
/** Words of one root begin alike: "independence" and "independent". */
const minRootLength = 5;
const rootShare = 0.6;
const maxRelated = 8;

/**
 * A vocabulary, made from the number of passages with each term and from the words of the texts and names.
 *
 * `runWithoutPauses(vocabularyOf(counts, 136, words)).nearest('marllow')` → `[{ key: '@ines-marlow', written: 'marlow', … }]`
 */
export function* vocabularyOf(
  counts: ReadonlyMap<string, number>,
  passageCount: number,
  words: Iterable<WrittenWord>,
): Steps<Vocabulary> {
  const tree: Tree = new SearchableMap<WrittenWord>();
  const byStem: Tree = new SearchableMap<WrittenWord>();
  const bySound = new Map<string, WrittenWord>();
  for (const word of words) {
    yield;
    if (!tree.has(word.folded) || word.isName) tree.set(word.folded, word);
    if (!word.isName && !byStem.has(word.key)) byStem.set(word.key, word);
    for (const sound of word.isName ? soundKeys(word.folded) : []) {
      if (!bySound.has(sound)) bySound.set(sound, word);
    }
  }
  return {
    related: (key) => relatedIn(tree, key, (one) => counts.has(one)),
    countOf: (key) => counts.get(key) ?? 0,
    rarityOf: (key) => rarityOf(counts.get(key) ?? 0, passageCount),
    maxRarity: rarityOf(0, passageCount),
    nameBeginning: (folded) => nameBeginning(tree, folded),
    nearest(folded) {
      if (/\p{N}/u.test(folded)) return [];
      const longer = longerIn(tree, folded);
      if (longer.length > 0) return longer;
      const mistyped = typoCorrections(tree, folded, (key) => counts.get(key) ?? 0);
      if (mistyped.length > 0) return mistyped;
      const alike = [...soundKeys(folded)]
        .map((sound) => bySound.get(sound))
        .find((word) => word !== undefined);
      return alike === undefined ? [] : [correction(alike, typoFactor)];
    },
    nearestForm: (folded, key) => nearestForm(byStem, folded) ?? nearestForm(byStem, key),
  };
}

type Tree = SearchableMap<WrittenWord>;

const correction = ({ key, folded }: WrittenWord, factor: number): Correction => ({
  key,
  written: folded,
  factor,
});

/** Words that begin with the one given, the shortest first. */
function longerIn(tree: Tree, folded: string): Correction[] {
  if (folded.length < minPrefixLength) return [];
  const found = [...tree.atPrefix(folded).values()] as WrittenWord[];
  return found
    .sort((a, b) => a.folded.length - b.folded.length || (a.folded < b.folded ? -1 : 1))
    .slice(0, maxNearest)
    .map((word) => correction(word, prefixFactor));
}

function nameBeginning(tree: Tree, folded: string): Correction | undefined {
  if (folded.length < minNameLength || !/^\p{L}+$/u.test(folded)) return undefined;
  // A word in several names has no key that begins with "@".
  const [first, ...others] = ([...tree.atPrefix(folded).values()] as WrittenWord[]).filter(
    ({ isName }) => isName,
  );
  const isOnly = first?.key.startsWith('@') && others.every(({ key }) => key === first.key);
  return first && isOnly ? correction(first, prefixFactor) : undefined;
}

/** The word of which an unknown one is most likely a typo, in a list. */
function typoCorrections(tree: Tree, folded: string, countOf: (key: string) => number): Correction[] {
  if (folded.length < minSwapLength) return [];
  const allowed = folded.length >= 8 ? 2 : 1;
  const found = [...tree.fuzzyGet(folded, 2)].flatMap(([near, [word, distance]]) => {
    const isSwapped = distance === 2 && isSwap(folded, near);
    const typoCount = isSwapped ? 1 : distance;
    if (!isSwapped && folded.length < minTypoLength) return [];
    if (typoCount > allowed || (near[0] !== folded[0] && (typoCount > 1 || folded.length < 6))) return [];
    const cost = typoCount + (near[0] === folded[0] ? 0 : 0.6) - (word.isName ? 0.3 : 0);
    return [{ word, cost: cost - Math.min(0.25, Math.log1p(countOf(word.key)) / 20) }];
  });
  found.sort((a, b) => a.cost - b.cost || (a.word.folded < b.word.folded ? -1 : 1));
  return found.slice(0, 1).map(({ word }) => correction(word, typoFactor));
}

function nearestForm(byStem: Tree, form: string): Correction | undefined {
  if (form.length < minTypoLength) return undefined;
  const found = [...byStem.fuzzyGet(form, 1)].find(
    ([stem]) => stem[0] === form[0] && Math.max(stem.length, form.length) >= minFormLength,
  );
  return found && correction(found[1][0], typoFactor);
}

function relatedIn(tree: Tree, key: string, isTerm: (key: string) => boolean): string[] {
  if (key.length < minRootLength || !/^\p{L}+$/u.test(key)) return [];
  const root = key.slice(0, Math.max(minRootLength, Math.ceil(rootShare * key.length)));
  const words = [...tree.atPrefix(root).values()] as WrittenWord[];
  return [...new Set(words.map((word) => word.key))]
    .filter((one) => one !== key && isTerm(one))
    .slice(0, maxRelated);
}

/** Whether two words differ only in that two neighbouring letters are swapped. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
