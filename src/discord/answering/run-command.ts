/** Runs slash commands, and the entries of a message's "Apps" menu. */
import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import { privacyIn } from '../../commands/options/answer-privacy.ts';
import { inEpisode } from '../../commands/options/episode-choice.ts';
import { defined } from '../../defined.ts';
import { episodeNumberOn } from '../../render/discord/message-state/message-data.ts';
import type { Dispatch } from './delivery.ts';
import { commandOf, episodeIn, valuesOf } from './options.ts';
import { refuseTo, respond } from './respond.ts';
import { targetMessageOf } from './target-message.ts';

export async function runCommand(
  interaction: ChatInputCommandInteraction,
  dispatch: Dispatch,
): Promise<void> {
  const command = commandOf(dispatch.commands, interaction);
  if (command === undefined) return refuseTo(interaction, dispatch, { reason: 'outdated-button' });
  const values = valuesOf(command, interaction);
  const chosen = await inEpisode(dispatch.contextFor(interaction), episodeIn(values));
  if (chosen === undefined) return refuseTo(interaction, dispatch, { reason: 'episode-gone' });
  const { always, byDefault, canShare } = await privacyIn(chosen);
  const isPrivate =
    always ||
    command.alwaysPrivate === true ||
    (values.private ?? (command.privateByDefault === true || byDefault)) === true;
  const context = { ...chosen, isPrivate };
  const mentions = typeof values.to === 'string' ? values.to : undefined;
  if (mentions !== undefined && (isPrivate || context.server?.member.mayMention(mentions) !== true))
    return refuseTo(interaction, dispatch, { reason: 'may-not-mention' });
  await respond(interaction, dispatch, () => command.run(values, context), {
    context,
    canShare,
    ...defined({ mentions }),
  });
}

export async function runMessageCommand(
  interaction: MessageContextMenuCommandInteraction,
  dispatch: Dispatch,
): Promise<void> {
  const command = dispatch.commands.find(
    ({ kind, name }) => kind === 'message' && name === interaction.commandName,
  );
  const message = targetMessageOf(interaction.targetMessage, interaction.channelId);
  // One of the bot's own answers is looked up in its episode, other messages in the server's.
  const context = await inEpisode(dispatch.contextFor(interaction), episodeNumberOn(message.components));
  if (context === undefined) return refuseTo(interaction, dispatch, { reason: 'episode-gone' });
  if (command?.kind !== 'message') return refuseTo(interaction, dispatch, { reason: 'outdated-button' });
  const { discordChannelId, discordMessageId, discordAuthorId } = message;
  const discordGuildId = interaction.guildId ?? undefined;
  await respond(interaction, dispatch, () => command.run(message, context), {
    context,
    canShare: (await privacyIn(context)).canShare,
    about: defined({ discordGuildId, discordChannelId, discordMessageId, discordAuthorId }),
  });
}
