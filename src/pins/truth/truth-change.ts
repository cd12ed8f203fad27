/** How a pin's history keeps a change of its truth. */
import { z } from 'zod';
import { pinTruths, type TruthChange } from '../pin.ts';

const truth = z.enum(pinTruths);

export const truthChangeSchema: z.ZodType<TruthChange> = z.strictObject({
  from: truth,
  to: truth,
  excerpts: z.array(z.strictObject({ outlet: z.string(), locator: z.string(), truth })).readonly(),
});

/** What a history's line holds of a change; nothing where it is a sentence. */
export function readTruthChange(kept: string): TruthChange | undefined {
  try {
    return truthChangeSchema.safeParse(JSON.parse(kept)).data;
  } catch {
    return undefined;
  }
}
