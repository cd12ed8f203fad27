/** JSON-LD: the article that a page describes, with the people and publishers that it refers to by `@id`. */
import type { Dom } from './html-blocks.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** Objects inside objects; deeper ones describe no article. */
const MAX_DEPTH = 6;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** The first article among the page's JSON-LD; undefined where there is none. */
export function linkedArticle(document: Dom): Fields | undefined {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) =>
    parsed(script.textContent ?? ''),
  );
  const objects = scripts.flatMap((script) => objectsIn(script, 0));
  const byId = new Map(
    objects.flatMap((one) => (textOf(one['@id']) === undefined ? [] : [[one['@id'], one] as const])),
  );
  const article = objects.find((one) =>
    /Article|BlogPosting|Report/u.test(JSON.stringify(one['@type'] ?? '')),
  );
  if (article === undefined) return undefined;
  const followed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(followed);
    const isReference = isFields(value) && value.name === undefined && textOf(value['@id']) !== undefined;
    return isReference ? (byId.get(value['@id']) ?? value) : value;
  };
  return { ...article, author: followed(article.author), publisher: followed(article.publisher) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Every object, outer ones first; they nest in `@graph`, in lists and in one another. */
function objectsIn(value: unknown, depth: number): Fields[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((one) => objectsIn(one, depth + 1));
  if (!isFields(value)) return [];
  return [value, ...Object.values(value).flatMap((one) => objectsIn(one, depth + 1))];
}
