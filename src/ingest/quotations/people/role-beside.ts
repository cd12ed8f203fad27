/** Finds the role that an article gives to a person beside the name: "Ana Moreno, the harbour master, said". */
import { languageOf } from '../../../language/index.ts';
import { foldCharacters } from '../../../text/fold.ts';
import { wordSet } from '../../../text/word-lists.ts';
import { takeWhile, withoutFullStop } from '../../block-words.ts';
import { type Token, type Tokens, wordAt } from '../sentences/frame.ts';
import { isTitleWord } from '../sentences/lexicon.ts';
import { mainSubject } from '../sentences/subjects.ts';
import { isFormOfAddress } from './form-of-address.ts';
import { descriptionBefore, isAged, isOccupation, type NameRun, nameOf, nameRuns } from './name-runs.ts';

const { otherTitles } = languageOf('en');

/** Whether a word before a name is only a form of address, and no role. */
const isOnlyAddress = (word: string): boolean => isFormOfAddress(word) || /^(?:mx|dr|late)$/u.test(word);
/** Words that refer to somebody in the sentence, so that a role with them says nothing by itself. */
const referring = wordSet('who whose his her their its my our another');
/** Words for a mood or an opinion about somebody, which are no part of a role. */
const moods = wordSet(`
  angry anguished anxious appalled baffled brave bitter defiant delighted desperate devastated disgusted distraught ecstatic
  enraged fuming furious grieving happy heartbroken horrified hysterical irate jubilant livid lucky outraged overjoyed proud
  barmy brazen bubbly bungling burly cheeky crafty daring fearless feisty glamorous greedy gutsy hapless hero heroic hunky
  legendary loving plucky potty shamed sleazy sneaky speedy stricken tragic wily
  relieved sad scared shocked stunned tearful terrified thrilled traumatised traumatized unlucky upset weeping worried
`);
/** Opinions in two words: "fat-cat boss", "eagle-eyed postman". */
const opinion =
  /^(?:fat-cat|\p{L}{1,12}-(?:faced|eyed|hearted|haired|headed|minded|mouthed|thinking|talking|loving))$/u;
/** Words that are no role by themselves: "loser Ana Moreno", "a man called Otto Berg". */
const empty = wordSet('winner loser victor underdog man woman boy girl lady');
/** The most words of a role. */
const maxRoleWords = 16;

/**
 * The role after a name, or else before it; undefined where it may be somebody else's.
 *
 * "Ana Moreno, 61, the harbour master of Ashford, said" → "Harbour master of Ashford" · "Cllr Ana Moreno" →
 * "Councillor"
 *
 * @param sentenceBefore the sentence before, to which "its" in "its chair" may refer
 */
export function roleBeside(tokens: Tokens, run: NameRun, sentenceBefore: Tokens = []): string | undefined {
  const found = roleFrom([roleAfterName, roleBeforeComma, roleBeforeName, roleAfterIs], tokens, run);
  const words = found.slice(opinionLength(found));
  const whole = words.map((token) => ({ ...token, text: wholeTitleOf(token) ?? token.text }));
  const role = nameOf(whole, { first: 0, last: words.length - 1 });
  const owner = ownerOf(tokens, run, sentenceBefore);
  const capital = role.charAt(0).toUpperCase() + role.slice(1);
  return role === '' ? undefined : owner === undefined ? capital : `${capital} of ${owner}`;
}

/** Folded words that describe a person: the nouns before the name, the role behind it, the age. */
export function descriptionAround(tokens: Tokens, run: NameRun): string[] {
  const before = takeWhile(
    tokens.slice(Math.max(0, run.first - 7), run.first).toReversed(),
    ({ pos, lower }) => /^(?:ADJ|NOUN|PROPN|PART|NUM)$/u.test(pos) || /^(?:of|-)$/u.test(lower),
  ).toReversed();
  const own = [before, roleFrom([roleAfterName, roleAfterIs], tokens, run)].flatMap((words) =>
    words.filter((_, at) => !isAnothers(words, at)).map((token) => foldCharacters(plain(token))),
  );
  // "Moreno, 61," is "the 61-year-old".
  const age = isAged(tokens, run) ? [wordAt(tokens, run.last + 2), 'year', 'old'] : [];
  return [...own, ...age, ...descriptionBefore(tokens, run)];
}

/** Whether a word of a description belongs to somebody else: "the driver's mother", "an aide to the minister". */
const isAnothers = (words: Tokens, at: number): boolean =>
  words.slice(at, at + 1).some(isOffice) &&
  (/^['’]s$/u.test(wordAt(words, at + 1)) ||
    words.slice(0, at).some(({ lower }) => /^(?:of|to|for)$/u.test(lower)));

/** The first words that are a role, of those that some readings find. */
const roleFrom = (
  readings: readonly ((tokens: Tokens, run: NameRun) => Tokens)[],
  tokens: Tokens,
  run: NameRun,
): Tokens => readings.map((read) => read(tokens, run)).find(isRole) ?? [];

/** The number of words before the role proper: "19-year-old student", "furious campsite owner", "fat-cat boss". */
function opinionLength(words: Tokens): number {
  if (words[0]?.text === '-') return 2;
  if (opinion.test(`${wordAt(words, 0)}${wordAt(words, 1)}${wordAt(words, 2)}`)) return 3;
  return moods.has(wordAt(words, 0)) ? 1 : 0;
}

/** The long form of a title, which people use in questions: `councillor` for "Cllr"; undefined for "MP". */
const wholeTitleOf = (token: Token): string | undefined =>
  otherTitles?.(plain(token)).find((one) => one.length > plain(token).length && !one.includes(' '));

/**
 * The role in "Ana Moreno, a harbour master based in Ashford, said", "Ana Moreno, who is harbour master", "who works as
 * a pilot".
 */
function roleAfterName(tokens: Tokens, run: NameRun): Tokens {
  const comma = run.last + (isAged(tokens, run) ? 3 : 1);
  // "For Ana Moreno, the mayor …": the mayor may be somebody else.
  if (tokens[comma]?.text !== ',' || (run.first === 1 && tokens[0]?.pos === 'ADP')) return [];
  const clause = [1, 2, 3].map((step) => wordAt(tokens, comma + step));
  const opener = /^who (?:is|was|works as)(?= |$)/.exec(clause.join(' '))?.[0].split(' ') ?? [];
  const held = clause[0] === 'who' ? heldOffice(tokens, comma + 2) : [];
  const start = comma + 1 + (held.length > 0 ? 2 : opener.length);
  const words = takeWhile(tokens.slice(start, start + maxRoleWords), isOfRole);
  const end = start + words.length;
  // Before another name, the words may be its role.
  const isClosed = wordAt(tokens, end) === ',' && !/^(?:PROPN|CCONJ)$/.test(tokens[end + 1]?.pos ?? '');
  const isWhole = isClosed || /^(?:\.|who|based)$/.test(wordAt(tokens, end));
  return isWhole ? [...held, ...(held.length > 0 ? words : withoutArticle(words))] : [];
}

/**
 * The role in "Ana Moreno is the harbour master of Ashford", "is a pilot"; not in "is a poor swimmer", which is no
 * role, nor in "a friend of Ana Moreno is the mayor", where it is the friend's.
 */
function roleAfterIs(tokens: Tokens, { first, last }: NameRun): Tokens {
  const opener = `${wordAt(tokens, last + 1)} ${wordAt(tokens, last + 2)}`;
  const words = takeWhile(tokens.slice(last + 3, last + 3 + maxRoleWords), isOfRole);
  const isClosed = /^(?:[.,]|since|who|and)$/.test(wordAt(tokens, last + 3 + words.length));
  const isOffice =
    /^(?:is the|has been)$/.test(opener) || (/^is an?$/.test(opener) && words[0]?.pos === 'NOUN');
  return isOffice && isClosed && tokens[first - 1]?.pos !== 'ADP' ? withoutArticle(words) : [];
}

/** The first words of the role that a verb implies: `Chair of` in "who chairs the council". */
function heldOffice(tokens: Tokens, at: number): Tokens {
  const office = offices.get(wordAt(tokens, at));
  const [verb, next] = tokens.slice(at, at + 2);
  const isNamed = next?.lower === 'the' || isCapital(next);
  return verb === undefined || office === undefined || !isNamed
    ? []
    : [{ ...verb, text: `${office} of`, lower: office, pos: 'NOUN' }];
}

const offices: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ chairs: 'chair', heads: 'head', leads: 'leader', owns: 'owner', directs: 'director' },
    ...{ edits: 'editor', manages: 'manager', coaches: 'coach', captains: 'captain', founded: 'founder' },
  }),
);

/** Words before the name of a place that are no part of it: "the town of …". */
const placeNoun =
  /^the (?:town|city|village|port|county|district|province|state|municipality|island) of (?=\p{Lu})/iu;

/**
 * The owner to which "its" before a role at the beginning of a sentence refers: the subject of the sentence before,
 * where that has a name with an article and no other name follows.
 *
 * "The town of Orrin has a crane. Its mayor, Ana Moreno, said" → "Orrin"
 */
function ownerOf(tokens: Tokens, run: NameRun, sentenceBefore: Tokens): string | undefined {
  const subject = mainSubject(sentenceBefore);
  if (wordAt(tokens, 0) !== 'its' || wordAt(tokens, run.first - 1) !== ',' || subject === undefined)
    return undefined;
  const words = sentenceBefore.slice(subject.first, subject.last + 1);
  const isNamed = words[0]?.lower === 'the' && words.slice(1).some(isCapital);
  if (!isNamed || nameRuns(sentenceBefore).some(({ first }) => first > subject.verb)) return undefined;
  return nameOf(sentenceBefore, subject).replace(placeNoun, '').replace(/^The /u, 'the ');
}

/** The role in "The harbour master of Ashford, Ana Moreno, said". */
function roleBeforeComma(tokens: Tokens, { first, last }: NameRun): Tokens {
  if (wordAt(tokens, first - 1) !== ',' || !/^[,.]$/.test(wordAt(tokens, last + 1))) return [];
  return withoutArticle(wordsUpTo(tokens, first - 1, isOfRole));
}

/**
 * The role in "Ashford harbour master Ana Moreno", "Mayor of Ashford Ana Moreno", "bird expert Dr Ana Moreno".
 */
const roleBeforeName = (tokens: Tokens, { first }: NameRun): Tokens =>
  wordsUpTo(
    tokens,
    tokens.slice(0, first).findLastIndex((token) => !isOnlyAddress(plain(token))) + 1,
    (token, at) =>
      token.text === 'First' ||
      (isOfRole(token) && !/^(?:ADP|DET|CCONJ)$/.test(token.pos)) ||
      (token.lower === 'of' && at < first - 1 && isCapital(tokens[at + 1]) && isCapital(tokens[at - 1])),
  );

/** The words before a place that pass a test; empty where these are too many, or those of somebody else. */
function wordsUpTo(tokens: Tokens, end: number, test: (token: Token, at: number) => boolean): Tokens {
  let from = end;
  while (
    from > 0 &&
    end - from < maxRoleWords &&
    tokens.slice(from - 1, from).every((one) => test(one, from - 1))
  )
    from -= 1;
  const opener = wordAt(tokens, from - 1);
  // "its chair" is an office, which `ownerOf` completes; "her husband" is none.
  return end - from === maxRoleWords || (referring.has(opener) && opener !== 'its')
    ? []
    : tokens.slice(from, end);
}

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '');

/** A role without its article; "the town's mayor" keeps it, because it belongs to the town. */
function withoutArticle(words: Tokens): Tokens {
  const isOwned = headOf(words).some(({ lower }) => /^['’]s$/.test(lower));
  return !isOwned && /^(?:an?|the)$/.test(wordAt(words, 0)) ? words.slice(1) : words;
}

const headOf = (words: Tokens): Tokens => takeWhile(words, ({ pos }) => pos !== 'ADP');

const isOfRole = ({ pos, quote, text, lower }: Token): boolean =>
  quote < 0 &&
  // "the Porters' Union": the tagger splits off the apostrophe.
  (/^(?:-|['’]|\p{Lu}{2,6})$/u.test(text) ||
    (!/^(?:VERB|AUX|PRON|PUNCT|SCONJ|ADV)$/.test(pos) && !referring.has(lower) && lower !== 'based')) &&
  !/^(?:week|month|year|morning|evening|night)$|day$/.test(lower);

/**
 * Whether words are a role: they have an office or an occupation before the first preposition, or at the end: "House of
 * Lords Speaker".
 */
const isRole = (words: Tokens): boolean =>
  (words[0]?.pos !== 'ADP' || words[0].lower === 'vice') &&
  !(words.length === 1 && empty.has(wordAt(words, 0))) &&
  !/^(?:ADP|DET|CCONJ|PUNCT)$/.test(words.at(-1)?.pos ?? '') &&
  [headOf(words), headOf(words.toReversed())].some((part) => part.some(isOffice)) &&
  words.some((token) => !isOnlyAddress(plain(token)));

/** Whether a word is an office or occupation; at the beginning of a sentence the tagger may take it for a name. */
const isOffice = (token: Token): boolean =>
  isTitleWord(plain(token)) || (/^(?:NOUN|PROPN)$/.test(token.pos) && isOccupation(token));

const plain = ({ lower }: Token): string => withoutFullStop(lower);
