import type { NeededPermission, PinObstacle, ShownReferences } from '../answers/index.ts';
import type { Knowledge } from '../knowledge/model.ts';
import type { Pin, PinPlace } from '../pins/pin.ts';
import type { Store } from '../pins/store.ts';
import type { Quotes } from '../quotes/quotes.ts';
import type { Search } from '../search/search.ts';

export type { PinPlace } from '../pins/pin.ts';

/** One episode: what is known, and the two ways to look it up. A reload replaces all three at once. */
export interface Library {
  readonly knowledge: Knowledge;
  readonly search: Search;
  readonly quotes: Quotes;
}

/** What a command can see. Each call has its own, so that a reload in between changes nothing for it. */
export interface CommandContext {
  readonly library: Library;
  /** Whether only the person who asks sees the answer. */
  readonly isPrivate?: boolean;
  /** In place of each command's own length of a page: a terminal shows all at once, `Infinity`. */
  readonly pageSize?: number;
  /** The libraries of all episodes, the default one first; only where there are several. */
  readonly episodes?: readonly Library[];
  /** Pages of whoever runs the bot: what is kept of people, and the terms of use. */
  readonly links?: { readonly privacyUrl?: string; readonly termsUrl?: string };
  /** Where somebody asks; absent in direct messages, in a terminal, and where Onrecord is not a member. */
  readonly server?: ServerContext;
}

/** A server as the member who asks may see it. Nothing in it reaches another server. */
export interface ServerContext {
  readonly discordGuildId: string;
  /** Where the member is, as a pin remembers it. */
  readonly place: PinPlace;
  /** The ids of this channel and of what contains it: a thread, its channel, that channel's category. */
  readonly enclosingDiscordChannelIds: readonly string[];
  /** Whether messages can be pinned in this channel: not in a voice or stage chat. */
  readonly canHoldPins: boolean;
  /** The largest file that Discord takes here, in bytes: less in a server without boosts. */
  readonly maxFileBytes: number;
  /** The permissions that the bot lacks in this channel, by Discord's names, each with what it is for. */
  readonly missingPermissions: readonly NeededPermission[];
  readonly member: ServerMember;
  readonly store: Store;
  readonly messages: MessageAccess;
  /** Whether all who can see this channel can see that place; only then may a public answer mention it. */
  everybodyHereMaySee(place: PinPlace): boolean;
  /** A signature for a form: when it comes back, it proves that this member may do this to this message. */
  sign(discordMessageId: string): string;
}

export interface ServerMember {
  readonly discordUserId: string;
  /** Whether the member has Discord's Pin Messages in a place of this server. */
  mayPinMessagesIn(place: PinPlace): boolean;
  /** Whether the member may see a place of this server, and so what is pinned there. */
  maySee(place: PinPlace): boolean;
  readonly discordRoleIds: readonly string[];
  /** Whether the member may notify another whom the command names: they may write in the channel. */
  mayMention(discordUserId: string): boolean;
}

/** Discord's messages, as far as pins need them. A refusal by Discord is a value and is not thrown. */
export interface MessageAccess {
  /** What one of the bot's messages rests on, read from its buttons. */
  read(place: MessagePlace): Promise<ShownReferences | PinObstacle>;
  /** Pins the message of a pin. Discord's audit log names who asked for it and why. */
  pin(pin: Pin): Promise<MessageOutcome>;
  unpin(pin: Pin, removal: PinRemoval): Promise<MessageOutcome>;
  /** Shows the pin's state below its answer in place of the earlier one; nothing for a removed pin. */
  mark(pin: Pin): Promise<MessageOutcome>;
  /** As `mark`, but in the background, so that button presses are answered first. */
  markLater(pin: Pin): void;
  /** The ids of a channel's pinned messages. */
  pinned(discordChannelId: string): Promise<ReadonlySet<string> | PinObstacle>;
}

/** Who removes a pin (a Discord user id), and why. */
export interface PinRemoval {
  readonly by: string;
  readonly reason?: string;
}

export type MessagePlace = Pick<Pin, 'discordChannelId' | 'discordMessageId'>;
export type MessageOutcome = 'done' | PinObstacle;
