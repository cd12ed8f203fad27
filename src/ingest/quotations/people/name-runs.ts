/** Finds runs of words that can be a person's name, and the words that describe the person beside it. */

import { foldCharacters } from '../../../text/fold.ts';
import { wordSet } from '../../../text/word-lists.ts';
import { takeWhile, withoutFullStop } from '../../block-words.ts';
import { type Sentence, type Token, type Tokens, wordAt } from '../sentences/frame.ts';
import { isGivenName, isTitleWord, organisationNouns, organisationWords } from '../sentences/lexicon.ts';
import type { Phrase } from '../sentences/phrases.ts';

/** Words of a description that do not show who is meant. */
export const emptyWords = wordSet(
  'the a an his her their its of and former then late longtime veteran also in for',
);

/** A run of capitalised words that can be a person's name. */
export interface NameRun extends Phrase {
  readonly titled: boolean;
}

/** A name as the article prints it, with its hyphens. */
export const nameOf = (tokens: Tokens, { first, last }: Phrase): string =>
  tokens
    .slice(first, last + 1)
    .map(({ text, start }, index) =>
      index > 0 && start > (tokens[first + index - 1]?.end ?? 0) ? ` ${text}` : text,
    )
    .join('');

/** The runs of capitalised words that can be a person's name, without the titles before them. */
export function nameRuns(tokens: Tokens): NameRun[] {
  const runs: NameRun[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isNameWord(tokens, at)) continue;
    const end = endOfRun(tokens, at);
    // "Ana Moreno KC", "Ana Moreno MP"
    const last = end - at > 1 && /^(?![IVX]+$)\p{Lu}{2,4}$/u.test(tokens[end]?.text ?? '') ? end - 1 : end;
    const first = startOfName(tokens, at, last);
    const before = tokens[at - 1];
    if (!isTitle(tokens[first])) runs.push({ first, last, titled: first > at || isTitle(before) });
    at = end;
  }
  return runs;
}

/** The names of more than one word that can be a person's. */
export const wholeNamesIn = (sentences: readonly Sentence[]): string[] =>
  sentences.flatMap(({ tokens }) =>
    nameRuns(tokens).flatMap((run) =>
      run.last > run.first && looksLikePerson(tokens, run) ? [nameOf(tokens, run)] : [],
    ),
  );

/** The index of the last word of the run that begins at `first`, with particles and hyphens inside it. */
function endOfRun(tokens: Tokens, first: number): number {
  let last = first;
  for (;;) {
    const isJoined =
      (isParticle(tokens, last + 1) && isNameWord(tokens, last + 2)) ||
      (tokens[last + 1]?.text === '-' && tokens[last + 2]?.pos === 'PROPN');
    if (isNameWord(tokens, last + 1)) last += 1;
    else if (isJoined) last += 2;
    else return last;
  }
}

/**
 * The index of the first word of the name in a run that begins with titles and offices: "Norlandic President Brandt" →
 * Brandt
 */
function startOfName(tokens: Tokens, first: number, last: number): number {
  // "Ana Moreno Ana Moreno said": the first is a caption that the page has joined to the paragraph.
  const again = tokens.slice(first, last).findLastIndex(({ text }) => text === tokens[first]?.text);
  const from = first + Math.max(0, again);
  const start = from + tokens.slice(from, last).findLastIndex(isTitle) + 1;
  if (start === 0 && last > 1 && isOccupation(tokens[0])) return 1;
  // "Minister of Transport Ray Pohl": the word before the name belongs to the office.
  const hasOffice = isTitle(tokens[start - 2]) && /^(?:of|for)$/u.test(wordAt(tokens, start - 1));
  if (!hasOffice || last - start < 2) return start;
  const isOfTwoWords = /^(?:Van|Von|De|Di|Du|La|Le|Al|El|Bin|Der)$/u.test(tokens[last - 1]?.text ?? '');
  return isOfTwoWords ? last - 2 : last - 1;
}

/** Occupations, most of them by their ending; the names "Igor" and "Omer" are too short for it. */
const occupation =
  /(?:^(?:academic|advocate|apprentice|architect|athlete|bailiff|barista|boss|bride|butler|comic|coxswain|dad|diplomat|fan|gran|grandad|groom|hero|intern|medic|mechanic|millionaire|model|mom|mum|nanny|neighbou?r|pal|peer|postie|publican|pupil|referee|steward|substitute|teen|trainee|tycoon|umpire|veteran|victim|widow)$|(?:boy|girl|guard|lady|lord|mate|wife)$|\p{L}{3}(?:ist|er|or|man|ian|ant|smith|wright|ess)|woman|nurse|clerk|cook|guide|pilot|chef|surgeon|(?<!\p{L})vet)$/u;

/** Whether a word is an occupation, also with a capital: "Biologist Samir Qadri" at the beginning of a sentence. */
export const isOccupation = (token: Token | undefined): boolean =>
  // "Peter Tal Berg": Peter ends like an occupation, but is a given name.
  token !== undefined && !isGivenName(token.text) && occupation.test(token.lower);

const isTitle = (token: Token | undefined): boolean =>
  token !== undefined && isTitleWord(withoutFullStop(token.lower));

function isNameWord(tokens: Tokens, index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return false;
  const isBeforeName = tokens[index + 1]?.pos === 'PROPN';
  return (
    token.pos === 'PROPN' ||
    // The tagger takes these names for a preposition and an adverb.
    (isBeforeName && (token.text === 'Per' || token.text === 'Even')) ||
    (index > 0 && !/^(?:PRON|DET|CCONJ|SCONJ|ADV)$/u.test(token.pos))
  );
}

const isParticle = (tokens: Tokens, index: number): boolean =>
  /^(?:de|da|di|du|van|von|der|den|la|le|bin|ibn|al|el|ten|ter|dos|del)$/u.test(tokens[index]?.text ?? '');

/** Whether a name is a person's, and not that of an institution or a place, or words of a headline. */
export function looksLikePerson(tokens: Tokens, run: NameRun): boolean {
  // "Otto King" has a title as a last name; "Norlandic President" is no name.
  const opensWithGivenName = run.last > run.first && isGivenName(tokens[run.first]?.text ?? '');
  if (isTitle(tokens[run.last]) && !opensWithGivenName) return false;
  return (
    wordAt(tokens, run.first - 1) !== 'the' &&
    tokens.slice(run.first, run.last + 1).every(
      ({ lower, text }, index) =>
        // The given name may have another meaning: "Bill Moreno".
        (!organisationWords.has(lower) || (opensWithGivenName && index === 0)) &&
        !/^\p{Lu}{3,}$/u.test(text) &&
        /^(?!.*['’]s$)[\p{L}.'’-]+$/u.test(text),
    )
  );
}

/**
 * Whether the words beside a name show that it is an organisation's: "Tamar Osk, the company that runs the ferries",
 * "the charity Tamar Osk", "Tamar Osk, which", "Tamar Osk, whose director".
 */
export function isOrganisation(tokens: Tokens, { first, last }: NameRun): boolean {
  const behind = wordAt(tokens, last + 1) === ',' ? tokens.slice(last + 2, last + 12) : [];
  // "the company and brand director": only the last noun counts.
  const phrase = takeWhile(
    behind.slice(1),
    ({ pos, lower }) => /^(?:ADJ|NOUN|PROPN|NUM|PART)$/u.test(pos) || /^(?:and|or)$/u.test(lower),
  );
  const noun = phrase.at(-1)?.lower ?? '';
  const [opener] = behind;
  return (
    opener?.lower === 'which' ||
    (opener?.lower !== 'whose' && organisationNouns.has(noun)) ||
    (!isGivenName(tokens[first]?.text ?? '') &&
      ((opener?.lower === 'whose' && runBySomebody.test(noun)) || isNamedBy(tokens, first)))
  );
}

/**
 * Whether the noun of an organisation precedes its name: "the charity Tamar Osk"; not "told the paper Otto Osk was
 * late".
 */
const isNamedBy = (tokens: Tokens, first: number): boolean =>
  organisationNouns.has(wordAt(tokens, first - 1)) && wordAt(tokens, first - 2) !== ',';

/** Words for what only an organisation has; a person may have a chief of staff or a spokesman. */
const runBySomebody = /^(?:director|executive|chairman|chairwoman|ceo|founder|members|headquarters)$/u;

const wordsBehind = (tokens: Tokens, { last }: NameRun): string =>
  tokens
    .slice(last + 1, last + 4)
    .map(({ lower }) => lower)
    .join(' ');

/** Whether a description or an age follows a name: "Moreno, a lawyer with", "Moreno, 61,". */
export const isAppositive = (tokens: Tokens, run: NameRun): boolean =>
  /^, (?:an?|the|who|whose|one)\b/u.test(wordsBehind(tokens, run)) || isAged(tokens, run);

/** Whether an age follows a name, which shows that it is a person's: "Moreno, 61,". */
export const isAged = (tokens: Tokens, run: NameRun): boolean =>
  /^, \d{1,2} ,$/u.test(wordsBehind(tokens, run));

/** The description before a name between commas: "A farmer upstream, Jens Maar, says". */
export function descriptionBefore(tokens: Tokens, run: NameRun): string[] {
  let opener = run.first - 1;
  while (isTitle(tokens[opener])) opener -= 1;
  if (tokens[opener]?.lower !== ',' || !/^[,.]$/u.test(wordAt(tokens, run.last + 1))) return [];
  const before = tokens.slice(Math.max(0, opener - 7), opener).toReversed();
  const article = before.findIndex(
    ({ pos, lower }) => pos === 'DET' || /^(?:'s|his|her|their|its|my|our)$/u.test(lower),
  );
  const described = before.slice(0, article + 1);
  return described.filter(({ pos }) => /^(?:NOUN|ADJ)$/u.test(pos)).map(({ lower }) => foldCharacters(lower));
}

/** Whether a name that nobody in the article bears is a place: "wires on Larch Hill", "Moreno, of Lower Town". */
export const isPlace = (tokens: Tokens, { first }: NameRun): boolean =>
  /^(?:in|near|at|on|of|for|from)$/u.test(wordAt(tokens, first - 1)) &&
  !isGivenName(tokens[first]?.text ?? '');
