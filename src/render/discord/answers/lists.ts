/** Lists: what the answers come from, who is known, what the bot can be asked. */
import type {
  AboutAnswer,
  Citation,
  HelpAnswer,
  SourcesAnswer,
  TimelineAnswer,
} from '../../../answers/index.ts';
import { listInWords, placeInWords } from '../../wording/citation-words.ts';
import { usageInWords } from '../../wording/command-words.ts';
import { dateInWords } from '../../wording/dates.ts';
import { exampleInWords } from '../../wording/example-words.ts';
import { say } from '../../wording/say.ts';
import { maxTotalTextLength } from '../limits.ts';
import { citationLines } from '../markdown/citation-markdown.ts';
import { clippedMarkdown, escapeMarkdown, small } from '../markdown/markdown.ts';
import { accent, actions, button, line, type MessagePayload, message, pager, row, text } from '../parts.ts';
import { sharesOf } from '../room.ts';
import { coverage, timelinePicture } from './picture.ts';

/** Characters of the titles of other episodes. */
const maxTitlesLength = 600;

/** What else can be asked about, in small print. */
function otherEpisodesLine({ otherEpisodes }: { readonly otherEpisodes?: readonly string[] }): string[] {
  if (otherEpisodes === undefined) return [];
  const titles = clippedMarkdown(listInWords(otherEpisodes), maxTitlesLength);
  return [small(say('lists.otherEpisodes', { titles }))];
}

/** Kept free of the total for headings and page numbers. */
const reservedLength = 100;

export function sourcesMessage({
  episode,
  summary,
  sources,
  page,
  pageCount,
  ...others
}: SourcesAnswer): MessagePayload {
  const heading = [
    `### ${say('lists.sources', { episode: clippedMarkdown(episode, 200) })}`,
    clippedMarkdown(summary, 700),
    ...otherEpisodesLine(others),
  ].join('\n');
  const drawn = sources.map(({ citation, passageCount, quotationCount }) => {
    const held = citation.textKind === 'digest' ? say('lists.digestHeld') : say('lists.fullTextHeld');
    const counts = `${say('count.passages', { count: passageCount })} · ${say('count.quotations', { count: quotationCount })} · ${held}`;
    const by =
      citation.authors.length === 0
        ? []
        : [small(clippedMarkdown(say('lists.by', { authors: listInWords(citation.authors) }), 120))];
    const below = ['', ...by, small(counts)].join('\n');
    return (maxLength: number): string => citationLines(citation, maxLength - below.length) + below;
  });
  const shares = sharesOf(
    maxTotalTextLength - heading.length - reservedLength,
    drawn.map((draw) => draw(Number.POSITIVE_INFINITY).length),
  );
  const shown = drawn.map((draw, index) => text(draw(shares[index] ?? 0)));
  return message(accent.answer, [
    text(heading),
    line(),
    ...shown,
    ...actions(
      pager(page, pageCount, (to) => ({ kind: 'sources', page: to })),
      coverage(),
    ),
  ]);
}

export function timelineMessage(answer: TimelineAnswer): MessagePayload {
  const { events, page, pageCount } = answer;
  const shown = events.map(({ date, title, citations }) => {
    const places = placesMarkdown(citations);
    return text([`**${dateInWords(date)}**`, clippedMarkdown(title, 350), small(places)].join('\n'));
  });
  const pages = pageCount === 1 ? '' : `\n${small(say('lists.page', { page: page + 1, pageCount }))}`;
  return message(accent.answer, [
    text(`${timelineHeading(answer)}${pages}`),
    line(),
    ...(shown.length === 0 ? [text(say('lists.noEvents'))] : shown),
    ...actions(
      pager(page, pageCount, (to) => ({ kind: 'timeline', page: to })),
      shown.length === 0 ? [] : [timelinePicture(page)],
    ),
  ]);
}

/** `RFE/RL ¶ 1, ¶ 13 · AFP ¶ 14`: each outlet once, and no mark on another line than its number. */
function placesMarkdown(citations: readonly Citation[]): string {
  const byOutlet = Map.groupBy(citations, ({ outlet }) => outlet);
  const places = Array.from(byOutlet, ([outlet, cited]) => {
    const locators = cited.map(({ locator }) => placeInWords(locator).replace(' ', '\u00a0'));
    return `${outlet} ${locators.join(', ')}`;
  });
  return clippedMarkdown(places.join(' · '), 200);
}

function timelineHeading({ summaryOf }: TimelineAnswer): string {
  if (summaryOf === undefined) return `### ${say('lists.timeline')}`;
  const { title, summary } = summaryOf;
  return `### ${clippedMarkdown(title, 200)}\n${clippedMarkdown(summary, 400)}`;
}

/** Characters of a question on a button; it is carried in the custom id, too. */
const maxExampleLength = 76;

export function helpMessage({ episode, examples, commands, ...others }: HelpAnswer): MessagePayload {
  const forAll = commands.filter((one) => !one.isForModerators).map(usageMarkdown);
  const forModerators = commands.filter((one) => one.isForModerators).map(usageMarkdown);
  const members = linesThatFit(forAll, 1_800);
  const questions = examples.map(exampleInWords).filter(({ length }) => length <= maxExampleLength);
  return message(accent.answer, [
    text([`### ${clippedMarkdown(episode, 200)}`, say('help.lead'), ...otherEpisodesLine(others)].join('\n')),
    ...row(...questions.map((question) => button(question, { kind: 'example', question }))),
    ...(forAll.length === 0 ? [] : [line(), text(members)]),
    ...(forModerators.length === 0
      ? []
      : [
          line(),
          text(linesThatFit([`**${say('help.forModerators')}**`, ...forModerators], 2_800 - members.length)),
        ]),
  ]);
}

export function aboutMessage(about: AboutAnswer): MessagePayload {
  const knows = [
    say('count.documents', { count: about.documentCount }),
    say('count.quotations', { count: about.quotationCount }),
    say('count.speakers', { count: about.speakerCount }),
  ].join(' · ');
  const commands = about.commands.map(usageMarkdown);
  return message(accent.answer, [
    text(
      [
        '### Onrecord',
        say('about.lead'),
        `**${clippedMarkdown(about.episode, 200)}**`,
        say('about.knows', { facts: knows, outlets: clippedMarkdown(listInWords(about.outlets), 400) }),
        ...otherEpisodesLine(about),
      ].join('\n'),
    ),
    line(),
    text(linesThatFit(commands, 2800)),
    text(
      small(
        [
          say('about.version', { version: about.version }),
          say('about.mentionsOff'),
          say('about.nothingRead'),
          ...pagesOf(about),
        ].join(' · '),
      ),
    ),
  ]);
}

function usageMarkdown(command: HelpAnswer['commands'][number]): string {
  const { usage, description } = usageInWords(command);
  return `\`${usage}\`\n${small(escapeMarkdown(description))}`;
}

function pagesOf({ links = {} }: AboutAnswer): string[] {
  return [
    ...(links.privacyUrl === undefined ? [] : [`[${say('about.privacy')}](${links.privacyUrl})`]),
    ...(links.termsUrl === undefined ? [] : [`[${say('about.terms')}](${links.termsUrl})`]),
  ];
}

/** Lines from the first on, and how many are left out. */
function linesThatFit(lines: readonly string[], maxLength: number): string {
  let length = 0;
  const kept = lines.filter((line) => {
    length += line.length + 1;
    return length <= maxLength - 40;
  });
  const left = lines.length - kept.length;
  return [...kept, ...(left === 0 ? [] : [say('lists.more', { count: left })])].join('\n');
}
