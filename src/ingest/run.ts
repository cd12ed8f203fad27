/**
 * An import from the first file to the last: read, complete the metadata,
 * write, report. One bad input is reported and the others go on; one article
 * is held in memory at a time.
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
  /** Absent: nothing is written. */
  readonly writer?: FolderWriter;
  readonly given: GivenMetadata;
  readonly keep: readonly string[];
  readonly overwrite: boolean;
  readonly ask?: Ask;
}

interface Imported {
  readonly article: Article;
  readonly frontMatter: FrontMatter;
  /** What neither the page, the operator nor the known folders told. */
  readonly missing: readonly MetadataKey[];
  /** Absent when nothing was to be written. */
  readonly written?: Written;
}

/** What became of one input. */
export type ImportOutcome = Result<Imported> & { readonly input: Input };

/** Imports inputs one after another, in their order. A feed or an export of a chat gives an outcome for each of its documents. */
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
      // `general.json` of two days makes `general-2031-03-04` and `general-2031-03-05`.
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
  /** Words of blocks that are kept: those of earlier imports, too. */
  readonly keep: readonly string[];
  /** Where it was fetched, after redirects. */
  readonly fetched: string | undefined;
}

async function articlesOf(input: Input, settings: ImportSettings): Promise<Result<Source>> {
  const { kind, location } = input;
  const source = kind === 'url' ? await settings.fetcher.fetch(location) : await readInput(location);
  if (source.kind === 'refused') return source;
  const { bytes, url } = source.value;
  const { given, known, writer } = settings;
  const { knownDocument, earlier } = await knownBefore(input, url, settings);
  // A document without a headline bears its id.
  const found = earlier?.frontMatter.title === input.documentId ? undefined : earlier?.frontMatter.title;
  const title = given.title ?? knownDocument?.title ?? found;
  const keep = [...new Set([...(earlier?.keep ?? []), ...settings.keep])];
  // "Ms Moreno" of this article is the Ana Moreno of the one before.
  const own = writer?.names() ?? [];
  const names = [...own.filter(({ id }) => !known.names.has(id)), ...known.names.values()];
  const read = await settings.reader.read(bytes, location, { names, keep, ...defined({ title }) });
  return read.kind === 'done'
    ? done({ articles: read.value, inputHash: sha256(bytes), keep, fetched: url })
    : read;
}

/**
 * What was known of a document before. An address has to be the document's own, since whoever owns it chooses
 * its end; a file is the operator's.
 */
async function knownBefore(
  { documentId }: Input,
  fetched: string | undefined,
  { known, writer }: ImportSettings,
): Promise<{
  readonly knownDocument: FrontMatter | undefined;
  readonly earlier: EarlierDocument | undefined;
  /** What stands there, and is not proved to be of this address. */
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
 * The address that was fetched stands above one that the page gives on another host. One at another site tells
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

/** A full disk or a folder closed to us is no fault of the program; anything else is. */
function unwritable(error: unknown): Result<never> {
  if (!(error instanceof Error) || !('syscall' in error)) throw error;
  return refused('unwritable', `The document cannot be written (${error.message}).`);
}
