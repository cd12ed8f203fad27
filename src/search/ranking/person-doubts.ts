/** Doubts about questions on one person or thing, where the passage may be about another. */
import type { Knowledge } from '../../knowledge/model.ts';
import type { AnswerKind, Language } from '../../language/language.ts';
import { foldWord } from '../../text/fold.ts';
import { wordsOf } from '../../text/words.ts';
import { ownKeysOf, type Question, type QuestionTerm } from '../question/question.ts';
import type { Term } from '../question/terms.ts';
import type { Ranked } from './rank.ts';
import { shownKinds } from './signals/kind.ts';

/** Kinds of question that ask for a fact about somebody, so that a fact about somebody else is a wrong answer. */
const factKinds: ReadonlySet<AnswerKind> = new Set([...shownKinds, 'person', 'place']);

/** The most terms from a name to an act after it that still is that person's. */
const maxTermsBehindName = 3;
/** The most terms from an act to a name behind it that still is that person's: "recognized last May by Lund". */
const maxTermsBeforeName = 5;

/**
 * Whether the question has an act right after a name ("Lund born") or a relation right before it ("the wife of Lund"),
 * and the best passage tells that only of somebody else: "Where was Ana Lund born?" is not answered by "the city where
 * Per Holm was born, and where Lund now lives".
 */
export function isOfSomebodyElse(question: Question, { evidence }: Ranked, { names }: Knowledge): boolean {
  const { text, kind, terms } = question;
  return terms.some(({ written, nameId }, n) => {
    const isPerson = names.get(nameId ?? '')?.kind === 'person';
    const act = actBehind(question, n) ?? (isPerson ? relationBefore(question, n, evidence) : undefined);
    if (nameId === undefined || act === undefined) return false;
    const isFact = factKinds.has(kind);
    // "Did Lund sell the boat?" asks for a fact too; "Lund boat sale" does not say who sold it.
    const isAskedOf =
      kind === 'anything' && n === 0 && wordsOf(text.slice(0, text.indexOf(written))).length > 0;
    if (!isFact && !isAskedOf) return false;
    // "Did Norway sign?" may be answered by what Oslo signed, so only a name close to the act shows that it was another's.
    const isNameNeeded = isFact || isPerson;
    const acts = ownKeysOf(act);
    const { sentences, text: passage } = evidence.reading;
    const whose = sentences.flatMap(({ terms: inSentence }, sentence) =>
      inSentence.flatMap(({ key }, at) => {
        if (!acts.has(key)) return [];
        const before = sentences[sentence - 1]?.terms ?? [];
        return [isOfAnother(`@${nameId}`, { terms: inSentence, before, at, text: passage }, isNameNeeded)];
      }),
    );
    return whose.length > 0 && whose.every(Boolean);
  });
}

/** The act right after the name that is the question's term `n`: `born` in "Where was Lund born?" */
function actBehind({ text, terms }: Question, n: number): QuestionTerm | undefined {
  const act = terms[n + 1];
  return act?.isName === false && text.includes(`${terms[n]?.written} ${act.written}`) ? act : undefined;
}

/** The relation right before the name that is the question's term `n`: `wife` in "Who is the wife of Lund?" */
function relationBefore(
  { text, kind, terms }: Question,
  n: number,
  { reading }: Ranked['evidence'],
): QuestionTerm | undefined {
  const [relation, name] = [terms[n - 1], terms[n]];
  if (kind !== 'person' || relation === undefined || name === undefined || relation.isName) return undefined;
  const between = textBetween(text, relation, name);
  return /^ \p{L}+ $/u.test(between) && reading.language.isPreposition(between.trim()) ? relation : undefined;
}

const textBetween = (text: string, { written }: QuestionTerm, behind: QuestionTerm): string =>
  text.slice(text.indexOf(written) + written.length, text.indexOf(behind.written));

/** The place of an act in a passage. */
interface ActPlace {
  /** The passage. */
  readonly text: string;
  /** The terms of the act's sentence. */
  readonly terms: readonly Term[];
  /** The terms of the sentence before, which may name the "he" of this one. */
  readonly before: readonly Term[];
  /** The index of the act in `terms`. */
  readonly at: number;
}

/**
 * Whether an act is another's: by the name close before it; where none is close and a name is needed, because there
 * are other names before it in the sentence, or in the one before, and the one asked about is not there.
 */
function isOfAnother(nameKey: string, { text, terms, before, at }: ActPlace, isNameNeeded: boolean): boolean {
  const isName = ({ key }: Term) => key.startsWith('@');
  const act = terms[at]?.start ?? 0;
  // The owner of the subject ("Lund's boat sank") and the names of the clause before did not do it.
  const isSubject = ({ end }: Term) => !/^['’]|[,;:]/u.test(text.slice(end, act));
  const close = terms
    .slice(Math.max(0, at - maxTermsBehindName), at)
    .findLast((term) => isName(term) && isSubject(term));
  if (close !== undefined) return close.key !== nameKey;
  const isNamedIn = (some: readonly Term[]) => some.some(({ key }) => key === nameKey);
  // "Recognized by Lund" is Lund's act; what "Lund calls a republic" at the end of the sentence is not.
  if (!isNameNeeded || isNamedIn(terms.slice(0, at + 1 + maxTermsBeforeName))) return false;
  return terms.slice(0, at).some(isName) || (before.some(isName) && !isNamedIn(before));
}

/** A name may be the one asked for when it is at most so many terms from the word for the relation. */
const maxTermsFromRelation = 4;

/**
 * Whether the question asks who somebody's relative or colleague is, and the best passage names nobody else close to
 * that word: "Who is Lund's wife?" is not answered by "Lund's wife disagreed".
 */
export function namesNobodyElse(
  { text, kind, terms }: Question,
  { evidence: { reading } }: Ranked,
  { names }: Knowledge,
): boolean {
  if (kind !== 'person') return false;
  const isSomebodyElse = ({ key, token, start, end }: Term, askedId: string) =>
    token.kind === 'name'
      ? key !== `@${askedId}` && names.get(key.slice(1))?.kind === 'person'
      : start > 0 && /^\p{Lu}/u.test(reading.text.slice(start, end));
  const [name, relation] = terms;
  if (name?.nameId === undefined || relation === undefined || relation.isName) return false;
  const { nameId } = name;
  const between = textBetween(text, name, relation);
  if (!/^(?:['’]s?)? $/.test(between)) return false;
  const relations = ownKeysOf(relation);
  return !reading.sentences.some(({ terms: inSentence }) =>
    inSentence.some(
      ({ key }, at) =>
        relations.has(key) &&
        inSentence
          .slice(Math.max(0, at - maxTermsFromRelation), at + maxTermsFromRelation + 1)
          .some((near) => isSomebodyElse(near, nameId)),
    ),
  );
}

/**
 * Whether the best passage neither names nor quotes somebody of the question. Whoever is named in most passages, so
 * that the name weighs less than half of what the question's terms weigh on average, need not be.
 */
export function lacksPerson(
  { terms, totalWeight }: Question,
  { evidence: { inText, reading } }: Ranked,
  { names }: Knowledge,
): boolean {
  return terms.some(
    ({ nameId = '', weight }, n) =>
      weight * terms.length * 2 >= totalWeight &&
      names.get(nameId)?.kind === 'person' &&
      !inText[n] &&
      !reading.speakerIds.has(nameId),
  );
}

/**
 * Whether the question asks for people other than those whom it names, and the best passage names no other: "Who came
 * besides Lund?" is not answered by "Lund came", nor is it known whom "besides the mayor" leaves out.
 */
export function namesOnlyThoseLeftOut(
  { text, kind, terms }: Question,
  { evidence: { reading } }: Ranked,
  { names }: Knowledge,
): boolean {
  if (kind !== 'person' || reading.language.asksForMoreThan?.(text) !== true) return false;
  const namedIds = new Set(terms.flatMap(({ nameId }) => nameId ?? []));
  // Whom "the mayor" leaves out is not known.
  if (namedIds.size === 0) return true;
  const people = reading.sentences.flatMap((sentence) =>
    sentence.terms.flatMap(({ key }) => {
      const id = key.startsWith('@') ? key.slice(1) : '';
      return names.get(id)?.kind === 'person' ? [id] : [];
    }),
  );
  return people.length > 0 && people.every((id) => namedIds.has(id));
}

/**
 * Whether the question asks for a fact with one word, which names nobody: "Who died?" may be answered by whoever died
 * in a passage, or mean somebody else. An office ("Who is the mayor?") says whom it means.
 */
export function isOfOneWord(
  { kind, terms: [term, another] }: Question,
  { evidence: { reading } }: Ranked,
): boolean {
  if (term === undefined || another !== undefined || term.isName) return false;
  return factKinds.has(kind) && !reading.language.isTitle(foldWord(term.written));
}

/** Makes a test of whether a role in `names.yaml` has the word for an office. */
export function holdsOffice(
  office: QuestionTerm,
  { keyOf }: Language,
): (role: string | undefined) => boolean {
  const keys = ownKeysOf(office);
  return (role = '') => wordsOf(role).some(({ folded }) => keys.has(keyOf(folded)));
}

/** The number of words before an office that may show a former holder: "has been prime minister". */
const maxWordsBeforeOffice = 4;

/** Whether the question asks who holds an office, and the best passage only has a former holder. */
export function isOfFormer({ text, kind, terms }: Question, { evidence: { reading } }: Ranked): boolean {
  const { marksFormerOffice, isTitle } = reading.language;
  if (kind !== 'person') return false;
  const office = terms.findLast(({ written }) => isTitle(foldWord(written)));
  const asksForFormer = wordsOf(text).some(({ folded }) => marksFormerOffice(folded));
  if (office === undefined || asksForFormer) return false;
  const keys = ownKeysOf(office);
  const words = wordsOf(reading.text);
  const places = reading.sentences.flatMap(({ terms: inSentence }) =>
    inSentence.flatMap(({ key, start }) => (keys.has(key) ? [start] : [])),
  );
  const isFormer = (place: number) =>
    words
      .filter(({ start }) => start < place)
      .slice(-maxWordsBeforeOffice)
      .some(({ folded }) => marksFormerOffice(folded));
  return places.length > 0 && places.every(isFormer);
}

/** Whether the question asks who came before or after somebody, and the best passage mentions no such change. */
export function lacksSuccession({ text, kind, terms }: Question, { evidence: { reading } }: Ranked): boolean {
  const { asksForSuccession, tellsOfSuccession } = reading.language;
  const isAsked = terms.some(
    ({ isName, written }) => isName && asksForSuccession?.(text.slice(0, text.indexOf(written))),
  );
  return kind === 'person' && isAsked && tellsOfSuccession?.(reading.text) === false;
}
