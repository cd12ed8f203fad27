/** A picture in a message: the file, its description, and the buttons under it. */
import { type APIButtonComponentWithCustomId, ComponentType } from 'discord-api-types/v10';
import type { PictureAnswer, QuotationReferences, ShownQuotation } from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import { altTextOf } from '../../pictures/alt-text.ts';
import { drawPicture } from '../../pictures/draw.ts';
import { speakerOf } from '../../pictures/quote-card.ts';
import { inLanguage, languageSpoken, say } from '../../wording/say.ts';
import { clipped } from '../../wording/shorten.ts';
import { maxAltTextLength } from '../limits.ts';
import { citationLines } from '../markdown/citation-markdown.ts';
import { escapeMarkdown } from '../markdown/markdown.ts';
import {
  type ActionOption,
  accent,
  actions,
  type MessagePayload,
  message,
  type Part,
  row,
  select,
} from '../parts.ts';

/** Characters of `about` that a button has room for beside the rest. */
const maxAboutLength = 86;
/** Characters of a quotation's source below its card. */
const maxSourceLength = 600;

export function pictureMessage({ picture }: PictureAnswer): MessagePayload {
  const name = `${picture.kind}.png`;
  const description = clipped(altTextOf(picture).join('\n'), maxAltTextLength);
  const payload = message(
    accent.answer,
    { type: ComponentType.MediaGallery, items: [{ media: { url: `attachment://${name}` }, description }] },
    // A picture holds no link: the source stands below it.
    picture.kind === 'quote-card' && citationLines(picture.quotation.citation, maxSourceLength),
  );
  return { ...payload, picture: { name, picture, language: languageSpoken() } };
}

/** The message with its picture drawn; where the font lacks a letter, with a sentence that says so. */
export async function withPicture(payload: MessagePayload): Promise<MessagePayload> {
  if (payload.picture === undefined) return payload;
  const { picture, ...rest } = payload;
  const { name, language } = picture;
  const data = await drawPicture(picture.picture, language);
  return data === undefined
    ? inLanguage(language, () => message(accent.refusal, escapeMarkdown(say('picture.unknownLetters'))))
    : { ...rest, files: [{ name, data }] };
}

/** The card of a quotation. */
export const quoteCard = (quotation: QuotationReferences): ActionOption => ({
  label: say('button.quoteCard'),
  action: { kind: 'picture', subject: { kind: 'quote-card', quotation } },
});

/** The cards of several quotations, to be told apart by their words. */
export function quoteCards(quotations: readonly ShownQuotation[]): ActionOption[] {
  const [first, second] = quotations;
  if (first !== undefined && second === undefined) return [quoteCard(first.reference)];
  return quotations.map((one) => ({
    ...quoteCard(one.reference),
    label: `“${one.text}”`,
    description: `${one.citation.outlet} · ${speakerOf(one)}`,
  }));
}

/** Which outlets report the statements about some words, or those that most carry. */
export function coverage(about?: string): ActionOption[] {
  // A key of a statement may be as long as an option of Discord's, and a button carries less.
  if (about !== undefined && about.length > maxAboutLength) return [];
  const subject = defined({ kind: 'coverage' as const, about });
  return [{ label: say('button.coverage'), action: { kind: 'picture', subject } }];
}

/** Pictures that an answer can be drawn as, under its other buttons. */
export function withPictures(
  buttons: readonly APIButtonComponentWithCustomId[],
  pictures: readonly ActionOption[],
): Part {
  return pictures.length <= 1
    ? actions(buttons, pictures)
    : [select('choose:picture', say('picture.choose'), pictures), row(...buttons)];
}

export const timelinePicture = (page: number): ActionOption => ({
  label: say('button.asPicture'),
  action: { kind: 'picture', subject: { kind: 'timeline', page } },
});
