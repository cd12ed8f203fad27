/** From a verb back to its subject over what is inserted between them. */
import { possessivePronouns } from './lexicon.ts';
import { at, lower, type Phrase, phraseEndingAt, pos, type Tokens } from './phrases.ts';

/**
 * Finds the subject in front of the comma before a verb, over what is inserted between them: appositions,
 * relative clauses, ages, party labels, participles.
 */
export function acrossApposition(tokens: Tokens, comma: number): Phrase | undefined {
  let best: Phrase | undefined;
  let open = comma;
  for (let step = 0; step < 6; step++) {
    const previous = previousBreak(tokens, open - 1);
    if (previous < 0) break;
    const end = pos(tokens, previous - 1) === 'ADV' ? previous - 2 : previous - 1;
    const phrase = phraseEndingAt(tokens, end);
    if (phrase === undefined) break;
    // "In Ostra, the minister, Pavel Hruby, said": a place in front is nobody.
    if (best !== undefined && isInOpening(tokens, phrase.first)) break;
    best = { first: phrase.first, last: phrase.last };
    open = previous;
    if (!isAside(tokens, phrase)) break;
    if (lower(tokens, phrase.first - 1) !== ',') break;
  }
  return best;
}

/** "In Ostra, …", "Giving evidence in court, …": a place before the first comma of a sentence that opens so. */
const isInOpening = (tokens: Tokens, index: number): boolean =>
  (pos(tokens, 0) === 'ADP' || /ing$/u.test(lower(tokens, 0))) &&
  tokens.slice(0, index).every(({ lower: word }) => word !== ',');

/** A comma or dash that could open an insertion; -1 when a colon or semicolon comes first. */
function previousBreak(tokens: Tokens, from: number): number {
  for (let index = from; index >= 0; index--) {
    const token = at(tokens, index);
    if (token === undefined || token.lower === ';' || token.lower === ':') return -1;
    if (token.lower === ',' || token.lower === '—' || token.lower === '–' || token.lower === '--')
      return index;
  }
  return -1;
}

/** An aside carries no name of a person that could speak: an age, a state, a party, or a description with an article. */
function isAside(tokens: Tokens, phrase: Phrase): boolean {
  const opener = at(tokens, phrase.first);
  if (opener === undefined) return false;
  if (opener.pos === 'NUM' || opener.pos === 'DET' || possessivePronouns.has(opener.lower)) return true;
  if (phrase.first === phrase.last && /^\p{Lu}{1,2}[a-z]{0,4}\.?$|^[DRI]-/u.test(opener.text)) return true;
  return opener.pos === 'NOUN' || opener.pos === 'ADJ';
}
