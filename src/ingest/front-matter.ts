/**
 * What a document's front matter says. The operator's word comes first, that of an earlier import included,
 * then a known document of the same id, then the page, then what stood there before, then a person who is
 * asked. What nobody says is left out.
 */
import { isDeepStrictEqual } from 'node:util';
import { defined } from '../defined.ts';
import type { FrontMatter, OutletEntry } from '../knowledge/schema.ts';
import { oneLine } from './block-words.ts';
import type { Input } from './inputs.ts';
import { outletClaimed, outletNamed } from './outlet-of-page.ts';
import type { PageMetadata } from './read/page.ts';
import { type Known, unknownOutlet } from './write/known.ts';

/** What is said of a document, without what nobody says. */
export type Said = Partial<Omit<FrontMatter, 'text'>>;

/** What the operator says of the documents; it stands above what pages say. */
export type GivenMetadata = Omit<Said, 'language'> & { readonly outletKind?: OutletEntry['kind'] };

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

/** An input with what is known of it. */
interface Described {
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
  readonly warnings: readonly string[];
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
  const missing: MetadataKey[] = [];
  const asked: Asked = async (key) => {
    const answer = (await sources.ask?.(key, { file: input.location, title: stated.title }))?.trim();
    if (!answer) missing.push(key);
    return answer || undefined;
  };
  const claim = claimOf(described, sources);
  const now = saidNow(described, claim, sources.known);
  const there = earlier === undefined ? {} : saidBefore(earlier.frontMatter, input.documentId);
  const own = ownWords(there, earlier?.said);
  const said: Said = { ...there, ...now, ...own };
  const { authors = [], url, note, ...told } = { ...said, ...sources.given };
  const title = told.title ?? (await asked('title')) ?? input.documentId;
  const { outlet, publishedBy, warnings } = await outletsOf(said, own, claim, asked, described, sources);
  const published = told.published ?? (await asked('published'));
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
    outlets: publishedBy === undefined ? [outlet] : [outlet, publishedBy],
    missing,
    warnings,
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
  return defined({
    outlet: claim.outlet?.id,
    publishedBy: claim.publishedBy?.id,
    published,
    url,
    language,
    title: title && oneLine(title),
    authors: authors?.map(oneLine),
  });
}

/** What a front matter says, without what stands there because nobody said it. */
function saidBefore({ text: _, title, outlet, authors, ...rest }: FrontMatter, documentId: string): Said {
  return {
    ...rest,
    ...(title !== documentId && { title }),
    ...(outlet !== unknownOutlet.id && { outlet }),
    ...(authors.length > 0 && { authors }),
  };
}

/** What a person gave or wrote: what is not as page and known folders had it. */
function ownWords(there: Said, said: Said | undefined): Said {
  if (said === undefined) return {};
  const isOwn = ([key, value]: [string, unknown]): boolean =>
    !isDeepStrictEqual(value, said[key as keyof Said]);
  return Object.fromEntries(Object.entries(there).filter(isOwn));
}

/** The outlets that a page claims for itself. */
interface Claim {
  readonly outlet?: OutletEntry;
  /** Who carried it, where that is somebody else. */
  readonly publishedBy?: OutletEntry;
  /** It bears a known outlet's name without proof. */
  readonly isDoubtful?: boolean;
  readonly warnings: readonly string[];
}

async function outletsOf(
  said: Said,
  own: Said,
  claim: Claim,
  asked: Asked,
  { knownDocument }: Described,
  { known, given }: Sources,
): Promise<Claim & { readonly outlet: OutletEntry }> {
  const named = (name: string | undefined): OutletEntry => outletNamed(name, known, given.outletKind);
  const byId = (id: string): OutletEntry =>
    [claim.outlet, claim.publishedBy].find((entry) => entry?.id === id) ??
    known.outlets.get(id) ?? { ...unknownOutlet, id, name: id };
  const isSettled = given.outlet !== undefined || own.outlet !== undefined;
  const carrierId = own.publishedBy ?? (isSettled ? knownDocument?.publishedBy : said.publishedBy);
  const carrier = carrierId === undefined ? undefined : byId(carrierId);
  const publishedBy = given.publishedBy === undefined ? carrier : named(given.publishedBy);
  const isOpen = !isSettled && (said.outlet === undefined || claim.isDoubtful === true);
  const name = given.outlet ?? (isOpen ? await asked('outlet') : undefined);
  const claimedId = name === undefined ? said.outlet : undefined;
  return {
    outlet: claimedId === undefined ? named(name) : byId(claimedId),
    warnings: claimedId === undefined || isSettled ? [] : claim.warnings,
    ...defined({ publishedBy }),
  };
}

/** What a page says of its outlet, where no known document does. */
function claimOf({ stated, fetched, knownDocument, earlier }: Described, { known, given }: Sources): Claim {
  const { siteName, carriedFrom } = stated;
  const host = fetched === undefined ? undefined : new URL(fetched).hostname;
  // An outlet that the page itself made known, at an earlier import, is no other's name.
  const claimed = (name: string, from: string | undefined, before: string | undefined) => {
    const claim = outletClaimed(name, from, known, given.outletKind);
    return claim.doubtful !== undefined && claim.doubtful.id === before ? { outlet: claim.doubtful } : claim;
  };
  if (knownDocument !== undefined) return { warnings: [] };
  if (carriedFrom !== undefined) {
    // That site is its outlet, by its address, and the page carried it.
    const origin = new URL(carriedFrom).hostname.replace(/^www\./u, '');
    const { outlet } = claimed(origin, undefined, earlier?.said?.outlet);
    const carrier = siteName ?? host;
    const publishedBy =
      carrier === undefined ? undefined : claimed(carrier, host, earlier?.said?.publishedBy).outlet;
    const warning = `The page says that it took the article from ${carriedFrom}: it is kept as ${outlet.id}. Import it with --outlet to name the outlet.`;
    return { outlet, warnings: [warning], ...defined({ publishedBy }) };
  }
  if (siteName === undefined) return { warnings: [] };
  const { outlet, doubtful } = claimed(siteName, host, earlier?.said?.outlet);
  if (doubtful === undefined) return { outlet, warnings: [] };
  const warning = `The page names as its outlet “${siteName}”, and nothing proves that it is ${doubtful.id}: it is kept as ${outlet.id}. Run review, or import it with --outlet ${doubtful.id}.`;
  return { outlet, isDoubtful: true, warnings: [warning] };
}
