/**
 * Answering one interaction, in time and once.
 *
 * Discord waits 3 seconds for a first response. An answer that is ready by
 * then is sent as it is; a later one is announced ("thinking…") and filled in.
 */
import {
  type InteractionEditReplyOptions,
  type InteractionReplyOptions,
  type Message,
  MessageFlags,
  PermissionFlagsBits,
  type RepliableInteraction,
} from 'discord.js';
import { type ModalReply, type RefusalReason, type Reply, refuse } from '../../answers/index.ts';
import { refusalForLoss } from '../../commands/pins/guard.ts';
import { addressed } from '../../render/discord/addressed.ts';
import { withPicture } from '../../render/discord/answers/picture.ts';
import { renderReply } from '../../render/discord/message.ts';
import { markedWithEpisode } from '../../render/discord/message-state/carried.ts';
import { noteFormModal } from '../../render/discord/note-form.ts';
import type { MessagePayload } from '../../render/discord/parts.ts';
import { inLanguage } from '../../render/wording/say.ts';
import { endsWithin } from '../ends-within.ts';
import { type Dispatch, type Manner, mannerOf, type Wanted } from './manner.ts';

/** Half of Discord's three seconds: the other half is for the way there and back. */
export const deferAfterMs = 1_500;

/** Sends the reply that `work` makes. @throws what `work` or Discord throws. */
export async function respond(
  interaction: RepliableInteraction,
  dispatch: Dispatch,
  work: () => Reply | ModalReply | Promise<Reply | ModalReply>,
  wanted: Wanted = {},
): Promise<void> {
  const manner = mannerOf(interaction, dispatch, wanted);
  const working = Promise.resolve()
    .then(work)
    .catch((error: unknown) => {
      const refusal = refusalForLoss(error);
      if (refusal === undefined) throw error;
      return refusal;
    })
    .then(async (reply) => ('form' in reply ? reply : await drawn(interaction, reply, manner)));
  if (!(await endsWithin(deferAfterMs - manner.ageMs, working))) await announce(interaction, manner);
  const done = await working;
  if (!('form' in done)) return send(interaction, done, manner);
  if (interaction.deferred || interaction.isModalSubmit()) {
    // A form can only be the first response, and it is too late for that.
    const late = await drawn(interaction, refuse({ reason: 'too-slow-for-form' }), manner);
    return send(interaction, late, manner);
  }
  const { form } = done;
  await interaction.showModal(inLanguage(manner.reader, () => noteFormModal(form)));
}

/** Says to the asker alone why there is no answer. */
export function refuseTo(
  interaction: RepliableInteraction,
  dispatch: Dispatch,
  reason: RefusalReason,
): Promise<void> {
  return respond(interaction, dispatch, () => refuse(reason));
}

/** A reply and the message that shows it. */
interface Drawn {
  readonly reply: Reply;
  readonly payload: MessagePayload;
}

async function drawn(interaction: RepliableInteraction, reply: Reply, manner: Manner): Promise<Drawn> {
  const language = reply.isPrivate ? manner.reader : manner.server;
  const payload = await withPicture(inLanguage(language, () => renderReply(reply, manner.canShare)));
  if (payload.files !== undefined && !interaction.appPermissions.has(PermissionFlagsBits.AttachFiles))
    return drawn(interaction, refuse({ reason: 'may-not-attach' }), manner);
  const sending = { askerId: interaction.user.id, commandIds: manner.commandIds };
  const whole = inLanguage(language, () => addressed(payload, reply, sending));
  return { reply, payload: markedWithEpisode(whole, manner.episodeNumber) };
}

async function announce(interaction: RepliableInteraction, { isPrivate, replaces }: Manner): Promise<void> {
  if (replaces && interaction.isMessageComponent()) await interaction.deferUpdate();
  // Discord takes no other flag here than this one.
  else await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
}

async function send(
  interaction: RepliableInteraction,
  { reply, payload }: Drawn,
  manner: Manner,
): Promise<void> {
  const shown = await sent(interaction, reply, payload);
  if (reply.isPrivate || !shown?.flags.has(MessageFlags.Ephemeral)) return;
  // Discord made the answer private after all, so it gets no button that is meant for everybody.
  const elsewhere = { ...manner, canShare: false };
  const alone = await drawn(interaction, { ...reply, isPrivate: true }, elsewhere);
  await interaction.editReply({ ...asEdit(alone.payload), message: shown.id });
}

/** Sends a reply in whichever way is still open; returns the message, unless it is private or took another's place. */
async function sent(
  interaction: RepliableInteraction,
  reply: Reply,
  payload: MessagePayload,
): Promise<Message | undefined> {
  const replaces = reply.replaces === true && interaction.isMessageComponent();
  if (!interaction.deferred) {
    if (replaces) {
      await interaction.update({ ...asEdit(payload) });
      return undefined;
    }
    if (reply.isPrivate) {
      // Nothing is needed of what Discord would give back, and a busy bot sends many of these.
      await interaction.reply(asReply(payload));
      return undefined;
    }
    const { resource } = await interaction.reply({ ...asReply(payload), withResponse: true });
    return resource?.message ?? undefined;
  }
  const announcedAsUpdate = interaction.isMessageComponent() && interaction.ephemeral === null;
  if (announcedAsUpdate) {
    if (!replaces) return interaction.followUp(asReply(payload));
    await interaction.editReply(asEdit(payload));
    return undefined;
  }
  if (reply.isPrivate && interaction.ephemeral === false) return replyPrivately(interaction, payload);
  return interaction.editReply(asEdit(payload));
}

/** For an answer that turns out private after everybody saw "thinking…": deletes that, and answers the member alone. */
async function replyPrivately(interaction: RepliableInteraction, payload: MessagePayload): Promise<Message> {
  await interaction.deleteReply();
  return interaction.followUp(asReply(payload));
}

/** Says that something went wrong, in whichever way is still open. */
export async function respondWithFault(
  interaction: RepliableInteraction,
  payload: MessagePayload,
): Promise<void> {
  if (interaction.deferred && !interaction.replied && interaction.ephemeral !== null) {
    await interaction.editReply(asEdit(payload));
  } else if (interaction.deferred || interaction.replied) {
    await interaction.followUp(asReply(payload));
  } else {
    await interaction.reply(asReply(payload));
  }
}

/** The payload in discord.js's words. */
function asReply(payload: MessagePayload): InteractionReplyOptions {
  const { flags, components, files, allowed_mentions } = payload;
  return {
    flags: flags as NonNullable<InteractionReplyOptions['flags']> & number,
    components,
    allowedMentions: allowed_mentions,
    ...(files && { files: files.map(({ name, data }) => ({ name, attachment: data })) }),
  };
}

/** As an edit: whether it is private was settled before. */
function asEdit(payload: MessagePayload): InteractionEditReplyOptions {
  const { flags: _, ...rest } = asReply(payload);
  return { ...rest, flags: MessageFlags.IsComponentsV2 };
}
