/** The elements that pictures are made of, with shared colours and sizes. */
import type satori from 'satori';
import { dotted } from '../wording/lines.ts';
import { clipped } from '../wording/shorten.ts';

/** The CSS that satori supports; numbers are pixels. */
type Style = Readonly<Record<string, string | number>>;

/** An element as satori reads it, without React. */
export interface Element {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>> & { readonly children?: unknown };
}

/** Pixels. A phone shows pictures at two fifths of this size. */
export const pictureWidth = 800;

/** The picture has its own background, so that it looks the same in Discord's light and dark theme. */
export const colours = {
  ground: '#1e2430',
  line: '#4a5568',
  words: '#f4f6fa',
  quiet: '#b4bdcb',
  accent: '#7db8e8',
  warning: '#f2b84b',
  dispute: '#ff8f85',
} as const;

/** A box whose children are below each other, unless the style says otherwise. */
export function box(style: Style, ...children: (Element | string)[]): Element {
  return { type: 'div', props: { style: { display: 'flex', flexDirection: 'column', ...style }, children } };
}

export function row(style: Style, ...children: (Element | string)[]): Element {
  return box({ flexDirection: 'row', ...style }, ...children);
}

export function words(content: string, style: Style): Element {
  return { type: 'div', props: { style: { display: 'block', ...style }, children: content } };
}

/** A thin line. Not a border of one side, which is slow to paint because it needs a mask. */
export const rule = (style: Style): Element => box({ height: 2, backgroundColor: colours.line, ...style });

const centred = { alignItems: 'center', justifyContent: 'center', flexShrink: 0 } as const;

/** Circles inside each other, from the outermost: colour and size in pixels. */
export function rings(...circles: readonly (readonly [colour: string, size: number])[]): Element {
  return circles.reduceRight<Element>(
    (inner, [backgroundColor, size]) =>
      box({ width: size, height: size, borderRadius: size / 2, backgroundColor, ...centred }, inner),
    box({}),
  );
}

/** A square with one large character. */
export function characterSign(character: string, size: number, style: Style): Element {
  return box(
    { width: size, height: size, ...centred, ...style },
    words(character, { fontSize: size * 0.85, lineHeight: 1, fontWeight: 700 }),
  );
}

export const warningSign = (backgroundColor: string, size: number): Element =>
  characterSign('!', size, { backgroundColor, color: colours.ground });

/** Warnings that must stay with a picture outside Discord. */
export function warningLines(warnings: readonly string[]): Element[] {
  return warnings.map((warning) =>
    row(
      { marginTop: 18 },
      warningSign(colours.warning, 30),
      words(warning, { fontSize: 26, color: colours.warning, marginLeft: 14, width: 668 }),
    ),
  );
}

/** A picture's heading, and below it the episode and the page: outside Discord nothing else says what it is of. */
export function heading(title: string, episode: string, page?: string): Element {
  return box(
    { marginBottom: 22 },
    words(title, { fontSize: 36, fontWeight: 700 }),
    words(dotted(clipped(episode, 120), page), {
      fontSize: 25,
      color: colours.quiet,
      marginTop: 4,
    }),
  );
}

export function frame(...children: Element[]): Element {
  return box(
    {
      width: pictureWidth,
      boxSizing: 'border-box',
      backgroundColor: colours.ground,
      color: colours.words,
      padding: '40px 44px',
    },
    ...children,
  );
}

/** Satori takes what React makes; of React it uses these fields alone. */
export const forSatori = (element: Element) => element as unknown as Parameters<typeof satori>[0];
