/** Finds out whether a pasted text says that its quotation was not said. */
import type { Language } from '../../../language/index.ts';
import type { Span } from '../../../text/span.ts';
import { foldedOf, type Word, wordsOf } from '../../../text/words.ts';
import type { TextReader } from '../../text-reader.ts';

/** How far before or after a quotation its denial may be, in characters. */
const maxDistance = 120;
/** The most words of a label before a colon: "Fake quote: …" */
const maxLabelWords = 3;
/** The number of words that may call a report untrue: "… are simply false". */
const maxUntrueWords = 4;
/** The marks between sentences and between clauses. */
const sentenceMark = /[.;:!?“”"«»\n]/u;
const clauseMark = /[.,;:!?“”"«»\n]/u;

type Reader = TextReader & { readonly language: Language };

/** Replaces a name, so that no word of it is taken for a denial: "Ban Ki-moon". */
const nameSign = '@';

/**
 * Whether the words beside a quotation say that it was not said.
 *
 * `Lowe never said “…”` · `It is a lie that Lowe said “…”` · `Lowe: not “…”` · `“…”: Lowe never said that`
 */
export function isSaidToBeUnsaid(text: string, span: Span, reader: Reader): boolean {
  const { language } = reader;
  const before = signsIn(text, { start: Math.max(0, span.start - maxDistance), end: span.start }, reader);
  const sentence = signsSince(sentenceMark, before, text);
  const gapBefore = text.slice(before.at(-1)?.end, span.start);
  // "Is this fake? “…”" is a question, and no denial.
  const isAsked = gapBefore.includes('?');
  const clause = language.marksEveryClause ? sentence : signsSince(clauseMark, before, text);
  // "Lowe has nothing to add. “…”" is a sentence of its own, and is about the quotation only if it refers to it.
  const isElsewhere = /[.!]/u.test(gapBefore) && !pointsAhead(foldedOf(clause), language);
  const lead = isAsked || isElsewhere ? [] : clause;
  const gap = /^[\s\p{P}]*/u.exec(text.slice(span.end, span.end + maxDistance))?.[0] ?? '';
  const start = span.end + gap.length;
  const stop = text.slice(start, span.end + maxDistance).search(/[.!?;“”"«»„\n]/u);
  const end = stop < 0 ? Math.min(text.length, span.end + maxDistance) : start + stop;
  const behind = signsIn(text, { start, end }, reader);
  const isOfNext = /[“"«„]/u.test(text.charAt(end));
  const line = `${gap.includes('?') ? '? ' : ''}${foldedOf(behind).join(' ')}`;
  return (
    (!isAsked &&
      (isDeniedBefore(lead, text, span.start, language) || isLabelledUntrue(text, span, language))) ||
    isCalledUntrue(lead, behind, language) ||
    isDeniedBehind(behind, isOfNext, text, language) ||
    // The whole sentence may name the speaker: "Lowe, in May, said “…”, not Vance".
    language.deniesSaying(
      foldedOf(lead).join(' '),
      isOfNext ? '' : line,
      foldedOf(sentence).includes(nameSign),
    )
  );
}

/** Whether a sentence refers to the quotation behind it: "Lowe never said this.", "This is fake." */
const pointsAhead = (folded: readonly string[], language: Language): boolean =>
  language.deniesSaying('', folded.join(' ')) ||
  (folded.some(language.isDemonstrative) && folded.some(language.isSaying));

/** The words of a part of a text, each name as one `@`. */
function signsIn(text: string, part: Span, { finder }: Reader): Word[] {
  const words = wordsOf(text, part);
  const names = finder.find(words);
  return words.flatMap((word) => {
    const name = names.find(({ start, end }) => start <= word.start && word.end <= end);
    if (name === undefined) return [word];
    return name.start === word.start ? [{ start: name.start, end: name.end, folded: nameSign }] : [];
  });
}

/** The words behind the last of these marks. */
function signsSince(marks: RegExp, signs: readonly Word[], text: string): Word[] {
  const isBeforeMark = ({ end }: Word, at: number) =>
    marks.test(text.slice(end, signs[at + 1]?.start ?? end));
  return signs.slice(signs.findLastIndex(isBeforeMark) + 1);
}

/** Whether the clause before a quotation denies it: `Lowe never said “…”`, `A fake: “…”` */
function isDeniedBefore(lead: readonly Word[], text: string, start: number, language: Language): boolean {
  const folded = foldedOf(lead);
  const last = folded.at(-1) ?? '';
  const denials = language.denialsOfSayingIn(folded);
  // "No, “…”" is an answer, and "Isn’t “…” a line?" a question.
  const isAnswer = /^\s*,/u.test(text.slice(lead.at(-1)?.end ?? start, start));
  const isNegated = language.modifierOf(last) === 'negation' && !language.asksByForm(last) && !isAnswer;
  // "Lowe: not “…”"
  if (isNegated && denials.includes(folded.length - 1)) return true;
  const saying = folded.findLastIndex(
    (word) => language.isSaying(word) || language.modifierOf(word) === 'attribution',
  );
  // "It is a lie that Lowe said “…”", "It is not true Lowe said “…”"
  const untrue = language.untruthsIn(folded.slice(0, Math.max(0, saying))).at(-1) ?? folded.length;
  const after = folded.slice(untrue + 1, untrue + 1 + maxUntrueWords);
  if (after[0] === nameSign || after.some((word) => word === language.complementizer)) return true;
  if (saying >= 0) return isUnsaidAt(saying, lead, text, language);
  // "A fake: “…”" calls the quotation untrue, and "That is no lie: “…”" does not. In "Lowe on the refusal to pay: “…”" and
  // "Lowe cancels the fair: “…”" the rejection is of something else.
  const near = denials.filter((at) => at >= folded.length - 3);
  const untruths = language.untruthsIn(folded);
  const isOfQuotation = (at: number) =>
    language.modifierOf(folded[at] ?? '') === 'rejection' &&
    (at === folded.length - 1 || untruths.includes(at)) &&
    !folded.slice(0, at).some(language.isPreposition);
  return near.length % 2 === 1 && near.some(isOfQuotation);
}

/** Whether a label calls the quotation untrue: `Fake: Lowe said “…”` */
function isLabelledUntrue(text: string, span: Span, language: Language): boolean {
  const [label = '', ...others] = text.slice(0, span.start).split(':');
  const folded = foldedOf(wordsOf(label));
  const isLabel = others.length > 0 && folded.length <= maxLabelWords;
  return isLabel && (language.untruthsIn(folded).length > 0 || language.deniesSaying('', folded.join(' ')));
}

/** Whether a report of the quotation is called untrue: `Reports that Lowe said “…” are false` */
function isCalledUntrue(lead: readonly Word[], behind: readonly Word[], language: Language): boolean {
  const told = foldedOf(lead);
  const that = told.indexOf(language.complementizer ?? '');
  const isReport = language.modifierOf(told[that - 1] ?? '') === 'attribution';
  const isUntrue = language.untruthsIn(foldedOf(behind).slice(0, maxUntrueWords)).length > 0;
  return isReport && told.slice(that).some(language.isSaying) && isUntrue;
}

/**
 * Whether the words behind a quotation deny it: `“…”, Lowe never said that`; not `“…”, and Lowe never said why`
 *
 * @param isOfNext whether these words lead into another quotation
 */
function isDeniedBehind(
  behind: readonly Word[],
  isOfNext: boolean,
  text: string,
  language: Language,
): boolean {
  const folded = foldedOf(behind);
  return folded.some((word, at) => {
    const next = folded[at + 1];
    // "Nobody asked" does not say who said it.
    const closes =
      next === undefined
        ? folded.includes(nameSign) && !isOfNext
        : language.isDemonstrative(next) || language.isPreposition(next);
    return language.isSaying(word) && closes && isUnsaidAt(at, behind, text, language);
  });
}

/** Whether the verb of saying at an index is denied; not in "never denied saying". */
function isUnsaidAt(saying: number, signs: readonly Word[], text: string, language: Language): boolean {
  const folded = foldedOf(signs);
  const denials = language.denialsOfSayingIn(folded);
  const isFiniteVerb = !language.isGerund(folded[saying] ?? '');
  const isLight = (word: string, at: number) =>
    word === language.complementizer ||
    (!language.isSubordinator(word) &&
      !language.beginsClause(word, ',') &&
      (language.isStopWord(word) ||
        language.isTitle(word) ||
        word === nameSign ||
        /^\p{Lu}/u.test(text.slice(signs[at]?.start)) ||
        // "never publicly said", but not "never regretted saying"
        (at === saying - 1 && isFiniteVerb) ||
        // "never in her life"
        folded.slice(Math.max(0, at - 2), at).some(language.isPreposition)));
  const signOf = (word: string, at: number) => {
    // "Lowe falsely claimed"
    if (isFiniteVerb && at === saying - 1 && language.untruthsIn([word]).length > 0) return 'light';
    if (!denials.includes(at)) return isLight(word, at) ? 'light' : 'other';
    // "Lowe, not Vance, said"
    return folded[at + 1] === nameSign && folded.slice(0, at).includes(nameSign) ? 'light' : 'denial';
  };
  const before = folded.slice(0, saying).flatMap((word, at) => {
    const gap = text.slice(signs[at]?.end, signs[at + 1]?.start);
    const isParted = /[,;:]/u.test(gap) && !(language.marksEveryClause && gap.includes(','));
    return [signOf(word, at), ...(isParted ? ['other'] : [])];
  });
  const near = before.slice(before.lastIndexOf('other') + 1);
  return near.filter((sign) => sign === 'denial').length % 2 === 1;
}
