/**
 * Who speaks each quotation of an article.
 *
 * For every quotation the sentence around it is read first, then its
 * neighbours: a paragraph that goes on quoting, a line that ends in a colon, a
 * speech that was left open. Each way of finding a speaker is a `Pattern`.
 */

import type { MarkedSpan } from '../marks.ts';
import { cuesOf } from '../sentences/cues.ts';
import type { Sentence } from '../sentences/frame.ts';
import { acrossSentences } from './across-sentences.ts';
import { type Attribution, placesOf, type ReadArticle } from './attribution.ts';
import { inSentence } from './in-sentence.ts';

/** Proposes a speaker for each quotation; undefined where nothing speaks for anybody. */
export function attribute(
  text: string,
  sentences: readonly Sentence[],
  marked: readonly MarkedSpan[],
): (Attribution | undefined)[] {
  const cues = sentences.map(({ tokens }) => (tokens.length > 1 ? cuesOf(tokens) : []));
  const places = placesOf(sentences, marked.length);
  const article: ReadArticle = { text, sentences, cues, marked, places };
  const found: (Attribution | undefined)[] = [];
  for (const [quote, place] of places.entries()) {
    found.push(
      place &&
        (inSentence(article, quote, place) ?? acrossSentences(article, quote, place, found[quote - 1])),
    );
  }
  return found;
}
