/** Who prints a line with more of its sentence, which binds it or may change it: “I took no money in the last year”. */
import type { Passage, Quotation } from '../../knowledge/model.ts';
import { align } from '../../text/align.ts';
import { contains, overlaps } from '../../text/span.ts';
import { areNearlySame } from '../nearly-same.ts';
import type { ClaimedSpeaker, VerifiedMatch } from '../quotes.ts';
import { isTelling, type Token, tellingKeys } from '../text-reader.ts';
import type { RowWord } from '../words/rows.ts';
import type { Occurrence } from '../words/word-index.ts';
import { type LeftOut, leftOutOf } from './left-out/left-out.ts';
import { formsOf } from './left-out/line.ts';
import { spanOf } from './match.ts';
import { voicesElsewhere } from './opposed.ts';
import type { Tools } from './tools.ts';

/** Fewer words, or words of meaning, may be said twice of two things: “I was at home”. */
const fewestWords = 4;
const fewestTelling = 2;
/** What a word between two that are the same costs, against 0.6 for a small one, so that they stay together. */
const gapCost = 0.25;

/**
 * What other documents print as the same words, and go on with or begin with more than a line that is whole here.
 *
 * “I took no money” here, and there “I took no money in the last year” → the latter; “I took no money, and I was
 * poor” → nothing, for that takes nothing back.
 */
export function fullerElsewhere(
  match: VerifiedMatch,
  claimed: ClaimedSpeaker | undefined,
  tools: Tools,
): Quotation[] {
  if (match.kind === 'prose' || match.kind === 'digest') return [];
  const { knowledge, index } = tools;
  const passage = knowledge.passages.get(match.passageId);
  const line = passage === undefined ? [] : saidIn(index.tokensIn(passage, match.span));
  const keys = tellingKeys(line);
  if (line.length < fewestWords || keys.size < fewestTelling) return [];
  return voicesElsewhere(match, claimed, keys, tools).flatMap(({ passage: other, voices }) =>
    [...Map.groupBy(voices, ({ speakerId }) => speakerId).values()].flatMap((own) =>
      fullerIn(line, other, own, tools),
    ),
  );
}

const saidIn = (tokens: readonly Token[]) => tokens.filter(({ kind }) => kind !== 'inserted');

/** Those of one speaker's quotations in a passage that have the line and what is more. */
function fullerIn(
  line: readonly Token[],
  passage: Passage,
  voices: readonly Quotation[],
  { index }: Tools,
): Quotation[] {
  const tokens = voices.flatMap(({ span }) => saidIn(index.tokensIn(passage, span)));
  if (tokens.length <= line.length) return [];
  const { pairs } = align(line, tokens, likeness, () => gapCost);
  const found = pairs.flatMap(({ b }) => tokens[b] ?? []);
  if (!holdsAll(line, found)) return [];
  const row = index.rowOf(passage);
  const span = spanOf(found);
  const words = row.words.filter(
    (word) =>
      word.passage === passage && overlaps(span, word) && voices.some((one) => contains(one.span, word)),
  );
  const occurrence = { row, words };
  const leftOut = leftOutOf(occurrence);
  if (!mayChange(leftOut, occurrence)) return [];
  return voices.filter((one) => [...words, ...leftOut.words].some((word) => contains(one.span, word)));
}

const likeness = (x: Token, y: Token): number => (x.spelling !== y.spelling ? 0 : isTelling(x) ? 2 : 0.6);

/** Whether words found elsewhere are the line's: each word of meaning, and nearly all small ones. */
function holdsAll(line: readonly Token[], found: readonly Token[]): boolean {
  if (line.filter(isTelling).length !== found.filter(isTelling).length) return false;
  return line.length === found.length || areNearlySame(line, found);
}

/** Whether what a sentence has besides the line does more than lead in or add another clause. */
function mayChange({ effect, words, turning }: LeftOut, { row, words: line }: Occurrence): boolean {
  const { language } = row;
  if (effect === 'none') return false;
  // “Nobody did.” may as well go on with what the sentence before supposes.
  const isSmall = ({ form }: RowWord) =>
    language.isFunctionWord(form) || language.modifierOf(form) === 'negation';
  const isRetort = turning.every((word) => isSmall(word) && word.speech !== line.at(-1)?.speech);
  if (turning.length > 0) return !isRetort;
  const [first = 0, last = 0] = [line[0]?.at, line.at(-1)?.at];
  const [next, second] = formsOf(words.filter(({ at }) => at > last));
  if (next !== undefined) {
    const isSubject = [language.isFirstPersonSubject, language.pointsBack].some((is) => is(second ?? ''));
    return !(language.joinsNames(next) && isSubject);
  }
  const before = formsOf(words.filter(({ at }) => at < first));
  const lead = before.slice(language.openersIn(before));
  const [begin = ''] = lead;
  return language.isPreposition(begin) || language.isSubordinator(begin) || language.limitsAsPhrase(lead);
}
