/** Finds outlets by what somebody types: a name, an id, or a part of one. */

import { type Reply, refuse } from '../../answers/index.ts';
import { outletIdsOf } from '../../knowledge/find.ts';
import type { Knowledge, Outlet } from '../../knowledge/model.ts';
import { foldCharacters } from '../../text/fold.ts';
import type { CommandContext } from '../context.ts';
import type { Choice } from '../define.ts';

/** The outlets of at least one document: the others only carried somebody's report, and nothing is found under them. */
function outletsInUse(knowledge: Knowledge): Outlet[] {
  const used = new Set(outletIdsOf(knowledge));
  return [...knowledge.outlets.values()].filter(({ id }) => used.has(id));
}

/** The outlet that has this id or name, in any case. */
export function outletNamed(knowledge: Knowledge, given: string): Outlet | undefined {
  const wanted = foldCharacters(given).trim();
  return outletsInUse(knowledge).find(
    ({ id, name }) => foldCharacters(id) === wanted || foldCharacters(name) === wanted,
  );
}

/** The outlets whose name holds what is typed. */
export function completeOutlet(typed: string, { library: { knowledge } }: CommandContext): Choice[] {
  const wanted = foldCharacters(typed).trim();
  return outletsInUse(knowledge)
    .filter(({ id, name }) => foldCharacters(name).includes(wanted) || id.includes(wanted))
    .map(({ id, name }) => ({ name, value: id }));
}

/** Says that no document is of such an outlet, and which outlets there are. */
export function unknownOutlet(given: string, { library: { knowledge } }: CommandContext): Reply {
  return refuse({ reason: 'unknown-outlet', given, known: outletsInUse(knowledge).map(({ name }) => name) });
}
