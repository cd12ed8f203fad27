/** Patterns that meet outside text are linear: no input makes one of them run away. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsTokens from 'js-tokens';
import { checkSync } from 'recheck';
import { expect, it, vi } from 'vitest';

const root = join(import.meta.dirname, '..');

/** All but what draws the local Discord's page: that runs in the browser of whoever opened it. */
const files = globSync('src/**/*.ts', { cwd: root }).filter((file) => !file.startsWith('src/sandbox/page/'));

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

/**
 * The checker tries strings of up to 300,000 characters. A bounded repetition may cost its bound at each of
 * them and is even all the same; what grows with the square takes a thousand times the limit. The
 * limit bounds the work, so no clock does: a busy machine finds the same.
 */
const checking = {
  randomSeed: 1,
  attackLimit: 40_000_000,
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
};

function slowOf(patterns: readonly Pattern[]): string[] {
  return patterns.flatMap(({ place, source, flags }) => {
    const { status } = checkSync(source, flags, checking);
    return status === 'safe' ? [] : [`${place} ${status}: /${source}/${flags}`];
  });
}

/** The patterns that files put together from strings when they are loaded. */
async function madePatterns(inFiles: readonly string[]): Promise<Pattern[]> {
  const made: Pattern[] = [];
  const Real = globalThis.RegExp;
  let place = '';
  vi.stubGlobal(
    'RegExp',
    new Proxy(Real, {
      construct(target, [source, flags = '']: [string | RegExp, string?]) {
        const pattern = new target(source, flags);
        if (typeof source === 'string') made.push({ place, ...withoutSets(pattern) });
        return pattern;
      },
    }),
  );
  vi.resetModules();
  for (place of inFiles) await import(join(root, place));
  vi.unstubAllGlobals();
  return made;
}

/** The checker does not read one set less another; the first alone matches more, and is no faster. */
function withoutSets({ source, flags }: RegExp): { source: string; flags: string } {
  return {
    source: source.replaceAll(/\[(\[[^\][]*\])--\[[^\][]*\]\]/g, '$1'),
    flags: flags.replace('v', 'u'),
  };
}

it('every pattern takes time that grows with its input at most evenly', { timeout: 300_000 }, () => {
  const patterns = files.flatMap(patternsOf);
  expect(patterns.length).toBeGreaterThan(300);
  expect(slowOf(patterns)).toEqual([]);
});

it('so does every pattern that is put together from strings, all of them at load', {
  timeout: 300_000,
}, async () => {
  const makers = files.filter((file) => /new RegExp\(/.test(readFileSync(join(root, file), 'utf8')));
  const made = await madePatterns(makers);
  expect(made.length).toBeGreaterThan(15);
  expect(slowOf(made)).toEqual([]);
});
