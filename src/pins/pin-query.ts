/** Which pins and questions are meant: of a server, an episode, channels. */
import type { ServerKey } from './pin.ts';

/**
 * Which episode's rows are meant; undefined in a bot with one episode. The first episode is "all but the
 * others", because rows of no episode, or of one that is no longer loaded, are its own.
 */
export type EpisodeScope = { readonly only: string } | { readonly allBut: readonly string[] };

export interface EpisodeQuery extends ServerKey {
  /** Only rows of this episode; absent: of any. */
  readonly episode?: EpisodeScope;
}

/** A query for somebody who may not see every channel. */
export interface ChannelsQuery extends EpisodeQuery {
  /** Only pins in these channels; absent: in all of the server. */
  readonly visibleDiscordChannelIds?: readonly string[];
}

export interface QuestionQuery extends ChannelsQuery {
  readonly question: string;
}

export interface PinFilters extends ChannelsQuery {
  readonly discordChannelId?: string;
  /** Only pins whose words are no longer in their documents. */
  readonly wordsChanged?: boolean;
  /** Only pins with all these words, in any form, in question, note, title, outlet, speaker or excerpts. */
  readonly about?: string;
}

/**
 * The scope of one of the loaded episodes, given by their ids in order.
 *
 * `scopeOf('harbour', ['harbour', 'lighthouse'])` → `{ allBut: ['lighthouse'] }`
 */
export function scopeOf(episodeId: string, loadedIds: readonly string[]): EpisodeScope | undefined {
  const [first, ...others] = loadedIds;
  if (others.length === 0) return undefined;
  return episodeId === first ? { allBut: others } : { only: episodeId };
}

/** Whether a row of this episode, or of none, is in the scope. */
export function isInScope(episodeId: string | null | undefined, scope: EpisodeScope | undefined): boolean {
  if (scope === undefined) return true;
  return 'only' in scope ? episodeId === scope.only : !scope.allBut.includes(episodeId ?? '');
}
