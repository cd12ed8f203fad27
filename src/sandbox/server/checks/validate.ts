/** Refuses what Discord would refuse (50035): by its schemas, then by the rules that only its documentation has. */

import * as spec from 'discord-api-spec/zod';
import { type APIMessage, InteractionResponseType as ResponseType } from 'discord-api-types/v10';
import * as z from 'zod/mini';
import { commandProblems } from './command-rules.ts';
import { invalidForm, type LimitProblem, problem } from './errors.ts';
import { isJson, type Json } from './json.ts';
import { messageProblems } from './message-rules.ts';
import { responseProblems } from './response-rules.ts';
import { parse, schemaProblems } from './schema-problems.ts';

/** Lists all that Discord would refuse in a new message, as sent by REST. */
export function checkMessage(payload: object): LimitProblem[] {
  return [...schemaProblems(spec.MessageCreateRequestSchema, payload), ...messageProblems(payload as Json)];
}

/** Lists all that Discord would refuse in commands that are registered together. */
export function checkCommands(commands: readonly object[]): LimitProblem[] {
  const problems = commands.flatMap((command, index) =>
    schemaProblems(spec.ApplicationCommandUpdateRequestSchema, numeric(command), [index]),
  );
  return problems.length > 0 ? problems : commandProblems(commands as Json[]);
}

/** Checks the body of a new message. */
export function validateNewMessage(body: unknown, kind: 'channel' | 'follow-up'): Json {
  const schema =
    kind === 'channel' ? spec.MessageCreateRequestSchema : spec.IncomingWebhookInteractionRequestSchema;
  const message = parse(schema, body);
  refuse(messageProblems(message));
  return message;
}

/** Checks an edit. Components V2 stays on for good, and what the edit leaves out stays as in `before`. */
export function validateEdit(body: unknown, before: APIMessage, kind: 'channel' | 'follow-up'): Json {
  const schema =
    kind === 'channel'
      ? spec.MessageEditRequestPartialSchema
      : spec.IncomingWebhookUpdateRequestPartialSchema;
  const edit = parse(schema, body);
  refuse(messageProblems(edited(before, edit)));
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
    const types = Object.keys(callbackSchemas).join(', ');
    throw invalidForm([problem(['type'], 'BASE_TYPE_CHOICES', `Value must be one of (${types}).`)]);
  }
  const parsed = parse(schema, body);
  const data = isJson(parsed.data) ? parsed.data : {};
  refuse(responseProblems(type, data, interactionType));
  if (type === ResponseType.ChannelMessageWithSource) refuse(below(messageProblems(data), 'data'));
  if (type === ResponseType.UpdateMessage && source !== undefined)
    refuse(below(messageProblems(edited(source, data)), 'data'));
  return { type, data };
}

/** A message as an edit would leave it. Without its attachments, which are counted when they are stored. */
function edited({ content, embeds, components, flags }: APIMessage, edit: Json): Json {
  return { content, embeds, components, ...edit, flags: Number(flags ?? 0) | Number(edit.flags ?? 0) };
}

const callbackSchemas: Readonly<Record<number, z.ZodMiniType>> = {
  [ResponseType.ChannelMessageWithSource]: spec.CreateMessageInteractionCallbackRequestSchema,
  [ResponseType.DeferredChannelMessageWithSource]: spec.CreateMessageInteractionCallbackRequestSchema,
  [ResponseType.DeferredMessageUpdate]: spec.UpdateMessageInteractionCallbackRequestSchema,
  [ResponseType.UpdateMessage]: spec.UpdateMessageInteractionCallbackRequestSchema,
  [ResponseType.ApplicationCommandAutocompleteResult]:
    spec.ApplicationCommandAutocompleteCallbackRequestSchema,
  [ResponseType.Modal]: spec.ModalInteractionCallbackRequestSchema,
};

/** Checks a list of commands that takes the place of all registered ones. */
export function validateCommandList(body: unknown): Json[] {
  if (!Array.isArray(body)) {
    throw invalidForm([problem([], 'BASE_TYPE_BAD_TYPE', 'Only iterables may be used in a ListType')]);
  }
  refuse(checkCommands(body));
  return body;
}

/** What an app may change of itself. The published schema wants an object for `description`, Discord a string. */
const applicationChange = z.partial(
  z.strictObject({
    description: z.string().check(z.maxLength(400)),
    tags: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(5)),
    integration_types_config: z.partialRecord(z.enum(['0', '1']), z.looseObject({})),
  }),
);

/** Checks a change of the application's own settings. */
export function validateApplication(body: unknown): Json {
  return parse(applicationChange, body);
}

/** The published schema wants a number for `default_member_permissions`, Discord a string. */
function numeric(command: unknown): unknown {
  if (!isJson(command) || typeof command.default_member_permissions !== 'string') return command;
  return { ...command, default_member_permissions: Number(command.default_member_permissions) };
}

function below(problems: readonly LimitProblem[], key: string): LimitProblem[] {
  return problems.map((one) => ({ ...one, path: [key, ...one.path] }));
}

function refuse(problems: readonly LimitProblem[]): void {
  if (problems.length > 0) throw invalidForm(problems);
}
