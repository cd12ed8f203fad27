/** Whom a last name means where two people have it: a couple, a namesake whom another article brought, an office. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expandInputs } from '../../src/ingest/inputs.ts';
import { extractQuotations } from '../../src/ingest/quotations/index.ts';
import { articleReader } from '../../src/ingest/reader.ts';
import { runImport } from '../../src/ingest/run.ts';
import { openFolder } from '../../src/ingest/write/folder.ts';
import { readKnown } from '../../src/ingest/write/known.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Name } from '../../src/knowledge/model.ts';
import { plainSettings } from './plain-settings.ts';

const person = (name: string, aliases: string[] = [], role?: string): Name => ({
  id: name.toLowerCase().replace(' ', '-'),
  name,
  kind: 'person',
  aliases,
  ...(role === undefined ? {} : { role }),
});

const speakersOf = (text: string, names: readonly Name[] = []): string[] =>
  extractQuotations(text, { names }).map(({ speaker }) => speaker?.name ?? 'nobody');

const said = '“The gate was open all night,”';

describe('a last name that an earlier article gave to somebody else', () => {
  const quill = person('Quill Osk', ['Osk']);
  const own =
    'Rosalind Osk resigned as mayor after her husband had sold boats. In a letter Mrs Osk, who is 57, said that she was tired.';

  it.each([
    ['her', `${own}\n${said} she said.`],
    [
      'her, also where the article names him further down',
      `${own}\n${said} she said.\nQuill Osk, a farmer, was away.`,
    ],
    ['her, also before her whole name', `${said} Mrs Osk said.\nRosalind Osk, who was mayor, left.`],
  ])('means whom the article itself names first: %s', (_what, text) => {
    expect(speakersOf(text, [quill])).toEqual(['Rosalind Osk']);
    expect(speakersOf(text)).toEqual(['Rosalind Osk']);
  });

  it('gives him no role that the article tells of her', () => {
    const text = `${own}\nMrs Osk, a former teacher, left. Quill Osk met her. ${said} Quill Osk said.`;
    const found = extractQuotations(text, { names: [quill] });
    expect(found.map(({ speaker }) => [speaker?.name, speaker?.role])).toEqual([['Quill Osk', undefined]]);
  });
});

describe('a wife and a husband', () => {
  it.each([
    ['Quill Osk is a farmer. His wife Wren sells boats.', 'Wren Osk'],
    ['Quill Osk, 59, sold boats to the town. His wife, Wren, is away.', 'Wren Osk'],
    ['Quill Osk is a farmer. Quill Osk’s wife sells boats.', 'Mrs Osk'],
    ['Quill Osk left. The wife of Quill Osk is here.', 'Mrs Osk'],
  ])('“Mrs Osk” is not the man who has a wife: %s', (couple, speaker) => {
    expect(speakersOf(`${couple}\n${said} Mrs Osk said.`)).toEqual([speaker]);
  });

  it.each([
    ['Quill Osk is a farmer. His wife Wren sells boats.', 'she'],
    ['Quill Osk and his wife Wren sell boats.', 'she'],
    ['Ridley Osk is a farmer. Her husband Wren sells boats.', 'he'],
  ])('a pronoun of the other gender is not the first of the two: %s', (couple, pronoun) => {
    expect(speakersOf(`${couple}\n${said} ${pronoun} said.`)).toEqual(['nobody']);
  });
});

describe('an office before a last name', () => {
  const couple = 'Quill Osk, 59, sold boats to the town. His wife Rosalind, 57, has run it since May.';
  const text = `${couple}\n${said} Mayor Osk said. “I sold them two boats,” Mr Osk said.`;

  it('is nobody’s where the one of that name holds none and a wife is told of, and makes no role', () => {
    const found = extractQuotations(text);
    expect(found.map(({ speaker }) => speaker?.name)).toEqual([undefined, 'Quill Osk']);
    expect(found[1]?.speaker?.role).toBeUndefined();
    expect(speakersOf(text, [person('Quill Osk', ['Osk'])])).toEqual(['nobody', 'Quill Osk']);
  });

  it('is hers who is known to hold it', () => {
    const names = [person('Quill Osk', ['Osk']), person('Rosalind Osk', [], 'Mayor of Orrin')];
    expect(speakersOf(text, names)).toEqual(['Rosalind Osk', 'Quill Osk']);
    expect(speakersOf(`The town is dry. ${said} Mayor Osk said.`, names)).toEqual(['Rosalind Osk']);
  });

  it.each([
    [
      'a deputy is not whom the office means',
      `The town is dry. ${said} Mayor Osk said.`,
      'Deputy mayor',
      'Quill Osk',
    ],
    [
      'of a known holder whom the article does not name nobody is sure',
      `Quill Osk left. ${said} Mayor Osk said.`,
      'Mayor',
      'nobody',
    ],
    [
      'whoever has it in the article is meant',
      `Mayor Quill Osk left. His wife Wren left. ${said} Mayor Osk said.`,
      'Mayor',
      'Quill Osk',
    ],
  ])('%s', (_what, article, role, speaker) => {
    expect(speakersOf(article, [person('Quill Osk', ['Osk']), person('Rosalind Osk', [], role)])).toEqual([
      speaker,
    ]);
  });

  it('is the only one’s of that name where nobody else is told of', () => {
    expect(speakersOf(`Quill Osk, a baker, is away. ${said} Mayor Osk said.`)).toEqual(['Quill Osk']);
  });
});

describe('a folder of articles', () => {
  const reader = articleReader();
  afterAll(() => reader.close());

  const articles = {
    husband: `Mayor’s husband sold boats\n\nQuill Osk, 59, sold boats to the town of Orrin. His wife Rosalind, 57, has run it since May.\n\n“I sold them two boats,” Mr Osk said. ${said} Mayor Osk said.`,
    mayor: `Mayor of Orrin resigns\n\nRosalind Osk resigned as mayor of Orrin on Friday after her husband had sold boats to the town. Mrs Osk, who is 57, said that she was tired.\n\n“I have had enough of boats,” she said. Quill Osk was not to be reached on Friday.`,
  };

  async function speakersIn(files: readonly string[]): Promise<Record<string, (string | undefined)[]>> {
    const base = await mkdtemp(join(tmpdir(), 'onrecord-import-'));
    const folder = join(base, 'out');
    for (const [id, words] of Object.entries(articles)) await writeFile(join(base, `${id}.txt`), words);
    const known = await readKnown([]);
    const settings = {
      ...plainSettings({ known, reader, writer: await openFolder(folder, known) }),
      given: { outlet: 'The Orrin Post' },
      keep: [],
      overwrite: false,
    };
    const { inputs } = await expandInputs(files.map((id) => join(base, `${id}.txt`)));
    for await (const outcome of runImport(inputs, settings)) expect(outcome.kind).toBe('done');
    const { documents } = await loadKnowledge([folder]);
    await rm(base, { recursive: true, force: true });
    return Object.fromEntries(
      [...documents].sort().map(([id, { quotations }]) => [id, quotations.map(({ speakerId }) => speakerId)]),
    );
  }

  it('gives each of a couple their own words, whichever article comes first', async () => {
    const expected = { husband: ['quill-osk', undefined], mayor: ['rosalind-osk'] };
    expect(await speakersIn(['husband', 'mayor'])).toEqual(expected);
    expect(await speakersIn(['mayor', 'husband'])).toEqual(expected);
  });
});

describe('the mayor of a later article', () => {
  const speakers = (role: string): string[] =>
    [`${said} Mayor Beck said.`, `Nina Beck left. The gate is old.\n${said} the mayor said.`].flatMap(
      (text) => speakersOf(text, [person('Nina Beck', [], role)]),
    );

  it.each([
    'Aide to the mayor',
    'Spokeswoman for the mayor',
    "The mayor's sister",
    'Former mayor of Ashford',
  ])('is not the person who is known as “%s”', (role) => {
    expect(speakers(role)).toEqual(['nobody', 'nobody']);
  });

  it('is the person who is known as “Mayor of Ashford”', () => {
    expect(speakers('Mayor of Ashford')).toEqual(['Nina Beck', 'Nina Beck']);
  });
});

it('“the mayor” is not a former mayor whom the article names too', () => {
  const text = `The town's mayor, Nina Beck, left. Former mayor Otto Lund stayed.\n${said} the mayor said.`;
  expect(speakersOf(text)).toEqual(['Nina Beck']);
});
