/** What the documentation forbids in first responses and modals, and the schemas let pass. */

import {
  InteractionType,
  MessageFlags,
  InteractionResponseType as ResponseType,
} from 'discord-api-types/v10';
import * as limits from '../../../render/discord/limits.ts';
import { choiceProblems } from './command-rules.ts';
import { type LimitProblem, lengthProblems, problem } from './errors.ts';
import { fieldOf, isFilled, type Json, listOf } from './json.ts';

const messages = [ResponseType.ChannelMessageWithSource, ResponseType.DeferredChannelMessageWithSource];
const updates = [ResponseType.DeferredMessageUpdate, ResponseType.UpdateMessage];

/** Which first responses suit which interaction ("Interaction Callback Type"). */
const suitable: Readonly<Record<number, readonly number[]>> = {
  [InteractionType.ApplicationCommand]: [...messages, ResponseType.Modal],
  [InteractionType.MessageComponent]: [...messages, ...updates, ResponseType.Modal],
  [InteractionType.ApplicationCommandAutocomplete]: [ResponseType.ApplicationCommandAutocompleteResult],
  [InteractionType.ModalSubmit]: [...messages, ...updates],
};

const settableFlags =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;

/** Lists what is wrong with a first response: that it suits its interaction, and its own data. */
export function responseProblems(type: number, data: Json, interactionType: number): LimitProblem[] {
  const types = suitable[interactionType] ?? [];
  if (!types.includes(type)) {
    return [problem(['type'], 'BASE_TYPE_CHOICES', `Value must be one of (${types.join(', ')}).`)];
  }
  const flags = Number(data.flags ?? 0);
  switch (type) {
    case ResponseType.ApplicationCommandAutocompleteResult:
      return choiceProblems(listOf(data.choices), ['data', 'choices']);
    case ResponseType.ChannelMessageWithSource:
      return flagProblems(flags & ~settableFlags, 'A response cannot set these flags');
    case ResponseType.DeferredChannelMessageWithSource:
      return flagProblems(flags & ~MessageFlags.Ephemeral, 'A deferral accepts the EPHEMERAL flag only');
    case ResponseType.Modal:
      return modalProblems(data);
    default:
      return [];
  }
}

function flagProblems(forbidden: number, message: string): LimitProblem[] {
  return forbidden === 0 ? [] : [problem(['data', 'flags'], 'FLAGS_INVALID', message)];
}

function modalProblems(modal: Json): LimitProblem[] {
  const components = listOf(modal.components);
  const path = ['data', 'components'];
  const labelled = components.flatMap(({ component }, index) =>
    isFilled(fieldOf(component, 'label')) ? [index] : [],
  );
  return [
    ...lengthProblems(components, path, limits.maxModalComponents),
    ...labelled.map((index) => problem([...path, index, 'component', 'label'], 'COMPONENT_LABEL_EXCLUSIVE')),
  ];
}
