/** How common a word is in everyday English, which says how little it tells of a question. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseFormOf } from './irregular.ts';

/** A word of a thousand in a million and more keeps this much of its weight. */
const leastLightness = 0.3;
const commonestPower = 3;

let powers: ReadonlyMap<string, number> | undefined;

/** Powers of ten in a million by word, from a file that `scripts/common-words.ts` writes. */
function readPowers(): ReadonlyMap<string, number> {
  const lines = readFileSync(join(import.meta.dirname, 'common-words.txt'), 'utf8')
    .trim()
    .split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [perMillion, ...words] = line.split(' ');
      return words.map((word): [string, number] => [word, Math.log10(Number(perMillion))]);
    }),
  );
}

/**
 * What a word keeps of its weight: 1 for a rare one, a quarter less for each power of ten in a million.
 *
 * `lightnessOf('happened')` → `0.4` · `lightnessOf('border')` → `0.7` · `lightnessOf('separatist')` → `1`
 */
export function lightnessOf(folded: string): number {
  powers ??= readPowers();
  const power = Math.min(commonestPower, powers.get(folded) ?? powers.get(baseFormOf(folded)) ?? 0);
  return 1 - ((1 - leastLightness) * power) / commonestPower;
}
