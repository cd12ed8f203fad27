/** What takes a line back from outside its own sentence: the outlet's words around a quotation, and the sentence behind. */
import type { RowWord } from '../rows.ts';
import { clauseMark, type Found, formsOf, nearby, type Side, turned } from './side.ts';

/** Words of the outlet's before a quotation that may deny it: "rejected the idea that she was a …". */
const proseReach = 12;
/** A sentence of so many words at most may take back the one before it: "That is what I call a lie." */
const mostOfRetort = 8;
/** Words in which that sentence has to end, with the attribution before it. */
const farthest = 40;

/** The outlet's own words before a quotation that deny it: "denied saying", "is no" before a few words. */
export function deniedByOutlet({ words, text, language, first }: Side): Found | undefined {
  const { quotation, sentence } = words[first] ?? {};
  const start = words.findIndex((word) => word.quotation === quotation);
  const isFragment = quotation?.kind === 'fragment' && !/^\p{Lu}/u.test(text.slice(quotation.span.start));
  for (let at = start - 1; at >= Math.max(0, start - proseReach); at -= 1) {
    const [word, next] = [words[at], words[at + 1]];
    if (word?.quotation !== undefined || word?.sentence !== sentence) return undefined;
    const gap = text.slice(word?.end, next?.start);
    // "Lowe denied saying: “…”"
    if (clauseMark.test(at === start - 1 ? gap.replace(':', '') : gap)) return undefined;
    const turn = language.turnOf(word?.form ?? '');
    const isSaid = at === start - 1 || language.turnOf(next?.form ?? '') === 'attribution';
    const isDenied = isFragment || (isSaid && at >= start - 3);
    // "Asked whether “…”, she said no."
    if (at === start - 1 && turn === 'condition') return turned('reversed', [{ at }]);
    if (isDenied && (turn === 'negation' || turn === 'rejection')) return turned('reversed', [{ at }]);
  }
  return undefined;
}

/** The outlet's own words right behind a quotation that call it untrue: "“…” is a lie, she said". */
export function calledUntrue({ words, text, language, last }: Side): Found | undefined {
  const { quotation, sentence } = words[last] ?? {};
  const end = words.findIndex((word, at) => at > last && word.quotation !== quotation);
  const behind = words.slice(end, end < 0 ? end : end + nearby).findIndex((word, place) => {
    const gap = text.slice(words[end + place - 1]?.end, word.start);
    return word.quotation !== undefined || word.sentence !== sentence || clauseMark.test(gap);
  });
  const indexes = Array.from({ length: behind < 0 ? nearby : behind }, (_, place) => end + place);
  const untrue = end < 0 ? [] : language.untruthsIn(indexes.map((index) => words[index]?.form ?? ''));
  return turned(
    'reversed',
    untrue.map((place) => ({ at: end + place })),
  );
}

/** The outlet's own words beside a quotation that say it was not said so: "joked", "allegedly said", "imitating Vance". */
export function shadedByOutlet({ words, language, first, last }: Side): Found | undefined {
  const start =
    words.findLastIndex((word, at) => at < first && word.quotation !== words[first]?.quotation) + 1;
  const end = words.findIndex((word, at) => at > last && word.quotation !== words[last]?.quotation);
  const isProse = (at: number, sentence: number | undefined) =>
    words[at] !== undefined && words[at].quotation === undefined && words[at].sentence === sentence;
  const stretch = (from: number, step: 1 | -1, sentence: number | undefined) => {
    const all = Array.from({ length: proseReach }, (_, place) => from + step * place);
    const stop = all.findIndex((at) => !isProse(at, sentence));
    return stop < 0 ? all : all.slice(0, stop);
  };
  const beside = [
    ...stretch(start - 1, -1, words[first]?.sentence),
    ...(end < 0 ? [] : stretch(end, 1, words[last]?.sentence)),
  ];
  const formAt = (at: number) => words[at]?.form ?? '';
  const isHearsay = (at: number) =>
    language.surenessOf(formAt(at)) === 'hearsay' &&
    [at - 1, at + 1].some((place) => beside.includes(place) && language.isSaying(formAt(place)));
  return turned(
    'cut',
    beside.filter((at) => language.isJest(formAt(at)) || isHearsay(at)).map((at) => ({ at })),
  );
}

/** The sentence behind, where it takes back what the line says: "That is a lie.", "Not." */
export function takenBackBehind(side: Side): Found | undefined {
  const { words, language, first, last } = side;
  const { quotation, passage, speech = 0, sentence = 0 } = words[last] ?? {};
  const isNext = (word: RowWord | undefined) =>
    word?.passage === passage &&
    word?.quotation?.speakerId === quotation?.speakerId &&
    (quotation === undefined ? word?.sentence === sentence + 1 : word?.speech === speech + 1);
  const next = Array.from({ length: farthest }, (_, place) => last + 1 + place).filter((at) =>
    isNext(words[at]),
  );
  const forms = formsOf(next, side);
  const [begin = ''] = forms;
  const isDenied = language.denialsIn(words.slice(first, last + 1).map(({ form }) => form)).length > 0;
  // "They will never pay. Nonsense." agrees.
  const isRetort =
    next.length <= 2 ? !isDenied : language.isDemonstrative(begin) && next.length <= mostOfRetort;
  const isNegator = next.length === 1 && language.turnOf(begin) === 'negation';
  const takesBack = isRetort && (isNegator || language.untruthsIn(forms).length > 0);
  return takesBack
    ? turned(
        'cut',
        next.map((at) => ({ at })),
      )
    : undefined;
}
