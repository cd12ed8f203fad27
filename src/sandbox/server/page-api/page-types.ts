/** What the page and its server say to each other. The page imports these types only. */

import * as z from 'zod';
import type { Choice } from '../state/entities.ts';

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
  readonly lang?: string;
}

/** A component of a message or modal; texts come with their parsed Markdown. */
export interface PageComponent {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly style?: number;
  readonly label?: string;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly emoji?: { readonly name?: string; readonly id?: string | null };
  readonly nodes?: readonly MarkdownNode[];
  readonly components?: readonly PageComponent[];
  readonly component?: PageComponent;
  readonly accessory?: PageComponent;
  readonly accent_color?: number | null;
  readonly divider?: boolean;
  readonly spacing?: number;
  readonly description?: string | null;
  readonly file?: PageMedia;
  readonly items?: readonly { readonly media: PageMedia; readonly description?: string | null }[];
  readonly options?: readonly PageOption[];
  readonly placeholder?: string;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly required?: boolean;
  readonly value?: string;
}

export interface PageMedia {
  readonly url: string;
  readonly name?: string;
  readonly size?: number;
}

interface PageOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
}

export interface PagePerson {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  /** The colour of the name in servers, as `#rrggbb`. */
  readonly color?: string;
}

/** A message as one person sees it. */
export interface PageMessage {
  readonly id: string;
  readonly channelId: string;
  readonly kind: 'message' | 'pin-notice';
  readonly author: PagePerson;
  readonly sentAt: string;
  readonly editedAt: string | null;
  readonly isEphemeral: boolean;
  readonly isLoading: boolean;
  readonly isPinned: boolean;
  /** Who used which command, above an answer. */
  readonly usedBy?: { readonly person: PagePerson; readonly command: string };
  /** The message this one points at: a pin's, or the one a button belongs to. */
  readonly referenceId?: string;
  readonly nodes: readonly MarkdownNode[];
  readonly components: readonly PageComponent[];
}

export interface PageChannel {
  readonly id: string;
  readonly name: string;
}

export interface PageServer {
  readonly id: string;
  readonly name: string;
  readonly channels: readonly PageChannel[];
  readonly roles: readonly { readonly id: string; readonly name: string }[];
}

/** Everything that does not change while somebody looks on. */
export interface PageWorld {
  readonly bot: PagePerson;
  readonly people: { readonly member: PagePerson; readonly moderator: PagePerson };
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

export interface PageModal {
  readonly interactionId: string;
  readonly title: string;
  readonly components: readonly PageComponent[];
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
