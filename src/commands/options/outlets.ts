/** The option `outlet` of commands. */
import { type Refusal, refuse } from '../../answers/index.ts';
import { outletsInUse } from '../../knowledge/outlets.ts';
import { foldCharacters } from '../../text/fold.ts';
import type { CommandContext } from '../context.ts';
import type { Choice } from '../define.ts';

/** The outlets whose name contains what is typed. */
export function completeOutlet(typed: string, { library: { knowledge } }: CommandContext): Choice[] {
  const wanted = foldCharacters(typed).trim();
  return outletsInUse(knowledge)
    .filter(({ id, name }) => foldCharacters(name).includes(wanted) || id.includes(wanted))
    .map(({ id, name }) => ({ name, value: id }));
}

/** The refusal for an unknown outlet, with the outlets that there are. */
export function unknownOutlet(given: string, { library: { knowledge } }: CommandContext): Refusal {
  return refuse({ reason: 'unknown-outlet', given, known: outletsInUse(knowledge).map(({ name }) => name) });
}
