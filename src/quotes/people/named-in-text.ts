/** Finds a name in the documents that `names.yaml` does not have, because an import does not find every person. */
import { documentOf, wordsShown } from '../../knowledge/find.ts';
import type { Knowledge, Passage } from '../../knowledge/model.ts';
import { foldedOf, wordsOf } from '../../text/words.ts';
import type { TextReader } from '../text-reader.ts';
import type { WordIndex } from '../words/word-index.ts';

const maxCandidates = 40;

/**
 * The first passage of each outlet with a name that was typed in any case; in the text each of its words has a capital:
 * `priya raman` is found in “Priya Raman's shop”.
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
    index.nearest(keys, maxCandidates).filter((passage) => isNamedIn(wordsShown(knowledge, passage), wanted)),
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
