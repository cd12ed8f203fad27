/** The tables as the queries see them; `migrations/` makes them. */
import type { SpokenLanguage } from '../../language/spoken.ts';
import type { GapKind, ReportReason } from '../gaps.ts';
import type { DiscordPinState, PinAction, PinExcerpt, PinState, PinTruth } from '../pin.ts';
import type { Privacy } from '../settings.ts';

/**
 * Every table begins its key with the server, so that no row can be reached,
 * joined or referred to without naming the server it belongs to.
 */
export interface Tables {
  servers: ServersTable;
  pins: PinsTable;
  pin_excerpts: PinExcerptsTable;
  pin_history: PinHistoryTable;
  settings: SettingsTable;
  private_channels: PrivateChannelsTable;
  settings_history: SettingsHistoryTable;
  gaps: GapsTable;
}

/** One row a server: its counters, and the lock that every change of the server takes first. */
export interface ServersTable {
  discord_guild_id: string;
  last_pin_number: number;
  last_history_entry: number;
  /** When Onrecord was removed from the server; its rows are kept for a while and then forgotten. */
  left_at: string | null;
}

export interface PinsTable {
  discord_guild_id: string;
  pin_number: number;
  discord_channel_id: string;
  discord_message_id: string;
  question: string;
  note: string | null;
  pinned_by: string;
  pinned_at: string;
  state: PinState;
  discord_pin: DiscordPinState;
  truth: PinTruth;
  truth_since: string;
  discord_parent_id: string | null;
  /** 1 for a private thread. */
  is_private_thread: number | null;
  /** A list of `PinFinding` as JSON. */
  findings: string | null;
  removed_at: string | null;
  /** 1 while its mark in Discord is out of date. */
  mark_due: number | null;
  episode_id: string | null;
}

export interface PinExcerptsTable {
  discord_guild_id: string;
  pin_number: number;
  position: number;
  document_id: string;
  outlet: string;
  title: string;
  author: string | null;
  published: string | null;
  url: string | null;
  kind: PinExcerpt['kind'];
  speaker: string | null;
  locator: string;
  passage_id: string;
  excerpt: string;
  start_offset: number;
  end_offset: number;
  content_hash: string;
  /** 1 or 0 for a quotation. */
  is_reviewed: number | null;
  /** 1 where it says the opposite of the others. */
  is_opposite: number | null;
  /** A list of texts as JSON. */
  warnings: string | null;
  note: string | null;
}

export interface PinHistoryTable {
  discord_guild_id: string;
  entry: number;
  pin_number: number;
  at: string;
  by_discord_user_id: string | null;
  action: PinAction;
  reason: string | null;
}

export interface SettingsTable {
  discord_guild_id: string;
  pinner_discord_role_id: string | null;
  default_privacy: Privacy;
  language: SpokenLanguage | null;
  changed_by: string;
  changed_at: string;
  /** 1 where unanswered questions are counted. */
  learns: number | null;
  episode_id: string | null;
}

export interface PrivateChannelsTable {
  discord_guild_id: string;
  discord_channel_id: string;
}

export interface SettingsHistoryTable {
  discord_guild_id: string;
  /** 1, 2, 3 … within the server. */
  entry: number;
  at: string;
  by_discord_user_id: string;
  /** `ServerSettings` as JSON. */
  before: string;
  after: string;
}

export interface GapsTable {
  discord_guild_id: string;
  /** Empty where the question belongs to no episode. */
  episode_id: string;
  /** The words of the question, as `gapKeyOf` writes them. */
  question_key: string;
  question: string;
  kind: GapKind;
  times_asked: number;
  times_reported: number;
  reason: ReportReason | null;
  last_at: string;
  /** 1 where a moderator says that the sources do not hold it. */
  is_absent: number;
}
