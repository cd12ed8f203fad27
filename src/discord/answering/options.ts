/** Reads what somebody filled in, by the command's own declaration. */
import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { AnyCommand, Command } from '../../commands/define.ts';

type CommandCall = ChatInputCommandInteraction | AutocompleteInteraction;

/** The command or subcommand that an interaction names; undefined for an unknown one. */
export function commandOf(commands: readonly AnyCommand[], interaction: CommandCall): Command | undefined {
  const found = commands.find(({ kind, name }) => kind !== 'message' && name === interaction.commandName);
  if (found === undefined || found.kind === 'message') return undefined;
  if (found.kind === 'command') return found;
  const subcommand = interaction.options.getSubcommand(false);
  return found.commands.find(({ name }) => name === subcommand);
}

/** The values of the declared options that were filled in; ids for channels and roles. */
export function valuesOf(
  command: Command,
  interaction: CommandCall,
): Record<string, string | number | boolean> {
  const values: Record<string, string | number | boolean> = {};
  for (const name of Object.keys(command.options)) {
    const value = interaction.options.get(name)?.value;
    if (value !== undefined) values[name] = value;
  }
  return values;
}

/** The id in the option `episode`, where it is filled in. */
export function episodeIn({ episode }: Readonly<Record<string, unknown>>): string | undefined {
  return typeof episode === 'string' ? episode : undefined;
}
