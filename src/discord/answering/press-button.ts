/** Answers whoever presses a button, chooses from a select or sends a form. */
import type { ButtonInteraction, ModalSubmitInteraction, StringSelectMenuInteraction } from 'discord.js';
import { type Action, type AnsweredAction, type Reply, refuse } from '../../answers/index.ts';
import type { CommandContext } from '../../commands/context.ts';
import type { TargetMessage } from '../../commands/define.ts';
import { privacyIn } from '../../commands/options/answer-privacy.ts';
import { carriedEpisode, inEpisode } from '../../commands/options/episodes.ts';
import { offerPin, pinWithNote, pressPin } from '../../commands/pins/pin-answer.ts';
import { press } from '../../commands/press.ts';
import { readChoice, readCustomId } from '../../render/discord/message-state/custom-ids.ts';
import { episodeNumberOn } from '../../render/discord/message-state/episode-mark.ts';
import { basisIn } from '../../render/discord/message-state/own-buttons.ts';
import { readQuestion } from '../../render/discord/message-state/question.ts';
import { noteField } from '../../render/discord/note-form.ts';
import { hasPinMark } from '../../render/discord/pins/pin-mark.ts';
import { canShareIn, type Dispatch, episodeGone, mannerIn, outdated, privately, refuseTo } from './manner.ts';
import { languagesOf } from './reader-languages.ts';
import { respond } from './respond.ts';
import { targetOf } from './target-message.ts';

type Pressed = ButtonInteraction | StringSelectMenuInteraction;

/** An option of a select carries an action, as a button does. */
export async function pressButton(interaction: Pressed, dispatch: Dispatch): Promise<void> {
  const message = targetOf(interaction.message, interaction.channelId);
  const question = readQuestion(message.components);
  const action = interaction.isButton()
    ? readCustomId(interaction.customId, question)
    : readChoice(interaction.values, question);
  if (action?.kind === 'pin') {
    const pinning = { ...privately, languages: languagesOf(interaction), ageMs: dispatch.ageMs(interaction) };
    return respond(interaction, pinning, () =>
      pressPin(action.discordMessageId, dispatch.contextFor(interaction)),
    );
  }
  const anywhere = dispatch.contextFor(interaction);
  if (action?.kind === 'publish') {
    return share(interaction, dispatch, anywhere, () => ({
      isPrivate: false,
      answer: { kind: 'published', components: message.components },
    }));
  }
  if (action?.kind === 'delete') return takeAway(interaction, message, dispatch);
  const carried = await inEpisode(anywhere, carriedEpisode(episodeNumberOn(message.components)));
  const context = carried ?? (isAboutPins(action) ? anywhere : undefined);
  if (context === undefined) return refuseTo(interaction, episodeGone, dispatch);
  if (action?.kind === 'answer-gap' || (action?.kind === 'picture' && action.isShared)) {
    return share(interaction, dispatch, context, () => press(action, context, false));
  }
  await answerPress(interaction, action, message, context, dispatch);
}

/** Answers a button; a page that its asker turns replaces the page before it. */
async function answerPress(
  interaction: Pressed,
  action: Action | undefined,
  message: TargetMessage,
  context: CommandContext,
  dispatch: Dispatch,
): Promise<void> {
  // A pinned answer stays the page that was pinned, whoever turns it.
  const replaces =
    action !== undefined &&
    turnsPage(action, message) &&
    pressedByAsker(interaction) &&
    !hasPinMark(message.components);
  // A page that takes another's place stays as public as that was.
  const isPrivate = !replaces || message.isPrivate;
  const privacy = await privacyIn(context);
  const canShare = canShareIn(context, privacy);
  const manner = { isPrivate: true, replaces, canShare, ...mannerIn(interaction, context, dispatch) };
  await respond(interaction, manner, async () => {
    if (action === undefined || !isAnswered(action)) return outdated();
    const reply = await press(action, context, isPrivate);
    if (reply.answer.kind === 'context' && canBePinned(message))
      return offerPin(reply, message.discordMessageId, context);
    if (replaces || reply.replaces !== true) return reply;
    // Somebody else's list stays as it is; who turned the page sees it alone.
    return { answer: reply.answer, isPrivate: true };
  });
}

/** The others open a form, come from one, or are done without an answer. */
function isAnswered(action: Action): action is AnsweredAction {
  return !['pin', 'pin-note', 'publish', 'delete'].includes(action.kind);
}

/** A pin is found by its number, whether or not the episode is here that its answer came from. */
function isAboutPins(action: Action | undefined): boolean {
  return /^(?:pins|pin-history|(?:show|marked|remove)-pin)$/.test(action?.kind ?? '');
}

function canBePinned({ components, isPrivate }: TargetMessage): boolean {
  return !isPrivate && !hasPinMark(components) && basisIn(components) !== undefined;
}

/** Shows a private answer to all, unless the server now keeps every answer private. */
async function share(
  interaction: Pressed,
  dispatch: Dispatch,
  context: CommandContext,
  work: () => Reply | Promise<Reply>,
): Promise<void> {
  const { always } = await privacyIn(context);
  const manner = mannerIn(interaction, context, dispatch);
  if (always)
    return respond(interaction, { ...privately, ...manner }, () => refuse({ reason: 'kept-private' }));
  await respond(interaction, { isPrivate: false, replaces: false, ...manner }, async () => {
    const reply = await work();
    return reply.isPrivate ? reply : { ...reply, sharedBy: interaction.user.id };
  });
}

/** Deletes an answer for whoever asked; a pinned one is the moderators'. */
async function takeAway(
  interaction: Pressed,
  { components }: TargetMessage,
  dispatch: Dispatch,
): Promise<void> {
  const isPinned = hasPinMark(components ?? []);
  if (isPinned || interaction.message.interactionMetadata?.user.id !== interaction.user.id) {
    return refuseTo(
      interaction,
      () => refuse({ reason: isPinned ? 'pinned-answer-stays' : 'not-your-answer' }),
      dispatch,
    );
  }
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
  const manner = { ...privately, languages: languagesOf(interaction), ageMs: dispatch.ageMs(interaction) };
  await respond(interaction, manner, () =>
    action?.kind === 'pin-note'
      ? pinWithNote(action, interaction.fields.getTextInputValue(noteField), dispatch.contextFor(interaction))
      : outdated(),
  );
}
