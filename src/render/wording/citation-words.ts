/** Citations in words, the same for Discord and the terminal. */
import type { Citation } from '../../answers/index.ts';
import { dateInWords } from './dates.ts';

/**
 * `RFE/RL` · `AFP, published by The Moscow Times`
 */
export function outletInWords({ outlet, publishedBy }: Pick<Citation, 'outlet' | 'publishedBy'>): string {
  return publishedBy === undefined ? outlet : `${outlet}, published by ${publishedBy}`;
}

/** `¶ 12–13`, `photo caption` */
export function placeInWords(locator: string): string {
  if (locator.startsWith('caption-'))
    return locator === 'caption-1' ? 'photo caption' : `photo caption ${locator.slice(8)}`;
  return `¶ ${locator.replace('-', '–')}`;
}

/** `24 June 2022`, or that no date is known: a missing date is a fact about the source too. */
export function publishedInWords({ published }: Pick<Citation, 'published'>): string {
  return published === undefined ? 'date unknown' : dateInWords(published);
}

/** Whose words an excerpt's text is. A digest is ours and always says so. */
export function originInWords({ outlet, textKind }: Pick<Citation, 'outlet' | 'textKind'>): string {
  return textKind === 'digest' ? `Onrecord’s digest of ${outlet}` : `${outlet}, word for word`;
}

/** Said of an answer that one outlet alone supports: a reader may want a second witness. */
export function restsOnInWords(outlet: string): string {
  return `This answer rests on ${outlet} alone`;
}

/** Names in a row: `A`, `A and B`, `A, B and C`. */
export function listInWords(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}

/** `1 quotation`, `2 quotations` */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? singular : plural}`;
}
