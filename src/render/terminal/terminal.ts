/** Answers for a terminal: the same words, without Discord's marks. */
import type {
  AboutAnswer,
  Answer,
  AskAnswer,
  ContextAnswer,
  NamesAnswer,
  QuotationsAnswer,
  ShownExcerpt,
  SourcesAnswer,
  TimelineAnswer,
} from '../../answers/index.ts';
import { cutMark } from '../discord/shorten.ts';
import {
  counted,
  listInWords,
  originInWords,
  placeInWords,
  restsOnInWords,
} from '../wording/citation-words.ts';
import { dateInWords } from '../wording/dates.ts';
import { refusalInWords } from '../wording/refusals.ts';
import { citationText, emphasised, indented, quotationText, type TerminalStyle } from './terminal-parts.ts';
import { comparisonText, verificationText, whoText } from './terminal-quotes.ts';

export { colourStyle, plainStyle, type TerminalStyle } from './terminal-parts.ts';

/** An answer as lines of text. Control characters of a document cannot reach the terminal: they are drawn. */
export function renderTerminal(given: Answer, style: TerminalStyle): string {
  const answer = printable(given);
  switch (answer.kind) {
    case 'ask':
      return askText(answer, style);
    case 'context':
      return contextText(answer, style);
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
    case 'names':
      return namesText(answer, style);
    case 'about':
      return aboutText(answer, style);
    case 'refusal':
      return refusalInWords(answer);
    case 'pinned':
    case 'pin-removed':
    case 'pin':
    case 'pins':
    case 'pin-history':
    case 'pin-export':
    case 'pin-check':
    case 'settings':
      return 'Pins and settings belong to a server; they are shown in Discord.';
    default:
      return answer satisfies never;
  }
}

function askText(answer: AskAnswer, style: TerminalStyle): string {
  const excerpts = answer.excerpts.map((excerpt) => excerptText(excerpt, style));
  if (answer.status === 'answered') {
    const rests = answer.restsOn === undefined ? [] : [style.dim(restsOnInWords(answer.restsOn))];
    return [...excerpts, ...rests].join('\n\n');
  }
  if (answer.status === 'perhaps')
    return ['The sources may not answer this. Closest lines:', ...excerpts.slice(0, 2)].join('\n\n');
  const { searched } = answer;
  const looked = [...searched.names, ...searched.words].join(', ');
  const tried = searched.corrections.map(({ from, to }) => `"${from}" as "${to}"`);
  return [
    style.bold('Not in the sources.'),
    `Searched ${counted(searched.documentCount, 'document')} (${listInWords(searched.outlets)})${looked === '' ? '' : ` for ${looked}`}.`,
    ...(tried.length === 0 ? [] : [`Also tried ${listInWords(tried)}.`]),
  ].join('\n');
}

function excerptText(excerpt: ShownExcerpt, style: TerminalStyle): string {
  const { citation, cut, alsoIn } = excerpt;
  const speakers = [...new Set(excerpt.quotations.flatMap(({ speaker }) => speaker ?? []))];
  const words = `${cut.before ? `${cutMark} ` : ''}${emphasised(excerpt.text, excerpt.matches, style)}${cut.after ? ` ${cutMark}` : ''}`;
  return [
    style.dim(originInWords(citation)),
    indented(words, citation.textKind === 'verbatim' ? '│ ' : '  '),
    ...citationText(citation, style),
    ...(speakers.length === 0 ? [] : [style.dim(`  Quoted: ${listInWords(speakers)}`)]),
    ...excerpt.warnings.map((warning) => `  ⚠ ${warning}`),
    ...(alsoIn.length === 0 ? [] : [style.dim(`  Also in ${listInWords(alsoIn)}`)]),
  ].join('\n');
}

function contextText({ citation, passages }: ContextAnswer, style: TerminalStyle): string {
  const shown = passages.map(
    ({ text, locator, excerpt }) =>
      `${style.dim(placeInWords(locator))}\n${indented(emphasised(text, excerpt === undefined ? [] : [excerpt], style), '  ')}`,
  );
  return [style.dim(originInWords(citation)), ...shown, ...citationText(citation, style)].join('\n');
}

function quotationsText(answer: QuotationsAnswer, style: TerminalStyle): string {
  const { speaker, outlet, filters, statements } = answer;
  const about = filters.about === undefined ? '' : ` about "${filters.about}"`;
  const from = outlet === undefined ? '' : ` in ${outlet}`;
  const role = speaker?.role === undefined ? '' : `, ${speaker.role}`;
  const heading = `${style.bold(`${speaker?.name ?? 'Quotations'}${about}${from}`)}${role} · ${counted(answer.quotationCount, 'quotation')}`;
  const shown = statements.map(({ quotations }) => {
    const outlets = new Set(quotations.map(({ citation }) => citation.outletId));
    const lead = outlets.size > 1 ? [style.dim(`One statement, as ${outlets.size} outlets printed it`)] : [];
    return [...lead, ...quotations.map((one) => quotationText(one, speaker === undefined, style))].join('\n');
  });
  return [heading, ...shown].join('\n\n');
}

function sourcesText({ episode, summary, sources }: SourcesAnswer, style: TerminalStyle): string {
  const shown = sources.map(({ citation, passageCount, quotationCount }) =>
    [
      ...citationText(citation, style),
      style.dim(
        `  ${citation.documentId} · ${counted(passageCount, 'passage')} · ${counted(quotationCount, 'quotation')} · ${citation.textKind}`,
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

function namesText({ names }: NamesAnswer, style: TerminalStyle): string {
  return names
    .map(({ name, role, aliases, quotationCount, kind }) => {
      const said = quotationCount === 0 ? '' : ` · ${counted(quotationCount, 'quotation')}`;
      const spellings = aliases.length === 0 ? [] : [style.dim(`  also ${aliases.join(', ')}`)];
      return [`${style.bold(name)} · ${role === undefined ? kind : role}${said}`, ...spellings].join('\n');
    })
    .join('\n');
}

function aboutText(about: AboutAnswer, style: TerminalStyle): string {
  return [
    style.bold(`Onrecord ${about.version}`),
    `${about.episode}: ${counted(about.documentCount, 'document')}, ${counted(about.quotationCount, 'quotation')}, ${counted(about.speakerCount, 'speaker')}`,
    `From ${listInWords(about.outlets)}`,
    '',
    ...about.commands.map(({ usage, description }) => `${style.bold(usage)}\n  ${description}`),
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
