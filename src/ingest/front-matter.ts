/**
 * What a document's front matter says. The operator's word comes first, that of an earlier import included,
 * then a known document of the same id, then the page, then what stood there before, then a person who is
 * asked. What nobody says is left out.
 */
import { isDeepStrictEqual } from 'node:util';
import { defined } from '../defined.ts';
import type { FrontMatter, OutletEntry } from '../knowledge/schema.ts';
import type { Input } from './inputs.ts';
import { outletClaimed, outletNamed } from './outlets.ts';
import type { PageMetadata } from './read/page.ts';
import { oneLine } from './words.ts';
import { type Known, unknownOutlet } from './write/known.ts';

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

/** Asks a person for what is missing; undefined leaves it out. */
export type Ask = (
  key: MetadataKey,
  about: { readonly file: string; readonly title: string | undefined },
) => Promise<string | undefined>;

/** A document that an import wrote before. */
export interface EarlierDocument {
  readonly frontMatter: FrontMatter;
  /** What page and known folders said of it then. Where the front matter says something else, a person said it. */
  readonly said: Said | undefined;
  /** Words of blocks that the operator had kept. */
  readonly keep: readonly string[];
}

/** What is said of a document, without what nobody says. */
export type Said = Partial<Omit<FrontMatter, 'text'>>;

/** An input with what is known of it. */
export interface Described {
  readonly input: Input;
  readonly stated: PageMetadata;
  /** Where it was fetched, after redirects. */
  readonly fetched: string | undefined;
  readonly knownDocument: FrontMatter | undefined;
  readonly earlier?: EarlierDocument | undefined;
  /** ISO 639-1, where it is known. */
  readonly language: string | undefined;
}

interface CompletedMetadata {
  readonly frontMatter: FrontMatter;
  /** What page and known folders say, for the next import. */
  readonly said: Said;
  /** The outlets that it names. */
  readonly outlets: readonly OutletEntry[];
  readonly missing: readonly MetadataKey[];
  readonly warnings: string[];
}

interface Sources {
  readonly known: Known;
  readonly given: GivenMetadata;
  readonly ask?: Ask;
}

/** Asks, and remembers what nobody answered. */
type Asked = (key: MetadataKey) => Promise<string | undefined>;

export async function frontMatterFor(described: Described, sources: Sources): Promise<CompletedMetadata> {
  const { input, stated, knownDocument, earlier } = described;
  const { known, given, ask } = sources;
  const missing: MetadataKey[] = [];
  const asked: Asked = async (key) => {
    const answer = (await ask?.(key, { file: input.location, title: stated.title }))?.trim();
    if (answer !== undefined && answer !== '') return answer;
    missing.push(key);
    return undefined;
  };
  const claim = claimOf(described, sources);
  const now = saidNow(described, claim, known);
  const there = earlier === undefined ? {} : saidBefore(earlier.frontMatter, input.documentId);
  const own = ownWords(there, earlier?.said);
  const said: Said = { ...there, ...now, ...own };
  const title = given.title ?? said.title ?? (await asked('title')) ?? input.documentId;
  const { outlet, publishedBy, warnings } = await outletsOf(said, own, { described, sources, claim, asked });
  const published = given.published ?? said.published ?? (await asked('published'));
  const authors = given.authors ?? said.authors ?? [];
  const url = given.url ?? said.url;
  const note = given.note ?? said.note;
  if (authors.length === 0 && knownDocument === undefined) missing.push('authors');
  if (url === undefined && knownDocument === undefined) missing.push('url');
  return {
    frontMatter: {
      title: oneLine(title),
      outlet: outlet.id,
      authors: authors.map(oneLine),
      text: 'verbatim',
      ...defined({ publishedBy: publishedBy?.id, published, url, language: said.language, note }),
    },
    said: { ...earlier?.said, ...now },
    outlets: [outlet, ...(publishedBy === undefined ? [] : [publishedBy])],
    missing,
    warnings: [...warnings],
  };
}

/** What a known document of the same id says, or else the page. */
function saidNow({ stated, knownDocument, language: read }: Described, claim: Claim, known: Known): Said {
  const isUsual = read === (known.episode?.language ?? 'en');
  const language = knownDocument?.language ?? (isUsual ? undefined : read);
  if (knownDocument !== undefined) {
    const { text: _, ...rest } = knownDocument;
    return { ...rest, ...defined({ language }) };
  }
  const { title, published, authors, url } = stated;
  const [outlet, publishedBy] = [claim.outlet?.id, claim.publishedBy?.id];
  return {
    ...defined({ outlet, publishedBy, published, url, language }),
    ...defined({ title: title && oneLine(title), authors: authors?.map(oneLine) }),
  };
}

/** What a front matter says, without what stands there because nobody said it. */
function saidBefore({ text: _, title, outlet, authors, ...rest }: FrontMatter, documentId: string): Said {
  return {
    ...rest,
    ...(title === documentId ? {} : { title }),
    ...(outlet === unknownOutlet.id ? {} : { outlet }),
    ...(authors.length === 0 ? {} : { authors }),
  };
}

/** What a person gave or wrote: what is not as page and known folders had it. */
function ownWords(there: Said, said: Said | undefined): Said {
  if (said === undefined) return {};
  const isOwn = ([key, value]: [string, unknown]): boolean =>
    !isDeepStrictEqual(value, said[key as keyof Said]);
  return Object.fromEntries(Object.entries(there).filter(isOwn));
}

interface Outlets {
  readonly outlet: OutletEntry;
  /** Who carried it, where that is somebody else. */
  readonly publishedBy: OutletEntry | undefined;
  readonly warnings: readonly string[];
}

/** The outlets that a page claims for itself. */
interface Claim extends Partial<Outlets> {
  /** The known outlet whose name it bears without proof. */
  readonly doubtful?: OutletEntry;
}

async function outletsOf(
  said: Said,
  own: Said,
  about: { described: Described; sources: Sources; claim: Claim; asked: Asked },
): Promise<Outlets> {
  const { described, claim, asked } = about;
  const { known, given } = about.sources;
  const named = (name: string | undefined): OutletEntry => outletNamed(name, known, given.outletKind);
  const byId = (id: string): OutletEntry =>
    [claim.outlet, claim.publishedBy].find((entry) => entry?.id === id) ??
    known.outlets.get(id) ?? { ...unknownOutlet, id, name: id };
  const isSettled = given.outlet !== undefined || own.outlet !== undefined;
  const carrierId = own.publishedBy ?? (isSettled ? described.knownDocument?.publishedBy : said.publishedBy);
  const carrier = carrierId === undefined ? undefined : byId(carrierId);
  const publishedBy = given.publishedBy === undefined ? carrier : named(given.publishedBy);
  if (given.outlet !== undefined) return { outlet: named(given.outlet), publishedBy, warnings: [] };
  if (own.outlet !== undefined) return { outlet: byId(own.outlet), publishedBy, warnings: [] };
  const isDoubtful = claim.doubtful !== undefined;
  const answer = said.outlet === undefined || isDoubtful ? await asked('outlet') : undefined;
  if (answer !== undefined || said.outlet === undefined)
    return { outlet: named(answer), publishedBy, warnings: [] };
  return { outlet: byId(said.outlet), publishedBy, warnings: claim.warnings ?? [] };
}

/** What a page says of its outlet, where no known document does. */
function claimOf({ stated, fetched, knownDocument }: Described, { known, given }: Sources): Claim {
  if (knownDocument !== undefined) return {};
  const { siteName, carriedFrom } = stated;
  const host = fetched === undefined ? undefined : new URL(fetched).hostname;
  if (carriedFrom !== undefined) return carried(carriedFrom, siteName ?? host, host, known);
  if (siteName === undefined) return {};
  const { outlet, doubtful } = outletClaimed(siteName, host, known, given.outletKind);
  if (doubtful === undefined) return { outlet };
  const warning = `The page names as its outlet “${siteName}”, and nothing proves that it is ${doubtful.id}: it is kept as ${outlet.id}. Run review, or import it with --outlet ${doubtful.id}.`;
  return { outlet, doubtful, warnings: [warning] };
}

/** An article that the page took from another site: that site is its outlet, by its address, and the page carried it. */
function carried(
  from: string,
  carrierName: string | undefined,
  host: string | undefined,
  known: Known,
): Outlets {
  const origin = new URL(from).hostname.replace(/^www\./u, '');
  const { outlet } = outletClaimed(origin, undefined, known);
  const publishedBy = carrierName === undefined ? undefined : outletClaimed(carrierName, host, known).outlet;
  return {
    outlet,
    publishedBy,
    warnings: [
      `The page says that it took the article from ${from}: it is kept as ${outlet.id}. Import it with --outlet to name the outlet.`,
    ],
  };
}
