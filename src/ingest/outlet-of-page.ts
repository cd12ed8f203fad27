/**
 * Finds the outlet of a document. A page can claim any name, so a known outlet is only accepted from a page that was
 * fetched from that outlet's own address.
 */

import { proposalNote } from '../knowledge/proposal-note.ts';
import type { OutletEntry } from '../knowledge/schema.ts';
import { foldCharacters } from '../text/fold.ts';
import { oneLine } from './block-words.ts';
import { foldedName } from './read/html/headline.ts';
import { isHostOf } from './sites.ts';
import { slug } from './slug.ts';
import { type Known, unknownOutlet } from './write/known.ts';

/** The beginning of the note of an outlet whose name a page claims without proof. `review` asks about these. */
export const claimedOutletNote = 'The page names as its outlet';

/** Letters of other alphabets, and the Latin letters that look like them. */
const lookAlikes = ['аеорсухіјѕһԁԛԝвкмнтαορνικτ', 'aeopcyxijshdqwbkmhtaopvikt'] as const;

/**
 * An outlet's name without differences that a reader may not see: case, accents, spaces, hidden characters,
 * look-alikes.
 */
const comparable = (name: string): string =>
  foldedName(
    foldCharacters(withoutHiddenCharacters(name)).replace(
      /./gu,
      (letter) => lookAlikes[1][lookAlikes[0].indexOf(letter)] ?? letter,
    ),
  );

/** The known outlet with an id, a name or a host. */
function knownOutletNamed(name: string, known: Known): OutletEntry | undefined {
  const wanted = comparable(name);
  return (
    known.outlets.get(name) ??
    [...known.outlets.values()].find(
      (outlet) => comparable(outlet.name) === wanted || isHostOf(name, outlet.homepage),
    )
  );
}

/** The outlet that the operator names: a known one, or a proposal for a new one. */
export function outletNamed(
  name: string | undefined,
  known: Known,
  kind: OutletEntry['kind'] = 'website',
): OutletEntry {
  if (name === undefined || name.trim() === '') return unknownOutlet;
  const note = `${proposalNote}; check its name${kind === 'website' ? ' and its kind' : ''}.`;
  return knownOutletNamed(name, known) ?? { id: slug(name), name: withoutHiddenCharacters(name), kind, note };
}

const withoutHiddenCharacters = (name: string): string => oneLine(name.replace(/\p{Cf}/gu, ''));

/**
 * The outlet that a page names. Where that is the name of a known outlet and nothing proves it, the outlet is a new one
 * with the host in its name, and `doubtful` is the known one.
 */
export function outletClaimed(
  name: string,
  host: string | undefined,
  known: Known,
  kind?: OutletEntry['kind'],
): { readonly outlet: OutletEntry; readonly doubtful?: OutletEntry } {
  const outlet = knownOutletNamed(name, known);
  if (outlet === undefined) return { outlet: outletNamed(name, known, kind) };
  if (host !== undefined && isHostOf(host, outlet.homepage)) return { outlet };
  const where = host ?? 'unverified';
  const claimed = withoutHiddenCharacters(name);
  return {
    doubtful: outlet,
    outlet: {
      id: slug(`${outlet.id} ${where}`),
      name: `${claimed} (${where})`,
      kind: 'website',
      note: `${claimedOutletNote} “${claimed}”; nothing proves that it is ${outlet.id}. Run review, or import it with --outlet.`,
    },
  };
}
