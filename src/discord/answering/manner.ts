/** How an interaction is answered: privately or to all, in which language, in which episode. */
import type { Interaction } from 'discord.js';
import type { Logger } from 'pino';
import { type Reply, refuse } from '../../answers/index.ts';
import type { CommandContext } from '../../commands/context.ts';
import type { AnyCommand } from '../../commands/define.ts';
import type { AnswerPrivacy } from '../../commands/options/answer-privacy.ts';
import { episodeNumberIn } from '../../commands/options/episodes.ts';
import type { Metrics } from '../metrics.ts';
import { languagesOf } from './reader-languages.ts';
import { type Answerable, type ResponseManner, respond } from './respond.ts';

/** What answering needs of the bot. */
export interface Dispatch {
  readonly commands: readonly AnyCommand[];
  /** What a command may see, made anew for each interaction. */
  readonly contextFor: (interaction: Interaction) => CommandContext;
  /** Milliseconds since an interaction was made. */
  readonly ageMs: (interaction: Interaction) => number;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** Sends a refusal to its asker alone. */
export async function refuseTo(
  interaction: Interaction,
  refusal: () => Reply,
  { ageMs }: Dispatch,
): Promise<void> {
  if (!interaction.isRepliable()) return;
  const languages = languagesOf(interaction);
  const manner = { ...privately, languages, ageMs: ageMs(interaction) };
  await respond(interaction as unknown as Answerable, manner, refusal);
}

export const privately = { isPrivate: true, replaces: false };

export const outdated = (): Reply => refuse({ reason: 'outdated-button' });
export const episodeGone = (): Reply => refuse({ reason: 'episode-gone' });

/** Who reads the answer, to which episode its buttons belong, and how old the question is. */
export function mannerIn(
  interaction: Interaction,
  context: CommandContext,
  { ageMs }: Dispatch,
): Pick<ResponseManner, 'languages' | 'episodeNumber' | 'ageMs'> {
  const languages = languagesOf(interaction, context);
  return { languages, ...episodeNumberIn(context), ageMs: ageMs(interaction) };
}

/** Outside a server there is nobody to share with. */
export function canShareIn({ server }: CommandContext, { always }: AnswerPrivacy): boolean {
  return server !== undefined && !always;
}
