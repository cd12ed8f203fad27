/** What happens when a button is pressed: an action in, a reply out. */

import {
  type Action,
  type AnsweredAction,
  type Cursor,
  checkOf,
  type ExcerptReference,
  idByKey,
  passageByKey,
  type Reply,
  refuse,
} from '../answers/index.ts';
import { documentOf } from '../knowledge/find.ts';
import type { Passage } from '../knowledge/model.ts';
import { textAt } from '../text/span.ts';
import { answerQuestion } from './ask.ts';
import { compareStatements } from './compare.ts';
import type { CommandContext } from './context.ts';
import { showHistory } from './pins/history.ts';
import { listPins } from './pins/list.ts';
import { removePinNamed } from './pins/remove.ts';
import { showPinNamed } from './pins/show.ts';
import { filtersByKeys, listQuotations } from './quote.ts';
import { cite, innerQuotations } from './show.ts';
import { listSources } from './sources.ts';
import { listEvents } from './timeline.ts';

/**
 * Runs an action. Never throws for a button that is old: it says so.
 *
 * @param isPrivate whether a turned page is shown to the presser alone
 */
export function press(
  action: AnsweredAction,
  context: CommandContext,
  isPrivate = true,
): Reply | Promise<Reply> {
  switch (action.kind) {
    case 'context':
      return showContext(action.excerpt, context);
    case 'more-results':
      return moreResults(action, context);
    case 'quotations': {
      const filters = filtersByKeys(action, context);
      if (filters === undefined) return refuse({ reason: 'outdated-button' });
      return inPlace(listQuotations(filters, action.page, context, false));
    }
    case 'timeline':
      return inPlace(listEvents(action.page, context, false));
    case 'comparison':
      return inPlace(compareStatements(action.about, action.page, context, false));
    case 'sources':
      return inPlace(listSources(action.page, context, false));
    case 'show-pin':
      return showPinNamed(String(action.number), context, true);
    case 'remove-pin':
      return removePinNamed(String(action.number), undefined, context);
    case 'pins': {
      const { kind: _, before, after, ...filters } = action;
      return listPins(filters, cursorOf(before, after), context, isPrivate).then(inPlace);
    }
    case 'pin-history':
      return showHistory(action.number, cursorOf(action.before, action.after), context).then(inPlace);
  }
}

/** A turned page takes the place of the one before; a refusal stands on its own. */
function inPlace(reply: Reply): Reply {
  return reply.answer.kind === 'refusal' ? reply : { ...reply, replaces: true };
}

function cursorOf(before: number | undefined, after: number | undefined): Cursor {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

function moreResults(action: Extract<Action, { kind: 'more-results' }>, context: CommandContext): Reply {
  const { outlets } = context.library.knowledge;
  const outletId = action.outletKey === undefined ? undefined : idByKey(outlets.keys(), action.outletKey);
  if (action.outletKey !== undefined && outletId === undefined) return refuse({ reason: 'outdated-button' });
  const filters = {
    ...(outletId === undefined ? {} : { outletId }),
    ...(action.until === undefined ? {} : { until: action.until }),
  };
  return answerQuestion(action.question, filters, action.offset, context, true);
}

/** The passage of an excerpt with one passage before and one after, for the presser alone. */
function showContext(reference: ExcerptReference, context: CommandContext): Reply {
  const { knowledge } = context.library;
  const passage = passageByKey(knowledge, reference.passageKey);
  if (passage === undefined) return refuse({ reason: 'documents-changed' });
  const document = documentOf(knowledge, passage);
  const words = textAt(document.text, passage.span);
  const isInside = reference.start < reference.end && reference.end <= words.length;
  if (!isInside || checkOf(words.slice(reference.start, reference.end)) !== reference.check)
    return refuse({ reason: 'documents-changed' });

  const neighbours = document.passages.slice(Math.max(0, passage.ordinal - 1), passage.ordinal + 2);
  const shown = (one: Passage) => ({
    text: textAt(document.text, one.span),
    locator: one.locator,
    quotations: innerQuotations(knowledge, one, one.span),
    ...(one.id === passage.id ? { excerpt: { start: reference.start, end: reference.end } } : {}),
  });
  return {
    isPrivate: true,
    answer: {
      kind: 'context',
      citation: cite(knowledge, document, passage.locator),
      ...(passage.section === undefined ? {} : { section: passage.section }),
      passages: neighbours.map(shown),
    },
  };
}
