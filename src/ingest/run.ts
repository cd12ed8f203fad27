/**
 * An import from the first file to the last: read, complete the metadata,
 * write, report. One bad input is reported and the others go on; one article
 * is held in memory at a time.
 */
import { defined } from '../defined.ts';
import type { FrontMatter, NameEntry, OutletEntry } from '../knowledge/schema.ts';
import { foldCharacters } from '../text/fold.ts';
import type { Article } from './article.ts';
import type { FetchedPage, PageFetcher } from './fetch/fetch.ts';
import { type Input, readInput } from './inputs.ts';
import { slug } from './quotations/register.ts';
import type { PageMetadata } from './read/page.ts';
import type { ArticleReader } from './reader.ts';
import { done, type Refusal, type Result, refused } from './refusal.ts';
import { type FolderWriter, type Known, namesFrom, UNKNOWN_OUTLET, type Written } from './write/folder.ts';
import { sha256 } from './write/record.ts';

/** What the operator says of the documents; it stands above what pages say. */
export interface GivenMetadata {
  readonly outlet?: string;
  readonly outletKind?: OutletEntry['kind'];
  readonly publishedBy?: string;
  readonly title?: string;
  readonly published?: string;
  readonly authors?: readonly string[];
  readonly url?: string;
  readonly note?: string;
}

export type MetadataKey = 'title' | 'outlet' | 'published' | 'authors' | 'url';

export interface ImportSettings {
  readonly known: Known;
  readonly names: ReadonlyMap<string, NameEntry>;
  readonly reader: ArticleReader;
  readonly fetcher: PageFetcher;
  /** Absent: nothing is written. */
  readonly writer?: FolderWriter;
  readonly given: GivenMetadata;
  readonly keep: readonly string[];
  readonly overwrite: boolean;
  /** Asks a person for what is missing; undefined leaves it out. */
  readonly ask?: (
    key: MetadataKey,
    about: { readonly file: string; readonly title: string | undefined },
  ) => Promise<string | undefined>;
}

/** One input's outcome. */
export type ImportOutcome =
  | { readonly ok: false; readonly input: Input; readonly refusal: Refusal }
  | {
      readonly ok: true;
      readonly input: Input;
      readonly article: Article;
      readonly frontMatter: FrontMatter;
      /** What neither the page, the operator nor the known folders told. */
      readonly missing: readonly MetadataKey[];
      /** Absent when nothing was to be written. */
      readonly written: Written | undefined;
    };

/** Imports inputs one after another, in their order. */
export async function* runImport(
  inputs: readonly Input[],
  settings: ImportSettings,
): AsyncGenerator<ImportOutcome> {
  const taken = new Map<string, string>();
  for (const input of inputs) {
    const other = taken.get(input.documentId);
    const outcome =
      other === undefined
        ? await importOne(input, settings)
        : refused(
            'same-id',
            `${other} makes the document "${input.documentId}" already. Rename one of the two.`,
          );
    if (outcome.ok) taken.set(input.documentId, input.location);
    yield outcome.ok ? { ok: true, input, ...outcome.value } : { ok: false, input, refusal: outcome.refusal };
  }
}

type Imported = Omit<Extract<ImportOutcome, { ok: true }>, 'ok' | 'input'>;

async function importOne(input: Input, settings: ImportSettings): Promise<Result<Imported>> {
  const source = await bytesOf(input, settings.fetcher);
  if (!source.ok) return source;
  const { bytes, url } = source.value;
  const inputHash = sha256(bytes);
  const knownDocument = settings.known.documents.get(input.documentId);
  const title = settings.given.title ?? knownDocument?.title;
  const read = await settings.reader.read(bytes, input.location, {
    names: namesFrom(settings.names.values()),
    keep: settings.keep,
    ...defined({ title }),
  });
  if (!read.ok) return read;
  const article = read.value;
  const stated: PageMetadata = {
    ...article.metadata,
    ...(article.metadata.url === undefined && url !== undefined ? { url } : {}),
  };
  const { frontMatter, outlets, missing } = await metadataFor(input, stated, knownDocument, settings);
  if (settings.writer === undefined) return done({ article, frontMatter, missing, written: undefined });
  const written = await settings.writer
    .write(
      { documentId: input.documentId, frontMatter, outlets, article, inputHash },
      { overwrite: settings.overwrite },
    )
    .catch(unwritable);
  return written.ok ? done({ article, frontMatter, missing, written: written.value }) : written;
}

async function bytesOf(
  input: Input,
  fetcher: PageFetcher,
): Promise<Result<{ bytes: Uint8Array; url?: string }>> {
  if (input.kind === 'url') {
    const page: Result<FetchedPage> = await fetcher.fetch(input.location);
    return page;
  }
  const bytes = await readInput(input.location);
  return bytes.ok ? done({ bytes: bytes.value }) : bytes;
}

/**
 * The document's front matter: what the operator says, else what the known
 * document of the same id says, else what the page says, else what a person
 * answers. What nobody says is left out.
 */
async function metadataFor(
  input: Input,
  stated: PageMetadata,
  knownDocument: FrontMatter | undefined,
  { known, given, ask }: ImportSettings,
): Promise<{ frontMatter: FrontMatter; outlets: OutletEntry[]; missing: MetadataKey[] }> {
  const missing: MetadataKey[] = [];
  const asked = async (key: MetadataKey): Promise<string | undefined> => {
    const answer = (await ask?.(key, { file: input.location, title: stated.title }))?.trim();
    if (answer !== undefined && answer !== '') return answer;
    missing.push(key);
    return undefined;
  };
  const title =
    given.title ?? knownDocument?.title ?? stated.title ?? (await asked('title')) ?? input.documentId;
  const outlet =
    given.outlet === undefined && knownDocument !== undefined
      ? knownOutlet(knownDocument.outlet, known)
      : outletNamed(given.outlet ?? stated.siteName ?? (await asked('outlet')), known, given.outletKind);
  const publishedBy =
    given.publishedBy === undefined
      ? knownPublisher(knownDocument, known)
      : outletNamed(given.publishedBy, known);
  const published =
    given.published ?? knownDocument?.published ?? stated.published ?? (await asked('published'));
  const authors =
    given.authors ?? (knownDocument === undefined ? stated.authors : knownDocument.authors) ?? [];
  const url = given.url ?? (knownDocument === undefined ? stated.url : knownDocument.url);
  const note = given.note ?? knownDocument?.note;
  if (authors.length === 0 && knownDocument === undefined) missing.push('authors');
  if (url === undefined && knownDocument === undefined) missing.push('url');
  return {
    frontMatter: {
      title: oneLine(title),
      outlet: outlet.id,
      authors: authors.map(oneLine),
      text: 'verbatim',
      ...(publishedBy === undefined ? {} : { publishedBy: publishedBy.id }),
      ...(published === undefined ? {} : { published }),
      ...(url === undefined ? {} : { url }),
      ...(note === undefined ? {} : { note }),
    },
    outlets: [outlet, ...(publishedBy === undefined ? [] : [publishedBy])],
    missing,
  };
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const knownOutlet = (id: string, known: Known): OutletEntry =>
  known.outlets.get(id) ?? { ...UNKNOWN_OUTLET, id, name: id };

function knownPublisher(document: FrontMatter | undefined, known: Known): OutletEntry | undefined {
  return document?.publishedBy === undefined ? undefined : knownOutlet(document.publishedBy, known);
}

/** The known outlet of that id or name, else a proposal, else the stand-in for none. */
function outletNamed(
  name: string | undefined,
  known: Known,
  kind: OutletEntry['kind'] = 'website',
): OutletEntry {
  if (name === undefined || name.trim() === '') return UNKNOWN_OUTLET;
  const wanted = folded(name);
  for (const outlet of known.outlets.values()) {
    if (outlet.id === name || folded(outlet.name) === wanted) return outlet;
  }
  const note =
    kind === 'website'
      ? 'Proposed by an import; check its name and its kind.'
      : 'Proposed by an import; check its name.';
  return { id: slug(name), name: oneLine(name), kind, note };
}

const folded = (name: string): string =>
  foldCharacters(name)
    .replace(/^the\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** A full disk or a folder closed to us is no fault of the program; anything else is. */
function unwritable(error: unknown): Result<never> {
  if (!(error instanceof Error) || !('syscall' in error)) throw error;
  return refused('unwritable', `The document cannot be written (${error.message}).`);
}
