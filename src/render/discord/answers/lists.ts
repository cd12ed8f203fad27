/** Lists: the sources, the timeline, what the bot can be asked. */
import type {
  AboutAnswer,
  Citation,
  CommandUsage,
  HelpAnswer,
  ShownExcerpt,
  SourcesAnswer,
  TimelineAnswer,
} from '../../../answers/index.ts';
import { authorInWords, heldInWords, listInWords, notesInWords } from '../../wording/citation-words.ts';
import { usageInWords } from '../../wording/command-words.ts';
import { dateInWords, timelineNote } from '../../wording/dates.ts';
import { exampleInWords } from '../../wording/example-words.ts';
import { dotted, lines, present } from '../../wording/lines.ts';
import { warningInWords } from '../../wording/pins/warnings.ts';
import { say } from '../../wording/say.ts';
import { maxTotalTextLength } from '../limits.ts';
import { citationLines, noteLine, placeMarkdown } from '../markdown/citation-markdown.ts';
import { clippedMarkdown, escapeMarkdown, small } from '../markdown/markdown.ts';
import { wordsInMarkdown } from '../markdown/words-markdown.ts';
import {
  type ActionOption,
  accent,
  actions,
  line,
  type MessagePayload,
  message,
  pager,
  questionButton,
  row,
} from '../parts.ts';
import { firstThatFit, renderWithin, type SizedRenderer } from '../room.ts';
import { coverage, timelinePicture } from './picture.ts';

/** The most characters of the titles of other episodes. */
const maxTitlesLength = 600;

/** The other episodes, in small print. */
function otherEpisodesLine({ otherEpisodes }: Pick<HelpAnswer, 'otherEpisodes'>): string | undefined {
  if (otherEpisodes === undefined) return undefined;
  const titles = clippedMarkdown(listInWords(otherEpisodes), maxTitlesLength);
  return small(say('lists.otherEpisodes', { titles }));
}

/** Reserved for headings and page numbers. */
const reservedLength = 100;

export function sourcesMessage(answer: SourcesAnswer): MessagePayload {
  const { episode, outlets, summary, sources, page, pageCount } = answer;
  const held = heldAlike(sources);
  const heading = lines(
    `### ${clippedMarkdown(say('lists.sources', { episode: outlets ? listInWords(outlets) : episode }), 200)}`,
    outlets === undefined && clippedMarkdown(summary, 700),
    otherEpisodesLine(answer),
    held && small(say('lists.ofEach', { held })),
  );
  const drawings = sources.map((one) => sourceDrawing(one, outlets !== undefined, held === undefined));
  return message(
    accent.answer,
    heading,
    line(),
    renderWithin(maxTotalTextLength - heading.length - reservedLength, drawings),
    actions(
      pager(page, pageCount, (to) => ({ kind: 'sources', page: to })),
      coverage(),
    ),
  );
}

/** In which form all of several documents are held, to be said once. */
function heldAlike(sources: SourcesAnswer['sources']): string | undefined {
  const [held, ...others] = new Set(sources.map(({ citation }) => heldInWords(citation)));
  return sources.length > 1 && others.length === 0 ? held : undefined;
}

function sourceDrawing(
  { citation, passageCount, quotationCount }: SourcesAnswer['sources'][number],
  isAsked: boolean,
  saysHeld: boolean,
): SizedRenderer {
  const author = authorInWords(citation, isAsked);
  const below = lines(
    author && (isAsked ? clippedMarkdown(author, 120) : small(clippedMarkdown(author, 120))),
    small(
      dotted(
        say('count.passages', { count: passageCount }),
        say('count.quotations', { count: quotationCount }),
        saysHeld && heldInWords(citation),
      ),
    ),
  );
  return (maxLength) => lines(citationLines(citation, maxLength - below.length - 1), below);
}

export function timelineMessage(answer: TimelineAnswer): MessagePayload {
  const { events, openings = [], page, pageCount, summaryOf } = answer;
  const heading = lines(
    `### ${summaryOf ? clippedMarkdown(summaryOf.title, 200) : say('lists.timeline')}`,
    summaryOf && clippedMarkdown(summaryOf.summary, 400),
    pageCount > 1 && small(say('lists.page', { page: page + 1, pageCount })),
    timelineNote(answer),
  );
  const notes = notesInWords(events.flatMap(({ citations }) => citations))
    .map((note) => noteLine(note))
    .join('\n');
  const room = maxTotalTextLength - heading.length - notes.length - reservedLength;
  return message(
    accent.answer,
    heading,
    line(),
    renderWithin(room, [...events.map(eventDrawing), ...openings.map(openingDrawing)]),
    notes,
    actions(
      pager(page, pageCount, (to) => ({ kind: 'timeline', page: to })),
      events.length === 0 ? [] : [summaryOf === undefined ? timelinePicture(page) : wholeTimeline()],
    ),
  );
}

function eventDrawing({ date, title, citations }: TimelineAnswer['events'][number]): SizedRenderer {
  const [above, below] = [`**${dateInWords(date)}**`, small(placesMarkdown(citations))];
  const taken = above.length + below.length + 2;
  return (maxLength) => lines(above, clippedMarkdown(title, Math.min(350, maxLength - taken)), below);
}

/** A passage's words keep half of its share of the message, its source the other half. */
function openingDrawing({ citation, warnings, ...shown }: ShownExcerpt): SizedRenderer {
  const warned = warnings.slice(0, 1).map((warning) => noteLine(warningInWords(warning), 150));
  return (maxLength) => {
    const source = lines(citationLines(citation, maxLength / 2 - warned.join('').length), ...warned);
    const words = wordsInMarkdown({ ...shown, kind: citation.textKind }, maxLength - source.length - 1);
    return lines(words, source);
  };
}

/** A summary's few events are no page of the timeline, so its button leads there. */
const wholeTimeline = (): ActionOption => ({
  label: say('button.timeline'),
  action: { kind: 'open-timeline' },
});

/** `RFE/RL ¶ 1, ¶ 13 · AFP ¶ 14`: each outlet once. */
function placesMarkdown(citations: readonly Citation[]): string {
  const byOutlet = Map.groupBy(citations, ({ outlet }) => outlet);
  const places = Array.from(byOutlet, ([outlet, cited]) => {
    return `${outlet} ${cited.map(({ locator }) => placeMarkdown(locator)).join(', ')}`;
  });
  return clippedMarkdown(dotted(...places), 200);
}

export function helpMessage(answer: HelpAnswer): MessagePayload {
  const { episode, examples, commands } = answer;
  const forAll = commands.filter((one) => !one.isForModerators).map(usageMarkdown);
  const forModerators = commands.filter((one) => one.isForModerators).map(usageMarkdown);
  const members = entriesThatFit(forAll, 1_800);
  return message(
    accent.answer,
    lines(`### ${clippedMarkdown(episode, 200)}`, say('help.lead'), otherEpisodesLine(answer)),
    row(...examples.map((one) => questionButton(exampleInWords(one)))),
    forAll.length > 0 && [line(), members],
    forModerators.length > 0 && [
      line(),
      entriesThatFit([`**${say('help.forModerators')}**`, ...forModerators], 2_800 - members.length),
    ],
  );
}

export function aboutMessage(about: AboutAnswer): MessagePayload {
  const { version, links } = about;
  const facts = dotted(
    say('count.documents', { count: about.documentCount }),
    say('count.quotations', { count: about.quotationCount }),
    say('count.speakers', { count: about.speakerCount }),
  );
  return message(
    accent.answer,
    lines(
      '### Onrecord',
      say('about.lead'),
      `**${clippedMarkdown(about.episode, 200)}**`,
      say('about.knows', { facts, outlets: clippedMarkdown(listInWords(about.outlets), 400) }),
      otherEpisodesLine(about),
    ),
    line(),
    entriesThatFit(about.commands.map(usageMarkdown), 2_800),
    small(
      dotted(
        say('about.version', { version }),
        say('about.mentionsOff'),
        say('about.nothingRead'),
        links?.privacyUrl && `[${say('about.privacy')}](${links.privacyUrl})`,
        links?.termsUrl && `[${say('about.terms')}](${links.termsUrl})`,
      ),
    ),
  );
}

function usageMarkdown(command: CommandUsage): string {
  const { usage, description } = usageInWords(command);
  return lines(`\`${usage}\``, small(escapeMarkdown(description)));
}

/** The first entries that fit, with an empty line between them, and how many are left out. */
function entriesThatFit(given: readonly string[], maxLength: number): string {
  // Each entry takes two line feeds, of which one is counted there.
  const kept = firstThatFit(given, maxLength - 40 - given.length);
  const left = given.length - kept.length;
  return present([...kept, left > 0 && say('lists.more', { count: left })]).join('\n\n');
}
