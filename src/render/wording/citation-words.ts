/** Citations in words, the same for Discord and the terminal. */
import type { Citation, OutletNote, ShownQuotation } from '../../answers/index.ts';
import { dateInWords } from './dates.ts';
import { dotted, present, unique } from './lines.ts';
import { intlTag, say } from './say.ts';

/**
 * `RFE/RL` · `AFP, published by The Moscow Times`
 */
export function outletInWords({ outlet, publishedBy }: Pick<Citation, 'outlet' | 'publishedBy'>): string {
  return publishedBy === undefined ? outlet : say('citation.publishedBy', { outlet, publishedBy });
}

/** `¶ 12–13`, `¶ 12, p. 3`, `photo caption` */
export function placeInWords(locator: string): string {
  if (locator.startsWith('caption-'))
    return locator === 'caption-1'
      ? say('citation.caption')
      : say('citation.captionNumber', { number: locator.slice(8) });
  const [paragraphs = '', printedAt] = locator.replace('-', '–').split(', ');
  if (printedAt === undefined) return `¶ ${paragraphs}`;
  const page = printedAt.startsWith('p. ') ? say('citation.page', { page: printedAt.slice(3) }) : printedAt;
  return `¶ ${paragraphs}, ${page}`;
}

/** `24 June 2022`, or that the date is not known, which a reader needs to know too. */
export function publishedInWords({ published }: Pick<Citation, 'published'>): string {
  return published === undefined ? say('citation.dateUnknown') : dateInWords(published);
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

/** The heading of a list of quotations: whose, about what, from which outlet. */
export function quotationsInWords(filters: {
  readonly speaker?: string;
  readonly about?: string;
  readonly outlet?: string;
}): string {
  const { speaker, about, outlet } = filters;
  if (speaker && about && outlet) return say('quotations.speakerAboutFrom', { speaker, about, outlet });
  if (speaker && about) return say('quotations.speakerAbout', { speaker, about });
  if (speaker && outlet) return say('quotations.speakerFrom', { speaker, outlet });
  if (about && outlet) return say('quotations.aboutFrom', { about, outlet });
  if (about) return say('quotations.about', { about });
  if (outlet) return say('quotations.from', { outlet });
  return speaker ?? say('quotations.all');
}

/** More notes than these would be longer than what they are about. */
const maxNotes = 4;

/** What stands once for each document that has a note: `Gazette: A copy that a machine reworded.` */
export function notesInWords(cited: readonly OutletNote[]): string[] {
  const notes = unique(present(cited.map(({ outlet, note }) => note && `${outlet}: ${note}`)));
  const left = notes.length - maxNotes;
  return present([...notes.slice(0, maxNotes), left > 0 && say('lists.more', { count: left })]);
}

/** A list of names: `A`, `A and B`, `A, B and C`. */
export function listInWords(names: readonly string[]): string {
  return listFormat('conjunction').format(names);
}

/** Alternatives: `A`, `A or B`, `A, B or C`. */
export function anyOfInWords(names: readonly string[]): string {
  return listFormat('disjunction').format(names);
}

// Made once per language, as date formats are.
const listFormats = new Map<string, Intl.ListFormat>();

function listFormat(type: 'conjunction' | 'disjunction'): Intl.ListFormat {
  const key = `${intlTag()} ${type}`;
  const format = listFormats.get(key) ?? new Intl.ListFormat(intlTag(), { type });
  listFormats.set(key, format);
  return format;
}

/** For the command line, which is only English: `1 quotation`, `2 quotations` */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? singular : plural}`;
}
