/** Whether a pasted text says of its quotation that it was not said. */
import type { Language } from '../../../language/index.ts';
import { contains, type Span, shifted, textAt } from '../../../text/span.ts';
import { type Word, wordsOf } from '../../../text/words.ts';
import type { TextReader } from '../../text-reader.ts';

/** Characters before or behind a quotation that can deny it. */
const farthest = 120;
/** Words of any kind between a "not" and the word of saying: "never publicly said". */
const mostBetween = 1;
/** Words in which a quotation is called fake. */
const mostOfFake = 6;
/** Words of a label before a colon: "Fake quote: …" */
const mostOfLabel = 3;

/**
 * Whether the words beside a quotation say that it was not said.
 *
 * `Lowe never said “…”` · `It is a lie that Lowe said “…”` · `Lowe: not “…”` · `“…”: Lowe never said that`
 */
export function isSaidToBeUnsaid(
  text: string,
  span: Span,
  reader: TextReader & { readonly language: Language },
): boolean {
  const before = { start: Math.max(0, span.start - farthest), end: span.start };
  return isDeniedBefore(text, before, reader) || isDeniedBehind(text, span.end, reader);
}

type Reader = Parameters<typeof isSaidToBeUnsaid>[2];

function isDeniedBefore(text: string, lead: Span, reader: Reader): boolean {
  const { language } = reader;
  const words = shifted(wordsOf(textAt(text, lead)), lead.start);
  const isParted = ({ end }: Word, at: number) =>
    /[.,;:!?“”"«»\n]/u.test(text.slice(end, words[at + 1]?.start ?? end));
  // "Is this fake? “…”" asks.
  if (text.slice(words.at(-1)?.end ?? lead.end, lead.end).includes('?')) return false;
  const clause = words.slice(words.findLastIndex(isParted) + 1);
  const folded = clause.map((word) => word.folded);
  const last = folded.at(-1) ?? '';
  // "Lowe: not “…”", but "Isn’t “…” a line?"
  const denials = language.denialsIn(folded);
  // "No, “…”" answers somebody else.
  const isAnswer = /^\s*,/u.test(text.slice(clause.at(-1)?.end ?? lead.end, lead.end));
  const isNegated = language.turnOf(last) === 'negation' && !language.asksByForm(last) && !isAnswer;
  if (isNegated && denials.includes(folded.length - 1)) return true;
  const saying = folded.findLastIndex((word) => isOfSaying(word, language));
  const untrue = language.untruthsIn(folded.slice(0, saying < 0 ? folded.length : saying)).at(-1);
  // "It is a lie that Lowe said “…”"
  if (untrue !== undefined && folded.slice(untrue + 1, untrue + 3).includes(language.complementizer ?? ''))
    return true;
  // "A fake: “…”", but not "That is no lie: “…”"
  const near = denials.filter((at) => at >= folded.length - 3);
  const isRejected =
    near.length % 2 === 1 && near.some((at) => language.turnOf(folded[at] ?? '') === 'rejection');
  const isUnsaid = saying < 0 ? isRejected : isUnsaidAt(saying, clause, text, reader);
  return isUnsaid || isLabelledUntrue(words, text, language);
}

const isOfSaying = (word: string, language: Language): boolean =>
  language.isSaying(word) || language.turnOf(word) === 'attribution';

/** `Fake: Lowe said “…”` */
function isLabelledUntrue(words: readonly Word[], text: string, language: Language): boolean {
  const label = words.findIndex(({ end }) => /^\s?:/u.test(text.slice(end, end + 2))) + 1;
  const isFirst = words[0] !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(0, words[0].start));
  return (
    isFirst &&
    label <= mostOfLabel &&
    language.untruthsIn(words.slice(0, label).map(({ folded }) => folded)).length > 0
  );
}

/** `“…”, Lowe never said that` · `“…” was never said by Lowe`; not `“…”, and Lowe never said why` */
function isDeniedBehind(text: string, from: number, reader: Reader): boolean {
  const behind = text.slice(from, from + farthest);
  const { index = 0, 0: gap } = /^[\s\p{P}]*/u.exec(behind) ?? { 0: '' };
  const stop = behind.slice(index + gap.length).search(/[.!?;“”"«»„\n]/u);
  const end = stop < 0 ? behind.length : index + gap.length + stop;
  const words = shifted(wordsOf(behind.slice(0, end)), from);
  // Another quotation's marks: what stands before them leads into it.
  const isLead = /[“"«„]/u.test(behind.charAt(end));
  const isNamed = reader.finder.find(words).length > 0;
  const isAsked = behind.charAt(end) === '?';
  if (!isLead && !isAsked && isCalledFake(words, reader.language)) return true;
  return words.some(({ folded }, at) => {
    const next = words[at + 1]?.folded;
    const { isDemonstrative, isPreposition, isSaying } = reader.language;
    // "Nobody asked" is no word on who said it.
    const closes = next === undefined ? isNamed && !isLead : isDemonstrative(next) || isPreposition(next);
    return isSaying(folded) && closes && isUnsaidAt(at, words, text, reader);
  });
}

/** `“…” is fake` · `“…” (a fake quote)`; not `“…” is a lie`, which says nothing of who said it */
function isCalledFake(words: readonly Word[], language: Language): boolean {
  const folded = words.map((word) => word.folded);
  const closes = (at: number) => folded[at + 1] === undefined || language.isUtterance(folded[at + 1] ?? '');
  return folded.length <= mostOfFake && (language.fakeryIn?.(folded) ?? []).some(closes);
}

/** Whether the word of saying at a place is denied; "never denied saying" says that it was. */
function isUnsaidAt(
  saying: number,
  words: readonly Word[],
  text: string,
  { language, finder }: Reader,
): boolean {
  const folded = words.map((word) => word.folded);
  const denials = language.denialsIn(folded);
  const known = finder.find([...words]);
  const isLight = (at: number) => {
    const word = words[at];
    if (word === undefined || language.isSubordinator(word.folded) || language.partsClauses(word.folded, ','))
      return false;
    return (
      language.isStopWord(word.folded) ||
      language.isTitle(word.folded) ||
      known.some((name) => contains(name, word)) ||
      /^\p{Lu}/u.test(text.slice(word.start)) ||
      // "never in her life"
      [at - 1, at - 2].some((place) => language.isPreposition(folded[place] ?? ''))
    );
  };
  let count = 0;
  for (let at = saying - 1; at >= 0; at -= 1) {
    if (/[,;:]/u.test(text.slice(words[at]?.end, words[at + 1]?.start))) break;
    if (denials.includes(at)) count += 1;
    else if (saying - at > mostBetween && !isLight(at)) break;
  }
  return count % 2 === 1;
}
