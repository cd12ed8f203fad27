/** /sources: what the answers come from. */
import type { SourcesAnswer } from '../answers/index.ts';
import { defined } from '../defined.ts';
import { outletName, outletOf } from '../knowledge/find.ts';
import type { NewsDocument, Outlet } from '../knowledge/model.ts';
import type { CommandContext, Library } from './context.ts';
import { defineCommand } from './define.ts';
import { otherEpisodes } from './options/episode-choice.ts';
import { pageOf } from './paging.ts';
import { mostQuoted } from './picture.ts';
import { cite } from './with-citation.ts';

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
  const byOutlet = Map.groupBy(knowledge.documents.values(), ({ outletId }) => outletId);
  const { items, ...place } = pageOf([...byOutlet.values()].flat(), page, pageSize);
  const documentCount = knowledge.documents.size;
  return { ...shownSources(library, items), ...otherEpisodes(context), ...place, documentCount };
}

/** The documents of some outlets: who wrote them and when. All documents where these are no single page. */
export function listSourcesOf(outlets: readonly Outlet[], context: CommandContext): SourcesAnswer {
  const { library } = context;
  const { knowledge } = library;
  const ids = new Set(outlets.map(({ id }) => id));
  const asked = [...knowledge.documents.values()].filter(({ outletId }) => ids.has(outletId));
  if (asked.length === 0 || asked.length > sourcesPerPage) return listSources(0, context);
  const names = [...ids].map((id) => outletName(knowledge, id));
  const place = { page: 0, pageCount: 1, documentCount: asked.length };
  return { ...shownSources(library, asked), outlets: names, ...place };
}

function shownSources(library: Library, documents: readonly NewsDocument[]) {
  const { knowledge } = library;
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
  const coverage = defined({ hasCoverage: mostQuoted(library).length > 0 || undefined });
  return { kind: 'sources' as const, episode: title, summary, sources, ...coverage };
}
