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

export function problem(path: Path, code: string, message: string): LimitProblem {
  return { path, code, message };
}

/** The problem that a broken rule makes; nothing for one that is kept. */
export function problemIf(isBroken: boolean, path: Path, code: string, message: string): LimitProblem[] {
  return isBroken ? [problem(path, code, message)] : [];
}

/** The problem of a text or a list that is too long; nothing for anything else. */
export function lengthProblems(value: unknown, path: Path, most: number): LimitProblem[] {
  const length = typeof value === 'string' || Array.isArray(value) ? value.length : 0;
  return problemIf(length > most, path, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`);
}

/** A field that must be there and is not. */
export function missing(path: Path): LimitProblem {
  return problem(path, 'BASE_TYPE_REQUIRED', 'This field is required');
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
