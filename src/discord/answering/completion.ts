/** Suggestions while somebody types. */
import type { AutocompleteInteraction } from 'discord.js';
import type { CommandContext } from '../../commands/context.ts';
import type { AnyCommand, Choice, Suggestion } from '../../commands/define.ts';
import { inEpisode } from '../../commands/options/episode-choice.ts';
import { maxChoiceNameLength, maxChoices, maxChoiceValueLength } from '../../render/discord/limits.ts';
import { exampleInWords } from '../../render/wording/command-words.ts';
import { inLanguage, spokenLanguage } from '../../render/wording/say.ts';
import { clipped } from '../../render/wording/shorten.ts';
import { commandOf, episodeIn, valuesOf } from './options.ts';

/** Sends what the command suggests for the episode filled in, otherwise the server's. */
export async function complete(
  interaction: AutocompleteInteraction,
  commands: readonly AnyCommand[],
  context: CommandContext,
): Promise<void> {
  const suggested = await suggestions(interaction, commands, context);
  const worded = inLanguage(spokenLanguage(interaction.locale), () => suggested.map(asChoice));
  await interaction.respond(
    [...new Map(worded.map((one) => [one.value, one])).values()]
      .filter(({ name, value }) => name !== '' && value !== '' && value.length <= maxChoiceValueLength)
      .slice(0, maxChoices)
      .map(({ name, value }) => ({ name: clipped(name, maxChoiceNameLength), value })),
  );
}

function asChoice(suggestion: Suggestion): Choice {
  if (!('kind' in suggestion)) return suggestion;
  const question = exampleInWords(suggestion);
  return { name: question, value: question };
}

async function suggestions(
  interaction: AutocompleteInteraction,
  commands: readonly AnyCommand[],
  baseContext: CommandContext,
): Promise<readonly Suggestion[]> {
  const command = commandOf(commands, interaction);
  const focused = interaction.options.getFocused(true);
  const option = command?.options[focused.name];
  if (command === undefined || option?.type !== 'string' || option.complete === undefined) return [];
  const { [focused.name]: _, ...others } = valuesOf(command, interaction);
  const context = await inEpisode(baseContext, episodeIn(others));
  return context === undefined ? [] : option.complete(String(focused.value), context);
}
