/** Rows of the database to and from pins, excerpts and history entries. */
import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import { defined } from '../../defined.ts';
import {
  type Pin,
  type PinExcerpt,
  type PinFinding,
  type PinHistoryEntry,
  type TruthChange,
  truthChangeSchema,
} from '../pin.ts';
import { warningSchema } from '../warning.ts';
import type { PinExcerptsTable, PinHistoryTable, PinsTable } from './tables.ts';

const warnings = z.array(warningSchema);

export function toPin(row: Selectable<PinsTable>, excerpts: readonly PinExcerpt[]): Pin {
  return defined({
    discordGuildId: row.discord_guild_id,
    number: row.pin_number,
    discordChannelId: row.discord_channel_id,
    discordMessageId: row.discord_message_id,
    discordParentId: row.discord_parent_id ?? undefined,
    isPrivateThread: row.is_private_thread === 1 ? (true as const) : undefined,
    episodeId: row.episode_id ?? undefined,
    question: row.question,
    findings: row.findings === null ? undefined : (JSON.parse(row.findings) as PinFinding[]),
    excerpts,
    note: row.note ?? undefined,
    pinnedBy: row.pinned_by,
    pinnedAt: row.pinned_at,
    state: row.state,
    discordPin: row.discord_pin,
    truth: row.truth,
    truthSince: row.truth_since,
  });
}

export function fromPin(pin: Pin): Insertable<PinsTable> {
  return {
    discord_guild_id: pin.discordGuildId,
    pin_number: pin.number,
    discord_channel_id: pin.discordChannelId,
    discord_message_id: pin.discordMessageId,
    discord_parent_id: pin.discordParentId ?? null,
    is_private_thread: pin.isPrivateThread ? 1 : null,
    question: pin.question,
    findings: pin.findings === undefined ? null : JSON.stringify(pin.findings),
    note: pin.note ?? null,
    pinned_by: pin.pinnedBy,
    pinned_at: pin.pinnedAt,
    state: pin.state,
    discord_pin: pin.discordPin,
    truth: pin.truth,
    truth_since: pin.truthSince,
    episode_id: pin.episodeId ?? null,
    removed_at: null,
    mark_due: null,
  };
}

export function toExcerpt(row: Selectable<PinExcerptsTable>): PinExcerpt {
  return defined({
    documentId: row.document_id,
    outlet: row.outlet,
    title: row.title,
    author: row.author ?? undefined,
    published: row.published ?? undefined,
    url: row.url ?? undefined,
    kind: row.kind,
    speaker: row.speaker ?? undefined,
    isReviewed: row.is_reviewed === null ? undefined : row.is_reviewed === 1,
    isOpposite: row.is_opposite === 1 ? (true as const) : undefined,
    warnings: row.warnings === null ? undefined : warnings.parse(JSON.parse(row.warnings)),
    note: row.note ?? undefined,
    locator: row.locator,
    passageId: row.passage_id,
    text: row.excerpt,
    start: row.start_offset,
    end: row.end_offset,
    contentHash: row.content_hash,
  });
}

export function fromExcerpts(pin: Pin): Insertable<PinExcerptsTable>[] {
  return pin.excerpts.map((excerpt, position) => ({
    discord_guild_id: pin.discordGuildId,
    pin_number: pin.number,
    position,
    document_id: excerpt.documentId,
    outlet: excerpt.outlet,
    title: excerpt.title,
    author: excerpt.author ?? null,
    published: excerpt.published ?? null,
    url: excerpt.url ?? null,
    kind: excerpt.kind,
    speaker: excerpt.speaker ?? null,
    is_reviewed: excerpt.isReviewed === undefined ? null : Number(excerpt.isReviewed),
    is_opposite: excerpt.isOpposite ? 1 : null,
    warnings: excerpt.warnings === undefined ? null : JSON.stringify(excerpt.warnings),
    note: excerpt.note ?? null,
    locator: excerpt.locator,
    passage_id: excerpt.passageId,
    excerpt: excerpt.text,
    start_offset: excerpt.start,
    end_offset: excerpt.end,
    content_hash: excerpt.contentHash,
  }));
}

export function toHistoryEntry(row: Selectable<PinHistoryTable>): PinHistoryEntry {
  const truthChange =
    row.action === 'truth-changed' && row.reason !== null ? readTruthChange(row.reason) : undefined;
  return defined({
    discordGuildId: row.discord_guild_id,
    entry: row.entry,
    pinNumber: row.pin_number,
    at: row.at,
    by: row.by_discord_user_id ?? undefined,
    action: row.action,
    reason: truthChange === undefined ? (row.reason ?? undefined) : undefined,
    truthChange,
  });
}

/** What a history's line holds of a change; nothing where it is a sentence. */
export function readTruthChange(kept: string): TruthChange | undefined {
  try {
    return truthChangeSchema.safeParse(JSON.parse(kept)).data;
  } catch {
    return undefined;
  }
}

export function fromHistoryEntry(entry: PinHistoryEntry): Insertable<PinHistoryTable> {
  return {
    discord_guild_id: entry.discordGuildId,
    entry: entry.entry,
    pin_number: entry.pinNumber,
    at: entry.at,
    by_discord_user_id: entry.by ?? null,
    action: entry.action,
    reason: entry.truthChange === undefined ? (entry.reason ?? null) : JSON.stringify(entry.truthChange),
  };
}
