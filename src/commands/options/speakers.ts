/** The option for a person's name in commands. */
import { type Refusal, refuse } from '../../answers/index.ts';
import type { CommandContext } from '../context.ts';
import type { Choice } from '../define.ts';

/** How many names are offered in place of an unknown one. */
const maxOffered = 3;

/** The quoted people whose name is like what is typed; the value is the person's id. */
export function completeSpeaker(typed: string, { library: { quotes } }: CommandContext): Choice[] {
  return quotes.completeSpeaker(typed).map(({ id, name }) => ({ name, value: id }));
}

/** The refusal for a person who is not quoted, with the closest names. */
export function unknownSpeaker(given: string, { library: { quotes } }: CommandContext): Refusal {
  const closest = quotes.completeSpeaker(given).slice(0, maxOffered);
  return refuse({ reason: 'unknown-speaker', given, closest: closest.map(({ name }) => name) });
}
