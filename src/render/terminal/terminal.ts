/** Answers for a terminal: the same words, without Discord's marks. */
import type {
  Answer,
  AnswerBlock,
  AskAnswer,
  Citation,
  HelpAnswer,
  QuotationsAnswer,
  SourcesAnswer,
  TimelineAnswer,
  Wording,
} from '../../answers/index.ts';
import {
  alsoInWords,
  byOutletInWords,
  contradictionInWords,
  perhapsInWords,
  readInWords,
  searchedInWords,
} from '../wording/ask-words.ts';
import { placeInWords } from '../wording/citation-words.ts';
import { dateInWords } from '../wording/dates.ts';
import { exampleInWords } from '../wording/example-words.ts';
import { refusalInWords } from '../wording/refusals.ts';
import { say } from '../wording/say.ts';
import { cutMark } from '../wording/shorten.ts';
import { statementsToldOnce } from '../wording/told-once.ts';
import { citationText, emphasised, indented, quotationText, type TerminalStyle } from './terminal-parts.ts';
import { comparisonText, verificationText, whoText } from './terminal-quotes.ts';

export { colourStyle, plainStyle, type TerminalStyle } from './terminal-parts.ts';

/** An answer as lines of text. Control characters of a document cannot reach the terminal: they are drawn. */
export function renderTerminal(given: Answer, style: TerminalStyle): string {
  const answer = printable(given);
  switch (answer.kind) {
    case 'ask':
      return askText(answer, style);
    case 'quotations':
      return quotationsText(answer, style);
    case 'comparison':
      return comparisonText(answer, style);
    case 'verification':
      return verificationText(answer, style);
    case 'who':
      return whoText(answer, style);
    case 'sources':
      return sourcesText(answer, style);
    case 'timeline':
      return timelineText(answer, style);
    case 'help':
      return helpText(answer, style);
    case 'refusal':
      return refusalInWords(answer);
    case 'searched':
    case 'context':
    case 'about':
    case 'picture':
    case 'pinned':
    case 'pin-removed':
    case 'pin':
    case 'pins':
    case 'pin-history':
    case 'pin-export':
    case 'pin-check':
    case 'privacy':
    case 'settings':
    case 'published':
    case 'report-form':
    case 'gap-kept':
    case 'gaps':
    case 'gap':
      throw new RangeError(`An answer of kind "${answer.kind}" is given in Discord alone.`);
    default:
      return answer satisfies never;
  }
}

function askText(answer: AskAnswer, style: TerminalStyle): string {
  const { status, blocks, restsOn, searched, isFilteredOut } = answer;
  const shown = (most: number) => blocks.slice(0, most).map((block) => blockText(block, style));
  const filteredOut = isFilteredOut ? [say('ask.filteredOut')] : [];
  const read = readInWords(searched).map(style.dim);
  switch (status) {
    case 'answered': {
      const rests = restsOn === undefined ? [] : [style.dim(say('ask.restsOn', { outlet: restsOn }))];
      const outlets = byOutletInWords(answer, (names) => names).join(' ');
      return [
        ...read,
        ...(outlets === '' ? [] : [outlets]),
        ...shown(blocks.length),
        footText(blocks, style),
        ...rests,
      ].join('\n\n');
    }
    case 'perhaps': {
      const lead = [...read, perhapsInWords(searched, (word) => word), ...filteredOut];
      if (blocks.length === 0) return lead.join(' ');
      return [[...lead, say('ask.closest')].join(' '), ...shown(2), footText(blocks.slice(0, 2), style)].join(
        '\n\n',
      );
    }
    case 'not-found':
      return [style.bold(say('ask.notFound')), ...filteredOut, searchedInWords(searched)].join('\n');
  }
}

function blockText(block: AnswerBlock, style: TerminalStyle): string {
  const { kind, speaker, role, to, wordings, contradictions } = block;
  const named = [speaker, role].filter((part) => part !== undefined).join(', ');
  const said = [named, ...(to === undefined ? [] : [say('citation.to', { addressee: to })])]
    .filter((part) => part !== '')
    .join(' · ');
  return [
    ...wordings.flatMap((wording, index) => [
      wordingText(kind, wording, style),
      ...(index === 0 && said !== '' ? [`  — ${said}`] : []),
      `  ${wording.citations.map((one) => placeText(kind, one, style)).join(' · ')}`,
      // Of the first wording's words: another may say the opposite.
      ...(index === 0 ? alsoInWords(block).map((words) => style.dim(`  ${words}`)) : []),
    ]),
    ...contradictions.map((one) => `  ⚠ ${contradictionInWords(one, (outlet) => outlet)}`),
  ].join('\n');
}

function wordingText(kind: AnswerBlock['kind'], wording: Wording, style: TerminalStyle): string {
  const { text, emphasis, cut, citations } = wording;
  const words = `${cut.before ? `${cutMark} ` : ''}${emphasised(text, emphasis, style)}${cut.after ? ` ${cutMark}` : ''}`;
  if (kind === 'statement') return indented(`“${words}”`, '│ ');
  return indented(words, citations[0]?.textKind === 'verbatim' ? '│ ' : '  ');
}

function placeText(kind: AnswerBlock['kind'], citation: Citation, style: TerminalStyle): string {
  const outlet = style.bold(citation.outlet);
  const isOurs = kind === 'excerpt' && citation.textKind === 'digest';
  return `${isOurs ? say('ask.digestOf', { outlet }) : outlet} ${placeInWords(citation.locator)}`;
}

/** What is said once of each document. */
function footText(blocks: readonly AnswerBlock[], style: TerminalStyle): string {
  const cited = new Map(
    blocks.flatMap(({ wordings }) =>
      wordings.flatMap(({ citations }) => citations.map((one) => [one.documentId, one] as const)),
    ),
  );
  const unreviewed = blocks.some((block) => block.isUnreviewed) ? [`⚠ ${say('citation.unreviewed')}`] : [];
  const sources = [...cited.values()].flatMap(({ locator: _, ...citation }) => citationText(citation, style));
  return [...unreviewed, ...sources].join('\n');
}

function quotationsText(answer: QuotationsAnswer, style: TerminalStyle): string {
  const { speaker, outlet, filters, statements } = answer;
  const about = filters.about === undefined ? '' : ` about "${filters.about}"`;
  const from = outlet === undefined ? '' : ` in ${outlet}`;
  const role = speaker?.role === undefined ? '' : `, ${speaker.role}`;
  const heading = `${style.bold(`${speaker?.name ?? 'Quotations'}${about}${from}`)}${role} · ${say('count.quotations', { count: answer.quotationCount })}`;
  const shown = statementsToldOnce(statements).map(({ quotations }) => {
    const outlets = new Set(quotations.map(({ citation }) => citation.outletId));
    const lead = outlets.size > 1 ? [style.dim(say('quotations.oneStatement', { count: outlets.size }))] : [];
    return [...lead, ...quotations.map((one) => quotationText(one, speaker === undefined, style))].join('\n');
  });
  const typed =
    speaker === undefined || answer.typedSpeaker === undefined
      ? []
      : [style.dim(say('quotations.takenFor', { typed: answer.typedSpeaker, name: speaker.name }))];
  return [heading, ...typed, ...shown].join('\n\n');
}

function sourcesText({ episode, summary, sources }: SourcesAnswer, style: TerminalStyle): string {
  const shown = sources.map(({ citation, passageCount, quotationCount }) =>
    [
      ...citationText(citation, style),
      style.dim(
        `  ${citation.documentId} · ${say('count.passages', { count: passageCount })} · ${say('count.quotations', { count: quotationCount })} · ${citation.textKind}`,
      ),
    ].join('\n'),
  );
  return [style.bold(episode), summary, '', shown.join('\n\n')].join('\n');
}

function timelineText({ events }: TimelineAnswer, style: TerminalStyle): string {
  return events
    .map(({ date, title, citations }) => {
      const places = citations.map(({ outlet, locator }) => `${outlet} ${placeInWords(locator)}`);
      return `${style.bold(dateInWords(date))} · ${title}\n${style.dim(`  ${places.join(' · ')}`)}`;
    })
    .join('\n');
}

function helpText({ episode, examples }: HelpAnswer, style: TerminalStyle): string {
  return [
    style.bold(episode),
    say('help.lead'),
    ...examples.map((example) => `  ${exampleInWords(example)}`),
  ].join('\n');
}

/**
 * A value whose texts hold no control character but line ends and tabs: escape sequences in a document
 * could repaint the terminal. Each is drawn as its picture, one for one, so that spans stay right.
 */
export function printable<T>(value: T): T {
  if (typeof value === 'string') return drawn(value) as T;
  if (Array.isArray(value)) return value.map(printable) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, printable(part)])) as T;
}

const control = /(?![\n\t])\p{Cc}/gu;
const firstPicture = 0x2400;

function drawn(text: string): string {
  return text
    .replaceAll('\r\n', ' \n')
    .replace(control, (character) =>
      character < ' ' ? String.fromCharCode(firstPicture + character.charCodeAt(0)) : '\ufffd',
    );
}
