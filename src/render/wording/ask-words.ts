/** What is said of an answer, the same for Discord and the terminal. */
import type { AnswerBlock, AskAnswer, Contradiction, SearchedFor } from '../../answers/index.ts';
import { listInWords } from './citation-words.ts';
import { present } from './lines.ts';
import { say } from './say.ts';

/**
 * Both sides of a contradiction in one sentence.
 *
 * @param named how an outlet's name is drawn
 */
export function contradictionInWords({ a, b }: Contradiction, named: (outlet: string) => string): string {
  const side = ({ words, outlets }: Contradiction['a']) =>
    say('ask.prints', { count: outlets.length, outlets: listInWords(outlets.map(named)), words });
  return say('ask.contradiction', { one: side(a), other: side(b) });
}

/** Who else has the same, and what of it: the very words, or the statement in its own rendering. */
export function alsoInWords({ alsoIn, quotedAlsoIn }: AnswerBlock): string[] {
  const quoting = quotedAlsoIn.filter((outlet) => !alsoIn.includes(outlet));
  return present([
    alsoIn.length > 0 && say('ask.alsoIn', { outlets: listInWords(alsoIn) }),
    quoting.length > 0 && say('ask.quotedAlsoIn', { outlets: listInWords(quoting) }),
  ]);
}

/**
 * Which outlets have what was asked for, and which have not; none where that was not asked.
 *
 * @param drawn how a list of outlets is drawn
 */
export function byOutletInWords({ byOutlet }: AskAnswer, drawn: (outlets: string) => string): string[] {
  if (byOutlet === undefined) return [];
  const { found, perhaps, missing } = byOutlet;
  const row = (key: 'ask.foundIn' | 'ask.perhapsIn' | 'ask.nothingIn', outlets: readonly string[]) =>
    outlets.length > 0 && say(key, { outlets: drawn(listInWords(outlets)) });
  return present([row('ask.foundIn', found), row('ask.perhapsIn', perhaps), row('ask.nothingIn', missing)]);
}

/**
 * What stands above the closest lines, or in their place where they are far from what is asked; a word that no
 * text has says why they are no answer.
 *
 * @param drawn how a word from outside is drawn
 */
export function perhapsInWords(answer: AskAnswer, drawn: (word: string) => string): string {
  const hasLines = answer.blocks.length > 0;
  return present([
    whyPerhaps(answer.searched, hasLines, drawn),
    answer.isFilteredOut && say('ask.filteredOut'),
    hasLines && say('ask.closest'),
  ]).join(' ');
}

function whyPerhaps(
  { absentWord, openPronoun }: SearchedFor,
  hasLines: boolean,
  drawn: (word: string) => string,
): string {
  if (openPronoun !== undefined) return say('ask.whoIsMeant', { word: drawn(openPronoun) });
  if (absentWord !== undefined) return say('ask.perhapsWithout', { word: drawn(absentWord) });
  return say(hasLines ? 'ask.perhaps' : 'ask.far');
}

/** As what words of the question were read that stand in no text: a slip of the keys, or somebody's role. */
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
