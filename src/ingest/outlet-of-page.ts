/**
 * Which outlet a document is of. A page can give any name, also one that is not its own. So a known outlet
 * is taken from a page only where the address that was fetched is the outlet's own.
 */

import { proposalNote } from '../knowledge/proposal-note.ts';
import type { OutletEntry } from '../knowledge/schema.ts';
import { foldCharacters } from '../text/fold.ts';
import { oneLine } from './block-words.ts';
import { foldedName } from './read/html/headline.ts';
import { isHostOf } from './sites.ts';
import { slug } from './slug.ts';
import { type Known, unknownOutlet } from './write/known.ts';

/** How the note of an outlet begins whose name a page claims without proof. `review` asks about these. */
export const claimedOutletNote = 'The page names as its outlet';

/** Letters of other alphabets, and the Latin ones that they look like. */
const lookAlikes = ['аеорсухіјѕһԁԛԝвкмнтαορνικτ', 'aeopcyxijshdqwbkmhtaopvikt'] as const;

/** An outlet's name without what the eye does not tell apart: case, accents, spaces, hidden characters, look-alikes. */
const comparable = (name: string): string =>
  foldedName(
    foldCharacters(withoutHiddenCharacters(name)).replace(
      /./gu,
      (letter) => lookAlikes[1][lookAlikes[0].indexOf(letter)] ?? letter,
    ),
  );

/** The known outlet of that id, name or host. */
function knownOutletNamed(name: string, known: Known): OutletEntry | undefined {
  const wanted = comparable(name);
  return (
    known.outlets.get(name) ??
    [...known.outlets.values()].find(
      (outlet) => comparable(outlet.name) === wanted || isHostOf(name, outlet.homepage),
    )
  );
}

/** The outlet that the operator names: a known one, or a proposal. */
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

/** The outlet that a page names, and whether its name is a known outlet's that the page has no proof of. */
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
