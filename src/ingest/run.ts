/**
 * Imports inputs one after another: reads them, completes their metadata, writes them and reports. A bad input is
 * reported and does not stop the others. Only one input is in memory at a time.
 */
import { defined } from '../defined.ts';
import type { FrontMatter } from '../knowledge/schema.ts';
import type { Article } from './article.ts';
import type { PageFetcher } from './fetch/fetch.ts';
import {
  type Ask,
  type EarlierDocument,
  frontMatterFor,
  type GivenMetadata,
  type MetadataKey,
} from './front-matter.ts';
import { done, type Result, refused } from './input-result.ts';
import { type Input, readInput } from './inputs.ts';
import type { PageMetadata } from './read/page.ts';
import type { ArticleReader } from './reader.ts';
import { isHostOf, siteOf } from './sites.ts';
import { slug } from './slug.ts';
import type { FolderWriter, Written } from './write/folder.ts';
import type { Known } from './write/known.ts';
import { sha256 } from './write/record.ts';

interface ImportSettings {
  readonly known: Known;
  readonly reader: ArticleReader;
  readonly fetcher: PageFetcher;
  /** Without a writer nothing is written. */
  readonly writer?: FolderWriter;
  readonly given: GivenMetadata;
  readonly keep: readonly string[];
  readonly overwrite: boolean;
  readonly ask?: Ask;
}

interface Imported {
  readonly article: Article;
  readonly frontMatter: FrontMatter;
  /** What neither the page nor the operator nor the known folders say. */
  readonly missing: readonly MetadataKey[];
  /** Absent without a writer. */
  readonly written?: Written;
}

/** The result of one document of an input. */
export type ImportOutcome = Result<Imported> & { readonly input: Input };

/** Imports inputs in their order. A feed or an exported chat has an outcome for each of its documents. */
export async function* runImport(
  inputs: readonly Input[],
  settings: ImportSettings,
): AsyncGenerator<ImportOutcome> {
  const taken = new Map<string, string>();
  for (const input of inputs) {
    const source = await articlesOf(input, settings);
    if (source.kind === 'refused') {
      yield { input, ...source };
      continue;
    }
    for (const article of source.value.articles) {
      // `general.json` with two days makes `general-2031-03-04` and `general-2031-03-05`.
      const { part } = article;
      const documentId = part === undefined ? input.documentId : slug(`${input.documentId} ${part}`);
      const own = { ...input, documentId };
      const other = taken.get(documentId);
      const outcome =
        other === undefined
          ? await importOne(own, article, source.value, settings)
          : refused('same-id', `${other} makes the document "${documentId}" already. Rename one of the two.`);
      if (outcome.kind === 'done') taken.set(documentId, input.location);
      yield { input: own, ...outcome };
    }
  }
}

interface Source {
  readonly articles: readonly Article[];
  readonly inputHash: string;
  /** Words of blocks that are kept, including those of earlier imports. */
  readonly keep: readonly string[];
  /** The address from which it was fetched, after redirects. */
  readonly fetched: string | undefined;
}

async function articlesOf(input: Input, settings: ImportSettings): Promise<Result<Source>> {
  const { kind, location } = input;
  const source = kind === 'url' ? await settings.fetcher.fetch(location) : await readInput(location);
  if (source.kind === 'refused') return source;
  const { bytes, url } = source.value;
  const { given, known, writer } = settings;
  const { knownDocument, earlier } = await knownBefore(input, url, settings);
  // A document without a headline has its id as title.
  const found = earlier?.frontMatter.title === input.documentId ? undefined : earlier?.frontMatter.title;
  const title = given.title ?? knownDocument?.title ?? found;
  const keep = [...new Set([...(earlier?.keep ?? []), ...settings.keep])];
  // Names that earlier articles added count too: "Ms Moreno" may be the Ana Moreno of the article before.
  const own = writer?.names() ?? [];
  const names = [...own.filter(({ id }) => !known.names.has(id)), ...known.names.values()];
  const read = await settings.reader.read(bytes, location, { names, keep, ...defined({ title }) });
  return read.kind === 'done'
    ? done({ articles: read.value, inputHash: sha256(bytes), keep, fetched: url })
    : read;
}

/**
 * What was known of a document before. For a fetched page the address has to be the document's own, because anybody can
 * choose an address that ends in the same id; a file is trusted, because it is the operator's.
 */
async function knownBefore(
  { documentId }: Input,
  fetched: string | undefined,
  { known, writer }: ImportSettings,
): Promise<{
  readonly knownDocument: FrontMatter | undefined;
  readonly earlier: EarlierDocument | undefined;
  /** An earlier document of this id that is not proved to be of this address. */
  readonly other: EarlierDocument | undefined;
}> {
  const isOwn = ({ url, outlet, publishedBy = '' }: FrontMatter): boolean =>
    fetched === undefined ||
    [url, known.outlets.get(outlet)?.homepage, known.outlets.get(publishedBy)?.homepage].some((home) =>
      isHostOf(new URL(fetched).hostname, home),
    );
  const document = known.documents.get(documentId);
  const there = await writer?.earlier(documentId);
  const isSame = there !== undefined && isOwn(there.frontMatter);
  return {
    knownDocument: document !== undefined && isOwn(document) ? document : undefined,
    earlier: isSame ? there : undefined,
    other: isSame ? undefined : there,
  };
}

async function importOne(
  input: Input,
  article: Article,
  { inputHash, keep, fetched }: Source,
  settings: ImportSettings,
): Promise<Result<Imported>> {
  const { metadata, language } = article;
  const stated = { ...metadata, ...addressesOf(metadata, fetched) };
  const { other, ...before } = await knownBefore(input, fetched, settings);
  const { frontMatter, said, outlets, missing, warnings } = await frontMatterFor(
    { input, stated, fetched, language, ...before },
    settings,
  );
  const all = [...article.warnings, ...warnings];
  if (other !== undefined) all.push(notItsAddress(other));
  const told = { article: { ...article, warnings: all }, frontMatter, missing };
  if (settings.writer === undefined) return done(told);
  const { documentId } = input;
  const written = await settings.writer
    .write({ documentId, frontMatter, said, outlets, article, inputHash, keep }, settings.overwrite)
    .catch(unwritable);
  return written.kind === 'done' ? done({ ...told, written: written.value }) : written;
}

const notItsAddress = ({ frontMatter: { outlet } }: EarlierDocument): string =>
  `The document was of ${outlet} before, and nothing proves that this address is: what was said of it is not kept. Name it again with --outlet, --published, --author and --note.`;

/**
 * The address of a page: the fetched one, where the page gives one on another host. An address at another site says
 * where the page took the article from.
 */
function addressesOf(
  { url, carriedFrom }: PageMetadata,
  fetched: string | undefined,
): Pick<PageMetadata, 'url' | 'carriedFrom'> {
  if (fetched === undefined || url === undefined) return defined({ url: url ?? fetched, carriedFrom });
  const isOnHost = new URL(url).hostname === new URL(fetched).hostname;
  return defined({
    url: isOnHost ? url : fetched,
    carriedFrom: siteOf(fetched) === siteOf(url) ? carriedFrom : url,
  });
}

/**
 * Refuses a document that the system cannot write, because of a full disk or missing rights; other errors are thrown.
 */
function unwritable(error: unknown): Result<never> {
  if (!(error instanceof Error) || !('syscall' in error)) throw error;
  return refused('unwritable', `The document cannot be written (${error.message}).`);
}
