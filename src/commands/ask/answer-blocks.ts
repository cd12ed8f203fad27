/**
 * From what the search found to what an answer says: a speaker's own words
 * where they answer, one statement once with all its outlets, and otherwise
 * the excerpt.
 */
import type { AnswerBlock } from '../../answers/index.ts';
import { wordsShown } from '../../knowledge/find.ts';
import { languageAsked, namesIn } from '../../knowledge/languages.ts';
import type { Knowledge, Quotation } from '../../knowledge/model.ts';
import type { Excerpt } from '../../search/search.ts';
import { foldWord } from '../../text/fold.ts';
import { contains, type Span } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import type { Library } from '../context.ts';
import { showExcerpt } from '../show.ts';
import { contradictionsAt, statementKeys } from './contradictions.ts';
import { type Asked, maxWordings, statementBlock } from './statement-block.ts';

/** Characters of words on a page: with question, citations and buttons they fit a phone's screen. */
const maxPageLength = 450;
/** The same where two blocks have to be seen at once: outlets held against each other, and closest lines. */
const maxPairLength = 1_000;

/** The blocks of all excerpts, best first; an excerpt whose statement stands above adds none. */
export function answerBlocks(library: Library, asked: Asked, excerpts: readonly Excerpt[]): AnswerBlock[] {
  const speakerIds = speakersAsked(library.knowledge, asked.question);
  const isFactAsked = asksForFact(library.knowledge, asked.question);
  const keys = statementKeys(library.quotes);
  const seen = new Set<string>();
  const blocks = excerpts.flatMap((excerpt) => {
    const spoken = quotationsThatAnswer(library.knowledge, excerpt, speakerIds, isFactAsked);
    if (spoken.length === 0) return [excerptBlock(library, excerpt)];
    return spoken.flatMap((quotation) => {
      const key = keys.get(quotation.id);
      if (key === undefined || seen.has(key)) return [];
      seen.add(key);
      return [statementBlock(library, asked, excerpt, quotation, key)];
    });
  });
  // "What did she say" begins with what she said, where the best blocks hold it.
  const best = speakerIds.size === 0 ? [] : blocks.slice(0, maxWordings);
  const isStatement = ({ kind }: AnswerBlock) => kind === 'statement';
  return [
    ...best.filter(isStatement),
    ...best.filter((one) => !isStatement(one)),
    ...blocks.slice(best.length),
  ];
}

/** The page that begins at a block: what a screen holds, or what two blocks need, and at least one block. */
export function blocksOnPage(
  blocks: readonly AnswerBlock[],
  offset: number,
  isPairNeeded: boolean,
): AnswerBlock[] {
  const maxLength = isPairNeeded ? maxPairLength : maxPageLength;
  let [wordings, length] = [0, 0];
  const page: AnswerBlock[] = [];
  for (const block of blocks.slice(offset)) {
    wordings += block.wordings.length;
    length += block.wordings.reduce((sum, { text }) => sum + text.length, 0);
    if (page.length > 0 && (wordings > maxWordings || length > maxLength)) break;
    page.push(block);
  }
  return page;
}

/** The people whose words a question asks for. */
function speakersAsked(knowledge: Knowledge, question: string): ReadonlySet<string> {
  const language = languageAsked(knowledge, question);
  const mentions = namesIn(knowledge).find(wordsOf(question));
  return new Set(
    mentions.filter((one) => language.asksForWordsOf(question, one)).map(({ nameId }) => nameId),
  );
}

/** Whether a place, a number, a reason or the like is asked for. */
function asksForFact(knowledge: Knowledge, question: string): boolean {
  const kind = languageAsked(knowledge, question).kindAsked(question);
  return kind !== 'anything' && kind !== 'quotation';
}

/**
 * The quotations in an excerpt that answer by themselves: a whole statement of the speaker asked for on the
 * topic, and all of the speaker's where there is none; where nobody's words are asked for, one that holds at
 * least half of the words of the question, and all of them where a fact is asked for, which may stand beside it.
 * Where the article's own sentence answers, there is none.
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
  if (isAskedFor(best)) return matchesIn(best) > 0 ? [best] : [];
  // Another's words do not stand alone under a question for what somebody said.
  if (speakerIds.size > 0) return [];
  const enough = isFactAsked ? excerpt.matches.length : excerpt.matches.length / 2;
  return matchesIn(best) > 0 && matchesIn(best) >= enough ? [best] : [];
}

/** Whether a matched word is the "said" of a quotation in the excerpt: it answers nothing. */
function isCue(knowledge: Knowledge, { documentId, quotationIds }: Excerpt, span: Span): boolean {
  const word = foldWord(wordsShown(knowledge, { documentId, span }));
  return quotationIds.some((id) => foldWord(knowledge.quotations.get(id)?.cue ?? '') === word);
}

/** An excerpt by itself, with what outlets contradict in it. */
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
