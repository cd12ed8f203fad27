/** What the documentation and the comments point to is there. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { usagesOf } from '../src/commands/help/usage.ts';
import { commandsFor } from '../src/commands/index.ts';
import * as schemas from '../src/knowledge/schema.ts';
import { usageInWords } from '../src/render/wording/command-words.ts';
import { inLanguage } from '../src/render/wording/say.ts';
import { signals } from '../src/search/ranking/signals/index.ts';
import { answerWeights, rankingWeights } from '../src/search/ranking/weights.ts';

const root = join(import.meta.dirname, '..');
const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root });
const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');

/** Headings as an anchor names them: `## What it does` → `what-it-does`. */
const anchorsOf = (page: string): string[] =>
  [...textOf(page).matchAll(/^#+ (?<heading>.+)$/gm)].map(({ groups }) =>
    (groups?.heading ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(pages)('%s', (page) => {
  it('links to files and headings that exist', () => {
    const links = [...textOf(page).matchAll(/\]\((?<target>[^)\s]+)\)/g)].map(
      ({ groups }) => groups?.target ?? '',
    );
    const broken = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(target).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('names files of src/ and test/ that exist', () => {
    const named = [...textOf(page).matchAll(/`(?<path>(?:src|test|scripts)\/[\w./-]+)`/g)].map(
      ({ groups }) => groups?.path ?? '',
    );
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

it('the folders that the guides have somebody fill beside the code are ignored by git', () => {
  const filled = pages.flatMap((page) =>
    [...textOf(page).matchAll(/onrecord -- (?:import|review|backup|restore)\b[^`\n]*/g)].flatMap(([line]) =>
      [...line.matchAll(/(?<= )(?<folder>[a-z]+)\//g)].map(({ groups }) => groups?.folder ?? ''),
    ),
  );
  const ignored = textOf('.gitignore')
    .split('\n')
    .map((line) => line.replaceAll('/', ''));
  expect(filled).toContain('data');
  expect(new Set(filled).difference(new Set(ignored))).toEqual(new Set());
});

it('every command and option that the pages name is there', () => {
  // Those of a bot with several episodes: none has fewer.
  const commands = commandsFor([
    { id: 'harbour', title: 'The strike' },
    { id: 'cliffport', title: 'The cranes' },
  ]);
  const usages = commands.flatMap(usagesOf).map(({ usage }) => usage.replace(/[[\]]/g, ''));
  const isThere = (code: string): boolean => {
    const [path = '', ...options] = code.split(/ (?=[a-z-]+:)/);
    const usage = usages.find((one) => `${one} `.startsWith(`${path.trim()} `));
    const names = usage?.split(' ') ?? [];
    return usage !== undefined && options.every((option) => names.includes(option.split(':')[0] ?? ''));
  };
  const named = pages.flatMap((page) =>
    [...textOf(page).matchAll(/`(?<code>\/[a-z]+ [a-z-]+:[^`]+|\/[a-z]+(?: [a-z-]+)?(?: [a-z-]+:[^`]+)?)`/g)]
      .map(({ groups }) => groups?.code ?? '')
      .filter((code) => usages.some((usage) => usage.startsWith(code.split(' ')[0] ?? ''))),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((code) => !isThere(code))).toEqual([]);
});

/** The keys of a schema, those inside its lists too. */
function keysOf(schema: unknown): string[] {
  if (schema instanceof z.ZodArray) return keysOf(schema.element);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

it('docs/knowledge.md describes every key of a knowledge folder', () => {
  const keys = Object.values(schemas).flatMap(keysOf);
  expect(keys).toContain('publishedBy');
  const page = textOf('docs/knowledge.md');
  expect(keys.filter((key) => !new RegExp(`\`${key}\`|^${key}: `, 'm').test(page))).toEqual([]);
});

it('docs/search.md has every signal with its weights', () => {
  const rows = [...textOf('docs/search.md').matchAll(/^\| (\w+) \| .* \| (-?[\d.]+) \| (-?[\d.]+) \|$/gm)];
  const printed = rows.map(([, name, ranking, answer]) => [name, Number(ranking), Number(answer)]);
  expect(printed).toEqual(signals.map(({ name }) => [name, rankingWeights[name], answerWeights[name]]));
});

it('docs/operators.md names every variable of .env.example', () => {
  const variables = [...textOf('.env.example').matchAll(/^(?:# )?(?<name>[A-Z_]+)=/gm)].map(
    ({ groups }) => groups?.name ?? '',
  );
  expect(variables).toContain('DISCORD_TOKEN');
  const page = textOf('docs/operators.md');
  expect(variables.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

it('comments name files that exist', () => {
  const sources = globSync('src/**/*.ts', { cwd: root });
  const named = sources.flatMap((file) =>
    [...textOf(file).matchAll(/^ *(?:\/\*\*|\*|\/\/).*?`(?<path>[a-z0-9/-]+\.ts)`/gm)].map(({ groups }) => ({
      file,
      path: groups?.path ?? '',
    })),
  );
  expect(named.length).toBeGreaterThan(5);
  const known = globSync('{src,test,scripts}/**/*.ts', { cwd: root });
  const gone = named.filter(({ path }) => !known.some((file) => `/${file}`.endsWith(`/${path}`)));
  expect(gone).toEqual([]);
});

it('docs/design.md says why each dependency is there', () => {
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json'));
  const names = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !name.startsWith('@types/'),
  );
  const page = textOf('docs/design.md');
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

it('every threat in SECURITY.md names the tests that stand against it, by titles that are there', () => {
  const rows = textOf('SECURITY.md').match(/^\| .+ \|$/gm) ?? [];
  const proofs = rows.slice(1).map((row) => row.split(' | ').at(-1) ?? '');
  expect(proofs.length).toBeGreaterThan(15);
  for (const proof of proofs) {
    const named = [...proof.matchAll(/`(?<file>test\/[\w./-]+\.test\.ts)`(?<titles>(?:, “[^”]+”)+)/g)];
    expect(named, proof).not.toEqual([]);
    for (const { groups } of named) {
      const titles = [...(groups?.titles ?? '').matchAll(/“(?<title>[^”]+)”/g)].map(
        (one) => one.groups?.title,
      );
      for (const title of titles) expect(textOf(groups?.file ?? ''), proof).toContain(title);
    }
  }
});

it('the Russian README keeps step with the English one: headings, commands as a Russian Discord shows them, code, pages and addresses', () => {
  const [english, russian] = ['README.md', 'docs/ru/README.md'].map((page) => {
    const text = textOf(page);
    const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(([all]) => all);
    const links = [...text.matchAll(/\]\((?<target>[^)\s]+)\)/g)].map(({ groups }) => groups?.target ?? '');
    return {
      headings: found(/^#+ /gm),
      rows: found(/^\|(?: `[^|]+` | [^|`→]+ → [^|`]+ )\|/gm),
      code: found(/^```\n[^`]*```$/gm),
      addresses: found(/https?:\/\/[\w./:-]+/g),
      bullets: found(/^(?:- \*\*|\d\. )/gm),
      pages: links
        .filter((link) => !link.endsWith('README.md'))
        .map((link) => (link.startsWith('http') ? link : join(dirname(page), link)))
        .sort(),
    };
  });
  const rows = english?.rows.map((row) =>
    row.replace(/(?<=^\| |`)[^`|,]+(?=`| \|$)/g, (usage) =>
      inLanguage('ru', () => usageInWords({ usage, description: '' }).usage),
    ),
  );
  expect(russian).toEqual({ ...english, rows });
});
