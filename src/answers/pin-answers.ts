/** What is said of pins, as data; `render/` draws it. */
import type { Pin, PinHistoryEntry, PinTruth } from '../pins/pin.ts';
import type { Closeness } from '../pins/question.ts';
import type { ServerSettings } from '../pins/settings.ts';
import type { Warning } from '../pins/warning.ts';
import type { PinFilters } from './action.ts';
import type { InnerQuotation } from './ask-answers.ts';
import type { Citation } from './citation.ts';

export type { UnavailableReason } from '../database/unavailable.ts';
export type {
  Pin,
  PinAction as PinEvent,
  PinExcerpt,
  PinFinding,
  PinHistoryEntry,
  PinTruth,
} from '../pins/pin.ts';
export type { Warning } from '../pins/warning.ts';

/** A pinned excerpt with what has become of it. */
export interface ShownPinnedExcerpt {
  /** As it was pinned. */
  readonly text: string;
  readonly isQuotation: boolean;
  readonly speaker?: string;
  readonly quotations: readonly InnerQuotation[];
  readonly citation: Citation;
  readonly truth: PinTruth;
  /** Those of the day of pinning, and today's. */
  readonly warnings: readonly Warning[];
  /** A program found a quotation in it, and nobody had looked when it was pinned. */
  readonly isUnreviewed: boolean;
  /** It says the opposite of the others. */
  readonly isOpposite: boolean;
  /** What stands in the document in its place, when it has changed. */
  readonly nearest?: string;
}

export interface ShownPin {
  readonly pin: Pin;
  /** What a check of this moment says, not of the last one. */
  readonly truth: PinTruth;
  readonly excerpts: readonly ShownPinnedExcerpt[];
}

/** What came of pressing Pin. */
export interface PinnedAnswer {
  readonly kind: 'pinned';
  readonly outcome: 'pinned' | 'already-pinned';
  readonly pin: Pin;
  /** Why Discord does not show it among the channel's pins, although the record is kept. */
  readonly obstacle?: PinObstacle;
}

export interface PinRemovedAnswer {
  readonly kind: 'pin-removed';
  readonly pin: Pin;
  /** Why Discord still shows it. */
  readonly obstacle?: PinObstacle;
}

export interface PinAnswer {
  readonly kind: 'pin';
  readonly shown: ShownPin;
  /** The title of its episode, where there are several. */
  readonly episode?: string;
  /** Shown to somebody who may pin, alone: with what moderators do. */
  readonly isForPinner?: true;
}

export interface PinsAnswer {
  readonly kind: 'pins';
  readonly pins: readonly Pin[];
  /** The title of each pin's episode, where there are several. */
  readonly episodes?: readonly string[];
  readonly filters: PinFilters;
  /** How many there are on all pages. */
  readonly count: number;
  readonly cursors: { readonly older?: number; readonly newer?: number };
}

export interface PinHistoryAnswer {
  readonly kind: 'pin-history';
  readonly number?: number;
  readonly entries: readonly PinHistoryEntry[];
  readonly cursors: { readonly older?: number; readonly newer?: number };
}

export interface PinExportAnswer {
  readonly kind: 'pin-export';
  /** The largest file that Discord takes here, in bytes. */
  readonly maxFileBytes?: number;
  readonly episode: string;
  readonly pins: readonly Pin[];
  /** Pins older than this one did not fit: ask for them with it. */
  readonly older?: number;
}

export interface PinCheckAnswer {
  readonly kind: 'pin-check';
  readonly counts: Readonly<Record<PinTruth, number>>;
  /** Some of those whose words changed or whose source was withdrawn, newest first. */
  readonly wordsChanged: readonly ShownPin[];
}

export interface SettingsAnswer {
  readonly kind: 'settings';
  readonly settings: ServerSettings;
  readonly hasChanged: boolean;
  /** What is answered from, where there are several; `missingId`: what the server chose is no longer loaded. */
  readonly episode?: { readonly title: string; readonly missingId?: string };
  /** What the bot lacks where the settings are shown. */
  readonly missingPermissions: readonly NeededPermission[];
}

/** Everything that the bot ever needs in a channel, by Discord's names. */
export const neededPermissions = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'AttachFiles',
  'ReadMessageHistory',
  'PinMessages',
] as const;

export type NeededPermission = (typeof neededPermissions)[number];

/** A pin whose question is the one that was asked, or close to it. */
export interface PinnedMatch {
  readonly shown: ShownPin;
  readonly closeness: Closeness;
  /** Every word of the answer stands in this pin, which is true and in this channel: pinning it anew would say nothing. */
  readonly holdsAnswer: boolean;
}

/** A form that opens instead of an answer. */
export interface NoteForm {
  readonly discordMessageId: string;
  readonly signature: string;
}

/** Why Discord does not let us. */
export type PinObstacle =
  | 'channel-full'
  | 'may-not-pin'
  | 'no-access'
  | 'message-gone'
  | 'channel-gone'
  | 'thread-closed'
  | 'no-pins-here'
  | 'not-ours'
  | 'unreachable'
  /** Discord refused with an error code that we have no words for. */
  | `code-${number}`;

export type PinAnswers =
  | PinnedAnswer
  | PinRemovedAnswer
  | PinAnswer
  | PinsAnswer
  | PinHistoryAnswer
  | PinExportAnswer
  | PinCheckAnswer
  | SettingsAnswer;
