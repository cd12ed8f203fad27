/** A question as one line for matching patterns. */
import { combinedFinder } from '../../knowledge/description-finder.ts';
import { lastNameFinder } from '../../knowledge/last-names.ts';
import type { Knowledge, Name } from '../../knowledge/model.ts';
import type { NameFinder } from '../../knowledge/names.ts';
import { finderWithOutlets } from '../../knowledge/outlets.ts';
import { type Word, wordsOf } from '../../text/words.ts';

/**
 * A question, folded and without punctuation, with `@` for each name and outlet; `names` are those that are
 * not outlets.
 *
 * `'Who is Ann Lee?'` → `'who is @'`
 */
export function maskNames(question: string, knowledge: Knowledge): { line: string; names: Name[] } {
  const finder = combinedFinder(finderWithOutlets(knowledge), lastNameFinder(knowledge));
  const words = withoutOwnersEnding(wordsOf(question), finder);
  const mentions = finder.find(words);
  const parts = words.flatMap(({ folded }, index) => {
    const mention = mentions.find(({ firstWord, endWord }) => firstWord <= index && index < endWord);
    if (mention === undefined) return [folded];
    return mention.firstWord === index ? ['@'] : [];
  });
  const names = mentions.flatMap(({ nameId }) => knowledge.names.get(nameId) ?? []);
  return { line: parts.join(' '), names: [...new Set(names)] };
}

/** "lowes quotes" is typed for "Lowe's quotes". */
function withoutOwnersEnding(words: readonly Word[], finder: NameFinder): Word[] {
  const mentions = finder.find(words);
  return words.map((word, at) => {
    const bare = { ...word, folded: word.folded.replace(/(?<=\p{L}{3})s$/u, '') };
    const isNamed = mentions.some(({ firstWord, endWord }) => firstWord <= at && at < endWord);
    return !isNamed && bare.folded !== word.folded && finder.find([bare]).length > 0 ? bare : word;
  });
}
