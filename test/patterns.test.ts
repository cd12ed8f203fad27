/** Patterns that meet outside text are linear: no input makes one of them run away. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsTokens from 'js-tokens';
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Folders whose patterns are held to it. */
const rooms = ['src/ingest'];

interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** Every pattern of a file, read as the language reads it. */
function patternsOf(file: string): Pattern[] {
  let line = 1;
  const found: Pattern[] = [];
  for (const token of jsTokens(readFileSync(join(root, file), 'utf8'))) {
    if (token.type === 'RegularExpressionLiteral') {
      const end = token.value.lastIndexOf('/');
      const [source, flags] = [token.value.slice(1, end), token.value.slice(end + 1)];
      found.push({ place: `${file}:${line}`, source, flags });
    }
    line += token.value.split('\n').length - 1;
  }
  return found;
}

describe.each(rooms)('in %s', (room) => {
  const files = globSync(`${room}/**/*.ts`, { cwd: root });

  it('every pattern takes time that grows with its input at most evenly', { timeout: 300_000 }, () => {
    const patterns = files.flatMap(patternsOf);
    expect(patterns.length).toBeGreaterThan(20);
    const slow = patterns.flatMap(({ place, source, flags }) => {
      const { status } = checkSync(source, flags, { timeout: 20_000 });
      return status === 'safe' ? [] : [`${place} ${status}: /${source}/${flags}`];
    });
    expect(slow).toEqual([]);
  });

  it('no pattern is put together from strings, where nobody can check it', () => {
    const made = files.filter((file) => /new RegExp\(/.test(readFileSync(join(root, file), 'utf8')));
    expect(made).toEqual([]);
  });
});
