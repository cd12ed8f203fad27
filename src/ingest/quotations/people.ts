/**
 * Which person a mention means: a name, "he", "the Kazakh leader".
 *
 * People are the ones of `names.yaml` and those whom the article itself
 * introduces with a first and a last name. A mention that could mean two
 * people means nobody: a wrong speaker is worse than none.
 */
import type { Name } from '../../knowledge/model.ts';
import { aliasKey, type NameFinder, nameFinder } from '../../knowledge/names.ts';
import { foldCharacters } from '../../text/fold.ts';
import { wordsOf } from '../../text/words.ts';
import { cuesOf } from './cues.ts';
import type { Sentence, Token } from './frame.ts';
import { organisationWords, titleWords } from './lexicon.ts';
import { isPossessiveMark, mainSubject, type Phrase } from './phrases.ts';

/** Somebody who can speak. */
export interface Person {
  /** The id in `names.yaml`, or one made from the name. */
  readonly id: string;
  readonly name: string;
  /** `false`: the article introduces the person and `names.yaml` does not have them. */
  readonly known: boolean;
}

/** What a mention means, and how sure that is, 0 to 1. */
export interface Resolution {
  readonly person: Person | undefined;
  readonly confidence: number;
}

const NOBODY: Resolution = { person: undefined, confidence: 0 };

/** The people of one article. */
export interface People {
  resolve(sentence: number, phrase: Phrase): Resolution;
}

interface Introduced extends Person {
  /** Folded words that describe the person: `kazakh`, `president`. */
  readonly described: Set<string>;
  mentions: number;
}

/**
 * Reads the people out of an article's frame.
 *
 * @param known the persons of `names.yaml`; other kinds of names keep their words from being taken for a person's
 */
export function readPeople(text: string, sentences: readonly Sentence[], known: readonly Name[]): People {
  const finder = nameFinder(known);
  const register = registerOf(sentences, known, finder);
  const memo = new Map<string, Resolution>();

  const resolve = (sentence: number, phrase: Phrase, depth = 0): Resolution => {
    const key = `${sentence}:${phrase.first}:${phrase.last}`;
    const seen = memo.get(key);
    if (seen !== undefined) return seen;
    const found = resolvePhrase(sentence, phrase, depth);
    memo.set(key, found);
    return found;
  };

  const resolvePhrase = (index: number, phrase: Phrase, depth: number): Resolution => {
    const tokens = sentences[index]?.tokens ?? [];
    const named = nameIn(text, tokens, phrase, register);
    if (named !== 'none') return named === undefined ? NOBODY : { person: named, confidence: 1 };
    const word = tokens[phrase.first]?.lower ?? '';
    if (phrase.first === phrase.last && /^(?:he|she|his|her|him)$/u.test(word))
      return antecedent(index, phrase, depth);
    const person = register.described(wordsIn(tokens, phrase));
    return person === undefined ? NOBODY : { person, confidence: 0.93 };
  };

  /** The person whom a pronoun stands for: a subject of this sentence before it, else of the nearest one before. */
  const antecedent = (index: number, pronoun: Phrase, depth: number): Resolution => {
    if (depth > 12) return NOBODY;
    const block = sentences[index]?.block ?? 0;
    for (let at = index; at >= 0; at--) {
      const sentence = sentences[at];
      if (sentence === undefined || block - sentence.block > 3) return NOBODY;
      const limit = at === index ? pronoun.first : sentence.tokens.length;
      const candidate = subjectPerson(at, sentence.tokens, limit, depth + 1);
      if (candidate === 'none') continue;
      if (candidate.person === undefined) return NOBODY;
      const far = block - sentence.block;
      return {
        person: candidate.person,
        confidence: Math.min(candidate.confidence, 1) * (far > 1 ? 0.85 : 0.97),
      };
    }
    return NOBODY;
  };

  /** The person a sentence is about, `'none'` when it speaks of nobody. */
  const subjectPerson = (
    index: number,
    tokens: readonly Token[],
    limit: number,
    depth: number,
  ): Resolution | 'none' => {
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
      const resolution = resolve(index, subject, depth);
      if (resolution.person !== undefined) return resolution;
      // "A spokesman said": somebody without a name, and a pronoun after it means him.
      if (isSomebody(tokens, subject)) return NOBODY;
    }
    const others = register.mentionsIn(text, tokens.slice(0, limit));
    const distinct = [...new Set(others)];
    const only = distinct[0];
    if (only === undefined) return 'none';
    return distinct.length === 1 ? { person: only, confidence: 0.95 } : 'none';
  };

  return { resolve: (sentence, phrase) => resolve(sentence, phrase) };
}

/** A description of a person without a name: "a spokesman", "another lawmaker". */
function isSomebody(tokens: readonly Token[], phrase: Phrase): boolean {
  for (let at = phrase.first; at <= phrase.last; at++) {
    const word = tokens[at]?.lower ?? '';
    if (/^(?:of|for|with|from|in|at)$/u.test(word)) break;
    if (
      titleWords.has(word) ||
      (/(?:man|woman|person|ist|lyst|yer|ant|ian)$/u.test(word) && tokens[at]?.pos === 'NOUN')
    )
      return true;
  }
  return false;
}

interface Register {
  /** People named in a run of tokens, left to right. */
  mentionsIn(text: string, tokens: readonly Token[]): Person[];
  /** The person whom a name or a last name means; undefined when it could be two or is no person. */
  named(words: readonly string[]): Person | undefined | 'unknown';
  described(words: readonly string[]): Person | undefined;
}

function registerOf(sentences: readonly Sentence[], known: readonly Name[], finder: NameFinder): Register {
  const people = new Map<string, Introduced>();
  const nameById = new Map(known.map((name) => [name.id, name]));
  const bySurname = new Map<string, Set<string>>();

  const add = (words: readonly string[]): Introduced | undefined => {
    const name = words.join(' ');
    const id = finder.resolve(name);
    const entry = id === undefined ? undefined : nameById.get(id);
    if (entry !== undefined && entry.kind !== 'person') return undefined;
    const person: Introduced = people.get(entry?.id ?? slug(name)) ?? {
      id: entry?.id ?? slug(name),
      name: entry?.name ?? name,
      known: entry !== undefined,
      described: new Set(entry?.role === undefined ? [] : contentWords(entry.role)),
      mentions: 0,
    };
    person.mentions++;
    people.set(person.id, person);
    for (const surname of new Set([
      aliasKey(words.at(-1) ?? ''),
      aliasKey(person.name.split(' ').at(-1) ?? ''),
    ])) {
      const owners = bySurname.get(surname) ?? new Set();
      owners.add(person.id);
      bySurname.set(surname, owners);
    }
    return person;
  };

  for (const sentence of sentences) {
    const speakers = new Set(
      cuesOf(sentence.tokens).flatMap(({ subject }) => (subject === undefined ? [] : [subject.first])),
    );
    for (const run of nameRuns(sentence.tokens)) {
      const words = sentence.tokens.slice(run.first, run.last + 1).map((token) => token.text);
      const isKnown = finder.resolve(words.join(' ')) !== undefined;
      const speaks = [...speakers].some((first) => first <= run.first && run.first - first <= 8);
      if (
        !isKnown &&
        (words.length < 2 ||
          !(speaks || run.titled || isAppositive(sentence.tokens, run)) ||
          !looksLikePerson(sentence.tokens, run))
      )
        continue;
      const person = add(words);
      if (person === undefined) continue;
      for (const word of descriptionAround(sentence.tokens, run)) person.described.add(word);
    }
  }

  const named = (words: readonly string[]): Person | undefined | 'unknown' => {
    const id = finder.resolve(words.join(' '));
    if (id !== undefined) {
      const entry = nameById.get(id);
      if (entry === undefined || entry.kind !== 'person') return undefined;
      return people.get(id) ?? { id, name: entry.name, known: true };
    }
    const whole = people.get(slug(words.join(' ')));
    if (whole !== undefined) return whole;
    const owners = [...(bySurname.get(aliasKey(words.at(-1) ?? '')) ?? [])].flatMap(
      (owner) => people.get(owner) ?? [],
    );
    if (owners.length === 0) return 'unknown';
    if (words.length > 1) {
      const first = aliasKey(words[0] ?? '');
      return owners.find(({ name }) => aliasKey(name.split(' ')[0] ?? '') === first) ?? 'unknown';
    }
    const [top, second] = owners.toSorted((a, b) => b.mentions - a.mentions);
    if (top === undefined) return undefined;
    return second === undefined || top.mentions >= 3 * second.mentions ? top : undefined;
  };

  return {
    named,
    mentionsIn(source, tokens) {
      const first = tokens[0];
      if (first === undefined) return [];
      const found = nameRuns(tokens).flatMap((run) => {
        const person = named(tokens.slice(run.first, run.last + 1).map((token) => token.text));
        return person === undefined || person === 'unknown' ? [] : [person];
      });
      if (found.length > 0) return found;
      const stretch = source.slice(first.start, tokens.at(-1)?.end ?? first.end);
      return finder.find(wordsOf(stretch)).flatMap(({ nameId }) => {
        const entry = nameById.get(nameId);
        return entry?.kind === 'person'
          ? [people.get(nameId) ?? { id: nameId, name: entry.name, known: true }]
          : [];
      });
    },
    described(words) {
      const wanted = words.filter((word) => !STOP.has(word));
      if (wanted.length === 0 || !wanted.some((word) => titleWords.has(word) || ROLE.has(word)))
        return undefined;
      const fitting = [...people.values()].filter(({ described }) =>
        wanted.every((word) => fits(word, described)),
      );
      return fitting.length === 1 ? fitting[0] : undefined;
    },
  };
}

const STOP = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'its',
  'of',
  'and',
  'former',
  'then',
  'late',
  'longtime',
  'veteran',
  'also',
  'in',
  'for',
]);
const ROLE = new Set([
  'leader',
  'politician',
  'businessman',
  'diplomat',
  'presenter',
  'author',
  'tycoon',
  'mogul',
  'billionaire',
  'journalist',
  'activist',
  'pundit',
  'broadcaster',
]);
const LEADERS = ['leader', 'president', 'premier', 'prime', 'chancellor', 'king', 'queen'];

/** A word of a description fits a person described by it, by a word of the same stem (Kazakh, Kazakhstan) or by an office that leads. */
function fits(word: string, described: ReadonlySet<string>): boolean {
  if (described.has(word)) return true;
  if (word === 'leader') return LEADERS.some((office) => described.has(office));
  if (word.length < 5) return false;
  return [...described].some(
    (other) => other.length >= 5 && other.slice(0, 5) === word.slice(0, 5) && !titleWords.has(other),
  );
}

interface NameRun extends Phrase {
  readonly titled: boolean;
}

/** Runs of capitalised words that can be a person's name, without the titles before them. */
function nameRuns(tokens: readonly Token[]): NameRun[] {
  const runs: NameRun[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isNameWord(tokens, at)) continue;
    let last = at;
    while (
      isNameWord(tokens, last + 1) ||
      (isParticle(tokens, last + 1) && isNameWord(tokens, last + 2)) ||
      (tokens[last + 1]?.text === '-' &&
        isNameWord(tokens, last + 2) &&
        tokens[last + 1]?.start === tokens[last]?.end)
    ) {
      last += isNameWord(tokens, last + 1) ? 1 : 2;
    }
    let first = at;
    while (first < last && titleWords.has((tokens[first]?.lower ?? '').replace(/\.$/u, ''))) first++;
    // A nationality or a party before a title belongs to the title: "Kazakh President Tokayev".
    const title = lastTitle(tokens, first, last);
    if (title >= 0 && title < last) first = title + 1;
    if (!titleWords.has((tokens[first]?.lower ?? '').replace(/\.$/u, '')))
      runs.push({ first, last, titled: first > at || titleWords.has(tokens[at - 1]?.lower ?? '') });
    at = last;
  }
  return runs;
}

function lastTitle(tokens: readonly Token[], first: number, last: number): number {
  for (let at = last; at >= first; at--)
    if (titleWords.has((tokens[at]?.lower ?? '').replace(/\.$/u, ''))) return at;
  return -1;
}

function isNameWord(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.quote >= 0 || !/^\p{Lu}/u.test(token.text)) return false;
  return (
    token.pos === 'PROPN' ||
    (token.pos !== 'PRON' &&
      token.pos !== 'DET' &&
      token.pos !== 'ADP' &&
      token.pos !== 'CCONJ' &&
      token.pos !== 'SCONJ' &&
      token.pos !== 'ADV' &&
      index > 0)
  );
}

const isParticle = (tokens: readonly Token[], index: number): boolean =>
  /^(?:de|da|di|du|van|von|der|den|la|le|bin|ibn|al|el|ten|ter|dos|del)$/u.test(tokens[index]?.text ?? '');

/** Not an institution, a place or a headline's words. */
function looksLikePerson(tokens: readonly Token[], run: NameRun): boolean {
  if (run.last - run.first > 4) return false;
  const words = tokens.slice(run.first, run.last + 1);
  if (
    words.some(
      (word) =>
        organisationWords.has(word.lower) || (/^\p{Lu}{2,}$/u.test(word.text) && word.text.length > 2),
    )
  )
    return false;
  if (tokens[run.first - 1]?.lower === 'the' && !run.titled) return false;
  if (isPossessiveMark(tokens, run.last + 1)) return run.titled;
  return words.every((word) => /^[\p{L}.'’-]+$/u.test(word.text));
}

/** "Hess, a fellow with": a name that a description follows. */
function isAppositive(tokens: readonly Token[], run: NameRun): boolean {
  return (
    tokens[run.last + 1]?.lower === ',' &&
    /^(?:an?|the|who|whose|one)$/u.test(tokens[run.last + 2]?.lower ?? '')
  );
}

/** The words before a name in its own phrase, and the apposition after it. */
function descriptionAround(tokens: readonly Token[], run: NameRun): string[] {
  const words: string[] = [];
  for (let at = run.first - 1; at >= Math.max(0, run.first - 5); at--) {
    const token = tokens[at];
    if (token === undefined || token.quote >= 0) break;
    if (!/^(?:ADJ|NOUN|PROPN|PART|ADP)$/u.test(token.pos) || (token.pos === 'ADP' && token.lower !== 'of'))
      break;
    words.push(foldCharacters(token.lower));
  }
  if (
    isAppositive(tokens, run) ||
    (tokens[run.last + 1]?.lower === ',' && /^(?:NOUN|ADJ)$/u.test(tokens[run.last + 2]?.pos ?? ''))
  ) {
    for (let at = run.last + 2; at <= run.last + 14; at++) {
      const token = tokens[at];
      if (
        token === undefined ||
        token.quote >= 0 ||
        token.lower === ',' ||
        token.lower === 'who' ||
        token.pos === 'VERB'
      )
        break;
      if (/^(?:ADJ|NOUN|PROPN)$/u.test(token.pos)) words.push(foldCharacters(token.lower));
    }
  }
  return words.filter((word) => !STOP.has(word));
}

/** The person named in a phrase; undefined for a name that is nobody's; `'none'` when the phrase holds no name. */
function nameIn(
  text: string,
  tokens: readonly Token[],
  phrase: Phrase,
  register: Register,
): Person | undefined | 'none' {
  const inside = tokens.slice(phrase.first, phrase.last + 1);
  const first = inside[0];
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return 'none';
  const whole = register.named([text.slice(first.start, last.end)]);
  if (whole !== undefined && whole !== 'unknown') return whole;
  let result: Person | undefined | 'none' = 'none';
  for (const run of nameRuns(inside)) {
    // "the head of Moreno's union", "a spokesman for Moreno": not Moreno.
    const before = inside.slice(0, run.first);
    if (isPossessiveMark(inside, run.last + 1)) continue;
    const titled = run.titled || titleWords.has(inside[run.first - 1]?.lower ?? '');
    if (
      !titled &&
      before.some((token) => /^(?:of|for|at|from|with|in|to|on|against|and)$/u.test(token.lower))
    ) {
      if (before.some((token) => token.lower === 'and') && result !== 'none') return undefined;
      continue;
    }
    const person = register.named(inside.slice(run.first, run.last + 1).map((token) => token.text));
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

function contentWords(role: string): string[] {
  return wordsOf(role)
    .map(({ folded }) => folded)
    .filter((word) => !STOP.has(word));
}

/** An id from a name: `José O'Neil` → `jose-o-neil`. */
export function slug(name: string): string {
  const made = foldCharacters(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 80)
    .replace(/-+$/u, '');
  return made === '' ? 'unnamed' : made;
}
