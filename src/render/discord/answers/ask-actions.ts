/** What a reader can do next under an answer to a question. */
import type { APIComponentInContainer } from 'discord-api-types/v10';
import { type Action, type AskAnswer, keyOf } from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import { say } from '../../wording/say.ts';
import { type ActionOption, actions, button } from '../parts.ts';
import { quoteCard } from './picture.ts';

/** As many as a custom id has room for. */
const maxReferences = 3;

/** The next excerpts and the text around are buttons; the rest is a button where it is one, else a select. */
export function askActions(answer: AskAnswer): APIComponentInContainer[] {
  const others = [
    ...showPin(answer),
    ...(answer.status === 'answered' ? furtherActions(answer) : [searched(answer)]),
    ...report(answer),
  ];
  const buttons = [...more(answer), ...context(answer)];
  // Where nothing was found, two buttons take no more room than a select.
  if (buttons.length === 0)
    return actions(
      others.map(({ label, action }) => button(label, action)),
      [],
    );
  return actions(buttons, others);
}

function furtherActions(answer: AskAnswer): ActionOption[] {
  return [...compare(answer), ...whoOrWhen(answer), ...card(answer)];
}

/** A card of the first quotation, where the answer is somebody's own words. */
function card({ blocks: [block] }: AskAnswer): ActionOption[] {
  return block?.quotation === undefined ? [] : [quoteCard(block.quotation)];
}

/** An answer that is pinned here already leads to its pin. */
function showPin({ pinned }: AskAnswer): ActionOption[] {
  return pinned?.holdsAnswer
    ? [{ label: say('button.showPin'), action: { kind: 'show-pin', number: pinned.shown.pin.number } }]
    : [];
}

function more({ offset, total, blocks, question, filters, status }: AskAnswer) {
  const next = offset + blocks.length;
  if (next >= total || status === 'not-found') return [];
  const action = { kind: 'more-results', offset: next, question, ...carriedFilters(filters) } as const;
  return [
    button(say(blocks.length === 0 ? 'button.closest' : 'button.more', { count: total - next }), action),
  ];
}

const carriedFilters = ({ outletId, until }: AskAnswer['filters']) =>
  defined({ outletKey: outletId && keyOf(outletId), until });

function context({ blocks, status }: AskAnswer) {
  const excerpts = blocks
    .flatMap(({ wordings }) => wordings.map(({ reference }) => reference))
    .slice(0, maxReferences);
  return excerpts.length === 0 || status === 'not-found'
    ? []
    : [button(say('button.context'), { kind: 'context', excerpts })];
}

function compare({ blocks }: AskAnswer): ActionOption[] {
  const about = blocks.find(({ compareKey }) => compareKey !== undefined)?.compareKey;
  return about === undefined
    ? []
    : [{ label: say('button.compareOutlets'), action: { kind: 'open-comparison', about } }];
}

function whoOrWhen({ personId, asksWhen }: AskAnswer): ActionOption[] {
  return [
    ...(personId === undefined
      ? []
      : [
          {
            label: say('button.whoIsThis'),
            action: { kind: 'who', nameKey: keyOf(personId) } satisfies Action,
          },
        ]),
    ...(asksWhen
      ? [{ label: say('button.timeline'), action: { kind: 'open-timeline' } satisfies Action }]
      : []),
  ];
}

function searched({ question, filters }: AskAnswer): ActionOption {
  return {
    label: say('button.whatWasSearched'),
    action: { kind: 'searched', question, ...carriedFilters(filters) },
  };
}

function report({ canReport, question }: AskAnswer): ActionOption[] {
  return canReport ? [{ label: say('button.report'), action: { kind: 'report', question } }] : [];
}
