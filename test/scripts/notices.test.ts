/** What whoever passes the bot on has to pass on with it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { notices } from '../../scripts/notices.ts';

const { dependencies } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
) as Record<'dependencies', Record<string, string>>;

const named = notices().map((notice) => notice.split(' ', 1)[0]);

it('every package that the bot runs with is named, with its licence', () => {
  expect(Object.keys(dependencies).filter((name) => !named.includes(name))).toEqual([]);
  const unlicensed = notices().filter((notice) => notice.includes('(no licence stated)'));
  expect(unlicensed.filter((notice) => (notice.split(' ', 1)[0] ?? '') in dependencies)).toEqual([]);
});

it('what only development needs is not', () => {
  expect(named).not.toContain('vitest');
  expect(named).not.toContain('@biomejs/biome');
});
