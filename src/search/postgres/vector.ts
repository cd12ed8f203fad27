/**
 * Writes our terms as PostgreSQL's `tsvector` and `tsquery`. PostgreSQL's own text search configurations are not
 * used, so that both indexes have the terms that `terms.ts` reads.
 *
 * A tsvector has four labels and a passage five fields, so `speakers` and `beside` share a label. PostgreSQL stores
 * a term only once for each position, whatever its label; so each field has its own range of positions.
 */
import { type Field, fields } from '../candidates.ts';
import type { PassageTerms } from '../passage-terms.ts';

/** The label and the positions of each field. The highest position is 16,383; a field's surplus terms share its last. */
const places: Readonly<
  Record<Field, { readonly label: string; readonly from: number; readonly to: number }>
> = {
  text: { label: 'A', from: 1, to: 10_000 },
  title: { label: 'B', from: 10_001, to: 11_000 },
  speakers: { label: 'D', from: 11_001, to: 12_000 },
  beside: { label: 'D', from: 12_001, to: 13_000 },
  asks: { label: 'C', from: 13_001, to: 16_383 },
};
/** PostgreSQL accepts terms of up to 2,046 bytes, and 600 UTF-16 code units have at most 1,800 in UTF-8. */
const maxKeyLength = 600;

/** The weights of the labels D, C, B and A for `ts_rank`. */
export const labelWeights = '{0.3, 0.8, 0.3, 1}';

/** The terms of a passage as a tsvector: `'ferri':1A,7A 'harbour':2A,10001B '@ada-brenn':3A,11001D`. */
export function vectorOf(keys: PassageTerms['keys']): string {
  const placesOf = new Map<string, string[]>();
  for (const field of fields) {
    const { label, from, to } = places[field];
    keys[field].forEach((key, at) => {
      if (key.length > maxKeyLength) return;
      const place = `${Math.min(from + at, to)}${label}`;
      const known = placesOf.get(key);
      if (known === undefined) placesOf.set(key, [place]);
      else known.push(place);
    });
  }
  return [...placesOf].map(([key, own]) => `${quoted(key)}:${own.join(',')}`).join(' ');
}

/** How often a term occurs in each field, from its positions. */
export function countsByField(positions: readonly number[]): Partial<Record<Field, number>> {
  const counts: Partial<Record<Field, number>> = {};
  for (const position of positions) {
    const field = fields.find((one) => places[one].from <= position && position <= places[one].to);
    if (field !== undefined) counts[field] = (counts[field] ?? 0) + 1;
  }
  return counts;
}

/** A term, quoted for a tsvector or a tsquery. */
export function quoted(key: string): string {
  return `'${key.replace(/['\\]/g, '$&$&')}'`;
}
