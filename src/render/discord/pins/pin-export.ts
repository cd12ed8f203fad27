/** A server's pins as files, with full citations. */
import { stringify } from 'csv-stringify/sync';
import { ComponentType } from 'discord-api-types/v10';
import type { AnswerOf, Pin, PinExcerpt, PinFinding } from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import { pinJson } from '../../json/answer-json.ts';
import { placeInWords, publishedInWords, warningInWords } from '../../wording/citation-words.ts';
import { isolated, withIsolatedNames } from '../../wording/isolate.ts';
import { present } from '../../wording/lines.ts';
import { findingInWords, uncheckedInWords } from '../../wording/pin-words.ts';
import { inLanguage, languageSpoken, type SpokenLanguage, say } from '../../wording/say.ts';
import { maxRequestBytes } from '../limits.ts';
import { blockquote, escapeMarkdown } from '../markdown/markdown.ts';
import { jumpUrl } from '../markdown/mention-markdown.ts';
import { type MessagePayload, message } from '../parts.ts';

/** Leaves room for the message besides the files. */
const maxTogetherBytes = maxRequestBytes - 1024 * 1024;

/** As many of the newest pins as fit in files of the allowed size; the message says how to get the older ones. */
export function pinExportMessage(answer: AnswerOf<'pin-export'>): MessagePayload {
  const language = languageSpoken();
  return { ...message('answer'), later: () => written(answer, language) };
}

/** Writes a page at a time, and other work gets a turn in between. */
async function written(first: AnswerOf<'pin-export'>, language: SpokenLanguage) {
  const draft: Draft = { parts: [], sizes: [0, 0, 0], episodes: new Set(), last: 0 };
  for (let page = first; ; ) {
    const hasRoom = inLanguage(language, () => addPage(draft, page));
    if (!hasRoom || page.older === undefined) return inLanguage(language, () => finished(draft, !hasRoom));
    await new Promise(setImmediate);
    const next = await page.older();
    if (next.kind !== 'pin-export') {
      // Unless all older ones were removed in the meantime, they can be asked for again.
      const areGone = next.reason === 'no-pins';
      return inLanguage(language, () => finished(draft, !areGone));
    }
    page = next;
  }
}

/** What is written so far. */
interface Draft {
  /** What each pin adds to each of the files. */
  readonly parts: Buffer[][];
  /** The bytes of these parts, by file. */
  sizes: number[];
  readonly episodes: Set<string>;
  /** The number of the last pin. */
  last: number;
}

/** Adds the pins that fit, at least one in all, and returns whether all did. */
function addPage(
  draft: Draft,
  { pins, episodes, maxFileBytes = Number.POSITIVE_INFINITY }: AnswerOf<'pin-export'>,
): boolean {
  for (const [at, pin] of pins.entries()) {
    const isFirst = draft.parts.length === 0;
    const added = exportFiles.map(({ part }) => Buffer.from(part(pin, isFirst)));
    const sizes = added.map(({ length }, file) => length + (draft.sizes[file] ?? 0));
    const titles = new Set([...draft.episodes, episodes[at] ?? '']);
    const whole = exportFiles.map(
      ({ head, end }, file) => Buffer.byteLength(head(titles) + end) + (sizes[file] ?? 0),
    );
    const together = whole.reduce((sum, size) => sum + size, 0);
    const fits = Math.max(...whole) <= maxFileBytes && together <= maxTogetherBytes;
    if (!fits && !isFirst) return false;
    draft.parts.push(added);
    draft.sizes = sizes;
    draft.episodes.add(episodes[at] ?? '');
    draft.last = pin.number;
  }
  return true;
}

function finished({ parts, episodes, last }: Draft, hasOlder: boolean) {
  const more = hasOlder ? ` ${say('pins.olderOnes', { number: last })}` : '';
  const files = exportFiles.map(({ name, head, end }, file) => {
    const bodies = parts.flatMap((ofPin) => ofPin[file] ?? []);
    return { name, data: Buffer.concat([Buffer.from(head(episodes)), ...bodies, Buffer.from(end)]) };
  });
  const { components } = message(
    'answer',
    `${say('pins.exported', { count: parts.length })}${more}`,
    files.map(({ name }) => ({ type: ComponentType.File, file: { url: `attachment://${name}` } })),
  );
  return { components, files };
}

/** One heading per pin, its excerpts as quotations, a full citation below each. */
function pinMarkdown(given: Pin): string {
  const pin = withIsolatedNames(given);
  const { number, question, findings = [], excerpts, note, pinnedBy, pinnedAt, truth } = pin;
  const made = { member: pinnedBy, date: pinnedAt, truth: say(`truth.${truth}`) };
  return present([
    `## ${number}. ${escapeMarkdown(isolated(question))}`,
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

/** A row for each excerpt. */
const pinCsv = (pin: Pin): string =>
  stringify(pin.excerpts.map((excerpt) => Object.values(columns).map((cell) => cell(excerpt, pin))));

/** One cell for all claims of a pin, in their order; empty where none has this part. */
function joined({ findings = [] }: Pin, part: (finding: PinFinding) => string): string {
  const parts = findings.map(part);
  return parts.some(Boolean) ? withoutFormula(parts.join(' | ')) : '';
}

/** Spreadsheets run a cell that begins like this as a formula. Only members' words: excerpts stay as they are. */
const withoutFormula = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

interface ExportFile {
  readonly name: string;
  readonly head: (episodes: ReadonlySet<string>) => string;
  readonly part: (pin: Pin, isFirst: boolean) => string;
  readonly end: string;
}

// Spreadsheets read a file as UTF-8 only when it begins with this mark.
const csvHead = `\ufeff${stringify([Object.keys(columns)])}`;

/** The files of an export: how each begins, what a pin adds, how it ends. */
const exportFiles: readonly ExportFile[] = [
  {
    name: 'pins.md',
    head: (episodes) =>
      `# ${say('pins.fileTitle', { episode: escapeMarkdown([...episodes].map(isolated).join(' · ')) })}`,
    part: (pin) => `\n\n${pinMarkdown(pin)}`,
    end: '\n',
  },
  { name: 'pins.csv', head: () => csvHead, part: pinCsv, end: '' },
  {
    name: 'pins.json',
    head: () => '[',
    part: (pin, isFirst) => `${isFirst ? '' : ','}\n ${indented(JSON.stringify(pinJson(pin), undefined, 1))}`,
    end: '\n]\n',
  },
];

/** JSON has line feeds only between its parts. */
const indented = (json: string): string => json.replaceAll('\n', '\n ');
