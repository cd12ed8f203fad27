/**
 * Which person a mention means: a name, "he", "the Norlandic leader". A mention that could mean two people
 * means nobody: a wrong speaker is worse than none.
 */

import type { Name } from '../../../knowledge/model.ts';
import { type NameFinder, nameFinder } from '../../../knowledge/names.ts';
import { cuesOf } from '../sentences/cues.ts';
import { type Sentence, type Tokens, tagAt, wordAt } from '../sentences/frame.ts';
import { isTitleWord, opposingVerbs } from '../sentences/lexicon.ts';
import { isPossessiveMark, type Phrase } from '../sentences/phrases.ts';
import { mainSubject } from '../sentences/subjects.ts';
import { type Gender, genderOf, genderOfPronoun } from './gender.ts';
import type { Person } from './introductions.ts';
import { descriptionAround, looksLikePerson, nameOf, nameRuns } from './name-runs.ts';
import { isShared, isSomebody, isStranger, nameBeside, nameIn, wordsIn } from './named-in.ts';
import { endsOf, isSameName, sharedEnds } from './named-people.ts';
import { type Register, registerOf } from './register.ts';

/** What a mention means, and how sure that is, 0 to 1. */
interface Resolution {
  readonly person: Person | undefined;
  readonly confidence: number;
}

const nobody: Resolution = { person: undefined, confidence: 0 };

/** The people of one article, and whom its phrases mean; a pronoun leads back to the phrase before it. */
export class People {
  readonly #sentences: readonly Sentence[];
  readonly #register: Register;
  readonly #resolved = new Map<string, Resolution>();

  /**
   * @param known all names of `names.yaml`: organisations and places keep their words from being taken for a person's
   * @param speaking names that label what is said: always people
   */
  constructor(
    sentences: readonly Sentence[],
    known: readonly Name[],
    speaking: readonly string[],
    headline: readonly Sentence[],
  ) {
    const nameById = new Map(known.map((name) => [name.id, name]));
    this.#sentences = sentences;
    this.#register = registerOf(
      { sentences, headline, nameById, finder: finderOf(known, sharedEnds(sentences)) },
      speaking,
    );
  }

  /** The person whom a name means; undefined when it could be two or is no person's. */
  named(name: string): Person | undefined {
    return this.#register.named(name);
  }

  resolve(sentence: number, phrase: Phrase, depth = 0): Resolution {
    const key = `${sentence}:${phrase.first}:${phrase.last}`;
    const found = this.#resolved.get(key) ?? this.#resolvePhrase(sentence, phrase, depth);
    this.#resolved.set(key, found);
    return found;
  }

  #resolvePhrase(index: number, phrase: Phrase, depth: number): Resolution {
    const tokens = this.#sentences[index]?.tokens ?? [];
    const named = nameIn(tokens, phrase, this.#register, index);
    if (named !== 'none') return { person: named, confidence: 1 };
    const word = wordAt(tokens, phrase.first);
    if (phrase.first === phrase.last && /^(?:he|she|his|her|him)$/u.test(word))
      return this.#antecedent(index, phrase, depth);
    const beside = nameBeside(tokens, phrase, this.#register, index);
    if (beside !== undefined) return { person: beside, confidence: 1 };
    // "a pilot said" brings somebody new, whoever else is a pilot.
    const isNew = /^(?:an?|another|one|some|two|three|several|many|other)$/u.test(word);
    const person = isNew ? undefined : this.#register.described(wordsIn(tokens, phrase));
    return person === undefined && isOfPlace(tokens, phrase)
      ? this.#antecedent(index, phrase, depth)
      : { person, confidence: 0.93 };
  }

  /** The person whom a pronoun stands for: a subject of this sentence before it, else of the nearest one before. */
  #antecedent(index: number, pronoun: Phrase, depth: number): Resolution {
    const { block, tokens = [] } = this.#sentences[index] ?? { block: 0 };
    if (depth > 12) return nobody;
    const isPronoun = pronoun.first === pronoun.last;
    const wanted = genderOfPronoun(wordAt(tokens, pronoun.first)) ?? genderOf('', wordsIn(tokens, pronoun));
    // "“…,” Moreno said.¶ He refused.": whoever refuses is as likely another.
    const isOpposed = opposingVerbs.has(wordAt(tokens, pronoun.last + 1));
    for (let at = index; at >= 0; at -= 1) {
      const sentence = this.#sentences[at];
      if (sentence === undefined || block - sentence.block > (isPronoun ? 3 : 1)) return nobody;
      const limit = at === index ? pronoun.first : sentence.tokens.length;
      const candidate = this.#subjectPerson(at, limit, wanted, depth + 1);
      if (candidate === 'none') continue;
      const { person, confidence } = candidate;
      if (person === undefined) return candidate;
      if (isOpposed && this.#register.gender(person) === undefined) return nobody;
      // "The dinner lady from Ashford" is somebody private, and of them the news print the age.
      if (!isPronoun && (!this.#register.hasAge(person) || this.#isOthers(tokens, pronoun))) return nobody;
      return { person, confidence: confidence * (block - sentence.block > 1 ? 0.85 : 0.97) };
    }
    return nobody;
  }

  /** "A dinner lady from Ashford waited.": the dinner lady is she, whoever else is named. */
  #isOthers(tokens: Tokens, { first, last }: Phrase): boolean {
    const words = tokens.slice(first + 1, last - 1).map(({ lower }) => lower);
    const lines = this.#sentences.map((sentence) => sentence.tokens.map(({ lower }) => lower).join(' '));
    return lines.some((line) =>
      ['a', 'an', 'his', 'her'].some((word) => ` ${line}`.includes(` ${word} ${words.join(' ')}`)),
    );
  }

  /** The person a sentence is about, `'none'` when it speaks of nobody. */
  #subjectPerson(index: number, limit: number, wanted: Gender, depth: number): Resolution | 'none' {
    const tokens = this.#sentences[index]?.tokens ?? [];
    const fitting = (person: Person): boolean => (this.#register.gender(person) ?? wanted) === wanted;
    for (const subject of subjectsBefore(tokens, limit)) {
      const told =
        subject.first === subject.last ? genderOfPronoun(wordAt(tokens, subject.first)) : undefined;
      // In "He told the court she said", she is not he, whoever that is.
      if (told !== undefined && told !== wanted) continue;
      const resolution = this.resolve(index, subject, depth);
      const { person } = resolution;
      if (person === undefined && this.#isUnknownPerson(tokens, subject, wanted)) return nobody;
      // In "Ana Moreno thanked him. He said", a woman is the subject, and "he" is another.
      if (person === undefined || !fitting(person)) continue;
      return this.#couldBeAnother(tokens.slice(0, limit), person, wanted) ? nobody : resolution;
    }
    const [only, ...others] = new Set(this.#register.mentionsIn(tokens.slice(0, limit)).filter(fitting));
    if (holdsUnnamed(tokens.slice(0, limit), only?.name)) return nobody;
    return only === undefined || others.length > 0 ? 'none' : { person: only, confidence: 0.95 };
  }

  /**
   * Somebody of whom no more is known, whom a pronoun after it means: "a spokesman", "Aydal", a pronoun that is
   * nobody's.
   */
  #isUnknownPerson(tokens: Tokens, subject: Phrase, wanted: Gender): boolean {
    return (
      (subject.first === subject.last && genderOfPronoun(wordAt(tokens, subject.first)) === wanted) ||
      isSomebody(tokens, subject) ||
      isShared(tokens, subject, this.#register) ||
      isStranger(tokens, subject, this.#register)
    );
  }

  /**
   * Whether a pronoun may mean another of the sentence, as in "Lamm met Stahl. She said". Where a person's gender is known
   * and fits, only somebody whom that person addresses may be meant instead.
   */
  #couldBeAnother(tokens: Tokens, person: Person, wanted: Gender): boolean {
    const isKnown = this.#register.gender(person) !== undefined;
    return nameRuns(tokens).some((run) => {
      // In "Moreno's lodger", the name only tells whose lodger it is.
      if (isPossessiveMark(tokens, run.last + 1) || (isKnown && !isAddressed(tokens, run))) return false;
      const name = nameOf(tokens, run);
      const other = this.#register.meaning(name);
      if (other === 'unknown') return name.includes(' ') && looksLikePerson(tokens, run);
      if (other === undefined || other.id === person.id) return false;
      // The words beside this mention count, too: "Moreno, whose sister Wanda left" makes Wanda a woman.
      const gender = this.#register.gender(other) ?? genderOf(name, descriptionAround(tokens, run));
      return (gender ?? wanted) === wanted;
    });
  }
}

/** "The dinner lady from Ashford": it may be whoever was just spoken of, as "she" is; "the judge" is somebody else. */
const isOfPlace = (tokens: Tokens, { first, last }: Phrase): boolean =>
  wordAt(tokens, first) === 'the' &&
  wordAt(tokens, last - 1) === 'from' &&
  /^\p{Lu}/u.test(tokens[last]?.text ?? '') &&
  isSomebody(tokens, { first, last: last - 2 });

/**
 * A finder that takes Ana M. Moreno for the Ana Moreno whom the folder knows, and the reverse, where nobody else can
 * be meant.
 */
function finderOf(known: readonly Name[], shared: ReadonlySet<string>): NameFinder {
  const finder = nameFinder(known);
  const people = known.flatMap(({ id, kind, name, aliases }) =>
    kind === 'person' ? [name, ...aliases].map((spelling) => ({ id, spelling })) : [],
  );
  const byEnds = Map.groupBy(people, ({ spelling }) => endsOf(spelling));
  const almost = (text: string): string | undefined => {
    const ends = endsOf(text) || 'nobody';
    const near = (shared.has(ends) ? undefined : byEnds.get(ends)) ?? [];
    const isOne = new Set(near.map(({ id }) => id)).size === 1;
    return isOne && near.every(({ spelling }) => isSameName(spelling, text)) ? near[0]?.id : undefined;
  };
  return { ...finder, resolve: (text) => finder.resolve(text) ?? almost(text) };
}

/**
 * Whether a sentence tells of somebody without a name, whom "she" may mean: "Berg arrested the defendant."; not "the
 * coroner, Helen Berg".
 */
const holdsUnnamed = (tokens: Tokens, name = ''): boolean =>
  tokens.some(
    ({ pos, lower }, at) =>
      pos === 'NOUN' &&
      // Whom the folder knows by a description: "a pilot from Ashford".
      !name.includes(lower) &&
      /^(?:the|an?)$/u.test(wordAt(tokens, at - 1)) &&
      // "Helen Berg, the coroner whose report is read"
      !(wordAt(tokens, at - 2) === ',' && tagAt(tokens, at - 3) === 'PROPN') &&
      isSomebody(tokens, { first: at, last: at }) &&
      !tokens.slice(at + 1, at + 5).some((token) => token.pos === 'PROPN'),
  );

/**
 * Whether a name is the object right behind the sentence's verb: Stahl in "Lamm had told Ms Stahl", not in "Lamm said
 * Stahl was late".
 */
function isAddressed(tokens: Tokens, { first, last }: Phrase): boolean {
  const verb = mainSubject(tokens)?.verb ?? first;
  const isBeside = tokens
    .slice(verb, first)
    .every(
      ({ pos, lower }) => /^(?:AUX|VERB|ADV|PART)$/u.test(pos) || isTitleWord(lower.replace(/\.$/u, '')),
    );
  return verb < first && isBeside && !/^(?:AUX|VERB)$/u.test(tagAt(tokens, last + 1));
}

/** The subjects of a sentence that end before `limit`: its own first, then those who speak in it, the last first. */
function subjectsBefore(tokens: Tokens, limit: number): Phrase[] {
  const speaking = cuesOf(tokens).filter(({ kind }) => kind !== 'noun');
  return [mainSubject(tokens, limit), ...speaking.toReversed().map(({ subject }) => subject)]
    .filter((subject) => subject !== undefined)
    .filter(
      ({ first, last }) =>
        last < limit &&
        // "This" is nobody, and "this man" is somebody.
        (first < last || !/^(?:it|they|we|i|you|this|that|who|there)$/u.test(wordAt(tokens, first))),
    );
}
