/** Runs in a worker thread: what is to be drawn in, a PNG out. Laying out and painting take up to 100 ms. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori, { type SatoriOptions } from 'satori';
import type { Picture } from '../../answers/index.ts';
import { inLanguage, type SpokenLanguage } from '../wording/say.ts';
import { coveragePicture } from './coverage.ts';
import { type Element, forSatori, pictureWidth } from './elements.ts';
import { quoteCard } from './quote-card.ts';
import { timelinePicture } from './timeline.ts';

const { resolve } = createRequire(import.meta.url);

/** The parts of the font, which comes in one file for each script and weight. */
const scripts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek'] as const;

const ready = initWasm(readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
const fonts = Promise.all(scripts.flatMap((script) => [fontOf(script, 400), fontOf(script, 700)]));

async function fontOf(script: string, weight: 400 | 700): Promise<SatoriOptions['fonts'][number]> {
  const file = resolve(`@fontsource/noto-sans/files/noto-sans-${script}-${weight}-normal.woff`);
  return { name: `Noto Sans ${script}`, data: await readFile(file), weight, style: 'normal' };
}

const fontFamily = scripts.map((script) => `Noto Sans ${script}`).join(', ');

/** A PNG, or nothing where the font lacks a letter: a picture with holes would show other words than the document's. */
export default async function draw({
  picture,
  language,
}: {
  readonly picture: Picture;
  readonly language: SpokenLanguage;
}): Promise<Uint8Array | undefined> {
  await ready;
  let lacksLetters = false;
  const element = inLanguage(language, () => elementOf(picture));
  const style = { ...(element.props.style as object), fontFamily };
  const svg = await satori(forSatori({ ...element, props: { ...element.props, style } }), {
    width: pictureWidth,
    fonts: await fonts,
    loadAdditionalAsset: async () => {
      lacksLetters = true;
      return [];
    },
  });
  return lacksLetters ? undefined : painted(svg);
}

function painted(svg: string): Uint8Array {
  const drawing = new Resvg(svg);
  const image = drawing.render();
  const png = image.asPng();
  // They lie in the painter's own memory, whose growth for every picture takes longer than the painting.
  image.free();
  drawing.free();
  return png;
}

function elementOf(picture: Picture): Element {
  switch (picture.kind) {
    case 'quote-card':
      return quoteCard(picture.quotation);
    case 'timeline':
      return timelinePicture(picture.events);
    case 'coverage':
      return coveragePicture(picture);
  }
}
