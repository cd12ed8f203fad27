/** Subtitles (SRT, VTT): what is said, without numbers and times. */
import { done, refused } from '../refusal.ts';
import { oneLine, wordCount } from '../words.ts';
import { decode } from './decode.ts';
import { extensionOf, type FileFormat } from './format.ts';
import type { Block } from './page.ts';

/** A paragraph ends with the first sentence past so many words, or where nobody speaks for so long. */
const PARAGRAPH_WORDS = 60;
const SILENCE_MS = 4000;

export const subtitles: FileFormat = {
  extensions: ['srt', 'vtt'],
  fits: ({ fileName, head }) => /^(?:srt|vtt)$/u.test(extensionOf(fileName)) || head.startsWith('WEBVTT'),

  async read({ bytes }) {
    const decoded = decode(bytes);
    if (!decoded.ok) return decoded;
    const { parse } = await import('@plussub/srt-vtt-parser');
    try {
      const { encoding, text } = decoded.value;
      const entries: readonly Cue[] = parse(text).entries;
      const blocks = paragraphsOf(entries);
      const isTranscript = blocks.length > 0 && isVoiced(entries);
      return done([{ metadata: {}, blocks, extracted: true, encoding, isTranscript, isUntitled: true }]);
    } catch {
      return refused('unreadable', 'The subtitles cannot be read. Save the text and import that.');
    }
  },
};

interface Cue {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const voice = /^<v[. ]/u;

/** Every paragraph begins with `<v Ana Moreno>`. */
const isVoiced = (cues: readonly Cue[]): boolean =>
  cues.every((cue, at) => voice.test(cue.text.trim()) || (at > 0 && !isSilence(cues[at - 1], cue)));

const isSilence = (last: Cue | undefined, cue: Cue): boolean =>
  last === undefined || cue.from - last.to > SILENCE_MS;

/** Cues joined to paragraphs; a speaker's name begins one: `<v Ana Moreno>It leaks.` → `Ana Moreno: It leaks.` */
function paragraphsOf(cues: readonly Cue[]): Block[] {
  const paragraphs: { text: string; from: number }[] = [];
  let last: Cue | undefined;
  for (const cue of cues) {
    const text = oneLine(
      cue.text
        .replace(/<v(?:\.[\w.]{1,40})? (?<name>[^<>]{1,60})>/gu, '$<name>: ')
        .replace(/<[^<>]{0,100}>/gu, ''),
    );
    if (text === '') continue;
    const current = paragraphs.at(-1);
    const isFull =
      current !== undefined &&
      wordCount(current.text) >= PARAGRAPH_WORDS &&
      /[.!?…]["”]?$/u.test(current.text);
    const isNew =
      current === undefined || isSilence(last, cue) || isFull || /^(?:-\s|[\p{Lu}][^:]{1,40}:\s)/u.test(text);
    if (isNew) paragraphs.push({ text, from: cue.from });
    else current.text += ` ${text}`;
    last = cue;
  }
  return paragraphs.map(({ text, from }): Block => ({ text, printedAt: clock(from) }));
}

/** `clock(3_845_000)` → `1:04:05` */
function clock(instantMs: number): string {
  const seconds = Math.floor(instantMs / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
