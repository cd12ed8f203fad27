/** What single words do in a question, for telling whether two questions ask the same. */
import type { QuestionRole } from '../language.ts';

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

/** Whom a question is about is asked with any of these, and "during" for "in". */
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
