/** What an article calls a person right beside the name: "Ana Moreno, the harbour master, said". */
import { wordSet } from '../../../text/word-set.ts';
import { takeWhile } from '../../words.ts';
import { type Token, type Tokens, wordAt } from '../sentences/frame.ts';
import { isGivenName, titleWords } from '../sentences/lexicon.ts';
import { isAged, isOccupation, type NameRun, nameOf } from './name-runs.ts';

/** Words that address somebody and say nothing of what they are. */
const addressWords = wordSet('mr mrs ms sir lord lady dame dr prof professor late');
/** A longer stretch tells a story. */
const maxRoleWords = 16;

/**
 * The role that stands behind a name, or else before it; undefined where it may be somebody else's.
 *
 * "Ana Moreno, 61, the harbour master of Ashford, said" → "Harbour master of Ashford"
 */
export function roleBeside(tokens: Tokens, run: NameRun): string | undefined {
  const words = [behind(tokens, run), explained(tokens, run)].find(isRole) ?? before(tokens, run);
  const role = textOf(words);
  return role === '' ? undefined : role.charAt(0).toUpperCase() + role.slice(1);
}

const textOf = (words: Tokens): string => nameOf(words, { first: 0, last: words.length - 1 });

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

/** "Ashford harbour master Ana Moreno", "Mayor of Ashford Ana Moreno", "Pilot Ana Moreno of the Ashford Post" */
function before(tokens: Tokens, run: NameRun): Tokens {
  const end = withoutBracket(tokens, run.first);
  const from = startOfTitle(tokens, end);
  const words = tokens.slice(from, end);
  const hasTitle = isTitle(tokens.slice(from, run.first)) || isOpeningOccupation(tokens, run);
  if (!hasTitle || end - from >= maxRoleWords || referring.has(wordAt(tokens, from - 1))) return [];
  return from === 0 && words.every(({ pos }) => pos !== 'ADP') ? [...words, ...ofBehind(tokens, run)] : words;
}

/** Where the words begin that end in a title before a name. An "of" between two names is inside one. */
function startOfTitle(tokens: Tokens, end: number): number {
  let from = end;
  for (;;) {
    const token = tokens[from - 1];
    const bracket = withoutBracket(tokens, from);
    if (token === undefined) return from;
    if (token.text === 'First' || (isOfRole(token) && !/^(?:ADP|DET|CCONJ)$/.test(token.pos))) from -= 1;
    else if (token.lower === 'of' && from < end && isCapital(tokens[from]) && isCapital(tokens[from - 2]))
      from -= 2;
    else if (bracket < from && isCapital(tokens[bracket - 1])) from = bracket - 1;
    else return from;
  }
}

/** "Member of Parliament (MP) Ana Moreno": where the bracket before a place begins, or the place itself. */
function withoutBracket(tokens: Tokens, end: number): number {
  if (wordAt(tokens, end - 1) !== ')') return end;
  const inside = takeWhile(tokens.slice(Math.max(0, end - 8), end - 1).toReversed(), isCapitalOrSmall);
  const start = end - 2 - inside.length;
  return wordAt(tokens, start) === '(' ? start : end;
}

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '');
const isCapitalOrSmall = (token: Token): boolean =>
  isCapital(token) || /^(?:of|the|and|for)$/.test(token.lower);

/** An office before the first "of" or behind the last: "Mayor of Ashford", "House of Commons Speaker". */
function isTitle(words: Tokens): boolean {
  const last = words.toReversed();
  return [headOf(words), headOf(last)].some((part) => part.some(isOffice)) && !isAddress(words);
}

/** "Immunologist Ana Moreno": the tagger takes the capital at the head of a sentence for a name's. */
const isOpeningOccupation = ([token]: Tokens, { first, last }: NameRun): boolean =>
  first === 1 && last > first && isOccupation(token, undefined) && !isGivenName(token?.text ?? '');

/** "Minister Ana Moreno of the Ashford Council said": only behind the subject that opens a sentence, where nobody was accused of anything. */
function ofBehind(tokens: Tokens, { last }: NameRun): Tokens {
  if (wordAt(tokens, last + 1) !== 'of') return [];
  const start = last + (wordAt(tokens, last + 2) === 'the' ? 3 : 2);
  const names = takeWhile(tokens.slice(start), ({ pos }) => pos === 'PROPN');
  const end = start + names.length;
  return names.length > 0 && /^(?:VERB|AUX)$/.test(tokens[end]?.pos ?? '') ? tokens.slice(last + 1, end) : [];
}

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

const referring = wordSet('who whose his her their its my our another');

const isOfRole = ({ pos, quote, text, lower }: Token): boolean =>
  quote < 0 &&
  (text === '-' || isAcronym(text) || !/^(?:VERB|AUX|PRON|PUNCT|SCONJ|ADV)$/.test(pos)) &&
  !/^[(),;:.–—]$/.test(text) &&
  !isTime(lower) &&
  (isAcronym(text) || !referring.has(lower)) &&
  lower !== 'based';

/** The tagger takes the WHO for a pronoun. */
const isAcronym = (text: string): boolean => /^\p{Lu}{2,6}$/u.test(text);

const isTime = (lower: string): boolean => /^(?:week|month|year|morning|evening|night)$|day$/.test(lower);

/** Words with an office or an occupation before "of" and the like. */
function isRole(words: Tokens): boolean {
  const isWhole = !/^(?:ADP|DET|CCONJ|PUNCT)$/.test(words.at(-1)?.pos ?? '');
  return isWhole && headOf(words).some(isOffice) && !isAddress(words);
}

const isAddress = (words: Tokens): boolean => words.every(({ lower }) => addressWords.has(lower));

const isOffice = (token: Token): boolean =>
  titleWords.has(token.lower) || (token.pos === 'NOUN' && isOccupation(token, undefined));
