/** Warnings shown beside words, and how a pin stores them. */
import { z } from 'zod';

const oppositeSchema = z.strictObject({
  /** `disputed`: at least as many outlets print the opposite as print these words; `otherwise`: another degree. */
  kind: z.enum(['opposite', 'disputed', 'otherwise']),
  /** The names of the outlets that print the opposite. */
  outlets: z.array(z.string()).readonly(),
});

/** A sentence that older pins stored instead of data; it is shown unchanged. */
const asWrittenSchema = z.strictObject({ kind: z.literal('as-written'), words: z.string() });

/** Other outlets print the opposite of words that are shown; worded in the reader's language. */
export type Warning = Readonly<z.infer<typeof oppositeSchema> | z.infer<typeof asWrittenSchema>>;

/** A warning as pins store it. */
export const warningSchema: z.ZodType<Warning> = z.union([
  oppositeSchema,
  asWrittenSchema,
  z.string().transform((words) => ({ kind: 'as-written' as const, words })),
]);

/** Each warning once. */
export function withoutRepeats(warnings: readonly Warning[]): Warning[] {
  return [...new Map(warnings.map((one) => [JSON.stringify(one), one])).values()];
}
