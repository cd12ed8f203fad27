/** Makes ids from names. */
import { foldCharacters } from '../text/fold.ts';

/** An id from a name: `José O'Neil` → `jose-o-neil`. */
export function slug(name: string): string {
  const words = foldCharacters(name).match(/[\p{Ll}\p{Lo}\p{N}]+/gu) ?? [];
  const made = words.join('-').slice(0, 80).replace(/-$/u, '');
  return made === '' ? 'unnamed' : made;
}
