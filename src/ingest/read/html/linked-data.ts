/** Reads JSON-LD: the article that a page describes, with the people and publishers to which it refers by `@id`. */

import type { Dom } from './dom.ts';
import { foldedName } from './headline.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** How deep nested objects are read; deeper ones describe no article. */
const maxDepth = 6;

/** Keys of lists of other articles. */
const otherArticles =
  /^(?:itemListElement|hasPart|isPartOf|mentions|citation|comment|liveBlogUpdate|relatedLink|review|isBasedOn)$/u;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** The JSON-LD of a page; empty where there is none. */
export interface LinkedData {
  /** The page's article. */
  readonly article: Fields;
  /** The page itself, where it has a description besides that of the article. */
  readonly page: Fields;
  readonly site: Fields;
}

/**
 * The JSON-LD of a page. Of several articles, the one with the headline of the page is taken, else the first that is
 * not in a list of other articles.
 *
 * @param headlines the title and the headings of the page
 */
export function linkedData(document: Dom, headlines: readonly string[]): LinkedData {
  const scripts = [...document.querySelectorAll('script[type*="ld+json"]')].map((script) =>
    parsed(script.textContent ?? ''),
  );
  const objects = scripts.flatMap((script) => objectsIn(script, 0));
  const byId = new Map(objects.filter((one) => Object.keys(one).length > 1).map((one) => [one['@id'], one]));
  const ofType = (type: RegExp): Fields[] =>
    objects.filter((one) => type.test(JSON.stringify(one['@type'] ?? '')));
  const articles = ofType(/Article|BlogPosting|Report"|SocialMediaPosting/u);
  const folded = headlines.map(foldedName);
  const article =
    articles.find((one) => folded.includes(foldedName(textOf(one.headline ?? one.name) ?? '-'))) ??
    articles[0];
  const followed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(followed);
    const isReference = isFields(value) && value.name === undefined && textOf(value['@id']) !== undefined;
    return isReference ? (byId.get(value['@id']) ?? value) : value;
  };
  return {
    article: {
      ...article,
      author: followed(article?.author ?? article?.creator),
      publisher: followed(article?.publisher),
    },
    page:
      ofType(/WebPage|ItemPage|VideoObject|Recipe|PodcastEpisode|Review"/u).find(
        (one) => one.datePublished !== undefined,
      ) ?? {},
    site: ofType(/WebSite|NewsMediaOrganization/u)[0] ?? {},
  };
}

/** The JSON of a script; of broken JSON, the fields that can still be read. */
function parsed(script: string): unknown {
  const json = script
    .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)/u, '')
    .replace(/(?:-->|\/\/\]\]>|\]\]>)\s*$/u, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/;\s*$/u, '');
  try {
    return JSON.parse(json);
  } catch {
    const field = (name: string): string | undefined =>
      /^\s{0,3}:\s{0,3}"([^"]+)"/u.exec(json.split(`"${name}"`)[1]?.slice(0, 300) ?? '')?.[1];
    const [datePublished, headline] = [field('datePublished'), field('headline')];
    return datePublished && { '@type': 'Article', datePublished, headline };
  }
}

/** All objects about the page, outer ones first; they may be in `@graph`, in lists and in one another. */
function objectsIn(value: unknown, depth: number): Fields[] {
  if (depth > maxDepth) return [];
  if (Array.isArray(value)) return value.flatMap((one) => objectsIn(one, depth + 1));
  if (!isFields(value)) return [];
  const own = Object.entries(value).filter(([key]) => !otherArticles.test(key));
  return [value, ...own.flatMap(([, one]) => objectsIn(one, depth + 1))];
}
