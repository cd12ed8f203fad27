/** The schemas of a knowledge folder's files. Unknown keys are problems: one may be misspelt. */
import { z } from 'zod';

/** Ids are used as file names, keys and parts of button ids. */
const id = z
  .string()
  .max(80, 'An id has at most 80 characters.')
  .regex(
    /^[\p{Ll}\p{Lo}\p{N}]+(?:[-_.][\p{Ll}\p{Lo}\p{N}]+)*$/u,
    'Write an id in lower case, words joined by "-".',
  );

const line = z.string().trim().min(1, 'Write something here, or leave the key out.');

/** A spelling that can occur in a text. */
const spelling = line.refine(
  (text) => /[\p{L}\p{N}]/u.test(text),
  'Write a spelling with at least one letter.',
);

/** `2022` reads as a number in YAML; `2022-06-24` does not. */
const partialDate = z
  .union([z.int(), z.string()])
  .transform(String)
  .refine(isPartialDate, 'Write a date as YYYY, YYYY-MM or YYYY-MM-DD, a day that exists.');

/** A place in the original: 12, or "12-13". */
const locator = z
  .union([z.int().positive(), z.string()])
  .transform(String)
  .refine(
    (text) => rangeIn(text) !== undefined,
    'Write a place as the number of a paragraph (12) or a range ("12-13").',
  );

const url = z.url({ protocol: /^https?$/, error: 'Write a whole address: https://…' });

const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'Write a language tag: en.');

/** What the whole collection is about. */
export const episodeSchema = z.strictObject({ id, title: line, summary: line, language });

/** Who prints documents. */
export const outletsSchema = z.array(
  z.strictObject({
    id,
    /** As readers know it: `RFE/RL`. */
    name: line,
    kind: z.enum(['agency', 'broadcaster', 'newspaper', 'magazine', 'website']),
    homepage: url.exactOptional(),
    note: line.exactOptional(),
  }),
);

/** People, organisations and places, each with every spelling. */
export const namesSchema = z.array(
  z.strictObject({
    id,
    name: spelling,
    kind: z.enum(['person', 'organisation', 'place']),
    aliases: z.array(spelling).default([]),
    /** The person's role, as the sources give it: `President of Kazakhstan`. */
    role: line.exactOptional(),
    /** The sources describe the person without giving a name. */
    anonymous: z.boolean().exactOptional(),
    note: line.exactOptional(),
  }),
);

export const eventsSchema = z.array(
  z.strictObject({
    date: partialDate,
    title: line,
    sources: z
      .array(z.strictObject({ document: id, at: locator }))
      .min(1, 'Name the document that reports it.'),
  }),
);

export const frontMatterSchema = z.strictObject({
  title: line,
  outlet: id,
  publishedBy: id.exactOptional(),
  authors: z.array(line).default([]),
  published: partialDate.exactOptional(),
  url: url.exactOptional(),
  text: z.enum(['digest', 'verbatim']),
  /** Absent where it is the episode's. */
  language: language.exactOptional(),
  /** Shown with every citation, for example that this is a machine-rewritten copy. */
  note: line.exactOptional(),
});

export const quotationsSchema = z.array(
  z.strictObject({
    // Not trimmed: these words must be in the document exactly.
    text: z.string().min(1),
    speaker: id.exactOptional(),
    at: locator,
    /** The reporting word: `said`. */
    cue: line.exactOptional(),
    /** The outlet or audience addressed, as reported: `RFE/RL`, `a radio interviewer`. */
    to: line.exactOptional(),
    said: partialDate.exactOptional(),
    /** `direct`: can be shown alone. `fragment`: a few words inside the outlet's sentence. */
    kind: z.enum(['direct', 'fragment']),
    /** Set by hand; renderings of one statement have the same value. */
    statement: id.exactOptional(),
    /** `false` when a program proposed it and no person has reviewed it. */
    reviewed: z.boolean(),
    /** How sure the program was of the speaker, where it proposed one. */
    confidence: z.number().min(0).max(1).exactOptional(),
  }),
);

export const unansweredSchema = z.array(
  z.strictObject({ documents: z.array(id).min(1), questions: z.array(line).min(1) }),
);

export const asksSchema = z.array(z.strictObject({ at: locator, asks: z.array(line).min(1) }));

export type FrontMatter = z.infer<typeof frontMatterSchema>;
export type QuotationEntry = z.infer<typeof quotationsSchema>[number];
export type OutletEntry = z.infer<typeof outletsSchema>[number];
export type NameEntry = z.infer<typeof namesSchema>[number];
export type EventEntry = z.infer<typeof eventsSchema>[number];
export type UnansweredEntry = z.infer<typeof unansweredSchema>[number];
export type AsksEntry = z.infer<typeof asksSchema>[number];
export type EpisodeEntry = z.infer<typeof episodeSchema>;

/** Paragraph numbers, both inclusive: `'12-13'` → `{ first: 12, last: 13 }`. @throws Error on anything else. */
export function parseLocator(text: string): { first: number; last: number } {
  const range = rangeIn(text);
  if (range === undefined) throw new Error(`"${text}" is not a paragraph number or a range of them.`);
  return range;
}

function rangeIn(text: string): { first: number; last: number } | undefined {
  const groups = /^(?<first>[1-9]\d{0,5})(?:\s*[-–]\s*(?<last>[1-9]\d{0,5}))?$/.exec(text)?.groups;
  const [first, last] = [Number(groups?.first), Number(groups?.last ?? groups?.first)];
  return first <= last ? { first, last } : undefined;
}

/** Whether a text is a year, a month or a day that exists. `isPartialDate('2022-06')` → `true` */
export function isPartialDate(text: string): boolean {
  if (/^\d{4}$/.test(text)) return true;
  if (/^\d{4}-\d{2}$/.test(text)) return z.iso.date().safeParse(`${text}-01`).success;
  return z.iso.date().safeParse(text).success;
}
