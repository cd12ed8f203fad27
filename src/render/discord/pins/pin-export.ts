/** A server's pins as files, with full citations. */
import { stringify } from 'csv-stringify/sync';
import { ComponentType } from 'discord-api-types/v10';
import type { AnswerOf, Pin, PinExcerpt, PinFinding } from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import { pinJson } from '../../json/answer-json.ts';
import { placeInWords, publishedInWords, warningInWords } from '../../wording/citation-words.ts';
import { present } from '../../wording/lines.ts';
import { findingInWords, uncheckedInWords } from '../../wording/pin-words.ts';
import { say } from '../../wording/say.ts';
import { maxRequestBytes } from '../limits.ts';
import { blockquote, escapeMarkdown } from '../markdown/markdown.ts';
import { jumpUrl } from '../markdown/mention-markdown.ts';
import { type MessagePayload, message } from '../parts.ts';

/** Leaves room for the message besides the files. */
const maxTogetherBytes = maxRequestBytes - 1024 * 1024;

/** As many of the newest pins as fit in files of the allowed size; the message says how to get the older ones. */
export function pinExportMessage(answer: AnswerOf<'pin-export'>): MessagePayload {
  const { pins, maxFileBytes = Number.POSITIVE_INFINITY } = answer;
  const files = filesOf(answer);
  const sizes = files.map(({ data }) => data.length);
  const sum = sizes.reduce((total, size) => total + size, 0);
  const excess = Math.max(Math.max(...sizes) / maxFileBytes, sum / maxTogetherBytes);
  if (excess > 1 && pins.length > 1) {
    const kept = pins.slice(0, Math.max(1, Math.floor((pins.length * 0.9) / excess)));
    const last = kept.at(-1)?.number;
    return pinExportMessage({ ...answer, pins: kept, ...(last !== undefined && { older: last }) });
  }
  const more = answer.older === undefined ? '' : ` ${say('pins.olderOnes', { number: answer.older })}`;
  const payload = message(
    'answer',
    `${say('pins.exported', { count: pins.length })}${more}`,
    files.map(({ name }) => ({ type: ComponentType.File, file: { url: `attachment://${name}` } })),
  );
  return { ...payload, files };
}

function filesOf(answer: AnswerOf<'pin-export'>): { name: string; data: Buffer }[] {
  const { pins } = answer;
  return [
    { name: 'pins.md', data: Buffer.from(pinsMarkdown(answer)) },
    // Spreadsheets read a file as UTF-8 only when it begins with this mark.
    { name: 'pins.csv', data: Buffer.from(`\ufeff${pinsCsv(pins)}`) },
    { name: 'pins.json', data: Buffer.from(`${JSON.stringify(pins.map(pinJson), undefined, 1)}\n`) },
  ];
}

/** One heading per pin, its excerpts as quotations, a full citation below each. */
function pinsMarkdown({ episode, pins }: Pick<AnswerOf<'pin-export'>, 'episode' | 'pins'>): string {
  const title = say('pins.fileTitle', { episode: escapeMarkdown(episode) });
  return `${[`# ${title}`, ...pins.map(pinMarkdown)].join('\n\n')}\n`;
}

function pinMarkdown(pin: Pin): string {
  const { number, question, findings = [], excerpts, note, pinnedBy, pinnedAt, truth } = pin;
  const made = { member: pinnedBy, date: pinnedAt, truth: say(`truth.${truth}`) };
  return present([
    `## ${number}. ${escapeMarkdown(question)}`,
    ...findings.map((finding) => `**${escapeMarkdown(findingInWords(finding))}**`),
    ...uncheckedInWords(pin),
    ...excerpts.map(excerptMarkdown),
    note && `${say('pins.why')} ${escapeMarkdown(note)}`,
    `${say('pins.filePinned', made)} <${jumpUrl(pin)}>`,
  ]).join('\n\n');
}

function excerptMarkdown(excerpt: PinExcerpt): string {
  const citation = citationMarkdown(excerpt);
  const source = excerpt.kind === 'digest' ? say('ask.digestOf', { outlet: citation }) : citation;
  const speaker = escapeMarkdown(excerpt.speaker ?? '');
  // A digest is not the outlet's text, so it does not look like a quotation.
  const words = escapeMarkdown(excerpt.text);
  return present([
    excerpt.isOpposite && `${say('verdict.opposite')}:`,
    excerpt.kind === 'digest' ? words : blockquote(words),
    `— ${speaker === '' ? source : say('pins.fileSaid', { speaker, source })}`,
    ...remarksOn(excerpt).map((remark) => `⚠️ ${escapeMarkdown(remark)}`),
  ]).join('\n\n');
}

/** Warnings about the words: disputes, the document's note, and that nobody has reviewed them. */
function remarksOn({ warnings = [], note, isReviewed }: PinExcerpt): string[] {
  return present([
    ...warnings.map(warningInWords),
    note,
    isReviewed === false && `${say('pins.unreviewed')}.`,
  ]);
}

/** Author, title, outlet, date, place, address: what a reader needs to find the words. */
function citationMarkdown({ author, title, outlet, published, locator, url }: PinExcerpt): string {
  const words = present([
    author,
    say('comparison.quoted', { words: title }),
    outlet,
    publishedInWords(defined({ published })),
    placeInWords(locator),
  ]).join(', ');
  // In angle brackets an address needs no escaping; an address cannot contain them.
  const address = url === undefined || /[\s<>]/.test(url) ? '' : `, <${url}>`;
  return `${escapeMarkdown(words)}${address}`;
}

/** The columns of the table by name, with the value for an excerpt of a pin. */
const columns: Readonly<Record<string, (excerpt: PinExcerpt, pin: Pin) => string | number | undefined>> = {
  pin: (_, { number }) => number,
  question: (_, { question }) => withoutFormula(question),
  verdict: (_, pin) => joined(pin, ({ verdict }) => verdict),
  claim: (_, pin) => joined(pin, ({ claim }) => claim),
  claimed_speaker: (_, pin) => joined(pin, ({ claimedSpeaker = '' }) => claimedSpeaker),
  note: (_, { note = '' }) => withoutFormula(note),
  excerpt: ({ text }) => text,
  kind: ({ kind }) => kind,
  speaker: ({ speaker }) => speaker,
  outlet: ({ outlet }) => outlet,
  title: ({ title }) => title,
  author: ({ author }) => author,
  published: ({ published }) => published,
  paragraph: ({ locator }) => locator,
  url: ({ url }) => url,
  document: ({ documentId }) => documentId,
  document_sha256: ({ contentHash }) => contentHash,
  says_the_opposite: ({ isOpposite }) => (isOpposite ? 'yes' : ''),
  reviewed: ({ isReviewed }) => (isReviewed === undefined ? '' : isReviewed ? 'yes' : 'no'),
  warnings: ({ warnings = [], note }, pin) =>
    present([...warnings.map(warningInWords), note, ...uncheckedInWords(pin)]).join(' '),
  words_in_source: (_, { truth }) => say(`truth.${truth}`),
  pinned_by_discord_user_id: (_, { pinnedBy }) => pinnedBy,
  pinned_at: (_, { pinnedAt }) => pinnedAt,
  message_url: (_, pin) => jumpUrl(pin),
};

function pinsCsv(pins: readonly Pin[]): string {
  const rows = pins.flatMap((pin) =>
    pin.excerpts.map((excerpt) => Object.values(columns).map((cell) => cell(excerpt, pin))),
  );
  return stringify([Object.keys(columns), ...rows]);
}

/** One cell for all claims of a pin, in their order; empty where none has this part. */
function joined({ findings = [] }: Pin, part: (finding: PinFinding) => string): string {
  const parts = findings.map(part);
  return parts.some(Boolean) ? withoutFormula(parts.join(' | ')) : '';
}

/** Spreadsheets run a cell that begins like this as a formula. Only members' words: excerpts stay as they are. */
const withoutFormula = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
