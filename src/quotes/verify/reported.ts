/** Whether an outlet's own sentence reports what somebody said: “Lowe said that the port is full”, “She denied that …”. */
import { documentOf } from '../../knowledge/find.ts';
import type { NameMention } from '../../knowledge/names.ts';
import type { Language } from '../../language/index.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains, type Span, textAt } from '../../text/span.ts';
import { type Word, wordsOf } from '../../text/words.ts';
import type { ClaimedSpeaker, VerifiedMatch } from '../quotes.ts';
import type { Tools } from './tools.ts';

/** Characters before a sentence in which whoever it calls "she" is named. */
const farthest = 1500;

/** The words of a sentence, those of them that are not the claimed ones, and the people named among these. */
interface Telling {
  readonly text: string;
  readonly words: readonly Word[];
  readonly people: readonly NameMention[];
  readonly language: Language;
}

/**
 * Whether the words around a match in its sentence give it to a claimed speaker, by the name or by a pronoun for
 * whom the sentence before it is about.
 */
export function isReportedOf(
  { documentId, kind, sentence, span }: VerifiedMatch,
  speaker: ClaimedSpeaker | undefined,
  { knowledge, reader }: Tools,
): boolean {
  if (kind !== 'prose' || speaker === undefined) return false;
  const document = documentOf(knowledge, { documentId });
  const language = reader.languageOf(document);
  const tellingOf = (text: string, claimed?: Span): Telling => {
    const isAround = (one: Span) => claimed === undefined || !contains(claimed, one);
    const all = wordsOf(text);
    const people = reader.finder
      .find(all)
      .filter((name) => knowledge.names.get(name.nameId)?.kind === 'person' && isAround(name));
    return { text, words: all.filter(isAround), people, language };
  };
  const claimed = { start: span.start - sentence.start, end: span.end - sentence.start };
  const own = tellingOf(textAt(document.text, sentence), claimed);
  const lead = document.text.slice(Math.max(0, sentence.start - farthest), sentence.start);
  const teller = tellerIn(own) ?? (isToldByPronoun(own) ? antecedentIn(lead, tellingOf) : undefined);
  return (
    teller !== undefined &&
    (teller.nameId === speaker.nameId || speaker.anyOf?.includes(teller.nameId) === true)
  );
}

/** Who is the subject of a sentence's first word of saying, or named right behind it: "…, said Lowe", "according to Lowe". */
function tellerIn(telling: Telling): NameMention | undefined {
  const { text, words, people, language } = telling;
  const saying = words.find(({ folded }) => tells(folded, language));
  if (saying === undefined) return undefined;
  const before = people.findLast(({ end }) => end <= saying.start);
  if (before !== undefined) {
    const between = words.filter(({ start, end }) => start >= before.end && end <= saying.start);
    const gap = text.slice(before.end, saying.start);
    // "Lowe, at a later meeting, said", "Lowe also said"
    const isNear = /^,[^,]*,?\s$/u.test(gap)
      ? /,\s$/u.test(gap)
      : between.every((word) => isAdverb(word, language));
    return isNear && isSubject(before, telling) ? before : undefined;
  }
  const behind = people[0];
  if (behind === undefined || isOwner(behind, text)) return undefined;
  const between = words
    .filter(({ start, end }) => start >= saying.end && end <= behind.start)
    .filter(({ folded }) => !language.isTitle(folded));
  const isInverted = between.length === 0 && /[,”"’»]\s$/u.test(text.slice(0, saying.start));
  const isBy =
    between.length === 1 && language.namesAuthor?.([saying, ...between].map(({ folded }) => folded));
  return isInverted || isBy === true ? behind : undefined;
}

/** Whom "she" means: who is the subject of the last sentence that does not begin with a pronoun itself. */
function antecedentIn(lead: string, tellingOf: (text: string) => Telling): NameMention | undefined {
  const before = sentencesOf(lead).map((one) => tellingOf(textAt(lead, one)));
  const last = before.findLast((one) => !beginsWithPronoun(one));
  if (last === undefined) return undefined;
  const [first] = last.people;
  return tellerIn(last) ?? (first && isSubject(first, last) ? first : undefined);
}

/** "She said", "he later told"; not "She sold the mill" */
function isToldByPronoun(telling: Telling): boolean {
  const { words, language } = telling;
  const saying = words.findIndex(({ folded }) => tells(folded, language));
  return (
    beginsWithPronoun(telling) &&
    words.slice(1, saying).every((word) => isAdverb(word, language)) &&
    saying > 0
  );
}

const beginsWithPronoun = ({ words, language }: Telling): boolean =>
  language.pointsBack(words[0]?.folded ?? '');

/** A clause begins behind one of them. */
const clauseMarks = ',;:“”"';

/** Whether a name begins its clause and is nobody's but its own: not "critics of Lowe", "its chairman praised Lowe", "Lowe's lawyer". */
function isSubject(name: Span, { text, words, language }: Telling): boolean {
  const lead = text.slice(0, name.start);
  const clause = Math.max(...[...clauseMarks].map((mark) => lead.lastIndexOf(mark))) + 1;
  const before = words.filter(({ start, end }) => start >= clause && end <= name.start);
  const isBefore = ({ folded, start }: Word) =>
    language.isTitle(folded) ||
    (!language.isPreposition(folded) &&
      !language.isSubordinator(folded) &&
      language.joinsNames?.(folded) !== true &&
      (language.isStopWord(folded) || /^\p{Lu}/u.test(text.slice(start))));
  return !isOwner(name, text) && before.every(isBefore);
}

const isOwner = (name: Span, text: string): boolean =>
  /['’]s?$/u.test(textAt(text, name)) || /^['’]/u.test(text.slice(name.end));

const isAdverb = ({ folded }: Word, language: Language): boolean =>
  (language.isFunctionWord(folded) || language.isAttributionFiller(folded)) &&
  !language.isPreposition(folded) &&
  !language.isSubordinator(folded) &&
  !language.pointsBack(folded) &&
  language.joinsNames?.(folded) !== true;

const tells = (folded: string, language: Language): boolean =>
  language.isSaying(folded) || ['attribution', 'rejection'].includes(language.modifierOf(folded) ?? '');
