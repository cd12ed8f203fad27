/**
 * Finds the subject of a verb.
 *
 * Follows the ways in which English news prose puts a speaker beside a verb:
 * plainly, with an apposition or a relative clause between them, after the
 * verb, or shared with an earlier verb of the same sentence.
 */
import { listed } from '../../words.ts';
import { isSayingVerb, isSpeechVerb, possessivePronouns } from './lexicon.ts';
import {
  at,
  cliticVerb,
  isPossessiveMark,
  isTime,
  isVerb,
  lower,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
  pos,
  type Tokens,
} from './phrases.ts';

/** How a subject was found; the plainer the form, the surer the subject. */
export type SubjectForm = 'plain' | 'apposition' | 'relative' | 'shared' | 'inverted';

export interface Subject extends Phrase {
  readonly form: SubjectForm;
}

/**
 * The subject of the verb at `verb`, or undefined.
 *
 * `Ana Moreno, a teacher in Leeds, later told` → Ana Moreno … Leeds (apposition)
 */
export function subjectOf(tokens: Tokens, verb: number, depth = 0): Subject | undefined {
  if (depth > 4) return undefined;
  const known = memo.get(tokens) ?? new Map<number, Subject | undefined>();
  memo.set(tokens, known);
  const key = verb * 8 + depth;
  if (!known.has(key)) known.set(key, readSubject(tokens, verb, depth));
  return known.get(key);
}

/** Subjects by verb. A verb without one of its own asks the verbs before it, so each is asked for many times. */
const memo = new WeakMap<Tokens, Map<number, Subject | undefined>>();

function readSubject(tokens: Tokens, verb: number, depth: number): Subject | undefined {
  const word = lower(tokens, verb);
  if (lower(tokens, verb - 1) === 'to') return sharedSubject(tokens, verb - 1, depth);
  const { index, hasAuxiliary } = beforeVerbGroup(tokens, verb);
  const token = at(tokens, index);
  if (token === undefined) return undefined;
  if (/ing$/u.test(word) && !hasAuxiliary) return participleSubject(tokens, verb, index, depth);
  if (token.pos === 'CCONJ')
    return isSayingVerb(word)
      ? coordinatedSubject(tokens, index, depth)
      : sharedSubject(tokens, index, depth);
  if (/^(?:who|which|that)$/u.test(token.lower)) {
    const antecedent = relativeAntecedent(tokens, index);
    if (antecedent !== undefined) return { ...antecedent, form: 'relative' };
    if (token.lower === 'that') return undefined;
  }
  if (/^(?:,|—|–|--?)$/u.test(token.lower)) {
    const subject = acrossApposition(tokens, index);
    return subject ? { ...subject, form: 'apposition' } : sharedSubject(tokens, index, depth);
  }
  if (isVerb(tokens, index)) return sharedSubject(tokens, index + 1, depth);
  if (isTime(token)) return subjectBeforeTime(tokens, index);
  const phrase = phraseEndingAt(tokens, index);
  if (phrase === undefined)
    return /^(?:QUOTE|ADP|SCONJ)$/u.test(token.pos) ? undefined : sharedSubject(tokens, index, depth);
  const antecedent = isSpeechVerb(word) ? beforeRelative(tokens, phrase.first) : undefined;
  return { ...(antecedent ?? phrase), form: 'plain' };
}

/** The word before a verb with its auxiliaries, adverbs and day: "Moreno on Friday had also said" → Moreno. */
function beforeVerbGroup(
  tokens: Tokens,
  verb: number,
): { readonly index: number; readonly hasAuxiliary: boolean } {
  let hasAuxiliary = false;
  let index = verb - 1;
  for (; index >= 0; index--) {
    const token = at(tokens, index);
    if (token === undefined || token.quote >= 0 || isPossessiveMark(tokens, index)) break;
    const isAuxiliary = token.pos === 'AUX' || cliticVerb.has(token.lower);
    hasAuxiliary ||= isAuxiliary;
    const isAdverb = /^(?:ADV|PART)$/u.test(token.pos) || adverbs.has(token.lower);
    if (!isAuxiliary && !isAdverb && (!isTime(token) || token.pos === 'PROPN')) break;
  }
  return { index, hasAuxiliary };
}

const adverbs = listed("also all both each then not n't first once even have has had been being");

/** "A woman who runs the café says": it is not the café that says so. */
function beforeRelative(tokens: Tokens, object: number): Phrase | undefined {
  for (let index = object - 1; index > 0; index--) {
    const word = lower(tokens, index);
    if (word === 'who') return phraseEndingAt(tokens, index - 1);
    if (pos(tokens, index) === 'QUOTE' || /^[,;:—–]$/u.test(word) || isSayingVerb(word)) return undefined;
  }
  return undefined;
}

/**
 * "Moreno went on, saying": a participle set off by a comma goes with the sentence's own subject;
 * "footage of Moreno asking" with the name right before it; any other with the verb before it.
 */
function participleSubject(tokens: Tokens, verb: number, before: number, depth: number): Subject | undefined {
  const introduces = pos(tokens, verb + 1) === 'QUOTE' || /^(?:,|:|that)$/u.test(lower(tokens, verb + 1));
  const named = introduces && pos(tokens, before) === 'PROPN' ? phraseEndingAt(tokens, before) : undefined;
  if (named !== undefined) return { ...named, form: 'plain' };
  const main = /^[,—]$/u.test(lower(tokens, before)) ? mainSubject(tokens, verb) : undefined;
  if (main !== undefined) return { first: main.first, last: main.last, form: 'shared' };
  const shared = sharedSubject(tokens, verb, depth);
  if (shared !== undefined) return shared;
  // "Moreno, despite admitting that …": no verb yet; the sentence opens with its subject.
  const phrase = phraseStartingAt(tokens, 0);
  return phrase && { ...phrase, form: 'shared' };
}

/** "Moreno on Friday said": the phrase before the day. */
function subjectBeforeTime(tokens: Tokens, index: number): Subject | undefined {
  let before = index;
  while (
    isTime(at(tokens, before)) ||
    /^(?:on|in|at|this|the|earlier|late|early)$/u.test(lower(tokens, before))
  )
    before -= 1;
  const phrase = phraseEndingAt(tokens, before);
  return phrase && { ...phrase, form: 'plain' };
}

const relativeAntecedent = (tokens: Tokens, relative: number): Phrase | undefined =>
  phraseEndingAt(tokens, lower(tokens, relative - 1) === ',' ? relative - 2 : relative - 1);

/** "accused them of it after the mayor resigned and urged": a verb of saying shares the subject of the one before it. */
function coordinatedSubject(tokens: Tokens, before: number, depth: number): Subject | undefined {
  for (let index = before - 1; index >= 0 && lower(tokens, index) !== ';'; index--) {
    const isSaying = isVerb(tokens, index) && isSayingVerb(lower(tokens, index));
    const subject = isSaying ? subjectOf(tokens, index, depth + 1) : undefined;
    if (subject !== undefined) return subject.form === 'relative' ? subject : { ...subject, form: 'shared' };
  }
  return sharedSubject(tokens, before, depth);
}

/** The subject of an earlier verb, for a participle or a second verb: "spoke …, adding". */
function sharedSubject(tokens: Tokens, before: number, depth: number): Subject | undefined {
  let relative: Subject | undefined;
  for (let index = before - 1; index >= 0; index--) {
    const token = at(tokens, index);
    if (token === undefined || token.lower === ';') return relative;
    if (!isVerb(tokens, index) || (pos(tokens, index) === 'AUX' && isVerb(tokens, index + 1))) continue;
    const subject = subjectOf(tokens, index, depth + 1);
    if (subject === undefined) continue;
    // "backed the raid that killed him and said": the subject of a relative clause is taken only where there is no other.
    if (subject.form !== 'relative') return { ...subject, form: 'shared' };
    relative ??= subject;
  }
  return relative;
}

const subordinators = listed(
  'after when while as if although though since because before until once asked whether even where unless despite',
);

/**
 * The subject of the sentence's own clause: what the sentence is about. A
 * clause in front that only says when or why is passed over.
 *
 * @param before look only at verbs before this token
 */
export function mainSubject(
  tokens: Tokens,
  before = tokens.length,
): (Subject & { readonly verb: number }) | undefined {
  const from = subordinators.has(lower(tokens, 0))
    ? tokens.findIndex(({ lower: word }) => word === ',') + 1
    : 0;
  return firstSubject(tokens, from, before) ?? (from > 0 ? firstSubject(tokens, 0, before) : undefined);
}

function firstSubject(
  tokens: Tokens,
  from: number,
  before: number,
): (Subject & { readonly verb: number }) | undefined {
  for (let index = from; index < before; index++) {
    if (!isVerb(tokens, index) || /ing$/u.test(lower(tokens, index))) continue;
    const subject = subjectOf(tokens, index, 3);
    if (subject !== undefined && subject.form !== 'relative' && subject.first >= from)
      return { ...subject, verb: index };
  }
  return undefined;
}

/**
 * Finds the subject in front of the comma before a verb, over what is inserted between them: appositions,
 * relative clauses, ages, party labels, participles.
 */
function acrossApposition(tokens: Tokens, comma: number): Phrase | undefined {
  let best: Phrase | undefined;
  let open = comma;
  for (let step = 0; step < 6; step++) {
    const previous = previousBreak(tokens, open - 1);
    if (previous < 0) break;
    const end = pos(tokens, previous - 1) === 'ADV' ? previous - 2 : previous - 1;
    const phrase = phraseEndingAt(tokens, end);
    if (phrase === undefined) break;
    // "In Ostra, the minister, Pavel Hruby, said": a place in front is nobody.
    if (best !== undefined && isInOpening(tokens, phrase.first)) break;
    best = { first: phrase.first, last: phrase.last };
    open = previous;
    if (!isAside(tokens, phrase)) break;
    if (lower(tokens, phrase.first - 1) !== ',') break;
  }
  return best;
}

/** "In Ostra, …", "Giving evidence in court, …": a place before the first comma of a sentence that opens so. */
const isInOpening = (tokens: Tokens, index: number): boolean =>
  (pos(tokens, 0) === 'ADP' || /ing$/u.test(lower(tokens, 0))) &&
  tokens.slice(0, index).every(({ lower: word }) => word !== ',');

/** A comma or dash that could open an insertion; -1 when a colon or semicolon comes first. */
function previousBreak(tokens: Tokens, from: number): number {
  const index = tokens.slice(0, from + 1).findLastIndex(({ text }) => /^(?:[,;:—–]|--)$/u.test(text));
  return /^[;:]$/u.test(lower(tokens, index)) ? -1 : index;
}

/** An aside carries no name of a person that could speak: an age, a state, a party, or a description with an article. */
function isAside(tokens: Tokens, phrase: Phrase): boolean {
  const opener = at(tokens, phrase.first);
  if (opener === undefined) return false;
  if (opener.pos === 'NUM' || opener.pos === 'DET' || possessivePronouns.has(opener.lower)) return true;
  if (phrase.first === phrase.last && /^\p{Lu}{1,2}[a-z]{0,4}\.?$|^[DRI]-/u.test(opener.text)) return true;
  return opener.pos === 'NOUN' || opener.pos === 'ADJ';
}
