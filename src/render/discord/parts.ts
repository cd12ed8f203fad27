/** The Components V2 that answers are built from. Shapes as in Discord's API, so that the bot and the stand-in read the same. */

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
import { defined } from '../../defined.ts';
import { type SpokenLanguage, say } from '../wording/say.ts';
import { maxButtonUrlLength } from './limits.ts';
import { writeCustomId } from './message-state/custom-ids.ts';

/** A file that is sent with a message. */
export interface AttachedFile {
  readonly name: string;
  readonly data: Buffer;
}

/**
 * A message ready to be sent. Mentions are off here, once, because news text may hold what looks like one;
 * `users` is the one member who is answered by name.
 */
export interface MessagePayload {
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: []; readonly users?: readonly string[] };
  readonly files?: readonly AttachedFile[];
  /** A picture that is still to be drawn; it becomes one of the files. */
  readonly picture?: { readonly name: string; readonly picture: Picture; readonly language: SpokenLanguage };
}

/** Blue for an answer, grey for "not in the sources", red for a refusal or a fault. */
export const accent = { answer: 0x2f6f9f, nothing: 0x80848e, refusal: 0xb3423a, warning: 0xc98a1b } as const;

/** A message of one container. */
export function message(
  accentColor: number,
  components: APIComponentInContainer[],
  files?: readonly AttachedFile[],
): MessagePayload {
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: accentColor,
    components,
  };
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [container],
    allowed_mentions: { parse: [] },
    ...defined({ files }),
  };
}

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

export function line(): APISeparatorComponent {
  return { type: ComponentType.Separator, divider: true, spacing: 1 };
}

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
    ...(isDisabled ? { disabled: true } : {}),
  };
}

/** A link button; nothing when the address is longer than Discord takes. */
export function linkButton(label: string, url: string): APIButtonComponentWithURL | undefined {
  return url.length > maxButtonUrlLength
    ? undefined
    : { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
}

/** A row of buttons; nothing when there are none, because Discord refuses an empty row. */
export function row(
  ...buttons: (APIButtonComponentWithCustomId | APIButtonComponentWithURL)[]
): APIComponentInContainer[] {
  return buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: buttons }];
}

/** "Previous" and "Next" with the page between them; nothing for a single page. */
export function pager(
  page: number,
  pageCount: number,
  actionFor: (page: number) => Action,
): APIComponentInContainer[] {
  if (pageCount <= 1) return [];
  return row(
    // Custom ids must differ within a message, also those of disabled buttons.
    button(say('button.previous'), actionFor(Math.max(0, page - 1)), page === 0),
    button(say('button.next'), actionFor(Math.min(pageCount, page + 1)), page + 1 >= pageCount),
  );
}
