/** A picture in a message: the file, its description, and the buttons under it. */
import { ComponentType } from 'discord-api-types/v10';
import type { AnswerOf, QuotationReferences, ShownQuotation } from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import { betweenMarks } from '../../../text/marks.ts';
import { altTextOf } from '../../pictures/alt-text.ts';
import { drawPicture } from '../../pictures/draw.ts';
import { speakerOf } from '../../pictures/quote-card.ts';
import { withIsolatedNames } from '../../wording/isolate.ts';
import { inLanguage, languageSpoken, say } from '../../wording/say.ts';
import { clipped, cutMark, cutTo } from '../../wording/shorten.ts';
import { type ActionOption, actions, type Button, option, row, select } from '../buttons.ts';
import { maxAltTextLength, maxSelectOptionLength } from '../limits.ts';
import { citationLines } from '../markdown/citation-markdown.ts';
import { escapeMarkdown } from '../markdown/markdown.ts';
import { type MessagePayload, message, type Part } from '../parts.ts';

/** The most characters of `about` that fit in a button's custom id. */
const maxAboutLength = 86;
/** The most characters of a quotation's source below its card. */
const maxSourceLength = 600;

export function pictureMessage({ picture }: AnswerOf<'picture'>): MessagePayload {
  const name = `${picture.kind}.png`;
  const description = clipped(altTextOf(withIsolatedNames(picture)).join('\n'), maxAltTextLength);
  const payload = message(
    'answer',
    { type: ComponentType.MediaGallery, items: [{ media: { url: `attachment://${name}` }, description }] },
    // A picture cannot contain a link, so the source is below it.
    picture.kind === 'quote-card' && citationLines(picture.quotation.citation, maxSourceLength),
  );
  const language = languageSpoken();
  const later = async () => {
    const data = await drawPicture(picture, language);
    if (typeof data !== 'string') return { files: [{ name, data }] };
    const why = data === 'unknown-letters' ? 'picture.unknownLetters' : 'picture.outOfMemory';
    const words = () => message('refusal', escapeMarkdown(say(why)));
    return { components: inLanguage(language, words).components };
  };
  return { ...payload, later };
}

export const quoteCardOption = (quotation: QuotationReferences): ActionOption =>
  option(say('button.quoteCard'), { kind: 'picture', subject: { kind: 'quote-card', quotation } });

/** The options for the cards of several quotations, told apart by their words. */
export function quoteCardOptions(quotations: readonly ShownQuotation[]): ActionOption[] {
  const isAlone = quotations.length === 1;
  return quotations.map((one) => ({
    ...quoteCardOption(one.reference),
    ...(!isAlone && {
      label: labelOf(one.text),
      description: `${one.citation.outlet} · ${speakerOf(one)}`,
    }),
  }));
}

/** A quotation in an option's room, between its marks, which stand also where words are cut. */
function labelOf(text: string): string {
  const room = maxSelectOptionLength - 2;
  const { shown, mark } = cutTo(text, text.length <= room ? room : room - cutMark.length - 1);
  return betweenMarks(text, `${shown}${mark}`);
}

/** The option for the grid of which outlets report the statements about some words, or the most quoted ones. */
export function coverageOptions(about?: string): ActionOption[] {
  // A statement's key may be as long as an option's value, but a button has less room.
  if (about !== undefined && about.length > maxAboutLength) return [];
  const subject = defined({ kind: 'coverage' as const, about });
  return [option(say('picture.coverage'), { kind: 'picture', subject })];
}

/** The pictures of an answer, under its other buttons. */
export function withPictures(buttons: readonly Button[], pictures: readonly ActionOption[]): Part {
  return pictures.length <= 1
    ? actions(buttons, pictures)
    : [select('choose:picture', say('picture.choose'), pictures), row(...buttons)];
}

export const timelineOption = (): ActionOption => option(say('lists.timeline'), { kind: 'open-timeline' });

export const timelinePictureOption = (page: number): ActionOption =>
  option(say('button.asPicture'), { kind: 'picture', subject: { kind: 'timeline', page } });
