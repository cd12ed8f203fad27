/**
 * What Discord would refuse is refused here: its published schemas (`discord-api-spec`) first, then
 * the documented limits that the schemas do not know (`render/discord/limits.ts`), both as error 50035.
 */

import * as spec from 'discord-api-spec/zod';
import type { APIMessage } from 'discord-api-types/v10';
import * as z from 'zod/mini';
import { checkCallback, checkCommands, checkModal } from './checks.ts';
import { invalidForm, refusals } from './errors.ts';
import { isJson, type Json } from './json.ts';
import { checkMessage } from './payload/check-message.ts';
import type { LimitProblem } from './payload/problem.ts';

/**
 * Fields that discord.js sends with every message or that Discord reads and the schemas leave out.
 * Any other unknown field is refused: Discord would ignore it in silence, and it is a mistake.
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

/** Checks the body of a new message. */
export function validateNewMessage(body: unknown, kind: 'channel' | 'follow-up'): Json {
  const schema =
    kind === 'channel' ? spec.MessageCreateRequestSchema : spec.IncomingWebhookInteractionRequestSchema;
  const message = parse(schema, body);
  refuse(checkMessage(message));
  return message;
}

/**
 * Checks the body of an edit.
 *
 * @param before the message as it stands: Components V2 stays on for good, and what the edit leaves out stays.
 */
export function validateEdit(body: unknown, before: APIMessage, kind: 'channel' | 'follow-up'): Json {
  const schema =
    kind === 'channel'
      ? spec.MessageEditRequestPartialSchema
      : spec.IncomingWebhookUpdateRequestPartialSchema;
  const edit = parse(schema, body);
  refuse(checkMessage(merged(edit, before)));
  return edit;
}

/** A first response, checked by its type. */
export interface Callback {
  readonly type: number;
  readonly data: Json;
}

/** Checks the first response to an interaction of type `interactionType` (interactions/receiving-and-responding). */
export function validateCallback(
  body: unknown,
  interactionType: number,
  source: APIMessage | undefined,
): Callback {
  const type = isJson(body) ? Number(body.type) : Number.NaN;
  const schema = callbackSchemas[type];
  if (schema === undefined) {
    throw invalidForm([
      {
        path: ['type'],
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be one of (${Object.keys(callbackSchemas).join(', ')}).`,
      },
    ]);
  }
  const parsed = parse(schema, body);
  const data = isJson(parsed.data) ? parsed.data : {};
  refuse(checkCallback(type, data, interactionType));
  if (type === 4) refuse(below(checkMessage(data), 'data'));
  if (type === 7 && source !== undefined) refuse(below(checkMessage(merged(data, source)), 'data'));
  if (type === 9) refuse(below(checkModal(data), 'data'));
  return { type, data };
}

/** The message that an edit leads to, as far as limits go: attachments are counted when they are stored. */
function merged(edit: Json, before: APIMessage): Json {
  const { content, embeds, components } = before;
  return { content, embeds, components, ...edit, flags: (before.flags ?? 0) | Number(edit.flags ?? 0) };
}

const callbackSchemas: Readonly<Record<number, z.ZodMiniType>> = {
  4: spec.CreateMessageInteractionCallbackRequestSchema,
  5: spec.CreateMessageInteractionCallbackRequestSchema,
  6: spec.UpdateMessageInteractionCallbackRequestSchema,
  7: spec.UpdateMessageInteractionCallbackRequestSchema,
  8: spec.ApplicationCommandAutocompleteCallbackRequestSchema,
  9: spec.ModalInteractionCallbackRequestSchema,
};

/** Checks a list of commands that takes the place of all registered ones. */
export function validateCommandList(body: unknown): Json[] {
  if (!Array.isArray(body)) {
    throw invalidForm([
      { path: [], code: 'BASE_TYPE_BAD_TYPE', message: 'Only iterables may be used in a ListType' },
    ]);
  }
  const commands = body.map((command, index) =>
    parse(spec.ApplicationCommandUpdateRequestSchema, numeric(command), [index]),
  );
  refuse(checkCommands(commands));
  return body as Json[];
}

/** Checks one command. */
export function validateCommand(body: unknown): Json {
  const command = parse(spec.ApplicationCommandCreateRequestSchema, numeric(body));
  refuse(checkCommands([command]).map((problem) => ({ ...problem, path: problem.path.slice(1) })));
  return body as Json;
}

/** Checks the opening of a direct message. */
export function validateDirectMessage(body: unknown): string {
  const { recipient_id: recipientId } = parse(spec.CreatePrivateChannelRequestSchema, body);
  if (typeof recipientId !== 'string') throw refusals.unknownUser();
  return recipientId;
}

/**
 * What an app may change of itself (resources/application, "Edit Current Application"). The published
 * schema demands an object for `description`; Discord and its documentation take a string.
 */
const applicationChange = z.partial(
  z.strictObject({
    description: z.string().check(z.maxLength(400)),
    tags: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(5)),
    install_params: z.object({ scopes: z.array(z.string()), permissions: z.string() }),
    integration_types_config: z.partialRecord(z.enum(['0', '1']), z.looseObject({})),
    interactions_endpoint_url: z.nullable(z.string()),
  }),
);

/** Checks a change of the application's own settings. */
export function validateApplication(body: unknown): Json {
  return parse(applicationChange, body);
}

/**
 * The published schema demands a number for `default_member_permissions`; Discord and its
 * documentation take a string (interactions/application-commands).
 */
function numeric(command: unknown): unknown {
  if (!isJson(command) || typeof command.default_member_permissions !== 'string') return command;
  return { ...command, default_member_permissions: Number(command.default_member_permissions) };
}

function parse(schema: z.ZodMiniType, body: unknown, path: (string | number)[] = []): Json {
  const result = schema.safeParse(body, { reportInput: true });
  if (!result.success) {
    throw invalidForm(result.error.issues.flatMap((issue) => problemsOf(issue as Issue, path)));
  }
  const unknown = unknownFields(body, result.data, path);
  refuse(unknown);
  // What was read, with the ignored fields that the schema dropped and the server still needs (`nonce`).
  return isJson(body) && isJson(result.data) ? { ...body, ...result.data } : {};
}

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly origin?: string;
  readonly input?: unknown;
  readonly values?: readonly unknown[];
  readonly errors?: readonly (readonly Issue[])[];
}

function problemsOf(issue: Issue, prefix: readonly (string | number)[]): LimitProblem[] {
  const path = [...prefix, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  if (issue.code === 'invalid_union' && issue.input === undefined) {
    return [{ path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }];
  }
  if (issue.code === 'invalid_union' && issue.errors !== undefined) {
    const branch = closestBranch(issue.errors);
    if (branch !== undefined) return branch.flatMap((inner) => problemsOf(inner, path));
    return [{ path, code: 'UNION_TYPE_CHOICES', message: 'Value does not fit any of the allowed types.' }];
  }
  return [{ path, ...wording(issue) }];
}

/** Of a union's failed branches, the one whose `type` fits: its complaint is the useful one. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.find(
    (issues) => issues.length > 0 && issues.every(({ path }) => path.length > 0 && path[0] !== 'type'),
  );
}

function wording(issue: Issue): { code: string; message: string } {
  switch (issue.code) {
    case 'too_small':
    case 'too_big': {
      const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
      const word = issue.code === 'too_small' ? 'at least' : 'at most';
      if (issue.origin === 'string' || issue.origin === 'array') {
        return { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${word} ${limit} in length.` };
      }
      return {
        code: issue.code === 'too_small' ? 'NUMBER_TYPE_MIN' : 'NUMBER_TYPE_MAX',
        message: `Value should be ${word} ${limit}.`,
      };
    }
    case 'invalid_type':
      return issue.input === undefined
        ? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
        : { code: 'BASE_TYPE_BAD_TYPE', message: issue.message };
    case 'invalid_value':
      return {
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be one of (${issue.values?.map(String).join(', ')}).`,
      };
    default:
      return { code: issue.code.toUpperCase(), message: issue.message };
  }
}

/** Fields of the input that the schema does not have. */
function unknownFields(input: unknown, output: unknown, path: readonly (string | number)[]): LimitProblem[] {
  if (Array.isArray(input) && Array.isArray(output)) {
    return input.flatMap((item, index) => unknownFields(item, output[index], [...path, index]));
  }
  // A picture's or file's address comes back with what Discord found out about it, and may be sent so again.
  if (path.at(-1) === 'media' || path.at(-1) === 'file') return [];
  if (!isJson(input) || !isJson(output)) return [];
  return Object.entries(input).flatMap(([key, value]) => {
    if (key in output) return unknownFields(value, output[key], [...path, key]);
    if (value === undefined || ignoredFields.has(key)) return [];
    return [
      {
        path: [...path, key],
        code: 'UNKNOWN_FIELD',
        message: `Discord knows no field "${key}" here and would ignore it.`,
      },
    ];
  });
}

function below(problems: readonly LimitProblem[], key: string): LimitProblem[] {
  return problems.map((problem) => ({ ...problem, path: [key, ...problem.path] }));
}

function refuse(problems: readonly LimitProblem[]): void {
  if (problems.length > 0) throw invalidForm(problems);
}
