/** Doubts about passages that have words of the question, but tell what is asked only as imagined, of something else, or not at all. */
import { foldWord } from '../../text/fold.ts';
import { contains, type Span, textAt } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import { ownKeysOf, type Question, type QuestionTerm } from '../question/question.ts';
import type { Term } from '../question/terms.ts';
import type { Ranked } from './rank.ts';
import { heldFrom, topicalFrom } from './thresholds.ts';

type Reading = Ranked['evidence']['reading'];

/** The places of the words that say what is asked about, in the sentences of a passage. */
function topicPlaces({ terms }: Question, { sentences }: Reading) {
  const topic = terms.filter(
    ({ nameId, rarityWeight }) => nameId === undefined && rarityWeight >= topicalFrom,
  );
  const keys = new Set(topic.flatMap((one) => [...ownKeysOf(one)]));
  return sentences.flatMap((sentence) =>
    sentence.terms.filter(({ key }) => keys.has(key)).map((term) => ({ term, sentence })),
  );
}

/** So many words before a word may make it imagined: "should hand back his fee". */
const maxWordsBefore = 4;

/**
 * Whether the question asks for yes or no, and the best passage has what is asked only as what would or may be. About
 * the future "would" may report what was said: "Will the harbour close?" is answered by "She said that it would close
 * in May."
 */
export function isOnlyImagined(question: Question, { evidence: { reading } }: Ranked): boolean {
  const { imagines, asksAhead, tellsAhead } = reading.language;
  const isAhead = asksAhead?.(question.text);
  const isImagined = (text: string, lastWords = Number.POSITIVE_INFINITY) =>
    wordsOf(text)
      .slice(-lastWords)
      .map((word) => textAt(text, word))
      .some((word) => imagines?.(word) && !(isAhead && tellsAhead?.(word)));
  if (!question.isWhether || isImagined(question.text)) return false;
  const bySentence = Map.groupBy(topicPlaces(question, reading), ({ sentence }) => sentence);
  const sentences = [...bySentence.entries()];
  // A word counts as imagined only where each of its places is: "The barge sank, and nobody would raise the barge."
  const isWordImagined = ({ start }: Span, places: readonly { readonly term: Term }[]) =>
    places.every(({ term }) => isImagined(reading.text.slice(start, term.start), maxWordsBefore));
  return (
    sentences.length > 0 &&
    sentences.every(([{ span }, places]) =>
      Map.groupBy(places, ({ term }) => term.key)
        .values()
        .some((ofWord) => isWordImagined(span, ofWord)),
    )
  );
}

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
  const asked = new Set(terms.flatMap((one) => [...ownKeysOf(one)]));
  const { holdsKind, isFunctionWord } = reading.language;
  const isAnotherName = (term: Term, inSentence: readonly Term[]) => {
    const written = textAt(reading.text, term);
    const isWord = isFunctionWord(term.token.folded) || holdsKind('date', written);
    // "Ana" in "Ana Lund" is no other name.
    const isAsked = inSentence.some((one) => asked.has(one.key) && contains(one, term));
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

/**
 * Whether the question asks for yes or no and ends in an object behind a preposition, which the best passage lacks:
 * "Did they complain about the wages?" is not answered by "They complained about the drains."
 */
export function lacksObject({ text, terms, isWhether }: Question, { evidence }: Ranked): boolean {
  const { isPreposition, isFunctionWord, standsAsNoun } = evidence.reading.language;
  const last = terms.at(-1);
  if (!isWhether || last === undefined || last.isName || last.rarityWeight < topicalFrom) return false;
  const at = text.lastIndexOf(last.written);
  const words = wordsOf(text.slice(0, at)).map(({ folded }) => folded);
  const small = words.slice(words.findLastIndex((word) => !isFunctionWord(word) && !isPreposition(word)) + 1);
  // The last word has to name something: not "ill" in "after being ill".
  const isNamed =
    isPreposition(small.at(-1) ?? '') ||
    standsAsNoun?.(text.slice(0, at), text.slice(at + last.written.length)) === true;
  return isNamed && small.some(isPreposition) && (evidence.inText.at(-1) ?? 0) < heldFrom;
}
