/** Doubts about whom a passage speaks of, where something is asked of one person. */
import type { Knowledge } from '../../knowledge/model.ts';
import type { AnswerKind, Language } from '../../language/language.ts';
import { wordsOf } from '../../text/words.ts';
import { ownKeysOf, type Question, type QuestionTerm } from '../question/question.ts';
import type { Term } from '../question/terms.ts';
import type { Ranked } from './rank.ts';
import { shownKinds } from './signals/kind.ts';

/** Kinds of question that ask for a fact about what somebody did, where another's fact is wrong. */
const factKinds: ReadonlySet<AnswerKind> = new Set([...shownKinds, 'person', 'place']);

/** A name counts as the one of an act that stands at most so many terms behind it. */
const maxTermsBehindName = 3;

/**
 * Whether the question puts an act right behind a name, or what is asked for right before it ("the wife of Lund"), and
 * the best passage has that only as another's: "Where was Ana Lund born?" is not answered by "the city where Per Holm
 * was born, and where Lund now lives".
 */
export function isOfSomebodyElse(question: Question, { evidence }: Ranked, { names }: Knowledge): boolean {
  const { text, kind, terms } = question;
  return terms.some(({ written, nameId }, n) => {
    const isPerson = names.get(nameId ?? '')?.kind === 'person';
    const act = actBehind(question, n) ?? (isPerson ? relationBefore(question, n, evidence) : undefined);
    if (nameId === undefined || act === undefined) return false;
    const isFact = factKinds.has(kind);
    // "Did Lund sell the boat?" asks for a fact as well; "Lund boat sale" says of nobody that he did it.
    const isAskedOf =
      kind === 'anything' && n === 0 && wordsOf(text.slice(0, text.indexOf(written))).length > 0;
    if (!isFact && !isAskedOf) return false;
    // "Did Norway sign?" may be answered by what Oslo signed: there only a name close by tells that it was another.
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

/** What a question puts right behind the name that is its term `n`: `born` in "Where was Lund born?" */
function actBehind({ text, terms }: Question, n: number): QuestionTerm | undefined {
  const act = terms[n + 1];
  return act?.isName === false && text.includes(`${terms[n]?.written} ${act.written}`) ? act : undefined;
}

/** Whom a question asks for by a name behind it: `wife` in "Who is the wife of Lund?" */
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

/** Where an act stands in a sentence of a passage. */
interface ActPlace {
  readonly text: string;
  readonly terms: readonly Term[];
  /** Of the sentence before, of which a "he" here speaks. */
  readonly before: readonly Term[];
  readonly at: number;
}

/**
 * Whether the name close before an act is another's or, where none is close and the name is needed, names stand
 * before it in the sentence, or in the one before, and the one asked about does not.
 */
function isOfAnother(asked: string, { text, terms, before, at }: ActPlace, isNameNeeded: boolean): boolean {
  const isName = ({ key }: Term) => key.startsWith('@');
  const act = terms[at]?.start ?? 0;
  // Neither the owner of what stands there, "Lund's boat sank", nor whoever the clause before speaks of.
  const isSubject = ({ end }: Term) => !/^['’]|[,;:]/u.test(text.slice(end, act));
  const close = terms
    .slice(Math.max(0, at - maxTermsBehindName), at)
    .findLast((term) => isName(term) && isSubject(term));
  if (close !== undefined) return close.key !== asked;
  const isAskedIn = (some: readonly Term[]) => some.some(({ key }) => key === asked);
  if (!isNameNeeded || isAskedIn(terms)) return false;
  return terms.slice(0, at).some(isName) || (before.some(isName) && !isAskedIn(before));
}

/** A name counts as the one asked for when it stands at most so many terms from the word that says who. */
const maxTermsFromTie = 4;

/**
 * Whether "who" is asked by a word right behind somebody's name, and the best passage names nobody else close to
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
  const [asked, tie] = terms;
  if (asked?.nameId === undefined || tie === undefined || tie.isName) return false;
  const { nameId } = asked;
  const between = textBetween(text, asked, tie);
  if (!/^(?:['’]s?)? $/.test(between)) return false;
  const ties = ownKeysOf(tie);
  return !reading.sentences.some(({ terms: inSentence }) =>
    inSentence.some(
      ({ key }, at) =>
        ties.has(key) &&
        inSentence
          .slice(Math.max(0, at - maxTermsFromTie), at + maxTermsFromTie + 1)
          .some((near) => isSomebodyElse(near, nameId)),
    ),
  );
}

/** Whether a role has the word for an office. */
export function holdsOffice(
  office: QuestionTerm,
  { keyOf }: Language,
): (role: string | undefined) => boolean {
  const keys = ownKeysOf(office);
  return (role = '') => wordsOf(role).some(({ folded }) => keys.has(keyOf(folded)));
}

/** Whether it is asked who came before or after somebody, and the best passage tells of no such thing, only of that one. */
export function isOfNeighbour({ text, kind, terms }: Question, { evidence: { reading } }: Ranked): boolean {
  const { asksForNeighbourOf, tellsOfSuccession } = reading.language;
  const isAsked = terms.some(
    ({ isName, written }) => isName && asksForNeighbourOf?.(text.slice(0, text.indexOf(written))),
  );
  return kind === 'person' && isAsked && tellsOfSuccession?.(reading.text) === false;
}
