import { defined } from '../../defined.ts';
import { type Gap, gapKeyOf, maxGaps } from '../gaps.ts';
import { type Closeness, Vocabulary, type WordReader, wordsApart } from '../question.ts';
import type { EpisodeQuery, GapQuery, GapRequest, ServerKey } from '../store.ts';
import { lockServer } from './change-pins.ts';
import type { PinQueries } from './pin-database.ts';
import type { GapsTable } from './tables.ts';

/** Counts a question, under the server's lock: two who ask it at once are two. */
export async function countGap(
  queries: PinQueries,
  request: GapRequest,
  read: WordReader,
  at: string,
): Promise<void> {
  const { discordGuildId, question, kind, reason, episodeId = '' } = request;
  const question_key = gapKeyOf(read(question));
  if (question_key === '') return;
  await lockServer(queries, discordGuildId);
  // A question that belongs to no episode yet is counted on where it stands.
  const known = await gapOf(queries, request, question_key);
  const isReport = kind === 'reported' ? 1 : 0;
  await queries
    .insertInto('gaps')
    .values({
      discord_guild_id: discordGuildId,
      episode_id: known?.episode_id ?? episodeId,
      question_key,
      question,
      kind,
      times_asked: 1 - isReport,
      times_reported: isReport,
      reason: reason ?? null,
      last_at: at,
      is_absent: 0,
    })
    .onConflict((conflict) =>
      conflict.columns(['discord_guild_id', 'episode_id', 'question_key']).doUpdateSet((set) => ({
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

/** The gap of an episode with these words. */
function gapOf(queries: PinQueries, { discordGuildId, episode }: EpisodeQuery, key: string) {
  return gapsOf(queries, { discordGuildId, ...defined({ episode }) })
    .select('episode_id')
    .where('question_key', '=', key)
    .orderBy('episode_id')
    .executeTakeFirst();
}

function gapsOf(queries: PinQueries, { discordGuildId, episode }: EpisodeQuery) {
  const all = queries.selectFrom('gaps').where('discord_guild_id', '=', discordGuildId);
  if (episode === undefined) return all;
  return 'only' in episode
    ? all.where('episode_id', '=', episode.only)
    : all.where('episode_id', 'not in', episode.allBut);
}

async function dropOldest(queries: PinQueries, discordGuildId: string): Promise<void> {
  const beyond = await queries
    .selectFrom('gaps')
    .select(['episode_id', 'question_key'])
    .where('discord_guild_id', '=', discordGuildId)
    .orderBy('is_absent', 'desc')
    .orderBy('last_at', 'desc')
    .offset(maxGaps)
    .limit(maxGaps)
    .execute();
  for (const { episode_id, question_key } of beyond) {
    await queries
      .deleteFrom('gaps')
      .where('discord_guild_id', '=', discordGuildId)
      .where('episode_id', '=', episode_id)
      .where('question_key', '=', question_key)
      .execute();
  }
}

/** Those reported before those asked, and each the most often first. */
export async function listGaps(queries: PinQueries, query: EpisodeQuery): Promise<Gap[]> {
  const rows = await gapsOf(queries, query)
    .selectAll()
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
    episodeId: row.episode_id === '' ? undefined : row.episode_id,
  });
}

/** Inserts a gap of another database, unless there is one of the same words. */
export async function insertGap(
  queries: PinQueries,
  { discordGuildId, key, ...gap }: ServerKey & Gap & { readonly key: string },
): Promise<void> {
  await queries
    .insertInto('gaps')
    .values({
      discord_guild_id: discordGuildId,
      episode_id: gap.episodeId ?? '',
      question_key: key,
      question: gap.question,
      kind: gap.kind,
      times_asked: gap.timesAsked,
      times_reported: gap.timesReported,
      reason: gap.reason ?? null,
      last_at: gap.lastAt,
      is_absent: gap.isAbsent ? 1 : 0,
    })
    .onConflict((conflict) =>
      conflict.columns(['discord_guild_id', 'episode_id', 'question_key']).doNothing(),
    )
    .execute();
}

/** Keeps a moderator's judgement on a gap. Does nothing for an unknown question. */
export async function judgeGap(
  queries: PinQueries,
  { question, isAbsent, ...query }: GapQuery & { readonly isAbsent: boolean },
  read: WordReader,
): Promise<void> {
  const { discordGuildId } = query;
  await lockServer(queries, discordGuildId);
  const key = gapKeyOf(read(question));
  const known = await gapOf(queries, query, key);
  if (known === undefined) return;
  await queries
    .updateTable('gaps')
    .set({ is_absent: isAbsent ? 1 : 0 })
    .where('discord_guild_id', '=', discordGuildId)
    .where('episode_id', '=', known.episode_id)
    .where('question_key', '=', key)
    .execute();
}

/** Whether the question, or a close one, was judged as not in the sources: compared as pinned questions are. */
export async function findAbsent(
  queries: PinQueries,
  { question, ...query }: GapQuery,
  read: WordReader,
): Promise<Closeness | undefined> {
  const rows = await gapsOf(queries, query).select('question').where('is_absent', '=', 1).execute();
  if (rows.length === 0) return undefined;
  const vocabulary = new Vocabulary();
  const asked = vocabulary.setOf(read(question));
  const apart = rows.flatMap((row) => wordsApart(vocabulary.setOf(read(row.question)), asked) ?? []);
  if (apart.length === 0) return undefined;
  return apart.includes(0) ? 'same' : 'close';
}

export async function forgetGapsBefore(queries: PinQueries, before: string): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom('gaps')
    .where('last_at', '<', before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
