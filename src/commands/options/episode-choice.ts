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

/** An episode by its id, as somebody chose it, or by its number, as a message's buttons carry it. */
export type EpisodeChoice = { readonly id: string } | { readonly number: number } | 'first';

const idOf = ({ knowledge }: Library): string => knowledge.episode.id;

/**
 * The context with the chosen episode, or undefined where that is not loaded; without a choice, with the
 * server's or the default. `await inEpisode(context, { id: 'harbour' })`
 */
export async function inEpisode(
  context: CommandContext,
  wanted?: EpisodeChoice,
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

/** The choice that a message's buttons carry. Messages from before there were several episodes carry none. */
export function episodeOfMessage(number: number | undefined): EpisodeChoice {
  return number === undefined ? 'first' : { number };
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
