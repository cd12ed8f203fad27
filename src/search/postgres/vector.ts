/**
 * Our terms as PostgreSQL's `tsvector` and `tsquery`. No text search configuration of PostgreSQL's is
 * asked: both engines see the terms that `terms.ts` reads.
 *
 * A tsvector has four labels, and a passage five fields: those who are quoted and the names beside share
 * the last label. PostgreSQL keeps a term once at each position, whatever its label: so each field has
 * positions of its own, and is known by them.
 */
import { type Field, fields } from '../candidates.ts';
import type { PassageTerms } from '../passage-terms.ts';

/** The label of each field, and its positions. PostgreSQL counts to 16,383; terms behind a field's last share that. */
const places: Readonly<
  Record<Field, { readonly label: string; readonly from: number; readonly to: number }>
> = {
  text: { label: 'A', from: 1, to: 10_000 },
  title: { label: 'B', from: 10_001, to: 11_000 },
  speakers: { label: 'D', from: 11_001, to: 12_000 },
  beside: { label: 'D', from: 12_001, to: 13_000 },
  asks: { label: 'C', from: 13_001, to: 16_383 },
};
/** PostgreSQL takes terms of up to 2,046 bytes. Nobody asks for one of a third of that. */
const longestKey = 600;

/** How much a term in each label counts to PostgreSQL, as `ts_rank` takes it: those of D, C, B, A. */
export const labelWeights = '{0.3, 0.8, 0.3, 1}';

/** A passage as PostgreSQL takes it: `'ferri':1A,7A 'harbour':2A,10001B '@ada-brenn':3A,11001D`. */
export function vectorOf(keys: PassageTerms['keys']): string {
  const placesOf = new Map<string, string[]>();
  for (const field of fields) {
    const { label, from, to } = places[field];
    keys[field].forEach((key, at) => {
      if (key.length > longestKey) return;
      const place = `${Math.min(from + at, to)}${label}`;
      const known = placesOf.get(key);
      if (known === undefined) placesOf.set(key, [place]);
      else known.push(place);
    });
  }
  return [...placesOf].map(([key, own]) => `${quoted(key)}:${own.join(',')}`).join(' ');
}

/** How often a term stands in each field, from its positions. */
export function countsByField(positions: readonly number[]): Partial<Record<Field, number>> {
  const counts: Partial<Record<Field, number>> = {};
  for (const position of positions) {
    const field = fields.find((one) => places[one].from <= position && position <= places[one].to);
    if (field !== undefined) counts[field] = (counts[field] ?? 0) + 1;
  }
  return counts;
}

/** A term as it stands in a tsvector or a tsquery. */
export function quoted(key: string): string {
  return `'${key.replace(/['\\]/g, '$&$&')}'`;
}
