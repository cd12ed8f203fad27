/** How an interaction is answered: privately or to all, in which language, in which episode. */
import type { Interaction } from 'discord.js';
import type { Logger } from 'pino';
import type { CommandContext } from '../../commands/context.ts';
import type { AnyCommand } from '../../commands/define.ts';
import { chosenLanguageOf } from '../../commands/options/answer-privacy.ts';
import { episodeNumberIn } from '../../commands/options/episodes.ts';
import type { CommandIds } from '../../render/discord/markdown/command-links.ts';
import { type SpokenLanguage, spokenLanguage } from '../../render/wording/say.ts';
import type { Metrics } from '../metrics.ts';

/** What answering needs of the bot. */
export interface Dispatch {
  readonly commands: readonly AnyCommand[];
  /** What a command may see, made anew for each interaction. */
  readonly contextFor: (interaction: Interaction) => CommandContext;
  /** Milliseconds since an interaction was made. */
  readonly ageMs: (interaction: Interaction) => number;
  /** By which commands can be pressed; none before the registration, and then they are named without links. */
  readonly commandIds: () => CommandIds | undefined;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** Unless it is said otherwise, an answer is for its asker alone, and a message of its own. */
export interface Manner {
  /** Whether an answer that comes late may be seen by everybody: fixed before the answer is known. */
  readonly isPrivate: boolean;
  /** Whether the answer takes the place of the message whose button was pressed. */
  readonly replaces: boolean;
  /** Whether a private answer may be shown to all there. */
  readonly canShare: boolean;
  /** What one member alone sees: the language that is set in that member's Discord. */
  readonly reader: SpokenLanguage;
  /** What everybody sees: the language that the server chose, otherwise the one set for it in Discord. */
  readonly server: SpokenLanguage;
  readonly commandIds: CommandIds | undefined;
  /** How much of Discord's three seconds is gone already. */
  readonly ageMs: number;
  /** The episode that the answer is from, where there are several. */
  readonly episodeNumber?: number;
}

/** What whoever makes an answer says of it. Without a context, the server's own choices are not known. */
export type Wanted = Partial<Pick<Manner, 'isPrivate' | 'replaces' | 'canShare'>> & {
  readonly context?: CommandContext;
};

export function mannerOf(
  interaction: Interaction,
  { ageMs, commandIds }: Dispatch,
  { context, ...wanted }: Wanted = {},
): Manner {
  const chosen = context && chosenLanguageOf(context);
  return {
    isPrivate: true,
    replaces: false,
    canShare: false,
    ...wanted,
    reader: spokenLanguage(interaction.locale),
    // Outside servers the reader is everybody.
    server: chosen ?? spokenLanguage(interaction.guildLocale ?? interaction.locale),
    ageMs: ageMs(interaction),
    commandIds: commandIds(),
    ...(context && episodeNumberIn(context)),
  };
}
