/** Finds the person whom a phrase means by a name in it or beside it, and tells descriptions of people. */

import { foldCharacters } from '../../../text/fold.ts';
import { takeWhile, withoutFullStop } from '../../block-words.ts';
import { type Tokens, tagAt, wordAt } from '../sentences/frame.ts';
import { isTitleWord, thingNouns } from '../sentences/lexicon.ts';
import { isPossessiveMark, type Phrase } from '../sentences/phrases.ts';
import type { Person } from './introductions.ts';
import { isOccupation, looksLikePerson, nameOf, nameRuns } from './name-runs.ts';
import type { Register } from './register.ts';
import { relation } from './relatives.ts';

/** The person whose name follows a description between commas: "the mayor's spokeswoman, Kim Rall, said". */
export function nameBeside(
  tokens: Tokens,
  phrase: Phrase,
  register: Register,
  sentence: number,
): Person | undefined {
  // "A farmer upstream, Jens Maar, says"
  const between = tokens.slice(phrase.last + 1, phrase.last + 7).findIndex(({ lower }) => lower === ',');
  const comma = phrase.last + 1 + between;
  const isPlain = tokens
    .slice(phrase.last + 1, comma)
    .every(({ pos }) => /^(?:ADV|ADP|DET|NOUN|ADJ|PRON)$/u.test(pos));
  const rest = between < 0 || !isPlain ? [] : tokens.slice(comma + 1, comma + 9);
  const run = nameRuns(rest).find(
    ({ first, last }) =>
      rest.slice(0, first).every(({ pos }) => /^(?:DET|ADJ|NOUN|PROPN)$/u.test(pos)) &&
      /^(?:[,.]|of)$/u.test(wordAt(rest, last + 1)),
  );
  return run && register.named(nameOf(rest, run), sentence);
}

const personNoun =
  /(?:man|woman|person|ist|lyst|yer|ant|ian|lady|lord|friend|partner|neighbou?r|colleague|boss|cousin|mate|companion|twin)$/u;

/** Whether a phrase describes a person without a name: "a spokesman", "another lawmaker". */
export function isSomebody(tokens: Tokens, { first, last }: Phrase): boolean {
  const inside = tokens.slice(first, last + 1);
  if (first === last && /^(?:another|others?|someone|somebody|one)$/u.test(wordAt(inside, 0))) return true;
  const own = takeWhile(inside, ({ lower }) => !/^(?:of|for|with|from|in|at)$/u.test(lower));
  // An occupation with "a" introduces somebody: "A shopper threw an egg."
  const isNew = /^(?:an?|another)$/u.test(wordAt(own, 0)) && !thingNouns.has(own.at(-1)?.lower ?? '');
  return (
    own.some(({ lower }) => isTitleWord(lower) || personNoun.test(lower) || relation.test(lower)) ||
    (isNew && isOccupation(own.at(-1)))
  );
}

/** Whether a phrase is a last name that several people of the article have. */
export function isShared(tokens: Tokens, phrase: Phrase, register: Register): boolean {
  const name = nameOf(tokens, phrase);
  return register.endsName(name) && register.named(name) === undefined;
}

/** Whether a phrase has a name that can be a person's but that the article does not introduce. */
export function isStranger(tokens: Tokens, phrase: Phrase, register: Register): boolean {
  const inside = tokens.slice(phrase.first, phrase.last + 1);
  return nameRuns(inside).some((run) => {
    if (!looksLikePerson(inside, run)) return false;
    const name = nameOf(inside, run);
    return register.meaning(name) === 'unknown' && (name.includes(' ') || register.endsName(name));
  });
}

/** The person whose name is in a phrase; undefined for a name that means no person, `'none'` where there is no name. */
export function nameIn(
  tokens: Tokens,
  phrase: Phrase,
  register: Register,
  sentence: number,
): Person | undefined | 'none' {
  const inside = tokens.slice(phrase.first, phrase.last + 1);
  const whole = register.meaning(nameOf(tokens, phrase), sentence);
  if (whole !== 'unknown') return whole;
  let result: Person | 'none' = 'none';
  for (const run of nameRuns(inside)) {
    // "the head of Moreno's union" and "a spokesman for Moreno" do not mean Moreno.
    if (isPossessiveMark(inside, run.last + 1) || isBesideNoun(inside, run)) continue;
    // "Her father-in-law Bo Moreno" means Bo Moreno.
    const before = inside
      .slice(0, run.first)
      .flatMap(({ lower }, at) => (wordAt(inside, at - 1) === '-' ? [] : [lower]));
    // "Minister of Transport Pohl" and "head of safety Ana Moreno" mean the person named; "a spokeswoman for Mayor
    // Gray"
    // and "the wife of Mayor Gray" mean somebody else.
    const isOwnTitle =
      office.test(before.join(' ')) ||
      (run.titled &&
        !/^(?:DET|PRON)$/u.test(tagAt(inside, 0)) &&
        !before.some((word) => /^(?:for|to|with|on|against)$/u.test(word)));
    const link = before.find((word) => /^(?:of|for|at|from|with|in|to|on|against|and)$/u.test(word));
    if (!isOwnTitle && link !== undefined) {
      // "Moreno of the Drivers' and Porters' Union": the union is no second person.
      if (link === 'and' && result !== 'none') return undefined;
      continue;
    }
    const titles = before.map(withoutFullStop);
    result = register.named(nameOf(inside, run), sentence, titles) ?? result;
  }
  return result;
}

/** An office with an area: "the council's director of parks and gardens". */
const office =
  /(?:^|'s |cabinet )(?:head|director|chief|manager|dean|chair|professor|editor|member) (?:of|for) \p{L}+(?: and \p{L}+| \p{L}+)?$/u;

/**
 * Whether a name only precedes the noun that says who is meant: "the Osk Water chief executive", "the Moreno family".
 */
const isBesideNoun = (inside: Tokens, { last }: Phrase): boolean =>
  /^(?:ADJ )?NOUN/u.test(`${tagAt(inside, last + 1)} ${tagAt(inside, last + 2)}`);

/** The folded words of a phrase, to be compared with descriptions: "The café's owner" → the, cafe, owner */
export const wordsIn = (tokens: Tokens, { first, last }: Phrase): string[] =>
  tokens
    .slice(first, last + 1)
    .filter(({ pos }) => !/^(?:PUNCT|PART|SYM)$/u.test(pos))
    .map(({ lower }) => foldCharacters(lower));
