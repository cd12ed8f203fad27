/**
 * What a text affirms and what it denies, word by word.
 *
 * A negation falls on a stretch of words: "not" on what follows it in its
 * clause, "no" on its whole clause, "refuse to" on the rest. A word under one
 * negation is denied, under two it is affirmed again. So "it is not
 * impossible that she comes" affirms "comes", as "it is possible" does.
 *
 * Scope by surface marks, after Chapman et al., "A simple algorithm for
 * identifying negated findings" (NegEx, 2001), with clause ends for a limit.
 */
import { foldCharacters } from '../../text/fold.ts';
import type { Token } from '../tokens.ts';
import { denying, denyingPhrases, harmless } from './opposites.ts';

/** A negation: the words that make it, and the words that it falls on (token indexes, `to` exclusive). */
export interface Negation {
  readonly at: number;
  readonly endAt: number;
  readonly from: number;
  readonly to: number;
  /** "few", "not all": less than a denial. */
  readonly isWeak: boolean;
  /** "not"; "no" and "nothing"; or a word with a meaning of its own ("refuse"). */
  readonly kind: 'particle' | 'quantifier' | 'word';
}

export interface Polarity {
  readonly negations: readonly Negation[];
  /** Whether the token at this index is (part of) a negation. */
  readonly isNegation: readonly boolean[];
  /** For each token the clause it stands in, as `[from, to)` token indexes. */
  readonly clauses: readonly { readonly from: number; readonly to: number }[];
}

const particle = /^(?:not|never|cannot|\w+n't)$/;
const quantifier = /^(?:no|none|nobody|nothing|nowhere|neither)$/;
const nearly = /^(?:hardly|scarcely)$/;
const weak = /^(?:few|fewer|little|rarely|seldom)$/;
const partial =
  /^(?:all|every|everyone|everybody|always|necessarily|entirely|fully|completely|exactly|quite)$/;
const breaksClause =
  /^(?:but|however|yet|although|though|while|whereas|because|if|unless|when|once|which|who|whose|where|until|till|whether|so)$/;
/** Words that begin a clause of their own: pronouns, auxiliaries, negations. */
export const startsClause =
  /^(?:i|we|he|she|it|they|you|this|there|will|would|shall|should|can|could|may|might|must|is|are|was|were|am|do|does|did|has|have|had|cannot|not|never|no|nobody|nothing|then|later|also|\w+n't|\w+'(?:ll|re|ve|m|d))$/;
const finiteVerb =
  /^(?:is|are|was|were|am|will|would|shall|should|can|could|may|might|must|do|does|did|has|have|had|cannot|\w+n't)$/;
const auxiliary = /^(?:is|are|was|were|be|been|being|am)$/;

/** `polarityOf(text, tokensOf(text))`: the negations of a text and what they fall on. */
export function polarityOf(text: string, tokens: readonly Token[]): Polarity {
  const clauses = clausesOf(text, tokens);
  const isNegation = tokens.map(() => false);
  const negations: Negation[] = [];
  const folded = tokens.map((token) => foldCharacters(token.folded));
  for (let at = 0; at < tokens.length; at += 1) {
    const rest = folded.slice(at, at + 6).join(' ');
    const skipped = lengthOf(
      harmless.find((pattern) => pattern.test(rest)),
      rest,
    );
    if (skipped > 0) {
      at += skipped - 1;
      continue;
    }
    const found = negationAt(at, rest, text, tokens, clauses, negations);
    if (found === undefined) continue;
    negations.push(found);
    for (let index = found.at; index < found.endAt; index += 1) isNegation[index] = true;
    at = found.endAt - 1;
  }
  return { negations, isNegation, clauses };
}

/**
 * -1 where the token at `index` is denied, 1 where it is affirmed.
 *
 * In "we refuse to sign", `sign` is -1; in "we never refuse to sign", 1.
 */
export function signAt({ negations }: Polarity, index: number): 1 | -1 {
  return negations.filter(({ from, to }) => from <= index && index < to).length % 2 === 0 ? 1 : -1;
}

function negationAt(
  at: number,
  rest: string,
  text: string,
  tokens: readonly Token[],
  clauses: Polarity['clauses'],
  earlier: readonly Negation[],
): Negation | undefined {
  const token = tokens[at];
  const clause = clauses[at];
  if (token === undefined || clause === undefined) return undefined;
  const word = token.folded;
  const next = tokens[at + 1]?.folded ?? '';
  const after = text.slice(token.end, tokens[at + 1]?.start);
  const base = { at, endAt: at + 1, isWeak: false, kind: 'particle' as const };
  const forward = { ...base, from: at + 1, to: clause.to };
  const whole = { ...base, kind: 'quantifier' as const, from: clause.from, to: clause.to };

  if (particle.test(word)) {
    // "…, not even then" goes on denying what was denied before the comma.
    if (isQuestionTag(text, tokens, at) || (next === 'even' && clause.from === at)) return undefined;
    return { ...forward, isWeak: partial.test(next) };
  }
  if (quantifier.test(word)) {
    // "No, we stay": an answer; "No. 5": a number.
    if (word === 'no' && /^\s*[,.!:;—–-]/u.test(after)) return undefined;
    if (word === 'no' && next === 'longer') return { ...forward, endAt: at + 2, from: at + 2 };
    const endAt = word === 'no' && next === 'one' ? at + 2 : at + 1;
    // "Nobody who has not": the relative clause belongs to the quantifier.
    const isRelative =
      clause.to <= endAt + 1 && /^(?:who|which|whose)$/.test(tokens[clause.to]?.folded ?? '');
    const to = isRelative ? (clauses[clause.to]?.to ?? clause.to) : endOfNoun(tokens, at, clause.to);
    return { ...whole, endAt, to };
  }
  if (word === 'non') return { ...base, kind: 'word', from: at + 1, to: at + 2 };
  if (word === 'nor') {
    const isUnderOne = earlier.some(({ from, to }) => from <= at && at < to);
    return isUnderOne ? undefined : forward;
  }
  if (nearly.test(word)) return forward;
  const before = tokens[at - 1]?.folded;
  if (weak.test(word) && before !== 'a' && before !== 'the') return { ...whole, isWeak: true };
  if (word === 'too' && /^too \S+(?: \S+)? to /.test(rest)) {
    const to = rest.split(' ').indexOf('to', 1);
    return { ...base, from: at + to + 1, to: clause.to };
  }
  const phrase = denyingPhrases.find(({ words }) => words.test(rest));
  if (phrase !== undefined) {
    const endAt = at + lengthOf(phrase.words, rest);
    return { ...base, endAt, kind: 'word', from: phrase.wholeClause ? clause.from : endAt, to: clause.to };
  }
  if (token.kind === 'name' || token.kind === 'inserted' || !denying.has(token.key)) return undefined;
  // "Neither confirmed nor denied it": what it falls on belongs to both words.
  if (/^(?:or|nor|and)$/.test(before ?? '') && next !== 'to') {
    return { ...base, kind: 'word', from: at, to: at + 1 };
  }
  // "The offer was rejected": what was rejected stands before.
  const isPassive = [before, tokens[at - 2]?.folded].some((one) => one !== undefined && auxiliary.test(one));
  const ownWord = denying.get(token.key) === undefined ? at + 1 : at;
  return { ...base, kind: 'word', from: isPassive ? clause.from : ownWord, to: clause.to };
}

/** "No proof that he lied" leaves open whether he lied; "no denying that he lied" does not. */
function endOfNoun(tokens: readonly Token[], at: number, to: number): number {
  if (tokens[at]?.folded !== 'no') return to;
  const that = tokens.slice(at, at + 4).findIndex(({ folded }) => folded === 'that');
  const isDenied = tokens.slice(at, at + 4).some(({ key }) => denying.has(key));
  return that < 0 || isDenied ? to : at + that;
}

/** How many words of `rest` a pattern covers. */
function lengthOf(pattern: RegExp | undefined, rest: string): number {
  const match = pattern === undefined ? null : pattern.exec(rest);
  return match === null ? 0 : match[0].trim().split(' ').length;
}

/** "She knew, didn't she?" and "Isn't it plain?" ask for a yes. */
function isQuestionTag(text: string, tokens: readonly Token[], at: number): boolean {
  const end = text.slice(tokens[at]?.end).search(/[.!?;]/u);
  if (end < 0 || text.charAt((tokens[at]?.end ?? 0) + end) !== '?') return false;
  const before = text.slice(tokens[at - 2]?.start ?? 0, tokens[at]?.start);
  return at === 0 || /[.!?;,“"—–]\s*(?:\S+\s+)?$/u.test(before);
}

/** Cuts a text into clauses at sentence ends, conjunctions and the commas that part clauses. */
function clausesOf(text: string, tokens: readonly Token[]): { from: number; to: number }[] {
  const starts = tokens.flatMap((_, index) => (index === 0 || isBreak(text, tokens, index) ? [index] : []));
  return tokens.map((_, index) => ({
    from: starts.findLast((start) => start <= index) ?? 0,
    to: starts.find((start) => start > index) ?? tokens.length,
  }));
}

function isBreak(text: string, tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.folded ?? '';
  const before = tokens[index - 1]?.folded ?? '';
  const gap = text.slice(tokens[index - 1]?.end, tokens[index]?.start);
  if (/[;:?!—–()“”"«»\n]|\s-\s|[.…]["”’')\]]*\s/u.test(gap)) return true;
  // "not yet", "so far" and "if not" are no new clause.
  const isException = word === 'but' && /^(?:anything|nothing|everything|all|none)$/.test(before);
  if (breaksClause.test(word) && !isException && !(word === 'yet' && particle.test(before))) return true;
  if (word === 'and' || word === 'or') {
    const [next, second] = [tokens[index + 1], tokens[index + 2]];
    const isSecondRefusal = next !== undefined && denying.has(next.key) && second?.folded === 'to';
    return startsClause.test(next?.folded ?? '') || isSecondRefusal || joinsClauses(text, tokens, index);
  }
  return gap.includes(',') && !goesOn(text, tokens, index);
}

/** "The tunnel is safe and the bridge is too": a verb on either side of the word at `index`. */
function joinsClauses(text: string, tokens: readonly Token[], index: number): boolean {
  const isVerb = ({ folded }: Token) => finiteVerb.test(folded);
  const sentence = text.slice(0, tokens[index]?.start).search(/[^.;:?!\n]*$/u);
  return (
    tokens.slice(0, index).some((token) => token.start >= sentence && isVerb(token)) &&
    tokens.slice(index + 1, index + 5).some(isVerb)
  );
}

/** Whether a list goes on behind a comma: "Taiwan, Kosovo, or Abkhazia". */
function goesOn(text: string, tokens: readonly Token[], index: number): boolean {
  const [word, next] = [tokens[index], tokens[index + 1]];
  if (word === undefined) return false;
  if (word.folded === 'or' || word.folded === 'nor' || word.folded === 'and') {
    return !startsClause.test(next?.folded ?? '');
  }
  if (startsClause.test(word.folded)) return false;
  if (word.kind === 'name' || word.kind === 'number' || word.kind === 'inserted') return true;
  const ahead = text.slice(word.start, tokens[index + 4]?.start ?? text.length);
  return /^[^,.;]*(?:,| and | or )/u.test(ahead) && !/^\p{L}+ly\b/u.test(ahead);
}
