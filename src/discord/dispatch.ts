/**
 * From an interaction to an answer: acknowledged in time, answered once,
 * whatever happens. The only place where faults are caught.
 */
import { randomBytes } from 'node:crypto';
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import {
  type Action,
  type AnsweredAction,
  type RefusalReason,
  type Reply,
  refuse,
} from '../answers/index.ts';
import { type AnswerPrivacy, privacyIn } from '../commands/answer-privacy.ts';
import type { CommandContext } from '../commands/context.ts';
import type { AnyCommand, TargetMessage } from '../commands/define.ts';
import { carriedEpisode, episodeNumberIn, inEpisode } from '../commands/episodes.ts';
import { offerPin, pinWithNote, pressPin } from '../commands/pins/pin-answer.ts';
import { press } from '../commands/press.ts';
import { readChoice, readCustomId } from '../render/discord/custom-ids.ts';
import { episodeNumberOn } from '../render/discord/episode-mark.ts';
import { faultMessage } from '../render/discord/message.ts';
import { noteField } from '../render/discord/note-form.ts';
import { basisIn } from '../render/discord/own-buttons.ts';
import { hasPinMark } from '../render/discord/pins/pin-mark.ts';
import { readQuestion } from '../render/discord/question.ts';
import { inLanguage } from '../render/wording/say.ts';
import { complete } from './completion.ts';
import type { Metrics } from './metrics.ts';
import { commandOf, episodeIn, valuesOf } from './options.ts';
import { languagesOf } from './reader-languages.ts';
import { type Answerable, type ResponseManner, respond, respondWithFault } from './respond.ts';
import { targetOf } from './target-message.ts';

type Pressed = ButtonInteraction | StringSelectMenuInteraction;

export interface Dispatch {
  readonly commands: readonly AnyCommand[];
  /** What a command may see, made anew for each interaction. */
  readonly contextFor: (interaction: Interaction) => CommandContext;
  /** Milliseconds since an interaction was made. */
  readonly ageMs: (interaction: Interaction) => number;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** Answers one interaction. Never throws: a fault is logged whole, and its reference is shown. */
export async function handleInteraction(interaction: Interaction, dispatch: Dispatch): Promise<void> {
  const name = nameOf(interaction);
  const finish = dispatch.metrics.begin(name);
  try {
    await route(interaction, dispatch);
    finish('answered');
  } catch (error) {
    if (isTooLate(error)) {
      finish('late');
      const ageMs = Math.round(dispatch.ageMs(interaction));
      dispatch.log.warn({ interaction: name, ageMs }, 'an answer came after Discord had given up');
      return;
    }
    finish('fault');
    await reportFault(interaction, name, error, dispatch);
  }
}

/** Answers in as few words as the reason needs; never throws. What Discord has given up is left alone. */
export async function turnAway(
  interaction: Interaction,
  reason: TurnedAway,
  dispatch: Dispatch,
): Promise<void> {
  if (reason.why === 'late') return;
  try {
    if (interaction.isAutocomplete()) await interaction.respond([]);
    else await refuseTo(interaction, () => refuse(refusalOf(reason)), dispatch);
  } catch (error) {
    if (!isTooLate(error)) dispatch.log.warn({ err: error, ...reason }, 'somebody could not be turned away');
  }
}

/** Why an interaction is turned away, with how long to wait where that is known. */
export interface TurnedAway {
  readonly why: 'late' | 'busy' | 'restarting' | 'member-limit' | 'server-limit';
  readonly waitSeconds?: number;
}

function refusalOf({ why, waitSeconds = 1 }: TurnedAway): RefusalReason {
  if (why === 'member-limit') return { reason: 'asked-too-often', waitSeconds, who: 'member' };
  if (why === 'server-limit') return { reason: 'asked-too-often', waitSeconds, who: 'server' };
  return { reason: why === 'restarting' ? 'restarting' : 'busy' };
}

async function route(interaction: Interaction, dispatch: Dispatch): Promise<void> {
  if (interaction.isAutocomplete())
    await complete(interaction, dispatch.commands, dispatch.contextFor(interaction));
  else if (interaction.isChatInputCommand()) await runCommand(interaction, dispatch);
  else if (interaction.isMessageContextMenuCommand()) await runMessageCommand(interaction, dispatch);
  else if (interaction.isButton() || interaction.isStringSelectMenu())
    await pressButton(interaction, dispatch);
  else if (interaction.isModalSubmit()) await submitForm(interaction, dispatch);
  else await refuseTo(interaction, outdated, dispatch);
}

async function refuseTo(interaction: Interaction, refusal: () => Reply, { ageMs }: Dispatch): Promise<void> {
  if (!interaction.isRepliable()) return;
  const languages = languagesOf(interaction);
  const manner = { ...privately, languages, ageMs: ageMs(interaction) };
  await respond(interaction as unknown as Answerable, manner, refusal);
}

const privately = { isPrivate: true, replaces: false };

const outdated = (): Reply => refuse({ reason: 'outdated-button' });
const episodeGone = (): Reply => refuse({ reason: 'episode-gone' });

/** Who reads the answer of a context, in which episode its buttons go on, and how old the question is. */
function mannerIn(
  interaction: Interaction,
  context: CommandContext,
  { ageMs }: Dispatch,
): Pick<ResponseManner, 'languages' | 'episodeNumber' | 'ageMs'> {
  const languages = languagesOf(interaction, context);
  return { languages, ...episodeNumberIn(context), ageMs: ageMs(interaction) };
}

async function runCommand(interaction: ChatInputCommandInteraction, dispatch: Dispatch): Promise<void> {
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

async function runMessageCommand(
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
  await respond(interaction, manner, () =>
    command?.kind !== 'message' ? outdated() : command.run(message, context),
  );
}

/** An option of a select carries what a button of its own would. */
async function pressButton(interaction: Pressed, dispatch: Dispatch): Promise<void> {
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
      answer: {
        kind: 'published',
        components: message.components,
        sharedByDiscordUserId: interaction.user.id,
      },
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

/** What the button asks for, in the place of its message where that is a page that its asker turns. */
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

/** Shows to all what one person saw. Where the server has come to keep everything private, it says so. */
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
  await respond(interaction, { isPrivate: false, replaces: false, ...manner }, work);
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

/** Outside a server there is nobody to share with. */
function canShareIn({ server }: CommandContext, { always }: AnswerPrivacy): boolean {
  return server !== undefined && !always;
}

async function submitForm(interaction: ModalSubmitInteraction, dispatch: Dispatch): Promise<void> {
  const action = readCustomId(interaction.customId);
  const manner = { ...privately, languages: languagesOf(interaction), ageMs: dispatch.ageMs(interaction) };
  await respond(interaction, manner, () =>
    action?.kind === 'pin-note'
      ? pinWithNote(action, interaction.fields.getTextInputValue(noteField), dispatch.contextFor(interaction))
      : outdated(),
  );
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

/** Discord's way of saying that the person is gone or has been answered: a second try cannot help. */
const isTooLate = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  (error.code === RESTJSONErrorCodes.UnknownInteraction ||
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);

async function reportFault(
  interaction: Interaction,
  name: string,
  error: unknown,
  { log }: Dispatch,
): Promise<void> {
  const reference = randomBytes(4).toString('hex');
  log.error(
    { err: error, reference, interaction: name, discordGuildId: interaction.guildId },
    'interaction failed',
  );
  try {
    if (interaction.isAutocomplete()) {
      if (!interaction.responded) await interaction.respond([]);
    } else if (interaction.isRepliable()) {
      const { reader } = languagesOf(interaction);
      const words = inLanguage(reader, () => faultMessage(reference));
      await respondWithFault(interaction as Answerable, words);
    }
  } catch (second) {
    log.error({ err: second, reference, interaction: name }, 'the fault could not be shown');
  }
}

/** What is counted and logged of an interaction: its command, or the kind of its button. */
export function nameOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return interaction.commandName;
  if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
    return `button ${interaction.customId.split(':', 1)[0] ?? ''}`.slice(0, 40);
  }
  return 'other';
}
