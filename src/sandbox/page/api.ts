/** The page's requests to its own server, and to nothing else. */

import type {
  PageAction,
  PageChoice,
  PageCommand,
  PageEvent,
  PageMessage,
  PageOutcome,
  PageWorld,
} from '../server/page-api/page-types.ts';
import { readLocale, type Viewer } from './preferences.ts';
import { words } from './words/index.ts';

type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** Everything is asked for in the language of the viewer's Discord. */
const addressOf = (path: string): string => `/local/${path}?locale=${readLocale()}`;

async function get<T>(path: string): Promise<T> {
  const response = await fetch(addressOf(path));
  if (!response.ok) throw new Error(await reasonIn(response));
  return (await response.json()) as T;
}

async function post<T>(path: string, body: object): Promise<T> {
  const response = await fetch(addressOf(path), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  // 409 is a refusal in words, an outcome like any other.
  if (!response.ok && response.status !== 409) throw new Error(await reasonIn(response));
  return (await response.json()) as T;
}

async function reasonIn(response: Response): Promise<string> {
  const text = await response.text();
  return text === '' ? words().answeredWith(response.status) : text;
}

export const loadWorld = (viewer: Viewer): Promise<PageWorld> => get(`${viewer}/world`);

export const loadMessages = (viewer: Viewer, channelId: string): Promise<PageMessage[]> =>
  get(`${viewer}/channels/${channelId}/messages`);

export const loadPins = (viewer: Viewer, channelId: string): Promise<PageMessage[]> =>
  get(`${viewer}/channels/${channelId}/pins`);

export const loadCommands = (viewer: Viewer, channelId: string): Promise<PageCommand[]> =>
  get(`${viewer}/channels/${channelId}/commands`);

/** The bot's choices for the option that is being typed; none when it does not answer. */
export async function loadChoices(
  viewer: Viewer,
  channelId: string,
  name: string,
  options: OptionValues,
  focused: string,
): Promise<readonly PageChoice[]> {
  const answer = await post<readonly PageChoice[] | PageOutcome>(
    `${viewer}/channels/${channelId}/autocomplete`,
    {
      name,
      options,
      focused,
    },
  );
  return Array.isArray(answer) ? answer : [];
}

export const act = (viewer: Viewer, channelId: string, action: PageAction): Promise<PageOutcome> =>
  post(`${viewer}/channels/${channelId}/actions`, action);

/** Listens to what changes for a viewer. `onReopen` runs when a broken connection is back. */
export function listen(
  viewer: Viewer,
  onEvent: (event: PageEvent) => void,
  onReopen: () => void,
): () => void {
  const source = new EventSource(`/local/${viewer}/events`);
  let wasOpen = false;
  source.addEventListener('message', ({ data }) => onEvent(JSON.parse(data) as PageEvent));
  source.addEventListener('open', () => {
    if (wasOpen) onReopen();
    wasOpen = true;
  });
  return () => source.close();
}
