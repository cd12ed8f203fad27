/** Reading one YAML text against a schema, keeping the line of every value for the problems. */
import { type Document, isCollection, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problems.ts';

type Path = readonly PropertyKey[];

/** A value that fits its schema, and the way back from its parts to their lines. */
export interface Parsed<T> {
  readonly value: T;
  /** The line of the value at a path, from 1: `lineOf([2, 'speaker'])`. */
  lineOf(path: Path): number;
}

/**
 * Parses YAML and holds it against a schema.
 *
 * Every problem is pushed, none thrown; `undefined` when there was one.
 * `firstLine` is the file's line on which `text` begins (front matter begins
 * on line 2).
 */
export function parseYaml<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  file: string,
  problems: Problem[],
  firstLine = 1,
): Parsed<z.infer<Schema>> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;

  for (const error of document.errors) {
    problems.push({
      file,
      line: lineAt(error.pos[0]),
      message: `The YAML cannot be read: ${error.message}.`,
      remedy:
        'Check the indentation, and put text that holds ": " or begins with a mark into quotation marks.',
    });
  }
  if (document.errors.length > 0) return undefined;

  const lineOf = (path: Path): number => lineAt(offsetOf(document, path));
  const result = schema.safeParse(toPlain(document) ?? []);
  if (result.success) return { value: result.data, lineOf };

  for (const issue of result.error.issues) {
    const where = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    problems.push({ file, line: lineOf(where), ...wording(issue) });
  }
  return undefined;
}

/** Aliases can be made to grow without end; yaml refuses past a count, and that refusal is a problem like another. */
function toPlain(document: Document): unknown {
  return document.toJS({ maxAliasCount: 100 });
}

function wording(issue: z.core.$ZodIssue): Pick<Problem, 'message' | 'remedy'> {
  const place = issue.path.length === 0 ? 'The file' : `"${issue.path.join('.')}"`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        message: `${issue.keys.map((key) => `"${key}"`).join(', ')} is not a key that is known here.`,
        remedy: 'Correct the spelling or remove it; the keys are listed in docs/knowledge.md.',
      };
    case 'invalid_value':
      return {
        message: `${place} has a value that is not known.`,
        remedy: `Use one of: ${issue.values.join(', ')}.`,
      };
    case 'invalid_type':
      return {
        message: `${place} is missing or is not of the right kind.`,
        remedy: `Write a value of kind ${issue.expected}.`,
      };
    case 'custom':
    case 'too_small':
    case 'too_big':
    case 'invalid_format':
      return { message: `${place} is not as it has to be.`, remedy: issue.message };
    default:
      return {
        message: `${place}: ${issue.message}.`,
        remedy: 'The keys are described in docs/knowledge.md.',
      };
  }
}

/** Where the value at a path begins; its nearest existing parent's place when it is missing. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const keys = path.slice(0, length);
    const parent = keys.length === 1 ? document.contents : document.getIn(keys.slice(0, -1), true);
    if (!isCollection(parent)) continue;
    const key = keys.at(-1);
    for (const item of parent.items) {
      const holder = item as { key?: unknown; value?: unknown };
      if (isNode(holder.key) && String(holder.key) === String(key) && holder.key.range)
        return holder.key.range[0];
    }
    const value = document.getIn(keys, true);
    if (isNode(value) && value.range) return value.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
