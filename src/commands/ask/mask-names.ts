/** A question as one line for matching patterns. */
import { combinedFinder } from '../../knowledge/descriptions.ts';
import { lastNameFinder } from '../../knowledge/last-names.ts';
import type { Knowledge, Name } from '../../knowledge/model.ts';
import { finderWithOutlets } from '../../knowledge/outlets.ts';
import { wordsOf } from '../../text/words.ts';

/**
 * A question, folded and without punctuation, with `@` for each name and outlet; `names` are those that are
 * not outlets.
 *
 * `'Who is Ann Lee?'` → `'who is @'`
 */
export function maskNames(question: string, knowledge: Knowledge): { line: string; names: Name[] } {
  const words = wordsOf(question);
  const mentions = combinedFinder(finderWithOutlets(knowledge), lastNameFinder(knowledge)).find(words);
  const parts = words.flatMap(({ folded }, index) => {
    const mention = mentions.find(({ firstWord, endWord }) => firstWord <= index && index < endWord);
    if (mention === undefined) return [folded];
    return mention.firstWord === index ? ['@'] : [];
  });
  const names = mentions.flatMap(({ nameId }) => knowledge.names.get(nameId) ?? []);
  return { line: parts.join(' '), names: [...new Set(names)] };
}
