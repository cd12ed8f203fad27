/** Answers each interaction once and in time, whatever happens. The only place where errors are caught. */
import { randomBytes } from 'node:crypto';
import { DiscordAPIError, type Interaction, type RepliableInteraction } from 'discord.js';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { RefusalReason } from '../../answers/index.ts';
import { faultMessage, turnedAwayMessage } from '../../render/discord/message.ts';
import type { MessagePayload } from '../../render/discord/parts.ts';
import { inLanguage, spokenLanguage } from '../../render/wording/say.ts';
import type { TurnedAway } from '../intake/admission.ts';
import { complete } from './completion.ts';
import type { Dispatch } from './delivery.ts';
import { pressButton, submitForm } from './press-button.ts';
import { refuseTo, respondWith } from './respond.ts';
import { runCommand, runMessageCommand } from './run-command.ts';

/**
 * Answers one interaction. Never throws: an error is logged in full, and the reader sees its reference.
 *
 * @param receivedMs when it was received, by `performance.now()`
 */
export async function handleInteraction(
  interaction: Interaction,
  dispatch: Dispatch,
  receivedMs: number,
): Promise<void> {
  const name = nameOf(interaction);
  try {
    await route(interaction, dispatch);
    dispatch.metrics.ended(name, 'answered', receivedMs);
  } catch (error) {
    if (isTooLate(error)) {
      dispatch.metrics.ended(name, 'late', receivedMs);
      const ageMs = Math.round(dispatch.ageMs(interaction));
      dispatch.log.warn({ interaction: name, ageMs }, 'an answer came after Discord had given up');
      return;
    }
    dispatch.metrics.ended(name, 'fault', receivedMs);
    await reportFault(interaction, name, error, dispatch);
  }
}

/** Tells why an interaction is not answered; never throws. One that is too old gets no response. */
export async function turnAway(
  interaction: Interaction,
  reason: TurnedAway,
  dispatch: Dispatch,
): Promise<void> {
  if (reason.why === 'late') return;
  try {
    if (interaction.isAutocomplete()) await interaction.respond([]);
    else if ('waitSeconds' in reason) await refuseTo(interaction, dispatch, askedTooOften(reason));
    else await tellReader(interaction, () => turnedAwayMessage(reason.why));
  } catch (error) {
    if (!isTooLate(error)) dispatch.log.warn({ err: error, ...reason }, 'somebody could not be turned away');
  }
}

function askedTooOften({ why, waitSeconds }: TurnedAway & { readonly waitSeconds: number }): RefusalReason {
  return { reason: 'asked-too-often', who: why === 'member-limit' ? 'member' : 'server', waitSeconds };
}

/** Shows a message in the language of whoever reads it. */
const tellReader = (interaction: RepliableInteraction, draw: () => MessagePayload): Promise<void> =>
  respondWith(interaction, inLanguage(spokenLanguage(interaction.locale), draw));

async function route(interaction: Interaction, dispatch: Dispatch): Promise<void> {
  if (interaction.isAutocomplete())
    await complete(interaction, dispatch.commands, dispatch.contextFor(interaction));
  else if (interaction.isChatInputCommand()) await runCommand(interaction, dispatch);
  else if (interaction.isMessageContextMenuCommand()) await runMessageCommand(interaction, dispatch);
  else if (interaction.isButton() || interaction.isStringSelectMenu())
    await pressButton(interaction, dispatch);
  else if (interaction.isModalSubmit()) await submitForm(interaction, dispatch);
  else await refuseTo(interaction, dispatch, { reason: 'outdated-button' });
}

/** Discord's word that the interaction has expired or was already answered: trying again cannot help. */
const isTooLate = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  (error.code === RESTJSONErrorCodes.UnknownInteraction ||
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);

async function reportFault(
  interaction: Interaction,
  name: string,
  error: unknown,
  dispatch: Dispatch,
): Promise<void> {
  const { log } = dispatch;
  const reference = randomBytes(4).toString('hex');
  log.error(
    { err: error, reference, interaction: name, discordGuildId: interaction.guildId },
    'interaction failed',
  );
  try {
    if (!interaction.isAutocomplete()) await tellReader(interaction, () => faultMessage(reference));
    else if (!interaction.responded) await interaction.respond([]);
  } catch (second) {
    log.error({ err: second, reference, interaction: name }, 'the fault could not be shown');
  }
}

/** The name for metrics and log: the command, or the kind of button. */
export function nameOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return interaction.commandName;
  if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
    return `button ${interaction.customId.split(':', 1)[0] ?? ''}`.slice(0, 40);
  }
  return 'other';
}
