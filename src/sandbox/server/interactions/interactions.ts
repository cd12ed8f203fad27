/**
 * The life of an interaction (interactions/receiving-and-responding):
 *
 *   new ──callback──▶ acknowledged ──15 min──▶ expired
 *    └──3 s──▶ lost
 */

import {
  type APIMessage,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { firstResponseTimeoutMs, interactionTokenLifeMs } from '../../../render/discord/limits.ts';
import { refusals } from '../checks/errors.ts';
import { asDiscords, hasFlag } from '../checks/json.ts';
import { type Callback, validateCallback, validateEdit, validateNewMessage } from '../checks/validate.ts';
import type { Sent } from '../state/attachments.ts';
import type { Choice, Interaction, StoredMessage, Upload } from '../state/entities.ts';
import type { Store } from '../state/memory-store.ts';
import { createMessage, deleteMessage, editMessage, referenceTo } from '../state/messages.ts';
import { permissionToSend } from '../state/permissions.ts';

/**
 * Takes the first response, and returns what Discord answers.
 *
 * @throws DiscordError 10062 when it is late or the token is unknown, 40060 when it is not the first.
 */
export function acknowledge(store: Store, id: string, token: string, { body, uploads }: Sent): object {
  const interaction = store.interactions.get(token);
  if (interaction === undefined || interaction.id !== id) throw refusals.unknownInteraction();
  if (interaction.acknowledgedWith !== undefined) throw refusals.alreadyAcknowledged();
  if (isLate(store, interaction)) throw refusals.unknownInteraction();

  const source = store.findMessage(interaction.channelId, interaction.sourceMessageId);
  const callback = validateCallback(body, interaction.type, source?.message);
  if (isUpdate(callback.type) && source === undefined) throw refusals.unknownMessage();
  requireAttaching(store, interaction, uploads);
  const message = applyCallback(store, interaction, callback, source, uploads);
  interaction.acknowledgedWith = callback.type;
  store.events.emit('change', { kind: 'interaction' });
  return { interaction: { id, type: interaction.type }, resource: { type: callback.type, message } };
}

/** Whether the 3 seconds for a first response are over and nobody answered. */
export function isLate(store: Store, interaction: Interaction): boolean {
  const waitedMs = store.now() - interaction.receivedAt;
  return interaction.acknowledgedWith === undefined && waitedMs > firstResponseTimeoutMs;
}

function applyCallback(
  store: Store,
  interaction: Interaction,
  { type, data }: Callback,
  source: StoredMessage | undefined,
  uploads: readonly Upload[],
): APIMessage | undefined {
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
    case InteractionResponseType.DeferredChannelMessageWithSource: {
      const isDeferred = type === InteractionResponseType.DeferredChannelMessageWithSource;
      const flags = Number(data.flags ?? 0) | (isDeferred ? MessageFlags.Loading : 0);
      const message = answer(store, interaction, { ...data, flags }, uploads);
      interaction.originalMessageId = message.id;
      return message;
    }
    case InteractionResponseType.UpdateMessage:
      return source && editMessage(store, source, data, uploads);
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      interaction.choices = (data.choices ?? []) as readonly Choice[];
      break;
    case InteractionResponseType.Modal:
      interaction.modal = asDiscords(data);
  }
  return undefined;
}

/** Whether a first response changes the message whose button was pressed, at once or later. */
function isUpdate(callbackType: number | undefined): boolean {
  const { DeferredMessageUpdate, UpdateMessage } = InteractionResponseType;
  return callbackType === DeferredMessageUpdate || callbackType === UpdateMessage;
}

/**
 * The interaction of a token that may still be used.
 *
 * @throws DiscordError 10015 before a first response, 50027 when the token's 15 minutes are over.
 */
export function liveInteraction(store: Store, applicationId: string, token: string): Interaction {
  if (applicationId !== store.applicationId) throw refusals.unknownWebhook();
  const interaction = store.interactions.get(token);
  if (interaction?.acknowledgedWith === undefined) throw refusals.unknownWebhook();
  if (store.now() - interaction.receivedAt > interactionTokenLifeMs) throw refusals.invalidWebhookToken();
  return interaction;
}

/** The first response as a message. @throws DiscordError 10008 when there is none or it is gone. */
function originalResponse(store: Store, interaction: Interaction): StoredMessage {
  return store.message(interaction.channelId, originalId(interaction));
}

/** After an update, the message whose button was pressed counts as the response. */
function originalId(interaction: Interaction): string | undefined {
  return isUpdate(interaction.acknowledgedWith) ? interaction.sourceMessageId : interaction.originalMessageId;
}

/** Edits the first response. */
export function editOriginal(store: Store, interaction: Interaction, { body, uploads }: Sent): APIMessage {
  const stored = originalResponse(store, interaction);
  requireAttaching(store, interaction, uploads);
  return editMessage(store, stored, validateEdit(body, stored.message, 'follow-up'), uploads);
}

/** Deletes the first response. */
export function deleteOriginal(store: Store, interaction: Interaction): void {
  deleteMessage(store, originalResponse(store, interaction));
}

/**
 * Sends a further message. After a deferral the first one takes the place of the loading message, and keeps its
 * privacy: a deprecated behaviour that Discord still has.
 */
export function followUp(store: Store, interaction: Interaction, { body, uploads }: Sent): APIMessage {
  const data = validateNewMessage(body, 'follow-up');
  requireAttaching(store, interaction, uploads);
  const original = store.findMessage(interaction.channelId, interaction.originalMessageId);
  if (original !== undefined && hasFlag(original.message.flags, MessageFlags.Loading))
    return editMessage(store, original, data, uploads);
  const message = answer(store, interaction, data, uploads);
  interaction.followUpIds.push(message.id);
  store.events.emit('change', { kind: 'interaction' });
  return message;
}

/** The messages that answer an interaction: the first response, then the follow-ups, without deleted ones. */
export function answersTo(store: Store, interaction: Interaction): APIMessage[] {
  return [originalId(interaction), ...interaction.followUpIds].flatMap(
    (id) => store.findMessage(interaction.channelId, id)?.message ?? [],
  );
}

/** In servers a response goes by what the app may do there. @throws DiscordError 50013 */
function requireAttaching(store: Store, interaction: Interaction, uploads: readonly Upload[]): void {
  if (uploads.length === 0 || interaction.guildId === undefined) return;
  if ((store.appPermissions(interaction) & PermissionFlagsBits.AttachFiles) === 0n)
    throw refusals.missingPermissions();
}

/** Writes an answer into the channel, with the marks of an interaction's message (resources/message). */
function answer(
  store: Store,
  interaction: Interaction,
  data: Record<string, unknown>,
  uploads: readonly Upload[],
): APIMessage {
  const isEphemeral = hasFlag(data.flags, MessageFlags.Ephemeral) || isForcedPrivate(store, interaction);
  const referenced = interaction.sourceMessageId ?? interaction.targetMessageId;
  const extra = {
    application_id: store.applicationId,
    webhook_id: store.applicationId,
    interaction_metadata: metadata(store, interaction),
    ...(referenced !== undefined && {
      message_reference: referenceTo(store, interaction.channelId, referenced),
    }),
  };
  return createMessage(
    store,
    {
      channelId: interaction.channelId,
      authorId: store.applicationId,
      type: answerType(interaction),
      visibleTo: isEphemeral ? interaction.userId : undefined,
      extra: asDiscords(extra),
    },
    data,
    uploads,
  );
}

/**
 * Whether Discord shows an answer to its asker alone: where the asker may not write, where an app of the asker's
 * own may not speak, and where slow mode or AutoMod say so.
 */
function isForcedPrivate(store: Store, { channelId, userId, userInstalledOnly }: Interaction): boolean {
  const channel = store.channel(channelId);
  if (channel.guildId === undefined) return false;
  const permissions = store.permissions(userId, channel);
  const needed = permissionToSend(channel) | (userInstalledOnly ? PermissionFlagsBits.UseExternalApps : 0n);
  return store.privateAnswersIn.has(channelId) || (permissions & needed) !== needed;
}

function answerType(interaction: Interaction): MessageType {
  const isFollowUp = interaction.originalMessageId !== undefined;
  if (isFollowUp || interaction.type !== InteractionType.ApplicationCommand) return MessageType.Reply;
  const isOnMessage = interaction.targetMessageId !== undefined;
  return isOnMessage ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand;
}

function metadata(store: Store, interaction: Interaction): object {
  return {
    id: interaction.id,
    type: interaction.type,
    user: store.user(interaction.userId),
    authorizing_integration_owners: authorizingOwners(interaction),
    ...(interaction.commandName !== undefined && { name: interaction.commandName }),
    ...(interaction.targetMessageId !== undefined && { target_message_id: interaction.targetMessageId }),
    ...(interaction.sourceMessageId !== undefined && { interacted_message_id: interaction.sourceMessageId }),
  };
}

/** Key 0: installed to the server (or the bot's direct message), key 1: installed to the user. */
export function authorizingOwners({ userInstalledOnly, userId, guildId }: Interaction): object {
  return userInstalledOnly ? { 1: userId } : { 0: guildId ?? '0' };
}
