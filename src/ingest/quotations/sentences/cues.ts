/**
 * The cues of a sentence: each place where it says that somebody speaks, and who.
 */
import { listed } from '../../words.ts';
import type { Token } from './frame.ts';
import {
  certainForms,
  isSayingVerb,
  isSpeechVerb,
  objectPronouns,
  possessivePronouns,
  speechNouns,
} from './lexicon.ts';
import {
  isPossessiveMark,
  isTime,
  isVerb,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
} from './phrases.ts';
import { type Subject, type SubjectForm, subjectOf } from './subjects.ts';

/** `speech`: said, told. `report`: praised, accused. `source`: according to. `noun`: Moreno's remark. `other`: any verb. */
export type CueKind = 'speech' | 'report' | 'source' | 'noun' | 'other';

/** One place where the sentence says that somebody speaks. */
export interface Cue {
  /** Index of the word that says so. */
  readonly at: number;
  readonly lemma: string;
  readonly kind: CueKind;
  readonly subject: Phrase | undefined;
  readonly form: SubjectForm | 'passive' | 'possessor' | 'object' | 'none';
}

const BE = listed("is was are were be been being 's got");

const memo = new WeakMap<readonly Token[], readonly Cue[]>();

/** Every cue of a sentence, in the order of the words. */
export function cuesOf(tokens: readonly Token[]): readonly Cue[] {
  const known = memo.get(tokens);
  if (known !== undefined) return known;
  const cues: Cue[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const cue = sourceCue(tokens, index) ?? verbCue(tokens, index) ?? nounCue(tokens, index);
    if (cue !== undefined) cues.push(cue);
  }
  memo.set(tokens, cues);
  return cues;
}

/** "according to Moreno", "as Moreno put it". */
function sourceCue(tokens: readonly Token[], index: number): Cue | undefined {
  const word = tokens[index]?.lower;
  if (word === 'according' && tokens[index + 1]?.lower === 'to') {
    const subject = phraseStartingAt(tokens, index + 2);
    return {
      at: index,
      lemma: 'according to',
      kind: 'source',
      subject,
      form: subject === undefined ? 'none' : 'object',
    };
  }
  if ((word === 'put' || word === 'puts') && tokens[index + 1]?.lower === 'it') {
    const subject = subjectOf(tokens, index);
    return { at: index, lemma: 'put it', kind: 'speech', subject, form: subject?.form ?? 'none' };
  }
  return undefined;
}

function verbCue(tokens: readonly Token[], index: number): Cue | undefined {
  const token = tokens[index];
  if (token === undefined || token.quote >= 0) return undefined;
  if (!isSayingVerb(token.lower)) return undefined;
  if (!certainForms.has(token.lower) && !isVerb(tokens, index)) return undefined;
  const kind: CueKind = isSpeechVerb(token.lower) ? 'speech' : 'report';
  const lemma = token.lower;
  const passive = passiveAgent(tokens, index);
  if (passive !== undefined)
    return passive.subject === undefined ? undefined : { at: index, lemma, kind, ...passive };
  const subject = invertedSubject(tokens, index) ?? subjectOf(tokens, index);
  return { at: index, lemma, kind, subject, form: subject?.form ?? 'none' };
}

/** "was called “…” by Moreno": the agent; without one, "was quoted as" says nothing of who. */
function passiveAgent(tokens: readonly Token[], index: number): Pick<Cue, 'subject' | 'form'> | undefined {
  let before = index - 1;
  while (tokens[before]?.pos === 'ADV') before--;
  const participle = !/(?:ing|s)$/u.test(tokens[index]?.lower ?? '');
  const passive = participle && BE.has(tokens[before]?.lower ?? '');
  if (!passive && !(participle && (tokens[before]?.pos === 'NOUN' || tokens[before]?.lower === ',')))
    return undefined;
  for (let at = index + 1; at < Math.min(tokens.length, index + 8); at++) {
    const token = tokens[at];
    if (token === undefined || (token.lower === ',' && at > index + 3)) break;
    if (token.lower !== 'by') continue;
    const subject = phraseStartingAt(tokens, at + 1);
    if (subject !== undefined) return { subject, form: 'passive' };
  }
  if (passive) return { subject: undefined, form: 'none' };
  return undefined;
}

/** "Sentence will be passed on Friday, said the judge, Hamish Bird.": a name ends the sentence. */
function closingSubject(tokens: readonly Token[], verb: number): Subject | undefined {
  if (!/^sa(?:id|ys)$/u.test(tokens[verb]?.lower ?? '') || tokens[verb - 1]?.lower !== ',') return undefined;
  const rest = tokens.slice(verb + 1, tokens.at(-1)?.lower === '.' ? -1 : undefined);
  const isName =
    /^\p{Lu}/u.test(rest.at(-1)?.text ?? '') &&
    !isTime(rest[0]) &&
    rest[0]?.pos !== 'ADP' &&
    rest.every(({ pos, lower }) => inName.test(pos) || /ing$/u.test(lower));
  const [comma = rest.length, ...others] = rest.flatMap(({ lower }, at) => (lower === ',' ? [at] : []));
  if (!isName || comma === 0 || others.length > 0) return undefined;
  return { first: verb + 1, last: verb + comma, form: 'inverted' };
}

const inName = /^(?:DET|ADJ|NOUN|PROPN|PUNCT|ADP|PART|PRON)$/u;

/** "…," said Moreno: after a quotation the speaker may follow the verb. */
function invertedSubject(tokens: readonly Token[], verb: number): Subject | undefined {
  let before = verb - 1;
  while (tokens[before]?.pos === 'ADV' || tokens[before]?.lower === ',' || tokens[before]?.lower === 'as')
    before--;
  const follows = before >= 0 && (tokens[before]?.quote ?? -1) >= 0;
  if (!follows) return closingSubject(tokens, verb);
  const phrase = phraseStartingAt(tokens, verb + 1);
  return phrase && { ...phrase, form: 'inverted' };
}

/** "Moreno's remark that “…”", "his description of it as “…”". */
function nounCue(tokens: readonly Token[], index: number): Cue | undefined {
  const token = tokens[index];
  if (token === undefined || token.quote >= 0 || !speechNouns.has(token.lower)) return undefined;
  const cue = { at: index, lemma: token.lower, kind: 'noun' } as const;
  const owner = ownerOf(tokens, index);
  if (owner !== undefined) return { ...cue, subject: owner, form: 'possessor' };
  if (!introducesClause(tokens, index)) return undefined;
  // "advanced the claim on stage that “…”": the claim is made by whoever advanced it.
  const carrier = nearestVerbCue(tokens, index);
  return carrier?.subject === undefined || isEmptySubject(tokens, carrier.subject)
    ? undefined
    : { ...cue, subject: carrier.subject, form: carrier.form };
}

/** Whose a noun is: "Moreno" of "Moreno's last remark", "his" of "his remark". */
function ownerOf(tokens: readonly Token[], noun: number): Phrase | undefined {
  let at = noun - 1;
  while (
    at >= 0 &&
    /^(?:ADJ|NOUN|NUM|PROPN|VERB|ADV)$/u.test(tokens[at]?.pos ?? '') &&
    !isPossessiveMark(tokens, at) &&
    noun - at < 5
  )
    at--;
  const owner = isPossessiveMark(tokens, at) ? phraseEndingAt(tokens, at - 1) : undefined;
  if (owner !== undefined) return owner;
  return possessivePronouns.has(tokens[at]?.lower ?? '') ? { first: at, last: at } : undefined;
}

/** A "that" follows the noun closely, with neither a verb nor a comma between them. */
function introducesClause(tokens: readonly Token[], noun: number): boolean {
  const behind = tokens.slice(noun + 1, noun + 5);
  const that = behind.findIndex(({ lower }) => lower === 'that');
  return that >= 0 && behind.slice(0, that).every(({ pos, lower }) => pos !== 'VERB' && lower !== ',');
}

/** The verb nearest before a quotation, whatever it means, with its subject. */
export function nearestVerbCue(tokens: readonly Token[], quoteAt: number): Cue | undefined {
  for (let index = quoteAt - 1; index >= 0; index--) {
    if (tokens[index]?.lower === ';') return undefined;
    if (!isVerb(tokens, index)) continue;
    const subject = subjectOf(tokens, index);
    if (subject !== undefined)
      return { at: index, lemma: tokens[index]?.lower ?? '', kind: 'other', subject, form: subject.form };
  }
  return undefined;
}

/** The phrase is a pronoun for somebody else than a speaker: it, that, there. */
export function isEmptySubject(tokens: readonly Token[], phrase: Phrase | undefined): boolean {
  if (phrase === undefined) return true;
  if (phrase.first !== phrase.last) return false;
  const word = tokens[phrase.first]?.lower ?? '';
  return (
    /^(?:that|this|there|which|what|you|one|these|those)$/u.test(word) ||
    (objectPronouns.has(word) && !possessivePronouns.has(word))
  );
}
