/** Buttons and select menus, whose custom ids carry what they do. */
import {
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIComponentInContainer,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { Action } from '../../answers/index.ts';
import { present } from '../wording/lines.ts';
import { say } from '../wording/say.ts';
import { clipped } from '../wording/shorten.ts';
import {
  maxButtonUrlLength,
  maxPlaceholderLength,
  maxSelectOptionLength,
  maxSelectOptions,
} from './limits.ts';
import { writeCustomId } from './message-state/custom-ids.ts';
import type { Part } from './parts.ts';

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

export type Button = APIButtonComponentWithCustomId | APIButtonComponentWithURL;

/** A row of buttons; nothing when there are none, because Discord refuses an empty row. */
export function row(...buttons: (Button | false | undefined)[]): Part {
  const components = present<Button>(buttons);
  return components.length > 0 && { type: ComponentType.ActionRow, components };
}

export interface ActionOption {
  readonly label: string;
  readonly description?: string;
  readonly action: Action;
}

export const option = (label: string, action: Action): ActionOption => ({ label, action });

/** With **Delete** these fit the one row that a phone has room for beside no menu. */
const maxLoneButtons = 3;

/**
 * The most used buttons, then one more or a select menu for several: a phone shows about three in a row. A few without
 * others beside them take no more room than a menu.
 */
export function actions(buttons: readonly Button[], others: readonly ActionOption[]): Part {
  if (others.length <= (buttons.length === 0 ? maxLoneButtons : 1))
    return row(...buttons, ...others.map(({ label, action }) => button(label, action)));
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
export function pager(page: number, pageCount: number, actionFor: (page: number) => Action): Button[] {
  if (pageCount <= 1) return [];
  return [
    // Custom ids in a message must differ, also those of disabled buttons.
    button(say('button.previous'), actionFor(Math.max(0, page - 1)), page === 0),
    button(say('button.next'), actionFor(Math.min(pageCount, page + 1)), page + 1 >= pageCount),
  ];
}
