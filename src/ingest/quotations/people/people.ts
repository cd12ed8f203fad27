/**
 * Which person a mention means: a name, "he", "the Norlandic leader".
 *
 * People are the ones of `names.yaml` and those whom the article itself
 * introduces with a first and a last name. A mention that could mean two
 * people means nobody: a wrong speaker is worse than none.
 */
import type { Name } from '../../../knowledge/model.ts';
import { nameFinder } from '../../../knowledge/names.ts';
import { foldCharacters } from '../../../text/fold.ts';
import { slug } from '../../slug.ts';
import { cuesOf } from '../sentences/cues.ts';
import type { Sentence, Token } from '../sentences/frame.ts';
import { titleWords } from '../sentences/lexicon.ts';
import { isPossessiveMark, type Phrase } from '../sentences/phrases.ts';
import { mainSubject } from '../sentences/subjects.ts';
import { type Gender, genderOfPronoun, opposingVerb } from './gender.ts';
import { type Person, wordsOfRun } from './introductions.ts';
import { looksLikePerson, type NameRun, nameRuns } from './name-runs.ts';
import { type Register, registerOf } from './register.ts';

/** What a mention means, and how sure that is, 0 to 1. */
export interface Resolution {
  readonly person: Person | undefined;
  readonly confidence: number;
  /** Whom a pronoun means if it is not another of the same sentence. */
  readonly likely?: Person;
}

const NOBODY: Resolution = { person: undefined, confidence: 0 };

/** The people of one article. */
export interface People {
  resolve(sentence: number, phrase: Phrase): Resolution;
  /** The person whom a name means; undefined when it could be two or is no person's. */
  named(name: string): Person | undefined;
  /** The people named in the blocks above one. */
  mentionedBefore(block: number): Person[];
}

/**
 * Reads the people out of an article's frame.
 *
 * @param speaking names that label what is said: people, whatever the sentences tell of them
 * @param known the persons of `names.yaml`; other kinds of names keep their words from being taken for a person's
 */
export function readPeople(
  text: string,
  sentences: readonly Sentence[],
  known: readonly Name[],
  speaking: readonly string[] = [],
): People {
  const register = registerOf(text, sentences, known, nameFinder(known), speaking);
  const references = new References(text, sentences, register);
  return {
    resolve: (sentence, phrase) => references.resolve(sentence, phrase),
    named(name) {
      const person = register.named(name);
      return person === 'unknown' ? undefined : person;
    },
    mentionedBefore: (block) =>
      sentences
        .filter((one) => one.block < block)
        .flatMap(({ tokens }) => nameRuns(tokens).flatMap((run) => mentioned(text, tokens, run, register))),
  };
}

/** Whoever a name means, somebody of whom the article tells no more included. */
function mentioned(text: string, tokens: readonly Token[], run: NameRun, register: Register): Person[] {
  const name = wordsOfRun(text, tokens, run);
  const person = register.named(name);
  if (person !== 'unknown') return person === undefined ? [] : [person];
  const isWhole = name.includes(' ') && looksLikePerson(tokens, run);
  return isWhole ? [{ id: slug(name), name, known: false }] : [];
}

/** What the phrases of one article refer to; a pronoun leads back to the phrase before it. */
class References {
  readonly #text: string;
  readonly #sentences: readonly Sentence[];
  readonly #register: Register;
  readonly #resolved = new Map<string, Resolution>();

  constructor(text: string, sentences: readonly Sentence[], register: Register) {
    this.#text = text;
    this.#sentences = sentences;
    this.#register = register;
  }

  resolve(sentence: number, phrase: Phrase, depth = 0): Resolution {
    const key = `${sentence}:${phrase.first}:${phrase.last}`;
    const found = this.#resolved.get(key) ?? this.#resolvePhrase(sentence, phrase, depth);
    this.#resolved.set(key, found);
    return found;
  }

  #resolvePhrase(index: number, phrase: Phrase, depth: number): Resolution {
    const tokens = this.#sentences[index]?.tokens ?? [];
    const named = nameIn(this.#text, tokens, phrase, this.#register, index);
    if (named !== 'none') return named === undefined ? NOBODY : { person: named, confidence: 1 };
    const word = tokens[phrase.first]?.lower ?? '';
    if (phrase.first === phrase.last && /^(?:he|she|his|her|him)$/u.test(word))
      return this.#antecedent(index, phrase, depth);
    const beside = nameBeside(this.#text, tokens, phrase, this.#register, index);
    if (beside !== undefined) return { person: beside, confidence: 1 };
    // "a pilot said" brings somebody new, whoever else is a pilot.
    const isNew = /^(?:an?|another|one|some|two|three|several|many|other)$/u.test(word);
    const person = this.#register.described(wordsIn(tokens, phrase), isNew);
    return person === undefined ? NOBODY : { person, confidence: 0.93 };
  }

  /** The person whom a pronoun stands for: a subject of this sentence before it, else of the nearest one before. */
  #antecedent(index: number, pronoun: Phrase, depth: number): Resolution {
    if (depth > 12) return NOBODY;
    const block = this.#sentences[index]?.block ?? 0;
    const wanted = genderOfPronoun(this.#sentences[index]?.tokens[pronoun.first]?.lower ?? '');
    for (let at = index; at >= 0; at--) {
      const sentence = this.#sentences[at];
      if (sentence === undefined || block - sentence.block > 3) return NOBODY;
      const limit = at === index ? pronoun.first : sentence.tokens.length;
      const candidate = this.#subjectPerson(at, limit, wanted, depth + 1);
      if (candidate === 'none') continue;
      if (candidate.person === undefined) return candidate;
      // "“…,” Moreno said.¶ He refused.": whoever refuses is as likely another.
      const isOpposed = opposingVerb.test(this.#sentences[index]?.tokens[pronoun.last + 1]?.lower ?? '');
      if (isOpposed && at < index && this.#register.gender(candidate.person) === undefined) return NOBODY;
      const far = block - sentence.block;
      return {
        person: candidate.person,
        confidence: Math.min(candidate.confidence, 1) * (far > 1 ? 0.85 : 0.97),
      };
    }
    return NOBODY;
  }

  /** The person a sentence is about, `'none'` when it speaks of nobody. */
  #subjectPerson(index: number, limit: number, wanted: Gender, depth: number): Resolution | 'none' {
    const tokens = this.#sentences[index]?.tokens ?? [];
    const fitting = (person: Person): boolean => {
      const gender = this.#register.gender(person);
      return gender === undefined || wanted === undefined || gender === wanted;
    };
    const subjects: Phrase[] = [];
    const main = mainSubject(tokens, limit);
    if (main !== undefined && main.last < limit) subjects.push(main);
    for (const cue of cuesOf(tokens).toReversed()) {
      if (cue.subject !== undefined && cue.subject.last < limit && cue.kind !== 'noun')
        subjects.push(cue.subject);
    }
    for (const subject of subjects) {
      const word = tokens[subject.first]?.lower ?? '';
      if (subject.first === subject.last && /^(?:it|they|we|i|you|this|that|who|there)$/u.test(word))
        continue;
      const resolution = this.resolve(index, subject, depth);
      if (resolution.person !== undefined) {
        // "Moreno thanked him. He said": her being the subject does not make her a he.
        if (!fitting(resolution.person)) continue;
        if (this.#couldBeAnother(tokens.slice(0, limit), resolution.person, wanted))
          return { ...NOBODY, likely: resolution.person };
        return resolution;
      }
      // "A spokesman said", "Aydal led the anglers": somebody who is not known, and a pronoun after it means them, as after a pronoun that is nobody's.
      if (
        (subject.first === subject.last && wanted !== undefined && genderOfPronoun(word) === wanted) ||
        isSomebody(tokens, subject) ||
        isShared(this.#text, tokens, subject, this.#register) ||
        isStranger(this.#text, tokens, subject, this.#register)
      )
        return NOBODY;
    }
    const others = this.#register.mentionsIn(tokens.slice(0, limit)).filter(fitting);
    const distinct = [...new Set(others)];
    const only = distinct[0];
    if (only === undefined) return 'none';
    return distinct.length === 1 ? { person: only, confidence: 0.95 } : 'none';
  }

  /** "Lamm met Stahl. She said": nobody knows which of the two a pronoun means while neither's gender is known. */
  #couldBeAnother(tokens: readonly Token[], person: Person, wanted: Gender): boolean {
    if (wanted === undefined || this.#register.gender(person) !== undefined) return false;
    return nameRuns(tokens).some((run) => {
      // "Moreno's lodger, Piet Marsh": the lodger is meant.
      if (isPossessiveMark(tokens, run.last + 1)) return false;
      const name = wordsOfRun(this.#text, tokens, run);
      const other = this.#register.named(name);
      if (other === 'unknown') return name.includes(' ') && looksLikePerson(tokens, run);
      if (other === undefined || other.id === person.id) return false;
      return (this.#register.gender(other) ?? wanted) === wanted;
    });
  }
}

/** "the mayor's spokeswoman, Kim Rall, said": the name set off by commas after a description. */
function nameBeside(
  text: string,
  tokens: readonly Token[],
  phrase: Phrase,
  register: Register,
  sentence: number,
): Person | undefined {
  // "A farmer upstream, Jens Maar, says"
  const between = tokens.slice(phrase.last + 1, phrase.last + 7).findIndex(({ lower }) => lower === ',');
  const comma = phrase.last + 1 + between;
  const isPlain = tokens
    .slice(phrase.last + 1, comma)
    .every(({ pos, quote }) => quote < 0 && /^(?:ADV|ADP|DET|NOUN|ADJ|PRON)$/u.test(pos));
  if (between < 0 || !isPlain) return undefined;
  const rest = tokens.slice(comma + 1, comma + 9);
  const run = nameRuns(rest).find(
    ({ first, last }) =>
      rest.slice(0, first).every(({ pos }) => /^(?:ADJ|NOUN|PROPN)$/u.test(pos)) &&
      /^[,.]$/u.test(rest[last + 1]?.lower ?? ''),
  );
  if (run === undefined) return undefined;
  const person = register.named(wordsOfRun(text, rest, run), sentence);
  return person === 'unknown' ? undefined : person;
}

/** A description of a person without a name: "a spokesman", "another lawmaker". */
function isSomebody(tokens: readonly Token[], phrase: Phrase): boolean {
  const [head, next] = [tokens[phrase.first]?.lower ?? '', tokens[phrase.first + 1]?.lower];
  if (
    /^(?:another|others?|someone|somebody|one)$/u.test(head) &&
    (phrase.first === phrase.last || next === 'of')
  )
    return true;
  for (let at = phrase.first; at <= phrase.last; at++) {
    const word = tokens[at]?.lower ?? '';
    if (/^(?:of|for|with|from|in|at)$/u.test(word)) break;
    if (
      titleWords.has(word) ||
      (/(?:man|woman|person|ist|lyst|yer|ant|ian|lady|lord|friend|partner|neighbou?r|colleague|boss|cousin|mate|companion|twin)$/u.test(
        word,
      ) &&
        tokens[at]?.pos === 'NOUN')
    )
      return true;
  }
  return false;
}

/** A last name that two bear. */
function isShared(text: string, tokens: readonly Token[], phrase: Phrase, register: Register): boolean {
  const [run] = nameRuns(tokens.slice(phrase.first, phrase.last + 1));
  if (run?.first !== 0 || run.last !== phrase.last - phrase.first) return false;
  const name = wordsOfRun(text, tokens, phrase);
  return register.endsName(name) && register.named(name) === undefined;
}

/** A name that can be a person's, of whom the article tells no more. */
function isStranger(text: string, tokens: readonly Token[], phrase: Phrase, register: Register): boolean {
  const inside = tokens.slice(phrase.first, phrase.last + 1);
  return nameRuns(inside).some((run) => {
    if (run.first > 1 || !looksLikePerson(inside, run)) return false;
    const name = wordsOfRun(text, inside, run);
    return register.named(name) === 'unknown' && (name.includes(' ') || register.endsName(name));
  });
}

/** The person named in a phrase; undefined for a name that is nobody's; `'none'` when the phrase holds no name. */
function nameIn(
  text: string,
  tokens: readonly Token[],
  phrase: Phrase,
  register: Register,
  sentence: number,
): Person | undefined | 'none' {
  const inside = tokens.slice(phrase.first, phrase.last + 1);
  const first = inside[0];
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return 'none';
  const whole = register.named(text.slice(first.start, last.end), sentence);
  if (whole !== undefined && whole !== 'unknown') return whole;
  let result: Person | undefined | 'none' = 'none';
  for (const run of nameRuns(inside)) {
    // "the head of Moreno's union", "a spokesman for Moreno": not Moreno.
    const before = inside.slice(0, run.first);
    if (isPossessiveMark(inside, run.last + 1)) continue;
    // "Minister of Transport Pohl" is one office; "a spokeswoman for Mayor Gray" and "the wife of Mayor Gray" are others.
    const isOwnTitle =
      (run.titled || titleWords.has(inside[run.first - 1]?.lower ?? '')) &&
      !/^(?:DET|PRON)$/u.test(first.pos) &&
      !before.some((token) => /^(?:for|to|with|on|against)$/u.test(token.lower));
    if (
      !isOwnTitle &&
      before.some((token) => /^(?:of|for|at|from|with|in|to|on|against|and)$/u.test(token.lower))
    ) {
      if (before.some((token) => token.lower === 'and') && result !== 'none') return undefined;
      continue;
    }
    const titles = before.map(({ lower }) => lower.replace(/\.$/u, ''));
    const person = register.named(wordsOfRun(text, inside, run), sentence, titles);
    if (person === 'unknown') continue;
    if (person !== undefined) result = person;
  }
  return result;
}

function wordsIn(tokens: readonly Token[], phrase: Phrase): string[] {
  const words: string[] = [];
  for (const token of tokens.slice(phrase.first, phrase.last + 1)) {
    if (/^(?:PUNCT|PART|SYM)$/u.test(token.pos)) continue;
    words.push(foldCharacters(token.lower));
  }
  return words;
}
