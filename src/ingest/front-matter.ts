/**
 * What a document's front matter says. The operator's word comes first, then a known document of the same
 * id, then the page, then a person who is asked. What nobody says is left out.
 */
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

/** An input with what is known of it. */
export interface Described {
  readonly input: Input;
  readonly stated: PageMetadata;
  /** Where it was fetched, after redirects. */
  readonly fetched: string | undefined;
  readonly knownDocument: FrontMatter | undefined;
  /** ISO 639-1, where it is known. */
  readonly language: string | undefined;
}

export interface CompletedMetadata {
  readonly frontMatter: FrontMatter;
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
  const { input, stated, knownDocument } = described;
  const { known, given, ask } = sources;
  const missing: MetadataKey[] = [];
  const asked: Asked = async (key) => {
    const answer = (await ask?.(key, { file: input.location, title: stated.title }))?.trim();
    if (answer !== undefined && answer !== '') return answer;
    missing.push(key);
    return undefined;
  };
  const title =
    given.title ?? knownDocument?.title ?? stated.title ?? (await asked('title')) ?? input.documentId;
  const { outlet, publishedBy, warnings } = await outletsOf(described, sources, asked);
  const carrier = given.publishedBy === undefined ? publishedBy : outletNamed(given.publishedBy, known);
  const published =
    given.published ?? knownDocument?.published ?? stated.published ?? (await asked('published'));
  const page = knownDocument ?? stated;
  const authors = given.authors ?? page.authors ?? [];
  const url = given.url ?? page.url;
  const note = given.note ?? knownDocument?.note;
  const isUsual = described.language === (known.episode?.language ?? 'en');
  const language = knownDocument?.language ?? (isUsual ? undefined : described.language);
  if (authors.length === 0 && knownDocument === undefined) missing.push('authors');
  if (url === undefined && knownDocument === undefined) missing.push('url');
  return {
    frontMatter: {
      title: oneLine(title),
      outlet: outlet.id,
      authors: authors.map(oneLine),
      text: 'verbatim',
      ...defined({ publishedBy: carrier?.id, published, url, language, note }),
    },
    outlets: [outlet, ...(carrier === undefined ? [] : [carrier])],
    missing,
    warnings,
  };
}

interface Outlets {
  readonly outlet: OutletEntry;
  /** Who carried it, where that is somebody else. */
  readonly publishedBy: OutletEntry | undefined;
  readonly warnings: readonly string[];
}

async function outletsOf(
  { stated, fetched, knownDocument }: Described,
  { known, given }: Sources,
  asked: Asked,
): Promise<Outlets> {
  const alone = (outlet: OutletEntry): Outlets => ({ outlet, publishedBy: undefined, warnings: [] });
  const named = (name: string | undefined): Outlets => alone(outletNamed(name, known, given.outletKind));
  const knownById = (id: string): OutletEntry => known.outlets.get(id) ?? { ...unknownOutlet, id, name: id };
  const carrier = knownDocument?.publishedBy;
  const own =
    given.outlet !== undefined
      ? named(given.outlet)
      : knownDocument !== undefined
        ? alone(knownById(knownDocument.outlet))
        : undefined;
  if (own !== undefined) return carrier === undefined ? own : { ...own, publishedBy: knownById(carrier) };
  const { siteName, carriedFrom } = stated;
  const host = fetched === undefined ? undefined : new URL(fetched).hostname;
  if (carriedFrom !== undefined) return carried(carriedFrom, siteName ?? host, host, known);
  if (siteName === undefined) return named(await asked('outlet'));
  const { outlet, doubtful } = outletClaimed(siteName, host, known, given.outletKind);
  if (doubtful === undefined) return alone(outlet);
  const answer = await asked('outlet');
  return answer !== undefined
    ? named(answer)
    : {
        ...alone(outlet),
        warnings: [
          `The page names as its outlet “${siteName}”, and nothing proves that it is ${doubtful.id}: it is kept as ${outlet.id}. Run review, or import it with --outlet ${doubtful.id}.`,
        ],
      };
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
