/** How documents begin: what a short account of an outlet or of a collection can say without words of its own. */
import type { AskAnswer } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import { earliestFirst, wordsShown } from '../../knowledge/find.ts';
import type { Knowledge, NewsDocument, Outlet, Passage } from '../../knowledge/model.ts';
import type { CommandContext } from '../context.ts';
import { excerptOf, showExcerpt } from '../with-citation.ts';
import { answerOfBlocks, blocksOnPage, excerptBlock } from './answer-blocks.ts';

/** A news article begins with the essentials. */
const maxPassages = 3;

/** The first passages of an outlet's document; of several documents or outlets, the first passage of each. */
export function showOpening(
  question: string,
  outlets: readonly Outlet[],
  { library }: CommandContext,
): AskAnswer {
  const { knowledge } = library;
  const [outlet, ...others] = outlets;
  const documents = outlets.flatMap(({ id }) =>
    documentsOf(knowledge, id).slice(0, others.length > 0 ? 1 : undefined),
  );
  const each = documents.length > 1 ? 1 : maxPassages;
  const excerpts = documents
    .flatMap((document) => openingOf(document, knowledge).slice(0, each))
    .slice(0, maxPassages)
    .map((passage) => excerptOf(knowledge, passage));
  // As much as two blocks have room for: a long passage would be cut inside a quotation.
  const all = excerpts.map((excerpt) => excerptBlock(library, excerpt));
  const blocks = blocksOnPage(all, 'together');
  const answer = answerOfBlocks(question, blocks);
  return {
    ...answer,
    isOpening: true,
    excerpts: excerpts.slice(0, blocks.length).map((excerpt) => showExcerpt(library, excerpt)),
    filters: defined({ outletId: others.length > 0 ? undefined : outlet?.id }),
    searched: {
      ...answer.searched,
      documentCount: documents.length,
      outlets: outlets.map(({ name }) => name),
    },
  };
}

const documentsOf = ({ documents }: Knowledge, id: string): NewsDocument[] =>
  [...documents.values()].filter(({ outletId }) => outletId === id);

/**
 * The passages from the first that is a sentence on, and no caption, nor a line such as “Live from the harbour · 3
 * May”. A live page with its newest entry at the top begins with what stands above the entries, or else with the earliest.
 */
export function openingOf({ passages }: NewsDocument, knowledge: Knowledge): readonly Passage[] {
  const isSentence = (passage: Passage) => /[.!?…]["'”’»)]*$/u.test(wordsShown(knowledge, passage).trimEnd());
  const text = passages.filter(({ locator }) => !locator.startsWith('caption-'));
  const inOrder = earliestFirst(text.length === 0 ? passages : text);
  return inOrder.slice(Math.max(0, inOrder.findIndex(isSentence)));
}
