/** Answers a pressed button, a choice from a select menu, or a form that was sent. */
import type { ButtonInteraction, ModalSubmitInteraction, StringSelectMenuInteraction } from 'discord.js';
import type { Action, Answer, AnsweredAction } from '../../answers/index.ts';
import type { CommandContext } from '../../commands/context.ts';
import type { TargetMessage } from '../../commands/define.ts';
import { privacyIn } from '../../commands/options/answer-privacy.ts';
import { inEpisodeOfMessage } from '../../commands/options/episode-choice.ts';
import { offerPin, pinWithNote, pressPin } from '../../commands/pins/pin-answer.ts';
import { press } from '../../commands/press.ts';
import { readChoice, readCustomId } from '../../render/discord/message-state/custom-ids.ts';
import { basisIn, episodeNumberOn, readQuestion } from '../../render/discord/message-state/message-data.ts';
import { noteField } from '../../render/discord/note-form.ts';
import { hasPinMark } from '../../render/discord/pins/pin-mark.ts';
import type { Dispatch } from './delivery.ts';
import { refuseTo, respond } from './respond.ts';
import { targetMessageOf } from './target-message.ts';

type Pressed = ButtonInteraction | StringSelectMenuInteraction;

/** Answers a button or a select menu, whose options carry actions as buttons do. */
export async function pressButton(interaction: Pressed, dispatch: Dispatch): Promise<void> {
  const message = targetMessageOf(interaction.message, interaction.channelId);
  const baseContext = dispatch.contextFor(interaction);
  const question = readQuestion(message.components);
  const action = interaction.isButton()
    ? readCustomId(interaction.customId, question)
    : readChoice(interaction.values, question);
  switch (action?.kind) {
    case 'pin':
      return respond(interaction, dispatch, () => pressPin(action.discordMessageId, baseContext), {
        replaces: true,
      });
    case 'publish': {
      const answer = { kind: 'published', components: message.components } as const;
      return share(interaction, dispatch, baseContext, () => answer);
    }
    case 'delete':
      return deleteAnswer(interaction, message, dispatch);
  }
  const ofMessage = await inEpisodeOfMessage(baseContext, episodeNumberOn(message.components));
  const context = ofMessage ?? (isAboutPins(action) ? baseContext : undefined);
  if (context === undefined) return refuseTo(interaction, dispatch, { reason: 'episode-gone' });
  // A form is sent, not pressed.
  if (action === undefined || action.kind === 'pin-note')
    return refuseTo(interaction, dispatch, { reason: 'outdated-button' });
  if (action.kind === 'answer-gap' || (action.kind === 'picture' && action.isShared))
    return share(interaction, dispatch, context, (shared) => press(action, shared));
  return answerPress(interaction, action, message, context, dispatch);
}

/** Answers a button. When the asker turns a page, the new page replaces the old one. */
async function answerPress(
  interaction: Pressed,
  action: AnsweredAction,
  message: TargetMessage,
  pressed: CommandContext,
  dispatch: Dispatch,
): Promise<void> {
  const isPinned = hasPinMark(message.components);
  // A pinned answer keeps the page that was pinned.
  const replaces = turnsPage(action, message) && pressedByAsker(interaction) && !isPinned;
  // A page that replaces another is as public as that was; all else only the person who pressed sees.
  const context = { ...pressed, isPrivate: !replaces || message.isPrivate };
  const work = async () => {
    const answer = await press(action, context);
    const canBePinned = !message.isPrivate && !isPinned && basisIn(message.components) !== undefined;
    return answer.kind === 'context' && canBePinned
      ? offerPin(answer, message.discordMessageId, context)
      : answer;
  };
  const { canShare } = await privacyIn(context);
  await respond(interaction, dispatch, work, { context, replaces, canShare });
}

/** A pin is found by its number, even where its episode is no longer loaded. */
function isAboutPins(action: Action | undefined): boolean {
  return /^(?:pins|pin-history|(?:show|marked|remove)-pin)$/.test(action?.kind ?? '');
}

/** Shows a private answer to everybody, unless the server now keeps every answer private. */
async function share(
  interaction: Pressed,
  dispatch: Dispatch,
  context: CommandContext,
  work: (context: CommandContext) => Answer | Promise<Answer>,
): Promise<void> {
  const { always } = await privacyIn(context);
  if (always) return refuseTo(interaction, dispatch, { reason: 'kept-private' });
  const shared = { ...context, isPrivate: false };
  await respond(interaction, dispatch, () => work(shared), {
    context: shared,
    sharedBy: interaction.user.id,
  });
}

/** Deletes an answer for the person who asked; only moderators can remove a pinned one. */
async function deleteAnswer(
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
  // The history is for moderators, so it never replaces a public message.
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
  const work = () => pinWithNote(action, note, dispatch.contextFor(interaction));
  // The context whose button Pin opened the form: pressed again, that would only say "pinned already".
  await respond(interaction, dispatch, work, { replaces: true });
}
