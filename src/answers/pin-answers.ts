/** Answers about pins, as data; `render/` puts them into words. */
import type { Pin, PinHistoryEntry, PinTruth } from '../pins/pin.ts';
import type { Closeness } from '../pins/same-question.ts';
import type { ServerSettings } from '../pins/server-settings.ts';
import type { Cursors } from '../pins/sql/pin-rows.ts';
import type { Warning } from '../pins/warning.ts';
import type { PinFilters } from './action.ts';
import type { Citation } from './citation.ts';
import type { PinObstacle, Refusal } from './refusal.ts';
import type { InnerQuotation } from './shown-words.ts';

export type { Pin, PinExcerpt, PinFinding, PinHistoryEntry, PinTruth } from '../pins/pin.ts';
export type { Warning } from '../pins/warning.ts';

export interface ShownPinnedExcerpt {
  /** As it was pinned. */
  readonly text: string;
  readonly isQuotation: boolean;
  readonly speaker?: string;
  readonly quotations: readonly InnerQuotation[];
  readonly citation: Citation;
  readonly truth: PinTruth;
  /** The warnings stored with the pin, and today's. */
  readonly warnings: readonly Warning[];
  /** It contains a quotation that a program found and that nobody had reviewed when it was pinned. */
  readonly isUnreviewed: boolean;
  readonly isOpposite: boolean;
  /** What is in the document instead, when the words have changed. */
  readonly nearest?: string;
}

export interface ShownPin {
  readonly pin: Pin;
  /** The result of a check made now. */
  readonly truth: PinTruth;
  readonly excerpts: readonly ShownPinnedExcerpt[];
}

interface OfPin {
  readonly pin: Pin;
  /** Why Discord does not show a pin that is kept, or still shows one that was removed. */
  readonly obstacle?: PinObstacle;
}

interface PinnedAnswer extends OfPin {
  readonly kind: 'pinned';
  readonly outcome: 'pinned' | 'already-pinned';
}

interface PinRemovedAnswer extends OfPin {
  readonly kind: 'pin-removed';
}

interface PinAnswer {
  readonly kind: 'pin';
  readonly shown: ShownPin;
  /** The title of its episode, where there are several. */
  readonly episode?: string;
  /** Others in this channel cannot see the pin's channel. */
  readonly isForAskerOnly?: true;
  /** Shown privately to a member who may pin, with the moderators' buttons. */
  readonly isForPinner?: true;
}

interface PinsAnswer {
  readonly kind: 'pins';
  readonly pins: readonly Pin[];
  /** The title of each pin's episode, where there are several. */
  readonly episodes?: readonly string[];
  readonly filters: PinFilters;
  /** Others in this channel can see none of these pins' channels. */
  readonly isForAskerOnly?: true;
  /** How many there are on all pages. */
  readonly count: number;
  readonly cursors: Cursors;
}

interface PinHistoryAnswer {
  readonly kind: 'pin-history';
  readonly number?: number;
  readonly entries: readonly PinHistoryEntry[];
  readonly cursors: Cursors;
}

interface PinExportAnswer {
  readonly kind: 'pin-export';
  /** The largest file that Discord takes here, in bytes. */
  readonly maxFileBytes?: number;
  /** One page, newest first; at least one pin. */
  readonly pins: readonly Pin[];
  /** The title of each pin's episode. */
  readonly episodes: readonly string[];
  /** Reads the next page, so that only one is in memory; absent after the last one. */
  readonly older?: () => Promise<PinExportAnswer | Refusal>;
}

interface PinCheckAnswer {
  readonly kind: 'pin-check';
  readonly counts: Readonly<Record<PinTruth, number>>;
  /** Some of the pins whose words changed or whose source was withdrawn, newest first. */
  readonly wordsChanged: readonly ShownPin[];
}

export interface SettingsAnswer {
  readonly kind: 'settings';
  readonly settings: ServerSettings;
  readonly hasChanged: boolean;
  /** Where answers come from, if there are several; `missingId`: a choice that is no longer loaded. */
  readonly episode?: { readonly title: string; readonly missingId?: string };
  readonly missingPermissions: readonly NeededPermission[];
  /** The last changes, newest first: when, by whom (a Discord user id), and what was changed. */
  readonly lastChanges: readonly {
    readonly at: string;
    readonly by: string;
    readonly changed: readonly (keyof ServerSettings)[];
  }[];
}

/** The permissions that the bot needs in a channel, by Discord's names. */
export const neededPermissions = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'AttachFiles',
  'ReadMessageHistory',
  'PinMessages',
] as const;

export type NeededPermission = (typeof neededPermissions)[number];

/** A pin with the asked question or a close one. */
export interface PinnedMatch {
  readonly shown: ShownPin;
  readonly closeness: Closeness;
  /** The whole answer is in this unchanged pin, in this channel: pinning it again would add nothing. */
  readonly holdsAnswer: boolean;
}

/** The form for a pin's note, which opens instead of an answer. */
export interface NoteForm {
  readonly discordMessageId: string;
  readonly signature: string;
}

export type PinAnswers =
  | PinnedAnswer
  | PinRemovedAnswer
  | PinAnswer
  | PinsAnswer
  | PinHistoryAnswer
  | PinExportAnswer
  | PinCheckAnswer
  | SettingsAnswer;
