/** A timeline: a line with a dot for each event, and the outlets that report it. */
import type { TimelineAnswer } from '../../answers/index.ts';
import { dateInWords } from '../wording/dates.ts';
import { say } from '../wording/say.ts';
import { cutMark, shorten } from '../wording/shorten.ts';
import { box, colours, type Element, frame, rings, row, words } from './elements.ts';

const maxTitleLength = 220;

export function timelinePicture(events: TimelineAnswer['events']): Element {
  return frame(
    words(say('picture.timeline'), { fontSize: 36, fontWeight: 700, marginBottom: 22 }),
    ...events.map((event, index) => eventRow(event, index === events.length - 1)),
  );
}

function eventRow({ date, title, citations }: TimelineAnswer['events'][number], isLast: boolean): Element {
  const shown = shorten(title, ({ length }) => length <= maxTitleLength);
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
      words(`${shown}${shown.length < title.length ? ` ${cutMark}` : ''}`, {
        fontSize: 30,
        lineHeight: 1.3,
        marginTop: 2,
      }),
      words(outlets, { fontSize: 25, color: colours.quiet, marginTop: 4 }),
    ),
  );
}
