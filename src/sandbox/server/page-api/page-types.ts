/** What the page and its server say to each other: Discord's own objects where it has some. The page imports these types only. */

import type { APIMessage, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import * as z from 'zod';
import type { Choice, User } from '../state/entities.ts';

export type { Choice } from '../state/entities.ts';

/** A piece of Discord's Markdown, as `discord-markdown-parser` reads it. */
export interface MarkdownNode {
  readonly type: string;
  readonly content?: string | readonly MarkdownNode[];
  readonly level?: number;
  readonly target?: string;
  readonly id?: string;
  readonly name?: string;
  readonly fullName?: string;
  readonly timestamp?: string;
  readonly format?: string;
}

/** A message or a Text Display with its `content` parsed. */
export type Parsed<T> = T & { readonly nodes: readonly MarkdownNode[] };

export type PageMessage = Parsed<APIMessage>;

export interface PageChannel {
  readonly id: string;
  readonly name: string;
}

export interface PageServer {
  readonly id: string;
  readonly name: string;
  readonly channels: readonly PageChannel[];
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  /** The colours of members' names, as `#rrggbb`, by user id. */
  readonly colors: Readonly<Record<string, string>>;
}

/** Everything that does not change while somebody looks on. */
export interface PageWorld {
  readonly bot: User;
  readonly people: { readonly member: User; readonly moderator: User };
  readonly servers: readonly PageServer[];
  /** The viewer's direct message with the bot. */
  readonly direct: PageChannel;
}

/** An option in Discord's names, with the one that the viewer reads. */
export interface PageCommandOption {
  readonly name: string;
  /** The name in the viewer's language. */
  readonly label: string;
  readonly description: string;
  readonly type: number;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices: readonly Choice[];
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
}

/** Languages of Discord that a viewer can choose: those that the bot speaks. */
export const viewerLocales = ['en-US', 'ru', 'uk', 'de'] as const;

export type ViewerLocale = (typeof viewerLocales)[number];

/** A command on offer; a subcommand is one of its own, under `pins list`. */
export interface PageCommand {
  readonly name: string;
  /** The name in the viewer's language. */
  readonly label: string;
  readonly description: string;
  readonly kind: 'slash' | 'message';
  readonly options: readonly PageCommandOption[];
}

export interface PageModal extends Pick<APIModalInteractionResponseCallbackData, 'title' | 'components'> {
  readonly interactionId: string;
}

/** What came of a click: an answer is on its way, a modal opened, or nothing within 3 seconds. */
export type PageOutcome =
  | { readonly status: 'acknowledged' }
  | { readonly status: 'modal'; readonly modal: PageModal }
  | { readonly status: 'no-response' }
  | { readonly status: 'not-possible'; readonly reason: string };

/** What the page is told as it happens. */
export type PageEvent =
  | { readonly kind: 'message'; readonly message: PageMessage }
  | { readonly kind: 'message-deleted'; readonly channelId: string; readonly messageId: string }
  | { readonly kind: 'pins'; readonly channelId: string }
  | { readonly kind: 'commands' };

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const messageId = z.string().regex(/^\d{17,20}$/);

/** What somebody can do, beside looking. */
export const actionSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('command'), name: z.string(), options: z.record(z.string(), scalar) }),
  z.strictObject({ do: z.literal('message-command'), name: z.string(), messageId }),
  z.strictObject({ do: z.literal('press'), messageId, customId: z.string() }),
  z.strictObject({
    do: z.literal('select'),
    messageId,
    customId: z.string(),
    values: z.array(z.string()).readonly(),
  }),
  z.strictObject({
    do: z.literal('submit-modal'),
    interactionId: z.string(),
    values: z.record(z.string(), z.string()),
  }),
  z.strictObject({ do: z.literal('send'), content: z.string().min(1).max(2000) }),
  z.strictObject({ do: z.enum(['delete', 'pin', 'unpin', 'forward']), messageId }),
]);

export type PageAction = z.infer<typeof actionSchema>;

export const autocompleteSchema = z.strictObject({
  name: z.string(),
  options: z.record(z.string(), scalar),
  focused: z.string(),
});
