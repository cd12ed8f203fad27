/**
 * Answering one interaction, in time and once.
 *
 * Discord waits 3 seconds for a first response. An answer that is ready by
 * then is sent as it is; a later one is announced ("thinking…") and filled in.
 */
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type InteractionEditReplyOptions,
  type InteractionReplyOptions,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { type ModalReply, type Reply, refuse } from '../../answers/index.ts';
import { refusalForLoss } from '../../commands/pins/guard.ts';
import { addressed } from '../../render/discord/addressed.ts';
import { withPicture } from '../../render/discord/answers/picture.ts';
import { renderReply } from '../../render/discord/message.ts';
import { markedWithEpisode } from '../../render/discord/message-state/episode-mark.ts';
import { noteFormModal } from '../../render/discord/note-form.ts';
import type { MessagePayload } from '../../render/discord/parts.ts';
import { inLanguage } from '../../render/wording/say.ts';
import { endsWithin } from '../ends-within.ts';
import { keptCommandIds } from '../registration/command-ids.ts';
import type { ReaderLanguages } from './reader-languages.ts';

/** Half of Discord's three seconds: the other half is for the way there and back. */
export const deferAfterMs = 1_500;

export type Answerable =
  | ChatInputCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction;

export interface ResponseManner {
  /** In which language a private answer and a public one are written. */
  readonly languages: ReaderLanguages;
  /** Whether an answer that comes late may be seen by everybody: fixed before the answer is known. */
  readonly isPrivate: boolean;
  /** Whether the answer takes the place of the message whose button was pressed. */
  readonly replaces: boolean;
  /** Whether a private answer may be shown to all there. */
  readonly canShare?: boolean;
  /** How much of Discord's three seconds is gone already. */
  readonly ageMs: number;
  /** The episode that the answer is from, where there are several. */
  readonly episodeNumber?: number;
}

/** Sends the reply that `work` makes. @throws what `work` or Discord throws. */
export async function respond(
  interaction: Answerable,
  manner: ResponseManner,
  work: () => Reply | ModalReply | Promise<Reply | ModalReply>,
): Promise<void> {
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
    return send(
      interaction,
      await drawn(interaction, refuse({ reason: 'too-slow-for-form' }), manner),
      manner,
    );
  }
  const { form } = done;
  await interaction.showModal(inLanguage(manner.languages.reader, () => noteFormModal(form)));
}

/** A reply and the message that shows it. */
interface Drawn {
  readonly reply: Reply;
  readonly payload: MessagePayload;
}

async function drawn(interaction: Answerable, reply: Reply, manner: ResponseManner): Promise<Drawn> {
  const payload = await withPicture(renderIn(manner, reply));
  if (payload.files !== undefined && !interaction.appPermissions.has(PermissionFlagsBits.AttachFiles))
    return drawn(interaction, refuse({ reason: 'may-not-attach' }), manner);
  const sending = { askerId: interaction.user.id, commandIds: keptCommandIds(interaction.client) };
  const whole = inLanguage(languageOf(manner, reply), () => addressed(payload, reply, sending));
  return { reply, payload: markedWithEpisode(whole, manner.episodeNumber) };
}

async function announce(interaction: Answerable, { isPrivate, replaces }: ResponseManner): Promise<void> {
  if (replaces && interaction.isMessageComponent()) await interaction.deferUpdate();
  // Discord takes no other flag here than this one.
  else await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
}

async function send(
  interaction: Answerable,
  { reply, payload }: Drawn,
  manner: ResponseManner,
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
  interaction: Answerable,
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

function renderIn(manner: ResponseManner, reply: Reply): MessagePayload {
  return inLanguage(languageOf(manner, reply), () => renderReply(reply, manner));
}

const languageOf = ({ languages: { reader, server } }: ResponseManner, { isPrivate }: Reply) =>
  isPrivate ? reader : server;

/** For an answer that turns out private after everybody saw "thinking…": deletes that, and answers the member alone. */
async function replyPrivately(interaction: Answerable, payload: MessagePayload): Promise<Message> {
  await interaction.deleteReply();
  return interaction.followUp(asReply(payload));
}

/** Says that something went wrong, in whichever way is still open. */
export async function respondWithFault(interaction: Answerable, payload: MessagePayload): Promise<void> {
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
    ...(files === undefined ? {} : { files: files.map(({ name, data }) => ({ name, attachment: data })) }),
  };
}

/** As an edit: whether it is private was settled before. */
function asEdit(payload: MessagePayload): InteractionEditReplyOptions {
  const { flags: _, ...rest } = asReply(payload);
  return { ...rest, flags: MessageFlags.IsComponentsV2 };
}
