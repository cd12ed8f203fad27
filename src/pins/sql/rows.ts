/** Rows of the database, and what they are in the rest of the program. */
import type { Insertable, Selectable } from 'kysely';
import type { Pin, PinExcerpt, PinHistoryEntry } from '../pin.ts';
import type { PinExcerptsTable, PinHistoryTable, PinsTable } from './tables.ts';

export function toPin(row: Selectable<PinsTable>, excerpts: readonly PinExcerpt[]): Pin {
  return {
    discordGuildId: row.discord_guild_id,
    number: row.pin_number,
    discordChannelId: row.discord_channel_id,
    discordMessageId: row.discord_message_id,
    question: row.question,
    excerpts,
    ...(row.note !== null && { note: row.note }),
    pinnedBy: row.pinned_by,
    pinnedAt: row.pinned_at,
    state: row.state,
    discordPin: row.discord_pin,
    truth: row.truth,
    truthSince: row.truth_since,
  };
}

export function fromPin(pin: Pin, wordsVersion: string): Insertable<PinsTable> {
  return {
    discord_guild_id: pin.discordGuildId,
    pin_number: pin.number,
    discord_channel_id: pin.discordChannelId,
    discord_message_id: pin.discordMessageId,
    question: pin.question,
    note: pin.note ?? null,
    pinned_by: pin.pinnedBy,
    pinned_at: pin.pinnedAt,
    state: pin.state,
    discord_pin: pin.discordPin,
    truth: pin.truth,
    truth_since: pin.truthSince,
    words_version: wordsVersion,
  };
}

export function toExcerpt(row: Selectable<PinExcerptsTable>): PinExcerpt {
  return {
    documentId: row.document_id,
    outlet: row.outlet,
    title: row.title,
    ...(row.author !== null && { author: row.author }),
    ...(row.published !== null && { published: row.published }),
    ...(row.url !== null && { url: row.url }),
    kind: row.kind,
    ...(row.speaker !== null && { speaker: row.speaker }),
    locator: row.locator,
    passageId: row.passage_id,
    text: row.excerpt,
    start: row.start_offset,
    end: row.end_offset,
    contentHash: row.content_hash,
  };
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
    locator: excerpt.locator,
    passage_id: excerpt.passageId,
    excerpt: excerpt.text,
    start_offset: excerpt.start,
    end_offset: excerpt.end,
    content_hash: excerpt.contentHash,
  }));
}

export function toHistoryEntry(row: Selectable<PinHistoryTable>): PinHistoryEntry {
  return {
    discordGuildId: row.discord_guild_id,
    entry: row.entry,
    pinNumber: row.pin_number,
    at: row.at,
    ...(row.by_discord_user_id !== null && { by: row.by_discord_user_id }),
    action: row.action,
    ...(row.reason !== null && { reason: row.reason }),
  };
}

export function fromHistoryEntry(entry: PinHistoryEntry): Insertable<PinHistoryTable> {
  return {
    discord_guild_id: entry.discordGuildId,
    entry: entry.entry,
    pin_number: entry.pinNumber,
    at: entry.at,
    by_discord_user_id: entry.by ?? null,
    action: entry.action,
    reason: entry.reason ?? null,
  };
}
