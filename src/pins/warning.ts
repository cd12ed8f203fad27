/** Warnings that stand beside words, and how a pin keeps them. */
import { z } from 'zod';

const oppositeSchema = z.strictObject({
  /** `disputed`: at least as many outlets print the opposite as print these words. */
  kind: z.enum(['opposite', 'disputed']),
  /** Who prints the opposite, by the names that are shown. */
  outlets: z.array(z.string()).readonly(),
});

/** A sentence of an early pin that cannot be read; it is shown as it was kept. */
const asWrittenSchema = z.strictObject({ kind: z.literal('as-written'), words: z.string() });

/** Other outlets print the opposite of words that are shown. It is worded when it is shown, in the reader's language. */
export type Warning = Readonly<z.infer<typeof oppositeSchema> | z.infer<typeof asWrittenSchema>>;

/** A warning as pins keep it: as data, or in those made by early versions as an English sentence. */
export const warningSchema: z.ZodType<Warning> = z.union([
  oppositeSchema,
  asWrittenSchema,
  z.string().transform(readSentence),
]);

/**
 * What the English sentence of an early pin says.
 *
 * `'Disputed: The Bell and Herald print the opposite of this quotation.'` →
 * `{ kind: 'disputed', outlets: ['The Bell', 'Herald'] }`
 */
function readSentence(words: string): Warning {
  const said =
    /^(?<lead>Disputed: )?(?<names>\S.*) (?<verb>prints?) the opposite of this quotation\.$/su.exec(
      words,
    )?.groups;
  const outlets = said === undefined ? [] : namesIn(said.names ?? '', said.verb === 'prints');
  return outlets.length === 0
    ? { kind: 'as-written', words }
    : { kind: said?.lead === undefined ? 'opposite' : 'disputed', outlets };
}

/** None where a second “and” could be part of a name: a name that was cut would be another outlet's. */
function namesIn(names: string, isOne: boolean): string[] {
  if (isOne) return [names];
  const [first, last, ...more] = names.split(' and ');
  return first === undefined || last === undefined || more.length > 0 ? [] : [...first.split(', '), last];
}

/** Each warning once. */
export function eachOnce(warnings: readonly Warning[]): Warning[] {
  return [...new Map(warnings.map((one) => [JSON.stringify(one), one])).values()];
}
