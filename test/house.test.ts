/** The rules of the house that a compiler does not see: which folder may know which, and how tests are named. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Import {
  readonly file: string;
  /** A path inside `src/`, or a package. */
  readonly target: string;
  readonly isLocal: boolean;
  readonly isTypeOnly: boolean;
}

const everyFile = globSync('src/**/*.ts', { cwd: root }).map((file) => file.split(sep).join('/'));
/** Without the local Discord's page, which runs in a browser. */
const sources = everyFile.filter((file) => !file.startsWith('src/sandbox/page/'));
const imports = sources.flatMap(importsOf);

function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8');
  const statement = /^(?:import|export)\s(?<what>[^'"]*?from\s+)?['"](?<from>[^'"]+)['"]/gms;
  const dynamic = /\bimport\(\s*['"](?<from>[^'"]+)['"]/g;
  return [...source.matchAll(statement), ...source.matchAll(dynamic)].map(({ groups }) => {
    const from = groups?.from ?? '';
    const what = groups?.what?.trim() ?? '';
    return {
      file: relative('src', file).split(sep).join('/'),
      target: from.startsWith('.')
        ? relative('src', normalize(join(dirname(file), from)))
            .split(sep)
            .join('/')
        : from,
      isLocal: from.startsWith('.'),
      isTypeOnly: isTypeOnly(what),
    };
  });
}

/** `type { A } from`, or `{ type A, type B } from`. */
function isTypeOnly(what: string): boolean {
  if (/^type\s/.test(what)) return true;
  const names = /^\{(?<names>[^}]*)\}\s*from$/.exec(what)?.groups?.names;
  return names?.split(',').every((name) => /^\s*(?:type\s|$)/.test(name)) ?? false;
}

/** The folder of a path inside `src/`, or its name when it lies at the top. */
const folderOf = (path: string): string => path.split('/')[0] ?? path;

/** Files at the top of `src/` that every folder may use. */
const forAll = ['defined.ts', 'ends-within.ts', 'memo.ts', 'report-reasons.ts', 'steps.ts', 'threads.ts'];

/** Which folders of `src/` each may import from. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  text: [],
  language: ['text'],
  knowledge: ['language', 'text'],
  database: [],
  search: ['knowledge', 'language', 'text', 'database'],
  quotes: ['knowledge', 'language', 'text'],
  pins: ['knowledge', 'language', 'text', 'database'],
  ingest: ['knowledge', 'language', 'text'],
  answers: ['quotes', 'pins', 'database', 'knowledge', 'language', 'text'],
  commands: [
    'answers',
    'search',
    'quotes',
    'pins',
    'database',
    'knowledge',
    'language',
    'text',
    '../package.json',
  ],
  render: ['answers', 'knowledge', 'language', 'text'],
  discord: ['commands', 'answers', 'render'],
  library: ['commands', 'search', 'quotes', 'knowledge'],
  sandbox: ['render'],
  cli: [
    'commands',
    'answers',
    'render',
    'ingest',
    'search',
    'quotes',
    'pins',
    'database',
    'knowledge',
    'text',
    'config.ts',
    'library',
    'log.ts',
    'main.ts',
    'serve.ts',
  ],
};

describe('arrows between folders point one way', () => {
  it('every folder of src is in the plan', () => {
    const folders = new Set(
      sources.map((file) => folderOf(relative('src', file))).filter((name) => !name.endsWith('.ts')),
    );
    expect([...folders].filter((folder) => !(folder in allowed))).toEqual([]);
  });

  for (const [folder, targets] of Object.entries(allowed)) {
    it(`${folder}/ knows ${targets.length === 0 ? 'no other folder' : targets.join(', ')}`, () => {
      const strangers = imports
        .filter(({ file, isLocal }) => isLocal && folderOf(file) === folder)
        .filter(({ target }) => folderOf(target) !== folder)
        .filter(
          ({ target }) => ![...targets, ...forAll].some((one) => one === target || one === folderOf(target)),
        )
        .map(({ file, target }) => `${file} imports ${target}`);
      expect(strangers).toEqual([]);
    });
  }

  it('answers/ takes types alone from quotes/ and pins/: an answer is data, not what made it', () => {
    const code = imports
      .filter(
        ({ file, target }) => folderOf(file) === 'answers' && ['quotes', 'pins'].includes(folderOf(target)),
      )
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(code).toEqual([]);
  });

  it('the sandbox shares nothing with the bot but Discord’s limits', () => {
    const shared = imports.filter(
      ({ file, target, isLocal }) =>
        folderOf(file) === 'sandbox' && isLocal && folderOf(target) !== 'sandbox',
    );
    expect([...new Set(shared.map(({ target }) => target))]).toEqual(['render/discord/limits.ts']);
  });

  it('what Discord, the terminal and pictures share lies in render/wording/, which knows none of them', () => {
    const wayOf = (path: string) => /^render\/(?<way>[a-z]+)\//.exec(path)?.groups?.way ?? '';
    const inRender = imports.filter(({ file, target }) => wayOf(file) !== '' && wayOf(target) !== '');
    const crossing = inRender
      .filter(({ file, target }) => wayOf(file) !== wayOf(target))
      .filter(({ file, target }) => wayOf(file) === 'wording' || wayOf(target) === 'discord')
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(crossing).toEqual([]);
  });

  it('only the wiring imports discord/', () => {
    const users = imports.filter(
      ({ file, target }) => folderOf(target) === 'discord' && folderOf(file) !== 'discord',
    );
    expect([...new Set(users.map(({ file }) => file))]).toEqual(['serve.ts']);
  });
});

describe('files', () => {
  it('never import one another in a circle, types included', () => {
    const targetsOf = Map.groupBy(
      everyFile.flatMap(importsOf).filter(({ isLocal }) => isLocal),
      ({ file }) => file,
    );
    const isDone = new Set<string>();
    const circlesFrom = (file: string, path: readonly string[]): string[] => {
      if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' → ')];
      if (isDone.has(file)) return [];
      isDone.add(file);
      return targetsOf.get(file)?.flatMap(({ target }) => circlesFrom(target, [...path, file])) ?? [];
    };
    expect([...targetsOf.keys()].flatMap((file) => circlesFrom(file, []))).toEqual([]);
  });
});

describe('folders', () => {
  const maxFiles = 15;

  it('hold so few files that a newcomer takes them in at once', () => {
    const files = everyFile.map((file) => relative('src', dirname(file)).split(sep).join('/'));
    const crowded = [...new Set(files)]
      .map((folder) => ({ folder, count: files.filter((one) => one === folder).length }))
      .filter(({ count }) => count > maxFiles);
    expect(crowded).toEqual([]);
  });

  it('hold no file that is named like another of the same process, index.ts apart', () => {
    const nameOf = (file: string) => file.split('/').at(-1) ?? file;
    const filesByName = Map.groupBy(sources, nameOf);
    filesByName.delete('index.ts');
    expect([...filesByName.values()].filter((files) => files.length > 1)).toEqual([]);
  });
});

describe('packages are met in one place', () => {
  const usersOf = (name: string) =>
    imports
      .filter(({ target, isLocal }) => !isLocal && (target === name || target.startsWith(`${name}/`)))
      .map(({ file }) => folderOf(file));

  it.each([
    ['minisearch', 'search'],
    ['discord.js', 'discord'],
    ['kysely', 'database pins search'],
    ['pg', 'database'],
    ['commander', 'cli'],
  ])('%s is imported by %s alone', (name, owners) => {
    expect(new Set(usersOf(name)).difference(new Set(owners.split(' ')))).toEqual(new Set());
    expect(usersOf(name)).not.toEqual([]);
  });
});

it('pictures are laid out and painted in a thread of their own, which no other file imports', () => {
  const thread = 'render/pictures/picture-worker.ts';
  const painting = imports.filter(
    ({ target, isTypeOnly }) => !isTypeOnly && ['satori', '@resvg/resvg-wasm'].includes(target),
  );
  expect(painting.map(({ file }) => file)).toEqual([thread, thread]);
  expect(imports.filter(({ target }) => target === thread)).toEqual([]);
});

describe('constants', () => {
  it('are written in camelCase, in every folder alike', () => {
    const shouted = sources.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/^\s*(?:export )?const ([A-Z][A-Z\d_]*)\b/gm)].map(
        ([, name]) => `${file}: ${name}`,
      ),
    );
    expect(shouted).toEqual([]);
  });
});

describe('casts through unknown', () => {
  it('stand only at walls: where a library’s types say too little, or a schema knows what the compiler does not', () => {
    const cast = (file: string) => readFileSync(join(root, file), 'utf8').includes('as unknown as');
    expect(sources.filter(cast).sort()).toEqual([
      'src/defined.ts',
      'src/discord/intake/inject.ts',
      'src/ingest/fetch/fetch.ts',
      'src/ingest/read/html/dom.ts',
      'src/ingest/read/html/html.ts',
      'src/render/discord/message-state/custom-ids.ts',
      'src/render/pictures/elements.ts',
    ]);
  });
});

describe('what a file exports', () => {
  it('another file names: a function that only its own file calls is not offered to all', () => {
    const files = globSync(['src/**/*.ts', 'test/**/*.ts', 'scripts/**/*.ts'], { cwd: root });
    const textOf = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
    const usersOf = new Map<string, Set<string>>();
    for (const [file, text] of textOf)
      for (const [word] of text.matchAll(/\b\w+\b/g))
        usersOf.set(word, (usersOf.get(word) ?? new Set()).add(file));
    const unused = files
      .filter((file) => file.startsWith('src'))
      .flatMap((file) =>
        [
          ...(textOf.get(file) ?? '').matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm),
        ].flatMap(([, name = '']) => ((usersOf.get(name)?.size ?? 0) > 1 ? [] : [`${file}: ${name}`])),
      );
    expect(unused).toEqual([]);
  });
});

describe('the environment', () => {
  it('is read at the doors alone: config.ts, main.ts and the command line', () => {
    const readers = sources.filter((file) =>
      /\bprocess\s*\.\s*env\b|from 'node:process'/.test(readFileSync(join(root, file), 'utf8')),
    );
    const strangers = readers.filter((file) => !/^src\/(?:config\.ts$|main\.ts$|cli\/)/.test(file));
    expect(strangers).toEqual([]);
    expect(readers).not.toEqual([]);
  });
});

describe('tests', () => {
  const tests = globSync('test/**/*.test.ts', { cwd: root });
  const titles = tests.flatMap((file) =>
    [
      ...readFileSync(join(root, file), 'utf8').matchAll(
        /\b(?:it|test)(?:\.\w+(?:\([^)]*\))?)*\(\s*(?<mark>['"`])(?<title>.*?)\k<mark>/gs,
      ),
    ].map(({ groups }) => ({ file, title: groups?.title ?? '' })),
  );

  it('have titles that state a fact about the product', () => {
    const wishes = titles.filter(({ title }) => /\bshould\b|^(?:tests?|ensures?) |^\s*$/i.test(title));
    expect(wishes.map(({ file, title }) => `${file}: ${title}`)).toEqual([]);
    expect(titles.length).toBeGreaterThan(20);
  });

  it('are all run: none is left alone with "only", none is put aside without a reason', () => {
    const focused = tests.filter((file) =>
      /\b(?:it|test|describe)\.(?:only|skip|todo)\(/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(focused).toEqual([]);
  });
});
