/** /timeline: what happened when, as the documents report it; without recorded events, how each document begins. */
import type { TimelineAnswer } from '../answers/index.ts';
import { documentOf } from '../knowledge/find.ts';
import type { Knowledge, NewsDocument, Outlet, TimelineEvent } from '../knowledge/model.ts';
import { openingOf } from './ask/opening.ts';
import type { CommandContext } from './context.ts';
import { defineCommand } from './define.ts';
import { pageOf } from './paging.ts';
import { cite, excerptOf, showExcerpt } from './with-citation.ts';

const eventsPerPage = 6;
/** A passage is longer than an event. */
const openingsPerPage = 4;
/** Of a single document, as much as says what it is about. */
const passagesOfOne = 3;

export const timeline = defineCommand({
  name: 'timeline',
  description: 'What happened when, as the sources report it',
  run: (_, context) => listEvents(0, context),
});

/** A page of the dated events, earliest first. */
export function listEvents(page: number, context: CommandContext): TimelineAnswer {
  const { library, pageSize = eventsPerPage } = context;
  const { knowledge } = library;
  if (knowledge.events.length === 0) return listOpenings(page, context);
  const { items, ...place } = pageOf(inOrder(knowledge.events), page, pageSize);
  return { kind: 'timeline', ...place, events: shownEvents(knowledge, items) };
}

/** A short timeline: the events that most documents report, each with its sources. */
export function summariseInEvents(context: CommandContext): TimelineAnswer {
  const { knowledge } = context.library;
  const { title, summary } = knowledge.episode;
  if (knowledge.events.length === 0) return { ...listOpenings(0, context), summaryOf: { title, summary } };
  return {
    kind: 'timeline',
    summaryOf: { title, summary },
    page: 0,
    pageCount: 1,
    events: shownEvents(knowledge, inOrder(mostReported(knowledge.events))),
  };
}

/**
 * The events that each of these outlets reports, with the places in these outlets; those with most sources if they
 * are many. Undefined without any.
 */
export function eventsOfEach(
  outlets: readonly Outlet[],
  { library: { knowledge } }: CommandContext,
): TimelineAnswer | undefined {
  const outletOf = (source: TimelineEvent['sources'][number]) => documentOf(knowledge, source).outletId;
  const isOfEach = ({ sources }: TimelineEvent) =>
    outlets.every(({ id }) => sources.some((source) => outletOf(source) === id));
  const most = mostReported(knowledge.events.filter(isOfEach));
  if (most.length === 0) return undefined;
  const events = inOrder(most).map((event) => ({
    ...event,
    sources: event.sources.filter((source) => outlets.some(({ id }) => id === outletOf(source))),
  }));
  return {
    kind: 'timeline',
    outlets: outlets.map(({ name }) => name),
    page: 0,
    pageCount: 1,
    events: shownEvents(knowledge, events),
  };
}

/** A page's number of events, those that most documents report, in the order given. */
function mostReported(events: readonly TimelineEvent[]): TimelineEvent[] {
  const reported = ({ sources }: TimelineEvent) => new Set(sources.map(({ documentId }) => documentId)).size;
  const most = events.toSorted((a, b) => reported(b) - reported(a)).slice(0, eventsPerPage);
  return events.filter((event) => most.includes(event));
}

/** A page of how each document begins: what a collection can say of itself without words of its own. */
function listOpenings(page: number, { library, pageSize = openingsPerPage }: CommandContext): TimelineAnswer {
  const { knowledge } = library;
  // “2022-06” may be any day of June: it goes behind the days that are known.
  const dateOf = ({ published = '' }: NewsDocument) => published.padEnd(10, '~');
  const documents = [...knowledge.documents.values()].toSorted((a, b) =>
    dateOf(a) < dateOf(b) ? -1 : Number(dateOf(a) > dateOf(b)),
  );
  const each = documents.length > 1 ? 1 : passagesOfOne;
  const passages = documents.flatMap((document) => openingOf(document, knowledge).slice(0, each));
  const { items, ...place } = pageOf(passages, page, pageSize);
  const openings = items.map((passage) => showExcerpt(library, excerptOf(knowledge, passage)));
  return { kind: 'timeline', ...place, events: [], openings };
}

/**
 * Earliest first; where dates do not decide, as in the folder, whose curator knows what followed what.
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
  return events.map(({ date, title, sources }) => ({
    date,
    title,
    // These places exist: the loader has checked them.
    citations: sources.map((one) => cite(knowledge, documentOf(knowledge, one), one.locator)),
  }));
}
