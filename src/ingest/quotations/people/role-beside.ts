/** What an article calls a person right beside the name: "Ana Moreno, the harbour master, said". */
import { listed, takeWhile } from '../../words.ts';
import { type Token, type Tokens, wordAt } from '../sentences/frame.ts';
import { titleWords } from '../sentences/lexicon.ts';
import { isAged, isOccupation, type NameRun, nameOf } from './name-runs.ts';

/** Words that address somebody and say nothing of what they are. */
const addressWords = listed('mr mrs ms sir lord lady dame dr prof professor');
/** A longer stretch tells a story. */
const maxRoleWords = 16;

/**
 * The role that stands behind a name, or else before it; undefined where it may be somebody else's.
 *
 * "Ana Moreno, 61, the harbour master of Ashford, said" → "Harbour master of Ashford"
 */
export function roleBeside(tokens: Tokens, run: NameRun): string | undefined {
  const words = [behind(tokens, run), explained(tokens, run), before(tokens, run)].find(isRole);
  const role = words && nameOf(words, { first: 0, last: words.length - 1 });
  return role && role.charAt(0).toUpperCase() + role.slice(1);
}

/** "Ana Moreno, a harbour master based in Ashford, said" */
function behind(tokens: Tokens, run: NameRun): Tokens {
  const comma = run.last + (isAged(tokens, run) ? 3 : 1);
  // "For Ana Moreno, the mayor …": what follows the comma may be somebody else.
  const opensSentence = run.first <= 2 && tokens[run.first - 1]?.pos === 'ADP';
  if (tokens[comma]?.text !== ',' || opensSentence) return [];
  const from = tokens.slice(comma + 1, comma + 1 + maxRoleWords);
  const words = takeWhile(from, isOfRole);
  const [end, next] = [from[words.length], from[words.length + 1]];
  // Before another name the words may explain that one.
  const isClosed = end?.text === ',' && next?.pos !== 'PROPN' && next?.pos !== 'CCONJ';
  return isClosed || /^(?:\.|who|based)$/.test(end?.lower ?? '') ? withoutArticle(words) : [];
}

/** "The harbour master of Ashford, Ana Moreno, said" */
function explained(tokens: Tokens, run: NameRun): Tokens {
  const [comma, next] = [tokens[run.first - 1], tokens[run.last + 1]];
  if (comma?.text !== ',' || !/^[,.]$/.test(next?.text ?? '')) return [];
  return withoutArticle(wordsUpTo(tokens, run.first - 1, isOfRole));
}

/** "Ashford harbour master Ana Moreno" */
const before = (tokens: Tokens, run: NameRun): Tokens =>
  wordsUpTo(tokens, run.first, (token) => isOfRole(token) && !/^(?:ADP|DET|CCONJ)$/.test(token.pos));

/** The words before a place; none where "its" or "whose" stands before them, which says nothing without the sentence. */
function wordsUpTo(tokens: Tokens, end: number, test: (token: Token) => boolean): Tokens {
  const words = takeWhile(tokens.slice(Math.max(0, end - maxRoleWords), end).toReversed(), test);
  const isOpen = words.length === maxRoleWords || referring.has(wordAt(tokens, end - words.length - 1));
  return isOpen ? [] : words.toReversed();
}

/** "The town's mayor" keeps what it begins with. */
function withoutArticle(words: Tokens): Tokens {
  const isOwned = headOf(words).some(({ lower }) => /^['’]s$/.test(lower));
  return !isOwned && /^(?:an?|the)$/.test(words[0]?.lower ?? '') ? words.slice(1) : words;
}

const headOf = (words: Tokens): Tokens => takeWhile(words, ({ pos }) => pos !== 'ADP');

const referring = listed('who whose his her their its my our another');

const isOfRole = ({ pos, quote, text, lower }: Token): boolean =>
  quote < 0 &&
  !/^(?:VERB|AUX|PRON|PUNCT|SCONJ|ADV)$/.test(pos) &&
  !/^[(),;:.–—]$/.test(text) &&
  !isTime(lower) &&
  !referring.has(lower) &&
  lower !== 'based';

const isTime = (lower: string): boolean => /^(?:week|month|year|morning|evening|night)$|day$/.test(lower);

/** Words with an office or an occupation before "of" and the like. */
function isRole(words: Tokens): boolean {
  return headOf(words).some(isOffice) && words.some(({ lower }) => !addressWords.has(lower));
}

const isOffice = (token: Token): boolean =>
  titleWords.has(token.lower) || (token.pos === 'NOUN' && isOccupation(token, undefined));
