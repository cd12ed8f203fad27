/** The font of pictures, one file for each script and weight. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import ranges from '@fontsource/noto-sans/unicode.json' with { type: 'json' };
import type { SatoriOptions } from 'satori';

const { resolve } = createRequire(import.meta.url);
export type Font = SatoriOptions['fonts'][number];

const scripts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek'] as const;
type Script = (typeof scripts)[number];
const nameOf = (script: Script) => `Noto Sans ${script}`;
const letters = new Map(scripts.map((script) => [script, lettersIn(ranges[script])]));

/** `U+0301,U+0400-045F` → `/[\u{0301}\u{0400}-\u{045F}]/u` */
function lettersIn(unicodeRanges: string): RegExp {
  return new RegExp(`[${unicodeRanges.replaceAll(/[\dA-F]+/g, '\\u{$&}').replaceAll(/U\+|,/g, '')}]`, 'u');
}

/** The names of all scripts' fonts, for CSS. */
export const fontFamily = scripts.map(nameOf).join(', ');

/** The scripts with letters that the loaded fonts lack. */
export function scriptsFor(missing: readonly string[], fonts: readonly Font[]): Script[] {
  return scripts.filter(
    (script) =>
      !fonts.some(({ name }) => name === nameOf(script)) &&
      missing.some((segment) => letters.get(script)?.test(segment)),
  );
}

/** The fonts of scripts, each in two weights. */
export async function fontsOf(wanted: readonly Script[]): Promise<Font[]> {
  return Promise.all(wanted.flatMap((script) => [fontOf(script, 400), fontOf(script, 700)]));
}

async function fontOf(script: Script, weight: 400 | 700): Promise<Font> {
  const file = resolve(`@fontsource/noto-sans/files/noto-sans-${script}-${weight}-normal.woff`);
  return { name: nameOf(script), data: await readFile(file), weight, style: 'normal' };
}
