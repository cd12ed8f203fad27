/** Checks bodies against Discord's published schemas (`discord-api-spec`), and words the problems as Discord does. */

import type * as z from 'zod/mini';
import { invalidForm, type LimitProblem, type Path, problem } from './errors.ts';
import { isJson, type Json } from './json.ts';

/**
 * Fields that Discord reads or discord.js always sends, and the schemas leave out. Any other unknown field
 * is refused: Discord would ignore it in silence, and it is a mistake.
 */
const ignoredFields = new Set([
  'tts',
  'enforce_nonce',
  'nonce',
  'message_reference',
  'sticker_ids',
  'poll',
  'thread_name',
]);

/** A body that fits a schema, with the fields that the schema drops. @throws DiscordError 50035 */
export function parse(schema: z.ZodMiniType, body: unknown, path: Path = []): Json {
  const problems = schemaProblems(schema, body, path);
  if (problems.length > 0) throw invalidForm(problems);
  const parsed = schema.parse(body);
  return isJson(body) && isJson(parsed) ? { ...body, ...parsed } : {};
}

/** What is wrong with a body by a schema, unknown fields included. */
export function schemaProblems(schema: z.ZodMiniType, body: unknown, path: Path = []): LimitProblem[] {
  const result = schema.safeParse(body, { reportInput: true });
  return result.success
    ? unknownFields(body, result.data, path)
    : result.error.issues.flatMap((issue) => problemsOf(issue, path));
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, prefix: Path): LimitProblem[] {
  const path = [...prefix, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  if (issue.code === 'invalid_union' && issue.input !== undefined) {
    const branch = closestBranch(issue.errors);
    if (branch !== undefined) return branch.flatMap((inner) => problemsOf(inner, path));
    return [problem(path, 'UNION_TYPE_CHOICES', 'Value does not fit any of the allowed types.')];
  }
  return [inWords(issue, path)];
}

/** Of a union's failed branches, the one whose `type` fits: only its problems help. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.find(
    (issues) => issues.length > 0 && issues.every(({ path }) => path.length > 0 && path[0] !== 'type'),
  );
}

function inWords(issue: Issue, path: Path): LimitProblem {
  switch (issue.code) {
    case 'too_small':
    case 'too_big': {
      const isSmall = issue.code === 'too_small';
      const limit = isSmall ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
      return issue.origin === 'string' || issue.origin === 'array'
        ? problem(path, 'BASE_TYPE_BAD_LENGTH', `Must be ${limit} in length.`)
        : problem(path, isSmall ? 'NUMBER_TYPE_MIN' : 'NUMBER_TYPE_MAX', `Value should be ${limit}.`);
    }
    case 'invalid_type':
    case 'invalid_union':
      return issue.input === undefined
        ? problem(path, 'BASE_TYPE_REQUIRED')
        : problem(path, 'BASE_TYPE_BAD_TYPE', issue.message);
    case 'invalid_value':
      return problem(
        path,
        'BASE_TYPE_CHOICES',
        `Value must be one of (${issue.values.map(String).join(', ')}).`,
      );
    default:
      return problem(path, issue.code.toUpperCase(), issue.message);
  }
}

/** Fields of the input that the schema does not have. */
function unknownFields(input: unknown, output: unknown, path: Path): LimitProblem[] {
  if (Array.isArray(input) && Array.isArray(output)) {
    return input.flatMap((item, index) => unknownFields(item, output[index], [...path, index]));
  }
  // A picture's or file's address comes back with what Discord found out about it, and may be sent so again.
  if (path.at(-1) === 'media' || path.at(-1) === 'file') return [];
  if (!isJson(input) || !isJson(output)) return [];
  return Object.entries(input).flatMap(([key, value]) => {
    if (key in output) return unknownFields(value, output[key], [...path, key]);
    if (value === undefined || ignoredFields.has(key)) return [];
    const message = `Discord knows no field "${key}" here and would ignore it.`;
    return [problem([...path, key], 'UNKNOWN_FIELD', message)];
  });
}
