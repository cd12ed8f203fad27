import type { ServerKey } from './pin.ts';

/**
 * Which of several episodes' rows are meant; a bot with one episode does not ask.
 *
 * The first episode has those too that belong to none: what was kept before there were several, and what
 * an episode left behind that is no longer loaded. So it is told by the ids of the others.
 */
export type EpisodeScope = { readonly only: string } | { readonly allBut: readonly string[] };

export interface EpisodeQuery extends ServerKey {
  /** Only what belongs to this episode; absent: to any. */
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

/** Whether what was kept for an episode, or for none, is meant. */
export function isInScope(episodeId: string | null | undefined, scope: EpisodeScope | undefined): boolean {
  if (scope === undefined) return true;
  return 'only' in scope ? episodeId === scope.only : !scope.allBut.includes(episodeId ?? '');
}
