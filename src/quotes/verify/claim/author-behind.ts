/** Finds the author who is named behind a quotation. */
import type { Language } from '../../../language/index.ts';
import { type Span, textAt } from '../../../text/span.ts';
import { foldedOf, wordsBetween, wordsOf } from '../../../text/words.ts';
import type { ClaimedSpeaker } from '../../quotes.ts';
import {
  type Around,
  endsClause,
  foldedBefore,
  isContrasted,
  sentenceMark,
  subjectAt,
} from './claim-names.ts';

/** The most words between a quotation and its author: "is a great line by Lowe". */
const maxWordsToAuthor = 5;

/**
 * The author who is named behind the marks: `“…” — Lowe`, `“…” is a great line by Lowe`, `“…” was Lowe’s reply`
 */
export function signedBy(around: Around): ClaimedSpeaker | undefined {
  const { text, spans, all, names, language } = around;
  const end = spans.at(-1)?.end ?? 0;
  const signing = names.find((name) => {
    // "“…” — not Lowe, Vance"
    const another = all.findLast((one) => one.end <= name.start && isContrasted(one, around));
    const from = another && another.start > end ? another.end : end;
    const gap = text.slice(from, Math.max(from, name.start));
    if (name.start <= end || sentenceMark.test(gap.slice(2))) return false;
    // “…,” Lowe conceded
    const isApart = /[—–~(,-]/u.test(text.charAt(end - 1) + gap);
    if (/^[^\p{L}]{1,9}$/u.test(gap)) return isApart || isAloneBehind(name, around);
    const words = foldedOf(wordsOf(gap));
    if (isOfWords(textAt(text, name), language)) return words.every(language.isFunctionWord);
    const isLine = words.some(language.isUtterance) || words.slice(0, -1).every(language.isFunctionWord);
    return isLine && words.length <= maxWordsToAuthor && language.namesAuthor(words);
  });
  return subjectAt(signing, around);
}

/** Whether a name is alone behind a quotation: `“…” Lowe`, `“…” Lowe in 2022`; not in `“…” Lowe must be glad` or `“…” Great!` */
function isAloneBehind(name: Span, { text, words, language, asSpeaker }: Around): boolean {
  const next = wordsBetween(words, name.end)[0]?.folded ?? '';
  const isAlone = endsClause(text, name.end) || language.isPreposition(next) || /^\p{N}/u.test(next);
  return isAlone && asSpeaker(name)?.as !== 'described';
}

/** Whether a text is a name with something that the person said: "Lowe’s words". */
export const isOfWords = (called: string, language: Language): boolean =>
  /['’]s?\s/u.test(called) && tellsWords(wordsOf(called).at(-1)?.folded ?? '', language);

/** Whether a word is something said: "answer", "promise". */
const tellsWords = (word: string, language: Language): boolean =>
  language.isUtterance(word) || language.modifierOf(word) === 'attribution';

/** Whether the words before a name make it the author's: `a great line by` */
export const isAuthor = (name: Span, { words, language }: Around): boolean =>
  language.namesAuthor(foldedBefore(name, words));
