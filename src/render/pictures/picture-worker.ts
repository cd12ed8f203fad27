/** Runs in a worker thread: makes a PNG of a picture. Layout and painting take up to 100 ms. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori from 'satori';
import type { Picture } from '../../answers/index.ts';
import { inLanguage, type SpokenLanguage } from '../wording/say.ts';
import { coveragePicture } from './coverage.ts';
import { type Element, forSatori, pictureWidth } from './elements.ts';
import { type Font, fontFamily, fontsOf, scriptsFor } from './fonts.ts';
import { quoteCard } from './quote-card.ts';
import { timelinePicture } from './timeline-picture.ts';

const { resolve } = createRequire(import.meta.url);

const ready = initWasm(readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
/** Other scripts are loaded at the first use, because unpacking a font takes longer than a layout. */
let fonts: Font[] = await fontsOf(['latin']);

/** A PNG; undefined where the font lacks a letter, because with a gap it would show other words than the document's. */
export default async function draw({
  picture,
  language,
}: {
  readonly picture: Picture;
  readonly language: SpokenLanguage;
}): Promise<Uint8Array | undefined> {
  await ready;
  const element = inLanguage(language, () => elementOf(picture));
  const svg = await laidOut(element);
  return svg === undefined ? undefined : painted(svg);
}

async function laidOut(element: Element): Promise<string | undefined> {
  const missing: string[] = [];
  const style = { ...(element.props.style as object), fontFamily };
  const svg = await satori(forSatori({ ...element, props: { ...element.props, style } }), {
    width: pictureWidth,
    fonts,
    loadAdditionalAsset: async (_, segment) => {
      missing.push(segment);
      return [];
    },
  });
  if (missing.length === 0) return svg;
  const wanted = scriptsFor(missing, fonts);
  if (wanted.length === 0) return undefined;
  fonts = [...fonts, ...(await fontsOf(wanted))];
  return laidOut(element);
}

function painted(svg: string): Uint8Array {
  const drawing = new Resvg(svg);
  const image = drawing.render();
  const png = image.asPng();
  // Frees the painter's own memory: growing it for every picture takes longer than painting.
  image.free();
  drawing.free();
  return png;
}

function elementOf(picture: Picture): Element {
  switch (picture.kind) {
    case 'quote-card':
      return quoteCard(picture.quotation);
    case 'timeline':
      return timelinePicture(picture);
    case 'coverage':
      return coveragePicture(picture);
  }
}
