/** The roles of single words in a question, and pronouns that do not say whom they mean. */
import { wordsOf } from '../../text/words.ts';
import type { QuestionRole } from '../language.ts';
import { chatWords, functionWords } from './stop-words.ts';

const asking = new Set(['who', 'whom', 'whose', 'when', 'where', 'why', 'how']);

const denying = new Set([
  'not',
  'no',
  'never',
  'none',
  'nobody',
  'nothing',
  'neither',
  'nor',
  'without',
  'cannot',
]);

/** These words may replace each other without changing the question, as "during" and "in". */
const empty = new Set(
  `during against regarding concerning tell told say says said saying talk talked talking speak spoke spoken
  mention mentioned ask asked explain know think thought`.split(/\s+/),
);

/** `questionRoleOf('why')` → `'asks'` · `questionRoleOf("didn't")` → `'denies'` */
export function questionRoleOf(folded: string): QuestionRole {
  if (asking.has(folded)) return 'asks';
  if (denying.has(folded) || folded.endsWith("n't")) return 'denies';
  return empty.has(folded) ? 'empty' : 'ordinary';
}

const pronouns = new Set([
  'he',
  'she',
  'him',
  'her',
  'his',
  'hers',
  "he's",
  "she's",
  "he'd",
  "she'd",
  "he'll",
  "she'll",
]);

/**
 * The first pronoun of a question, if nothing before it can be meant.
 *
 * `openPronounIn('Who is her husband?')` → `'her'` · `openPronounIn('Did the mayor say he would go?')` → `undefined`
 */
export function openPronounIn(question: string): string | undefined {
  const first = wordsOf(question).find(({ folded }) => pronouns.has(folded) || !isEmptyWord(folded));
  return first && pronouns.has(first.folded) ? question.slice(first.start, first.end) : undefined;
}

const isEmptyWord = (folded: string): boolean => functionWords.has(folded) || chatWords.has(folded);
