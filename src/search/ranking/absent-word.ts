/** Which word of a question no passage has, and whether even the closest passage is far from the question. */
import type { Knowledge } from '../../knowledge/model.ts';
import { foldWord } from '../../text/fold.ts';
import { textAt } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import type { Ranked } from './rank.ts';
import { topicalFrom } from './thresholds.ts';

/**
 * The words of a question that no passage has, the weightiest first; without common words, words for which the best
 * passage has a synonym, words such as "quote" that only ask, and parts of a compound with a hyphen.
 */
function absentTerms(
  { text, terms, speakerTerm, languageCode }: Question,
  { evidence }: Ranked,
): readonly QuestionTerm[] {
  const { code, isSaying, isUtterance } = evidence.reading.language;
  if (languageCode !== code) return [];
  // "Lund quote" looks for words of Lund, not for the word "quote".
  const isAsking = (word: string) =>
    speakerTerm !== undefined && (isSaying(foldWord(word)) || isUtterance(foldWord(word)));
  const isHalf = (word: string) => text.includes(`${word}-`) || text.includes(`-${word}`);
  return terms
    .filter(({ isAbsent, rarityWeight }, n) => isAbsent && rarityWeight >= topicalFrom && !evidence.inText[n])
    .filter(({ written }) => !isHalf(written) && !isAsking(written) && !isDayOrCount(written))
    .sort((a, b) => b.weight - a.weight);
}

/** From this rarity weight on a word is rare enough in everyday speech to name what is asked about. */
const rareFrom = 0.9;

/**
 * The weightiest word of a question that no passage has and that names something: a name, a rare word or a noun. Not
 * "different" in "a different school", and not "suspension" where passages have "suspended".
 */
export function absentWord(question: Question, best: Ranked): string | undefined {
  const { standsAsNoun } = best.evidence.reading.language;
  const { text } = question;
  const isNoun = (written: string) => {
    const word = wordsOf(text).find((one) => textAt(text, one) === written);
    return !word || standsAsNoun?.(text.slice(0, word.start), text.slice(word.end)) !== false;
  };
  return absentTerms(question, best).find(
    ({ written, isName, hasRelated, rarityWeight }) =>
      !hasRelated && (isName || rarityWeight >= rareFrom || isNoun(written)),
  )?.written;
}

/** Whether a word is a day or a small number: "9" in "the May 9 parade" does not say what is asked about. */
const isDayOrCount = (written: string): boolean => /^\p{N}{1,2}$/u.test(written);

/** A passage with so many words of the question may be about it. */
const nearFrom = 2;
/** Above this factor a word was found itself, and not as a translation or correction of it. */
export const ownFrom = 0.9;

/**
 * Whether even the closest passage is far from the question. It is where the passage has none of the question's
 * words; where it has one and another is in no passage ("What is the best pizza topping?" and "the best of the
 * harbours"); or where it has only the name of a place or organisation and what is asked about that is in no passage
 * ("Will it rain in Oslo?"). A passage about or by a person in the question is close enough.
 */
export function isFar(question: Question, best: Ranked, { names }: Knowledge): boolean {
  const { terms, speakerTerm } = question;
  const { inText, inOwnWords } = best.evidence;
  const isPerson = (nameId: string | undefined) => names.get(nameId ?? '')?.kind === 'person';
  const isHere = (nameId = '', n: number) => inText[n] || best.evidence.reading.speakerIds.has(nameId);
  if (speakerTerm !== undefined || terms.some(({ nameId }, n) => isPerson(nameId) && isHere(nameId, n)))
    return false;
  const topical = [...terms.keys()].filter((n) => (terms[n]?.rarityWeight ?? 0) >= topicalFrom);
  const held = topical.filter((n) => (inOwnWords[n] ?? 0) > ownFrom);
  if (terms.some(({ nameId }) => nameId !== undefined)) {
    const others = topical.filter((n) => terms[n]?.nameId === undefined);
    return others.some((n) => terms[n]?.isAbsent) && others.every((n) => !held.includes(n));
  }
  if (held.length === 0) return topical.length > 0;
  return held.length < nearFrom && absentTerms(question, best).length > 0;
}
