/** Warnings that stand beside words, and how a pin keeps them. */
import { z } from 'zod';

const oppositeSchema = z.strictObject({
  /** `disputed`: at least as many outlets print the opposite as print these words. */
  kind: z.enum(['opposite', 'disputed']),
  /** Who prints the opposite, by the names that are shown. */
  outlets: z.array(z.string()).readonly(),
});

/** A sentence that was kept instead of data; it is shown as it was kept. */
const asWrittenSchema = z.strictObject({ kind: z.literal('as-written'), words: z.string() });

/** Other outlets print the opposite of words that are shown. It is worded when it is shown, in the reader's language. */
export type Warning = Readonly<z.infer<typeof oppositeSchema> | z.infer<typeof asWrittenSchema>>;

/** A warning as pins keep it. */
export const warningSchema: z.ZodType<Warning> = z.union([
  oppositeSchema,
  asWrittenSchema,
  z.string().transform((words) => ({ kind: 'as-written' as const, words })),
]);

/** Each warning once. */
export function eachOnce(warnings: readonly Warning[]): Warning[] {
  return [...new Map(warnings.map((one) => [JSON.stringify(one), one])).values()];
}
