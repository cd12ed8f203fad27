/**
 * Finds the subject of a verb, in the positions that are usual in English news texts: right before the verb, with an
 * apposition or a relative clause between them, or shared with an earlier verb.
 */

import { memo } from '../../../memo.ts';
import { wordSet } from '../../../text/word-lists.ts';
import { type Tokens, tagAt, wordAt } from './frame.ts';
import { isCitingVerb, isSayingVerb } from './lexicon.ts';
import { isTime, isVerb, type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts';

/** The subject of a verb. */
export interface Subject extends Phrase {
  /** Its position, where that is another than right before the verb, which is the surest. */
  readonly form?: 'relative' | 'shared' | 'inverted';
}

/**
 * The subject of the verb at `verb`; undefined where none is found.
 *
 * `Ana Moreno, a teacher in Leeds, later told` → Ana Moreno … Leeds
 */
export function subjectOf(tokens: Tokens, verb: number): Subject | undefined {
  const known = subjectsByVerb(tokens);
  if (!known.has(verb)) known.set(verb, readSubject(tokens, verb));
  return known.get(verb);
}

/** The subjects found so far: a verb without a subject looks at the verbs before it, so each is needed many times. */
const subjectsByVerb = memo((_: Tokens) => new Map<number, Subject | undefined>());

function readSubject(tokens: Tokens, verb: number): Subject | undefined {
  const word = wordAt(tokens, verb);
  if (wordAt(tokens, verb - 1) === 'to') return sharedSubject(tokens, verb - 1);
  // The word before the verb and its auxiliaries and adverbs: "Moreno had also said" → Moreno.
  const index = tokens.slice(0, verb).findLastIndex(({ pos }) => !/^(?:AUX|ADV|PART)$/u.test(pos));
  const hasAuxiliary = tokens.slice(index + 1, verb).some(({ pos }) => pos === 'AUX');
  const token = tokens[index];
  if (token === undefined) return undefined;
  if (/ing$/u.test(word) && !hasAuxiliary) return participleSubject(tokens, verb, index);
  if (token.pos === 'CCONJ') return coordinatedSubject(tokens, index);
  if (/^(?:who|which|that)$/u.test(token.lower)) {
    const antecedent = phraseEndingAt(tokens, wordAt(tokens, index - 1) === ',' ? index - 2 : index - 1);
    if (antecedent !== undefined) return { ...antecedent, form: 'relative' };
    if (token.lower === 'that') return undefined;
  }
  if (/^(?:,|—|–|--?)$/u.test(token.lower))
    return acrossApposition(tokens, index) ?? sharedSubject(tokens, index);
  if (isVerb(tokens, index)) return sharedSubject(tokens, index + 1);
  if (isTime(tokens, index)) return subjectBeforeTime(tokens, index);
  const phrase = phraseEndingAt(tokens, index);
  if (phrase === undefined)
    return /^(?:QUOTE|ADP|SCONJ)$/u.test(token.pos) ? undefined : sharedSubject(tokens, index);
  // "Moreno, whose son left, said": the son is not the subject.
  if (wordAt(tokens, phrase.first) === 'whose') return { ...phrase, form: 'relative' };
  return beforeRelative(tokens, phrase.first) ?? phrase;
}

/** The phrase before a relative clause that ends with an object: "A woman who runs the café says" → A woman */
function beforeRelative(tokens: Tokens, object: number): Phrase | undefined {
  const at = tokens
    .slice(0, object)
    .findLastIndex(
      ({ lower, pos }) => pos === 'QUOTE' || /^(?:who|[,;:—–])$/u.test(lower) || isSayingVerb(lower),
    );
  return wordAt(tokens, at) === 'who' ? phraseEndingAt(tokens, at - 1) : undefined;
}

/**
 * The subject of a participle: the main subject where a comma precedes it ("Moreno went on, saying"), a name right
 * before it ("footage of Moreno asking"), else the subject of the verb before it.
 */
function participleSubject(tokens: Tokens, verb: number, before: number): Subject | undefined {
  // "quoted Moreno as saying", "recalled Moreno telling her"
  const cited = phraseEndingAt(tokens, wordAt(tokens, before) === 'as' ? before - 1 : before);
  if (cited !== undefined && isCitingVerb(wordAt(tokens, cited.first - 1))) return cited;
  const introduces = /^(?:,|:|that|“”)$/u.test(wordAt(tokens, verb + 1));
  const named = introduces && tagAt(tokens, before) === 'PROPN' ? phraseEndingAt(tokens, before) : undefined;
  if (named !== undefined) return named;
  const main = /^[,—]$/u.test(wordAt(tokens, before)) ? mainSubject(tokens, verb) : undefined;
  if (main !== undefined) return { first: main.first, last: main.last, form: 'shared' };
  const shared = sharedSubject(tokens, verb);
  if (shared !== undefined) return shared;
  // "Moreno, despite admitting that …": there is no verb before it, and the sentence begins with its subject.
  const phrase = phraseStartingAt(tokens, 0);
  return phrase && { ...phrase, form: 'shared' };
}

/** The subject before a time: "Moreno on Friday said", "Moreno, 61, on Friday said". */
function subjectBeforeTime(tokens: Tokens, index: number): Subject | undefined {
  let before = index;
  while (isTime(tokens, before) || /^(?:on|in|at|this|the|earlier|late|early)$/u.test(wordAt(tokens, before)))
    before -= 1;
  return wordAt(tokens, before) === ',' ? acrossApposition(tokens, before) : phraseEndingAt(tokens, before);
}

/**
 * The subject that a verb of saying shares with the one before it: "accused them of it after the mayor resigned and
 * urged".
 */
function coordinatedSubject(tokens: Tokens, before: number): Subject | undefined {
  const [nearest] = earlierSubjects(tokens, before, isSayingVerb);
  return nearest === undefined ? sharedSubject(tokens, before) : asShared(nearest);
}

/** The subject of an earlier verb, which a participle or a second verb shares: "spoke …, adding". */
function sharedSubject(tokens: Tokens, before: number): Subject | undefined {
  const subjects = earlierSubjects(tokens, before, () => true);
  // "backed the raid that killed him and said": the subject of a relative clause comes last.
  const subject = subjects.find(({ form }) => form !== 'relative') ?? subjects[0];
  return subject && asShared(subject);
}

const asShared = (subject: Subject): Subject =>
  subject.form === 'relative' ? subject : { ...subject, form: 'shared' };

/** The subjects of the verbs before a place, back to the last semicolon and nearest first. */
function earlierSubjects(tokens: Tokens, before: number, test: (verb: string) => boolean): Subject[] {
  const from = tokens.slice(0, before).findLastIndex(({ lower }) => lower === ';') + 1;
  const subjects = tokens
    .slice(from, before)
    .map(({ lower }, index) =>
      isVerb(tokens, from + index) && test(lower) ? subjectOf(tokens, from + index) : undefined,
    );
  return subjects.filter((subject) => subject !== undefined).reverse();
}

const subordinators = wordSet(
  'after when while as if although though since because before until once asked whether even where unless despite',
);

/**
 * The subject of a sentence's main clause; a clause before it that only says when or why is left aside.
 *
 * @param before the index before which the verb must be
 */
export function mainSubject(
  tokens: Tokens,
  before = tokens.length,
): (Subject & { readonly verb: number }) | undefined {
  const from = subordinators.has(wordAt(tokens, 0)) ? tokens.findIndex(({ lower }) => lower === ',') + 1 : 0;
  for (let verb = from; verb < before; verb += 1) {
    if (!isVerb(tokens, verb) || /ing$/u.test(wordAt(tokens, verb))) continue;
    const subject = subjectOf(tokens, verb);
    if (subject !== undefined && subject.form !== 'relative' && subject.first >= from)
      return { ...subject, verb };
  }
  return undefined;
}

/**
 * The subject before insertions between commas, of which the last precedes the verb: appositions, relative clauses,
 * ages, parties, participles.
 */
function acrossApposition(tokens: Tokens, comma: number): Phrase | undefined {
  let best: Phrase | undefined;
  let open = comma;
  for (let step = 0; step < 6; step += 1) {
    const previous = tokens.slice(0, open).findLastIndex(({ text }) => /^(?:[,;:—–]|--)$/u.test(text));
    // "The winner is Moreno: not bad, said the judge": the words before the colon do not count.
    const isInsertion = !/^[;:]$/u.test(wordAt(tokens, previous));
    const phrase = isInsertion ? phraseEndingAt(tokens, previous - 1) : undefined;
    if (phrase === undefined) break;
    // "In Ostra, the minister, Pavel Hruby, said": the place is not the subject.
    if (best !== undefined && isInOpening(tokens, phrase.first)) break;
    best = { first: phrase.first, last: phrase.last };
    open = previous;
    // "the union, whose head, Ana Moreno, said": the name is that of the head.
    if (step === 0 && wordAt(tokens, phrase.first) === 'whose') break;
    // "Moreno, whose son, Piet, left, said": the name belongs to the clause about the son.
    const isOfWhose = wordAt(tokens, phraseEndingAt(tokens, phrase.first - 2)?.first ?? -1) === 'whose';
    // "Moreno, of Lower Town, said"
    const opener = tagAt(tokens, phrase.first - 1) === 'ADP' ? phrase.first - 2 : phrase.first - 1;
    if (!isOfWhose && opener === phrase.first - 1 && !isAside(tokens, phrase)) break;
    if (wordAt(tokens, opener) !== ',') break;
  }
  return best;
}

/**
 * Whether a phrase is in the opening of a sentence, before its first comma: "In Ostra, …", "Giving evidence in court,
 * …".
 */
const isInOpening = (tokens: Tokens, index: number): boolean =>
  (tagAt(tokens, 0) === 'ADP' || /ing$/u.test(wordAt(tokens, 0))) &&
  tokens.slice(0, index).every(({ lower: word }) => word !== ',');

/**
 * Whether a phrase is an insertion without a speaker's name: an age, a state, a party, or a description with an
 * article.
 */
const isAside = (tokens: Tokens, { first, last }: Phrase): boolean =>
  /^(?:NUM|DET|NOUN|ADJ)$/u.test(tagAt(tokens, first)) ||
  (first === last && /^\p{Lu}{1,2}[a-z]{0,4}\.?$|^[DRI]-/u.test(tokens[first]?.text ?? ''));
