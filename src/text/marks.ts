import { foldedLine } from './words.ts';

/**
 * A text without the quotation marks around it and a comma or full stop after them: the renderer adds its own
 * marks.
 *
 * `withoutMarks('“So it is.”,')` → `'So it is.'`
 */
export function withoutMarks(text: string): string {
  return /^[“"„«](.*)[”"“»][,.]?$/su.exec(text)?.[1] ?? text;
}

/**
 * Words between quotation marks: those of the text where its first mark closes what the outer one opens.
 *
 * `betweenMarks('So it is," she said. "It is')` → `'"So it is," she said. "It is"'`
 *
 * @param shown the words as they are shown, with their emphasis
 */
export function betweenMarks(text: string, shown = text): string {
  const closing = /^[^"“”„«»]*[^\s"“”„«»](?<mark>["“”»])(?![\p{L}\p{N}])/u.exec(text)?.groups?.mark ?? '”';
  return `${opening.get(closing)}${shown}${closing}`;
}

const opening: ReadonlyMap<string, string> = new Map(
  Object.entries({ '"': '"', '”': '“', '“': '„', '»': '«' }),
);

/**
 * The texts between quotation marks, in order.
 *
 * `quotedIn('who said “bow down”?')` → `['bow down']`
 */
export function quotedIn(text: string): string[] {
  return [...text.matchAll(/["“„«]([^"“”„«»]{2,200})["”“»]/gu)].map(([, words = '']) => words);
}

/**
 * Whether a text contains everything that a question has in quotation marks, ignoring capitals and marks.
 *
 * `holdsQuoted('who said “bow down”?', 'We shall not bow down.')` → `true`
 */
export function holdsQuoted(question: string, text: string): boolean {
  const quoted = quotedIn(question).map(foldedLine);
  // Most questions quote nothing, and folding a passage takes long.
  if (quoted.length === 0) return true;
  const line = ` ${foldedLine(text)} `;
  return quoted.every((words) => words === '' || line.includes(` ${words} `));
}

/**
 * Words in square brackets are the outlet's, and so is what it tells of a face or a voice: "(laughs)". Other words in
 * round ones may be the speaker's.
 */
export const insertionMarks =
  /\[[^\][]*\]|\((?:s?he |long |short )?(?:laugh(?:s|ing|ter)|smil(?:es|ing)|chuckl(?:es|ing)|giggl(?:es|ing)|grin(?:s|ning)|sigh(?:s|ing)|shrug(?:s|ging)|nod(?:s|ding)|paus(?:e|es|ing)|silence|applause|lacht|lächelt|seufzt|nickt|rires?|rit|sourit|смеётся|смеется|улыбается|вздыхает|смех|пауза)(?: again)?\.?\)/giu;
