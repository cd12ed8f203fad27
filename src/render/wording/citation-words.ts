/** Citations in words, the same for Discord and the terminal. */
import type { AnswerOf, Citation, OutletNote, ShownQuotation, Warning } from '../../answers/index.ts';
import type { PartialDate } from '../../knowledge/model.ts';
import { dotted, present, unique } from './lines.ts';
import { oncePerLanguage, say } from './say.ts';

/** `RFE/RL` · `AFP, published by The Moscow Times` */
export function outletInWords({ outlet, publishedBy }: Pick<Citation, 'outlet' | 'publishedBy'>): string {
  return publishedBy === undefined ? outlet : say('citation.publishedBy', { outlet, publishedBy });
}

/** `¶ 12–13`, `¶ 12, p. 3`, `photo caption` */
export function placeInWords(locator: string): string {
  if (locator === 'caption-1') return say('citation.caption');
  if (locator.startsWith('caption-')) return say('citation.captionNumber', { number: locator.slice(8) });
  const [paragraphs = '', printedAt] = locator.replace('-', '–').split(', ');
  if (printedAt === undefined) return `¶ ${paragraphs}`;
  const page = printedAt.startsWith('p. ') ? say('citation.page', { page: printedAt.slice(3) }) : printedAt;
  return `¶ ${paragraphs}, ${page}`;
}

/** `¶ 12–13`, with a space that does not break the line. */
export const unbrokenPlace = (locator: string): string => placeInWords(locator).replace(' ', '\u00a0');

/** `24 June 2022`, or that the date is not known, which a reader needs to know too. */
export function publishedInWords({ published }: Pick<Citation, 'published'>): string {
  return published === undefined ? say('citation.dateUnknown') : dateInWords(published);
}

const styles: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

const formatOf = oncePerLanguage(
  (tag, partCount: number) => new Intl.DateTimeFormat(tag, { ...styles[partCount - 1], timeZone: 'UTC' }),
);

/** A date, as precise as it is known: `'2022-06'` → `'June 2022'`, `'2022-06-24'` → `'24 June 2022'` */
export function dateInWords(date: PartialDate): string {
  const parts = date.split('-').map(Number);
  const [year = 0, month = 1, day = 1] = parts;
  return formatOf(parts.length).format(Date.UTC(year, month - 1, day));
}

/** `Ada Lowe, mayor of Eastmere` */
export function speakerInWords({ speaker, role }: Pick<ShownQuotation, 'speaker' | 'role'>): string {
  return present([speaker ?? say('citation.speakerUnknown'), role]).join(', ');
}

/** Who said a quotation, to whom and when, as far as known: `Ada Lowe, mayor · to the Bell · June 2022` */
export function occasionInWords({ to, said, ...who }: ShownQuotation, namesSpeaker: boolean): string {
  return dotted(
    namesSpeaker && speakerInWords(who),
    to && say('citation.to', { addressee: to }),
    said && dateInWords(said),
  );
}

/** Whose words an excerpt is. A digest always says that it is Onrecord's. */
export function originInWords({ outlet, textKind }: Pick<Citation, 'outlet' | 'textKind'>): string {
  return say(textKind === 'digest' ? 'ask.digestOf' : 'citation.wordForWord', { outlet });
}

/** `By Ann Lee`; where nobody is named, that the author is not known, if that was asked. */
export function authorInWords({ authors }: Pick<Citation, 'authors'>, isAsked: boolean): string | undefined {
  if (authors.length > 0) return say('lists.by', { authors: listInWords(authors) });
  return isAsked ? say('lists.authorUnknown') : undefined;
}

/** In which form a document is held. */
export const heldInWords = ({ textKind }: Pick<Citation, 'textKind'>): string =>
  say(textKind === 'digest' ? 'lists.digestHeld' : 'lists.fullTextHeld');

/** The most people whom a list of quotations names at its head. */
const maxSpeakers = 8;

/** `Ada Lowe (12), Tom Brandt (3) … and 4 more`; undefined where fewer than two are quoted. Plain text. */
export function speakersInWords(speakers: AnswerOf<'quotations'>['speakers'] = []): string | undefined {
  if (speakers.length < 2) return undefined;
  const named = speakers.slice(0, maxSpeakers).map(({ name, count }) => `${name} (${count})`);
  const left = speakers.length - named.length;
  return present([named.join(', '), left > 0 && say('lists.more', { count: left })]).join(' ');
}

/** The heading of a list of quotations: whose, about what, from which outlet. */
export function quotationsInWords(filters: Partial<Record<'speaker' | 'about' | 'outlet', string>>): string {
  const { speaker, about, outlet } = filters;
  if (speaker && about && outlet) return say('quotations.speakerAboutFrom', { speaker, about, outlet });
  if (speaker && about) return say('quotations.speakerAbout', { speaker, about });
  if (speaker && outlet) return say('quotations.speakerFrom', { speaker, outlet });
  if (about && outlet) return say('quotations.aboutFrom', { about, outlet });
  if (about) return say('quotations.about', { about });
  if (outlet) return say('quotations.from', { outlet });
  return speaker ?? say('quotations.all');
}

/** The notes of documents, each once: `Gazette: A copy that a machine reworded.` */
export const notesInWords = (cited: readonly OutletNote[]): string[] =>
  unique(present(cited.map(({ outlet, note }) => note && `${outlet}: ${note}`)));

/** Quotations, or whole sentences, of which each is reviewed or not. */
type Reviewable = Pick<ShownQuotation, 'reviewed' | 'citation'>;

/**
 * Said once of all quotations shown: that a program found them and nobody has checked them; of some alone, of
 * which: `Found by a program; nobody has checked it yet: Bell ¶ 3`
 */
export function unreviewedInWords(shown: readonly Reviewable[]): string | undefined {
  const unreviewed = shown.filter(({ reviewed }) => !reviewed);
  if (unreviewed.length === 0) return undefined;
  if (unreviewed.length === shown.length) return say('citation.unreviewed');
  const places = unreviewed.map(({ citation: { outlet, locator } }) => `${outlet} ${unbrokenPlace(locator)}`);
  return `${say('citation.unreviewed')}: ${listInWords(unique(places))}`;
}

/** More notes than these would be longer than the list that they are about. */
const maxNotes = 4;

/** The first notes of a list's documents, and how many there are more. */
export function notesOfList(cited: readonly OutletNote[]): string[] {
  const notes = notesInWords(cited);
  const left = notes.length - maxNotes;
  return present([...notes.slice(0, maxNotes), left > 0 && say('lists.more', { count: left })]);
}

/** A list of names: `A`, `A and B`, `A, B and C`. */
export const listInWords = (names: readonly string[]): string => listFormat('conjunction').format(names);

/** Alternatives: `A`, `A or B`, `A, B or C`. */
export const anyOfInWords = (names: readonly string[]): string => listFormat('disjunction').format(names);

const listFormat = oncePerLanguage(
  (tag, type: 'conjunction' | 'disjunction') => new Intl.ListFormat(tag, { type }),
);

/** `Disputed: The Bell prints the opposite of this quotation.` */
export function warningInWords(warning: Warning): string {
  if (warning.kind === 'as-written') return warning.words;
  const { kind, outlets } = warning;
  return say(`warning.${kind}`, { count: outlets.length, outlets: listInWords(outlets) });
}

/** For the command line, which is only English: `1 quotation`, `2 quotations` */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
