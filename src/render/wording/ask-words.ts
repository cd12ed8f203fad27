/** Sentences about an answer, the same for Discord and the terminal. */
import type { AnswerBlock, AskAnswer, Contradiction, SearchedFor } from '../../answers/index.ts';
import { listInWords } from './citation-words.ts';
import { present } from './lines.ts';
import { say } from './say.ts';

/** How many lines are shown when the sources may not answer. */
export const maxClosest = 2;

/** Both sides of a contradiction in one sentence. @param format formats an outlet's name */
export function contradictionInWords({ a, b }: Contradiction, format: (outlet: string) => string): string {
  const side = ({ words, outlets }: Contradiction['a']) =>
    say('ask.prints', { count: outlets.length, outlets: listInWords(outlets.map(format)), words });
  return say('ask.contradiction', { one: side(a), other: side(b) });
}

/** Other outlets with the same words, or with the statement in other words. */
export function alsoInWords({ alsoIn, quotedAlsoIn }: AnswerBlock): string[] {
  const quoting = quotedAlsoIn.filter((outlet) => !alsoIn.includes(outlet));
  return present([
    alsoIn.length > 0 && say('ask.alsoIn', { outlets: listInWords(alsoIn) }),
    quoting.length > 0 && say('ask.quotedAlsoIn', { outlets: listInWords(quoting) }),
  ]);
}

/**
 * Which outlets answer and which do not; empty where the question was not to each outlet.
 *
 * @param format formats a list of outlets
 */
export function byOutletInWords({ byOutlet }: AskAnswer, format: (outlets: string) => string): string[] {
  if (byOutlet === undefined) return [];
  const { found, perhaps, missing } = byOutlet;
  const row = (key: 'ask.foundIn' | 'ask.perhapsIn' | 'ask.nothingIn', outlets: readonly string[]) =>
    outlets.length > 0 && say(key, { outlets: format(listInWords(outlets)) });
  return present([row('ask.foundIn', found), row('ask.perhapsIn', perhaps), row('ask.nothingIn', missing)]);
}

/**
 * The sentence above the closest lines, or instead of them when they are far from the question; names a word
 * that no text contains.
 *
 * @param format formats a word from outside
 */
export function perhapsInWords(answer: AskAnswer, format: (word: string) => string): string {
  const hasLines = answer.blocks.length > 0;
  return present([
    whyPerhaps(answer.searched, hasLines, format),
    answer.isFilteredOut && say('ask.filteredOut'),
    hasLines && say('ask.closest'),
  ]).join(' ');
}

function whyPerhaps(
  { absentWord, openPronoun }: SearchedFor,
  hasLines: boolean,
  format: (word: string) => string,
): string {
  if (openPronoun !== undefined) return say('ask.whoIsMeant', { word: format(openPronoun) });
  if (absentWord !== undefined) return say('ask.perhapsWithout', { word: format(absentWord) });
  return say(hasLines ? 'ask.perhaps' : 'ask.far');
}

/**
 * How words of the question that no text contains were understood: a corrected spelling, or a person's role.
 */
export function readInWords(searched: SearchedFor): string[] {
  const tried = triedInWords(searched);
  return tried === '' ? [] : [say('ask.read', { words: tried })];
}

const triedInWords = ({ corrections }: SearchedFor): string =>
  listInWords(corrections.map(({ from, to }) => say('ask.readAs', { from, to })));

/** What was searched, and for which words. */
export function searchedInWords(searched: SearchedFor) {
  const { documentCount, outlets, names, words } = searched;
  const looked = [...names, ...words];
  const tried = triedInWords(searched);
  return present([
    documentCount === 0
      ? say('ask.searchedNone')
      : say('ask.searched', { count: documentCount, outlets: listInWords(outlets) }),
    looked.length > 0 && say('ask.lookedFor', { words: looked.join(', ') }),
    tried !== '' && say('ask.alsoTried', { words: tried }),
  ]).join(' ');
}
