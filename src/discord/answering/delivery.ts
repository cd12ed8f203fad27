/** How an answer is delivered: privately or to all, in which language, from which episode. */
import type { Interaction } from 'discord.js';
import type { Logger } from 'pino';
import type { Reply } from '../../answers/index.ts';
import type { CommandContext } from '../../commands/context.ts';
import type { AnyCommand } from '../../commands/define.ts';
import { chosenLanguageOf } from '../../commands/options/answer-privacy.ts';
import { episodeNumberIn } from '../../commands/options/episode-choice.ts';
import type { CommandIds } from '../../render/discord/reply-lines.ts';
import { type SpokenLanguage, spokenLanguage } from '../../render/wording/say.ts';
import type { Metrics } from '../metrics.ts';

/** What answering needs from the bot. */
export interface Dispatch {
  readonly commands: readonly AnyCommand[];
  /** What a command may see; made for each interaction. */
  readonly contextFor: (interaction: Interaction) => CommandContext;
  /** Milliseconds since an interaction was made. */
  readonly ageMs: (interaction: Interaction) => number;
  /** The ids that turn commands into links; none before the registration. */
  readonly commandIds: () => CommandIds | undefined;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** By default an answer is private, and a message of its own. */
export interface Delivery extends Omit<Reply, 'answer'> {
  /** Discord wants this before the answer is known, for its "thinking…"; some answers are private anyway. */
  readonly isPrivate: boolean;
  /** Whether the answer replaces the message whose button was pressed. */
  readonly replaces: boolean;
  /** Whether a private answer may be shown to everybody in the channel. */
  readonly canShare: boolean;
  /** The language of what only one member sees: the one set in that member's Discord. */
  readonly reader: SpokenLanguage;
  /** The language of what everybody sees: the server's choice, otherwise the one set for it in Discord. */
  readonly server: SpokenLanguage;
  readonly commandIds: CommandIds | undefined;
  /** How much of Discord's three seconds has passed. */
  readonly ageMs: number;
  /** The episode that the answer is from, where there are several. */
  readonly episodeNumber?: number;
}

/** What the caller decides. Without a context, the server's own choices are not known. */
export type DeliveryChoices = Partial<
  Pick<Delivery, 'replaces' | 'canShare' | 'mentions' | 'about' | 'sharedBy'>
> & { readonly context?: CommandContext };

export function deliveryOf(
  interaction: Interaction,
  { ageMs, commandIds }: Dispatch,
  { context, ...wanted }: DeliveryChoices = {},
): Delivery {
  const chosen = context && chosenLanguageOf(context);
  return {
    isPrivate: context?.isPrivate ?? true,
    replaces: false,
    canShare: false,
    ...wanted,
    reader: spokenLanguage(interaction.locale),
    // Outside servers only the reader sees it.
    server: chosen ?? spokenLanguage(interaction.guildLocale ?? interaction.locale),
    ageMs: ageMs(interaction),
    commandIds: commandIds(),
    ...(context && episodeNumberIn(context)),
  };
}
