/** How a pin's history keeps a change of its truth. */
import { z } from 'zod';
import { pinTruths, type TruthChange } from '../pin.ts';

const truth = z.enum(pinTruths);

export const truthChangeSchema: z.ZodType<TruthChange> = z.strictObject({
  from: truth,
  to: truth,
  excerpts: z.array(z.strictObject({ outlet: z.string(), locator: z.string(), truth })).readonly(),
});

/**
 * What a history's line holds of a change: JSON, or the English sentence of an early version; nothing where
 * it is neither.
 *
 * `'unchanged → withdrawn: Herald, ¶ 4: the document is gone'` →
 * `{ from: 'unchanged', to: 'withdrawn', excerpts: [{ outlet: 'Herald', locator: '4', truth: 'withdrawn' }] }`
 */
export function readTruthChange(kept: string): TruthChange | undefined {
  return truthChangeSchema.safeParse(fromJson(kept) ?? fromSentence(kept)).data;
}

function fromJson(kept: string): unknown {
  try {
    return JSON.parse(kept);
  } catch {
    return undefined;
  }
}

/** The wording of early versions. */
const wording: readonly (readonly [words: string, truth: string])[] = [
  ['the words stand elsewhere in the document now', 'moved'],
  ['the words are no longer in the document', 'changed'],
  ['the document is gone', 'withdrawn'],
];

function fromSentence(kept: string): unknown {
  const { from, to, rest } = /^(?<from>\w+) → (?<to>\w+)(?:: (?<rest>.+))?$/su.exec(kept)?.groups ?? {};
  return { from, to, excerpts: (rest?.split('; ') ?? []).map(excerptFrom) };
}

function excerptFrom(sentence: string): unknown {
  const [words, truth] = wording.find(([words]) => sentence.endsWith(`: ${words}`)) ?? [];
  const at = sentence.lastIndexOf(', ¶ ');
  if (words === undefined || at < 0) return undefined;
  return { outlet: sentence.slice(0, at), locator: sentence.slice(at + 4, -words.length - 2), truth };
}
