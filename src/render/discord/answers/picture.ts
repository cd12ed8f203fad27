/** A picture in a message: the file, its description, and the buttons under it. */
import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIMediaGalleryItem,
  ComponentType,
} from 'discord-api-types/v10';
import type { Picture, PictureAnswer, QuotationReferences, ShownQuotation } from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import { altTextOf } from '../../pictures/alt-text.ts';
import { drawPicture } from '../../pictures/draw.ts';
import { speakerOf } from '../../pictures/quote-card.ts';
import { inLanguage, languageSpoken, say } from '../../wording/say.ts';
import { clipped } from '../../wording/shorten.ts';
import { maxAltTextLength, maxSelectOptionLength, maxSelectOptions } from '../limits.ts';
import { citationLines } from '../markdown/citation-markdown.ts';
import { escapeMarkdown } from '../markdown/markdown.ts';
import { writeCustomId } from '../message-state/custom-ids.ts';
import { accent, button, type MessagePayload, message, row, text } from '../parts.ts';

/** Characters of `about` that a button has room for beside the rest. */
const maxAboutLength = 86;
/** Characters of a quotation's source below its card. */
const maxSourceLength = 600;

export function pictureMessage({ picture }: PictureAnswer): MessagePayload {
  const name = `${picture.kind}.png`;
  const item: APIMediaGalleryItem = {
    media: { url: `attachment://${name}` },
    description: clipped(altTextOf(picture).join('\n'), maxAltTextLength),
  };
  const payload = message(accent.answer, [
    { type: ComponentType.MediaGallery, items: [item] },
    ...sourceOf(picture),
  ]);
  return { ...payload, picture: { name, picture, language: languageSpoken() } };
}

/** A picture holds no link: the source stands below it. */
function sourceOf(picture: Picture): APIComponentInContainer[] {
  return picture.kind === 'quote-card'
    ? [text(citationLines(picture.quotation.citation, maxSourceLength))]
    : [];
}

/** The message with its picture drawn; where the font lacks a letter, with a sentence that says so. */
export async function withPicture(payload: MessagePayload): Promise<MessagePayload> {
  if (payload.picture === undefined) return payload;
  const { picture, ...rest } = payload;
  const { name, language } = picture;
  const data = await drawPicture(picture.picture, language);
  return data === undefined
    ? inLanguage(language, () =>
        message(accent.refusal, [text(escapeMarkdown(say('picture.unknownLetters')))]),
      )
    : { ...rest, files: [{ name, data }] };
}

/** A button for one quotation, a choice among several; none where none is shown. */
export function quoteCardRow(quotations: readonly ShownQuotation[]): APIComponentInContainer[] {
  const [first, second] = quotations;
  if (first === undefined) return [];
  if (second === undefined) return row(quoteCardButton(first.reference));
  const byValue = new Map(quotations.map((one) => [writeCustomId(cardAction(one.reference)), one]));
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: 'choose:quote-card',
          placeholder: say('picture.chooseQuotation'),
          options: [...byValue.values()].slice(0, maxSelectOptions).map((one) => ({
            label: clipped(`“${one.text}”`, maxSelectOptionLength),
            description: clipped(`${one.citation.outlet} · ${speakerOf(one)}`, maxSelectOptionLength),
            value: writeCustomId(cardAction(one.reference)),
          })),
        },
      ],
    },
  ];
}

export const quoteCardButton = (quotation: QuotationReferences) =>
  button(say('button.quoteCard'), cardAction(quotation));

const cardAction = (quotation: QuotationReferences) =>
  ({ kind: 'picture', subject: { kind: 'quote-card', quotation } }) as const;

/** Draws which outlets report the statements about some words, or those that most carry. */
export function coverageButton(about?: string): APIButtonComponentWithCustomId[] {
  // A key of a statement may be as long as an option of Discord's, and a button carries less.
  if (about !== undefined && about.length > maxAboutLength) return [];
  const subject = defined({ kind: 'coverage' as const, about });
  return [button(say('button.coverage'), { kind: 'picture', subject })];
}

export function timelinePictureRow(page: number): APIComponentInContainer[] {
  return row(button(say('button.asPicture'), { kind: 'picture', subject: { kind: 'timeline', page } }));
}
