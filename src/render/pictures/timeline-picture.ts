/** A timeline: a line with a dot for each event, and the outlets that report it. */
import type { Picture } from '../../answers/index.ts';
import { dateInWords, notesOfList } from '../wording/citation-words.ts';
import { say } from '../wording/say.ts';
import { cutTo } from '../wording/shorten.ts';
import { box, colours, type Element, frame, heading, rings, row, warningLines, words } from './elements.ts';

type Timeline = Extract<Picture, { kind: 'timeline' }>;

const maxTitleLength = 220;

export function timelinePicture(timeline: Timeline): Element {
  const { events, episode } = timeline;
  return frame(
    heading(say('lists.timeline'), episode, timelinePage(timeline)),
    ...events.map((event, index) => eventRow(event, index === events.length - 1)),
    ...warningLines(notesOfList(events.flatMap(({ citations }) => citations))),
  );
}

/** `Page 1 of 5` where there are more events than these. */
export function timelinePage({ page, pageCount }: Timeline): string | undefined {
  return pageCount > 1 ? say('lists.page', { page: page + 1, pageCount }) : undefined;
}

function eventRow({ date, title, citations }: Timeline['events'][number], isLast: boolean): Element {
  const { shown, mark } = cutTo(title, maxTitleLength);
  const outlets = [...new Set(citations.map(({ outlet }) => outlet))].join(' · ');
  return row(
    {},
    box(
      { width: 40, alignItems: 'center', flexShrink: 0 },
      box({ height: 10 }),
      rings([colours.accent, 20]),
      ...(isLast ? [] : [box({ width: 4, flexGrow: 1, backgroundColor: colours.line })]),
    ),
    box(
      { marginLeft: 20, width: 640, paddingBottom: isLast ? 0 : 26 },
      words(dateInWords(date), { fontSize: 30, fontWeight: 700, color: colours.accent }),
      words(`${shown}${mark}`, { fontSize: 30, lineHeight: 1.3, marginTop: 2 }),
      words(outlets, { fontSize: 25, color: colours.quiet, marginTop: 4 }),
    ),
  );
}
