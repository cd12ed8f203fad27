/** The Components V2 that messages are built from, in the shapes of Discord's API. */

import {
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Action, Picture } from '../../answers/index.ts';
import { present } from '../wording/lines.ts';
import { type SpokenLanguage, say } from '../wording/say.ts';
import { clipped } from '../wording/shorten.ts';
import {
  maxButtonUrlLength,
  maxPlaceholderLength,
  maxSelectOptionLength,
  maxSelectOptions,
} from './limits.ts';
import { writeCustomId } from './message-state/custom-ids.ts';

/**
 * A message ready to be sent. Mentions are switched off here, because news text may contain what looks like
 * one; `users` has only the member whom the answer addresses.
 */
export interface MessagePayload {
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: []; readonly users?: readonly string[] };
  readonly files?: readonly { readonly name: string; readonly data: Buffer }[];
  /** A picture still to be drawn; it becomes one of the files. */
  readonly picture?: { readonly name: string; readonly picture: Picture; readonly language: SpokenLanguage };
}

/**
 * Blue for an answer, grey for "not in the sources", red for a refusal or an error, yellow for a warning.
 */
export const accent = { answer: 0x2f6f9f, nothing: 0x80848e, refusal: 0xb3423a, warning: 0xc98a1b } as const;

/** A part of a message: a string becomes a text, and false or undefined is left out. */
export type Part = APIComponentInContainer | string | false | undefined | readonly Part[];

/** A message with one container. */
export function message(accentColor: number, ...parts: Part[]): MessagePayload {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [container(accentColor, ...parts)],
    allowed_mentions: { parse: [] },
  };
}

export function container(accentColor: number, ...parts: Part[]): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: accentColor, components: componentsOf(parts) };
}

function componentsOf(parts: readonly Part[]): APIComponentInContainer[] {
  return parts.flatMap((part) => {
    if (!part) return [];
    if (typeof part === 'string') return [text(part)];
    return 'type' in part ? [part] : componentsOf(part);
  });
}

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

export function line(): APISeparatorComponent {
  return { type: ComponentType.Separator, divider: true, spacing: 1 };
}

/** Parts with a divider between them. */
export const withDividers = (parts: readonly Part[]): Part =>
  parts.map((part, index) => [index > 0 && line(), part]);

/** Text with a button to its right. */
export function section(content: string, accessory: APISectionComponent['accessory']): APISectionComponent {
  return { type: ComponentType.Section, components: [text(content)], accessory };
}

export function button(label: string, action: Action, isDisabled = false): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: writeCustomId(action),
    ...(isDisabled && { disabled: true }),
  };
}

/** The most characters of a question on a button, which is also in its custom id. */
const maxQuestionLength = 76;

/** A button that asks the question on it; undefined when that is too long for Discord. */
export function questionButton(question: string): APIButtonComponentWithCustomId | undefined {
  return question.length > maxQuestionLength ? undefined : button(question, { kind: 'example', question });
}

/** A link button; undefined when the address is too long for Discord. */
export function linkButton(label: string, url: string): APIButtonComponentWithURL | undefined {
  return url.length > maxButtonUrlLength
    ? undefined
    : { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
}

type Button = APIButtonComponentWithCustomId | APIButtonComponentWithURL;

/** A row of buttons; nothing when there are none, because Discord refuses an empty row. */
export function row(...buttons: (Button | false | undefined)[]): Part {
  const components = present<Button>(buttons);
  return components.length > 0 && { type: ComponentType.ActionRow, components };
}

/** The label of a button or a select option, and its action. */
export interface ActionOption {
  readonly label: string;
  readonly description?: string;
  readonly action: Action;
}

/**
 * The buttons under an answer: the most used ones, then one more or a select menu for several. On a phone a
 * row holds about three buttons, and the words must stay visible.
 */
export function actions(
  buttons: readonly APIButtonComponentWithCustomId[],
  others: readonly ActionOption[],
): Part {
  if (others.length <= 1) return row(...buttons, ...others.map(({ label, action }) => button(label, action)));
  return [row(...buttons), select('choose:other', say('button.other'), others)];
}

/** A select menu whose options do what buttons would; options with the same action are merged. */
export function select(
  customId: string,
  placeholder: string,
  options: readonly ActionOption[],
  maxValues = 1,
): APIComponentInContainer {
  const byValue = new Map(options.map((one) => [writeCustomId(one.action), one] as const));
  const shown = [...byValue].slice(0, maxSelectOptions);
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: customId,
        placeholder: clipped(placeholder, maxPlaceholderLength),
        min_values: 1,
        max_values: Math.min(maxValues, shown.length),
        options: shown.map(([value, { label, description }]) => ({
          label: clipped(label, maxSelectOptionLength),
          value,
          ...(description && { description: clipped(description, maxSelectOptionLength) }),
        })),
      },
    ],
  };
}

/** "Previous" and "Next"; nothing for a single page. */
export function pager(
  page: number,
  pageCount: number,
  actionFor: (page: number) => Action,
): APIButtonComponentWithCustomId[] {
  if (pageCount <= 1) return [];
  return [
    // Custom ids in a message must differ, also those of disabled buttons.
    button(say('button.previous'), actionFor(Math.max(0, page - 1)), page === 0),
    button(say('button.next'), actionFor(Math.min(pageCount, page + 1)), page + 1 >= pageCount),
  ];
}
