/** /timeline: what happened when, as the documents report it. */

import type { Citation, Reply, TimelineAnswer } from '../answers/index.ts';
import { passagesAt } from '../knowledge/find.ts';
import type { Knowledge, TimelineEvent } from '../knowledge/model.ts';
import { parseLocator } from '../knowledge/schema.ts';
import type { CommandContext } from './context.ts';
import { defineCommand } from './define.ts';
import { pageOf } from './page.ts';
import { cite } from './show.ts';

const eventsPerPage = 6;

export const timeline = defineCommand({
  name: 'timeline',
  description: 'What happened when, as the sources report it',
  options: {
    private: { type: 'boolean', description: 'Show the timeline only to you' },
  },
  run: ({ private: isPrivate = false }, context) => listEvents(0, context, isPrivate),
});

/** A page of the dated events, earliest first. */
export function listEvents(
  page: number,
  { library: { knowledge } }: CommandContext,
  isPrivate: boolean,
  perPage: number = eventsPerPage,
): Reply {
  const shown = pageOf(inOrder(knowledge.events), page, perPage);
  return {
    isPrivate,
    answer: {
      kind: 'timeline',
      page: shown.page,
      pageCount: shown.pageCount,
      events: shownEvents(knowledge, shown.items),
    },
  };
}

/** A short timeline: the events that most documents report, each with its sources. */
export function summariseInEvents(context: CommandContext, isPrivate: boolean): Reply {
  const { knowledge } = context.library;
  const { title, summary } = knowledge.episode;
  const reported = ({ sources }: TimelineEvent) => new Set(sources.map(({ documentId }) => documentId)).size;
  const most = new Set(
    knowledge.events.toSorted((a, b) => reported(b) - reported(a)).slice(0, eventsPerPage),
  );
  return {
    isPrivate,
    answer: {
      kind: 'timeline',
      summaryOf: { title, summary },
      page: 0,
      pageCount: 1,
      // Two of one date stay in the order of the folder, which knows what came first.
      events: shownEvents(
        knowledge,
        knowledge.events.filter((event) => most.has(event)),
      ),
    },
  };
}

/** Earliest first: a year sorts before its months and a month before its days, which is how a reader expects them. */
const inOrder = (events: readonly TimelineEvent[]): TimelineEvent[] =>
  events.toSorted((a, b) => a.date.localeCompare(b.date, 'en'));

function shownEvents(knowledge: Knowledge, events: readonly TimelineEvent[]): TimelineAnswer['events'] {
  return inOrder(events).map((event) => ({
    date: event.date,
    title: event.title,
    citations: citationsOf(knowledge, event),
  }));
}

/** The places that report an event; the loader has made sure that they exist. */
function citationsOf(knowledge: Knowledge, { sources }: TimelineEvent): Citation[] {
  return sources.flatMap(({ documentId, locator }) => {
    const document = knowledge.documents.get(documentId);
    if (document === undefined) return [];
    const { first, last } = parseLocator(locator);
    return passagesAt(document, first, last).length === 0 ? [] : [cite(knowledge, document, locator)];
  });
}
