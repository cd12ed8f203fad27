/** Whether a pasted text says of its quotation that it was not said. */
import type { Language } from '../../../language/index.ts';
import { contains, type Span, shifted, textAt } from '../../../text/span.ts';
import { type Word, wordsOf } from '../../../text/words.ts';
import type { TextReader } from '../../text-reader.ts';

/** Characters before or behind a quotation that can deny it. */
const farthest = 120;
/** Words of a label before a colon: "Fake quote: …" */
const mostOfLabel = 3;
/** Words in which what was reported is called untrue: "… are simply false". */
const mostOfUntrue = 4;

type Reader = TextReader & { readonly language: Language };

/**
 * Whether the words beside a quotation say that it was not said.
 *
 * `Lowe never said “…”` · `It is a lie that Lowe said “…”` · `Lowe: not “…”` · `“…”: Lowe never said that`
 */
export function isSaidToBeUnsaid(text: string, span: Span, reader: Reader): boolean {
  const { language } = reader;
  const lead = { start: Math.max(0, span.start - farthest), end: span.start };
  const words = shifted(wordsOf(textAt(text, lead)), lead.start);
  // "Is this fake? “…”" asks.
  const isAsked = text.slice(words.at(-1)?.end ?? lead.end, lead.end).includes('?');
  const before = isAsked
    ? []
    : wordsSince(language.marksEveryClause ? sentenceMark : clauseMark, words, text);
  const behind = wordsBehind(text, span.end);
  const line = (some: readonly Word[]) => namesAsSigns(some, reader);
  // "Lowe, in May, said “…”, not Vance"
  const isNamed = reader.finder.find(wordsSince(sentenceMark, words, text)).length > 0;
  const asked = behind.isAsked ? '? ' : '';
  return (
    (!isAsked && (isDeniedBefore(before, text, lead, reader) || isLabelledUntrue(words, text, language))) ||
    isDeniedBehind(before, behind, text, reader) ||
    language.deniesSaying?.(line(before), behind.isLead ? '' : asked + line(behind.words), isNamed) === true
  );
}

const foldedOf = (words: readonly Word[]): string[] => words.map(({ folded }) => folded);

function namesAsSigns(words: readonly Word[], { finder }: Reader): string {
  const names = finder.find([...words]);
  const isInside = (word: Word) => names.some((name) => name.start < word.start && word.start < name.end);
  return words
    .filter((word) => !isInside(word))
    .map((word) => (names.some(({ start }) => start === word.start) ? '@' : word.folded))
    .join(' ');
}

/** Where a comma stands before every clause, the sentence leads into a quotation, else the clause. */
const sentenceMark = /[.;:!?“”"«»\n]/u;
const clauseMark = /[.,;:!?“”"«»\n]/u;

/** The words before a quotation since the last such mark between two of them. */
function wordsSince(marks: RegExp, words: readonly Word[], text: string): Word[] {
  return words.slice(
    words.findLastIndex((word, at) => {
      const next = words[at + 1];
      return next !== undefined && marks.test(text.slice(word.end, next.start));
    }) + 1,
  );
}

/** The words behind a quotation up to the end of their sentence, or up to another quotation that they lead into. */
function wordsBehind(text: string, from: number) {
  const behind = text.slice(from, from + farthest);
  const gap = /^[\s\p{P}]*/u.exec(behind)?.[0] ?? '';
  const stop = behind.slice(gap.length).search(/[.!?;“”"«»„\n]/u);
  const end = stop < 0 ? behind.length : gap.length + stop;
  return {
    words: shifted(wordsOf(behind.slice(0, end)), from),
    isLead: /[“"«„]/u.test(behind.charAt(end)),
    isAsked: gap.includes('?'),
    asks: behind.charAt(end) === '?',
  };
}

function isDeniedBefore(clause: readonly Word[], text: string, lead: Span, reader: Reader): boolean {
  const { language } = reader;
  const folded = foldedOf(clause);
  const last = folded.at(-1) ?? '';
  const denials = denialsOf(clause, reader);
  // "No, “…”" answers somebody else; "Isn’t “…” a line?" asks.
  const isAnswer = /^\s*,/u.test(text.slice(clause.at(-1)?.end ?? lead.end, lead.end));
  const isNegated = language.modifierOf(last) === 'negation' && !language.asksByForm(last) && !isAnswer;
  // "Lowe: not “…”"
  if (isNegated && denials.includes(folded.length - 1)) return true;
  const saying = folded.findLastIndex((word) => isOfSaying(word, language));
  // "It is a lie that Lowe said “…”", "It is not true Lowe said “…”"
  const untrue = language.untruthsIn(folded.slice(0, Math.max(0, saying))).at(-1);
  const after = untrue === undefined ? [] : clause.slice(untrue + 1, untrue + 1 + mostOfUntrue);
  const [next] = after;
  if (after.some((word) => word.folded === language.complementizer)) return true;
  if (next && reader.finder.find(after).some(({ start }) => start === next.start)) return true;
  if (saying >= 0) return isUnsaidAt(saying, clause, text, reader);
  // "A fake: “…”", but not "That is no lie: “…”"
  const near = denials.filter((at) => at >= folded.length - 3);
  return near.length % 2 === 1 && near.some((at) => language.modifierOf(folded[at] ?? '') === 'rejection');
}

/** Indexes of the words that deny and are no part of a name: "Ban Ki-moon". */
function denialsOf(
  words: readonly Word[],
  { language, finder }: Pick<Reader, 'language' | 'finder'>,
): number[] {
  const known = finder.find([...words]);
  const folded = foldedOf(words);
  return (language.denialsOfSayingIn?.(folded) ?? language.denialsIn(folded)).filter(
    (at) => !known.some((name) => words[at] && contains(name, words[at])),
  );
}

const isOfSaying = (word: string, language: Language): boolean =>
  language.isSaying(word) || language.modifierOf(word) === 'attribution';

/** `Fake: Lowe said “…”` */
function isLabelledUntrue(words: readonly Word[], text: string, language: Language): boolean {
  const label = words.findIndex(({ end }) => /^\s?:/u.test(text.slice(end, end + 2))) + 1;
  const isFirst = words[0] !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(0, words[0].start));
  const folded = foldedOf(words.slice(0, label));
  const isUntrue = () =>
    language.untruthsIn(folded).length > 0 || language.deniesSaying?.('', folded.join(' ')) === true;
  return isFirst && label > 0 && label <= mostOfLabel && isUntrue();
}

/** `“…”, Lowe never said that` · `Reports that Lowe said “…” are false`; not `“…”, and Lowe never said why` */
function isDeniedBehind(
  before: readonly Word[],
  { words, isLead }: ReturnType<typeof wordsBehind>,
  text: string,
  reader: Reader,
): boolean {
  const { isDemonstrative, isPreposition, isSaying, modifierOf, untruthsIn, complementizer } =
    reader.language;
  const told = foldedOf(before);
  const that = told.indexOf(complementizer ?? '');
  const isReport = modifierOf(told[that - 1] ?? '') === 'attribution' && told.slice(that).some(isSaying);
  if (isReport && untruthsIn(foldedOf(words).slice(0, mostOfUntrue)).length > 0) return true;
  const isNamed = reader.finder.find(words).length > 0;
  return words.some(({ folded }, at) => {
    const next = words[at + 1]?.folded;
    // "Nobody asked" is no word on who said it.
    const closes = next === undefined ? isNamed && !isLead : isDemonstrative(next) || isPreposition(next);
    return isSaying(folded) && closes && isUnsaidAt(at, words, text, reader);
  });
}

/** Whether the word of saying at a place is denied; "never denied saying" says that it was. */
function isUnsaidAt(
  saying: number,
  words: readonly Word[],
  text: string,
  { language, finder }: Reader,
): boolean {
  const folded = foldedOf(words);
  const denials = denialsOf(words, { language, finder });
  const known = finder.find([...words]);
  const isName = (word: Word | undefined) => word !== undefined && known.some((name) => contains(name, word));
  const isTold = language.namesDeed?.(folded[saying] ?? '') !== true;
  const isLight = (at: number) => {
    const word = words[at];
    if (word === undefined || word.folded === language.complementizer) return word !== undefined;
    if (language.isSubordinator(word.folded) || language.partsClauses(word.folded, ',')) return false;
    return (
      language.isStopWord(word.folded) ||
      language.isTitle(word.folded) ||
      isName(word) ||
      /^\p{Lu}/u.test(text.slice(word.start)) ||
      // "never publicly said", but not "never regretted saying"
      (at === saying - 1 && isTold) ||
      // "never in her life"
      [at - 1, at - 2].some((place) => language.isPreposition(folded[place] ?? ''))
    );
  };
  // "Lowe, not Vance, said"
  const isOfName = (at: number) => isName(words[at + 1]) && words.slice(0, at).some(isName);
  let count = 0;
  for (let at = saying - 1; at >= 0; at -= 1) {
    const gap = text.slice(words[at]?.end, words[at + 1]?.start);
    if (/[,;:]/u.test(gap) && !(language.marksEveryClause && gap.includes(','))) break;
    // "Lowe falsely claimed"
    const isAdverb = isTold && at === saying - 1 && language.untruthsIn([folded[at] ?? '']).length > 0;
    if (isAdverb) continue;
    if (denials.includes(at)) count += isOfName(at) ? 0 : 1;
    else if (!isLight(at)) break;
  }
  return count % 2 === 1;
}
