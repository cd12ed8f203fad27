/**
 * Noun phrases and the subjects of verbs in a sentence of the frame.
 *
 * A light reading, made for one question: who is it that this verb is said of?
 * It follows the ways in which English news prose puts a speaker beside a verb:
 * plainly, with an apposition or a relative clause between them, after the
 * verb, or shared with an earlier verb of the same sentence.
 */

import type { Token } from './frame.ts';
import {
  objectPronouns,
  personPronouns,
  possessivePronouns,
  reportVerbs,
  speechVerbs,
  timeWords,
} from './lexicon.ts';

/** A stretch of tokens, both ends included. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

type Tokens = readonly Token[];

const NOMINAL = new Set(['PROPN', 'NOUN', 'NUM', 'ADJ']);
const LINKS = new Set([
  'of',
  'at',
  'for',
  'from',
  'with',
  'in',
  'on',
  'to',
  'against',
  'behind',
  'near',
  'within',
  'under',
]);
const RELATIVE = new Set(['who', 'which', 'that']);
const CLITIC_VERB = new Set(["'s", "'re", "'ve", "'m", "'d", "'ll"]);

const at = (tokens: Tokens, index: number): Token | undefined => tokens[index];
const lower = (tokens: Tokens, index: number): string => tokens[index]?.lower ?? '';
const pos = (tokens: Tokens, index: number): string => tokens[index]?.pos ?? '';

export const isTime = (token: Token | undefined): boolean =>
  token !== undefined && timeWords.has(token.lower);

/** A word that may stand inside a noun phrase. */
function isNominal(tokens: Tokens, index: number): boolean {
  const token = at(tokens, index);
  if (token === undefined || token.quote >= 0) return false;
  if (NOMINAL.has(token.pos)) return true;
  if (token.pos === 'DET' || possessivePronouns.has(token.lower)) return true;
  if (isPossessiveMark(tokens, index)) return true;
  return (
    token.text === '&' || (/^\p{Lu}[\p{L}.'’-]*$/u.test(token.text) && token.pos !== 'PRON' && index > 0)
  );
}

/** The 's of "Moreno's aide", not the one of "he's". */
export function isPossessiveMark(tokens: Tokens, index: number): boolean {
  const word = lower(tokens, index);
  if (word !== "'s" && word !== "'") return false;
  const before = at(tokens, index - 1);
  return (
    before !== undefined &&
    (before.pos === 'PROPN' || before.pos === 'NOUN' || before.pos === 'ADJ') &&
    before.quote < 0
  );
}

export const isVerb = (tokens: Tokens, index: number): boolean => {
  const token = at(tokens, index);
  return (
    token !== undefined &&
    (token.pos === 'VERB' ||
      token.pos === 'AUX' ||
      (CLITIC_VERB.has(token.lower) && !isPossessiveMark(tokens, index)))
  );
};

export const isPronoun = (token: Token | undefined): boolean =>
  token !== undefined && token.quote < 0 && personPronouns.has(token.lower) && token.pos !== 'DET';

/** Index of the bracket that the one at `index` closes; `index` itself when there is none. */
function openingBracket(tokens: Tokens, index: number): number {
  for (let from = index - 1; from >= Math.max(0, index - 14); from--) {
    if (lower(tokens, from) === '(' || lower(tokens, from) === '[') return from;
  }
  return index;
}

function closingBracket(tokens: Tokens, index: number): number {
  for (let to = index + 1; to <= Math.min(tokens.length - 1, index + 14); to++) {
    if (lower(tokens, to) === ')' || lower(tokens, to) === ']') return to;
  }
  return index;
}

/** A hyphen inside a compound ("editor-in-chief", "Newport-based") or a nickname in marks inside a name. */
function bridges(tokens: Tokens, index: number): boolean {
  const token = at(tokens, index);
  const before = at(tokens, index - 1);
  const after = at(tokens, index + 1);
  if (token === undefined || before === undefined || after === undefined) return false;
  if (token.text === '-' || token.text === '/')
    return before.end === token.start && token.end === after.start;
  if (token.text === '.')
    return /^\p{Lu}$/u.test(before.text) && before.end === token.start && after.pos === 'PROPN';
  return token.quote >= 0 && before.pos === 'PROPN' && after.pos === 'PROPN' && token.end - token.start < 24;
}

/** Coordination inside a phrase: "Moreno and Ortiz", "chairman and founder". */
function joins(tokens: Tokens, index: number): boolean {
  if (lower(tokens, index) !== 'and' && lower(tokens, index) !== '&') return false;
  return isNominal(tokens, index - 1) && isNominal(tokens, index + 1) && !isTime(at(tokens, index - 1));
}

/** The noun phrase that ends at `end`, with the phrases hung on it: "the head of the union of miners". */
export function phraseEndingAt(tokens: Tokens, end: number): Phrase | undefined {
  if (isPronoun(at(tokens, end))) return { first: end, last: end };
  let last = end;
  if (lower(tokens, last) === ')' || lower(tokens, last) === ']') {
    const open = openingBracket(tokens, last);
    if (open === last || open === 0) return undefined;
    last = open - 1;
  }
  if (!isNominal(tokens, last) && !objectPronouns.has(lower(tokens, last))) return undefined;
  if (
    isTime(at(tokens, last)) ||
    (pos(tokens, last) === 'DET' && /^(?:that|this|these|those|what)$/u.test(lower(tokens, last)))
  )
    return undefined;
  let first = last;
  /** A linking word has just been passed: what comes before it belongs to the phrase. */
  let crossed = false;
  for (let index = last - 1; index >= 0; index--) {
    const token = at(tokens, index);
    if (token === undefined) break;
    if (isTime(token) && !/^(?:may|march|april|june|august|last)$/u.test(token.lower)) break;
    if (token.lower === ')' && isNominal(tokens, openingBracket(tokens, index) - 1)) {
      index = openingBracket(tokens, index);
      continue;
    }
    const linked =
      LINKS.has(token.lower) && (isNominal(tokens, index - 1) || lower(tokens, index - 1) === ')');
    if (linked && !isTime(at(tokens, index - 1))) {
      crossed = true;
      continue;
    }
    const stem = nounOfParticiple(tokens, index);
    if (stem !== undefined) {
      crossed = true;
      index = stem + 1;
      continue;
    }
    // "the mayor Moreno": a determiner opens the phrase, so what stands before it is another one.
    if (pos(tokens, first) === 'DET' && !crossed) break;
    if (!isNominal(tokens, index) && !bridges(tokens, index) && !joins(tokens, index)) break;
    if (isNominal(tokens, index)) {
      first = index;
      crossed = false;
    }
  }
  return { first, last: end };
}

/**
 * From the linking word of "a lawyer based in Leeds", "a banker well-connected in Leeds" to its noun.
 *
 * Only a phrase that opens with an article carries such a tail; "Moreno lived in Leeds" is a clause.
 */
function nounOfParticiple(tokens: Tokens, link: number): number | undefined {
  if (!LINKS.has(lower(tokens, link)) && lower(tokens, link) !== 'by') return undefined;
  if (!/(?:ed|own|iven|aken)$/u.test(lower(tokens, link - 1)) || speechVerbs.has(lower(tokens, link - 1)))
    return undefined;
  let stem = link - 2;
  while (stem > 0 && (pos(tokens, stem) === 'ADV' || lower(tokens, stem) === '-')) stem--;
  if (pos(tokens, stem) !== 'NOUN' && pos(tokens, stem) !== 'PROPN') return undefined;
  const opens = tokens
    .slice(Math.max(0, stem - 4), stem)
    .some((token) => /^(?:an?|one|another)$/u.test(token.lower));
  return opens ? stem : undefined;
}

/** The noun phrase that begins at `start`, up to a comma, a verb or a word that opens a clause. */
export function phraseStartingAt(tokens: Tokens, start: number): Phrase | undefined {
  const head = at(tokens, start);
  if (head === undefined || head.quote >= 0) return undefined;
  if (isPronoun(head) || (objectPronouns.has(head.lower) && !isNominal(tokens, start + 1)))
    return { first: start, last: start };
  if (!isNominal(tokens, start) || isTime(head)) return undefined;
  if (/^(?:that|this|these|those|what|how|why|if)$/u.test(head.lower)) return undefined;
  let last = start;
  for (let index = start + 1; index < tokens.length; index++) {
    const token = at(tokens, index);
    if (token === undefined || isTime(token)) break;
    if (token.lower === '(' || token.lower === '[') {
      const close = closingBracket(tokens, index);
      if (close === index) break;
      last = close;
      index = close;
      continue;
    }
    if (isNominal(tokens, index)) last = index;
    else if (
      !bridges(tokens, index) &&
      !joins(tokens, index) &&
      !(
        LINKS.has(token.lower) &&
        token.lower !== 'on' &&
        token.lower !== 'to' &&
        isNominal(tokens, index + 1) &&
        !isTime(at(tokens, index + 1)) &&
        !/^(?:an?|the|his|her|their)$/u.test(lower(tokens, index + 1))
      )
    ) {
      if (
        !(
          LINKS.has(token.lower) &&
          /^(?:of|at|for|from)$/u.test(token.lower) &&
          isNominal(tokens, index + 1) &&
          !isTime(at(tokens, index + 1))
        )
      )
        break;
    }
  }
  return { first: start, last };
}

/** How a subject was come by; the plainer, the surer. */
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
  const known = memoOf(tokens);
  const key = verb * 8 + depth;
  if (known.has(key)) return known.get(key);
  const subject = readSubject(tokens, verb, depth);
  known.set(key, subject);
  return subject;
}

/** Verbs hand their subjects on to one another; each is asked for many times. */
const memo = new WeakMap<Tokens, Map<number, Subject | undefined>>();

function memoOf(tokens: Tokens): Map<number, Subject | undefined> {
  const known = memo.get(tokens) ?? new Map<number, Subject | undefined>();
  memo.set(tokens, known);
  return known;
}

function readSubject(tokens: Tokens, verb: number, depth: number): Subject | undefined {
  let index = verb - 1;
  let auxiliary = false;
  for (; index >= 0; index--) {
    const token = at(tokens, index);
    if (token === undefined || token.quote >= 0) break;
    if (token.lower === 'to' && pos(tokens, index) !== 'ADP') return sharedSubject(tokens, index, depth);
    if (token.lower === 'to' && index === verb - 1) return sharedSubject(tokens, index, depth);
    if (pos(tokens, index) === 'AUX' || (CLITIC_VERB.has(token.lower) && !isPossessiveMark(tokens, index)))
      auxiliary = true;
    else if (
      pos(tokens, index) !== 'ADV' &&
      pos(tokens, index) !== 'PART' &&
      !/^(?:also|all|both|each|then|not|n't|first|once|even|have|has|had|been|being)$/u.test(token.lower)
    ) {
      if (!isTime(token) || pos(tokens, index) === 'PROPN' || index === 0) break;
    } else if (isPossessiveMark(tokens, index)) break;
  }
  if (index < 0) return undefined;
  const token = at(tokens, index);
  if (token === undefined) return undefined;
  if (/ing$/u.test(lower(tokens, verb)) && !auxiliary) return participleSubject(tokens, verb, index, depth);
  if (token.pos === 'CCONJ') {
    const word = lower(tokens, verb);
    return speechVerbs.has(word) || reportVerbs.has(word)
      ? coordinatedSubject(tokens, index, depth)
      : sharedSubject(tokens, index, depth);
  }
  if (RELATIVE.has(token.lower) && index > 0) {
    const antecedent = relativeAntecedent(tokens, index);
    if (antecedent !== undefined) return { ...antecedent, form: 'relative' };
    if (token.lower === 'that') return undefined;
  }
  if (
    token.lower === ',' ||
    token.lower === '—' ||
    token.lower === '–' ||
    token.lower === '-' ||
    token.lower === '--'
  ) {
    const subject = acrossApposition(tokens, index);
    if (subject !== undefined) return subject;
    return sharedSubject(tokens, index, depth);
  }
  if (isVerb(tokens, index) && !isNominal(tokens, index)) return sharedSubject(tokens, index + 1, depth);
  if (isTime(token)) return onTheDay(tokens, index);
  const phrase = phraseEndingAt(tokens, index);
  if (phrase === undefined)
    return token.quote >= 0 || token.pos === 'ADP' || token.pos === 'SCONJ'
      ? undefined
      : sharedSubject(tokens, index, depth);
  return { ...phrase, form: 'plain' };
}

/**
 * "Moreno went on, saying": a participle set off by a comma goes with the sentence's own subject;
 * "footage of Moreno asking" with the name right before it; any other with the verb before it.
 */
function participleSubject(tokens: Tokens, verb: number, before: number, depth: number): Subject | undefined {
  const opener = lower(tokens, before);
  const after = at(tokens, verb + 1);
  const introduces =
    after !== undefined &&
    (after.lower === ',' || after.lower === ':' || after.lower === 'that' || after.quote >= 0);
  if (pos(tokens, before) === 'PROPN' && introduces) {
    const phrase = phraseEndingAt(tokens, before);
    if (phrase !== undefined) return { ...phrase, form: 'plain' };
  }
  if (opener === ',' || opener === '—' || opener === '–') {
    const main = mainSubject(tokens, verb);
    if (main !== undefined) return { first: main.first, last: main.last, form: 'shared' };
  }
  const shared = sharedSubject(tokens, verb, depth);
  if (shared !== undefined) return shared;
  // "Moreno, despite admitting that …": no verb yet; the sentence opens with its subject.
  const phrase = phraseStartingAt(tokens, 0);
  return phrase === undefined || phrase.last >= verb ? undefined : { ...phrase, form: 'shared' };
}

/** "Moreno on Friday said": the phrase before the day. */
function onTheDay(tokens: Tokens, index: number): Subject | undefined {
  let before = index;
  while (
    before >= 0 &&
    (isTime(at(tokens, before)) ||
      /^(?:on|in|at|this|the|earlier|late|early)$/u.test(lower(tokens, before)) ||
      pos(tokens, before) === 'NUM')
  )
    before--;
  const phrase = phraseEndingAt(tokens, before);
  return phrase === undefined ? undefined : { ...phrase, form: 'plain' };
}

function relativeAntecedent(tokens: Tokens, relative: number): Phrase | undefined {
  const before =
    lower(tokens, relative - 1) === ',' || lower(tokens, relative - 1) === '—' ? relative - 2 : relative - 1;
  return phraseEndingAt(tokens, before);
}

/**
 * From the comma before a verb back over what stands between it and the subject:
 * appositions, relative clauses, ages, party labels, participles.
 */
function acrossApposition(tokens: Tokens, comma: number): Subject | undefined {
  let best: Phrase | undefined;
  let open = comma;
  for (let step = 0; step < 6; step++) {
    const previous = previousBreak(tokens, open - 1);
    if (previous < 0) break;
    const phrase = phraseEndingAt(tokens, previous - 1);
    if (phrase === undefined || !isInsertion(tokens, previous + 1, comma)) break;
    best = { first: phrase.first, last: phrase.last };
    open = previous;
    if (!isAside(tokens, phrase)) break;
    if (lower(tokens, phrase.first - 1) !== ',') break;
  }
  if (best === undefined) return undefined;
  return { first: best.first, last: best.last, form: 'apposition' };
}

/** A comma or dash that could open an insertion; -1 when a quotation, colon or semicolon comes first. */
function previousBreak(tokens: Tokens, from: number): number {
  for (let index = from; index >= 0; index--) {
    const token = at(tokens, index);
    if (token === undefined || token.lower === ';' || token.lower === ':') return -1;
    if (token.quote >= 0 && !bridges(tokens, index) && index > 0 && lower(tokens, index - 1) !== ',')
      continue;
    if (token.quote >= 0) continue;
    if (token.lower === ')') {
      index = openingBracket(tokens, index);
      continue;
    }
    if (token.lower === ',' || token.lower === '—' || token.lower === '–' || token.lower === '--')
      return index;
  }
  return -1;
}

/** What lies between a subject and its verb: not a clause with a subject of its own. */
function isInsertion(tokens: Tokens, from: number, to: number): boolean {
  if (from >= to) return false;
  const opener = lower(tokens, from);
  if (/^(?:who|which|whose|whom|where|when|once|then|now|formerly|also|himself|herself)$/u.test(opener))
    return true;
  if (/^(?:and|but|or|so|because|while|although|though|if|as)$/u.test(opener)) return opener === 'as';
  // A finite verb right after a noun phrase: the stretch is a clause, not an insertion.
  const phrase = phraseStartingAt(tokens, from);
  if (phrase !== undefined && phrase.last + 1 < to) {
    const next = phrase.last + 1;
    if (
      isVerb(tokens, next) &&
      !/ing$/u.test(lower(tokens, next)) &&
      !/^(?:based|known|born|appointed|elected|nominated|named|called|fired|hired|charged|accused|employed|married|aged|tasked|convicted|assigned|chosen|picked|hosted|run|led|owned|set|turned)$/u.test(
        lower(tokens, next),
      )
    )
      return false;
  }
  return true;
}

/** An aside carries no name of a person that could speak: an age, a state, a party, or a description with an article. */
function isAside(tokens: Tokens, phrase: Phrase): boolean {
  const opener = at(tokens, phrase.first);
  if (opener === undefined) return false;
  if (opener.pos === 'NUM' || opener.pos === 'DET' || possessivePronouns.has(opener.lower)) return true;
  if (phrase.first === phrase.last && /^\p{Lu}{1,2}[a-z]{0,4}\.?$|^[DRI]-/u.test(opener.text)) return true;
  return opener.pos === 'NOUN' || opener.pos === 'ADJ';
}

/** "accused them of it after the mayor resigned and urged": a verb of saying goes with the one before it. */
function coordinatedSubject(tokens: Tokens, before: number, depth: number): Subject | undefined {
  for (let index = before - 1; index >= 0; index--) {
    const word = lower(tokens, index);
    if (word === ';') break;
    if (!isVerb(tokens, index) || !(speechVerbs.has(word) || reportVerbs.has(word))) continue;
    const subject = subjectOf(tokens, index, depth + 1);
    if (subject !== undefined)
      return { ...subject, form: subject.form === 'relative' ? 'relative' : 'shared' };
  }
  return sharedSubject(tokens, before, depth);
}

/** Verbs that hand their subject on to a participle or a second verb: "spoke …, adding". */
function sharedSubject(tokens: Tokens, before: number, depth: number): Subject | undefined {
  let relative: Subject | undefined;
  for (let index = before - 1; index >= 0; index--) {
    const token = at(tokens, index);
    if (token === undefined || token.lower === ';') return relative;
    if (!isVerb(tokens, index) || (pos(tokens, index) === 'AUX' && isVerb(tokens, index + 1))) continue;
    const subject = subjectOf(tokens, index, depth + 1);
    if (subject === undefined) continue;
    // "backed the raid that killed him and said": the verb of a relative clause hands nothing on if another can.
    if (subject.form !== 'relative') return { ...subject, form: 'shared' };
    relative ??= subject;
  }
  return relative;
}

const SUBORDINATORS = new Set([
  'after',
  'when',
  'while',
  'as',
  'if',
  'although',
  'though',
  'since',
  'because',
  'before',
  'until',
  'once',
  'asked',
  'whether',
  'even',
  'where',
  'unless',
  'despite',
]);

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
  const from = SUBORDINATORS.has(lower(tokens, 0))
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
