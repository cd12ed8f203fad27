/** Reads subtitles (SRT, VTT): the words, without numbers and times. */

import { oneLine, wordCount } from '../block-words.ts';
import { done, refused } from '../input-result.ts';
import { decode } from './decode.ts';
import { extensionOf, type FileFormat } from './format.ts';
import type { Block } from './page.ts';

/** A paragraph ends with a sentence after this many words, or where nobody speaks for this long. */
const paragraphWords = 60;
const silenceMs = 4000;

export const subtitles: FileFormat = {
  extensions: ['srt', 'vtt'],
  fits: ({ fileName, head }) => /^(?:srt|vtt)$/u.test(extensionOf(fileName)) || head.startsWith('WEBVTT'),
  damaged: refused('unreadable', 'The subtitles cannot be read. Save the text and import that.'),

  async read({ bytes }) {
    const decoded = decode(bytes);
    if (decoded.kind === 'refused') return decoded;
    const { parse } = await import('@plussub/srt-vtt-parser');
    const { encoding, text } = decoded.value;
    const paragraphs = paragraphsOf(parse(text).entries);
    const blocks = paragraphs.map((one): Block => ({ text: one.text, printedAt: clock(one.from) }));
    // The label of a paragraph without `<v>` may be any word before a colon.
    const isTranscript = blocks.length > 0 && paragraphs.every(({ isVoiced }) => isVoiced);
    return done([{ metadata: {}, blocks, extracted: true, encoding, isTranscript, isUntitled: true }]);
  },
};

interface Paragraph {
  text: string;
  readonly from: number;
  /** Whether it begins with a name in `<v Ana Moreno>`. */
  readonly isVoiced: boolean;
}

const voice = /<v(?:\.[\w.]{1,40})? (?<name>[^<>]{1,60})>/gu;

/**
 * Paragraphs of several cues; a speaker's name begins a new one: `<v Ana Moreno>It leaks.` → `Ana Moreno: It leaks.`
 */
function paragraphsOf(
  cues: readonly { readonly from: number; readonly to: number; readonly text: string }[],
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let saidUntil = 0;
  for (const { from, to, text: marked } of cues) {
    const text = oneLine(marked.replace(voice, '$<name>: ').replace(/<[^<>]{0,100}>/gu, ''));
    if (text === '') continue;
    const current = paragraphs.at(-1);
    const isFull =
      current !== undefined &&
      wordCount(current.text) >= paragraphWords &&
      /[.!?…]["”]?$/u.test(current.text);
    const isNew = isFull || from - saidUntil > silenceMs || /^(?:-\s|[\p{Lu}][^:]{1,40}:\s)/u.test(text);
    if (current === undefined || isNew)
      paragraphs.push({ text, from, isVoiced: marked.trim().search(voice) === 0 });
    else current.text += ` ${text}`;
    saidUntil = to;
  }
  return paragraphs;
}

/** `clock(3_845_000)` → `1:04:05` */
const clock = (instantMs: number): string =>
  new Date(instantMs)
    .toISOString()
    .slice(11, 19)
    .replace(/^(?:00:0?|0)/u, '');
