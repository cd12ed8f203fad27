/** /sources: what the answers come from. */

import type { SourcesAnswer } from '../answers/index.ts';
import { outletOf } from '../knowledge/find.ts';
import type { CommandContext } from './context.ts';
import { defineCommand } from './define.ts';
import { otherEpisodes } from './options/episodes.ts';
import { pageOf } from './page.ts';
import { cite } from './show.ts';

const sourcesPerPage = 6;

export const sources = defineCommand({
  name: 'sources',
  description: 'List the documents that answers come from',
  options: {},
  run: (_, context) => listSources(0, context),
});

/** A page of the documents, in the order of their files. */
export function listSources(page: number, context: CommandContext): SourcesAnswer {
  const { library, pageSize = sourcesPerPage } = context;
  const { knowledge } = library;
  const { items, ...place } = pageOf([...knowledge.documents.values()], page, pageSize);
  return {
    kind: 'sources',
    episode: knowledge.episode.title,
    summary: knowledge.episode.summary,
    ...otherEpisodes(context),
    ...place,
    documentCount: knowledge.documents.size,
    sources: items.map((document) => {
      const { locator: _, ...citation } = cite(knowledge, document, '1');
      return {
        citation,
        outletKind: outletOf(knowledge, document).kind,
        passageCount: document.passages.length,
        quotationCount: document.quotations.length,
      };
    }),
  };
}
