/** /timeline: what happened when, as the documents report it. */

import type { Reply, TimelineAnswer } from '../answers/index.ts';
import { documentOf } from '../knowledge/find.ts';
import type { Knowledge, Outlet, TimelineEvent } from '../knowledge/model.ts';
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
  const { items, ...place } = pageOf(inOrder(knowledge.events), page, perPage);
  return { isPrivate, answer: { kind: 'timeline', ...place, events: shownEvents(knowledge, items) } };
}

/**
 * A short timeline: the events that most documents report, each with its sources. With an outlet, only what
 * that outlet reports.
 */
export function summariseInEvents(context: CommandContext, isPrivate: boolean, outlet?: Outlet): Reply {
  const { knowledge } = context.library;
  const { title, summary } = knowledge.episode;
  const reported = ({ sources }: TimelineEvent) => new Set(sources.map(({ documentId }) => documentId)).size;
  const reportedByIt = (event: TimelineEvent) =>
    outlet === undefined ? event : asReportedBy(outlet, event, knowledge);
  const most = new Set(
    knowledge.events
      .filter((event) => reportedByIt(event) !== undefined)
      .toSorted((a, b) => reported(b) - reported(a))
      .slice(0, eventsPerPage),
  );
  // Events of the same date stay in the folder's order, which shows what came first.
  const events = knowledge.events.flatMap((event) => (most.has(event) ? (reportedByIt(event) ?? []) : []));
  return {
    isPrivate,
    answer: {
      kind: 'timeline',
      summaryOf: outlet === undefined ? { title, summary } : { title: outlet.name },
      page: 0,
      pageCount: 1,
      events: shownEvents(knowledge, inOrder(events)),
    },
  };
}

/** An event with only the sources of one outlet; undefined where it has none. */
export function asReportedBy(
  { id }: Outlet,
  event: TimelineEvent,
  knowledge: Knowledge,
): TimelineEvent | undefined {
  const sources = event.sources.filter((source) => documentOf(knowledge, source).outletId === id);
  return sources.length === 0 ? undefined : { ...event, sources };
}

/**
 * Earliest first. As text, a year sorts before its months and a month before its days, as a reader expects.
 */
const inOrder = (events: readonly TimelineEvent[]): TimelineEvent[] =>
  events.toSorted((a, b) => a.date.localeCompare(b.date, 'en'));

function shownEvents(knowledge: Knowledge, events: readonly TimelineEvent[]): TimelineAnswer['events'] {
  return events.map((event) => ({
    date: event.date,
    title: event.title,
    // These places exist: the loader has checked them.
    citations: event.sources.map(({ documentId, locator }) =>
      cite(knowledge, documentOf(knowledge, { documentId }), locator),
    ),
  }));
}
