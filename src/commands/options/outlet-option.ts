/** The option `outlet` of commands. */
import { type Refusal, refuse } from '../../answers/index.ts';
import { languagesOf } from '../../knowledge/languages.ts';
import type { Knowledge, Outlet } from '../../knowledge/model.ts';
import { outletNamed, outletsInUse } from '../../knowledge/outlets.ts';
import { foldCharacters } from '../../text/fold.ts';
import { wordsOf } from '../../text/words.ts';
import type { CommandContext } from '../context.ts';
import type { Choice } from '../define.ts';

/** The outlets whose name contains what is typed. */
export function completeOutlet(typed: string, { library: { knowledge } }: CommandContext): Choice[] {
  return outletsWith(typed, knowledge).map(({ id, name }) => ({ name, value: id }));
}

function outletsWith(typed: string, knowledge: Knowledge): Outlet[] {
  const wanted = foldCharacters(typed).trim();
  return outletsInUse(knowledge).filter(
    ({ id, name }) => foldCharacters(name).includes(wanted) || id.includes(wanted),
  );
}

/** The outlet that is meant: by its name or id, or as the only one whose name has a word that was typed: "Post". */
export function outletGiven(given: string, { library: { knowledge } }: CommandContext): Outlet | undefined {
  const word = foldCharacters(given).trim();
  const isSmall = languagesOf(knowledge).some((one) => one.isFunctionWord(word));
  const [only, another] = outletsWith(given, knowledge).filter(
    ({ name }) => !isSmall && wordsOf(name).some(({ folded }) => folded === word),
  );
  return outletNamed(knowledge, given) ?? (another === undefined ? only : undefined);
}

/** The refusal for an unknown outlet, with the outlets that there are. */
export function unknownOutlet(given: string, { library: { knowledge } }: CommandContext): Refusal {
  return refuse({ reason: 'unknown-outlet', given, known: outletsInUse(knowledge).map(({ name }) => name) });
}
