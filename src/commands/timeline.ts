/** /timeline: what happened when, as the documents report it. */

import type { TimelineAnswer } from '../answers/index.ts';
import { documentOf } from '../knowledge/find.ts';
import type { Knowledge, TimelineEvent } from '../knowledge/model.ts';
import type { CommandContext } from './context.ts';
import { defineCommand } from './define.ts';
import { pageOf } from './page.ts';
import { cite } from './show.ts';

const eventsPerPage = 6;

export const timeline = defineCommand({
  name: 'timeline',
  description: 'What happened when, as the sources report it',
  options: {},
  run: (_, context) => listEvents(0, context),
});

/** A page of the dated events, earliest first. */
export function listEvents(
  page: number,
  { library: { knowledge }, pageSize = eventsPerPage }: CommandContext,
): TimelineAnswer {
  const { items, ...place } = pageOf(inOrder(knowledge.events), page, pageSize);
  return { kind: 'timeline', ...place, events: shownEvents(knowledge, items) };
}

/** A short timeline: the events that most documents report, each with its sources. */
export function summariseInEvents({ library: { knowledge } }: CommandContext): TimelineAnswer {
  const { title, summary } = knowledge.episode;
  const reported = ({ sources }: TimelineEvent) => new Set(sources.map(({ documentId }) => documentId)).size;
  const most = new Set(
    knowledge.events.toSorted((a, b) => reported(b) - reported(a)).slice(0, eventsPerPage),
  );
  return {
    kind: 'timeline',
    summaryOf: { title, summary },
    page: 0,
    pageCount: 1,
    events: shownEvents(
      knowledge,
      inOrder(knowledge.events).filter((event) => most.has(event)),
    ),
  };
}

/**
 * Earliest first. Where dates do not decide ("2022" and "March 2022"), as in the folder: its curator knows what
 * followed what.
 *
 * April 2022, 2022, March 2022 → March 2022, April 2022, 2022
 */
function inOrder(events: readonly TimelineEvent[]): TimelineEvent[] {
  const ordered: TimelineEvent[] = [];
  for (const event of events) {
    const later = ordered.findIndex((other) => isBefore(event, other));
    ordered.splice(later < 0 ? ordered.length : later, 0, event);
  }
  return ordered;
}

/** A month is not before its own days. */
const isBefore = (one: TimelineEvent, other: TimelineEvent): boolean =>
  one.date < other.date && !other.date.startsWith(one.date);

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
