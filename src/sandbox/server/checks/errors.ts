/** Refusals in Discord's words and shape (reference, "Error Messages"; topics/opcodes-and-status-codes). */

import { type Json, listOf } from './json.ts';

/** Where in a payload, as in Discord's `errors` tree: `['components', 0, 'custom_id']`. */
export type Path = readonly (string | number)[];

/** One thing that Discord would refuse. */
export interface LimitProblem {
  readonly path: Path;
  /** Discord's code for the problem, such as `BASE_TYPE_BAD_LENGTH`. */
  readonly code: string;
  readonly message: string;
}

/** `problem(['options'], 'BASE_TYPE_REQUIRED')`; a message only where Discord's words depend on what was sent. */
export function problem(path: Path, code: string, message = wordsOf[code] ?? code): LimitProblem {
  return { path, code, message };
}

/** The problem that a broken rule makes; nothing for one that is kept. */
export function problemIf(isBroken: boolean, path: Path, code: string, message?: string): LimitProblem[] {
  return isBroken ? [problem(path, code, message)] : [];
}

/** Discord's words for its codes. */
const wordsOf: Readonly<Record<string, string>> = {
  APPLICATION_COMMANDS_DUPLICATE_NAME: 'Application command names must be unique',
  APPLICATION_COMMAND_CONTEXT_DESCRIPTION: 'Context menu commands cannot have a description',
  APPLICATION_COMMAND_INVALID_NAME: 'Command name is invalid',
  APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE: 'Choices and autocomplete exclude each other',
  APPLICATION_COMMAND_OPTIONS_NAME_INVALID: 'Option names must be unique',
  APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID: 'Required options must be placed before non-required options',
  APPLICATION_COMMAND_OPTIONS_TYPE_INVALID:
    'Sub-command and sub-command group option types are mutually exclusive to all other types',
  BASE_TYPE_REQUIRED: 'This field is required',
  BUTTON_COMPONENT_MISSING_LABEL_OR_EMOJI: 'A button must have a label or an emoji.',
  COMPONENT_LABEL_EXCLUSIVE: 'Inside a label, a text input has no label',
  COMPONENT_LAYOUT_WIDTH_EXCEEDED: 'The specified component exceeds the maximum width',
  SELECT_COMPONENT_OPTION_VALUE_DUPLICATED: 'The specified option value is already used',
  UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND: 'The referenced attachment was not found',
};

/** The problem of a text or a list that is too long; nothing for anything else. */
export function lengthProblems(value: unknown, path: Path, most: number): LimitProblem[] {
  const length = typeof value === 'string' || Array.isArray(value) ? value.length : 0;
  return problemIf(length > most, path, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`);
}

/** A refusal that the REST server answers with: HTTP status, Discord's code and words. */
export class DiscordError extends Error {
  readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 429 | 503;
  readonly code: number;
  readonly errors: Json | undefined;

  constructor(status: DiscordError['status'], code: number, message: string, errors?: Json) {
    super(message);
    this.name = 'DiscordError';
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  body(): object {
    return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) };
  }
}

/** Error 50035, each problem at its place: `{ errors: { content: { _errors: [{ code, message }] } } }`. */
export function invalidForm(problems: readonly LimitProblem[]): DiscordError {
  const tree: Json = {};
  for (const { path, code, message } of problems) {
    let node = tree;
    for (const key of path) {
      node[key] ??= {};
      node = node[key] as Json;
    }
    node._errors = [...listOf(node._errors), { code, message }];
  }
  return new DiscordError(400, 50035, 'Invalid Form Body', tree);
}

/** The refusals that the stand-in knows by name (topics/opcodes-and-status-codes). */
export const refusals = {
  unauthorized: () => new DiscordError(401, 0, '401: Unauthorized'),
  notFound: () => new DiscordError(404, 0, '404: Not Found'),
  unknownApplication: () => new DiscordError(404, 10002, 'Unknown Application'),
  unknownChannel: () => new DiscordError(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new DiscordError(404, 10004, 'Unknown Guild'),
  unknownMember: () => new DiscordError(404, 10007, 'Unknown Member'),
  unknownMessage: () => new DiscordError(404, 10008, 'Unknown Message'),
  unknownUser: () => new DiscordError(404, 10013, 'Unknown User'),
  unknownWebhook: () => new DiscordError(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new DiscordError(404, 10062, 'Unknown interaction'),
  pinLimit: () => new DiscordError(400, 30003, 'Maximum number of pins reached for the channel (250)'),
  attachmentLimit: () =>
    new DiscordError(400, 30015, 'Maximum number of attachments in a message reached (10)'),
  tooLarge: () => new DiscordError(413, 40005, 'Request entity too large'),
  alreadyAcknowledged: () => new DiscordError(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: () => new DiscordError(403, 50001, 'Missing Access'),
  notYours: () => new DiscordError(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new DiscordError(400, 50006, 'Cannot send an empty message'),
  notATextChannel: () => new DiscordError(400, 50008, 'Cannot send messages in a non-text channel'),
  missingPermissions: () => new DiscordError(403, 50013, 'Missing Permissions'),
  wrongChannelType: () => new DiscordError(400, 50024, 'Cannot execute action on this channel type'),
  systemMessage: () => new DiscordError(400, 50021, 'Cannot execute action on a system message'),
  invalidWebhookToken: () => new DiscordError(401, 50027, 'Invalid Webhook Token'),
  archivedThread: () => new DiscordError(400, 50083, 'Thread is archived'),
  lockedThread: () => new DiscordError(403, 160005, 'Thread is locked'),
} as const;

/** Somebody wants what Discord's own client would not let them do. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible';
}
