/** How an answer is delivered: privately or to all, in which language, from which episode. */
import type { Interaction } from 'discord.js';
import type { Logger } from 'pino';
import type { Reply } from '../../answers/index.ts';
import type { CommandContext } from '../../commands/context.ts';
import type { AnyCommand } from '../../commands/define.ts';
import { chosenLanguageOf } from '../../commands/options/answer-privacy.ts';
import { episodeNumberIn } from '../../commands/options/episode-choice.ts';
import type { CommandIds } from '../../render/discord/reply-lines.ts';
import { spokenLanguage } from '../../render/wording/say.ts';
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

/** What the caller decides. Without a context, the server's own choices are not known. */
export interface DeliveryChoices extends Pick<Reply, 'mentions' | 'about' | 'sharedBy'> {
  readonly context?: CommandContext;
  /** Whether the answer replaces the message whose button was pressed. */
  readonly replaces?: boolean;
  /** Whether a private answer may be shown to everybody in the channel. */
  readonly canShare?: boolean;
}

export type Delivery = Readonly<ReturnType<typeof deliveryOf>>;

/** By default an answer is private, and a message of its own. */
export function deliveryOf(
  interaction: Interaction,
  { ageMs, commandIds }: Dispatch,
  { context, replaces = false, canShare = false, ...reply }: DeliveryChoices,
) {
  return {
    ...reply,
    replaces,
    canShare,
    /** Discord wants this before the answer is known, for its "thinking…"; some answers are private anyway. */
    isPrivate: context?.isPrivate ?? true,
    /** The language of what only one member sees: the one set in that member's Discord. */
    reader: spokenLanguage(interaction.locale),
    /** The language of what everybody sees: the server's choice, otherwise the one set for it in Discord. */
    server:
      (context && chosenLanguageOf(context)) ??
      // Outside servers only the reader sees it.
      spokenLanguage(interaction.guildLocale ?? interaction.locale),
    commandIds: commandIds(),
    /** How much of Discord's three seconds has passed. */
    ageMs: ageMs(interaction),
    ...(context && episodeNumberIn(context)),
  };
}
