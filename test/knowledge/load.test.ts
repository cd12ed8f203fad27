/** What a knowledge folder may hold, and what is said about one that holds something else. */
import { execFileSync } from 'node:child_process';
import { rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KnowledgeError, type Problem } from '../../src/knowledge/files/problems.ts';
import { whyUnreadable } from '../../src/knowledge/files/text-file.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { textAt } from '../../src/text/span.ts';
import { type Files, harbour, writeFolder } from '../fixtures/harbour.ts';

/** The problems of a folder, with its path taken off the file names. */
async function problemsOf(...folders: string[]): Promise<Problem[]> {
  try {
    await loadKnowledge(folders);
    return [];
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return error.problems.map((problem) => ({
      ...problem,
      file: folders.reduce((file, folder) => file.replace(`${folder}/`, ''), problem.file),
    }));
  }
}

const changed = (file: keyof typeof harbour, from: string | RegExp, to: string): Files => {
  const text = harbour[file].replace(from, to);
  if (text === harbour[file]) throw new Error(`Nothing in ${file} was changed.`);
  return { ...harbour, [file]: text };
};

describe('a sound folder', () => {
  it('becomes documents, passages with their places, quotations with their words, names and events', async () => {
    const knowledge = await loadKnowledge([await writeFolder()]);
    expect(knowledge.episode.title).toBe('The strike in the port of Eastmere');
    expect([...knowledge.passages.keys()]).toEqual([
      'radio-port¶1-2',
      'radio-port¶3',
      'radio-port¶4',
      'tidings-strike¶1',
      'tidings-strike¶2',
      'tidings-strike¶3',
    ]);
    const document = knowledge.documents.get('tidings-strike');
    expect(document?.quotations.map(({ span }) => textAt(document.text, span))).toEqual([
      'We will not load another ship until the wage is paid',
      'ready to listen',
    ]);
    expect(knowledge.passages.get('tidings-strike¶3')?.section).toBe('The town hall');
    expect(knowledge.passages.get('radio-port¶1-2')?.asks).toEqual(['How many people protested?']);
    expect(knowledge.events).toEqual([
      {
        date: '2031-03-04',
        title: 'The dockers stop work',
        sources: [{ documentId: 'tidings-strike', locator: '1' }],
      },
    ]);
  });

  it('shows no place marker as text', async () => {
    const { documents } = await loadKnowledge([await writeFolder()]);
    for (const { text, passages } of documents.values()) {
      for (const { span } of passages) expect(textAt(text, span)).not.toContain('¶');
    }
  });

  it('may be written on Windows', async () => {
    const windows = Object.fromEntries(
      Object.entries(harbour).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]),
    );
    const { documents } = await loadKnowledge([await writeFolder(windows)]);
    const document = documents.get('tidings-strike');
    expect(document?.passages.map(({ span }) => textAt(document.text, span))[0]).toBe(
      'The cranes of Eastmere stood still on Tuesday. Four hundred dockers had walked out before dawn.',
    );
  });

  it('may begin its files with a byte order mark', async () => {
    const marked = Object.fromEntries(Object.entries(harbour).map(([name, text]) => [name, `\uFEFF${text}`]));
    expect(await problemsOf(await writeFolder(marked))).toEqual([]);
  });

  it('may print one fragment twice in a passage, each with its own place', async () => {
    const text = harbour['documents/tidings-strike.md'].replace('ready to listen', 'fair” and again “fair');
    const entry = '- { text: fair, speaker: ada-lowe, at: 3, kind: fragment, reviewed: true }\n';
    const { quotations } = await loadKnowledge([
      await writeFolder({
        ...harbour,
        'documents/tidings-strike.md': text,
        'documents/tidings-strike.quotes.yaml': entry.repeat(2),
      }),
    ]);
    const starts = [...quotations.values()]
      .filter(({ documentId }) => documentId === 'tidings-strike')
      .map(({ span }) => span.start);
    expect(new Set(starts).size).toBe(2);
  });
});

describe('a broken file is refused with its name, the line and what to do', () => {
  const withoutText = harbour['documents/radio-port.md'].replace(/(?<=---\n)Coast[\s\S]*/, '');
  const latin1 = Buffer.from(harbour['names.yaml'].replace('Bram', 'Bräm'), 'latin1');
  const cases: readonly [string, Files, string, number | undefined, RegExp, RegExp][] = [
    [
      'an outlet that is not listed',
      changed('documents/tidings-strike.md', 'outlet: tidings', 'outlet: tiding'),
      'documents/tidings-strike.md',
      3,
      /no outlet "tiding"/,
      /tidings, coast-radio/,
    ],
    [
      'a publisher that is not listed',
      changed('documents/tidings-strike.md', 'outlet: tidings', 'outlet: tidings\npublishedBy: somebody'),
      'documents/tidings-strike.md',
      4,
      /no outlet "somebody"/,
      /outlets\.yaml/,
    ],
    [
      'a quotation that is not in the text',
      changed('documents/tidings-strike.quotes.yaml', 'another ship', 'an other ship'),
      'documents/tidings-strike.quotes.yaml',
      1,
      /"We will not load an other ship.*" is not in the text at paragraph 2/,
      /exactly/,
    ],
    [
      'a quotation at the wrong place',
      changed('documents/tidings-strike.quotes.yaml', 'at: 3', 'at: 1'),
      'documents/tidings-strike.quotes.yaml',
      10,
      /not in the text at paragraph 1/,
      /stands at paragraph 3/,
    ],
    [
      'a quotation at a place that there is not',
      changed('documents/tidings-strike.quotes.yaml', 'at: 3', 'at: 30'),
      'documents/tidings-strike.quotes.yaml',
      10,
      /No passage .* reports paragraph 30/,
      /from 1 to 3/,
    ],
    [
      'a speaker whom nobody knows',
      changed('documents/tidings-strike.quotes.yaml', 'speaker: ada-lowe', 'speaker: ada-low'),
      'documents/tidings-strike.quotes.yaml',
      10,
      /no person "ada-low"/,
      /names\.yaml/,
    ],
    [
      'a place as the speaker',
      changed('documents/tidings-strike.quotes.yaml', 'speaker: ada-lowe', 'speaker: eastmere'),
      'documents/tidings-strike.quotes.yaml',
      10,
      /"eastmere" is no person/,
      /names\.yaml/,
    ],
    [
      'a day that does not exist',
      changed('documents/tidings-strike.md', '2031-03-05', '2022-02-30'),
      'documents/tidings-strike.md',
      5,
      /"published" cannot be "2022-02-30"/,
      /YYYY-MM-DD, a day that exists/,
    ],
    [
      'a month that does not exist',
      changed('events.yaml', '2031-03-04', '2031-13'),
      'events.yaml',
      1,
      /"date" cannot be "2031-13"/,
      /a day that exists/,
    ],
    [
      'an id that stands twice',
      {
        ...harbour,
        'outlets.yaml': `${harbour['outlets.yaml']}- { id: tidings, name: Tidings, kind: website }\n`,
      },
      'outlets.yaml',
      8,
      /"tidings" stands twice, first on line 1/,
      /another id/,
    ],
    [
      'YAML that cannot be read',
      changed('names.yaml', '  kind: place', ' kind: place'),
      'names.yaml',
      12,
      /YAML cannot be read/,
      /indentation/,
    ],
    [
      'a key that is written twice',
      changed('names.yaml', '  kind: place', '  kind: place\n  kind: person'),
      'names.yaml',
      13,
      /YAML cannot be read/,
      /./,
    ],
    [
      'a key that is not known',
      changed('documents/tidings-strike.md', 'authors:', 'author:'),
      'documents/tidings-strike.md',
      4,
      /"author" is not a key/,
      /spelling/,
    ],
    [
      'a key that is not known, deep in a list',
      changed('documents/tidings-strike.quotes.yaml', 'cue: told', 'que: told'),
      'documents/tidings-strike.quotes.yaml',
      4,
      /"que" is not a key/,
      /spelling/,
    ],
    [
      'a key that is missing',
      changed('documents/tidings-strike.md', 'text: verbatim\n', ''),
      'documents/tidings-strike.md',
      2,
      /"text" is missing/,
      /digest, verbatim/,
    ],
    [
      'a value of another kind',
      changed('names.yaml', 'kind: place', 'kind: city'),
      'names.yaml',
      12,
      /"kind" cannot be "city"/,
      /person, organisation, place/,
    ],
    [
      'a file that is none of the folder’s',
      { ...harbour, 'documents/notes.txt': 'milk' },
      'documents/notes.txt',
      undefined,
      /none of a knowledge folder/,
      /<id>\.md/,
    ],
    [
      'quotations of a document that is not there',
      { ...harbour, 'documents/gone.quotes.yaml': '[]' },
      'documents/gone.quotes.yaml',
      undefined,
      /no document "gone\.md"/,
      /Rename/,
    ],
    [
      'a spelling that means two people',
      changed('names.yaml', 'Oduia', 'LOWE'),
      'names.yaml',
      6,
      /"LOWE" is a spelling of "ada-lowe" already, and here of "bram-oduya"/,
      /longer spelling/,
    ],
    [
      'a digest’s passage without its place',
      changed('documents/radio-port.md', ' {¶ 3}', ''),
      'documents/radio-port.md',
      9,
      /does not say where in the original/,
      /\{¶ 12\}/,
    ],
    [
      'a place that goes backwards',
      changed('documents/radio-port.md', '{¶ 1-2}', '{¶ 2-1}'),
      'documents/radio-port.md',
      7,
      /"2-1" is not a paragraph number/,
      /\{¶ 12-13\}/,
    ],
    [
      'a place that is no number',
      changed('documents/radio-port.md', '{¶ 4}', '{¶ four}'),
      'documents/radio-port.md',
      11,
      /"four" is not a paragraph number/,
      /\{¶ 12\}/,
    ],
    [
      'a place without a passage',
      changed('documents/radio-port.md', 'The mayor of East Mere offered to talk. {¶ 4}', '{¶ 4}'),
      'documents/radio-port.md',
      11,
      /no words/,
      /./,
    ],
    [
      'bytes that are not UTF-8',
      { ...harbour, 'names.yaml': latin1 },
      'names.yaml',
      undefined,
      /not UTF-8/,
      /UTF-8/,
    ],
    [
      'a document without front matter',
      changed('documents/radio-port.md', /^---\n[\s\S]*?---\n/, ''),
      'documents/radio-port.md',
      1,
      /no front matter/,
      /"---"/,
    ],
    [
      'a document without text',
      {
        ...harbour,
        'documents/radio-port.md': withoutText,
        'documents/radio-port.quotes.yaml': undefined,
        'documents/radio-port.asks.yaml': undefined,
      },
      'documents/radio-port.md',
      undefined,
      /no text/,
      /blank line/,
    ],
    [
      'an event without its document',
      changed('events.yaml', 'tidings-strike', 'tidings-gone'),
      'events.yaml',
      1,
      /no document "tidings-gone"/,
      /Name a document/,
    ],
    [
      'an event at a place that there is not',
      changed('events.yaml', 'at: 1', 'at: 9'),
      'events.yaml',
      1,
      /no paragraph 9 in "tidings-strike"/,
      /paragraph/,
    ],
    [
      'questions for a place that there is not',
      changed('documents/radio-port.asks.yaml', 'at: 1', 'at: 8'),
      'documents/radio-port.asks.yaml',
      1,
      /reports paragraph 8/,
      /from 1-2 to 4/,
    ],
    [
      'questions that a document which is not there leaves open',
      { ...harbour, 'unanswered.yaml': '- { documents: [tidings-gone], questions: [Who won?] }\n' },
      'unanswered.yaml',
      1,
      /no document "tidings-gone"/,
      /checked against/,
    ],
    [
      'no word of the episode',
      { ...harbour, 'episode.yaml': undefined },
      'episode.yaml',
      undefined,
      /what the episode is/,
      /episode\.yaml with id, title/,
    ],
    ['an episode file that is empty', { ...harbour, 'episode.yaml': '' }, 'episode.yaml', 1, /The file/, /./],
    [
      'a list where keys have to be',
      { ...harbour, 'episode.yaml': '- id: harbour\n' },
      'episode.yaml',
      1,
      /The file/,
      /./,
    ],
    [
      'an address that is none',
      changed('documents/tidings-strike.md', 'https://tidings.example/strike', 'javascript:alert(1)'),
      'documents/tidings-strike.md',
      6,
      /"url"/,
      /https:/,
    ],
    [
      'an id that is no file name',
      changed('outlets.yaml', 'id: coast-radio', 'id: Coast Radio'),
      'outlets.yaml',
      5,
      /"id" cannot be "Coast Radio"/,
      /lower case/,
    ],
    [
      'an alias without a letter',
      changed('names.yaml', 'aliases: [East Mere]', 'aliases: ["—"]'),
      'names.yaml',
      13,
      /"aliases" cannot be "—"/,
      /letter/,
    ],
  ];

  it.each(cases)('%s', async (_, files, file, line, message, remedy) => {
    const problems = await problemsOf(await writeFolder(files));
    expect(problems).toContainEqual({
      file,
      ...(line === undefined ? {} : { line }),
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(remedy),
    });
  });

  it.each(cases)('%s is one problem, not many', async (_, files) => {
    expect(await problemsOf(await writeFolder(files))).toHaveLength(1);
  });

  it('a folder that is not there', async () => {
    const folder = join(await writeFolder(), 'nowhere');
    const problems = await problemsOf(folder);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toBe('There is no such folder.');
    expect(problems[0]?.remedy).toMatch(/Check the name.*documents/);
  });

  it('a file in the place of a folder', async () => {
    const folder = await writeFolder();
    const named = await problemsOf(join(folder, 'episode.yaml'));
    expect(named.map(({ message }) => message)).toEqual(['This is a file, not a folder.']);
    await rm(join(folder, 'documents'), { recursive: true });
    await writeFile(join(folder, 'documents'), '');
    expect(await problemsOf(folder)).toContainEqual({
      file: 'documents',
      message: 'This is a file, not a folder.',
      remedy: 'Make it a folder that holds the documents.',
    });
  });

  it.each([
    ['EACCES', 'folder', 'no permission to read this folder', 'right to read and open'],
    ['EPERM', 'file', 'no permission to read this file', 'right to read it'],
    ['ENOENT', 'file', 'no such file', 'Check the name'],
    ['EISDIR', 'file', 'a folder, not a file', 'Rename or move'],
    ['ELOOP', 'folder', 'leads back to itself', 'in its place'],
    ['EIO', 'folder', 'cannot be read: the system says EIO', 'Check the disk'],
  ] as const)('%s of a %s is said in plain words, with what to do', (code, what, message, remedy) => {
    const said = whyUnreadable(code, what);
    expect(said.message).toContain(message);
    expect(said.remedy).toContain(remedy);
  });

  it('a pipe in the place of a file is not opened, which would wait for ever', async () => {
    const folder = await writeFolder({ ...harbour, 'names.yaml': undefined });
    execFileSync('mkfifo', [join(folder, 'names.yaml')]);
    const problems = await problemsOf(folder);
    expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'names.yaml: This is a pipe, a socket or a device, not a file.',
    ]);
  });

  it('a file too large to be one of a knowledge folder is not read', async () => {
    const folder = await writeFolder();
    await truncate(join(folder, 'events.yaml'), 33 * 1024 * 1024);
    expect(await problemsOf(folder)).toEqual([
      expect.objectContaining({
        file: 'events.yaml',
        message: 'The file has 33 MB; at most 32 MB are read.',
      }),
    ]);
  });

  it('a folder without documents', async () => {
    const folder = await writeFolder({ 'episode.yaml': harbour['episode.yaml'] });
    const problems = await problemsOf(folder);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'documents', remedy: expect.stringMatching(/\.md/) });
  });

  it('YAML whose aliases would fill the memory', async () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'
        .split('')
        .map((key, index) => `${key}: &${key} [${Array(10).fill(`*${'abcdefghi'[index]}`).join(',')}]`),
    ].join('\n');
    const problems = await problemsOf(await writeFolder({ ...harbour, 'episode.yaml': bomb }));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.file).toBe('episode.yaml');
  });
});

describe('all problems are named at once', () => {
  it('over all files and all folders, in one message that counts them', async () => {
    const first = await writeFolder({
      ...harbour,
      'documents/tidings-strike.md': harbour['documents/tidings-strike.md'].replace(
        '2031-03-05',
        '2031-02-30',
      ),
      'documents/notes.txt': 'milk',
    });
    const second = await writeFolder({
      'documents/later.md': '---\ntitle: Later\noutlet: nobody\ntext: verbatim\n---\nA word.\n',
    });
    const error = await loadKnowledge([first, second]).catch((thrown: unknown) => thrown);
    if (!(error instanceof KnowledgeError)) throw error;
    expect(error.problems.map(({ file }) => file.replace(/^.*\/documents\//, ''))).toEqual(
      expect.arrayContaining(['tidings-strike.md', 'notes.txt', 'later.md']),
    );
    expect(error.message).toMatch(/^\d+ problems in the knowledge:\n/);
    expect(error.message).toContain(`${first}/documents/tidings-strike.md:5: `);
    expect(error.message).toContain(`${second}/documents/later.md:3: `);
  });

  it('several in one file', async () => {
    const names = harbour['names.yaml']
      .replace('kind: place', 'kind: city')
      .replace('role: Mayor', 'roll: Mayor');
    const problems = await problemsOf(await writeFolder({ ...harbour, 'names.yaml': names }));
    expect(problems.filter(({ file }) => file === 'names.yaml').map(({ line }) => line)).toEqual([5, 12]);
  });

  it('a file that is wrong in itself does not make the others look wrong', async () => {
    const withoutName = harbour['outlets.yaml'].replace('name: Coast', 'nme: Coast');
    const withoutId = harbour['outlets.yaml'].replace('id: coast-radio', 'id: Coast Radio');
    for (const outlets of [withoutName, withoutId, `${harbour['outlets.yaml']} - : [`]) {
      const problems = await problemsOf(await writeFolder({ ...harbour, 'outlets.yaml': outlets }));
      expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['outlets.yaml']));
    }
  });

  it('beside a key that breaks the schema, what else of the entry leads nowhere', async () => {
    const front = harbour['documents/tidings-strike.md']
      .replace('2031-03-05', '2031-02-30')
      .replace('outlet: tidings', 'outlet: tiding');
    const quotes = harbour['documents/tidings-strike.quotes.yaml']
      .replace('kind: direct', 'kind: loud')
      .replace('bram-oduya', 'bram-odu')
      .replace('ready to listen', 'ready to hear');
    const events =
      '- date: 2031-13\n  sources: [{ document: tidings-gone, at: 1 }, { document: radio-port, at: 9 }]\n';
    const problems = await problemsOf(
      await writeFolder({
        ...harbour,
        'documents/tidings-strike.md': front,
        'documents/tidings-strike.quotes.yaml': quotes,
        'events.yaml': events,
      }),
    );
    expect(problems.map(({ message }) => message).sort()).toEqual([
      '"date" cannot be "2031-13".',
      '"kind" cannot be "loud".',
      '"published" cannot be "2031-02-30".',
      '"title" is missing.',
      expect.stringMatching(/^The quotation "ready to hear" is not in the text/),
      'There is no document "tidings-gone".',
      'There is no outlet "tiding".',
      'There is no paragraph 9 in "radio-port".',
      'There is no person "bram-odu".',
    ]);
  });
});

describe('what is probably a slip is a warning, and the folder is used', () => {
  const warningsFor = async (files: Files): Promise<Problem[]> => {
    const warnings: Problem[] = [];
    await loadKnowledge([await writeFolder(files)], warnings);
    return warnings;
  };

  it('nothing of a sound folder', async () => {
    expect(await warningsFor(harbour)).toEqual([]);
  });

  it.each([
    ['a zero-width space in a name', changed('names.yaml', 'name: Ada', 'name: A\u200Bda'), 1, 'U+200B'],
    ['a mark that turns the text in an alias', changed('names.yaml', 'Oduia', 'Od\u202Euia'), 6, 'U+202E'],
    [
      'a joiner in a title',
      changed('documents/tidings-strike.md', 'Dockers', 'Do\u200Dckers'),
      2,
      '"Do·ckers stop work in Eastmere"',
    ],
    ['a mark in an outlet', changed('outlets.yaml', 'name: Coast', 'name: \u2066Coast'), 5, 'U+2066'],
  ] as const)('%s', async (_, files, line, message) => {
    const warnings = await warningsFor(files);
    expect(warnings).toEqual([expect.objectContaining({ line, message: expect.stringContaining(message) })]);
  });

  it('more than five questions recorded for one paragraph', async () => {
    const asks = '- { at: 1, asks: [Who?, What?, Why?, When?, Where?, How?] }\n';
    const warnings = await warningsFor({ ...harbour, 'documents/radio-port.asks.yaml': asks });
    expect(warnings.map(({ message }) => message)).toEqual(['Paragraph 1 has 6 recorded questions.']);
  });

  it('a language whose words nobody has described', async () => {
    const warnings = await warningsFor(changed('episode.yaml', 'language: en', 'language: kk'));
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('The language "kk" has no pack'),
    ]);
  });
});

describe('two folders', () => {
  const fullText = `---
title: Port quiet as dockers strike
outlet: coast-radio
text: verbatim
---
Three hundred people stood outside the port.

Nobody worked.

“No ship,” said Oduya.

The mayor wants talks.
`;

  it('a document of the later one takes the place of the earlier one’s, with its quotations', async () => {
    const later = await writeFolder({
      'documents/radio-port.md': fullText,
      'documents/radio-port.quotes.yaml':
        '- { text: No ship, speaker: bram-oduya, at: 3, kind: fragment, reviewed: false }\n',
    });
    const knowledge = await loadKnowledge([await writeFolder(), later]);
    const document = knowledge.documents.get('radio-port');
    expect(document?.textKind).toBe('verbatim');
    expect(document?.quotations.map(({ span }) => textAt(document.text, span))).toEqual(['No ship']);
    expect(knowledge.documents.size).toBe(2);
    expect([...knowledge.passages.keys()].filter((id) => id.startsWith('radio'))).toHaveLength(4);
  });

  it('the questions of the earlier one stay with the places that the later one has', async () => {
    const later = await writeFolder({ 'documents/radio-port.md': fullText });
    const knowledge = await loadKnowledge([await writeFolder(), later]);
    expect(knowledge.passages.get('radio-port¶1')?.asks[0]).toBe('How many people protested?');
  });

  it('the questions of both are kept, each once', async () => {
    const later = await writeFolder({
      'documents/radio-port.md': fullText,
      'documents/radio-port.asks.yaml':
        '- { at: 1, asks: [How many people protested?, Did the dockers march?] }\n',
    });
    const knowledge = await loadKnowledge([await writeFolder(), later]);
    expect(knowledge.passages.get('radio-port¶1')?.asks).toEqual([
      'How many people protested?',
      'Did the dockers march?',
    ]);
  });

  it('a digest that a full text takes the place of helps to find the full text, unseen', async () => {
    const earlier = await writeFolder({ ...harbour, 'documents/radio-port.asks.yaml': undefined });
    const later = await writeFolder({ 'documents/radio-port.md': fullText });
    const asks = (await loadKnowledge([earlier, later])).passages.get('radio-port¶1')?.asks;
    expect(asks).toContain('Coast Radio counted three hundred dockers outside the port.');
  });

  it('the later one adds outlets and names, and spellings to names that both have', async () => {
    const later = await writeFolder({
      'outlets.yaml': '- { id: wire, name: The Wire, kind: agency }\n',
      'names.yaml': '- { id: ada-lowe, name: Ada Lowe, kind: person, aliases: [Madam Mayor], role: Mayor }\n',
    });
    const knowledge = await loadKnowledge([await writeFolder(), later]);
    expect([...knowledge.outlets.keys()]).toEqual(['tidings', 'coast-radio', 'wire']);
    expect(knowledge.names.get('ada-lowe')?.aliases).toEqual(['Lowe', 'Лоу', 'Madam Mayor']);
  });

  it('a spelling that means two people over both is refused', async () => {
    const later = await writeFolder({
      'names.yaml': '- { id: lowe-port, name: Port Lowe, kind: place, aliases: [lowe] }\n',
    });
    const problems = await problemsOf(await writeFolder(), later);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/"ada-lowe" already, and here of "lowe-port"/);
  });
});
