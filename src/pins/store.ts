/**
 * Where pins and settings are kept: one door, two databases behind it.
 *
 * Every question names the server it is asked for, and no answer ever holds
 * another server's rows. What moderators can cause (pinning twice, removing
 * what is gone) comes back as a value; what nobody can help (a full disk, a
 * lost connection) is thrown as `StoreUnavailable`.
 */

import type { StoreLocation, StoreLogger } from '../database/location.ts';
import type { EpisodeScope } from './episode-scope.ts';
import type { Gap, GapKind, ReportReason } from './gaps.ts';
import type {
  DiscordPinState,
  Pin,
  PinExcerpt,
  PinFinding,
  PinHistoryEntry,
  PinTruth,
  RemovalAction,
  TruthChange,
} from './pin.ts';
import type { Closeness, WordReader } from './question.ts';
import type { ServerSettings, SettingsChange } from './settings.ts';

export interface StoreOptions {
  readonly location: StoreLocation;
  readonly logger: StoreLogger;
  /** How questions are read for comparing; without one, no names are known. */
  readonly words?: WordReader;
  /** The clock; for tests. */
  readonly now?: () => Date;
  /** PostgreSQL only: connections of this process at most. Default 10. */
  readonly maxConnections?: number;
}

export interface Store {
  readonly pins: PinStore;
  readonly settings: SettingsStore;
  readonly gaps: GapStore;
  /** Changes how questions are read, because a change of the knowledge may bring other names. */
  readWordsWith(words: WordReader): void;
  /** Deletes a member's id from everything that is kept, in all servers. What the member did stays. */
  forgetMember(discordUserId: string): Promise<void>;
  /** Ends all connections. Asking afterwards is a fault. */
  close(): Promise<void>;
}

export interface PinStore {
  /** Keeps one pin for each message: the second of two moderators is told about the first one's pin. */
  pin(request: PinRequest): Promise<PinOutcome>;
  /** Takes a pin out of the active ones; its record and history stay. */
  remove(request: RemoveRequest): Promise<RemoveOutcome>;
  find(key: PinKey): Promise<Pin | undefined>;
  /** The active pin of a message. */
  findByMessage(key: MessageKey): Promise<Pin | undefined>;
  /** The newest active pin whose question is the same, else the newest of the nearest that are close. */
  findByQuestion(query: QuestionQuery): Promise<QuestionMatch | undefined>;
  /** Active pins, newest first, a page at a time. */
  list(query: PinQuery): Promise<PinPage>;
  count(query: PinCountQuery): Promise<number>;
  /** Newest first, a page at a time. */
  history(query: HistoryQuery): Promise<HistoryPage>;
  /** Keeps whether Discord pinned the message. Does nothing for a pin that is not active. */
  recordDiscordPin(request: DiscordPinRequest): Promise<void>;
  /** Keeps what a check found, with a history entry when it changed. Returns whether it changed. */
  recordTruth(request: TruthRequest): Promise<boolean>;
  /** Keeps that the mark below the answer in Discord shows the pin as it is given here. */
  recordMark(pin: Pin): Promise<void>;
  /** The pins, removed ones included, whose mark in Discord is out of date; oldest first. */
  unmarked(server: ServerKey): Promise<Pin[]>;
  /** The channels that hold active pins of a server. */
  channelsWithPins(server: ServerKey): Promise<string[]>;
  /** The channels and threads in which a server ever pinned an answer. */
  placesEverPinnedIn(server: ServerKey): Promise<PinPlace[]>;
  /** The servers that have active pins or marks to draw, for checks of all of them. */
  serversWithPins(): Promise<string[]>;
  /** The servers that have rows here and that Onrecord has not left, as far as is known. */
  serversKept(): Promise<string[]>;
  /** Onrecord was removed from a server: its rows wait for `forgetServersLeftBefore`. */
  markServerLeft(server: ServerKey): Promise<void>;
  /** Onrecord is (again) in these servers. */
  markServersPresent(discordGuildIds: readonly string[]): Promise<void>;
  /** Deletes everything of servers left before this instant, and returns how many. */
  forgetServersLeftBefore(instant: Date): Promise<number>;
  /** Deletes the pins that were removed before this instant, with their histories, and returns how many. */
  forgetRemovedBefore(instant: Date): Promise<number>;
}

/** Unanswered questions, of servers that switched counting on. */
export interface GapStore {
  /** Counts a question that was answered badly, or that a member reports. Nothing says who. */
  count(request: GapRequest): Promise<void>;
  /**
   * A server's gaps, or those of one of its episodes; reported ones and the most asked first; at most
   * `maxGaps`.
   */
  list(query: EpisodeQuery): Promise<Gap[]>;
  /** Keeps a moderator's judgement that the sources do not hold the answer, or withdraws it. */
  judge(request: GapQuery & { readonly isAbsent: boolean }): Promise<void>;
  /** Whether the same or a close question was judged as not in the sources. */
  findAbsent(query: GapQuery): Promise<Closeness | undefined>;
  /** Deletes those that were last asked before this instant, and returns how many. */
  forgetBefore(instant: Date): Promise<number>;
}

export interface GapQuery extends EpisodeQuery {
  readonly question: string;
}

export interface GapRequest extends GapQuery {
  /** The episode in which it was asked, for a question that was not counted before. */
  readonly episodeId?: string;
  readonly kind: GapKind;
  /** Of a report. */
  readonly reason?: ReportReason;
}

export interface SettingsStore {
  /** The server's settings, or `defaultSettings`. */
  read(server: ServerKey): Promise<ServerSettings>;
  /**
   * Changes them in one transaction and gives back what they are now. `change`
   * may be called more than once, and must come to the same each time.
   */
  change(request: SettingsRequest): Promise<ServerSettings>;
  /** The last changes, newest first. */
  history(server: ServerKey, limit: number): Promise<SettingsChange[]>;
}

/** Where a pin stands. */
export type PinPlace = Pick<Pin, 'discordChannelId' | 'discordParentId' | 'isPrivateThread'>;

export interface ServerKey {
  readonly discordGuildId: string;
}

export interface EpisodeQuery extends ServerKey {
  /** Only what belongs to this episode; absent: to any. */
  readonly episode?: EpisodeScope;
}

/** A question asked for somebody who may not see every channel. */
export interface ChannelsQuery extends EpisodeQuery {
  /** Only pins in these channels; absent: in all of the server's. */
  readonly visibleDiscordChannelIds?: readonly string[];
}

export interface PinKey extends ServerKey {
  readonly number: number;
}

export interface MessageKey extends ServerKey {
  readonly discordMessageId: string;
}

export interface PinRequest extends MessageKey, PinPlace {
  readonly question: string;
  readonly findings?: readonly PinFinding[];
  /** At least one. */
  readonly excerpts: readonly PinExcerpt[];
  readonly episodeId?: string;
  readonly note?: string;
  /** A Discord user id. */
  readonly pinnedBy: string;
}

export type PinOutcome =
  | { readonly kind: 'pinned'; readonly pin: Pin }
  | { readonly kind: 'already-pinned'; readonly pin: Pin };

export interface RemoveRequest extends PinKey {
  /** A Discord user id; absent when Onrecord noticed it itself. */
  readonly by?: string;
  /** Default: removed, by a moderator. */
  readonly action?: RemovalAction;
  readonly reason?: string;
}

export type RemoveOutcome =
  | { readonly kind: 'removed'; readonly pin: Pin }
  | { readonly kind: 'already-removed'; readonly pin: Pin }
  | { readonly kind: 'no-such-pin' };

export interface QuestionQuery extends ChannelsQuery {
  readonly question: string;
}

export interface QuestionMatch {
  readonly pin: Pin;
  readonly closeness: Closeness;
}

export interface PinCountQuery extends ChannelsQuery {
  readonly discordChannelId?: string;
  /** Only pins whose words are no longer in their documents. */
  readonly wordsChanged?: boolean;
  /** Only pins that have all of these words, in any form, in question, note, title or excerpts. */
  readonly about?: string;
}

export interface PinQuery extends PinCountQuery {
  /** 1 to 100. */
  readonly limit: number;
  /** Pins numbered below this; from `PinPage.older`. */
  readonly before?: number;
  /** Pins numbered above this; from `PinPage.newer`. Not together with `before`. */
  readonly after?: number;
}

export interface PinPage {
  readonly pins: readonly Pin[];
  /** There are older ones: ask again with `before` this. */
  readonly older?: number;
  /** There are newer ones: ask again with `after` this. */
  readonly newer?: number;
}

export interface HistoryQuery extends ChannelsQuery {
  /** Of one pin only. */
  readonly number?: number;
  readonly limit: number;
  readonly before?: number;
  readonly after?: number;
}

export interface HistoryPage {
  readonly entries: readonly PinHistoryEntry[];
  readonly older?: number;
  readonly newer?: number;
}

export interface DiscordPinRequest extends PinKey {
  readonly discordPin: Exclude<DiscordPinState, 'pending'>;
  readonly reason?: string;
}

export interface TruthRequest extends PinKey {
  readonly truth: PinTruth;
  /** The excerpts that do not stand where they were pinned, for the history. */
  readonly noticed?: TruthChange['excerpts'];
}

export interface SettingsRequest extends ServerKey {
  readonly change: (before: ServerSettings) => ServerSettings;
  /** A Discord user id. */
  readonly changedBy: string;
}
