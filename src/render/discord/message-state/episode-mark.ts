/**
 * The episode of an answer, carried by its message where a bot knows several: its buttons go on in it.
 *
 * Discord lets an application number its components, and gives small numbers to those that have none. So a
 * large one on a component of the message itself is an episode's, and the custom ids keep their room.
 */
import { firstEpisodeNumber } from '../../../answers/index.ts';
import type { MessagePayload } from '../parts.ts';

/** The message with the number of its episode (`episodeNumberOf`). */
export function markedWithEpisode(
  payload: MessagePayload,
  episodeNumber: number | undefined,
): MessagePayload {
  const [first, ...rest] = payload.components;
  if (episodeNumber === undefined || first === undefined) return payload;
  // What is shown again to all keeps the episode that it came from.
  if (episodeNumberOn(payload.components) !== undefined) return payload;
  return { ...payload, components: [{ ...first, id: episodeNumber }, ...rest] };
}

/** The number of a message's episode, from Discord's component JSON; nothing where it carries none. */
export function episodeNumberOn(components: readonly unknown[]): number | undefined {
  return components
    .map((component) => (component as { readonly id?: unknown } | null)?.id)
    .find((id) => typeof id === 'number' && id >= firstEpisodeNumber) as number | undefined;
}
