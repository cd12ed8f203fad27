/**
 * Turns what the search found into the blocks of an answer: a speaker's own words if they answer, each
 * statement once with all its outlets, otherwise the excerpt.
 */
import type { AnswerBlock, AskAnswer } from '../../answers/index.ts';
import { passageOf, questionAbove, quotationsIn, wordsShown } from '../../knowledge/find.ts';
import { languageAsked, namesIn } from '../../knowledge/languages.ts';
import type { Knowledge, Quotation } from '../../knowledge/model.ts';
import { once } from '../../memo.ts';
import type { Excerpt } from '../../search/search.ts';
import { foldWord } from '../../text/fold.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains, type Span } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import type { Library } from '../context.ts';
import { showExcerpt } from '../with-citation.ts';
import { contradictionsAt, statementKeys } from './contradictions.ts';
import { type IsAllowed, maxWordings, statementBlock } from './statement-block.ts';

/** The most characters of words on a page: with question, citations and buttons they fit a phone's screen. */
const maxPageLength = {
  answered: 450,
  /** Two closest lines. */
  perhaps: 560,
  /** Outlets compared, which must be seen together. */
  together: 1_000,
} as const;

/** A block that is made when it is shown: of the up to 25 that an answer has, two or three are. */
export interface PlannedBlock {
  readonly kind: AnswerBlock['kind'];
  readonly make: () => AnswerBlock;
}

/** The blocks of all excerpts, best first; an excerpt whose statement is already shown adds none. */
export function answerBlocks(
  library: Library,
  question: string,
  isAllowed: IsAllowed,
  excerpts: readonly Excerpt[],
): PlannedBlock[] {
  const speakerIds = speakersAsked(library.knowledge, question);
  const { kindAsked, holdsKind } = languageAsked(library.knowledge, question);
  const kind = kindAsked(question);
  const isFactAsked = kind !== 'anything' && kind !== 'quotation';
  // The words around a quotation tell where, be it in words that no list of places has: "from the attic".
  const lacksPlace = (words: string) => kind === 'place' && !holdsKind(kind, words);
  const keys = statementKeys(library.quotes);
  const seen = new Set<string>();
  const blocks = excerpts.flatMap((excerpt): PlannedBlock[] => {
    const alone = { kind: 'excerpt' as const, make: once(() => excerptBlock(library, excerpt)) };
    const answering = quotationsThatAnswer(library.knowledge, excerpt, speakerIds, isFactAsked);
    const isPlaceBeside =
      answering.length > 0 && answering.every((one) => lacksPlace(wordsShown(library.knowledge, one)));
    const isReply = speakerIds.size === 0 && repliesItself(library.knowledge, excerpt);
    if (isPlaceBeside || isReply) return [alone];
    const spoken = answering.length > 0 ? answering : quotationAround(library.knowledge, excerpt);
    if (spoken.length === 0) return [alone];
    return spoken.flatMap((quotation) => {
      const key = keys.get(quotation.id);
      if (key === undefined || seen.has(key)) return [];
      seen.add(key);
      const make = once(() => statementBlock(library, isAllowed, excerpt, quotation, key));
      return [{ kind: 'statement', make }];
    });
  });
  // The answer to "What did she say" begins with her words, if the best blocks contain them.
  const best = speakerIds.size === 0 ? [] : blocks.slice(0, maxWordings);
  const isStatement = ({ kind }: PlannedBlock) => kind === 'statement';
  return [
    ...best.filter(isStatement),
    ...best.filter((one) => !isStatement(one)),
    ...blocks.slice(best.length),
  ];
}

/** Whether an excerpt begins with the article's own answer to a question that is printed above it: "Not yet. …" */
function repliesItself(knowledge: Knowledge, excerpt: Excerpt): boolean {
  const passage = passageOf(knowledge, excerpt);
  const isAsked = passage.asks.some((one) => one === questionAbove(passage));
  if (!isAsked || excerpt.span.start !== passage.span.start) return false;
  const [first] = sentencesOf(wordsShown(knowledge, excerpt));
  const isOwn = (id: string) =>
    (knowledge.quotations.get(id)?.span.start ?? 0) >= excerpt.span.start + (first?.end ?? 0);
  return excerpt.quotationIds.every(isOwn);
}

/**
 * The same blocks, one of each passage first: two closest lines are of two passages. It is the one with the most words
 * that were asked for; of two parts of an utterance the second may be closer.
 */
export function passagesApart(blocks: readonly PlannedBlock[]): PlannedBlock[] {
  const firstWording = ({ make }: PlannedBlock) => make().wordings[0];
  const passageOf = (block: PlannedBlock) => {
    const [citation] = firstWording(block)?.citations ?? [];
    return `${citation?.documentId} ${citation?.locator}`;
  };
  const matchCount = (block: PlannedBlock) => firstWording(block)?.emphasis.length ?? 0;
  const closest = new Set(
    [...Map.groupBy(blocks, passageOf).values()].map((ofPassage) =>
      ofPassage.reduce((best, one) => (matchCount(one) > matchCount(best) ? one : best)),
    ),
  );
  return [...blocks.filter((one) => closest.has(one)), ...blocks.filter((one) => !closest.has(one))];
}

/** The first page of some blocks: as many as such an answer has room for, and at least one. */
export function blocksOnPage(blocks: Iterable<AnswerBlock>, kind: keyof typeof maxPageLength): AnswerBlock[] {
  const maxLength = maxPageLength[kind];
  let [wordings, length] = [0, 0];
  const page: AnswerBlock[] = [];
  for (const block of blocks) {
    wordings += block.wordings.length;
    length += block.wordings.reduce((sum, { text }) => sum + text.length, 0);
    if (page.length > 0 && (wordings > maxWordings || length > maxLength)) break;
    page.push(block);
  }
  return page;
}

/** Blocks that nobody searched for, as the answer to a question. */
export function answerOfBlocks(question: string, blocks: readonly AnswerBlock[]): AskAnswer {
  return {
    kind: 'ask',
    question,
    status: 'answered',
    excerpts: [],
    blocks,
    offset: 0,
    total: blocks.length,
    filters: {},
    searched: { documentCount: 0, outlets: [], names: [], words: [], corrections: [] },
  };
}

/** The people whose words a question asks for. */
function speakersAsked(knowledge: Knowledge, question: string): ReadonlySet<string> {
  const language = languageAsked(knowledge, question);
  const mentions = namesIn(knowledge).find(wordsOf(question));
  return new Set(
    mentions.filter((one) => language.asksForWordsOf(question, one)).map(({ nameId }) => nameId),
  );
}

/**
 * The quotations in an excerpt that answer by themselves; none where the article's own sentence answers.
 *
 * - The question asks for a speaker's words on a topic: one whole statement of that speaker.
 * - Without a topic: all statements of that speaker.
 * - It asks for nobody's words: a quotation with at least half of the question's matched words. If it asks
 * for a fact, with all of them, because the fact may be next to the quotation.
 */
function quotationsThatAnswer(
  knowledge: Knowledge,
  excerpt: Excerpt,
  speakerIds: ReadonlySet<string>,
  isFactAsked: boolean,
): Quotation[] {
  const matchesIn = ({ span }: Quotation) => excerpt.matches.filter((match) => contains(span, match)).length;
  const isAskedFor = ({ speakerId = '' }: Quotation) => speakerIds.has(speakerId);
  const spoken = excerpt.quotationIds
    .flatMap((id) => knowledge.quotations.get(id) ?? [])
    .filter(({ kind, speakerId }) => kind === 'direct' && speakerId !== undefined)
    .toSorted((a, b) => Number(isAskedFor(b)) - Number(isAskedFor(a)) || matchesIn(b) - matchesIn(a));
  const [best] = spoken;
  if (best === undefined) return [];
  const hasTopic = !excerpt.matches.every((span) => {
    const word = wordsShown(knowledge, { ...best, span });
    return namesIn(knowledge).resolve(word) === best.speakerId || isCue(knowledge, excerpt, span);
  });
  if (isAskedFor(best) && !hasTopic)
    return spoken.filter(isAskedFor).toSorted((a, b) => a.span.start - b.span.start);
  const whole = utteranceOf(knowledge, best, spoken);
  if (isAskedFor(best)) return matchesIn(best) > 0 ? whole : [];
  // To "What did X say?", another person's words alone are no answer.
  if (speakerIds.size > 0) return [];
  const enough = isFactAsked ? excerpt.matches.length : excerpt.matches.length / 2;
  return matchesIn(best) > 0 && matchesIn(best) >= enough ? whole : [];
}

/** What may stand before the words of an answer in an interview: "A:", "Ines Marlow: “", "A: (laughs)". */
const answersLabel =
  /^(?:\p{Lu}[\p{L}\p{M}.'’ -]{0,40}:)?(?:\s?[([][^()[\]]{1,120}[)\]]){0,2}[\s"“„«]{0,3}$/u;
/** What may stand behind them: a mark, "(laughs)". */
const behindAnswer = /^.?(?:\s?[([][^()[\]]{1,120}[)\]]){0,2}$/su;

/** The quotation that an excerpt is nothing but a part of, as of an answer in an interview: without its speaker nobody knows who "I" is. */
function quotationAround(knowledge: Knowledge, excerpt: Excerpt): Quotation[] {
  const { passageId, span } = excerpt;
  const passage = knowledge.passages.get(passageId);
  const all = passage === undefined ? [] : quotationsIn(knowledge, passage);
  return all.filter((one) => {
    const start = Math.max(span.start, one.span.start);
    const before = wordsShown(knowledge, { ...excerpt, span: { start: span.start, end: start } });
    const end = Math.min(span.end, one.span.end);
    const behind = wordsShown(knowledge, { ...excerpt, span: { start: end, end: span.end } });
    const isWithin = start < end && behindAnswer.test(behind) && answersLabel.test(before);
    return one.kind === 'direct' && one.speakerId !== undefined && isWithin;
  });
}

/** The most words between two parts of one utterance: "…,” says Ines Marlow of the harbour board. “…". */
const maxWordsBetweenParts = 12;

/** A quotation and those that go on with it in one breath: the half that was not asked for may be the answer. */
function utteranceOf(knowledge: Knowledge, one: Quotation, all: readonly Quotation[]): Quotation[] {
  const ofSpeaker = all
    .filter(({ speakerId }) => speakerId === one.speakerId)
    .toSorted((a, b) => a.span.start - b.span.start);
  /** Whether a quotation begins another utterance than the one before it. */
  const isApart = ({ span }: Quotation, before: Quotation) => {
    const between = wordsShown(knowledge, { ...one, span: { start: before.span.end, end: span.start } });
    return wordsOf(between).length > maxWordsBetweenParts || between.includes('\n');
  };
  const at = ofSpeaker.indexOf(one);
  const starts = ofSpeaker.flatMap((quotation, n) => {
    const before = ofSpeaker[n - 1];
    return before === undefined || isApart(quotation, before) ? [n] : [];
  });
  const from = starts.findLast((start) => start <= at) ?? 0;
  const to = starts.find((start) => start > at) ?? ofSpeaker.length;
  return ofSpeaker.slice(from, to);
}

/** Whether a matched word is the "said" of a quotation, which answers nothing. */
function isCue(knowledge: Knowledge, { documentId, quotationIds }: Excerpt, span: Span): boolean {
  const word = foldWord(wordsShown(knowledge, { documentId, span }));
  return quotationIds.some((id) => foldWord(knowledge.quotations.get(id)?.cue ?? '') === word);
}

/** The block of an excerpt, with the contradictions in it. */
export function excerptBlock(library: Library, excerpt: Excerpt): AnswerBlock {
  const { knowledge } = library;
  const telling = excerpt.matches.filter((match) => !isCue(knowledge, excerpt, match));
  const { text, matches, cut, quotations, citation, reference, alsoIn, quotedAlsoIn } = showExcerpt(library, {
    ...excerpt,
    matches: telling,
  });
  return {
    kind: 'excerpt',
    wordings: [{ text, emphasis: matches, cut, quotations, citations: [citation], reference }],
    alsoIn,
    quotedAlsoIn,
    contradictions: excerpt.quotationIds.flatMap((id) => contradictionsAt(library, id, excerpt.span)),
  };
}
