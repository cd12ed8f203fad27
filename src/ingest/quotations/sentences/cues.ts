/** Finds the cues of a sentence: the words that say that somebody speaks, each with its subject. */
import { memo } from '../../../memo.ts';
import { wordSet } from '../../../text/word-lists.ts';
import { type Tokens, tagAt, wordAt } from './frame.ts';
import {
  isCitingVerb,
  isSayingVerb,
  isSpeechVerb,
  makesClaim,
  objectPronouns,
  possessivePronouns,
  speechNouns,
} from './lexicon.ts';
import {
  holdsName,
  isNamingVerb,
  isPossessiveMark,
  isVerb,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
} from './phrases.ts';
import { type Subject, subjectOf } from './subjects.ts';

/**
 * `speech`: said, told. `report`: praised, accused. `source`: according to. `noun`: Moreno's remark that. `other`: any verb.
 */
type CueKind = 'speech' | 'report' | 'source' | 'noun' | 'other';

/** A word by which a sentence says that somebody speaks. */
export interface Cue {
  /** The index of the word. */
  readonly at: number;
  /** The word in small letters: `said`, `according to`. */
  readonly word: string;
  readonly kind: CueKind;
  readonly subject: Subject | undefined;
}

/** The forms of "be", and "got": words before the verb of a passive. */
const formsOfBe = wordSet("is was are were be been being 's got");

/** All cues of a sentence, in the order of the words. */
export const cuesOf = memo((tokens: Tokens): readonly Cue[] =>
  tokens.flatMap(
    (_, index) => sourceCue(tokens, index) ?? verbCue(tokens, index) ?? nounCue(tokens, index) ?? [],
  ),
);

/** A cue such as "according to Moreno", "in Moreno's words", "as Moreno put it". */
function sourceCue(tokens: Tokens, at: number): Cue | undefined {
  const words = `${wordAt(tokens, at)} ${wordAt(tokens, at + 1)}`;
  if (words === 'according to')
    return { at, word: words, kind: 'source', subject: phraseStartingAt(tokens, at + 2) };
  const owner = words.startsWith('in ') ? wordsOwner(tokens, at) : undefined;
  if (owner !== undefined) return { at, word: 'in the words of', kind: 'source', subject: owner };
  if (!/^puts? it$/u.test(words)) return undefined;
  return { at, word: wordAt(tokens, at), kind: 'speech', subject: subjectOf(tokens, at) };
}

/** The owner of the words: "Moreno" in "in Moreno's own words", "in the words of Moreno". */
function wordsOwner(tokens: Tokens, at: number): Phrase | undefined {
  const line = [1, 2, 3].map((step) => wordAt(tokens, at + step)).join(' ');
  if (line === 'the words of') return phraseStartingAt(tokens, at + 4);
  const step = tokens.slice(at + 1, at + 8).findIndex(({ lower }) => lower === 'words');
  const mark = at + step - (wordAt(tokens, at + step) === 'own' ? 1 : 0);
  const owner = step < 0 ? undefined : ownerOf(tokens, mark);
  return owner?.first === at + 1 ? owner : undefined;
}

function verbCue(tokens: Tokens, at: number): Cue | undefined {
  const word = wordAt(tokens, at);
  if (!isSayingVerb(word) || !isVerb(tokens, at) || isNamingVerb(tokens, at)) return undefined;
  // "was sent a message beginning: “…”"
  if (/^(?:begin|start|open|read)n?ing$/u.test(word) && tagAt(tokens, at - 1) === 'NOUN') return undefined;
  const kind = isSpeechVerb(word) ? 'speech' : 'report';
  const agent = passiveAgent(tokens, at);
  // "was quoted as" and "remembers being told" do not name the speaker.
  if (agent === 'nobody' || (isCitingVerb(word) && wordAt(tokens, at + 1) === 'being')) return undefined;
  const subject = agent ?? invertedSubject(tokens, at) ?? citedPerson(tokens, at) ?? subjectOf(tokens, at);
  return { at, word, kind, subject };
}

/**
 * The person whom a verb of citing quotes: "quoted Moreno: “…”", "quoted him as saying"; not "remembered Moreno: “…”".
 */
function citedPerson(tokens: Tokens, verb: number): Phrase | undefined {
  const person = isCitingVerb(wordAt(tokens, verb)) ? phraseStartingAt(tokens, verb + 1) : undefined;
  if (person === undefined) return undefined;
  const next = person.last + (wordAt(tokens, person.last + 1) === 'as' ? 2 : 1);
  const isSpeaking = /ing$/u.test(wordAt(tokens, next)) && isSayingVerb(wordAt(tokens, next));
  const isQuoted = /^(?:quot|cit)/u.test(wordAt(tokens, verb)) && /^(?:[:,]|“”)$/u.test(wordAt(tokens, next));
  return isSpeaking || (isQuoted && holdsName(tokens, person)) ? person : undefined;
}

/** The agent of a passive: "was called “…” by Moreno", "a visit called “…” by Moreno"; `nobody` where it has none. */
function passiveAgent(tokens: Tokens, verb: number): Phrase | 'nobody' | undefined {
  let before = verb - 1;
  while (tagAt(tokens, before) === 'ADV') before -= 1;
  const isPassive = formsOfBe.has(wordAt(tokens, before));
  const isPlain = !isPassive && tagAt(tokens, before) !== 'NOUN';
  if (isPlain || /(?:ing|s)$/u.test(wordAt(tokens, verb))) return undefined;
  const by = tokens.slice(verb + 1, verb + 8).findIndex(({ lower }) => lower === 'by');
  const agent = by < 0 ? undefined : phraseStartingAt(tokens, verb + 2 + by);
  return agent ?? (isPassive ? 'nobody' : undefined);
}

/** The subject after the verb, as it may be after a quotation: "…," said Moreno. */
function invertedSubject(tokens: Tokens, verb: number): Subject | undefined {
  let before = verb - 1;
  while (/^(?:,|as)$/u.test(wordAt(tokens, before))) before -= 1;
  if ((tokens[before]?.quote ?? -1) < 0) return undefined;
  const phrase = phraseStartingAt(tokens, verb + 1);
  return phrase && { ...phrase, form: 'inverted' };
}

/** A cue such as "Moreno's remark that “…”", "his answer: “…”", "made the claim on stage that “…”". */
function nounCue(tokens: Tokens, at: number): Cue | undefined {
  const word = wordAt(tokens, at);
  const next = tokens
    .slice(at + 1, at + 5)
    .find(({ pos, lower }) => pos === 'VERB' || /^(?:that|:)$/u.test(lower));
  if (!speechNouns.has(word) || !/^(?:that|:)$/u.test(next?.lower ?? '')) return undefined;
  let before = at - 1;
  while (/^(?:ADJ|NOUN|NUM|ADV|DET)$/u.test(tagAt(tokens, before))) before -= 1;
  const owner = ownerOf(tokens, before);
  const verb = owner === undefined ? before : owner.first - 1;
  const isClaimMade = makesClaim(wordAt(tokens, verb));
  // "laughed at Holm's answer: “…”": either may say it.
  if (next?.lower === ':' && !isClaimMade && tokens.slice(0, at).some(({ pos }) => pos === 'VERB'))
    return undefined;
  const subject = owner ?? (isClaimMade ? subjectOf(tokens, verb) : undefined);
  return subject && { at, word, kind: 'noun', subject };
}

/** The owner before a noun: "Moreno" in "Moreno's remark", "his" in "his remark". */
function ownerOf(tokens: Tokens, mark: number): Phrase | undefined {
  if (possessivePronouns.has(wordAt(tokens, mark))) return { first: mark, last: mark };
  return isPossessiveMark(tokens, mark) ? phraseEndingAt(tokens, mark - 1) : undefined;
}

/** Whether a phrase is missing or a pronoun that cannot be a speaker: that, there, him. */
export function isEmptySubject(tokens: Tokens, phrase: Phrase | undefined): boolean {
  const word = wordAt(tokens, phrase?.first ?? -1);
  const isEmpty =
    /^(?:that|this|there|which|what|you|one|these|those)$/u.test(word) ||
    (objectPronouns.has(word) && !possessivePronouns.has(word));
  return phrase === undefined || (phrase.first === phrase.last && isEmpty);
}
