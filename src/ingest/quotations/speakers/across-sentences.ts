/** Finds the speaker of a quotation by the sentences beside it. */

import { looksLikePerson, type NameRun, nameRuns } from '../people/name-runs.ts';
import { type Cue, cuesOf, isEmptySubject } from '../sentences/cues.ts';
import { type Sentence, type Token, type Tokens, wordAt } from '../sentences/frame.ts';
import { isTime, opensSignature } from '../sentences/phrases.ts';
import { mainSubject } from '../sentences/subjects.ts';
import { type Attribution, attributionOf, type Pattern, type PlacedQuote } from './attribution.ts';
import { isUnsaid } from './unsaid.ts';

/**
 * The speaker named in a sentence beside the quotation, or the speaker of the quotation before.
 *
 * @param before the quotation before this one
 * @param previous the attribution of that quotation
 */
export function acrossSentences(
  quote: PlacedQuote,
  before: PlacedQuote | undefined,
  previous: Attribution | undefined,
): Attribution | undefined {
  const { tokens, token, sentences, sentence } = quote;
  const here = sentences[sentence];
  if (here === undefined) return undefined;
  // The sentence has nothing but quotations and punctuation.
  const isAlone = tokens.every(({ pos }) => /^(?:QUOTE|PUNCT|SYM)$/u.test(pos));
  const signed = signature(quote, isAlone);
  if (signed !== undefined) return signed;
  const handedOn = (pattern: Pattern): Attribution | undefined => previous && { ...previous, pattern };
  const last = before?.sentence ?? -1;
  const block = sentences[last]?.block;
  // A quotation at the beginning of a long sentence may be the words of a sign or a book.
  const opens = token === 0 && tokens.length < 12;
  if (previous !== undefined && (isAlone || opens) && block === here.block && sentence - last <= 1)
    return handedOn('same-paragraph');
  if (!isAlone) return undefined;
  if (here.opensBlock && block === here.block - 1) {
    if (before?.span.isOpen === true) return handedOn('left-open');
    if (sentences[last + 1]?.block !== block) return handedOn('last-speaker');
  }
  return fromSentenceBefore(quote);
}

/** The attribution by a signature right after a quotation or in the next sentence: "— Moreno, a teacher". */
function signature(quote: PlacedQuote, isAlone: boolean): Attribution | undefined {
  const sentence = isAlone ? quote.sentence + 1 : quote.sentence;
  const at = isAlone ? 0 : quote.token + 1;
  const tokens = quote.sentences[sentence]?.tokens ?? [];
  if (!opensSignature(tokens[at]) || tokens.slice(at + 1).some(({ pos }) => pos === 'VERB')) return undefined;
  const subject = nameRuns(tokens).find(({ first }) => first > at);
  return attributionOf(
    { sentence, tokens, token: at },
    { at, word: '—', kind: 'source', subject },
    'signature',
  );
}

/**
 * The attribution of a quotation that is a sentence by itself, by the sentence before: one person speaks in it, or is
 * its subject.
 */
function fromSentenceBefore({ words, sentences, sentence }: PlacedQuote): Attribution | undefined {
  const last = sentence - 1;
  const { tokens = [], block } = sentences[last] ?? {};
  if (tokens.some(({ quote: index }) => index >= 0)) return undefined;
  const make = (at: number, cue: Cue, pattern: Pattern): Attribution | undefined => {
    const own = sentences[at]?.tokens ?? [];
    return attributionOf({ sentence: at, tokens: own, token: own.length }, cue, pattern);
  };
  const spoken = onlySpeech(tokens);
  const isSameBlock = block === sentences[sentence]?.block;
  if (spoken !== undefined) return make(last, spoken, isSameBlock ? 'sentence-before' : 'paragraph-before');
  if (cuesOf(tokens).some(({ at }) => isUnsaid(tokens, at))) return undefined;
  const about = sentenceAboutOne(sentences, last);
  const isOwn = /\b(?:I|my|me)\b/u.test(words);
  // “She was late.” may be somebody else's words about the person of the paragraph.
  if (about === undefined || (!isOwn && /\b(?:he|she|his|hers?|him)\b/iu.test(words))) return undefined;
  return make(about.sentence, about.cue, isOwn ? 'paragraph-of-one' : 'paragraph-of-somebody');
}

const isPunctuation = ({ pos }: Token): boolean => pos === 'PUNCT';

const isSpoken = ({ kind }: Cue): boolean => kind === 'speech' || kind === 'source';

/**
 * The latest sentence of a paragraph, up to `last`, whose subject is a person's name, "he" or "she"; undefined where
 * the paragraph names several people or has a quotation.
 */
function sentenceAboutOne(
  sentences: readonly Sentence[],
  last: number,
): { readonly sentence: number; readonly cue: Cue } | undefined {
  const first = sentences.slice(0, last + 1).findLastIndex(({ opensBlock }) => opensBlock);
  const paragraph = sentences.slice(first, last + 1);
  const names = paragraph.flatMap(({ tokens }) => peopleNamed(tokens).map((run) => tokens[run.last]?.text));
  const isQuoting = paragraph.some(({ tokens }) => tokens.some(({ quote }) => quote >= 0));
  if (isQuoting || new Set(names).size > 1) return undefined;
  const cues = paragraph.flatMap(({ tokens }, index) => {
    const main = mainSubject(tokens);
    const isPerson =
      main !== undefined &&
      (/^s?he$/u.test(wordAt(tokens, main.first)) ||
        peopleNamed(tokens).some((run) => run.first >= main.first && run.last <= main.last));
    return isPerson
      ? [
          {
            sentence: first + index,
            cue: { at: main.verb, word: wordAt(tokens, main.verb), kind: 'other' as const, subject: main },
          },
        ]
      : [];
  });
  return cues.at(-1);
}

/** The names in a sentence that can be a person's, without days and places. */
const peopleNamed = (tokens: Tokens): NameRun[] =>
  nameRuns(tokens).filter(
    (run) =>
      looksLikePerson(tokens, run) &&
      !isTime(tokens, run.first) &&
      !/^(?:in|at|from|to|near|of)$/u.test(wordAt(tokens, run.first - 1)),
  );

/** The cue by which a sentence says that its subject speaks; undefined where somebody else speaks in it, or nobody. */
function onlySpeech(tokens: Tokens): Cue | undefined {
  const main = mainSubject(tokens);
  const saying = cuesOf(tokens).filter(isSpoken);
  // "Ortiz disagreed.", "Ortiz called him a master of it.": the sentence's own verb reports what was said.
  const speech = saying.length > 0 ? saying : cuesOf(tokens).filter(({ at }) => at === main?.verb);
  const [first] = speech;
  if (first?.subject === undefined || speech.some((cue) => isUnsaid(tokens, cue.at))) return undefined;
  // "The board had searched the wrong log, she said."
  const isClosing =
    wordAt(tokens, first.subject.first - 1) === ',' && tokens.slice(first.at + 1).every(isPunctuation);
  const isOwn =
    first.kind === 'source' || isClosing || main === undefined || main.first === first.subject.first;
  return isOwn ? speech.findLast((cue) => !isEmptySubject(tokens, cue.subject)) : undefined;
}
