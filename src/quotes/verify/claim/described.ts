/** Speakers whom a pasted text only describes: "the queen said", "The mayor of Norland: …". */
import type { Language } from '../../../language/index.ts';
import type { Span } from '../../../text/span.ts';
import { type Word, wordsOf } from '../../../text/words.ts';
import type { ClaimedSpeaker } from '../../quotes.ts';
import { type Around, foldedBefore } from './names-around.ts';

/** The longest description, in words. */
const mostOfDescription = 6;
/** Words between an article and a title: "the first Kazakh president". */
const mostBeforeTitle = 2;
/** Words behind "of": "the mayor of Port Haven". */
const mostOfPlace = 3;

/**
 * Whether words only describe somebody by a title.
 *
 * `isDescription('the mayor of Norland', english)` → `true` · `isDescription('Mayor Lowe', english)` → `false`
 */
export function isDescription(text: string, language: Language): boolean {
  const all = wordsOf(text);
  const isArticle = all[0] !== undefined && language.isFunctionWord(all[0].folded);
  const rest = isArticle ? all.slice(1) : all;
  const title = rest.findIndex(({ folded }) => language.isTitle(folded));
  if (title < 0 || title > mostBeforeTitle || all.length > mostOfDescription) return false;
  const behind = rest.slice(title).findIndex(({ folded }) => !language.isTitle(folded));
  const [preposition, ...place] = behind < 0 ? [] : rest.slice(title + behind);
  const isPlain = ({ folded }: Word) =>
    !language.isFunctionWord(folded) &&
    !language.isSaying(folded) &&
    language.modifierOf(folded) === undefined;
  const isOfPlace =
    preposition === undefined ||
    (language.isPreposition(preposition.folded) && place.length > 0 && place.length <= mostOfPlace);
  const named = place.filter((word, at) => at > 0 || !language.isFunctionWord(word.folded));
  return rest.slice(0, title).every(isPlain) && isOfPlace && named.every(isPlain);
}

/** Every stretch of some words from the first or up to the last on, the longest first. */
function stretchesOf(words: readonly Word[], from: 'first' | 'last'): Span[] {
  const near = from === 'first' ? words.slice(0, mostOfDescription) : words.slice(-mostOfDescription);
  return [...near.keys()].flatMap((count) => {
    const some = from === 'first' ? near.slice(0, near.length - count) : near.slice(count);
    const [first, last] = [some[0], some.at(-1)];
    return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
  });
}

/** Who is only described beside a word of saying, a colon or the marks: `the queen said`, `“…” — the queen` */
export function describedBeside(sayings: readonly number[], around: Around): ClaimedSpeaker | undefined {
  const { words, text, spans, language, asSpeaker } = around;
  const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
  const isTogether = (from: number, to: number) => !/[.,;:!?“”"«»()\n]/u.test(text.slice(from, to));
  const leading = (at: number) => words.filter(({ end: to }) => to <= at && isTogether(to, at));
  const following = (at: number) => words.filter(({ start: from }) => from >= at && isTogether(at, from));
  const upTo = (at: number) => stretchesOf(leading(at), 'last');
  const from = (at: number) => stretchesOf(following(at), 'first');
  const colon = /\s?:[\s“"«„‘']{0,4}$/u.exec(text.slice(0, start))?.index;
  const sign = /^[”"»’',.!?]{0,3}\s{0,2}[—–(~-]\s?/u.exec(text.slice(end))?.[0].length;
  const stretches = [
    ...(colon === undefined ? [] : upTo(colon)),
    ...sayings.flatMap((at) => [...upTo(words[at]?.start ?? 0), ...from(words[at]?.end ?? 0)]),
    ...(sign === undefined ? [] : from(end + sign)),
  ];
  // "They told the mayor: “…”", with or without the article.
  const isSpokenTo = (stretch: Span) => {
    const before = foldedBefore(stretch, words);
    return [before, before.slice(0, -1)].some((some) => language.isSpokenTo?.(some, []) === true);
  };
  return stretches
    .filter((stretch) => !isSpokenTo(stretch))
    .map(asSpeaker)
    .find((speaker) => speaker?.as === 'described');
}
