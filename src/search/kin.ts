/** Countries, their people and their capitals: `Kazakhstan`, `Kazakh`; `Iran`, `Tehran`. */
import type { Knowledge } from '../knowledge/model.ts';
import type { NameFinder } from '../knowledge/names.ts';
import { wordsOf } from '../text/words.ts';
import { firstTermId, type PassageIndex } from './passage-index.ts';
import { nameKey, stemOf } from './terms.ts';
import type { Thesaurus } from './thesaurus.ts';

const minShared = 4;

/**
 * For a term's key the terms of the index that speak of the same place.
 *
 * English makes the adjective from the name's beginning (Ukraine, Ukrainian;
 * Turkey, Turkish), so words that begin alike and are written with a capital
 * in the texts are kin. A wrong guess costs little: kin count less than the
 * word itself.
 */
export function kinOf(
  knowledge: Knowledge,
  index: PassageIndex,
  thesaurus: Thesaurus,
  finder: NameFinder,
): (key: string) => readonly number[] {
  const kin = new Map<string, number[]>();
  const add = (key: string, termId: number) => kin.set(key, [...(kin.get(key) ?? []), termId]);
  const words = index.vocabulary
    .map((key, termId) => ({ key, termId }))
    .filter(({ key, termId }) => termId >= firstTermId && !key.startsWith('@'));
  for (const { id, name, kind } of knowledge.names.values()) {
    const [first, ...more] = wordsOf(name).map(({ folded }) => folded);
    if (kind !== 'place' || first === undefined || more.length > 0) continue;
    const nameTermId = index.idByKey.get(nameKey(id));
    const countryId = finder.resolve(thesaurus.countryOf(first) ?? '');
    const countryTermId = countryId === undefined ? undefined : index.idByKey.get(nameKey(countryId));
    if (countryTermId !== undefined) add(nameKey(id), countryTermId);
    if (countryId !== undefined && nameTermId !== undefined) add(nameKey(countryId), nameTermId);
    const own = stemOf(first);
    for (const { key, termId } of words) {
      if (key === own || !beginAlike(first, key)) continue;
      add(nameKey(id), termId);
      if (nameTermId !== undefined) add(key, nameTermId);
    }
  }
  return (key) => kin.get(key) ?? [];
}

const demonymEndings = /^(?:n|an|ian|ians|ans|ns|s|i|is|ish|ese|h|hs|ic|)$/;

/** `beginAlike('turkey', 'turkish')` → `true` */
function beginAlike(place: string, word: string): boolean {
  for (let shared = Math.min(place.length, word.length); shared >= minShared; shared -= 1) {
    if (word.length === shared && place.length - shared < 2) continue;
    if (!place.startsWith(word.slice(0, shared))) continue;
    const placeRest = place.slice(shared);
    return demonymEndings.test(word.slice(shared)) && /^(?:|a|e|y|ey|ia|ya|stan|land|istan)$/.test(placeRest);
  }
  return false;
}
