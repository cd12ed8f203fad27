/**
 * Tells whose words follow "Holm's answer": Holm's, or those of somebody who says something about the answer. "Pell
 * called Holm's answer “a gift”" has Pell's words; "Holm's answer was seen as “a gift”" does not name who says it.
 */

import { type Cue, formsOfBe } from '../sentences/cues.ts';
import { type Tokens, tagAt, wordAt } from '../sentences/frame.ts';
import { formOf, isSayingVerb, possessivePronouns } from '../sentences/lexicon.ts';
import { isPossessiveMark, type Phrase } from '../sentences/phrases.ts';
import { subjectOf } from '../sentences/subjects.ts';

/** Verbs that give a name or a description to something: "called Holm's answer “…”". */
const names = formOf(`
  call brand dub label term deem name christen judge declare pronounce consider believe think thought find found
`);
/** Verbs of opinion: the words after "mocked Holm's answer:" may be those of the subject, or Holm's. */
const judges = formOf(`
  reject dismiss mock deride ridicule criticise criticize slam blast condemn attack denounce welcome praise hail
  dispute rubbish challenge laugh scoff sneer
`);

/** Nouns for a statement about something: in "Holm's description of it as “…”" the words are Holm's. */
const describing =
  /^(?:descriptions?|depiction|portrayal|characterisation|characterization|denunciation|dismissal)$/u;

/** Whether a noun is a statement about something: "Holm's description of it". */
export const describes = (tokens: Tokens, { at, word }: Cue): boolean =>
  describing.test(word) && wordAt(tokens, at + 1) === 'of';

/**
 * The verb whose subject says the words at `quote` about somebody's statement, or `nobody` where it is not clear who
 * says them; undefined where they are the words of the statement itself.
 */
export function evaluatorOf(
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

/** Whether a phrase is a possessive, as "Holm's" or "her" is; Moreno is none in "Moreno said in reply". */
const isOwner = (tokens: Tokens, { first, last }: Phrase): boolean =>
  isPossessiveMark(tokens, last + 1) || possessivePronouns.has(wordAt(tokens, first));

function skipBack(tokens: Tokens, from: number, tag: RegExp): number {
  let at = from;
  while (tag.test(tagAt(tokens, at))) at -= 1;
  return at;
}

/**
 * The cue of a verb of saying that describes something; `nobody` for others: "found Holm's answer “…”" is a thought.
 */
function namer(tokens: Tokens, verb: number): Cue | 'nobody' {
  const word = wordAt(tokens, verb);
  const subject = isSayingVerb(word) ? subjectOf(tokens, verb) : undefined;
  return subject === undefined ? 'nobody' : { at: verb, word, kind: 'report', subject };
}
