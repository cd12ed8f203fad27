/** Answers whoever presses a button, chooses from a select or sends a form. */
import type { ButtonInteraction, ModalSubmitInteraction, StringSelectMenuInteraction } from 'discord.js';
import { type Action, type AnsweredAction, type Reply, refuse } from '../../answers/index.ts';
import type { CommandContext } from '../../commands/context.ts';
import type { TargetMessage } from '../../commands/define.ts';
import { privacyIn } from '../../commands/options/answer-privacy.ts';
import { carriedEpisode, inEpisode } from '../../commands/options/episodes.ts';
import { offerPin, pinWithNote, pressPin } from '../../commands/pins/pin-answer.ts';
import { press } from '../../commands/press.ts';
import { basisIn, episodeNumberOn, readQuestion } from '../../render/discord/message-state/carried.ts';
import { readChoice, readCustomId } from '../../render/discord/message-state/custom-ids.ts';
import { noteField } from '../../render/discord/note-form.ts';
import { hasPinMark } from '../../render/discord/pins/pin-mark.ts';
import type { Dispatch } from './manner.ts';
import { refuseTo, respond } from './respond.ts';
import { targetOf } from './target-message.ts';

type Pressed = ButtonInteraction | StringSelectMenuInteraction;

/** An option of a select carries an action, as a button does. */
export async function pressButton(interaction: Pressed, dispatch: Dispatch): Promise<void> {
  const message = targetOf(interaction.message, interaction.channelId);
  const anywhere = dispatch.contextFor(interaction);
  const question = readQuestion(message.components);
  const action = interaction.isButton()
    ? readCustomId(interaction.customId, question)
    : readChoice(interaction.values, question);
  switch (action?.kind) {
    case 'pin':
      return respond(interaction, dispatch, () => pressPin(action.discordMessageId, anywhere));
    case 'publish': {
      const answer = { kind: 'published', components: message.components } as const;
      return share(interaction, dispatch, anywhere, () => ({ answer, isPrivate: false }));
    }
    case 'delete':
      return takeAway(interaction, message, dispatch);
  }
  const carried = await inEpisode(anywhere, carriedEpisode(episodeNumberOn(message.components)));
  const context = carried ?? (isAboutPins(action) ? anywhere : undefined);
  if (context === undefined) return refuseTo(interaction, dispatch, { reason: 'episode-gone' });
  // A form is sent, and never pressed.
  if (action === undefined || action.kind === 'pin-note')
    return refuseTo(interaction, dispatch, { reason: 'outdated-button' });
  if (action.kind === 'answer-gap' || (action.kind === 'picture' && action.isShared))
    return share(interaction, dispatch, context, () => press(action, context, false));
  return answerPress(interaction, action, message, context, dispatch);
}

/** Answers a button; a page that its asker turns replaces the page before it. */
async function answerPress(
  interaction: Pressed,
  action: AnsweredAction,
  message: TargetMessage,
  context: CommandContext,
  dispatch: Dispatch,
): Promise<void> {
  const isPinned = hasPinMark(message.components);
  // A pinned answer stays the page that was pinned, whoever turns it.
  const replaces = turnsPage(action, message) && pressedByAsker(interaction) && !isPinned;
  // A page that takes another's place stays as public as that was.
  const isPrivate = !replaces || message.isPrivate;
  const work = async () => {
    const reply = await press(action, context, isPrivate);
    const canBePinned = !message.isPrivate && !isPinned && basisIn(message.components) !== undefined;
    if (reply.answer.kind === 'context' && canBePinned)
      return offerPin(reply, message.discordMessageId, context);
    if (replaces || reply.replaces !== true) return reply;
    // Somebody else's list stays as it is; who turned the page sees it alone.
    return { answer: reply.answer, isPrivate: true };
  };
  const { canShare } = await privacyIn(context);
  await respond(interaction, dispatch, work, { context, replaces, canShare });
}

/** A pin is found by its number, whether or not the episode is here that its answer came from. */
function isAboutPins(action: Action | undefined): boolean {
  return /^(?:pins|pin-history|(?:show|marked|remove)-pin)$/.test(action?.kind ?? '');
}

/** Shows a private answer to all, unless the server now keeps every answer private. */
async function share(
  interaction: Pressed,
  dispatch: Dispatch,
  context: CommandContext,
  work: () => Reply | Promise<Reply>,
): Promise<void> {
  const { always } = await privacyIn(context);
  const shared = async () => {
    if (always) return refuse({ reason: 'kept-private' });
    const reply = await work();
    return reply.isPrivate ? reply : { ...reply, sharedBy: interaction.user.id };
  };
  await respond(interaction, dispatch, shared, { context, isPrivate: always });
}

/** Deletes an answer for whoever asked; a pinned one is the moderators'. */
async function takeAway(
  interaction: Pressed,
  { components }: TargetMessage,
  dispatch: Dispatch,
): Promise<void> {
  if (hasPinMark(components)) return refuseTo(interaction, dispatch, { reason: 'pinned-answer-stays' });
  if (interaction.message.interactionMetadata?.user.id !== interaction.user.id)
    return refuseTo(interaction, dispatch, { reason: 'not-your-answer' });
  await interaction.deferUpdate();
  await interaction.deleteReply();
}

function turnsPage({ kind }: Action, { isPrivate }: TargetMessage): boolean {
  // What moderators did is for moderators: no public pin gives way to its history.
  if (kind === 'pin-history') return isPrivate;
  return ['quotations', 'comparison', 'sources', 'timeline', 'pins'].includes(kind);
}

function pressedByAsker({ message, user }: Pressed): boolean {
  const asker = message.interactionMetadata?.user.id;
  return asker === undefined || asker === user.id;
}

export async function submitForm(interaction: ModalSubmitInteraction, dispatch: Dispatch): Promise<void> {
  const action = readCustomId(interaction.customId);
  if (action?.kind !== 'pin-note') return refuseTo(interaction, dispatch, { reason: 'outdated-button' });
  const note = interaction.fields.getTextInputValue(noteField);
  await respond(interaction, dispatch, () => pinWithNote(action, note, dispatch.contextFor(interaction)));
}
