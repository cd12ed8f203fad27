/** A database that is lost while somebody waits for an answer from it. */
import { type Reply, refuse } from '../../answers/index.ts';
import { StoreUnavailable } from '../../database/unavailable.ts';

/**
 * What a command answers where the database that is searched in cannot be used; undefined for any other
 * fault. Commands of pins say by themselves what they could not keep.
 */
export function refusalForLoss(error: unknown): Reply | undefined {
  return error instanceof StoreUnavailable ? refuse({ reason: 'search-unavailable' }) : undefined;
}
