/** Who speaks a quotation that fills its sentence, by the sentences beside it. */

import { looksLikePerson, type NameRun, nameRuns } from '../people/name-runs.ts';
import { type Cue, cuesOf, isEmptySubject } from '../sentences/cues.ts';
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
  const { tokens, token, sentences, sentence } = quote;
  const here = sentences[sentence];
  if (here === undefined) return undefined;
  // Nothing but quotations and punctuation in the sentence.
  const isAlone = tokens.every(({ pos }) => /^(?:QUOTE|PUNCT|SYM)$/u.test(pos));
  const signed = signature(quote, isAlone);
  if (signed !== undefined) return signed;
  const handedOn = (pattern: Pattern): Attribution | undefined => previous && { ...previous, pattern };
  const last = before?.sentence ?? -1;
  const block = sentences[last]?.block;
  // The words that open a long sentence may be what a sign or a book says.
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

/** "— Moreno, a teacher" below a quotation that fills its paragraph, or right behind it. */
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

/** “…” on its own, after a sentence in which one person speaks without being quoted, or is told of. */
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
  // “She was late.” may be about whom the paragraph tells of, and another's.
  if (about === undefined || (!isOwn && /\b(?:he|she|his|hers?|him)\b/iu.test(words))) return undefined;
  return make(about.sentence, about.cue, isOwn ? 'paragraph-of-one' : 'paragraph-of-somebody');
}

const isSpoken = ({ kind }: Cue): boolean => kind === 'speech' || kind === 'source';

/**
 * The latest sentence, of those up to `last` in its paragraph, whose subject is a person with a name, or "he"
 * or "she"; undefined where the paragraph names anybody else.
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

/** Names that can be a person's, without days and places. */
const peopleNamed = (tokens: Tokens): NameRun[] =>
  nameRuns(tokens).filter(
    (run) =>
      looksLikePerson(tokens, run) &&
      !isTime(tokens, run.first) &&
      !/^(?:in|at|from|to|near|of)$/u.test(wordAt(tokens, run.first - 1)),
  );

/** Where a sentence says that its own subject speaks; undefined where another speaks in it, or nobody. */
function onlySpeech(tokens: Tokens): Cue | undefined {
  const main = mainSubject(tokens);
  const saying = cuesOf(tokens).filter(isSpoken);
  // "Ortiz disagreed.", "Ortiz called him a master of it.": the sentence's own verb reports what was said.
  const speech = saying.length > 0 ? saying : cuesOf(tokens).filter(({ at }) => at === main?.verb);
  const [first] = speech;
  if (first?.subject === undefined || speech.some((cue) => isUnsaid(tokens, cue.at))) return undefined;
  const isOwn = first.kind === 'source' || main === undefined || main.first === first.subject.first;
  return isOwn ? speech.findLast((cue) => !isEmptySubject(tokens, cue.subject)) : undefined;
}
