/**
 * Finds the person whom a mention means: a name, "he", "the Norlandic leader". A mention that could mean two people is
 * left open, because a wrong speaker is worse than none.
 */

import type { Name } from '../../../knowledge/model.ts';
import { type NameFinder, nameFinder } from '../../../knowledge/names.ts';
import { takeWhile, withoutFullStop } from '../../block-words.ts';
import { cuesOf } from '../sentences/cues.ts';
import { type Sentence, type Token, type Tokens, tagAt, wordAt } from '../sentences/frame.ts';
import { isTitleWord, opposingVerbs } from '../sentences/lexicon.ts';
import { isPossessiveMark, type Phrase } from '../sentences/phrases.ts';
import { mainSubject } from '../sentences/subjects.ts';
import { type Gender, genderOf, genderOfPronoun } from './gender.ts';
import type { Person } from './introductions.ts';
import { isPlace, looksLikePerson, nameOf, nameRuns } from './name-runs.ts';
import { endsOf, isSameName, sharedEnds } from './named-people.ts';
import { isShared, isSomebody, isStranger, nameBeside, nameIn, wordsIn } from './phrase-names.ts';
import { type Register, registerOf } from './register.ts';
import { relation } from './relatives.ts';
import { descriptionAround } from './role-beside.ts';

/** The person whom a mention means, and how sure that is, from 0 to 1. */
interface Resolution {
  readonly person: Person | undefined;
  readonly confidence: number;
}

const nobody: Resolution = { person: undefined, confidence: 0 };

/** The people of one article, with a search for the person whom a phrase or a pronoun means. */
export class People {
  readonly #sentences: readonly Sentence[];
  readonly #register: Register;
  readonly #resolved = new Map<string, Resolution>();

  /**
   * @param known all names of `names.yaml`, so that those of organisations and places are not taken for people
   * @param speaking names that label the turns of a conversation, and so are always people
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

  /** The person whom a name means; undefined where it could mean two, or no person. */
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
      return this.#antecedent(index, phrase.first, depth);
    const beside = nameBeside(tokens, phrase, this.#register, index);
    if (beside !== undefined) return { person: beside, confidence: 1 };
    // "a pilot said" introduces somebody new, even where the article has another pilot.
    const isNew = /^(?:an?|another|one|some|two|three|several|many|other)$/u.test(word);
    // "Osk Water said": the company is not its chief executive, whom "Osk Water" describes.
    const isNameOnly = tokens.slice(phrase.first, phrase.last + 1).every((token) => isOnlyName(token));
    const person = isNew || isNameOnly ? undefined : this.#register.described(wordsIn(tokens, phrase));
    return { person, confidence: 0.93 };
  }

  /**
   * The person whom a pronoun means: a subject before it in its sentence, else the subject of the nearest sentence
   * before.
   */
  #antecedent(index: number, pronoun: number, depth: number): Resolution {
    const { block, tokens = [] } = this.#sentences[index] ?? { block: 0 };
    if (depth > 12) return nobody;
    const wanted = genderOfPronoun(wordAt(tokens, pronoun));
    // "“…,” Moreno said.¶ He refused.": "he" is as likely somebody else.
    const isOpposed = opposingVerbs.has(wordAt(tokens, pronoun + 1));
    for (let at = index; at >= 0; at -= 1) {
      const sentence = this.#sentences[at];
      if (sentence === undefined || block - sentence.block > 3) return nobody;
      const limit = at === index ? pronoun : sentence.tokens.length;
      const candidate = this.#subjectPerson(at, limit, wanted, depth + 1);
      if (candidate === 'none') continue;
      const { person, confidence } = candidate;
      if (person === undefined) return candidate;
      if (isOpposed && this.#register.gender(person) === undefined) return nobody;
      return { person, confidence: confidence * (block - sentence.block > 1 ? 0.85 : 0.97) };
    }
    return nobody;
  }

  /** The person who is the subject of a sentence, or else the only one in it; `'none'` where it mentions nobody. */
  #subjectPerson(index: number, limit: number, wanted: Gender, depth: number): Resolution | 'none' {
    const tokens = this.#sentences[index]?.tokens ?? [];
    const fitting = (person: Person): boolean => (this.#register.gender(person) ?? wanted) === wanted;
    for (const whole of subjectsBefore(tokens, limit)) {
      // "He and Moreno left. He said": the same man.
      const isJoined =
        genderOfPronoun(wordAt(tokens, whole.first)) && wordAt(tokens, whole.first + 1) === 'and';
      const subject = isJoined ? { first: whole.first, last: whole.first } : whole;
      const told =
        subject.first === subject.last
          ? genderOfPronoun(wordAt(tokens, subject.first))
          : genderOf('', [headOf(tokens, subject)]);
      // In "He told the court she said" and "Her husband came. She said", "she" is not the first subject.
      if (told !== undefined && told !== wanted) continue;
      const resolution = this.resolve(index, subject, depth);
      const { person } = resolution;
      if (person === undefined && this.#isUnknownPerson(tokens, subject, wanted)) return nobody;
      // In "Ana Moreno thanked him. He said", the subject is a woman, so "he" is somebody else.
      if (person === undefined || !fitting(person)) continue;
      return this.#couldBeAnother(tokens.slice(0, limit), person, wanted) ? nobody : resolution;
    }
    const [only, ...others] = new Set(this.#register.mentionsIn(tokens.slice(0, limit)).filter(fitting));
    if (holdsUnnamed(tokens.slice(0, limit), only?.name)) return nobody;
    return only === undefined || others.length > 0 ? 'none' : { person: only, confidence: 0.95 };
  }

  /**
   * Whether a subject is a person whom the article does not identify, so that a later pronoun may mean that person:
   * "a spokesman", "Aydal", an unresolved pronoun.
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
   * Whether a pronoun may mean somebody else in the sentence, as in "Lamm met Stahl. She said". Where it is known that
   * the pronoun fits the subject, it may else mean only a person whom the subject addresses.
   */
  #couldBeAnother(tokens: Tokens, person: Person, wanted: Gender): boolean {
    const isKnown = this.#register.gender(person) !== undefined;
    return nameRuns(tokens).some((run) => {
      // "Moreno's nephew, Piet, came. He said"
      const noun = wordAt(tokens, run.first - (wordAt(tokens, run.first - 1) === ',' ? 2 : 1));
      const isRelative = relation.test(noun) && (genderOf('', [noun]) ?? wanted) === wanted;
      if (isRelative && this.#register.meaning(nameOf(tokens, run)) === 'unknown') return true;
      if (isOwner(tokens, run) || (isKnown && !isAddressed(tokens, run))) return false;
      const name = nameOf(tokens, run);
      const other = this.#register.meaning(name);
      if (other === 'unknown')
        return name.includes(' ') && looksLikePerson(tokens, run) && !isPlace(tokens, run);
      if (other === undefined || other.id === person.id) return false;
      // The words beside this mention count as well: "Moreno, whose sister Wanda left" shows that Wanda is a woman.
      const gender = this.#register.gender(other) ?? genderOf(name, descriptionAround(tokens, run));
      return (gender ?? wanted) === wanted;
    });
  }
}

/** A word with a capital that tells no office, as in a name: not the "President" of "President said". */
const isOnlyName = (token: Token): boolean =>
  /^\p{Lu}/u.test(token.text) && !isTitleWord(withoutFullStop(token.lower));

/**
 * A finder to which Ana M. Moreno and Ana Moreno are one person, where the folder has only one of that name.
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
 * Whether a sentence has a person without a name whom a later "she" may mean: "Berg arrested the defendant."; not "the
 * coroner, Helen Berg".
 */
const holdsUnnamed = (tokens: Tokens, name = ''): boolean =>
  tokens.some(
    ({ pos, lower }, at) =>
      pos === 'NOUN' &&
      // The folder may have a description as a name: "a pilot from Ashford".
      !name.includes(lower) &&
      /^(?:the|an?)$/u.test(wordAt(tokens, at - 1)) &&
      // "Helen Berg, the coroner whose report is read"
      !(wordAt(tokens, at - 2) === ',' && tagAt(tokens, at - 3) === 'PROPN') &&
      isSomebody(tokens, { first: at, last: at }) &&
      !tokens.slice(at + 1, at + 5).some((token) => token.pos === 'PROPN'),
  );

/**
 * Whether a name is the object right after the main verb: Stahl in "Lamm had told Ms Stahl", not in "Lamm said Stahl
 * was late".
 */
function isAddressed(tokens: Tokens, { first, last }: Phrase): boolean {
  const verb = mainSubject(tokens)?.verb ?? first;
  const isBeside = tokens
    .slice(verb, first)
    .every(({ pos, lower }) => /^(?:AUX|VERB|ADV|PART)$/u.test(pos) || isTitleWord(withoutFullStop(lower)));
  return verb < first && isBeside && !/^(?:AUX|VERB)$/u.test(tagAt(tokens, last + 1));
}

/** The noun of a phrase that says who is meant: "lawyer" in "his wife's lawyer from Ashford". */
const headOf = (tokens: Tokens, { first, last }: Phrase): string =>
  takeWhile(tokens.slice(first, last + 1), ({ pos }) => pos !== 'ADP').at(-1)?.lower ?? '';

/** What somebody leads or owns. */
const owned = /^(?:crew|team|squad|unit|staff|family|class|band|boat|ship|house|home|farm|shop|car|grave)$/u;

/** Whether a name only says whose somebody or something is: "Moreno's lodger", "the crew of Moreno". */
const isOwner = (tokens: Tokens, { first, last }: Phrase): boolean =>
  isPossessiveMark(tokens, last + 1) ||
  (wordAt(tokens, first - 1) === 'of' && owned.test(wordAt(tokens, first - 2)));

/** The subjects of a sentence that end before `limit`: its main subject, then those of its cues from last to first. */
function subjectsBefore(tokens: Tokens, limit: number): Phrase[] {
  // "He and Moreno return.": the tagger may find no verb.
  const opening = /^s?he$/u.test(wordAt(tokens, 0)) ? { first: 0, last: 0 } : undefined;
  return [
    mainSubject(tokens, limit) ?? opening,
    ...cuesOf(tokens)
      .filter(({ kind }) => kind !== 'noun')
      .toReversed()
      .map(({ subject }) => subject),
  ]
    .filter((subject) => subject !== undefined)
    .filter(
      ({ first, last }) =>
        last < limit &&
        // "This" is no person, but "this man" is.
        (first < last || !/^(?:it|they|we|i|you|this|that|who|there)$/u.test(wordAt(tokens, first))),
    );
}
