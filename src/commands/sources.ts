/** /sources: what the answers come from. */
import type { SourcesAnswer } from '../answers/index.ts';
import { outletName, outletOf } from '../knowledge/find.ts';
import type { Knowledge, NewsDocument, Outlet } from '../knowledge/model.ts';
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
  const documentCount = knowledge.documents.size;
  return { ...shownSources(knowledge, items), ...otherEpisodes(context), ...place, documentCount };
}

/** The documents of some outlets: who wrote them and when. All documents where these are no single page. */
export function listSourcesOf(outlets: readonly Outlet[], context: CommandContext): SourcesAnswer {
  const { knowledge } = context.library;
  const ids = new Set(outlets.map(({ id }) => id));
  const asked = [...knowledge.documents.values()].filter(({ outletId }) => ids.has(outletId));
  if (asked.length === 0 || asked.length > sourcesPerPage) return listSources(0, context);
  const names = [...ids].map((id) => outletName(knowledge, id));
  const place = { page: 0, pageCount: 1, documentCount: asked.length };
  return { ...shownSources(knowledge, asked), outlets: names, ...place };
}

function shownSources(knowledge: Knowledge, documents: readonly NewsDocument[]) {
  const { title, summary } = knowledge.episode;
  const sources = documents.map((document) => {
    const { locator: _, ...citation } = cite(knowledge, document, '1');
    return {
      citation,
      outletKind: outletOf(knowledge, document).kind,
      passageCount: document.passages.length,
      quotationCount: document.quotations.length,
    };
  });
  return { kind: 'sources' as const, episode: title, summary, sources };
}
