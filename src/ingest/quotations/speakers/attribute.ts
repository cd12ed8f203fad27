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
import type { Attribution, Place } from './attribution.ts';
import { inSentence } from './in-sentence.ts';

/**
 * Proposes a speaker for each quotation; undefined where nothing speaks for anybody.
 */
export function attribute(
  text: string,
  sentences: readonly Sentence[],
  marked: readonly MarkedSpan[],
): (Attribution | undefined)[] {
  const places = placesOf(sentences, marked.length);
  const cues = sentences.map(({ tokens }) => (tokens.length > 1 ? cuesOf(tokens) : []));
  const found: (Attribution | undefined)[] = [];
  for (const [index, place] of places.entries()) {
    if (place === undefined) {
      found.push(undefined);
      continue;
    }
    const own = inSentence(text, sentences, cues, marked, index, place);
    found.push(own ?? acrossSentences(text, sentences, cues, marked, places, found, index, place));
  }
  return found;
}

function placesOf(sentences: readonly Sentence[], count: number): (Place | undefined)[] {
  const places: (Place | undefined)[] = Array.from({ length: count }, () => undefined);
  for (const [sentence, { tokens }] of sentences.entries()) {
    for (const [token, { quote }] of tokens.entries()) if (quote >= 0) places[quote] = { sentence, token };
  }
  return places;
}
