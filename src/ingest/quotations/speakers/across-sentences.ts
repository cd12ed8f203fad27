/** Who speaks a quotation that fills its sentence, by the sentences beside it. */

import { looksLikePerson, type NameRun, nameRuns } from '../people/name-runs.ts';
import { type Cue, cuesOf, isEmptySubject, nearestVerbCue } from '../sentences/cues.ts';
import { type Sentence, type Tokens, wordAt } from '../sentences/frame.ts';
import { timeWords } from '../sentences/lexicon.ts';
import { opensSignature } from '../sentences/phrases.ts';
import { mainSubject } from '../sentences/subjects.ts';
import {
  type Attribution,
  attributionOf,
  type Pattern,
  type Place,
  type ReadArticle,
} from './attribution.ts';
import { isUnsaid } from './unsaid.ts';

/**
 * The speaker whom a neighbouring sentence names, or who spoke before.
 *
 * @param previous who speaks the quotation before this one
 */
export function acrossSentences(
  article: ReadArticle,
  quote: number,
  place: Place,
  previous: Attribution | undefined,
): Attribution | undefined {
  const sentence = article.sentences[place.sentence];
  if (sentence === undefined) return undefined;
  const alone = standsAlone(sentence);
  const signed = signature(article.sentences, place, alone);
  if (signed !== undefined) return signed;
  const opens = place.token === 0 && sentence.tokens.length < 12;
  if (previous !== undefined && (alone || opens) && followsInParagraph(article, quote, place))
    return handedOn(previous, 'same-paragraph');
  if (!alone) return undefined;
  const pattern = patternAcrossParagraphs(article, quote, place);
  if (pattern === undefined) return fromSentenceBefore(article, quote, place);
  return previous && handedOn(previous, pattern);
}

const handedOn = (from: Attribution, pattern: Pattern): Attribution => {
  return { ...from, pattern, hops: from.hops + 1 };
};

/** The quotation before this one stands in the same paragraph, in this sentence or the one before. */
function followsInParagraph({ sentences, places }: ReadArticle, quote: number, { sentence }: Place): boolean {
  const before = places[quote - 1];
  if (before === undefined || sentence - before.sentence > 1) return false;
  return sentences[before.sentence]?.block === sentences[sentence]?.block;
}

/** How a quotation that opens a paragraph goes on with the one in the paragraph before, if it does. */
function patternAcrossParagraphs(
  { sentences, places, marked }: ReadArticle,
  quote: number,
  place: Place,
): Pattern | undefined {
  const sentence = sentences[place.sentence];
  const before = places[quote - 1];
  if (before === undefined || sentence?.opensBlock !== true) return undefined;
  if (sentences[before.sentence]?.block !== sentence.block - 1) return undefined;
  if (marked[quote - 1]?.closed === 'none') return 'left-open';
  const isLastOfBlock = sentences[before.sentence + 1]?.block !== sentence.block - 1;
  return isLastOfBlock ? 'last-speaker' : undefined;
}

/** Nothing but quotations, punctuation and a joining word in the sentence. */
const standsAlone = ({ tokens }: Sentence): boolean =>
  tokens.every(
    ({ pos, lower }) => /^(?:QUOTE|PUNCT|SYM)$/u.test(pos) || /^(?:and|but|then|or)$/u.test(lower),
  );

/** "— Moreno, a teacher" below a quotation that fills its paragraph, or right behind it. */
function signature(sentences: readonly Sentence[], place: Place, alone: boolean): Attribution | undefined {
  const index = alone ? place.sentence + 1 : place.sentence;
  const from = alone ? 0 : place.token + 1;
  const tokens = sentences[index]?.tokens ?? [];
  if (!opensSignature(tokens[from]) || tokens.slice(from + 1).some(({ pos }) => pos === 'VERB'))
    return undefined;
  const run = nameRuns(tokens).find(({ first }) => first > from);
  const cue: Cue = { at: from, lemma: '—', kind: 'source', subject: run };
  return run && attributionOf(tokens, { sentence: index, token: from }, cue, run, 'signature');
}

/** “…” on its own, after a sentence in which one person speaks without being quoted. */
function fromSentenceBefore(article: ReadArticle, quote: number, place: Place): Attribution | undefined {
  const { text, sentences, marked } = article;
  const last = place.sentence - 1;
  const [before, here] = [sentences[last], sentences[place.sentence]];
  if (before === undefined || before.tokens.some(({ quote: index }) => index >= 0)) return undefined;
  const own = cuesOf(before.tokens);
  const from = (index: number, pattern: Pattern): Attribution | undefined =>
    fromSentence(article, index, place, pattern);
  if (speaksAlone(before.tokens, own))
    return from(last, before.block === here?.block ? 'sentence-before' : 'paragraph-before');
  const words = text.slice(marked[quote]?.start, marked[quote]?.end);
  const isDenied = own.some(({ at }) => isUnsaid(before.tokens, at));
  const about = isDenied ? undefined : sentenceAboutOne(sentences, last);
  if (about === undefined || (isOfAnother(words) && !isOwn(words))) return from(last, 'paragraph-about');
  return from(about, isOwn(words) ? 'paragraph-of-one' : 'paragraph-of-somebody');
}

const isOwn = (words: string): boolean => /\b(?:I|my|me)\b/u.test(words);
const isOfAnother = (words: string): boolean => /\b(?:he|she|his|hers?|him)\b/iu.test(words);

/**
 * The latest sentence, of those up to `last` in its paragraph, whose subject is a person; undefined where
 * the paragraph names anybody else.
 */
function sentenceAboutOne(sentences: readonly Sentence[], last: number): number | undefined {
  let first = last;
  while (sentences[first]?.opensBlock === false) first -= 1;
  const paragraph = sentences.slice(first, last + 1);
  if (paragraph.some(({ tokens }) => tokens.some(({ quote }) => quote >= 0))) return undefined;
  const names = new Set(
    paragraph.flatMap(({ tokens }) => peopleNamed(tokens).map((run) => tokens[run.last]?.text)),
  );
  const about = paragraph.findLastIndex(({ tokens }) => isAboutSomebody(tokens));
  return names.size > 1 || about < 0 ? undefined : first + about;
}

/** The subject is a person with a name, or "he" or "she". */
function isAboutSomebody(tokens: Tokens): boolean {
  const main = mainSubject(tokens);
  if (main === undefined) return false;
  const isPronoun = /^(?:he|she)$/u.test(wordAt(tokens, main.first));
  return isPronoun || peopleNamed(tokens).some(({ first, last }) => first >= main.first && last <= main.last);
}

/** Names that can be a person's, without days and places. */
const peopleNamed = (tokens: Tokens): NameRun[] =>
  nameRuns(tokens).filter(
    (run) =>
      looksLikePerson(tokens, run) &&
      !timeWords.has(wordAt(tokens, run.first)) &&
      !/^(?:in|at|from|to|near|of)$/u.test(wordAt(tokens, run.first - 1)),
  );

/** The sentence says that its subject speaks. */
function speaksAlone(tokens: Tokens, cues: readonly Cue[]): boolean {
  const main = mainSubject(tokens);
  const saying = cues.filter(({ kind }) => kind === 'speech' || kind === 'source');
  // "Ortiz disagreed.", "Ortiz called him a master of it.": the sentence's own verb reports what was said.
  const speech = saying.length > 0 ? saying : cues.filter(({ at }) => at === main?.verb);
  const [first] = speech;
  if (first?.subject === undefined || speech.some((cue) => isUnsaid(tokens, cue.at))) return false;
  return first.kind === 'source' || main === undefined || main.first === first.subject.first;
}

function fromSentence(
  { sentences }: ReadArticle,
  index: number,
  place: Place,
  pattern: Pattern,
): Attribution | undefined {
  const tokens = sentences[index]?.tokens ?? [];
  const candidates = cuesOf(tokens).filter((cue) => !isEmptySubject(tokens, cue.subject));
  const main = /^paragraph-of/u.test(pattern) ? mainSubject(tokens) : undefined;
  const own: Cue | undefined = main && { ...main, at: main.verb, lemma: '', kind: 'other', subject: main };
  const cue =
    own ??
    candidates.findLast(({ kind }) => kind === 'speech' || kind === 'source') ??
    candidates.at(-1) ??
    nearestVerbCue(tokens, tokens.length);
  if (cue?.subject === undefined) return undefined;
  const made = attributionOf(tokens, { sentence: index, token: tokens.length }, cue, cue.subject, pattern);
  return made && { ...made, hops: place.sentence - index };
}
