/** The page's requests to its own server, and to nothing else. */

import type { PageEvent } from '../server/page-api/page-types.ts';
import { readLocale, type Viewer } from './preferences.ts';
import { words } from './words/index.ts';

/** Asks in the language of the viewer's Discord; with a body it is something to do. */
export async function request<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(
    `/local/${path}?locale=${readLocale()}`,
    body && { method: 'POST', body: JSON.stringify(body) },
  ).catch(() => {
    throw new Error(words().noAnswer);
  });
  // 409 is a refusal in words, an outcome like any other.
  if (response.ok || (body !== undefined && response.status === 409)) return (await response.json()) as T;
  throw new Error(await response.text());
}

/** Listens to what changes for a viewer. `onReopen` runs when a broken connection is back. */
export function listen(
  viewer: Viewer,
  onEvent: (event: PageEvent) => void,
  onReopen: () => void,
): () => void {
  const source = new EventSource(`/local/${viewer}/events`);
  source.addEventListener('message', ({ data }) => onEvent(JSON.parse(data) as PageEvent));
  source.addEventListener('open', () => source.addEventListener('open', onReopen), { once: true });
  return () => source.close();
}
