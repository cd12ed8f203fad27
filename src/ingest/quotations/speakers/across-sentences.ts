/** Who speaks a quotation that fills its sentence, by the sentences beside it. */

import { looksLikePerson, type NameRun, nameRuns } from '../people/name-runs.ts';
import { type Cue, cuesOf, isEmptySubject, nearestVerbCue } from '../sentences/cues.ts';
import { type Sentence, type Tokens, wordAt } from '../sentences/frame.ts';
import { isTime, opensSignature } from '../sentences/phrases.ts';
import { mainSubject } from '../sentences/subjects.ts';
import { type Attribution, attributionOf, type Pattern, type PlacedQuote } from './attribution.ts';
import { isUnsaid } from './unsaid.ts';

/**
 * The speaker whom a neighbouring sentence names, or who spoke before.
 *
 * @param before the quotation before this one, and `previous` who speaks it
 */
export function acrossSentences(
  quote: PlacedQuote,
  before: PlacedQuote | undefined,
  previous: Attribution | undefined,
): Attribution | undefined {
  const { tokens, token } = quote;
  if (tokens.length === 0) return undefined;
  const alone = standsAlone(tokens);
  const signed = signature(quote, alone);
  if (signed !== undefined) return signed;
  if (previous !== undefined && (alone || token === 0) && followsInParagraph(quote, before))
    return handedOn(previous, 'same-paragraph');
  if (!alone) return undefined;
  const pattern = patternAcrossParagraphs(quote, before);
  if (pattern === undefined) return fromSentenceBefore(quote);
  return previous && handedOn(previous, pattern);
}

const handedOn = (from: Attribution, pattern: Pattern): Attribution => {
  return { ...from, pattern, hops: from.hops + 1 };
};

const blockOf = ({ sentences, sentence }: PlacedQuote): number | undefined => sentences[sentence]?.block;

/** The quotation before this one stands in the same paragraph, in this sentence or the one before. */
const followsInParagraph = (quote: PlacedQuote, before: PlacedQuote | undefined): boolean =>
  before !== undefined && quote.sentence - before.sentence <= 1 && blockOf(before) === blockOf(quote);

/** How a quotation that opens a paragraph goes on with the one in the paragraph before, if it does. */
function patternAcrossParagraphs(
  { sentences, sentence }: PlacedQuote,
  before: PlacedQuote | undefined,
): Pattern | undefined {
  const here = sentences[sentence];
  if (before === undefined || here?.opensBlock !== true || blockOf(before) !== here.block - 1)
    return undefined;
  if (before.span.closed === 'none') return 'left-open';
  const isLastOfBlock = sentences[before.sentence + 1]?.block !== here.block - 1;
  return isLastOfBlock ? 'last-speaker' : undefined;
}

/** Nothing but quotations and punctuation in the sentence. */
const standsAlone = (tokens: Tokens): boolean =>
  tokens.every(({ pos }) => /^(?:QUOTE|PUNCT|SYM)$/u.test(pos));

/** "— Moreno, a teacher" below a quotation that fills its paragraph, or right behind it. */
function signature(quote: PlacedQuote, alone: boolean): Attribution | undefined {
  const sentence = alone ? quote.sentence + 1 : quote.sentence;
  const at = alone ? 0 : quote.token + 1;
  const tokens = quote.sentences[sentence]?.tokens ?? [];
  if (!opensSignature(tokens[at]) || tokens.slice(at + 1).some(({ pos }) => pos === 'VERB')) return undefined;
  const subject = nameRuns(tokens).find(({ first }) => first > at);
  return attributionOf(
    { sentence, tokens, token: at },
    { at, word: '—', kind: 'source', subject },
    'signature',
  );
}

/** “…” on its own, after a sentence in which one person speaks without being quoted. */
function fromSentenceBefore(quote: PlacedQuote): Attribution | undefined {
  const { words, sentences } = quote;
  const last = quote.sentence - 1;
  const before = sentences[last];
  if (before === undefined || before.tokens.some(({ quote: index }) => index >= 0)) return undefined;
  const own = cuesOf(before.tokens);
  if (speaksAlone(before.tokens, own))
    return fromSentence(
      quote,
      last,
      before.block === blockOf(quote) ? 'sentence-before' : 'paragraph-before',
    );
  const isDenied = own.some(({ at }) => isUnsaid(before.tokens, at));
  const about = isDenied ? undefined : sentenceAboutOne(sentences, last);
  if (about === undefined || (isOfAnother(words) && !isOwn(words)))
    return fromSentence(quote, last, 'paragraph-about');
  return fromSentence(quote, about, isOwn(words) ? 'paragraph-of-one' : 'paragraph-of-somebody');
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
      !isTime(tokens, run.first) &&
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

function fromSentence(quote: PlacedQuote, sentence: number, pattern: Pattern): Attribution | undefined {
  const tokens = quote.sentences[sentence]?.tokens ?? [];
  const candidates = cuesOf(tokens).filter((cue) => !isEmptySubject(tokens, cue.subject));
  const main = /^paragraph-of/u.test(pattern) ? mainSubject(tokens) : undefined;
  const own: Cue | undefined = main && {
    at: main.verb,
    word: wordAt(tokens, main.verb),
    kind: 'other',
    subject: main,
  };
  const cue =
    own ??
    candidates.findLast(({ kind }) => kind === 'speech' || kind === 'source') ??
    candidates.at(-1) ??
    nearestVerbCue(tokens, tokens.length);
  const made = cue && attributionOf({ sentence, tokens, token: tokens.length }, cue, pattern);
  return made && { ...made, hops: quote.sentence - sentence };
}
