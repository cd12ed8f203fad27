/**
 * Words behind "Holm's answer" may be Holm's, or what somebody says about the answer: "Pell called Holm's answer “a
 * gift”" gives Pell's words. In "Holm's answer was seen as “a gift”" nobody is named who says it.
 */

import { type Cue, formsOfBe } from '../sentences/cues.ts';
import { type Tokens, tagAt, wordAt } from '../sentences/frame.ts';
import { formOf, isSayingVerb, possessivePronouns } from '../sentences/lexicon.ts';
import { isPossessiveMark, type Phrase } from '../sentences/phrases.ts';
import { subjectOf } from '../sentences/subjects.ts';

/** Verbs that say what a thing is: "called Holm's answer “…”". */
const names = formOf(`
  call brand dub label term deem name christen judge declare pronounce consider believe think thought find found
`);
/** Verbs that take a stand: behind "mocked Holm's answer:" may follow the words of whoever mocks it, or Holm's. */
const judges = formOf(`
  reject dismiss mock deride ridicule criticise criticize slam blast condemn attack denounce welcome praise hail
  dispute rubbish challenge laugh scoff sneer
`);

/** Nouns for what somebody says about a thing: in "Holm's description of it as “…”" the words are Holm's. */
const describing =
  /^(?:descriptions?|depiction|portrayal|characterisation|characterization|denunciation|dismissal)$/u;

/** "Holm's description of it": the noun says something of a thing. */
export const describes = (tokens: Tokens, { at, word }: Cue): boolean =>
  describing.test(word) && wordAt(tokens, at + 1) === 'of';

/**
 * What says whose the words at `quote` are, where the noun before them only names what is somebody's: the verb that
 * judges it, or `nobody`; undefined where they are the noun's own.
 */
export function judgeOf(
  tokens: Tokens,
  noun: Cue,
  quote: number,
  isFragment: boolean,
): Cue | 'nobody' | undefined {
  const { at, subject } = noun;
  if (subject === undefined || !isOwner(tokens, subject) || describes(tokens, noun)) return undefined;
  const between = tokens.slice(at + 1, quote).map(({ lower }) => lower);
  const opensClause = between.includes('that');
  let last = quote - 1;
  while (/^(?:DET|ADV)$/u.test(tagAt(tokens, last)) && wordAt(tokens, last) !== 'as') last -= 1;
  const word = wordAt(tokens, last);
  const verb = skipBack(tokens, subject.first - 1, /^(?:ADV|PART)$/u);
  const isLikened = /^(?:liken|compar)/u.test(wordAt(tokens, verb)) && /^(?:to|with)$/u.test(word);
  // "Holm's claim to be “…”", "in Holm's words, it was “…”"
  const isBe = formsOfBe.has(word) && word !== 'be' && noun.word !== 'words';
  const isSaidOf = word === 'as' || names(word) || isLikened || (isFragment && !opensClause && isBe);
  if (last > at && isSaidOf) return 'nobody';
  // "answered Holm's remark with “…”"
  if (last > at && word === 'with') return namer(tokens, verb);
  if (between.at(-1) === ':') {
    // "laughed at Holm's answer: “…”"
    const judge = skipBack(tokens, subject.first - 1, /^(?:ADV|PART|ADP)$/u);
    return judges(wordAt(tokens, judge)) ? 'nobody' : undefined;
  }
  const isNamed = names(wordAt(tokens, verb)) && !opensClause && !between.includes('of');
  return isNamed ? namer(tokens, verb) : undefined;
}

/** Whether a phrase owns the noun, as "Holm's" or "her" does; in "Moreno said in reply" Moreno owns no reply. */
const isOwner = (tokens: Tokens, { first, last }: Phrase): boolean =>
  isPossessiveMark(tokens, last + 1) || possessivePronouns.has(wordAt(tokens, first));

function skipBack(tokens: Tokens, from: number, tag: RegExp): number {
  let at = from;
  while (tag.test(tagAt(tokens, at))) at -= 1;
  return at;
}

/** Who says what a thing is; "found Holm's answer “…”" tells a thought, and so nobody's words. */
function namer(tokens: Tokens, verb: number): Cue | 'nobody' {
  const word = wordAt(tokens, verb);
  const subject = isSayingVerb(word) ? subjectOf(tokens, verb) : undefined;
  return subject === undefined ? 'nobody' : { at: verb, word, kind: 'report', subject };
}
