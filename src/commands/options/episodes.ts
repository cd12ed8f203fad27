/** Which of a bot's episodes is answered from, and what is kept for it. A bot with one episode has no choice. */
import { episodeNumberOf } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import { type EpisodeScope, isInScope, scopeOf } from '../../pins/episode-scope.ts';
import type { CommandContext, Library } from '../context.ts';
import { settingsIn } from './answer-privacy.ts';

/** The context of commands before an episode is chosen. */
export function anywhere(libraries: readonly Library[]): CommandContext {
  const [library] = libraries;
  if (library === undefined) throw new RangeError('A bot answers from one episode at least.');
  return { library, ...(libraries.length > 1 && { episodes: libraries }) };
}

/** An episode by its id, as somebody chose it, or by its number, as a message carries it. */
export type WantedEpisode = { readonly id: string } | { readonly number: number } | 'first';

const idOf = ({ knowledge }: Library): string => knowledge.episode.id;

/**
 * The context in the episode that is wanted; without one, in the server's, otherwise in the first. Nothing
 * where the wanted one is not loaded.
 *
 * `await inEpisode(context, { id: 'harbour' })`
 */
export async function inEpisode(
  context: CommandContext,
  wanted?: WantedEpisode,
): Promise<CommandContext | undefined> {
  const { episodes, server } = context;
  if (episodes === undefined || wanted === 'first') return context;
  if (wanted === undefined) {
    const chosen = server && (await settingsIn(server))?.episodeId;
    return { ...context, library: episodes.find((one) => idOf(one) === chosen) ?? context.library };
  }
  const library = episodes.find((one) =>
    'id' in wanted ? idOf(one) === wanted.id : episodeNumberOf(idOf(one)) === wanted.number,
  );
  return library && { ...context, library };
}

/**
 * As `inEpisode`, by the number that a message carries; messages from before there were several episodes
 * carry none.
 */
export function carriedEpisode(number: number | undefined): WantedEpisode {
  return number === undefined ? 'first' : { number };
}

/** The part of a query to the store that leaves out what belongs to other episodes. */
export function ofEpisode(context: CommandContext): { readonly episode?: EpisodeScope } {
  return defined({ episode: scopeIn(context, context.library) });
}

/** The library that a pin rests on. */
export function libraryOf(episodeId: string | undefined, context: CommandContext): Library {
  const { episodes, library } = context;
  return episodes?.find((one) => isInScope(episodeId, scopeIn(context, one))) ?? library;
}

/** The title of a pin's episode. */
export function titleOfEpisode(episodeId: string | undefined, context: CommandContext): string {
  return libraryOf(episodeId, context).knowledge.episode.title;
}

function scopeIn({ episodes }: CommandContext, library: Library): EpisodeScope | undefined {
  return episodes && scopeOf(idOf(library), episodes.map(idOf));
}

/** The titles of the episodes that are not answered from now. */
export function otherEpisodes({ episodes = [], library }: CommandContext): {
  readonly otherEpisodes?: readonly string[];
} {
  const others = episodes.filter((one) => one !== library).map(({ knowledge }) => knowledge.episode.title);
  return others.length === 0 ? {} : { otherEpisodes: others };
}

/** The number by which buttons go on in the context's episode; nothing where there is one alone. */
export function episodeNumberIn({ episodes, library }: CommandContext): { readonly episodeNumber?: number } {
  return episodes === undefined ? {} : { episodeNumber: episodeNumberOf(idOf(library)) };
}
