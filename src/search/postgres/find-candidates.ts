/** Candidates from PostgreSQL: its index finds passages, and they are scored as MiniSearch scores them. */
import { type RawBuilder, sql } from 'kysely';
import type { Queries } from '../../database/connection.ts';
import { rarityOf } from '../../text/rarity.ts';
import { type Candidate, type Field, fieldBoosts, fields } from '../candidates.ts';
import { lastDay } from '../filters.ts';
import type { SearchFilters } from '../search.ts';
import type { SearchTables } from './search-tables.ts';
import { countsByField, labelWeights, quoted } from './vector.ts';
import type { Wanted } from './wanted.ts';

/** A knowledge in the tables, and what is known of all its passages. */
export interface Copy {
  readonly id: number;
  readonly passageCount: number;
  /** By the place of a field in `fields`. */
  readonly meanLengths: readonly number[];
  readonly counts: ReadonlyMap<string, number>;
  /** In how many passages each term stands in each field, in the order of `fields`. */
  readonly fieldCounts: ReadonlyMap<string, readonly number[]>;
}

/** So many passages are read for one question at most, whatever was expected. */
const maxRead = 3_000;
/** So many are scored exactly; the best of them are the candidates. */
const maxScored = 150;
/** Terms by which these are chosen. */
const maxChoosing = 6;

/** Of one passage: its terms that are wanted, each with the positions at which it stands. */
interface Row {
  readonly passage_id: string | null;
  readonly lengths: readonly number[];
  readonly found: readonly (readonly [string, readonly number[]])[] | null;
}

/** The best passages, at most `limit`; undefined when the copy is not in the tables any more. */
export async function findCandidates(
  queries: Queries<SearchTables>,
  copy: Copy,
  wanted: Wanted,
  limit: number,
  filters: SearchFilters,
): Promise<readonly Candidate[] | undefined> {
  const keys = [...wanted.weights.keys()];
  const { rows } = await sql<Row>`
    select passage_id, lengths, (
      select json_agg(json_build_array(lexeme, positions)) from unnest(terms) where lexeme = any(${keys})
    ) as found
    from search_copies left join (
      select * from (
        select passage_id, terms, lengths from search_passages
        where copy_id = ${copy.id} and terms @@ ${wanted.query}::tsquery ${allowedBy(filters)}
        limit ${maxRead}
      ) as read
      order by ${roughScore(copy, wanted)} desc, passage_id limit ${maxScored}
    ) as best on true
    where id = ${copy.id}`.execute(queries);
  if (rows.length === 0) return undefined;
  return rows
    .flatMap(({ passage_id, lengths, found }) =>
      passage_id === null
        ? []
        : { passageId: passage_id, score: scoreOf(copy, wanted, lengths, found ?? []) },
    )
    .sort((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1))
    .slice(0, limit);
}

/** Reads what `filters.ts` says of documents, as a condition. */
function allowedBy({ outletId, until }: SearchFilters): RawBuilder<unknown> {
  const outlet = outletId === undefined ? sql`` : sql`and ${outletId} = any(outlet_ids)`;
  return until === undefined ? outlet : sql`${outlet} and last_day <= ${lastDay(until)}`;
}

/** PostgreSQL's own rank of each term, by how rare the term is. */
function roughScore({ counts, passageCount }: Copy, { ownKeys, weights }: Wanted): RawBuilder<unknown> {
  const parts = ownKeys.slice(0, maxChoosing).map((key) => {
    const worth = (weights.get(key) ?? 0) * rarityOf(counts.get(key) ?? 0, passageCount);
    return sql`${worth}::float8 * ts_rank(${labelWeights}, terms, ${quoted(key)}::tsquery, 1)`;
  });
  return sql.join(parts, sql` + `);
}

/** MiniSearch's BM25+, with its parameters, and times the number of terms found, as it does. */
function scoreOf(
  copy: Copy,
  wanted: Wanted,
  lengths: readonly number[],
  found: NonNullable<Row['found']>,
): number {
  const [k, b, d] = [1.2, 0.7, 0.5];
  let score = 0;
  for (const [key, positions] of found) {
    const worth = wanted.weights.get(key) ?? 0;
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
