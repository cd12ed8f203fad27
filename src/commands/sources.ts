/** /sources: what the answers come from. */
import type { SourcesAnswer } from '../answers/index.ts';
import { defined } from '../defined.ts';
import { outletName, outletOf } from '../knowledge/find.ts';
import { languageAsked, languageOfDocument } from '../knowledge/languages.ts';
import type { NewsDocument, Outlet } from '../knowledge/model.ts';
import type { Language } from '../language/language.ts';
import { tokensOf } from '../language/tokens.ts';
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
  const ids = new Set(outlets.map(({ id }) => id));
  return listChosen(context, ({ outletId }) => ids.has(outletId));
}

/**
 * The documents whose titles have most of a question's words: "The span nobody climbed" for "who wrote the span
 * article". Where no title has one, the document of the passage that the search finds; all where it finds none.
 */
export async function listSourcesTitled(question: string, context: CommandContext): Promise<SourcesAnswer> {
  const { knowledge, search } = context.library;
  const questionKeys = keysOf(question, languageAsked(knowledge, question));
  const sharedBy = new Map(
    [...knowledge.documents.values()].map((document) => {
      const title = keysOf(document.title, languageOfDocument(knowledge, document));
      return [document, questionKeys.intersection(title).size];
    }),
  );
  const most = Math.max(...sharedBy.values());
  if (most > 0) return listChosen(context, (document) => sharedBy.get(document) === most);
  const [best] = (await search.ask(question)).excerpts;
  return listChosen(context, ({ id }) => id === best?.documentId);
}

const keysOf = (text: string, language: Language): Set<string> =>
  new Set(tokensOf(text, language).flatMap(({ key, isStop }) => (isStop ? [] : [key])));

function listChosen(context: CommandContext, isChosen: (document: NewsDocument) => boolean): SourcesAnswer {
  const { knowledge } = context.library;
  const chosen = [...knowledge.documents.values()].filter(isChosen);
  if (chosen.length === 0 || chosen.length > sourcesPerPage) return listSources(0, context);
  const outlets = [...new Set(chosen.map(({ outletId }) => outletName(knowledge, outletId)))];
  const place = { page: 0, pageCount: 1, documentCount: chosen.length };
  return { ...shownSources(context.library, chosen), outlets, ...place };
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
