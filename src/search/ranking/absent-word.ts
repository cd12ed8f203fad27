/** What a question asks for that no passage has, and whether the closest one is far from it. */
import { foldWord } from '../../text/fold.ts';
import type { Question } from '../question/question.ts';
import type { Ranked } from './rank.ts';
import { tellingFrom } from './thresholds.ts';

/**
 * The weightiest word of a question that no passage has, as it was written. Not a word that is too common to say
 * what is asked about, nor one that the best passage has in another word, nor the half of one with a hyphen.
 */
export function absentWord(
  { text, terms, speakerTerm, languageCode }: Question,
  { evidence }: Ranked,
): string | undefined {
  const { code, isSaying, isUtterance } = evidence.reading.language;
  if (languageCode !== code) return undefined;
  // "Lund quote" looks for words of Lund, not for the word "quote".
  const isAsking = (word: string) =>
    speakerTerm !== undefined && (isSaying(foldWord(word)) || isUtterance(foldWord(word)));
  const isHalf = (word: string) => text.includes(`${word}-`) || text.includes(`-${word}`);
  return terms
    .filter(({ isAbsent, rarityWeight }, n) => isAbsent && rarityWeight >= tellingFrom && !evidence.inText[n])
    .filter(({ written }) => !isHalf(written) && !isAsking(written))
    .sort((a, b) => b.weight - a.weight)[0]?.written;
}

/** So many words of the question make the best passage one that may be about it. */
const nearFrom = 2;
/** From this on a word was found as it is, or in another form. */
const ownFrom = 0.9;

/**
 * Whether the closest passage is far from what is asked: it has none of the words of the question, or one where
 * another is in no passage, "What is the best pizza topping?" beside "the best of the harbours"; or it has nothing but
 * a name of it, and what is asked about that is in no passage: "Will it rain in Oslo?" What somebody said of other
 * things is close enough.
 */
export function isFar(question: Question, best: Ranked): boolean {
  const { terms, speakerTerm } = question;
  if (speakerTerm !== undefined) return false;
  const telling = [...terms.keys()].filter((n) => (terms[n]?.rarityWeight ?? 0) >= tellingFrom);
  if (terms.some(({ nameId }) => nameId !== undefined)) {
    const others = telling.filter((n) => terms[n]?.nameId === undefined);
    return others.every((n) => !best.evidence.inText[n]) && absentWord(question, best) !== undefined;
  }
  const held = telling.filter((n) => (best.evidence.inOwnWords[n] ?? 0) > ownFrom);
  if (held.length === 0) return telling.length > 0;
  return held.length < nearFrom && absentWord(question, best) !== undefined;
}
