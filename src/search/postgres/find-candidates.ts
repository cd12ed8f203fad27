/** Candidates from PostgreSQL: its index finds passages, which are then scored as MiniSearch scores them. */
import { type RawBuilder, sql } from 'kysely';
import type { Queries } from '../../database/connection.ts';
import { rarityOf } from '../../text/rarity.ts';
import { type Candidate, type Field, fieldBoosts, fields } from '../candidates.ts';
import { lastDay } from '../filters.ts';
import type { SearchFilters } from '../search.ts';
import type { PassageQuery } from './passage-query.ts';
import type { SearchTables } from './search-tables.ts';
import { countsByField, labelWeights, quoted } from './vector.ts';

/** A knowledge in the tables, with the figures that scoring needs. */
export interface Copy {
  readonly id: number;
  readonly passageCount: number;
  /** The mean number of different terms in each field, in the order of `fields`. */
  readonly meanLengths: readonly number[];
  /** As in `Lexicon`. */
  readonly counts: ReadonlyMap<string, number>;
  /** How many passages have each term in each field, in the order of `fields`. */
  readonly fieldCounts: ReadonlyMap<string, readonly number[]>;
}

/** How many passages are read for one question, even where the estimate expected fewer. */
const maxRead = 3_000;
/** How many of them are scored exactly; the best of these are the candidates. */
const maxScored = 150;
/** How many terms decide which passages these are. */
const maxRoughTerms = 6;

interface Row {
  readonly passage_id: string | null;
  readonly lengths: readonly number[];
  /** The terms of the question that the passage has, with their positions. */
  readonly found: readonly (readonly [string, readonly number[]])[] | null;
}

/** The best passages, at most `limit`; undefined when the copy has been dropped. */
export async function findCandidates(
  queries: Queries<SearchTables>,
  copy: Copy,
  query: PassageQuery,
  limit: number,
  filters: SearchFilters,
): Promise<readonly Candidate[] | undefined> {
  const keys = [...query.weights.keys()];
  const { rows } = await sql<Row>`
    select passage_id, lengths, (
      select json_agg(json_build_array(lexeme, positions)) from unnest(terms) where lexeme = any(${keys})
    ) as found
    from search_copies left join (
      select * from (
        select passage_id, terms, lengths from search_passages
        where copy_id = ${copy.id} and terms @@ ${query.tsquery}::tsquery ${allowedBy(filters)}
        limit ${maxRead}
      ) as read
      order by ${roughScore(copy, query)} desc, passage_id limit ${maxScored}
    ) as best on true
    where id = ${copy.id}`.execute(queries);
  if (rows.length === 0) return undefined;
  return rows
    .flatMap(({ passage_id, lengths, found }) =>
      passage_id === null ? [] : { passageId: passage_id, score: scoreOf(copy, query, lengths, found ?? []) },
    )
    .sort((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1))
    .slice(0, limit);
}

/** The rule of `filters.ts` as an SQL condition. */
function allowedBy({ outletId, until }: SearchFilters): RawBuilder<unknown> {
  const outlet = outletId === undefined ? sql`` : sql`and ${outletId} = any(outlet_ids)`;
  return until === undefined ? outlet : sql`${outlet} and last_day <= ${lastDay(until)}`;
}

/** PostgreSQL's own rank for each of the heaviest terms, times the term's rarity. */
function roughScore({ counts, passageCount }: Copy, { ownKeys, weights }: PassageQuery): RawBuilder<unknown> {
  const parts = ownKeys.slice(0, maxRoughTerms).map((key) => {
    const worth = (weights.get(key) ?? 0) * rarityOf(counts.get(key) ?? 0, passageCount);
    return sql`${worth}::float8 * ts_rank(${labelWeights}, terms, ${quoted(key)}::tsquery, 1)`;
  });
  return sql.join(parts, sql` + `);
}

/** MiniSearch's score: BM25+ with MiniSearch's parameters, times the number of terms found. */
function scoreOf(
  copy: Copy,
  query: PassageQuery,
  lengths: readonly number[],
  found: NonNullable<Row['found']>,
): number {
  const [k, b, d] = [1.2, 0.7, 0.5];
  let score = 0;
  for (const [key, positions] of found) {
    const worth = query.weights.get(key) ?? 0;
    const inFields = copy.fieldCounts.get(key);
    for (const [field, count] of Object.entries(countsByField(positions)) as [Field, number][]) {
      const at = fields.indexOf(field);
      const length = (lengths[at] ?? 0) / (copy.meanLengths[at] || 1);
      const rarity = rarityOf(inFields?.[at] ?? 0, copy.passageCount);
      score +=
        worth * rarity * fieldBoosts[field] * (d + (count * (k + 1)) / (count + k * (1 - b + b * length)));
    }
  }
  return score * found.length;
}
