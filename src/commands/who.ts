/** /who: a person on one card: spellings, outlets, first and last words on record. */
import type { Refusal, WhoAnswer } from '../answers/index.ts';
import { defined } from '../defined.ts';
import { outletName } from '../knowledge/find.ts';
import type { Quotation } from '../knowledge/model.ts';
import type { CommandContext } from './context.ts';
import { defineCommand } from './define.ts';
import { namesakesOf, speakerOption, unknownSpeaker } from './options/speakers.ts';
import { showQuotation } from './with-citation.ts';

export const who = defineCommand({
  name: 'who',
  description: 'What is on record about a person: spellings, outlets, first and last words',
  options: {
    name: { ...speakerOption('The person, in any spelling'), required: true },
  },

  run: ({ name }, context) => showPerson(name, context),
});

/** The card of the person whom a spelling names. */
export function showPerson(given: string, context: CommandContext): WhoAnswer | Refusal {
  const { library } = context;
  const { knowledge, quotes } = library;
  const found = quotes.speakerNamed(given);
  if (found === undefined) return unknownSpeaker(given, context);
  const { name, isChanged, isRole } = found;
  const card = quotes.who(name);
  const outlet = (id: string) => outletName(knowledge, id);
  const counted = (list: typeof card.quotedBy) =>
    list.map(({ outletId, count }) => ({ outlet: outlet(outletId), count }));
  const shown = (quotation: Quotation) => showQuotation(library, quotation);
  const shared = quotes
    .find({ speakerId: name.id })
    .filter(({ quotations: [first] }) => first !== undefined && quotes.outletsQuoting(first.id).length > 1);
  return {
    kind: 'who',
    name,
    ...(isChanged && { typed: given, ...defined({ isRole }) }),
    ...namesakesOf(given, name, context),
    spellings: card.spellings.map(({ spelling, outletIds: ids }) => ({ spelling, outlets: ids.map(outlet) })),
    mentionedBy: counted(card.mentionedBy),
    quotationCount: card.quotationCount,
    quotedBy: counted(card.quotedBy),
    ...defined({ first: card.first && shown(card.first), last: card.last && shown(card.last) }),
    sharedStatementCount: shared.length,
  };
}
