/** Sentences about an answer, the same for Discord and the terminal. */
import type { AnswerBlock, AnswerOf, Contradiction, SearchedFor } from '../../answers/index.ts';
import { listInWords } from './citation-words.ts';
import { present } from './lines.ts';
import { say } from './say.ts';

/** The most lines shown when the sources may not answer. */
export const maxClosest = 2;

type Sides = Pick<Contradiction, 'a' | 'b'>;

/** Both sides of a contradiction in one sentence. @param format formats an outlet's name */
export function contradictionInWords({ a, b }: Sides, format: (outlet: string) => string): string {
  const side = ({ words, outlets }: Contradiction['a']) =>
    say('ask.prints', { count: outlets.length, outlets: listInWords(outlets.map(format)), words });
  return say('ask.contradiction', { one: side(a), other: side(b) });
}

/** Other outlets with the same words, and with the statement, or what an excerpt quotes, in other words. */
export function alsoInWords({ kind, alsoIn, quotedAlsoIn }: AnswerBlock): string[] {
  const quoting = quotedAlsoIn.filter((outlet) => !alsoIn.includes(outlet));
  return present([
    alsoIn.length > 0 && say('ask.alsoIn', { outlets: listInWords(alsoIn) }),
    quoting.length > 0 &&
      say(kind === 'statement' ? 'ask.quotedAlsoIn' : 'ask.partQuotedAlsoIn', {
        outlets: listInWords(quoting),
      }),
  ]);
}

/** Which words of an answer a program attributed to somebody, and nobody has reviewed. */
export const reviewsOf = (blocks: readonly AnswerBlock[]) =>
  blocks.flatMap(({ wordings }) =>
    wordings.flatMap(({ citations: [citation], isUnreviewed }) =>
      citation === undefined ? [] : [{ citation, reviewed: isUnreviewed !== true }],
    ),
  );

/** Which outlets answer and which do not, where the question was to each. @param format formats a list of outlets */
export function byOutletInWords({ byOutlet }: AnswerOf<'ask'>, format: (outlets: string) => string): string {
  const sentences = (['found', 'perhaps', 'missing'] as const).map((key) => {
    const outlets = byOutlet?.[key] ?? [];
    return outlets.length > 0 && say(`byOutlet.${key}`, { outlets: format(listInWords(outlets)) });
  });
  return present(sentences).join(' ');
}

/** The sentence above how an outlet's documents begin, or those of several. @param format formats a list of outlets */
export function openingInWords(
  { isOpening, searched }: AnswerOf<'ask'>,
  format: (outlets: string) => string,
) {
  if (isOpening === undefined) return undefined;
  const outlets = format(listInWords(searched.outlets));
  return searched.outlets.length > 1 ? say('ask.openings', { outlets }) : say('ask.opening');
}

/** The sentence above the closest lines, or instead of them. @param format formats a word from outside */
export function perhapsInWords(answer: AnswerOf<'ask'>, format: (word: string) => string): string {
  const { absentWord, openPronoun } = answer.searched;
  const hasLines = answer.blocks.length > 0;
  const why =
    openPronoun !== undefined
      ? say('ask.whoIsMeant', { word: format(openPronoun) })
      : absentWord !== undefined
        ? say('ask.perhapsWithout', { word: format(absentWord) })
        : say(hasLines ? 'ask.perhaps' : 'ask.far');
  return present([why, answer.isFilteredOut && say('ask.filteredOut'), hasLines && say('ask.closest')]).join(
    ' ',
  );
}

/** That nothing was found, or that a word of the question cannot be read. @param format formats a word from outside */
export function notFoundInWords({ searched }: AnswerOf<'ask'>, format: (word: string) => string): string {
  const { unreadWord } = searched;
  return unreadWord === undefined
    ? say('ask.notFound')
    : say('refusal.unread-script', { given: format(unreadWord) });
}

/** How words that no text contains were understood: a corrected spelling, or a person's role. */
export function readInWords(searched: SearchedFor): string[] {
  const words = triedInWords(searched);
  return words === '' ? [] : [say('ask.read', { words })];
}

const triedInWords = ({ corrections }: SearchedFor): string =>
  listInWords(corrections.map(({ from, to }) => say('ask.readAs', { from, to })));

/** What was searched, and for which words. */
export function searchedInWords(searched: SearchedFor): string {
  const { documentCount, outlets } = searched;
  const looked = [...searched.names, ...searched.words];
  const tried = triedInWords(searched);
  return present([
    documentCount === 0
      ? say('ask.searchedNone')
      : say('ask.searched', { count: documentCount, outlets: listInWords(outlets) }),
    looked.length > 0 && say('ask.lookedFor', { words: looked.join(', ') }),
    tried !== '' && say('ask.alsoTried', { words: tried }),
  ]).join(' ');
}
