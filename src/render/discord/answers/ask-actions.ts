/** What a reader can do next under an answer to a question. */
import { type AskAnswer, keyOf } from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import { present } from '../../wording/lines.ts';
import { say } from '../../wording/say.ts';
import { type ActionOption, actions, button, type Part, row } from '../parts.ts';
import { quoteCard } from './picture.ts';

/** As many as a custom id has room for. */
const maxReferences = 3;

/** The next excerpts and the text around are buttons; the rest is a button where it is one, else a select. */
export function askActions(answer: AskAnswer): Part {
  const { status, question, offset, total, blocks } = answer;
  const left = total - offset - blocks.length;
  const excerpts = blocks
    .flatMap(({ wordings }) => wordings.map(({ reference }) => reference))
    .slice(0, maxReferences);
  const isFound = status !== 'not-found';
  const more = { kind: 'more-results', offset: total - left, question, ...carriedFilters(answer) } as const;
  const buttons = present([
    isFound &&
      left > 0 &&
      button(say(blocks.length === 0 ? 'button.closest' : 'button.more', { count: left }), more),
    isFound && excerpts.length > 0 && button(say('button.context'), { kind: 'context', excerpts }),
  ]);
  const others = otherActions(answer);
  // Where nothing was found, two buttons take no more room than a select.
  return buttons.length === 0
    ? row(...others.map(({ label, action }) => button(label, action)))
    : actions(buttons, others);
}

const carriedFilters = ({ filters: { outletId, until } }: AskAnswer) =>
  defined({ outletKey: outletId && keyOf(outletId), until });

function otherActions(answer: AskAnswer): ActionOption[] {
  const { status, question, pinned, canReport } = answer;
  return present<ActionOption>([
    // An answer that is pinned here already leads to its pin.
    pinned?.holdsAnswer && {
      label: say('button.showPin'),
      action: { kind: 'show-pin', number: pinned.shown.pin.number },
    },
    ...(status === 'answered' ? furtherActions(answer) : []),
    status !== 'answered' && {
      label: say('button.whatWasSearched'),
      action: { kind: 'searched', question, ...carriedFilters(answer) },
    },
    canReport && { label: say('button.report'), action: { kind: 'report', question } },
  ]);
}

function furtherActions({ blocks, personId, asksWhen }: AskAnswer): ActionOption[] {
  const about = blocks.find(({ compareKey }) => compareKey !== undefined)?.compareKey;
  return present<ActionOption>([
    about !== undefined && {
      label: say('button.compareOutlets'),
      action: { kind: 'open-comparison', about },
    },
    personId !== undefined && {
      label: say('button.whoIsThis'),
      action: { kind: 'who', nameKey: keyOf(personId) },
    },
    asksWhen && { label: say('button.timeline'), action: { kind: 'open-timeline' } },
    // A card of the first quotation, where the answer is somebody's own words.
    blocks[0]?.quotation && quoteCard(blocks[0].quotation),
  ]);
}
