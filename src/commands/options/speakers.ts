/** Finds people by what somebody types of their name. */
import { type Reply, refuse } from '../../answers/index.ts';
import type { CommandContext } from '../context.ts';
import type { Choice } from '../define.ts';

/** How many names are offered for one that nobody has. */
const maxOffered = 3;

/** The people who are quoted under a name like this one; the choice carries the person's id. */
export function completeSpeaker(typed: string, { library: { quotes } }: CommandContext): Choice[] {
  return quotes.completeSpeaker(typed).map(({ id, name }) => ({ name, value: id }));
}

/** Says that nobody of this name is quoted, and who comes closest. */
export function unknownSpeaker(given: string, { library: { quotes } }: CommandContext): Reply {
  const closest = quotes.completeSpeaker(given).slice(0, maxOffered);
  return refuse({ reason: 'unknown-speaker', given, closest: closest.map(({ name }) => name) });
}
