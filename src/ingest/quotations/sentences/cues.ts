/**
 * The cues of a sentence: each place where it says that somebody speaks, and who.
 */
import { listed } from '../../words.ts';
import type { Token } from './frame.ts';
import { isSayingVerb, isSpeechVerb, objectPronouns, possessivePronouns, speechNouns } from './lexicon.ts';
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

const formsOfBe = listed("is was are were be been being 's got");

/** "said", "adding": a verb of speech, whatever the tagger makes of it. */
const certainForm = /(?:ed|aid|old|rote|ing)$/u;

const memo = new WeakMap<readonly Token[], readonly Cue[]>();

/** Every cue of a sentence, in the order of the words. */
export function cuesOf(tokens: readonly Token[]): readonly Cue[] {
  const cues =
    memo.get(tokens) ??
    tokens.flatMap(
      (_, index) => sourceCue(tokens, index) ?? verbCue(tokens, index) ?? nounCue(tokens, index) ?? [],
    );
  memo.set(tokens, cues);
  return cues;
}

/** "according to Moreno", "as Moreno put it". */
function sourceCue(tokens: readonly Token[], at: number): Cue | undefined {
  const [word, next] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower];
  if (word === 'according' && next === 'to') {
    const subject = phraseStartingAt(tokens, at + 2);
    return { at, lemma: 'according to', kind: 'source', subject, form: subject ? 'object' : 'none' };
  }
  if (!/^puts?$/u.test(word) || next !== 'it') return undefined;
  const subject = subjectOf(tokens, at);
  return { at, lemma: 'put it', kind: 'speech', subject, form: subject?.form ?? 'none' };
}

function verbCue(tokens: readonly Token[], at: number): Cue | undefined {
  const token = tokens[at];
  if (token === undefined || token.quote >= 0 || !isSayingVerb(token.lower)) return undefined;
  const isCertain = isSpeechVerb(token.lower) && certainForm.test(token.lower);
  if (!isCertain && !isVerb(tokens, at)) return undefined;
  const cue = { at, lemma: token.lower, kind: isSpeechVerb(token.lower) ? 'speech' : 'report' } as const;
  const passive = passiveAgent(tokens, at);
  if (passive !== undefined) return passive.subject && { ...cue, ...passive };
  const subject = invertedSubject(tokens, at) ?? subjectOf(tokens, at);
  return { ...cue, subject, form: subject?.form ?? 'none' };
}

/** "was called “…” by Moreno": the agent; without one, "was quoted as" says nothing of who. */
function passiveAgent(tokens: readonly Token[], index: number): Pick<Cue, 'subject' | 'form'> | undefined {
  if (/(?:ing|s)$/u.test(tokens[index]?.lower ?? '')) return undefined;
  let before = index - 1;
  while (tokens[before]?.pos === 'ADV') before -= 1;
  const isPassive = formsOfBe.has(tokens[before]?.lower ?? '');
  if (!isPassive && tokens[before]?.pos !== 'NOUN' && tokens[before]?.lower !== ',') return undefined;
  const behind = tokens.slice(index + 1, index + 8);
  const by = behind.findIndex(({ lower }) => lower === 'by');
  const subject = by < 0 ? undefined : phraseStartingAt(tokens, index + 2 + by);
  if (subject !== undefined) return { subject, form: 'passive' };
  return isPassive ? { subject: undefined, form: 'none' } : undefined;
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
  const comma = rest.findIndex(({ lower }) => lower === ',');
  const last = verb + (comma < 0 ? rest.length : comma);
  return isName ? { first: verb + 1, last, form: 'inverted' } : undefined;
}

const inName = /^(?:DET|ADJ|NOUN|PROPN|PUNCT|ADP|PART|PRON)$/u;

/** "…," said Moreno: after a quotation the speaker may follow the verb. */
function invertedSubject(tokens: readonly Token[], verb: number): Subject | undefined {
  let before = verb - 1;
  while (tokens[before]?.pos === 'ADV' || /^(?:,|as)$/u.test(tokens[before]?.lower ?? '')) before -= 1;
  if ((tokens[before]?.quote ?? -1) < 0) return closingSubject(tokens, verb);
  const phrase = phraseStartingAt(tokens, verb + 1);
  return phrase && { ...phrase, form: 'inverted' };
}

/** "Moreno's remark that “…”", "his description of it as “…”". */
function nounCue(tokens: readonly Token[], at: number): Cue | undefined {
  const token = tokens[at];
  if (token === undefined || !speechNouns.has(token.lower)) return undefined;
  const cue = { at, lemma: token.lower, kind: 'noun' } as const;
  const owner = ownerOf(tokens, at);
  if (owner !== undefined) return { ...cue, subject: owner, form: 'possessor' };
  // "advanced the claim on stage that “…”": the claim is made by whoever advanced it.
  const carrier = introducesClause(tokens, at) ? nearestVerbCue(tokens, at) : undefined;
  return carrier && { ...cue, subject: carrier.subject, form: carrier.form };
}

/** Whose a noun is: "Moreno" of "Moreno's last remark", "his" of "his remark". */
function ownerOf(tokens: readonly Token[], noun: number): Phrase | undefined {
  let at = noun - 1;
  while (/^(?:ADJ|NOUN|NUM|PROPN|VERB|ADV)$/u.test(tokens[at]?.pos ?? '') && noun - at < 5) at -= 1;
  const owner = isPossessiveMark(tokens, at) ? phraseEndingAt(tokens, at - 1) : undefined;
  return owner ?? (possessivePronouns.has(tokens[at]?.lower ?? '') ? { first: at, last: at } : undefined);
}

/** A "that" follows the noun closely, with neither a verb nor a comma between them. */
function introducesClause(tokens: readonly Token[], noun: number): boolean {
  const behind = tokens.slice(noun + 1, noun + 5);
  const that = behind.findIndex(({ lower }) => lower === 'that');
  return that >= 0 && behind.slice(0, that).every(({ pos, lower }) => pos !== 'VERB' && lower !== ',');
}

/** The verb nearest before a quotation, whatever it means, with its subject. */
export function nearestVerbCue(tokens: readonly Token[], quoteAt: number): Cue | undefined {
  for (let at = quoteAt - 1; at >= 0 && tokens[at]?.lower !== ';'; at--) {
    const subject = isVerb(tokens, at) ? subjectOf(tokens, at) : undefined;
    if (subject !== undefined)
      return { at, lemma: tokens[at]?.lower ?? '', kind: 'other', subject, form: subject.form };
  }
  return undefined;
}

/** The phrase is a pronoun for somebody else than a speaker: it, that, there. */
export function isEmptySubject(tokens: readonly Token[], phrase: Phrase | undefined): boolean {
  const word = tokens[phrase?.first ?? -1]?.lower ?? '';
  const isEmpty =
    /^(?:that|this|there|which|what|you|one|these|those)$/u.test(word) ||
    (objectPronouns.has(word) && !possessivePronouns.has(word));
  return phrase === undefined || (phrase.first === phrase.last && isEmpty);
}
