/** Whatever is imported, the folder loads. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readArticles } from '../../src/ingest/article.ts';
import { documentIdOf, expandInputs } from '../../src/ingest/inputs.ts';
import type { ArticleReader } from '../../src/ingest/reader.ts';
import { runImport } from '../../src/ingest/run.ts';
import { openFolder } from '../../src/ingest/write/folder.ts';
import { readKnown } from '../../src/ingest/write/known.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { plainSettings } from './plain-settings.ts';

const sentence = fc.constantFrom(
  'The ferry stayed in port for a ninth day on Tuesday, and nobody could say when it would sail again.',
  '“It leaks,” said Ana Moreno, a pilot.',
  '“It leaks, it leaks,” Moreno said. “Nobody: nobody has looked.”',
  'He called it “rotten” and “rotten” and left.',
  'Mr. Berg-O’Neil said: “- not: a list”',
  '‘#It leaks’, said Dr. Ana Moreno.',
  '## A hull: full of “holes” and "more holes, all of them large"',
  '# Not a heading, said "Ana Moreno of Leeds" # here',
  '--- It rained ---',
  '> “It leaks in four places at least,” Luis Ortiz said.',
  '1. “It leaks in four places at least,” Luis Ortiz said. {¶ 3}',
  '    “It leaks in four places at least,” Luis Ortiz said.',
  'It rained.\n# “It leaks in four places,” Rita Ortiz said.\n--- and left',
  'null',
  '“Null,” said Mr. No. “True,” said Mrs. Yes.',
  '&amp; “It &lt;leaks&gt; in four places,” Luis Ortiz said. <b>It</b> \\* rained',
  '“It leaks\tin four\u00a0places\u2028at least,” Luis Ortiz said.',
  '“🌧️ Дождь in four places at least,” Анна Морено said.',
  '|:-|:-| “It leaks in four places at least,” Luis Ortiz said. `code`',
  'Ana Moreno Ortiz and Ana Moreno said “it leaks in four places at least.”',
);
const page = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((sentences) => sentences.join('\n\n'));
const anyText = fc
  .string({ unit: 'grapheme', maxLength: 200 })
  .map((text) => `“It leaks,” said Ana ${text}.\n\nIt rained for nine days ${text}`);
const fileName = fc.constantFrom(
  'ferry.txt',
  'ferry.md',
  'Ferry (1) – A_B.txt',
  '漢字.txt',
  '..txt',
  'a.b.c.txt',
);

const reader: ArticleReader = {
  read: async (bytes, name, options) => readArticles(bytes, name, options),
  close: async () => undefined,
};
const known = await readKnown([]);

async function importInto(base: string, name: string, text: string): Promise<string> {
  await writeFile(join(base, name), text);
  const writer = await openFolder(join(base, 'out'), known);
  const settings = plainSettings({ known, reader, writer });
  for await (const outcome of runImport((await expandInputs([join(base, name)])).inputs, settings)) {
    return outcome.kind === 'done' ? (outcome.value.written?.state ?? 'not written') : outcome.refusal.reason;
  }
  return 'nothing';
}

it('a folder of any two imports loads, and importing them again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(page, anyText), fc.oneof(page, anyText), fileName, async (one, other, name) => {
      const base = await mkdtemp(join(tmpdir(), 'onrecord-any-'));
      try {
        const states = [await importInto(base, name, one), await importInto(base, 'other.txt', other)];
        if (!states.includes('new')) return;
        const { documents } = await loadKnowledge([join(base, 'out')]);
        expect(documents.has(documentIdOf(name))).toBe(states[0] === 'new');
        if (states[0] === 'new') expect(await importInto(base, name, one)).toBe('unchanged');
        await importInto(base, 'other.txt', `${other}\n\n${one}`);
        await loadKnowledge([join(base, 'out')]);
      } finally {
        await rm(base, { recursive: true, force: true });
      }
    }),
    { numRuns: 40 },
  );
});
