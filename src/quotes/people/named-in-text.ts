/** Where a name stands that is nobody's on record: an import does not find everybody. */
import { documentOf, wordsShown } from '../../knowledge/find.ts';
import type { Knowledge, Passage } from '../../knowledge/model.ts';
import { foldedOf, wordsOf } from '../../text/words.ts';
import type { TextReader } from '../text-reader.ts';
import type { WordIndex } from '../words/word-index.ts';

const mostLookedAt = 40;

/**
 * The first passage of each outlet that has a name, in any case and with capitals: `priya raman` stands in “Priya
 * Raman's shop”, `the` in no text.
 */
export function passagesNaming(
  name: string,
  knowledge: Knowledge,
  reader: TextReader,
  index: WordIndex,
): Passage[] {
  const wanted = foldedOf(wordsOf(name));
  const keys = reader.tokens(name).flatMap(({ key, kind }) => (kind === 'function' ? [] : [key]));
  const naming = new Set(
    index.nearest(keys, mostLookedAt).filter((passage) => isNamedIn(wordsShown(knowledge, passage), wanted)),
  );
  const inOrder = [...knowledge.passages.values()].filter((passage) => naming.has(passage));
  const byOutlet = Map.groupBy(inOrder, (passage) => documentOf(knowledge, passage).outletId);
  return [...byOutlet.values()].flatMap(([first]) => first ?? []);
}

function isNamedIn(text: string, name: readonly string[]): boolean {
  const words = wordsOf(text);
  const isName = (at: number) =>
    name.every((folded, order) => {
      const word = words[at + order];
      return word?.folded === folded && /^\p{Lu}/u.test(text.slice(word.start));
    });
  return name.length > 0 && words.some((_, at) => isName(at));
}
