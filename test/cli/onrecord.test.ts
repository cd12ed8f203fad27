/** The command line: its answers, its JSON, and the codes it ends with. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { cliffport } from '../fixtures/cliffport.ts';
import { harbour, writeFolder } from '../fixtures/harbour.ts';
import { jsonLines, onrecord } from './process.ts';

// A process needs a second of its own; on a busy machine it may wait long for that second.
vi.setConfig({ testTimeout: 180_000 });

const question = 'What did Tokayev say about Luhansk and Donetsk?';
const excerptKeys = [
  'alsoIn',
  'at',
  'document',
  'kind',
  'note',
  'outlet',
  'passage',
  'published',
  'publishedBy',
  'quotedAlsoIn',
  'quotes',
  'score',
  'text',
  'title',
  'url',
  'warnings',
];

describe.concurrent('onrecord', () => {
  it.for([
    ['quote', ['--speaker', 'Bram', 'Oduya'], 'load another ship'],
    ['compare', ['load', 'ship'], 'load any ship'],
    ['verify', ['We', 'will', 'not', 'load', 'another', 'ship'], 'load another ship'],
    ['who', ['Ada', 'Lowe'], 'Mayor of Eastmere'],
  ] as const)('%s takes its words without quotation marks', async (one, { expect, onTestFinished }) => {
    const [command, words, printed] = one;
    const folder = await writeFolder(harbour, onTestFinished);
    const { code, stdout, stderr } = await onrecord([command, ...words, '--knowledge', folder]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(printed);
  });

  it('does not answer a mistyped command by its help, also not with --help', async ({ expect }) => {
    const { code, stdout, stderr } = await onrecord(['explain', '--help']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain("unknown command 'explain'");
  });
});

describe.concurrent('onrecord ask', () => {
  it('prints the words with outlet, title, date and place, and ends with 0', async ({ expect }) => {
    const { code, stdout, stderr } = await onrecord(['ask', question]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^│ “.+”\n {2}— Kassym-Jomart Tokayev/m);
    expect(stdout).toMatch(/ ¶ \d+/);
    expect(stdout).toMatch(/ · .+ · .*2022/);
    expect(stdout).not.toContain('\u001b');
  });

  it('says that it is not in the sources, and ends with 1', async ({ expect }) => {
    const { code, stdout } = await onrecord(['ask', 'Who won the 2022 World Cup?']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Not in the sources\.\nSearched 5 documents/);
  });

  it('shows lines that have little to do with the question only when asked to', async ({ expect }) => {
    const words = ['ask', 'whats', 'the', 'weather', 'in', 'moscow', 'this', 'weekend'];
    expect((await onrecord(words)).stdout).toContain('--closest shows the closest lines.');
    const { code, stdout } = await onrecord([...words, '--closest']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/Closest lines:\n\n.+ ¶ \d/s);
  });

  it('with --json says where even the closest lines have little to do with the question', async ({
    expect,
  }) => {
    const { stdout } = await onrecord(['ask', '--json', 'whats the weather in moscow this weekend']);
    expect(jsonLines(stdout)[0].searched.isFar).toBe(true);
  });

  it('with --json says what each outlet has, where outlets are asked for', async ({ expect }) => {
    const { stdout } = await onrecord(['ask', '--json', 'Which outlets mention Turkey?']);
    const [answer] = jsonLines(stdout);
    expect(answer.byOutlet.found.toSorted()).toEqual(['Al Jazeera', 'RFE/RL']);
    expect(answer.byOutlet.missing.toSorted()).toEqual(['AFP', 'Eurasianet', 'The Diplomat']);
    expect(answer.excerpts.map(({ outlet }: { outlet: string }) => outlet)).toEqual(answer.byOutlet.found);
  });

  it('with --json prints one object of the documented shape', async ({ expect }) => {
    const { code, stdout } = await onrecord(['ask', '--json', question]);
    expect(code).toBe(0);
    const [answer, ...others] = jsonLines(stdout);
    expect(others).toEqual([]);
    expect(answer).toMatchObject({ question, status: 'answered', tookMs: expect.any(Number) });
    expect(answer).not.toHaveProperty('closest');
    for (const excerpt of answer.excerpts) {
      expect(Object.keys(excerpt).sort()).toEqual(excerptKeys);
      expect(excerpt).toMatchObject({
        text: expect.any(String),
        kind: 'digest',
        document: expect.stringMatching(/^[a-z-]+$/),
        at: expect.stringMatching(/^\d+(?:-\d+)?$/),
        published: expect.stringMatching(/^2022-06/),
        score: expect.any(Number),
      });
      expect(excerpt.passage).toContain(excerpt.text);
      for (const { text, speaker } of excerpt.quotes) {
        expect(excerpt.text).toContain(text);
        expect(typeof speaker).toBe('string');
      }
    }
  });

  it('with --json has no line at all where the sources do not hold the answer', async ({ expect }) => {
    const { code, stdout } = await onrecord(['ask', '--json', 'Who won the 2022 World Cup?']);
    expect(code).toBe(1);
    const [answer] = jsonLines(stdout);
    expect(answer).toMatchObject({ status: 'not-found', excerpts: [] });
    expect(answer).not.toHaveProperty('closest');
  });

  it('with --json - answers every line of its input on a line of its own, in order, empty ones too', async ({
    expect,
  }) => {
    const questions = [question, '', '  ', '?', 'Who won?', 'one\u2028line', question, 'the last has no end'];
    const { code, stdout } = await onrecord(['ask', '--json', '-'], { input: questions.join('\n') });
    expect(code).toBe(0);
    const answers = jsonLines(stdout);
    expect(answers.map((one) => one.question)).toEqual(questions);
    expect(answers[1]).toMatchObject({
      status: 'not-found',
      excerpts: [],
      error: 'empty-question',
      tookMs: expect.any(Number),
    });
    expect(answers[0].excerpts).toEqual(answers[6].excerpts);
  });

  it('takes lines that end as on Windows, and no line at all', async ({ expect }) => {
    const windows = await onrecord(['ask', '--json', '-'], { input: 'One?\r\nTwo?\r\n' });
    expect(jsonLines(windows.stdout).map((one) => one.question)).toEqual(['One?', 'Two?']);
    expect(await onrecord(['ask', '--json', '-'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('refuses an unknown outlet, a bad date and an empty question with 2 and the reason', async ({
    expect,
  }) => {
    const ends = await Promise.all([
      onrecord(['ask', question, '--outlet', 'nyt']),
      onrecord(['ask', question, '--until', '2022-02-30']),
      onrecord(['ask', '']),
      onrecord(['ask', '--json', '-', '--outlet', 'nyt'], { input: 'One?\nTwo?\n' }),
    ]);
    expect(ends.map(({ code, stdout }) => [code, stdout])).toEqual(Array(4).fill([2, '']));
    expect(ends[0]?.stderr).toMatch(/“nyt” is not an outlet of these sources\. They are .+AFP/);
    expect(ends[1]?.stderr).toMatch(/“2022-02-30” is not a date/);
    expect(ends[2]?.stderr).toMatch(/no words/);
    expect(JSON.parse(ends[3]?.stderr ?? '')).toMatchObject({ error: 'unknown-outlet' });
  });

  it('takes a question that looks like an option after --', async ({ expect }) => {
    const { code, stdout } = await onrecord(['ask', '--json', '--', '--who is Tokayev']);
    expect([0, 1]).toContain(code);
    expect(jsonLines(stdout)[0].question).toBe('--who is Tokayev');
  });
});

describe.concurrent('the README’s first example', () => {
  it('is answered with one person’s quotations from two or more outlets', async ({ expect }) => {
    const asked = 'What did Zatulin say about northern Kazakhstan?';
    const { code, stdout } = await onrecord(['ask', '--json', asked]);
    expect(code).toBe(0);
    const [{ excerpts }] = jsonLines(stdout);
    const quoting = excerpts.filter(({ quotes }: { quotes: { speaker: string }[] }) =>
      quotes.some(({ speaker }) => speaker === 'Konstantin Zatulin'),
    );
    expect(new Set(quoting.map(({ outlet }: { outlet: string }) => outlet)).size).toBeGreaterThan(1);
  });
});

describe.concurrent('onrecord quote', () => {
  it('lists all of a person’s quotations, renderings of one statement together', async ({ expect }) => {
    const { code, stdout } = await onrecord(['quote', '--speaker', 'Zatulin']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Konstantin Zatulin.* · \d+ quotations\n/);
    expect(stdout).toMatch(/From one statement, in \d outlets\n│ “.+”\n/);
  });

  it('with --json prints one quotation a line, in the documented shape', async ({ expect }) => {
    const { code, stdout } = await onrecord(['quote', '--json', '--speaker', 'Токаев']);
    expect(code).toBe(0);
    const quotations = jsonLines(stdout);
    expect(quotations.length).toBeGreaterThan(15);
    for (const one of quotations) {
      expect(Object.keys(one).sort()).toEqual([
        'at',
        'document',
        'kind',
        'outlet',
        'partial',
        'reviewed',
        'said',
        'speaker',
        'statement',
        'text',
        'to',
        'warnings',
      ]);
      expect(one.speaker).toBe('Kassym-Jomart Tokayev');
      expect(['direct', 'fragment']).toContain(one.kind);
    }
  });

  it('without a filter lists every quotation once', async ({ expect }) => {
    const [all, check] = await Promise.all([onrecord(['quote', '--json']), onrecord(['check', '--json'])]);
    expect(jsonLines(all.stdout)).toHaveLength(jsonLines(check.stdout)[0].quotations);
  });

  it('ends with 1 and prints no quotation where none fits or nobody of that name is quoted', async ({
    expect,
  }) => {
    const ends = await Promise.all([
      onrecord(['quote', '--json', '--speaker', 'Zatulin', '--about', 'xylophone']),
      onrecord(['quote', '--json', '--speaker', 'Winston Churchill']),
    ]);
    for (const { code, stdout } of ends) expect([code, stdout]).toEqual([1, '']);
    expect(JSON.parse(ends[1]?.stderr ?? '')).toMatchObject({ error: 'unknown-speaker' });
  });

  it('takes words to look for of any length', async ({ expect }) => {
    const about = `recognize ${'Taiwan Kosovo '.repeat(20)}`;
    expect((await onrecord(['quote', '--about', about])).code).toBe(0);
  });
});

describe.concurrent('onrecord sources, names, timeline and check', () => {
  it('print words, and JSON when asked to', async ({ expect }) => {
    for (const command of ['sources', 'names', 'timeline', 'check']) {
      const [words, json] = [await onrecord([command]), await onrecord([command, '--json'])];
      expect([words.code, words.stderr, json.code, json.stderr]).toEqual([0, '', 0, '']);
      expect(words.stdout.length).toBeGreaterThan(20);
      expect(jsonLines(json.stdout).length).toBeGreaterThan(0);
    }
  });

  it('lay a second folder over the first', async ({ expect, onTestFinished }) => {
    const folder = await writeFolder(harbour, onTestFinished);
    const { stdout } = await onrecord([
      'sources',
      '--json',
      '--knowledge',
      'knowledge',
      '--knowledge',
      folder,
    ]);
    expect(jsonLines(stdout).map(({ documentId }) => documentId)).toEqual(
      expect.arrayContaining(['afp-strains-ties', 'tidings-strike']),
    );
  });

  it('says with sources --json what kind of outlet printed a document', async ({ expect }) => {
    const { stdout } = await onrecord(['sources', '--json']);
    const kinds = new Map(jsonLines(stdout).map(({ documentId, outletKind }) => [documentId, outletKind]));
    expect(kinds.get('afp-strains-ties')).toBe('agency');
  });
});

describe.concurrent('several episodes', () => {
  it('answer each by itself with --episode, by id or title, and are checked each by itself', async ({
    expect,
    onTestFinished,
  }) => {
    const folders = [
      '--knowledge',
      await writeFolder(harbour, onTestFinished),
      '--knowledge',
      await writeFolder(cliffport, onTestFinished),
    ];
    const ask = (...more: string[]) =>
      onrecord(['ask', '--json', 'How many dockers walked out before dawn?', ...folders, ...more]);
    for (const episode of ['cliffport', 'The dispute over the cranes of Cliffport']) {
      const [answer] = jsonLines((await ask('--episode', episode)).stdout);
      expect(answer.excerpts.map(({ document }: { document: string }) => document)).toEqual([
        'beacon-cranes',
      ]);
    }
    const { code, stdout, stderr } = await ask('--episode', 'weir');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(
      'no episode "weir". There are: harbour (The strike in the port of Eastmere), cliff',
    );
    const checked = await onrecord(['check', '--json', ...folders]);
    expect(jsonLines(checked.stdout).map(({ episode, documents }) => [episode, documents])).toEqual([
      ['harbour', 2],
      ['cliffport', 1],
    ]);
  });
});

describe.concurrent('broken knowledge', () => {
  it.for(['ask', 'check'])(
    'ends %s with 2 and every problem, without a stack',
    async (command, { expect, onTestFinished }) => {
      const files = {
        ...harbour,
        'outlets.yaml': `${harbour['outlets.yaml']}- id: tidings\n  name: Twice\n  kind: website\n`,
        'documents/notes.txt': 'milk',
      };
      const folder = await writeFolder(files, onTestFinished);
      const args = command === 'ask' ? [command, 'Who?'] : [command];
      const { code, stdout, stderr } = await onrecord([...args, '--knowledge', folder]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^2 problems in the knowledge:\n/);
      expect(stderr).toContain(`${join(folder, 'outlets.yaml')}:8: The id "tidings" stands twice`);
      expect(stderr).toContain(join(folder, 'documents/notes.txt'));
      expect(stderr).not.toMatch(/\n\s+at /);
    },
  );

  it('is listed by check --json, one problem a line', async ({ expect, onTestFinished }) => {
    const folder = await writeFolder({ ...harbour, 'documents/notes.txt': 'milk' }, onTestFinished);
    const { code, stdout } = await onrecord(['check', '--json', '--knowledge', folder]);
    expect(code).toBe(2);
    expect(jsonLines(stdout)).toEqual([
      {
        valid: false,
        file: join(folder, 'documents/notes.txt'),
        message: expect.any(String),
        remedy: expect.any(String),
      },
    ]);
  });

  it('is a folder that is not there', async ({ expect }) => {
    const { code, stderr } = await onrecord(['ask', 'Who?', '--knowledge', '/nowhere/at/all']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^1 problem in the knowledge:\n {2}\/nowhere\/at\/all: /);
  });
});

describe.concurrent('wrong use', () => {
  it.each([[['ask', 'Who?', '--colour']], [['bogus']], [[]]])(
    '%j ends with 2, a word of help and no stack',
    async (args) => {
      const { code, stdout, stderr } = await onrecord(args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/error:|Usage:/);
      expect(stderr).not.toMatch(/\n\s+at /);
    },
  );
});

describe.concurrent('help', () => {
  it('names every command, and each command its options: --json with each that prints what is known', async ({
    expect,
  }) => {
    const { code, stdout } = await onrecord(['--help']);
    expect(code).toBe(0);
    const names = [...stdout.matchAll(/^ {2}(?<name>[a-z]+)[ |]/gm)].map(({ groups }) => groups?.name ?? '');
    expect(names).toEqual(expect.arrayContaining(['ask', 'quote', 'sources', 'names', 'check', 'serve']));
    const helps = [];
    for (const name of names.filter((one) => one !== 'help')) helps.push(await onrecord([name, '--help']));
    for (const help of helps) {
      expect([help.code, help.stderr]).toEqual([0, '']);
      expect(help.stdout).toMatch(/^Usage: onrecord [a-z]+ [\s\S]+--help/);
    }
    // As the guide says: each that reads knowledge, but for the bot itself.
    const reading = helps.filter(({ stdout: words }) => words.includes('--knowledge'));
    const withoutJson = reading.filter(({ stdout: words }) => !words.includes('--json'));
    expect(reading.length).toBeGreaterThan(9);
    expect(withoutJson.map(({ stdout: words }) => /onrecord (\w+)/.exec(words)?.[1])).toEqual(['serve']);
  });

  it('names the version', async ({ expect }) => {
    expect((await onrecord(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe.concurrent('a fault of ours', () => {
  it('ends with 70 and all that is known of it', async ({ expect }) => {
    const breaking = 'performance.now = () => { throw new Error("no clock") }';
    const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(breaking)}` };
    const { code, stdout, stderr } = await onrecord(['ask', 'Who?'], { env });
    expect([code, stdout]).toEqual([70, '']);
    expect(stderr).toMatch(/^Onrecord failed: Error: no clock\n\s+at /);
  });
});

describe('a reader that has seen enough', () => {
  it('ends the output without a word', async () => {
    const child = spawn(process.execPath, ['src/cli/onrecord.ts', 'ask', '--json', '-'], {
      cwd: join(import.meta.dirname, '../..'),
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.stdin.on('error', () => {});
    child.stdin.write(`${question}\n`);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.end(`${question}\n`.repeat(200));
    const [code] = await once(child, 'close');
    expect([code, stderr]).toEqual([0, '']);
  });
});

it('import shows no escape sequence of a file’s name', async () => {
  const { stderr } = await onrecord(['import', await writeFolder({ 'moved \u001b[2J up.bin': '-' })]);
  expect(stderr).toContain('moved ␛[2J up.bin: passed over');
});
