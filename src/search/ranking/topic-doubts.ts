/** Doubts about passages that have words of the question, but tell what is asked of something else, or not at all. */
import { foldWord } from '../../text/fold.ts';
import { contains, textAt } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import { ownKeysOf, type Question, type QuestionTerm } from '../question/question.ts';
import type { Term } from '../question/terms.ts';
import { shareFound } from './evidence.ts';
import type { Ranked } from './rank.ts';

/**
 * Whether the question has only one thing and one act, and the best passage tells the act of something else: "When will
 * the bridge open?" is not answered by "The museum will open in May." Not for an office, because the passage may call
 * the mayor by her name.
 */
export function isOfAnotherThing({ text, terms }: Question, { evidence: { reading } }: Ranked): boolean {
  const [thing, act, ...others] = terms;
  if (thing === undefined || act === undefined || others.length > 0) return false;
  const isCommon = !thing.isName && !act.isName && !reading.language.isTitle(foldWord(thing.written));
  if (!isCommon || !text.includes(`${thing.written} ${act.written}`)) return false;
  const [things, acts] = [ownKeysOf(thing), ownKeysOf(act)];
  const hasThing = (some: readonly Term[]) => some.some(({ key }) => things.has(key));
  const whose = reading.sentences.flatMap(({ span, terms: inSentence }, sentence) =>
    inSentence.flatMap(({ key, start }, at) => {
      const before = inSentence.slice(0, at);
      const between = reading.text.slice(before.at(-1)?.end ?? span.start, start);
      const hasPronoun = wordsOf(between).some(({ folded }) => reading.language.isDemonstrative(folded));
      // About the bridge are also "The council opened the bridge" and "The bridge is shut. In May it will open."
      const isOfThing =
        before.length === 0 ||
        hasThing(before) ||
        hasThing(inSentence.slice(at + 1, at + 3)) ||
        (hasPronoun && hasThing(reading.sentences[sentence - 1]?.terms ?? []));
      return acts.has(key) ? [!isOfThing] : [];
    }),
  );
  return whose.length > 0 && whose.every(Boolean);
}

/** A name belongs to a thing at most so many terms away. */
const maxTermsFromName = 3;

/** Whether the question asks for a name ("the name of the ferry"), and no name is near the word for the thing. */
export function lacksNameAsked(
  { text, terms }: Question,
  { evidence: { reading, inText } }: Ranked,
): boolean {
  const unnamed = reading.language.nameAskedOf?.(text);
  const isHeld = ({ written }: QuestionTerm, n: number) =>
    unnamed?.includes(written) === true && (inText[n] ?? 0) > 0;
  const thing = terms.findLast(isHeld);
  if (thing === undefined) return false;
  const questionKeys = new Set(terms.flatMap((one) => [...ownKeysOf(one)]));
  const { holdsKind, isFunctionWord } = reading.language;
  const isAnotherName = (term: Term, inSentence: readonly Term[]) => {
    const written = textAt(reading.text, term);
    const isWord = isFunctionWord(term.token.folded) || holdsKind('date', written);
    // "Ana" in "Ana Lund" is no other name.
    const isAsked = inSentence.some((one) => questionKeys.has(one.key) && contains(one, term));
    return !isAsked && /^\p{Lu}/u.test(written) && !isWord;
  };
  const things = ownKeysOf(thing);
  return !reading.sentences.some(({ terms: inSentence }) =>
    inSentence.some(
      ({ key }, at) =>
        things.has(key) &&
        inSentence
          .slice(Math.max(0, at - maxTermsFromName), at + maxTermsFromName + 1)
          .some((near) => isAnotherName(near, inSentence)),
    ),
  );
}

/** A sentence with less of what its passage has of the question tells something else, where yes or no is asked. */
const ofOneSentenceFrom = 0.7;
/** The same where it is asked who did or said something. */
const ofOneActFrom = 0.6;

/**
 * Whether yes or no is asked, or who did or said something, and no sentence has most of what the passage has of the
 * question: "Do people support the strike?" is not answered by "He asked for support. The strike hit many people."
 */
export function isScattered(question: Question, { evidence }: Ranked): boolean {
  const { isWhether, kind } = question;
  const isWho = kind === 'person' || kind === 'quotation';
  if (!isWhether && !isWho) return false;
  const best = Math.max(0, ...evidence.inSentences.map((found) => shareFound(question, found)));
  const needed = isWhether ? ofOneSentenceFrom : ofOneActFrom;
  return best < needed * shareFound(question, evidence.inText);
}
