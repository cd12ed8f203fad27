/**
 * Puts together a document's front matter. Each field is taken from the first of these that has it: the options of the
 * import and changes that a person made by hand, a known document of the same id, the page, the front matter of an
 * earlier import, an answer of the person who is asked. A field that none of them has is left out.
 */
import { isDeepStrictEqual } from 'node:util';
import { defined } from '../defined.ts';
import type { FrontMatter, OutletEntry } from '../knowledge/schema.ts';
import { oneLine } from './block-words.ts';
import type { Input } from './inputs.ts';
import { outletClaimed, outletNamed } from './outlet-of-page.ts';
import type { PageMetadata } from './read/page.ts';
import { type Known, unknownOutlet } from './write/known.ts';

/** Fields of a front matter, without those that nobody has given. */
export type DocumentMetadata = Partial<Omit<FrontMatter, 'text'>>;

/** Metadata from the options of the import, which count more than what pages say. */
export type GivenMetadata = Omit<DocumentMetadata, 'language'> & {
  readonly outletKind?: OutletEntry['kind'];
};

export type MetadataKey = 'title' | 'outlet' | 'published' | 'authors' | 'url';

/** Asks a person for a field that is missing; undefined leaves it out. */
export type Ask = (
  key: MetadataKey,
  about: { readonly file: string; readonly title: string | undefined },
) => Promise<string | undefined>;

/** A document that an earlier import wrote. */
export interface EarlierDocument {
  readonly frontMatter: FrontMatter;
  /** The metadata of page and known folders at that time. Where the front matter differs, a person changed it. */
  readonly said: DocumentMetadata | undefined;
  /** Words of the blocks that `--keep` kept. */
  readonly keep: readonly string[];
}

/** An input and what is known about it. */
interface Described {
  readonly input: Input;
  readonly stated: PageMetadata;
  /** The address that it was fetched from, after redirects. */
  readonly fetched: string | undefined;
  readonly knownDocument: FrontMatter | undefined;
  readonly earlier?: EarlierDocument | undefined;
  /** The language as an ISO 639-1 code; undefined where it is not known. */
  readonly language: string | undefined;
}

interface CompletedMetadata {
  readonly frontMatter: FrontMatter;
  /** The metadata of page and known folders, which the next import compares with the front matter. */
  readonly said: DocumentMetadata;
  /** The outlets of the front matter. */
  readonly outlets: readonly OutletEntry[];
  readonly missing: readonly MetadataKey[];
  readonly warnings: readonly string[];
}

interface Sources {
  readonly known: Known;
  readonly given: GivenMetadata;
  readonly ask?: Ask;
}

/** Asks for a field, and notes it as missing when there is no answer. */
type AskFor = (key: MetadataKey) => Promise<string | undefined>;

export async function frontMatterFor(described: Described, sources: Sources): Promise<CompletedMetadata> {
  const { input, stated, knownDocument, earlier } = described;
  const missing: MetadataKey[] = [];
  const askFor: AskFor = async (key) => {
    const answer = (await sources.ask?.(key, { file: input.location, title: stated.title }))?.trim();
    if (!answer) missing.push(key);
    return answer || undefined;
  };
  const claim = claimOf(described, sources);
  const now = metadataNow(described, claim, sources.known);
  const there = earlier === undefined ? {} : metadataBefore(earlier.frontMatter, input.documentId);
  const own = personsChanges(there, earlier?.said);
  const said: DocumentMetadata = { ...there, ...now, ...own };
  const { authors = [], url, note, ...told } = { ...said, ...sources.given };
  const title = told.title ?? (await askFor('title')) ?? input.documentId;
  const { outlet, publishedBy, warnings } = await outletsOf(said, own, claim, askFor, described, sources);
  const published = told.published ?? (await askFor('published'));
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

/** The metadata of a known document with the same id, or else of the page. */
function metadataNow(
  { stated, knownDocument, language: read }: Described,
  claim: Claim,
  known: Known,
): DocumentMetadata {
  const isUsual = read === (known.episode?.language ?? 'en');
  const language = knownDocument?.language ?? (isUsual ? undefined : read);
  if (knownDocument !== undefined) {
    const { text: _, ...rest } = knownDocument;
    return { ...rest, ...defined({ language }) };
  }
  const { title, published, authors, url, correction } = stated;
  return defined({
    outlet: claim.outlet?.id,
    publishedBy: claim.publishedBy?.id,
    published,
    url,
    language,
    title: title && oneLine(title),
    authors: authors?.map(oneLine),
    note: correction,
  });
}

/** The fields of a front matter, without the values that only fill a gap: the id as title, the unknown outlet. */
function metadataBefore(
  { text: _, title, outlet, authors, ...rest }: FrontMatter,
  documentId: string,
): DocumentMetadata {
  return {
    ...rest,
    ...(title !== documentId && { title }),
    ...(outlet !== unknownOutlet.id && { outlet }),
    ...(authors.length > 0 && { authors }),
  };
}

/** The fields that a person gave or changed: those that differ from what page and known folders had. */
function personsChanges(there: DocumentMetadata, said: DocumentMetadata | undefined): DocumentMetadata {
  if (said === undefined) return {};
  const isOwn = ([key, value]: [string, unknown]): boolean =>
    !isDeepStrictEqual(value, said[key as keyof DocumentMetadata]);
  return Object.fromEntries(Object.entries(there).filter(isOwn));
}

/** The outlets that a page names for itself. */
interface Claim {
  readonly outlet?: OutletEntry;
  /** The outlet that published a copy, where it is another one. */
  readonly publishedBy?: OutletEntry;
  /** Whether it has a known outlet's name, but nothing proves that it is that outlet. */
  readonly isDoubtful?: boolean;
  readonly warnings: readonly string[];
}

async function outletsOf(
  said: DocumentMetadata,
  own: DocumentMetadata,
  claim: Claim,
  askFor: AskFor,
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
  const name = given.outlet ?? (isOpen ? await askFor('outlet') : undefined);
  const claimedId = name === undefined ? said.outlet : undefined;
  return {
    outlet: claimedId === undefined ? named(name) : byId(claimedId),
    warnings: claimedId === undefined || isSettled ? [] : claim.warnings,
    ...defined({ publishedBy }),
  };
}

/** The outlet that a page names, with a warning where that is doubtful; empty where there is a known document. */
function claimOf({ stated, fetched, knownDocument, earlier }: Described, { known, given }: Sources): Claim {
  const { siteName, carriedFrom } = stated;
  const host = fetched === undefined ? undefined : new URL(fetched).hostname;
  // An outlet that an earlier import of this page proposed is the page's own, so there is no doubt.
  const claimed = (name: string, from: string | undefined, before: string | undefined) => {
    const claim = outletClaimed(name, from, known, given.outletKind);
    return claim.doubtful !== undefined && claim.doubtful.id === before ? { outlet: claim.doubtful } : claim;
  };
  if (knownDocument !== undefined) return { warnings: [] };
  if (carriedFrom !== undefined) {
    // The outlet is the other site, named by its address; the page's own site published the copy.
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
