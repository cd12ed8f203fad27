/**
 * Our terms as PostgreSQL's `tsvector` and `tsquery`. No text search configuration of PostgreSQL's is
 * asked: both engines see the terms that `terms.ts` reads.
 *
 * A tsvector has four labels, and a passage five fields: those who are quoted and the names beside share
 * the last label, and are told apart by their positions.
 */
import { type Field, fields } from '../candidates.ts';
import type { PassageTerms } from '../passage-terms.ts';

const labels: Readonly<Record<Field, string>> = {
  text: 'A',
  title: 'B',
  asks: 'C',
  speakers: 'D',
  beside: 'D',
};
/** From this position on a name of the last label stands beside. */
const besideFrom = 8_001;
/** PostgreSQL counts no further. */
const lastPosition = 16_383;
/** PostgreSQL takes terms of up to 2,046 bytes. Nobody asks for one of a third of that. */
const longestKey = 600;

/** How much a term in each label counts to PostgreSQL, as `ts_rank` takes it: those of D, C, B, A. */
export const labelWeights = '{0.3, 0.8, 0.3, 1}';

/** A passage as PostgreSQL takes it: `'ferri':1A,7A 'harbour':2A,1B '@ada-brenn':3A,1D`. */
export function vectorOf(keys: PassageTerms['keys']): string {
  const places = new Map<string, string[]>();
  for (const field of fields) {
    const before = field === 'beside' ? besideFrom : 1;
    keys[field].forEach((key, at) => {
      if (key.length > longestKey) return;
      const place = `${Math.min(before + at, lastPosition)}${labels[field]}`;
      const known = places.get(key);
      if (known === undefined) places.set(key, [place]);
      else known.push(place);
    });
  }
  return [...places].map(([key, own]) => `${quoted(key)}:${own.join(',')}`).join(' ');
}

/** How often a term stands in each field, from its positions and their labels as PostgreSQL gives them back. */
export function countsByField(
  positions: readonly number[],
  weights: readonly string[],
): Partial<Record<Field, number>> {
  const counts: Partial<Record<Field, number>> = {};
  positions.forEach((position, at) => {
    const isBeside = position >= besideFrom;
    const field = fields.find(
      (one) => labels[one] === weights[at] && (one === 'beside') === (isBeside && weights[at] === 'D'),
    );
    if (field !== undefined) counts[field] = (counts[field] ?? 0) + 1;
  });
  return counts;
}

/** A term as it stands in a tsvector or a tsquery. */
export function quoted(key: string): string {
  return `'${key.replace(/['\\]/g, '$&$&')}'`;
}
