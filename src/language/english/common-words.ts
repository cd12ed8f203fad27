/** How common a word is in everyday English: a common word shows little of a question's topic. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseFormOf } from './irregular.ts';

/** The smallest weight, for words that occur a thousand times in a million or more. */
const minRarityWeight = 0.3;
/** Ten to this power is a thousand. */
const commonestPower = 3;

let powers: ReadonlyMap<string, number> | undefined;

/** Frequencies as powers of ten per million, by word, from a file that `scripts/common-words.ts` writes. */
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
 * The weight of a word: 1 for a rare one, about a quarter less for each power of ten per million.
 *
 * `rarityWeightOf('happened')` → about 0.4 · `rarityWeightOf('border')` → about 0.7 · `rarityWeightOf('separatist')` → `1`
 */
export function rarityWeightOf(folded: string): number {
  powers ??= readPowers();
  const power = Math.min(commonestPower, powers.get(folded) ?? powers.get(baseFormOf(folded)) ?? 0);
  return 1 - ((1 - minRarityWeight) * power) / commonestPower;
}
