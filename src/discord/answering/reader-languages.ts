/** In which language somebody is answered. */
import type { Interaction } from 'discord.js';
import type { CommandContext } from '../../commands/context.ts';
import { chosenLanguageOf } from '../../commands/options/answer-privacy.ts';
import { type SpokenLanguage, spokenLanguage } from '../../render/wording/say.ts';

export interface ReaderLanguages {
  /** What one member alone sees: as set in that member's Discord. */
  readonly reader: SpokenLanguage;
  /** What everybody sees: as the server chose, otherwise as set for it in Discord. */
  readonly server: SpokenLanguage;
}

/** Outside servers the reader is everybody. Without a context, the server's own choice is not known. */
export function languagesOf(interaction: Interaction, context?: CommandContext): ReaderLanguages {
  const reader = spokenLanguage(interaction.locale);
  const chosen = context && chosenLanguageOf(context);
  return { reader, server: chosen ?? spokenLanguage(interaction.guildLocale ?? interaction.locale) };
}
