/** Which of a bot's episodes an answer comes from, and which stored entries belong to it. */
import { episodeNumberOf } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import { type EpisodeScope, isInScope, scopeOf } from '../../pins/pin-query.ts';
import type { CommandContext, Library } from '../context.ts';
import { settingsIn } from './answer-privacy.ts';

/** The context before an episode is chosen: the default one. Answers are private until decided otherwise. */
export function contextWithoutServer(libraries: readonly Library[]): CommandContext {
  const [library] = libraries;
  if (library === undefined) throw new RangeError('A bot answers from one episode at least.');
  return { library, isPrivate: true, ...(libraries.length > 1 && { episodes: libraries }) };
}

const idOf = ({ knowledge }: Library): string => knowledge.episode.id;

/**
 * The context with an episode, by its id or by the number that buttons carry, or undefined where that is not loaded;
 * without either, with the server's or the default. `await inEpisode(context, 'harbour')`
 */
export async function inEpisode(
  context: CommandContext,
  wanted: string | number | undefined,
): Promise<CommandContext | undefined> {
  const { episodes, server } = context;
  if (episodes === undefined) return context;
  if (wanted === undefined) {
    const chosen = server && (await settingsIn(server))?.episodeId;
    return { ...context, library: episodes.find((one) => idOf(one) === chosen) ?? context.library };
  }
  const library = episodes.find((one) => [idOf(one), episodeNumberOf(idOf(one))].includes(wanted));
  return library && { ...context, library };
}

/** The same for a message's buttons. Those from before there were several episodes carry no number: the first's. */
export async function inEpisodeOfMessage(
  context: CommandContext,
  number: number | undefined,
): Promise<CommandContext | undefined> {
  return number === undefined ? context : inEpisode(context, number);
}

/** The part of a store query that leaves out other episodes. */
export function inThisEpisode(context: CommandContext): { readonly episode?: EpisodeScope } {
  return defined({ episode: scopeIn(context, context.library) });
}

/** The library of a pin's episode. */
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

/** The titles of the other episodes. */
export function otherEpisodes({ episodes = [], library }: CommandContext): {
  readonly otherEpisodes?: readonly string[];
} {
  const others = episodes.filter((one) => one !== library).map(({ knowledge }) => knowledge.episode.title);
  return others.length === 0 ? {} : { otherEpisodes: others };
}

/** The number that buttons carry, so that they stay in this episode; absent where there is only one. */
export function episodeNumberIn({ episodes, library }: CommandContext): { readonly episodeNumber?: number } {
  return episodes === undefined ? {} : { episodeNumber: episodeNumberOf(idOf(library)) };
}
