/** Finds a speaker whose verb beside the quotation marks is not listed as a verb of saying. */
import type { Language } from '../../../language/index.ts';
import type { Span } from '../../../text/span.ts';
import { foldedOf, wordsBetween, wordsOf } from '../../../text/words.ts';
import type { ClaimedSpeaker } from '../../quotes.ts';
import { type Around, endsClause, isKnown, isOneClause, subjectAt } from './claim-names.ts';

/** The most words between a name and the marks: "Lowe later admitted that". */
const maxWordsToMarks = 4;
/** One word between the end of a quotation and a name: `”, admitted `, `!” fumed `. */
const oneWord = /^\P{L}{1,8}\p{L}{1,30}\s$/u;

/** A known person who is the subject of a verb beside the marks: `Lowe admitted that “…”`, `“…”, admitted Lowe` */
export function linkedIn(around: Around): ClaimedSpeaker | undefined {
  const { names, asSpeaker } = around;
  const name = names.find(
    (one) => isKnown(asSpeaker(one)) && (leadsIn(one, around) || followsVerb(one, around)),
  );
  return subjectAt(name, around);
}

/** Whether name and verb lead into the quotation: `Lowe admitted that “…”`, `Lowe conceded “We …”`; not `Lowe did not admit that “…”` */
function leadsIn(name: Span, { text, words, spans, language }: Around): boolean {
  const start = spans[0]?.start ?? 0;
  const lead = wordsBetween(words, name.end, start);
  if (name.end > start || !isOneClause(text, name.end, lead.at(-1)?.end ?? start)) return false;
  const between = foldedOf(lead);
  const denies = (word: string) => /negation|rejection|condition/.test(language.modifierOf(word) ?? '');
  const last = between.at(-1) ?? '';
  const isThat = between.length > 1 && last === language.complementizer;
  const isWhole = /^\p{Lu}/u.test(text.slice(start)) && endsClause(text, (spans.at(-1)?.end ?? 0) + 1);
  const isVerb = isWhole && between.length > 0 && !isSmall(last, language);
  return between.length <= maxWordsToMarks && (isThat || isVerb) && !between.some(denies);
}

/** Whether verb and name follow the quotation: `“…”, admitted Lowe`; not `“…” about Lowe`, `“…”, Mayor Lowe`, `“…” hurt Lowe badly` */
function followsVerb(name: Span, { text, spans, language }: Around): boolean {
  const end = spans.at(-1)?.end ?? 0;
  const gap = text.slice(end, name.start);
  const [{ start, folded } = { start: 0, folded: '' }] = wordsOf(gap);
  // `.” Poor Lowe` begins a sentence.
  const isNext = `${text.charAt(end - 1)}${gap.slice(0, start)}`.includes('.');
  const isDenial = /negation|rejection/.test(language.modifierOf(folded) ?? '');
  return (
    oneWord.test(gap) && !isNext && !isDenial && !isSmall(folded, language) && endsClause(text, name.end)
  );
}

/** Whether a word beside a name is certainly no verb. */
const isSmall = (folded: string, language: Language): boolean =>
  language.isStopWord(folded) ||
  language.isAttributionFiller(folded) ||
  language.isPreposition(folded) ||
  language.isTitle(folded) ||
  language.isRelation(folded);
