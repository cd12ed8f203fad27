/** What `check` warns of: slips of a folder that an import wrote. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { probableMistakes } from '../../src/cli/check-warnings.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-check-'));
  return () => rm(folder, { recursive: true, force: true });
});

interface Parts {
  readonly names?: string;
  readonly text?: string;
  readonly quotes?: string;
  readonly outlet?: string;
  readonly isUnknownLeft?: boolean;
  readonly kind?: 'digest' | 'verbatim';
}

const story = 'The ferry leaks, Ana Price said, and the price of a ticket will not change. Mr Lund agreed.';

/** The messages about a folder of one document. */
async function mistakes({
  names = '',
  text = story,
  quotes = '[]',
  outlet = 'post',
  isUnknownLeft = false,
  kind = 'verbatim',
}: Parts) {
  await mkdir(join(folder, 'documents'), { recursive: true });
  const files = {
    'episode.yaml': 'id: ferry\ntitle: The ferry\nsummary: A ferry that leaks.\nlanguage: en\n',
    'outlets.yaml': `- { id: post, name: The Post, kind: newspaper }\n${outlet === 'post' && !isUnknownLeft ? '' : '- { id: unknown-outlet, name: Unknown outlet, kind: website }\n'}`,
    'names.yaml': names === '' ? '[]\n' : names,
    'documents/ferry.md': `---\ntitle: The ferry\noutlet: ${outlet}\ntext: ${kind}\n---\n${text}\n`,
    'documents/ferry.quotes.yaml': `${quotes}\n`,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return probableMistakes(await loadKnowledge([folder]), [folder]).map(({ message }) => message);
}

const orlaTwice = (note: string): string =>
  `- { id: orla-lind, name: Orla Lind, kind: person, role: Mayor }\n- { id: orlanda-lind, name: Orlanda Lind, kind: person, role: Mayor of Ashford, note: "${note}" }\n`;

const questions = [
  'Why did you leave?',
  'The boat was old.',
  'What will you do?',
  'Fish.',
  'Was it worth it?',
  'It was.',
];

it.each<[string, Parts, string[]]>([
  ['nothing where all is well', { names: '- { id: ana-price, name: Ana Price, kind: person }\n' }, []],
  [
    'an alias that a document prints as an everyday word',
    { names: '- { id: ana-price, name: Ana Price, kind: person, aliases: [Price] }\n' },
    ['The alias "Price" of ana-price is an everyday word: ferry prints it in small letters.'],
  ],
  [
    'a name that no document has',
    { names: '- { id: otto-berg, name: Otto Berg, kind: person }\n' },
    ['No document has the name of otto-berg.'],
  ],
  [
    'no such name where a digest need not give it',
    { names: '- { id: otto-berg, name: Otto Berg, kind: person }\n', kind: 'digest', text: `${story} {¶ 1}` },
    [],
  ],
  [
    'a last name that nobody quotes, beside the whole name',
    {
      names: '- { id: lund, name: Lund, kind: person }\n- { id: per-lund, name: Per Lund, kind: person }\n',
      quotes: '- { text: The ferry leaks, speaker: per-lund, at: 1, kind: direct, reviewed: true }',
    },
    ['Nobody quotes "Lund" (lund), which can be the last name of Per Lund.'],
  ],
  [
    'a short and a long first name of one office',
    { names: orlaTwice('She swims.'), kind: 'digest', text: `${story} {¶ 1}` },
    [
      'Orla Lind (orla-lind) and Orlanda Lind (orlanda-lind), both Mayor, may be one person: no document names both.',
    ],
  ],
  [
    'no short name where a note says that they are two',
    { names: orlaTwice('Not Orla Lind.'), kind: 'digest', text: `${story} {¶ 1}` },
    [],
  ],
  ['documents whose outlet is not known', { outlet: 'unknown-outlet' }, ['ferry: the outlet is not known.']],
  [
    'an unknown outlet that no document is of any more',
    { isUnknownLeft: true },
    ['No document is of “Unknown outlet” any more.'],
  ],
  [
    'an interview without a quotation',
    { text: questions.join('\n\n') },
    ['This looks like an interview, and none of its words is a quotation.'],
  ],
  [
    'no interview whose answers are quotations',
    {
      text: questions.join('\n\n'),
      quotes: '- { text: The boat was old., at: 2, kind: direct, reviewed: true }',
    },
    [],
  ],
])('check warns of %s', async (_what, parts, messages) => {
  expect(await mistakes(parts)).toEqual(messages);
});
