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
