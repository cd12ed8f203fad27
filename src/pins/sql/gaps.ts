import { defined } from '../../defined.ts';
import { type Gap, gapKeyOf, maxGaps } from '../gaps.ts';
import { type Closeness, Vocabulary, type WordReader, wordsApart } from '../question.ts';
import type { GapQuery, GapRequest, ServerKey } from '../store.ts';
import { lockServer } from './change-pins.ts';
import type { Queries } from './connection.ts';
import type { GapsTable } from './tables.ts';

/** Counts a question, under the server's lock: two who ask it at once are two. */
export async function countGap(
  queries: Queries,
  { discordGuildId, question, kind, reason }: GapRequest,
  read: WordReader,
  at: string,
): Promise<void> {
  const question_key = gapKeyOf(read(question));
  if (question_key === '') return;
  await lockServer(queries, discordGuildId);
  const key = { discord_guild_id: discordGuildId, question_key };
  const isReport = kind === 'reported' ? 1 : 0;
  await queries
    .insertInto('gaps')
    .values({
      ...key,
      question,
      kind,
      times_asked: 1 - isReport,
      times_reported: isReport,
      reason: reason ?? null,
      last_at: at,
      is_absent: 0,
    })
    .onConflict((conflict) =>
      conflict.columns(['discord_guild_id', 'question_key']).doUpdateSet((set) => ({
        kind,
        times_asked: set('gaps.times_asked', '+', 1 - isReport),
        times_reported: set('gaps.times_reported', '+', isReport),
        reason: reason ?? set.ref('gaps.reason'),
        last_at: at,
      })),
    )
    .execute();
  await dropOldest(queries, discordGuildId);
}

async function dropOldest(queries: Queries, discordGuildId: string): Promise<void> {
  const beyond = await queries
    .selectFrom('gaps')
    .select('question_key')
    .where('discord_guild_id', '=', discordGuildId)
    .orderBy('is_absent', 'desc')
    .orderBy('last_at', 'desc')
    .offset(maxGaps)
    .limit(maxGaps)
    .execute();
  if (beyond.length === 0) return;
  await queries
    .deleteFrom('gaps')
    .where('discord_guild_id', '=', discordGuildId)
    .where(
      'question_key',
      'in',
      beyond.map(({ question_key }) => question_key),
    )
    .execute();
}

/** Those reported before those asked, and each the most often first. */
export async function listGaps(queries: Queries, { discordGuildId }: ServerKey): Promise<Gap[]> {
  const rows = await queries
    .selectFrom('gaps')
    .selectAll()
    .where('discord_guild_id', '=', discordGuildId)
    .orderBy('times_reported', 'desc')
    .orderBy('times_asked', 'desc')
    .orderBy('last_at', 'desc')
    .execute();
  return rows.map(toGap);
}

export function toGap(row: GapsTable): Gap {
  return defined({
    question: row.question,
    kind: row.kind,
    timesAsked: row.times_asked,
    timesReported: row.times_reported,
    reason: row.reason ?? undefined,
    lastAt: row.last_at,
    isAbsent: row.is_absent === 1 ? (true as const) : undefined,
  });
}

/** Puts a gap of another database here; one that is here already stays as it is. */
export async function insertGap(
  queries: Queries,
  { discordGuildId, key, ...gap }: ServerKey & Gap & { readonly key: string },
): Promise<void> {
  await queries
    .insertInto('gaps')
    .values({
      discord_guild_id: discordGuildId,
      question_key: key,
      question: gap.question,
      kind: gap.kind,
      times_asked: gap.timesAsked,
      times_reported: gap.timesReported,
      reason: gap.reason ?? null,
      last_at: gap.lastAt,
      is_absent: gap.isAbsent ? 1 : 0,
    })
    .onConflict((conflict) => conflict.columns(['discord_guild_id', 'question_key']).doNothing())
    .execute();
}

/** A moderator's word that the sources do not hold it, or that it is open again. Of an unknown question, nothing. */
export async function judgeGap(
  queries: Queries,
  { discordGuildId, question, isAbsent }: GapQuery & { readonly isAbsent: boolean },
  read: WordReader,
): Promise<void> {
  await lockServer(queries, discordGuildId);
  await queries
    .updateTable('gaps')
    .set({ is_absent: isAbsent ? 1 : 0 })
    .where('discord_guild_id', '=', discordGuildId)
    .where('question_key', '=', gapKeyOf(read(question)))
    .execute();
}

/** Whether the question, or a close one, was judged as not in the sources: compared as pinned questions are. */
export async function findAbsent(
  queries: Queries,
  { discordGuildId, question }: GapQuery,
  read: WordReader,
): Promise<Closeness | undefined> {
  const rows = await queries
    .selectFrom('gaps')
    .select('question')
    .where('discord_guild_id', '=', discordGuildId)
    .where('is_absent', '=', 1)
    .execute();
  if (rows.length === 0) return undefined;
  const vocabulary = new Vocabulary();
  const asked = vocabulary.setOf(read(question));
  const apart = rows.flatMap((row) => wordsApart(vocabulary.setOf(read(row.question)), asked) ?? []);
  if (apart.length === 0) return undefined;
  return apart.includes(0) ? 'same' : 'close';
}

export async function forgetGapsBefore(queries: Queries, before: string): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom('gaps')
    .where('last_at', '<', before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
