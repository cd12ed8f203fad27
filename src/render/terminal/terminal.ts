/** Answers for a terminal: the same words, without Discord's Markdown. */
import type { Answer, AnswerBlock, AnswerOf, Citation, ShownExcerpt, Wording } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import { betweenMarks } from '../../text/marks.ts';
import {
  alsoInWords,
  byOutletInWords,
  contradictionInWords,
  maxClosest,
  notFoundInWords,
  openingInWords,
  perhapsInWords,
  readInWords,
  reviewsOf,
  searchedInWords,
} from '../wording/ask-words.ts';
import {
  authorInWords,
  dateInWords,
  listInWords,
  notesInWords,
  notesOfList,
  placeInWords,
  quotationsInWords,
  speakersInWords,
  unreviewedInWords,
  warningInWords,
} from '../wording/citation-words.ts';
import { exampleInWords } from '../wording/command-words.ts';
import { withIsolatedNames } from '../wording/isolate.ts';
import { dotted, lines, present } from '../wording/lines.ts';
import { refusalInWords } from '../wording/refusals.ts';
import { statementsWithoutRepeatedNotes } from '../wording/repeated-notes.ts';
import { say } from '../wording/say.ts';
import { withCutMarks } from '../wording/shorten.ts';
import { nameNotes } from '../wording/who-words.ts';
import {
  citationText,
  emphasised,
  indented,
  quotationText,
  quoted,
  type TerminalStyle,
} from './terminal-parts.ts';
import { statementText, verificationText, whoText } from './terminal-quotes.ts';

export { colourStyle, plainStyle, type TerminalStyle } from './terminal-parts.ts';

/** An answer as lines of text. @throws RangeError for an answer that only Discord gives */
export function renderTerminal(given: Answer, style: TerminalStyle): string {
  const answer = withIsolatedNames(printable(given));
  switch (answer.kind) {
    case 'ask':
      return askText(answer, style);
    case 'quotations':
      return quotationsText(answer, style);
    case 'comparison':
      return present([
        answer.isPartial && style.dim(say('quotations.partial')),
        ...answer.statements.map((statement) => statementText(statement, style)),
      ]).join('\n\n');
    case 'verification':
      return verificationText(answer, style);
    case 'who':
      return whoText(answer, style);
    case 'sources':
      return sourcesText(answer, style);
    case 'timeline':
      return timelineText(answer, style);
    case 'help':
      return lines(
        style.bold(answer.episode),
        say('help.lead'),
        answer.examples.map((example) => `  ${exampleInWords(example)}`),
      );
    case 'refusal':
      return refusalInWords(answer);
    default:
      throw new RangeError(`An answer of kind "${answer.kind}" is given in Discord alone.`);
  }
}

function askText(answer: AnswerOf<'ask'>, style: TerminalStyle): string {
  const { status, blocks, restsOn, searched, isFilteredOut, offset, total } = answer;
  const shown = blocks.slice(0, status === 'perhaps' ? maxClosest : blocks.length);
  const left = total - offset - shown.length;
  // Lines that are shown on demand alone are no more of anything.
  const more = shown.length > 0 && left > 0 ? [style.dim(say('ask.more', { count: left }))] : [];
  const words = [...shown.map((block) => blockText(block, style)), ...more, footText(shown, style)];
  const read = readInWords(searched).map(style.dim);
  switch (status) {
    case 'answered':
      return present([
        ...read,
        openingInWords(answer, (outlets) => outlets),
        byOutletInWords(answer, (names) => names),
        ...words,
        restsOn && style.dim(say('ask.restsOn', { outlet: restsOn })),
      ]).join('\n\n');
    case 'perhaps':
      return [[...read, perhapsInWords(answer, (word) => word)].join(' '), ...words].join('\n\n').trimEnd();
    case 'not-found':
      return lines(
        style.bold(notFoundInWords(answer, (word) => word)),
        isFilteredOut && say('ask.filteredOut'),
        searchedInWords(searched),
      );
  }
}

function blockText(block: AnswerBlock, style: TerminalStyle): string {
  const { kind, speaker, role, to, wordings, contradictions } = block;
  const said = dotted(present([speaker, role]).join(', '), to && say('citation.to', { addressee: to }));
  // These belong to the first wording: another may say the opposite.
  const ofFirst = alsoInWords(block).map((words) => style.dim(`  ${words}`));
  return lines(
    ...wordings.map((wording, index) =>
      lines(
        wordingText(kind, wording, style),
        index === 0 && said && `  — ${said}`,
        `  ${dotted(...wording.citations.map((one) => placeText(kind, one, style)))}`,
        index === 0 && ofFirst,
      ),
    ),
    ...contradictions.map((one) => `  ⚠ ${contradictionInWords(one, (outlet) => outlet)}`),
  );
}

function wordingText(kind: AnswerBlock['kind'], wording: Wording, style: TerminalStyle): string {
  const { text, emphasis, cut, citations } = wording;
  const words = withCutMarks(emphasised(text, emphasis, style), cut);
  if (kind === 'statement') return quoted(betweenMarks(text, words));
  return citations[0]?.textKind === 'verbatim' ? quoted(words) : indented(words);
}

function placeText(kind: AnswerBlock['kind'], citation: Citation, style: TerminalStyle): string {
  const outlet = style.bold(citation.outlet);
  const isOurs = kind === 'excerpt' && citation.textKind === 'digest';
  return `${isOurs ? say('ask.digestOf', { outlet }) : outlet} ${placeInWords(citation.locator)}`;
}

/** What is stated once for each document. */
function footText(blocks: readonly AnswerBlock[], style: TerminalStyle): string {
  const citations = blocks.flatMap(({ wordings }) => wordings.flatMap((wording) => wording.citations));
  const cited = new Map(citations.map(({ locator: _, ...citation }) => [citation.documentId, citation]));
  const told = notesInWords([...cited.values()]);
  const unreviewed = unreviewedInWords(reviewsOf(blocks));
  const contradicting = blocks.flatMap(({ contradictions }) => contradictions.flatMap(({ notes }) => notes));
  return lines(
    unreviewed && `⚠ ${unreviewed}`,
    notesInWords(contradicting)
      .filter((note) => !told.includes(note))
      .map((note) => `⚠ ${note}`),
    ...[...cited.values()].map((citation) => citationText(citation, style)),
  );
}

function quotationsText(answer: AnswerOf<'quotations'>, style: TerminalStyle): string {
  const { speaker, outlet, filters, statements, quotationCount } = answer;
  const of = defined({ speaker: speaker?.name, about: filters.about, outlet });
  const named = present([style.bold(quotationsInWords(of)), speaker?.role]).join(', ');
  const shown = statementsWithoutRepeatedNotes(statements).map(({ quotations }) => {
    const outlets = new Set(quotations.map(({ citation }) => citation.outletId));
    return lines(
      outlets.size > 1 && style.dim(say('quotations.oneStatement', { count: outlets.size })),
      ...quotations.map((one) => quotationText(one, speaker === undefined, style)),
    );
  });
  const unreviewed = unreviewedInWords(statements.flatMap(({ quotations }) => quotations));
  const speakers = speakersInWords(answer.speakers);
  return present([
    dotted(named, say('count.quotations', { count: quotationCount })),
    ...nameNotes(answer, speaker?.name).map(style.dim),
    answer.isPartial && style.dim(say('quotations.partial')),
    speakers && style.dim(speakers),
    ...shown,
    unreviewed && style.dim(unreviewed),
  ]).join('\n\n');
}

function sourcesText(answer: AnswerOf<'sources'>, style: TerminalStyle): string {
  const { episode, outlets, summary, sources, documentCount } = answer;
  const shown = sources.map(({ citation, passageCount, quotationCount }) => {
    const facts = dotted(
      citation.documentId,
      say('count.passages', { count: passageCount }),
      say('count.quotations', { count: quotationCount }),
      citation.textKind,
    );
    const author = authorInWords(citation, outlets !== undefined);
    return lines(citationText(citation, style), author && `  ${author}`, style.dim(`  ${facts}`));
  });
  const left = documentCount - sources.length;
  const more = left > 0 && style.dim(say('lists.more', { count: left }));
  return present([outlets === undefined && lines(style.bold(episode), summary), ...shown, more]).join('\n\n');
}

function timelineText(answer: AnswerOf<'timeline'>, style: TerminalStyle): string {
  const { events, openings = [], page, pageCount, summaryOf, outlets } = answer;
  const shown = events.map(({ date, title, citations }) => {
    const places = citations.map(({ outlet, locator }) => `${outlet} ${placeInWords(locator)}`);
    return lines(`${style.bold(dateInWords(date))} · ${title}`, style.dim(`  ${dotted(...places)}`));
  });
  const more = pageCount > 1 && style.dim(say('lists.page', { page: page + 1, pageCount }));
  const head = summaryOf && `${lines(style.bold(summaryOf.title), summaryOf.summary)}\n`;
  const notes = notesOfList(events.flatMap(({ citations }) => citations)).map((note) => `⚠ ${note}`);
  const begun = openings.map((one) => `\n${openingText(one, style)}`);
  // Whoever sits at a terminal may write one; a member of a server cannot.
  const hint = openings.length > 0 && style.dim(say('lists.writeEvents'));
  const shared = outlets && `${lines(style.bold(listInWords(outlets)), say('lists.shared'))}\n`;
  const note = answer.openings && say(summaryOf === undefined ? 'lists.noEvents' : 'lists.openings');
  return lines(head, shared, note, hint, ...shown, ...begun, ...notes, more);
}

function openingText({ text, citation, warnings }: ShownExcerpt, style: TerminalStyle): string {
  return lines(
    citation.textKind === 'verbatim' ? quoted(text) : indented(text),
    citationText(citation, style),
    ...warnings.map((warning) => `  ⚠ ${warningInWords(warning)}`),
  );
}

/**
 * The value with control characters made visible, because escape sequences could repaint the terminal. Each is
 * replaced by one picture character, so that spans stay right.
 */
export function printable<T>(value: T): T {
  if (typeof value === 'string') return visible(value) as T;
  if (Array.isArray(value)) return value.map(printable) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, printable(part)])) as T;
}

const control = /(?![\n\t])\p{Cc}/gu;
const firstPicture = 0x2400;

function visible(text: string): string {
  return text
    .replaceAll('\r\n', ' \n')
    .replace(control, (character) =>
      character < ' ' ? String.fromCharCode(firstPicture + character.charCodeAt(0)) : '\ufffd',
    );
}
