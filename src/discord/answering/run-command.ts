/** Runs what somebody chose in the list of commands or in the Apps menu of a message. */
import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import { privacyIn } from '../../commands/options/answer-privacy.ts';
import { inEpisode } from '../../commands/options/episodes.ts';
import { defined } from '../../defined.ts';
import { episodeNumberOn } from '../../render/discord/message-state/episode-mark.ts';
import { canShareIn, type Dispatch, episodeGone, mannerIn, outdated, privately, refuseTo } from './manner.ts';
import { commandOf, episodeIn, valuesOf } from './options.ts';
import { respond } from './respond.ts';
import { targetOf } from './target-message.ts';

export async function runCommand(
  interaction: ChatInputCommandInteraction,
  dispatch: Dispatch,
): Promise<void> {
  const command = commandOf(dispatch.commands, interaction);
  if (command === undefined) return refuseTo(interaction, outdated, dispatch);
  const values = valuesOf(command, interaction);
  const context = await inEpisode(dispatch.contextFor(interaction), episodeIn(values));
  if (context === undefined) return refuseTo(interaction, episodeGone, dispatch);
  const privacy = await privacyIn(context);
  const isPrivate =
    privacy.always || (values.private ?? (command.privateByDefault === true || privacy.byDefault)) === true;
  const manner = {
    isPrivate,
    replaces: false,
    canShare: canShareIn(context, privacy),
    ...mannerIn(interaction, context, dispatch),
  };
  await respond(interaction, manner, async () => {
    const reply = await command.run({ ...values, private: isPrivate }, context);
    return privacy.always ? { ...reply, isPrivate } : reply;
  });
}

export async function runMessageCommand(
  interaction: MessageContextMenuCommandInteraction,
  dispatch: Dispatch,
): Promise<void> {
  const command = dispatch.commands.find(
    ({ kind, name }) => kind === 'message' && name === interaction.commandName,
  );
  const message = targetOf(interaction.targetMessage, interaction.channelId);
  // One of our answers is looked into in its own episode, other people's words in the server's.
  const number = episodeNumberOn(message.components);
  const wanted = number === undefined ? undefined : { number };
  const context = await inEpisode(dispatch.contextFor(interaction), wanted);
  if (context === undefined) return refuseTo(interaction, episodeGone, dispatch);
  const canShare = canShareIn(context, await privacyIn(context));
  const manner = { ...privately, canShare, ...mannerIn(interaction, context, dispatch) };
  await respond(interaction, manner, async () => {
    if (command?.kind !== 'message') return outdated();
    const reply = await command.run(message, context);
    if ('form' in reply) return reply;
    const { discordChannelId, discordMessageId, discordAuthorId } = message;
    const discordGuildId = interaction.guildId ?? undefined;
    return {
      ...reply,
      about: defined({ discordGuildId, discordChannelId, discordMessageId, discordAuthorId }),
    };
  });
}
