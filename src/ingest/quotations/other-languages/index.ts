/** Finds the quotations of texts that are not English; speakers only in German, French and Russian. */

import type { Name } from '../../../knowledge/model.ts';
import { nameFinder } from '../../../knowledge/names.ts';
import { type Span, textAt } from '../../../text/span.ts';
import { wordCount } from '../../block-words.ts';
import { slug } from '../../slug.ts';
import { blockAt, type ExtractedQuotation } from '../extracted-quotation.ts';
import type { MarkedSpan } from '../marked-spans.ts';
import type { Person } from '../people/introductions.ts';
import type { TextLanguage } from '../text-language.ts';
import { besideOf, goesOn, isDenied, isSaid, namedBeside, wholeNameBeside } from './beside-marks.ts';
import { asidesIn, namedInside, withoutNarrator } from './narrator.ts';
import { sayingVerbs } from './saying-verbs.ts';

/** The confidence of a speaker who is named beside the marks. */
const namedBesideConfidence = 0.9;

/** The quotation before, whose speaker may also be that of the next. */
interface Previous {
  readonly end: number;
  readonly block: Span;
  readonly speaker: Person | undefined;
}

export function fromOtherLanguage(
  text: string,
  blocks: readonly Span[],
  marked: readonly MarkedSpan[],
  language: TextLanguage,
  names: readonly Name[],
): ExtractedQuotation[] {
  const personOf = personFinder(names);
  const isVerb = sayingVerbs[language] ?? (() => false);
  let last: Previous | undefined;
  return marked.flatMap((span) => {
    if (span.marks !== 'double') return [];
    const block = blocks[blockAt(blocks, span.outerStart)] ?? span;
    const marks = { start: span.outerStart, end: span.outerEnd };
    const beside = besideOf(text, marks, block, isVerb);
    if (isDenied(beside)) return [];
    const asides = asidesIn(text, span, language, isVerb);
    const mention = namedInside(text, asides, isVerb) ?? namedBeside(beside, marks);
    const name =
      mention === undefined ? wholeNameBeside(text.slice(0, marks.start), beside) : textAt(text, mention);
    const isContinued = last?.block === block && goesOn(text, last.end, marks, block);
    const continued = isContinued ? last?.speaker : undefined;
    const speaker = name === undefined ? continued : personOf(name);
    last = { end: span.outerEnd, block, speaker };
    const minWords = isSaid(beside) ? 1 : speaker === undefined ? 5 : 2;
    return withoutNarrator(text, span, asides)
      .filter(({ start, end }) => wordCount(text.slice(start, end)) >= minWords)
      .map((words) => quotationOf(text, words, speaker, mention));
  });
}

function personFinder(names: readonly Name[]): (name: string) => Person | undefined {
  const finder = nameFinder(names);
  return (name) => {
    const known = names.find(({ id }) => id === finder.resolve(name));
    if (known === undefined) return { id: slug(name), name, known: false };
    return known.kind === 'person' ? { id: known.id, name: known.name, known: true } : undefined;
  };
}

function quotationOf(
  text: string,
  { start, end }: Span,
  speaker: Person | undefined,
  mention: Span | undefined,
): ExtractedQuotation {
  const words = text.slice(start, end);
  return {
    text: words,
    start,
    end,
    kind: wordCount(words) > 4 && /^[^\p{L}]*\p{Lu}/u.test(words) ? 'direct' : 'fragment',
    speaker,
    speakerMention: speaker && mention && { ...mention, text: textAt(text, mention) },
    cue: undefined,
    confidence: speaker === undefined ? 0 : namedBesideConfidence,
  };
}
