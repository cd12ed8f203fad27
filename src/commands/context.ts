import type { BoardObstacle, NeededPermission, ShownReferences } from '../answers/index.ts';
import type { Knowledge } from '../knowledge/model.ts';
import type { Pin, PinPlace } from '../pins/pin.ts';
import type { Store } from '../pins/store.ts';
import type { Quotes } from '../quotes/quotes.ts';
import type { Search } from '../search/search.ts';

export type { PinPlace } from '../pins/pin.ts';

/** What is known and the two ways to look into it, made together and replaced together. */
export interface Library {
  readonly knowledge: Knowledge;
  readonly search: Search;
  readonly quotes: Quotes;
}

/** What a command can see. One per call: a reload in between changes nothing for a call under way. */
export interface CommandContext {
  readonly library: Library;
  /** The libraries of all episodes, the first one's first, where there are more than one. */
  readonly episodes?: readonly Library[];
  /** Pages of whoever runs the bot: what is kept of people, and the terms of use. */
  readonly links?: { readonly privacyUrl?: string; readonly termsUrl?: string };
  /** The server in which somebody asks; absent in direct messages, in the terminal, and where Onrecord is no member. */
  readonly server?: ServerContext;
}

/** A server as the member who asks may see it. Nothing in it reaches another server. */
export interface ServerContext {
  readonly discordGuildId: string;
  /** Where the member is. */
  readonly discordChannelId: string;
  /** The same, as a pin remembers it. */
  readonly place: PinPlace;
  /** Here, and what it lies in: a thread, its channel, that channel's category. */
  readonly enclosingDiscordChannelIds: readonly string[];
  /** The channel where the member is keeps pinned messages; a voice or stage chat does not. */
  readonly hasPins: boolean;
  /** The largest file that Discord takes here, in bytes: less in a server without boosts. */
  readonly maxFileBytes: number;
  /** What the bot lacks in this channel, by Discord's names, each with what it is for. */
  readonly missingPermissions: readonly NeededPermission[];
  readonly member: ServerMember;
  readonly store: Store;
  readonly board: MessageBoard;
  /** Everybody who can see the channel where the member is can see this one too: what a public answer may tell of. */
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
  /**
   * Whether the member may ping another here: may write in the channel, and the other is a person whom the
   * command named.
   */
  mayMention(discordUserId: string): boolean;
}

/** Discord's messages, as far as pins need them. Nothing throws for what Discord refuses. */
export interface MessageBoard {
  /** What a message of ours rests on, read from its buttons. */
  read(place: MessagePlace): Promise<ShownReferences | BoardObstacle>;
  /** Pins the message of a pin; the audit log says who wanted it, and why. */
  pin(pin: Pin): Promise<BoardOutcome>;
  unpin(pin: Pin, removal: PinRemoval): Promise<BoardOutcome>;
  /** Draws a pin's mark below its answer, in place of an earlier one; takes away a removed pin's mark. */
  mark(pin: Pin): Promise<BoardOutcome>;
  /** As `mark`, in the background: what somebody presses goes first. */
  markLater(pin: Pin): void;
  /** The ids of a channel's pinned messages. */
  pinned(discordChannelId: string): Promise<ReadonlySet<string> | BoardObstacle>;
}

/** Who takes a pin away, by a Discord user id, and why. */
export interface PinRemoval {
  readonly by: string;
  readonly reason?: string;
}

export interface MessagePlace {
  readonly discordChannelId: string;
  readonly discordMessageId: string;
}

export type BoardOutcome = 'done' | BoardObstacle;
