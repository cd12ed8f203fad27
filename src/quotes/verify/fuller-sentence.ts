/** Finds documents that print a line with more of its sentence, which may change its meaning: “I took no money in the last year”. */
import type { Passage, Quotation } from '../../knowledge/model.ts';
import { align } from '../../text/align.ts';
import { contains, overlaps } from '../../text/span.ts';
import { areNearlySame } from '../nearly-same.ts';
import type { ClaimedSpeaker, VerifiedMatch } from '../quotes.ts';
import { contentKeys, isContentWord, type Token } from '../text-reader.ts';
import type { RowWord } from '../words/rows.ts';
import type { Occurrence } from '../words/word-index.ts';
import { type LeftOut, leftOutOf } from './left-out/left-out.ts';
import { formsOf } from './left-out/line.ts';
import { spanOf } from './match.ts';
import { voicesElsewhere } from './opposed-elsewhere.ts';
import type { Tools } from './tools.ts';

/** With fewer words or content words, the same may have been said of two things: “I was at home”. */
const minWords = 4;
const minContentWords = 2;
/** What a word between two equal ones costs, compared with 0.6 for an equal function word, so that they stay together. */
const gapCost = 0.25;

/**
 * The quotations in other documents with the words of a match that is whole here, and more of the sentence there.
 *
 * For “I took no money”: “I took no money in the last year”, but not “I took no money, and I was poor”, which takes
 * nothing back.
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
  const keys = contentKeys(line);
  if (line.length < minWords || keys.size < minContentWords) return [];
  return voicesElsewhere(match, claimed, keys, tools).flatMap(({ passage: other, voices }) =>
    [...Map.groupBy(voices, ({ speakerId }) => speakerId).values()].flatMap((own) =>
      fullerIn(line, other, own, tools),
    ),
  );
}

const saidIn = (tokens: readonly Token[]) => tokens.filter(({ kind }) => kind !== 'inserted');

/** Those of one speaker's quotations in a passage that have the line and more of its sentence. */
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

const likeness = (x: Token, y: Token): number => (x.spelling !== y.spelling ? 0 : isContentWord(x) ? 2 : 0.6);

/** Whether the words found elsewhere are all content words of the line and nearly all function words. */
function holdsAll(line: readonly Token[], found: readonly Token[]): boolean {
  if (line.filter(isContentWord).length !== found.filter(isContentWord).length) return false;
  return line.length === found.length || areNearlySame(line, found);
}

/** Whether what else the sentence has may change the meaning, and does not only lead in or add another clause. */
function mayChange({ effect, words, turning }: LeftOut, { row, words: line }: Occurrence): boolean {
  const { language } = row;
  if (effect === 'none') return false;
  // A short “Nobody did.” may also confirm the sentence before, so it does not count.
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
