/** What the stand-in keeps (people, servers, channels, messages, interactions), and the changes that it tells of. */
import type {
  APIMessage,
  APIUser,
  ChannelType,
  GatewayDispatchEvents,
  InteractionType,
} from 'discord-api-types/v10';

/** A bot's `global_name` is the application's (resources/user). */
export type User = APIUser & { readonly global_name: string };

export interface Role {
  readonly id: string;
  name: string;
  permissions: bigint;
  readonly position: number;
  readonly color: number;
}

export interface Overwrite {
  readonly id: string;
  /** 0 a role, 1 a member (resources/channel). */
  readonly type: 0 | 1;
  allow: bigint;
  deny: bigint;
}

export interface Member {
  readonly userId: string;
  readonly roleIds: string[];
  readonly joinedAt: string;
}

export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  readonly guildId?: string | undefined;
  /** A thread's channel or forum, or a channel's category. */
  readonly parentId?: string | undefined;
  readonly name: string;
  readonly position: number;
  readonly recipientIds: readonly string[];
  /** A thread has none: its channel's count. */
  readonly overwrites: Overwrite[];
  readonly thread?: Thread;
  lastPinAt?: string;
}

/** What a thread has beside a channel. */
export interface Thread {
  readonly ownerId: string;
  readonly memberIds: Set<string>;
  readonly createdAt: string;
  isArchived: boolean;
  isLocked: boolean;
}

export interface Server {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  /** Whether the application was added to the server with a bot user; commands can be added without one. */
  hasBot: boolean;
  /** In an outage Discord names the server and tells nothing else of it. */
  isUnavailable: boolean;
  /** Discord's locale of the server, in which everybody is spoken to. */
  locale: string;
  /** Bytes of one attached file; boosts raise it above Discord's usual 10 MiB. */
  maxFileBytes: number;
}

/** A message with what Discord knows and does not send. */
export interface StoredMessage {
  readonly message: APIMessage;
  /** The only person who sees it, for an ephemeral message. */
  readonly visibleTo: string | undefined;
  pinnedAt: string | undefined;
}

export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Readonly<Record<string, unknown>>[];
}

/** A choice as it is shown, and what is sent for it. */
export interface Choice {
  readonly name: string;
  readonly value: string | number | boolean;
}

/** What somebody used, and on which message. */
export interface Used {
  readonly commandName?: string;
  /** A command from a message's menu: the message. */
  readonly targetMessageId?: string;
  /** The message whose button, select or modal this is. */
  readonly sourceMessageId?: string | undefined;
}

/** One use of a command, button, select or modal, from its sending to the end of its token. */
export interface Interaction extends Used {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly userId: string;
  readonly channelId: string;
  readonly guildId: string | undefined;
  readonly userInstalledOnly: boolean;
  readonly receivedAt: number;
  readonly followUpIds: string[];
  /** The callback type that acknowledged it; absent as long as nobody did. */
  acknowledgedWith?: number;
  originalMessageId?: string;
  choices?: readonly Choice[];
  modal?: Modal;
}

/** What a Gateway session is told. */
export interface Dispatch {
  readonly event: GatewayDispatchEvents;
  readonly guildId: string | undefined;
  /** One of these intents must be on; 0 for events that need none. */
  readonly intents: number;
  readonly data: object;
}

/** What the page is told: which thing to read anew. */
export type Change =
  | { readonly kind: 'message'; readonly channelId: string; readonly messageId: string }
  | { readonly kind: 'message-deleted'; readonly channelId: string; readonly messageId: string }
  | { readonly kind: 'pins'; readonly channelId: string }
  | { readonly kind: 'commands' }
  | { readonly kind: 'interaction' };

/** An application's settings, in Discord's names (resources/application). */
export interface ApplicationSettings {
  description: string;
  tags: readonly string[];
  /** 0: to servers, 1: to users. */
  integration_types_config: Readonly<Record<string, object>>;
  interactions_endpoint_url: string | null;
}

/** One uploaded file; `index` is the n of `files[n]`. */
export interface Upload {
  readonly index: number;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}
