/** What an article calls a person right beside the name: "Ana Moreno, the harbour master, said". */
import { languageOf } from '../../../language/index.ts';
import { wordSet } from '../../../text/word-lists.ts';
import { takeWhile } from '../../block-words.ts';
import { type Token, type Tokens, wordAt } from '../sentences/frame.ts';
import { isTitleWord } from '../sentences/lexicon.ts';
import { mainSubject } from '../sentences/subjects.ts';
import { isFormOfAddress } from './addressed.ts';
import { isAged, isOccupation, type NameRun, nameOf, nameRuns, startOfNaming } from './name-runs.ts';

const { otherTitles } = languageOf('en');

/** Whether a word before a name says nothing of what somebody is. */
const isOnlyAddress = (word: string): boolean => isFormOfAddress(word) || /^(?:mx|dr|late)$/u.test(word);
/** Words that say whose somebody is, which means nothing without the sentence. */
const referring = wordSet('who whose his her their its my our another');
/** How somebody feels today, or is thought of by a tabloid, which is no part of what they are. */
const moods = wordSet(`
  angry anguished anxious appalled baffled brave bitter defiant delighted desperate devastated disgusted distraught ecstatic
  enraged fuming furious grieving happy heartbroken horrified hysterical irate jubilant livid lucky outraged overjoyed proud
  barmy brazen bubbly bungling burly cheeky crafty daring fearless feisty glamorous greedy gutsy hapless hero heroic hunky
  legendary loving plucky potty shamed sleazy sneaky speedy stricken tragic wily
  relieved sad scared shocked stunned tearful terrified thrilled traumatised traumatized unlucky upset weeping worried
`);
/** The same in two words: "fat-cat boss", "eagle-eyed postman". */
const opinion =
  /^(?:fat-cat|\p{L}{1,12}-(?:faced|eyed|hearted|haired|headed|minded|mouthed|thinking|talking|loving))$/u;
/** Relatives, of whom "the chairman and the mayor's brother" speaks beside an office. */
const relatives = wordSet(
  'father mother brother sister cousin son daughter wife husband uncle aunt nephew niece widow widower',
);
/** What says as little alone: "loser Ana Moreno", "a man called Otto Berg". */
const empty = wordSet('winner loser victor underdog man woman boy girl lady');
/** A longer stretch tells a story. */
const maxRoleWords = 16;

/**
 * The role that stands behind a name, or else before it; undefined where it may be somebody else's.
 *
 * "Ana Moreno, 61, the harbour master of Ashford, said" → "Harbour master of Ashford" · "Cllr Ana Moreno" → "Councillor"
 *
 * @param sentenceBefore the one before, of which "its chair" may speak
 */
export function roleBeside(tokens: Tokens, run: NameRun, sentenceBefore: Tokens = []): string | undefined {
  const [found = []] = [behind, explained, before, told].map((words) => words(tokens, run)).filter(isRole);
  const words = withoutRelative(found.slice(opinionLength(found)));
  const whole = words.map((token) => ({ ...token, text: wholeTitleOf(token) ?? token.text }));
  const role = nameOf(whole, { first: 0, last: words.length - 1 });
  const owner = ownerOf(tokens, run, sentenceBefore);
  const capital = role.charAt(0).toUpperCase() + role.slice(1);
  return role === '' ? undefined : owner === undefined ? capital : `${capital} of ${owner}`;
}

/** How many words at the head of a role are none of it: "19-year-old student", "furious campsite owner", "fat-cat boss". */
function opinionLength(words: Tokens): number {
  if (words[0]?.text === '-') return 2;
  if (opinion.test(`${wordAt(words, 0)}${wordAt(words, 1)}${wordAt(words, 2)}`)) return 3;
  return moods.has(wordAt(words, 0)) ? 1 : 0;
}

/** "Chairman and the mayor's brother" is the chairman; the "founder of Berg and Son" is no son. */
function withoutRelative(words: Tokens): Tokens {
  const and = words.findLastIndex(({ lower }) => lower === 'and');
  const isOwned = words.slice(and).some(({ lower }) => /^['’]s?$/.test(lower));
  const isTail = and > 0 && isOwned && relatives.has(wordAt(words, words.length - 1));
  return isTail ? words.slice(0, and) : words;
}

/** `councillor` for "Cllr", which members ask for whole; "MP" stays. */
const wholeTitleOf = (token: Token): string | undefined =>
  otherTitles?.(plain(token)).find((one) => one.length > plain(token).length && !one.includes(' '));

/** "Ana Moreno, a harbour master based in Ashford, said", "Ana Moreno, who is harbour master", "who works as a pilot" */
function behind(tokens: Tokens, run: NameRun): Tokens {
  const comma = run.last + (isAged(tokens, run) ? 3 : 1);
  // "For Ana Moreno, the mayor …": what follows the comma may be somebody else.
  if (tokens[comma]?.text !== ',' || (run.first === 1 && tokens[0]?.pos === 'ADP')) return [];
  const clause = [1, 2, 3].map((step) => wordAt(tokens, comma + step));
  const opener = /^who (?:is|was|works as)(?= |$)/.exec(clause.join(' '))?.[0].split(' ') ?? [];
  const held = clause[0] === 'who' ? heldOffice(tokens, comma + 2) : [];
  const start = comma + 1 + (held.length > 0 ? 2 : opener.length);
  const words = takeWhile(tokens.slice(start, start + maxRoleWords), isOfRole);
  const end = start + words.length;
  // Before another name the words may explain that one.
  const isClosed = wordAt(tokens, end) === ',' && !/^(?:PROPN|CCONJ)$/.test(tokens[end + 1]?.pos ?? '');
  const isWhole = isClosed || /^(?:\.|who|based)$/.test(wordAt(tokens, end));
  return isWhole ? [...held, ...(held.length > 0 ? words : withoutArticle(words))] : [];
}

/**
 * "Ana Moreno is the harbour master of Ashford", "is a pilot"; "is a poor swimmer" names nothing that she does, and "a
 * friend of Ana Moreno is the mayor" tells of the friend.
 */
function told(tokens: Tokens, { first, last }: NameRun): Tokens {
  const opener = `${wordAt(tokens, last + 1)} ${wordAt(tokens, last + 2)}`;
  const words = takeWhile(tokens.slice(last + 3, last + 3 + maxRoleWords), isOfRole);
  const isClosed = /^(?:[.,]|since|who|and)$/.test(wordAt(tokens, last + 3 + words.length));
  const isOffice =
    /^(?:is the|has been)$/.test(opener) || (/^is an?$/.test(opener) && words[0]?.pos === 'NOUN');
  return isOffice && isClosed && tokens[first - 1]?.pos !== 'ADP' ? withoutArticle(words) : [];
}

/** What somebody is who does it, as a role's first words: `Chair of` in "who chairs the council". */
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

/** "The town of …" names the place behind it. */
const placeNoun =
  /^the (?:town|city|village|port|county|district|province|state|municipality|island) of (?=\p{Lu})/iu;

/**
 * What "its" means before a role at the head of a sentence: what the sentence before is about, where that has a name
 * with an article and no other name stands behind it.
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

/** "The harbour master of Ashford, Ana Moreno, said" */
function explained(tokens: Tokens, { first, last }: NameRun): Tokens {
  if (wordAt(tokens, first - 1) !== ',' || !/^[,.]$/.test(wordAt(tokens, last + 1))) return [];
  return withoutArticle(wordsUpTo(tokens, first - 1, isOfRole));
}

/** "Ashford harbour master Ana Moreno", "Mayor of Ashford Ana Moreno", "bird expert Dr Ana Moreno", "a pilot called Ana Moreno" */
const before = (tokens: Tokens, run: NameRun): Tokens => {
  const first = startOfNaming(tokens, run);
  return wordsUpTo(
    tokens,
    tokens.slice(0, first).findLastIndex((token) => !isOnlyAddress(plain(token))) + 1,
    (token, at) =>
      token.text === 'First' ||
      (isOfRole(token) && !/^(?:ADP|DET|CCONJ)$/.test(token.pos)) ||
      (token.lower === 'of' && at < first - 1 && isCapital(tokens[at + 1]) && isCapital(tokens[at - 1])),
  );
};

/** The words before a place as far as they pass a test; none where they go on, or somebody else's. */
function wordsUpTo(tokens: Tokens, end: number, test: (token: Token, at: number) => boolean): Tokens {
  let from = end;
  while (
    from > 0 &&
    end - from < maxRoleWords &&
    tokens.slice(from - 1, from).every((one) => test(one, from - 1))
  )
    from -= 1;
  const opener = wordAt(tokens, from - 1);
  // "its chair" has an office, whatever it is that the sentence speaks of; "her husband" has none.
  return end - from === maxRoleWords || (referring.has(opener) && opener !== 'its')
    ? []
    : tokens.slice(from, end);
}

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '');

/** "The town's mayor" keeps what it begins with. */
function withoutArticle(words: Tokens): Tokens {
  const isOwned = headOf(words).some(({ lower }) => /^['’]s$/.test(lower));
  return !isOwned && /^(?:an?|the)$/.test(wordAt(words, 0)) ? words.slice(1) : words;
}

const headOf = (words: Tokens): Tokens => takeWhile(words, ({ pos }) => pos !== 'ADP');

const isOfRole = ({ pos, quote, text, lower }: Token): boolean =>
  quote < 0 &&
  // "the Porters' Union": the tagger parts the apostrophe.
  (/^(?:-|['’]|\p{Lu}{2,6})$/u.test(text) ||
    (!/^(?:VERB|AUX|PRON|PUNCT|SCONJ|ADV)$/.test(pos) && !referring.has(lower) && lower !== 'based')) &&
  !/^(?:week|month|year|morning|evening|night)$|day$/.test(lower);

/** Words with an office or an occupation before "of" and the like, or behind: "House of Lords Speaker". */
const isRole = (words: Tokens): boolean =>
  (words[0]?.pos !== 'ADP' || words[0].lower === 'vice') &&
  !(words.length === 1 && empty.has(wordAt(words, 0))) &&
  !/^(?:ADP|DET|CCONJ|PUNCT)$/.test(words.at(-1)?.pos ?? '') &&
  [headOf(words), headOf(words.toReversed())].some((part) => part.some(isOffice)) &&
  words.some((token) => !isOnlyAddress(plain(token)));

/** At the head of a sentence the tagger takes the capital for a name's: "Immunologist Ana Moreno". */
const isOffice = (token: Token): boolean =>
  isTitleWord(plain(token)) || (/^(?:NOUN|PROPN)$/.test(token.pos) && isOccupation(token));

const plain = ({ lower }: Token): string => lower.replace(/\.$/u, '');
