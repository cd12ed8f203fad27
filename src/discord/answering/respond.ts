/**
 * Responds to one interaction once, within Discord's 3 seconds: with the answer, or where it takes longer with
 * "thinking…", which the answer then replaces.
 */
import {
  type InteractionEditReplyOptions,
  type InteractionReplyOptions,
  type Message,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  PermissionFlagsBits,
  type RepliableInteraction,
} from 'discord.js';
import {
  type Answer,
  isForAskerOnly,
  type ModalReply,
  type RefusalReason,
  type Reply,
  refuse,
} from '../../answers/index.ts';
import { searchRefusal } from '../../commands/pins/guard.ts';
import { endsWithin } from '../../ends-within.ts';
import { renderReply } from '../../render/discord/message.ts';
import { markedWithEpisode } from '../../render/discord/message-state/message-data.ts';
import { noteFormModal } from '../../render/discord/note-form.ts';
import { completed, type MessagePayload } from '../../render/discord/parts.ts';
import { withReplyLines } from '../../render/discord/reply-lines.ts';
import { inLanguage } from '../../render/wording/say.ts';
import { type Delivery, type DeliveryChoices, type Dispatch, deliveryOf } from './delivery.ts';

/** Half of Discord's three seconds; the network may need the other half. */
export const deferAfterMs = 1_500;

/** Sends the answer that `work` makes. @throws what `work` or Discord throws. */
export async function respond(
  interaction: RepliableInteraction,
  dispatch: Dispatch,
  work: () => Answer | ModalReply | Promise<Answer | ModalReply>,
  wanted: DeliveryChoices = {},
): Promise<void> {
  const delivery = deliveryOf(interaction, dispatch, wanted);
  const working = Promise.resolve()
    .then(work)
    .catch((error: unknown) => {
      const refusal = searchRefusal(error);
      if (refusal === undefined) throw error;
      return refusal;
    })
    .then(async (answer) => ('form' in answer ? answer : await rendered(interaction, answer, delivery)));
  if (!(await endsWithin(deferAfterMs - delivery.ageMs, working))) await announce(interaction, delivery);
  const done = await working;
  if (!('form' in done)) return send(interaction, done, delivery);
  if (interaction.deferred || interaction.isModalSubmit()) {
    // A form can only be the first response, and "thinking…" was that.
    const late = await rendered(interaction, refuse({ reason: 'too-slow-for-form' }), delivery);
    return send(interaction, late, delivery);
  }
  const { form } = done;
  await interaction.showModal(inLanguage(delivery.reader, () => noteFormModal(form)));
}

/** Tells only the asker why there is no answer. */
export function refuseTo(
  interaction: RepliableInteraction,
  dispatch: Dispatch,
  reason: RefusalReason,
): Promise<void> {
  return respond(interaction, dispatch, () => refuse(reason));
}

interface Rendered {
  readonly reply: Reply;
  readonly payload: MessagePayload;
}

async function rendered(
  interaction: RepliableInteraction,
  answer: Answer,
  delivery: Delivery,
): Promise<Rendered> {
  const reply = { ...delivery, answer, isPrivate: delivery.isPrivate || isForAskerOnly(answer) };
  const language = reply.isPrivate ? delivery.reader : delivery.server;
  const payload = await completed(inLanguage(language, () => renderReply(reply, delivery.canShare)));
  if (payload.files !== undefined && !interaction.appPermissions.has(PermissionFlagsBits.AttachFiles))
    return rendered(interaction, refuse({ reason: 'may-not-attach' }), delivery);
  const sending = { askerId: interaction.user.id, commandIds: delivery.commandIds };
  const whole = inLanguage(language, () => withReplyLines(payload, reply, sending));
  return { reply, payload: markedWithEpisode(whole, delivery.episodeNumber) };
}

/** Whether a button, or the form that it opened, stands on a message, which the answer can replace. */
function isFromMessage(
  interaction: RepliableInteraction,
): interaction is
  | Extract<RepliableInteraction, MessageComponentInteraction>
  | ModalMessageModalSubmitInteraction {
  return interaction.isModalSubmit() ? interaction.isFromMessage() : interaction.isMessageComponent();
}

async function announce(interaction: RepliableInteraction, { isPrivate, replaces }: Delivery): Promise<void> {
  if (replaces && isFromMessage(interaction)) await interaction.deferUpdate();
  // Discord takes only this flag here.
  else await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
}

async function send(
  interaction: RepliableInteraction,
  { reply, payload }: Rendered,
  delivery: Delivery,
): Promise<void> {
  // A refusal is a message of its own.
  const replaces = delivery.replaces && reply.answer.kind !== 'refusal';
  const shown = await sent(interaction, reply, payload, replaces);
  if (reply.isPrivate || !shown?.flags.has(MessageFlags.Ephemeral)) return;
  // Discord made the answer private, so buttons for everybody are left out.
  const elsewhere = { ...delivery, isPrivate: true, canShare: false };
  const alone = await rendered(interaction, reply.answer, elsewhere);
  await interaction.editReply({ ...asEdit(alone.payload), message: shown.id });
}

/** Sends a reply in the way still possible; returns the message, unless private or in place of another. */
async function sent(
  interaction: RepliableInteraction,
  reply: Reply,
  payload: MessagePayload,
  replaces: boolean,
): Promise<Message | undefined> {
  if (!interaction.deferred) {
    if (replaces && isFromMessage(interaction)) {
      await interaction.update({ ...asEdit(payload) });
      return undefined;
    }
    if (reply.isPrivate) {
      // Without `withResponse`: a busy bot sends many of these, and needs nothing that Discord would return.
      await interaction.reply(asReply(payload));
      return undefined;
    }
    const { resource } = await interaction.reply({ ...asReply(payload), withResponse: true });
    return resource?.message ?? undefined;
  }
  const announcedAsUpdate = isFromMessage(interaction) && interaction.ephemeral === null;
  if (announcedAsUpdate) {
    if (!replaces) return interaction.followUp(asReply(payload));
    await interaction.editReply(asEdit(payload));
    return undefined;
  }
  // Everybody saw "thinking…", but only the member may see the answer.
  if (reply.isPrivate && interaction.ephemeral === false) {
    await interaction.deleteReply();
    return interaction.followUp(asReply(payload));
  }
  return interaction.editReply(asEdit(payload));
}

/** Shows a message that was not made by a command, in whichever way is still possible. */
export async function respondWith(interaction: RepliableInteraction, payload: MessagePayload): Promise<void> {
  if (interaction.deferred && !interaction.replied && interaction.ephemeral !== null) {
    await interaction.editReply(asEdit(payload));
  } else if (interaction.deferred || interaction.replied) {
    await interaction.followUp(asReply(payload));
  } else {
    await interaction.reply(asReply(payload));
  }
}

/** The payload as discord.js takes it. */
function asReply(payload: MessagePayload): InteractionReplyOptions {
  const { flags, components, files, allowed_mentions } = payload;
  return {
    flags: flags as NonNullable<InteractionReplyOptions['flags']> & number,
    components,
    allowedMentions: allowed_mentions,
    ...(files && { files: files.map(({ name, data }) => ({ name, attachment: data })) }),
  };
}

/** The payload for an edit, which cannot change whether a message is private. */
function asEdit(payload: MessagePayload): InteractionEditReplyOptions {
  const { flags: _, ...rest } = asReply(payload);
  return { ...rest, flags: MessageFlags.IsComponentsV2 };
}
