/** Reads one YAML text against a schema, and knows the line of every value for the problems. */
import { type Document, isMap, isNode, LineCounter, parseDocument, type YAMLParseError } from 'yaml';
import { z } from 'zod';
import { type Problem, shortened, type Wording } from './problems.ts';

type Path = readonly PropertyKey[];

/** A value in which any key may be missing: the correct part of a file with problems. */
export type Draft<T> = T extends readonly (infer Item)[]
  ? readonly Draft<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: Draft<T[Key]> | undefined }
    : T;

interface Parsed<T> {
  /** Without the keys that do not fit the schema; complete when no problem was reported. */
  readonly draft: Draft<T>;
  /** The line of the value at a path, from 1: `lineOf([2, 'speaker'])`. */
  lineOf(path: Path): number;
}

/**
 * Parses YAML and checks it against a schema; `undefined` when the YAML itself cannot be read. Keys that do not
 * fit are left out, so that the others can still be checked. `text` begins on `firstLine` of the file.
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

  for (const error of withoutFollowUps(document.errors)) {
    problems.push({
      file,
      line: lineAt(error.pos[0]),
      message: `The YAML cannot be read: ${error.message}.`,
      remedy:
        'Check the indentation, and put text that holds ": " or begins with a mark into quotation marks.',
    });
  }
  if (document.errors.length > 0) return undefined;

  const plain = toPlain(document, file, problems);
  if (plain === undefined) return undefined;
  const lineOf = (path: Path): number => lineAt(offsetOf(document, path));
  const result = schema.safeParse(plain);
  for (const issue of result.error?.issues ?? []) {
    const where = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    problems.push({ file, line: lineOf(where), ...wording(issue, valueAt(plain, issue.path)) });
  }
  const draft = result.success ? result.data : draftOf(schema, plain);
  return { draft: draft as Draft<z.infer<Schema>>, lineOf };
}

/** The parts that fit the schema. Objects in a list keep their index, which their lines depend on. */
function draftOf(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodObject) {
    const keys = typeof value === 'object' && value !== null ? value : {};
    return Object.fromEntries(
      Object.entries(schema.shape).map(([key, inner]) => [key, draftOf(inner, Reflect.get(keys, key))]),
    );
  }
  if (schema instanceof z.ZodArray) {
    const items: unknown[] = Array.isArray(value) ? value : [];
    return items.map((item) => draftOf(schema.element, item)).filter((item) => item !== undefined);
  }
  if (schema instanceof z.ZodDefault && value !== undefined) return draftOf(schema.unwrap(), value);
  return schema instanceof z.ZodType ? schema.safeParse(value).data : undefined;
}

/** The first syntax error and every duplicate key; later syntax errors usually follow from the first. */
function withoutFollowUps(errors: readonly YAMLParseError[]): YAMLParseError[] {
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  return errors.filter((error) => error === first || error.code === 'DUPLICATE_KEY');
}

/** The plain value; an empty file is an empty list. */
function toPlain(document: Document, file: string, problems: Problem[]): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? [];
  } catch (error) {
    // Aliases of aliases could fill the memory; the parser refuses too many.
    problems.push({
      file,
      message: `The YAML cannot be used: ${error instanceof Error ? error.message : String(error)}.`,
      remedy: 'Write the values out where "*" stands for them.',
    });
    return undefined;
  }
}

function valueAt(plain: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    plain,
  );
}

function wording(issue: z.core.$ZodIssue, value: unknown): Wording {
  // Without the index in a list: the line number already shows the entry.
  const key = issue.path.filter((part) => typeof part === 'string').join('.');
  const place = key === '' ? 'The file' : `"${key}"`;
  const message =
    value === undefined ? `${place} is missing.` : `${place} cannot be ${shortened(JSON.stringify(value))}.`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        message: `${issue.keys.map((name) => `"${name}"`).join(', ')} is not a key that is known here.`,
        remedy: 'Correct the spelling or remove it; the keys are listed in docs/knowledge.md.',
      };
    case 'invalid_value':
      return { message, remedy: `Use one of: ${issue.values.join(', ')}.` };
    case 'invalid_type':
      return { message, remedy: `Write ${kindInWords(issue.expected)}.` };
    case 'custom':
    case 'too_small':
    case 'too_big':
    case 'invalid_format':
      return { message, remedy: issue.message };
    default:
      return { message, remedy: 'The keys are described in docs/knowledge.md.' };
  }
}

function kindInWords(expected: string): string {
  const kinds: Record<string, string> = {
    object: 'keys with values ("title: …")',
    array: 'a list, each entry after a "-"',
    string: 'a text',
    boolean: 'true or false',
    number: 'a number',
  };
  return kinds[expected] ?? `a value of kind ${expected}`;
}

/** Where the key or entry at a path begins; where it is missing, its nearest existing parent. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const keys = path.slice(0, length);
    const parent = length === 1 ? document.contents : document.getIn(keys.slice(0, -1), true);
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => String(key) === String(keys.at(-1)))
      : undefined;
    const node = pair?.key ?? document.getIn(keys, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
