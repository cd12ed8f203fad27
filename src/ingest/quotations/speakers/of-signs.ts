/** Words that stand on a sign: a sign "says" them, and nobody has said them to anybody. */
import { type Tokens, wordAt } from '../sentences/frame.ts';
import type { Phrase } from '../sentences/phrases.ts';
import { mainSubject } from '../sentences/subjects.ts';
import type { Attribution, PlacedQuote } from './attribution.ts';

/** A poster, a placard or a notice is somebody's statement; a sign only says what a place or a thing is. */
const signs = /^(?:sign|signboard|signpost|plaque|label|nameplate|headstone|gravestone)s?$/u;

/**
 * Whether words are what a sign says.
 *
 * "A sign in the window said: “Open.”" · "The sign had been turned. On the other side it said: “Open.”"
 */
export function isOfSign(
  { tokens, token, sentences, sentence }: PlacedQuote,
  attribution: Attribution | undefined,
): boolean {
  if (attribution?.sentence !== sentence) return false;
  const { subject, cue } = attribution;
  if (isSign(tokens, subject)) return true;
  // "“We took the sign down,” it said": behind the words it is whoever says them.
  if (wordAt(tokens, subject.first) !== 'it' || subject.first !== subject.last || cue.at > token)
    return false;
  const before = sentences[sentence - 1]?.tokens ?? [];
  const about = mainSubject(before);
  return (
    tokens.slice(0, subject.first).some(({ lower }) => signs.test(lower)) ||
    (about !== undefined && isSign(before, about))
  );
}

/** "A sign in the window": the noun before what it hangs in. */
function isSign(tokens: Tokens, { first, last }: Phrase): boolean {
  const words = tokens.slice(first, last + 1);
  const link = words.findIndex(({ pos }) => pos === 'ADP');
  return signs.test(words.slice(0, link < 0 ? words.length : link).at(-1)?.lower ?? '');
}
