/**
 * The tables, which `migrations.ts` creates, and how rows become pins, excerpts and history entries. Kysely
 * writes the columns in snake_case: `discord_guild_id`.
 */
import type { Insertable } from 'kysely';
import { z } from 'zod';
import { defined } from '../../defined.ts';
import type { Gap } from '../gap.ts';
import {
  type Pin,
  type PinExcerpt,
  type PinFinding,
  type PinHistoryEntry,
  type TruthChange,
  truthChangeSchema,
} from '../pin.ts';
import type { ServerSettings } from '../server-settings.ts';
import { warningSchema } from '../warning.ts';

/** The key of every table begins with the server, so that no row is read or joined without naming it. */
export interface Tables {
  servers: ServersTable;
  pins: PinsTable;
  pinExcerpts: PinExcerptsTable;
  pinHistory: PinHistoryTable;
  settings: SettingsTable;
  privateChannels: { discordGuildId: string; discordChannelId: string };
  settingsHistory: SettingsHistoryTable;
  gaps: GapsTable;
}

/** Columns for the fields of `T`; an absent field is `null`. A new field needs a migration. */
type Columns<T> = {
  [K in keyof T]-?: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K];
};

/** One row per server: its counters. Every change of the server locks this row first. */
export interface ServersTable {
  discordGuildId: string;
  lastPinNumber: number;
  lastHistoryEntry: number;
  /** When Onrecord was removed from the server; its rows are deleted some time later. */
  leftAt: string | null;
}

export interface PinsTable
  extends Columns<Omit<Pin, 'number' | 'isPrivateThread' | 'findings' | 'excerpts'>> {
  pinNumber: number;
  isPrivateThread: 1 | null;
  /** `PinFinding`s as JSON. */
  findings: string | null;
  removedAt: string | null;
  /** 1 while the mark in Discord is out of date. */
  markDue: 1 | null;
}

interface PinExcerptsTable
  extends Columns<Omit<PinExcerpt, 'text' | 'start' | 'end' | 'isReviewed' | 'isOpposite' | 'warnings'>> {
  discordGuildId: string;
  pinNumber: number;
  position: number;
  excerpt: string;
  startOffset: number;
  endOffset: number;
  /** Of a quotation. */
  isReviewed: 0 | 1 | null;
  isOpposite: 1 | null;
  /** `Warning`s as JSON. */
  warnings: string | null;
}

interface PinHistoryTable extends Columns<Omit<PinHistoryEntry, 'by' | 'truthChange'>> {
  byDiscordUserId: string | null;
}

export interface SettingsTable extends Columns<Omit<ServerSettings, 'privateDiscordChannelIds' | 'learns'>> {
  discordGuildId: string;
  learns: 1 | null;
  changedBy: string;
  changedAt: string;
}

interface SettingsHistoryTable {
  discordGuildId: string;
  /** 1, 2, 3 … within the server. */
  entry: number;
  at: string;
  byDiscordUserId: string;
  /** `ServerSettings` as JSON. */
  before: string;
  after: string;
}

interface GapsTable extends Columns<Omit<Gap, 'episodeId' | 'isAbsent'>> {
  discordGuildId: string;
  /** Empty where the question belongs to no episode. */
  episodeId: string;
  /** The words of the question, as `gapKeyOf` writes them. */
  questionKey: string;
  isAbsent: 0 | 1;
}

export function toPin(
  { pinNumber: number, isPrivateThread, findings, removedAt: _, markDue: __, ...row }: PinsTable,
  excerpts: readonly PinExcerpt[],
): Pin {
  return defined({
    ...row,
    number,
    isPrivateThread: isPrivateThread === 1 || null,
    findings: findings === null ? null : (JSON.parse(findings) as PinFinding[]),
    excerpts,
  });
}

export function fromPin({
  number: pinNumber,
  excerpts: _,
  isPrivateThread,
  findings,
  ...pin
}: Pin): Insertable<PinsTable> {
  return { ...pin, pinNumber, isPrivateThread: isPrivateThread ? 1 : null, findings: json(findings) };
}

const warningsSchema = z.array(warningSchema);

export function toExcerpt({
  discordGuildId: _,
  pinNumber: __,
  position: ___,
  excerpt: text,
  startOffset: start,
  endOffset: end,
  isReviewed,
  isOpposite,
  warnings,
  ...row
}: PinExcerptsTable): PinExcerpt {
  return defined({
    ...row,
    text,
    start,
    end,
    isReviewed: isReviewed === null ? null : isReviewed === 1,
    isOpposite: isOpposite === 1 || null,
    warnings: warnings === null ? null : warningsSchema.parse(JSON.parse(warnings)),
  });
}

export function fromExcerpts({
  discordGuildId,
  number: pinNumber,
  excerpts,
}: Pin): Insertable<PinExcerptsTable>[] {
  return excerpts.map(({ text, start, end, isReviewed, isOpposite, warnings, ...excerpt }, position) => ({
    ...excerpt,
    discordGuildId,
    pinNumber,
    position,
    excerpt: text,
    startOffset: start,
    endOffset: end,
    isReviewed: isReviewed === undefined ? null : isReviewed ? 1 : 0,
    isOpposite: isOpposite ? 1 : null,
    warnings: json(warnings),
  }));
}

/** A change of the words is stored as JSON in the column `reason`. */
export function toHistoryEntry({ byDiscordUserId: by, reason, ...row }: PinHistoryTable): PinHistoryEntry {
  const truthChange = row.action === 'truth-changed' && reason !== null ? readTruthChange(reason) : undefined;
  return defined({ ...row, by, reason: truthChange === undefined ? reason : null, truthChange });
}

/** The change of the words in a history entry; undefined where the text is a sentence. */
export function readTruthChange(kept: string): TruthChange | undefined {
  try {
    return truthChangeSchema.safeParse(JSON.parse(kept)).data;
  } catch {
    return undefined;
  }
}

export function fromHistoryEntry({
  by,
  truthChange,
  reason,
  ...entry
}: PinHistoryEntry): Insertable<PinHistoryTable> {
  return { ...entry, byDiscordUserId: by ?? null, reason: json(truthChange) ?? reason ?? null };
}

export function toGap({ discordGuildId: _, questionKey: __, episodeId, isAbsent, ...row }: GapsTable): Gap {
  return defined({ ...row, isAbsent: isAbsent === 1 || null, episodeId: episodeId || null });
}

const json = (value: object | undefined): string | null =>
  value === undefined ? null : JSON.stringify(value);
