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

const strike = 'documents/tidings-strike.md';
const quotes = 'documents/tidings-strike.quotes.yaml';
const radio = 'documents/radio-port.md';

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
    const text = harbour[strike].replace('ready to listen', 'fair” and again “fair');
    const entry = '- { text: fair, speaker: ada-lowe, at: 3, kind: fragment, reviewed: true }\n';
    const { quotations } = await loadKnowledge([
      await writeFolder({
        ...harbour,
        [strike]: text,
        [quotes]: entry.repeat(2),
      }),
    ]);
    const starts = [...quotations.values()]
      .filter(({ documentId }) => documentId === 'tidings-strike')
      .map(({ span }) => span.start);
    expect(new Set(starts).size).toBe(2);
  });
});

describe('a broken file is refused with its name, the line and what to do', () => {
  /** The file with something else written in it; the line of the problem; what is said of it. */
  const slips: readonly [keyof typeof harbour, string | RegExp, string, number, RegExp][] = [
    [strike, 'outlet: tidings', 'outlet: tiding', 3, /no outlet "tiding".*tidings, coast-radio/],
    [strike, /outlet: \w+/, '$&\npublishedBy: somebody', 4, /no outlet "somebody".*outlets\.yaml/],
    [
      strike,
      '2031-03-05',
      '2022-02-30',
      5,
      /"published" cannot be "2022-02-30".*YYYY-MM-DD, a day that exists/,
    ],
    [strike, 'authors:', 'author:', 4, /"author" is not a key.*spelling/],
    [strike, 'text: verbatim\n', '', 2, /"text" is missing.*digest, verbatim/],
    [strike, 'https://tidings.example/strike', 'javascript:alert(1)', 6, /"url".*https:/],
    [
      quotes,
      'another ship',
      'an other ship',
      1,
      /"We will not load an other ship.*" is not in the text at paragraph 2.*exactly/,
    ],
    [quotes, 'at: 3', 'at: 1', 10, /not in the text at paragraph 1.*stands at paragraph 3/],
    [quotes, 'at: 3', 'at: 30', 10, /No passage .* reports paragraph 30.*from 1 to 3/],
    [quotes, 'speaker: ada-lowe', 'speaker: ada-low', 10, /no person "ada-low".*names\.yaml/],
    [quotes, 'speaker: ada-lowe', 'speaker: eastmere', 10, /"eastmere" is no person.*names\.yaml/],
    [quotes, 'cue: told', 'que: told', 4, /"que" is not a key.*spelling/],
    [radio, ' {¶ 3}', '', 9, /does not say where in the original.*\{¶ 12\}/],
    [radio, '{¶ 1-2}', '{¶ 2-1}', 7, /"2-1" is not a paragraph number.*\{¶ 12-13\}/],
    [radio, '{¶ 4}', '{¶ four}', 11, /"four" is not a paragraph number.*\{¶ 12\}/],
    [radio, 'The mayor of East Mere offered to talk. {¶ 4}', '{¶ 4}', 11, /no words/],
    [radio, /^---\n[\s\S]*?---\n/, '', 1, /no front matter.*"---"/],
    ['documents/radio-port.asks.yaml', 'at: 1', 'at: 8', 1, /reports paragraph 8.*from 1-2 to 4/],
    ['names.yaml', '  kind: place', ' kind: place', 12, /YAML cannot be read.*indentation/],
    ['names.yaml', '  kind: place', '  kind: place\n  kind: person', 13, /YAML cannot be read/],
    ['names.yaml', 'kind: place', 'kind: city', 12, /"kind" cannot be "city".*person, organisation, place/],
    [
      'names.yaml',
      'Oduia',
      'LOWE',
      6,
      /"LOWE" is a spelling of "ada-lowe" already, and here of "bram-oduya".*longer spelling/,
    ],
    ['names.yaml', 'aliases: [East Mere]', 'aliases: ["—"]', 13, /"aliases" cannot be "—".*letter/],
    [
      'outlets.yaml',
      /$/,
      '- { id: tidings, name: Tidings, kind: website }\n',
      8,
      /"tidings" stands twice, first on line 1.*another id/,
    ],
    ['outlets.yaml', 'id: coast-radio', 'id: Coast Radio', 5, /"id" cannot be "Coast Radio".*lower case/],
    ['events.yaml', '2031-03-04', '2031-13', 1, /"date" cannot be "2031-13".*a day that exists/],
    ['events.yaml', 'tidings-strike', 'tidings-gone', 1, /no document "tidings-gone".*Name a document/],
    ['events.yaml', 'at: 1', 'at: 9', 1, /no paragraph 9 in "tidings-strike".*paragraph/],
    ['episode.yaml', /[\s\S]*/, '', 1, /The file/],
    ['episode.yaml', /[\s\S]*/, '- id: harbour\n', 1, /The file/],
  ];

  it.each(slips)('%s with %j made %j, in line %i alone: %s', async (file, from, to, line, words) => {
    const [problem, ...others] = await problemsOf(await writeFolder(changed(file, from, to)));
    expect([problem?.file, problem?.line, others]).toEqual([file, line, []]);
    expect(`${problem?.message} ${problem?.remedy}`).toMatch(words);
  });

  const withoutText = harbour[radio].replace(/(?<=---\n)Coast[\s\S]*/, '');
  const latin1 = Buffer.from(harbour['names.yaml'].replace('Bram', 'Bräm'), 'latin1');
  const orphans = {
    'documents/radio-port.quotes.yaml': undefined,
    'documents/radio-port.asks.yaml': undefined,
  };
  const open = '- { documents: [tidings-gone], questions: [Who won?] }\n';

  it.each<[string, Files, RegExp]>([
    ['documents/notes.txt', { 'documents/notes.txt': 'milk' }, /none of a knowledge folder.*<id>\.md/],
    ['documents/gone.quotes.yaml', { 'documents/gone.quotes.yaml': '[]' }, /no document "gone\.md".*Rename/],
    ['names.yaml', { 'names.yaml': latin1 }, /not UTF-8.*UTF-8/],
    [radio, { [radio]: withoutText, ...orphans }, /no text.*blank line/],
    ['unanswered.yaml', { 'unanswered.yaml': open }, /no document "tidings-gone".*checked against/],
    ['episode.yaml', { 'episode.yaml': undefined }, /what the episode is.*episode\.yaml with id, title/],
  ])('%s, which is foreign, unreadable, empty or missing: %j', async (file, files, words) => {
    const [problem, ...others] = await problemsOf(await writeFolder({ ...harbour, ...files }));
    expect([problem?.file, problem?.line, others]).toEqual([
      file,
      file === 'unanswered.yaml' ? 1 : undefined,
      [],
    ]);
    expect(`${problem?.message} ${problem?.remedy}`).toMatch(words);
  });

  it('a folder that is not there', async () => {
    const folder = join(await writeFolder(), 'nowhere');
    const remedy = expect.stringMatching(/Check the name.*documents/);
    expect(await problemsOf(folder)).toMatchObject([{ message: 'There is no such folder.', remedy }]);
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
    const message = 'This is a pipe, a socket or a device, not a file.';
    expect(await problemsOf(folder)).toMatchObject([{ file: 'names.yaml', message }]);
  });

  it('a file too large to be one of a knowledge folder is not read', async () => {
    const folder = await writeFolder();
    await truncate(join(folder, 'events.yaml'), 33 * 1024 * 1024);
    const message = 'The file has 33 MB; at most 32 MB are read.';
    expect(await problemsOf(folder)).toMatchObject([{ file: 'events.yaml', message }]);
  });

  it('a folder without documents', async () => {
    const folder = await writeFolder({ 'episode.yaml': harbour['episode.yaml'] });
    const remedy = expect.stringMatching(/\.md/);
    expect(await problemsOf(folder)).toMatchObject([{ file: 'documents', remedy }]);
  });

  it('YAML whose aliases would fill the memory', async () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'
        .split('')
        .map((key, index) => `${key}: &${key} [${Array(10).fill(`*${'abcdefghi'[index]}`).join(',')}]`),
    ].join('\n');
    const problems = await problemsOf(await writeFolder({ ...harbour, 'episode.yaml': bomb }));
    expect(problems).toMatchObject([{ file: 'episode.yaml' }]);
  });
});

describe('all problems are named at once', () => {
  it('over all files and all folders, in one message that counts them', async () => {
    const first = await writeFolder({
      ...harbour,
      [strike]: harbour[strike].replace('2031-03-05', '2031-02-30'),
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
    const front = harbour[strike]
      .replace('2031-03-05', '2031-02-30')
      .replace('outlet: tidings', 'outlet: tiding');
    const quotations = harbour[quotes]
      .replace('kind: direct', 'kind: loud')
      .replace('bram-oduya', 'bram-odu')
      .replace('ready to listen', 'ready to hear');
    const events =
      '- date: 2031-13\n  sources: [{ document: tidings-gone, at: 1 }, { document: radio-port, at: 9 }]\n';
    const problems = await problemsOf(
      await writeFolder({
        ...harbour,
        [strike]: front,
        [quotes]: quotations,
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
      changed(strike, 'Dockers', 'Do\u200Dckers'),
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
      [radio]: fullText,
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
    const later = await writeFolder({ [radio]: fullText });
    const knowledge = await loadKnowledge([await writeFolder(), later]);
    expect(knowledge.passages.get('radio-port¶1')?.asks[0]).toBe('How many people protested?');
  });

  it('the questions of both are kept, each once', async () => {
    const later = await writeFolder({
      [radio]: fullText,
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
    const later = await writeFolder({ [radio]: fullText });
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
    const message = expect.stringMatching(/"ada-lowe" already, and here of "lowe-port"/);
    expect(await problemsOf(await writeFolder(), later)).toMatchObject([{ message }]);
  });
});
