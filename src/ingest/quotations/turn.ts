import type { Span } from '../../text/span.ts';

/** A paragraph or a heading, as a conversation is read from it. */
export interface TextBlock extends Span {
  /** The page sets all of it apart from the running text: as a heading, in bold or in italics. */
  readonly isSetApart?: boolean;
}

/** One paragraph of a conversation. */
export interface Turn {
  /** Index of its block. */
  readonly block: number;
  /** `Ana Moreno`, with the label's place in the text; empty where nothing labels the paragraph. */
  readonly label: Span & { readonly name: string };
  readonly words: Span;
  /** `said`: an export names who wrote the message. */
  readonly role: 'question' | 'answer' | 'named' | 'said';
}

/** No question is longer, in characters. */
export const maxQuestionLength = 250;

/** Whether the words end as a question does. */
export const endsInQuestion = (text: string, { start, end }: Span): boolean =>
  /[?？]["”’»]?\s*$/u.test(text.slice(start, end));
