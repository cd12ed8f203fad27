/** Stores questions that the sources answered badly or not at all, for servers that switch this on: never who asked. */

import type { ReportReason } from '../report-reasons.ts';
import type { Gap } from './gap.ts';
import type { EpisodeQuery } from './pin-query.ts';
import { type Closeness, type ReadWord, Vocabulary, type WordReader, wordsApart } from './same-question.ts';
import type { PinDatabase, PinQueries } from './sql/pin-database.ts';
import { toGap } from './sql/tables.ts';

interface GapQuery extends EpisodeQuery {
  readonly question: string;
}

interface GapRequest extends GapQuery {
  /** The episode for a question that is counted for the first time. */
  readonly episodeId?: string;
  readonly kind: Gap['kind'];
  /** Of a report. */
  readonly reason?: ReportReason;
}

/** The most gaps of one server; the ones asked longest ago are deleted first. */
export const maxGaps = 500;

/** Gaps not asked again for so many days are deleted, also those that a moderator decided. */
export const keepGapsDays = 90;

export class GapStore {
  readonly #database: PinDatabase;
  readonly #words: () => WordReader;

  constructor(database: PinDatabase, words: () => WordReader) {
    this.#database = database;
    this.#words = words;
  }

  /** Counts a question that was answered badly, or that a member reports. Who it was is not stored. */
  async count({ question, kind, reason, episodeId = '', ...query }: GapRequest): Promise<void> {
    const { discordGuildId } = query;
    const questionKey = gapKeyOf(this.#words()(question));
    if (questionKey === '') return;
    await this.#database.change(discordGuildId, async ({ queries, at: lastAt }) => {
      // A question without an episode keeps being counted there.
      const known = await episodeOf(queries, query, questionKey);
      const key = { discordGuildId, episodeId: known ?? episodeId, questionKey };
      const timesReported = kind === 'reported' ? 1 : 0;
      const counts = { timesAsked: 1 - timesReported, timesReported };
      await queries
        .insertInto('gaps')
        .values({ ...key, ...counts, question, kind, reason: reason ?? null, lastAt, isAbsent: 0 })
        .onConflict((conflict) =>
          conflict.columns(['discordGuildId', 'episodeId', 'questionKey']).doUpdateSet((set) => ({
            kind,
            timesAsked: set('gaps.timesAsked', '+', counts.timesAsked),
            timesReported: set('gaps.timesReported', '+', counts.timesReported),
            reason: reason ?? set.ref('gaps.reason'),
            lastAt,
          })),
        )
        .execute();
      await dropOldest(queries, discordGuildId);
    });
  }

  /** A server's gaps, or those of an episode, at most `maxGaps`: reported first, then the most asked. */
  async list(query: EpisodeQuery): Promise<Gap[]> {
    const rows = await this.#database.read((queries) =>
      gapsOf(queries, query)
        .selectAll()
        .orderBy('timesReported', 'desc')
        .orderBy('timesAsked', 'desc')
        .orderBy('lastAt', 'desc')
        .execute(),
    );
    return rows.map(toGap);
  }

  /** Stores or takes back that the sources do not contain the answer. Ignores an unknown question. */
  async judge({ question, isAbsent, ...query }: GapQuery & { readonly isAbsent: boolean }): Promise<void> {
    const questionKey = gapKeyOf(this.#words()(question));
    await this.#database.change(query.discordGuildId, async ({ queries }) => {
      const episodeId = await episodeOf(queries, query, questionKey);
      if (episodeId === undefined) return;
      await queries
        .updateTable('gaps')
        .set({ isAbsent: isAbsent ? 1 : 0 })
        .where('discordGuildId', '=', query.discordGuildId)
        .where('episodeId', '=', episodeId)
        .where('questionKey', '=', questionKey)
        .execute();
    });
  }

  /** Whether a moderator decided this about the question or a close one, compared as pinned questions are. */
  async findAbsent({ question, ...query }: GapQuery): Promise<Closeness | undefined> {
    const rows = await this.#database.read((queries) =>
      gapsOf(queries, query).select('question').where('isAbsent', '=', 1).execute(),
    );
    if (rows.length === 0) return undefined;
    const read = this.#words();
    const vocabulary = new Vocabulary();
    const askedWords = vocabulary.setOf(read(question));
    const differences = rows.flatMap(
      (row) => wordsApart(vocabulary.setOf(read(row.question)), askedWords) ?? [],
    );
    if (differences.length === 0) return undefined;
    return differences.includes(0) ? 'same' : 'close';
  }

  /** Deletes gaps last asked before this instant, and returns how many. */
  async forgetBefore(instant: Date): Promise<number> {
    const { numDeletedRows } = await this.#database.write((queries) =>
      queries.deleteFrom('gaps').where('lastAt', '<', instant.toISOString()).executeTakeFirstOrThrow(),
    );
    return Number(numDeletedRows);
  }
}

/**
 * The key that questions with the same words share; empty for a question without words to compare.
 *
 * `gapKeyOf(read('Who won?'))` → `'who won'`
 */
function gapKeyOf(words: readonly ReadWord[]): string {
  return [...new Set(words.map(({ word }) => word))].sort().join(' ');
}

/** The episode in which a question with these words was counted. */
async function episodeOf(queries: PinQueries, query: EpisodeQuery, questionKey: string) {
  const gap = await gapsOf(queries, query)
    .select('episodeId')
    .where('questionKey', '=', questionKey)
    .orderBy('episodeId')
    .executeTakeFirst();
  return gap?.episodeId;
}

function gapsOf(queries: PinQueries, { discordGuildId, episode }: EpisodeQuery) {
  const all = queries.selectFrom('gaps').where('discordGuildId', '=', discordGuildId);
  if (episode === undefined) return all;
  return 'only' in episode
    ? all.where('episodeId', '=', episode.only)
    : all.where('episodeId', 'not in', episode.allBut);
}

async function dropOldest(queries: PinQueries, discordGuildId: string): Promise<void> {
  await queries
    .deleteFrom('gaps')
    .where('discordGuildId', '=', discordGuildId)
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('episodeId', 'questionKey'),
        'in',
        selectFrom('gaps')
          .select(['episodeId', 'questionKey'])
          .where('discordGuildId', '=', discordGuildId)
          .orderBy('isAbsent', 'desc')
          .orderBy('lastAt', 'desc')
          .offset(maxGaps)
          .limit(maxGaps)
          .$asTuple('episodeId', 'questionKey'),
      ),
    )
    .execute();
}
