/** The option for a person's name in commands. */
import { type Refusal, refuse } from '../../answers/index.ts';
import { outletName, outletNameOf } from '../../knowledge/find.ts';
import { unreadWordIn } from '../../knowledge/languages.ts';
import type { Knowledge, Name, NewsDocument } from '../../knowledge/model.ts';
import { foldedLine } from '../../text/words.ts';
import type { CommandContext } from '../context.ts';
import type { Choice } from '../define.ts';

/** How many names are offered in place of an unknown one. */
const maxOffered = 3;

/** The quoted people whose name is like what is typed; the value is the person's id. */
function completeSpeaker(typed: string, { library: { quotes } }: CommandContext): Choice[] {
  return quotes.completeSpeaker(typed).map(({ id, name }) => ({ name, value: id }));
}

/** An option for somebody's name, in any spelling. */
export const speakerOption = (description: string) =>
  ({ type: 'string', description, maxLength: 100, complete: completeSpeaker }) as const;

/** The refusal for a name that means nobody, with the closest names, or several people, with all of them. */
export function unknownSpeaker(given: string, { library: { knowledge, quotes } }: CommandContext): Refusal {
  const unread = unreadWordIn(given, knowledge);
  if (unread !== undefined) return refuse({ reason: 'unread-script', given: unread });
  const meant = quotes.namesakes(given).map(({ name }) => name);
  const last = foldedLine(given).split(' ').at(-1) ?? '';
  // Nobody is called "Quill" among a Quill-Berg and a Quill-Holt.
  const isCalledSo = meant.filter((name) => foldedLine(name).endsWith(` ${last}`)).length > 1;
  if (isCalledSo) return refuse({ reason: 'several-speakers', given, names: meant });
  const closest = quotes.completeSpeaker(given).slice(0, maxOffered);
  const named = quotes.passagesNaming(given).slice(0, maxOffered);
  return refuse({
    reason: 'unknown-speaker',
    given,
    closest: closest.map(({ name }) => name),
    namedAt: named.map((one) => ({ outlet: outletNameOf(knowledge, one), locator: one.locator })),
    wrote: writtenBy(given, knowledge)
      .slice(0, maxOffered)
      .map((document) => ({ outlet: outletName(knowledge, document.outletId), title: document.title })),
  });
}

/** The documents of an author, by the whole name or the last: “Tench” is Oliver Tench. */
function writtenBy(given: string, { documents }: Knowledge): NewsDocument[] {
  const wanted = foldedLine(given);
  const isCalledSo = (author: string) => wanted !== '' && ` ${foldedLine(author)}`.endsWith(` ${wanted}`);
  return [...documents.values()].filter(({ authors }) => authors.some(isCalledSo));
}

/** The others whom a name may mean, besides the one that it was read as: "Lund" may be a Lund-Berg. */
export function namesakesOf(given: string, read: Name, { library: { quotes } }: CommandContext) {
  const names = quotes.namesakes(given).filter(({ id }) => id !== read.id);
  return names.length === 0 ? {} : { namesakes: names.map(({ name }) => name) };
}
