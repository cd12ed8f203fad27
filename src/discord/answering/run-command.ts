/** Runs slash commands, and the entries of a message's "Apps" menu. */
import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import { refuse } from '../../answers/index.ts';
import { privacyIn } from '../../commands/options/answer-privacy.ts';
import { inEpisode } from '../../commands/options/episodes.ts';
import { defined } from '../../defined.ts';
import { episodeNumberOn } from '../../render/discord/message-state/message-data.ts';
import type { Dispatch } from './delivery.ts';
import { commandOf, episodeIn, valuesOf } from './options.ts';
import { refuseTo, respond } from './respond.ts';
import { targetOf } from './target-message.ts';

export async function runCommand(
  interaction: ChatInputCommandInteraction,
  dispatch: Dispatch,
): Promise<void> {
  const command = commandOf(dispatch.commands, interaction);
  if (command === undefined) return refuseTo(interaction, dispatch, { reason: 'outdated-button' });
  const values = valuesOf(command, interaction);
  const context = await inEpisode(dispatch.contextFor(interaction), episodeIn(values));
  if (context === undefined) return refuseTo(interaction, dispatch, { reason: 'episode-gone' });
  const privacy = await privacyIn(context);
  const isPrivate =
    privacy.always || (values.private ?? (command.privateByDefault === true || privacy.byDefault)) === true;
  const run = async () => {
    const reply = await command.run({ ...values, private: isPrivate }, context);
    return privacy.always ? { ...reply, isPrivate } : reply;
  };
  await respond(interaction, dispatch, run, { context, isPrivate, canShare: privacy.canShare });
}

export async function runMessageCommand(
  interaction: MessageContextMenuCommandInteraction,
  dispatch: Dispatch,
): Promise<void> {
  const command = dispatch.commands.find(
    ({ kind, name }) => kind === 'message' && name === interaction.commandName,
  );
  const message = targetOf(interaction.targetMessage, interaction.channelId);
  // One of the bot's own answers is looked up in its episode, other messages in the server's.
  const number = episodeNumberOn(message.components);
  const wanted = number === undefined ? undefined : { number };
  const context = await inEpisode(dispatch.contextFor(interaction), wanted);
  if (context === undefined) return refuseTo(interaction, dispatch, { reason: 'episode-gone' });
  const run = async () => {
    if (command?.kind !== 'message') return refuse({ reason: 'outdated-button' });
    const reply = await command.run(message, context);
    if ('form' in reply) return reply;
    const { discordChannelId, discordMessageId, discordAuthorId } = message;
    const discordGuildId = interaction.guildId ?? undefined;
    return {
      ...reply,
      about: defined({ discordGuildId, discordChannelId, discordMessageId, discordAuthorId }),
    };
  };
  await respond(interaction, dispatch, run, { context, canShare: (await privacyIn(context)).canShare });
}
