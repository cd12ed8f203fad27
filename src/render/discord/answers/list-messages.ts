/** Lists: the sources, the timeline, what the bot can be asked. */
import type { AnswerOf, Citation, CommandUsage, ShownExcerpt } from '../../../answers/index.ts';
import {
  authorInWords,
  dateInWords,
  heldInWords,
  listInWords,
  notesOfList,
  unbrokenPlace,
  warningInWords,
} from '../../wording/citation-words.ts';
import { exampleInWords, usageInWords } from '../../wording/command-words.ts';
import { dotted, lines, present } from '../../wording/lines.ts';
import { say } from '../../wording/say.ts';
import { actions, pager, questionButton, row } from '../buttons.ts';
import { maxTotalTextLength } from '../limits.ts';
import { citationLines, noteLine } from '../markdown/citation-markdown.ts';
import { clippedMarkdown, escapeMarkdown, small } from '../markdown/markdown.ts';
import { wordsInMarkdown } from '../markdown/words-markdown.ts';
import { line, type MessagePayload, message } from '../parts.ts';
import { firstThatFit, renderWithin, type SizedRenderer } from '../room.ts';
import { coverageOptions, timelineOption, timelinePictureOption } from './picture-message.ts';

/** The other episodes, in small print. */
function otherEpisodesLine({ otherEpisodes }: Pick<AnswerOf<'help'>, 'otherEpisodes'>): string | undefined {
  const titles = otherEpisodes && clippedMarkdown(listInWords(otherEpisodes), 600);
  return titles && small(say('lists.otherEpisodes', { titles }));
}

/** Reserved for headings and page numbers. */
const reservedLength = 100;

export function sourcesMessage(answer: AnswerOf<'sources'>): MessagePayload {
  const { episode, outlets, summary, sources, page, pageCount, hasCoverage } = answer;
  // In which form the documents are held, said once where it is the same of all.
  const forms = new Set(sources.map(({ citation }) => heldInWords(citation)));
  const [held] = sources.length > 1 && forms.size === 1 ? forms : [];
  const heading = lines(
    `### ${clippedMarkdown(say('lists.sources', { episode: outlets ? listInWords(outlets) : episode }), 200)}`,
    outlets === undefined && clippedMarkdown(summary, 700),
    otherEpisodesLine(answer),
    held && small(say('lists.ofEach', { held })),
  );
  const drawings = sources.map((one) => sourceDrawing(one, outlets !== undefined, held === undefined));
  return message(
    'answer',
    heading,
    line(),
    renderWithin(maxTotalTextLength - heading.length - reservedLength, drawings),
    actions(
      pager(page, pageCount, (to) => ({ kind: 'sources', page: to })),
      hasCoverage ? coverageOptions() : [],
    ),
  );
}

function sourceDrawing(
  { citation, passageCount, quotationCount }: AnswerOf<'sources'>['sources'][number],
  isAsked: boolean,
  saysHeld: boolean,
): SizedRenderer {
  const author = clippedMarkdown(authorInWords(citation, isAsked) ?? '', 120);
  const facts = dotted(
    say('count.passages', { count: passageCount }),
    say('count.quotations', { count: quotationCount }),
    saysHeld && heldInWords(citation),
  );
  const below = lines(author && (isAsked ? author : small(author)), small(facts));
  return (maxLength) => lines(citationLines(citation, maxLength - below.length - 1), below);
}

export function timelineMessage(answer: AnswerOf<'timeline'>): MessagePayload {
  const { events, openings = [], page, pageCount, summaryOf, outlets } = answer;
  const title = summaryOf?.title ?? (outlets && listInWords(outlets)) ?? say('lists.timeline');
  const heading = lines(
    `### ${clippedMarkdown(title, 200)}`,
    summaryOf && clippedMarkdown(summaryOf.summary, 400),
    // Nobody has written down any events: this is how the documents begin.
    answer.openings && say(summaryOf === undefined ? 'lists.noEvents' : 'lists.openings'),
    outlets && say('lists.shared'),
    pageCount > 1 && small(say('lists.page', { page: page + 1, pageCount })),
  );
  const notes = lines(
    notesOfList(events.flatMap(({ citations }) => citations)).map((note) => noteLine(note)),
  );
  const room = maxTotalTextLength - heading.length - notes.length - reservedLength;
  return message(
    'answer',
    heading,
    line(),
    renderWithin(room, [...events.map(eventDrawing), ...openings.map(openingDrawing)]),
    notes,
    actions(
      pager(page, pageCount, (to) => ({ kind: 'timeline', page: to })),
      // These few events are no page of the timeline, so its button leads there.
      events.length === 0 ? [] : [(summaryOf ?? outlets) ? timelineOption() : timelinePictureOption(page)],
    ),
  );
}

function eventDrawing({ date, title, citations }: AnswerOf<'timeline'>['events'][number]): SizedRenderer {
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

/** `RFE/RL ¶ 1, ¶ 13 · AFP ¶ 14`: each outlet once. */
function placesMarkdown(citations: readonly Citation[]): string {
  const byOutlet = Map.groupBy(citations, ({ outlet }) => outlet);
  const places = Array.from(
    byOutlet,
    ([outlet, cited]) => `${outlet} ${cited.map(({ locator }) => unbrokenPlace(locator)).join(', ')}`,
  );
  return clippedMarkdown(dotted(...places), 200);
}

export function helpMessage(answer: AnswerOf<'help'>): MessagePayload {
  const { episode, examples, commands } = answer;
  const forAll = commands.filter((one) => !one.isForModerators).map(usageMarkdown);
  const forModerators = commands.filter((one) => one.isForModerators).map(usageMarkdown);
  const members = entriesThatFit(forAll, 1_800);
  return message(
    'answer',
    lines(`### ${clippedMarkdown(episode, 200)}`, say('help.lead'), otherEpisodesLine(answer)),
    row(...examples.map((one) => questionButton(exampleInWords(one)))),
    members !== '' && [line(), members],
    forModerators.length > 0 && [
      line(),
      entriesThatFit([`**${say('help.forModerators')}**`, ...forModerators], 2_800 - members.length),
    ],
  );
}

export function aboutMessage(about: AnswerOf<'about'>): MessagePayload {
  const { version, links: { privacyUrl, termsUrl } = {} } = about;
  const facts = dotted(
    say('count.documents', { count: about.documentCount }),
    say('count.quotations', { count: about.quotationCount }),
    say('count.speakers', { count: about.speakerCount }),
  );
  return message(
    'answer',
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
        privacyUrl && `[${say('about.privacy')}](${privacyUrl})`,
        termsUrl && `[${say('about.terms')}](${termsUrl})`,
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
