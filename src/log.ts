/** Logs, one JSON object a line. Secrets are removed from everything that is logged, errors included. */
import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';

// Discord puts an interaction's token, valid for 15 minutes, into the path.
const interactionToken = /(?<before>\/(?:webhooks|interactions)\/\d+\/)[^/?\s"]+/g;

/**
 * The text with its secrets replaced.
 *
 * `withoutSecrets('PATCH /webhooks/1/abc/messages/@original', [])` → `'PATCH /webhooks/1/[token]/messages/@original'`
 */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  // A log line is JSON, which escapes quotation marks and backslashes.
  const spellings = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  const plain = spellings.reduce(
    (rest, secret) => (secret === '' ? rest : rest.replaceAll(secret, '[secret]')),
    text,
  );
  return plain.replace(interactionToken, '$<before>[token]');
}

// The errors of discord.js contain the message it was sending: a question and its answer, which must not be
// logged.
const sentBodies = ['err.requestBody', 'err.cause.requestBody'];

/** A logger that removes the given secrets. It writes to standard output, unless `destination` is given. */
export function createLog(
  level: string,
  secrets: readonly string[],
  destination?: DestinationStream,
): Logger {
  return pino(
    {
      level,
      base: null,
      serializers: { err: stdSerializers.errWithCause },
      redact: { paths: sentBodies, remove: true },
      hooks: { streamWrite: (line) => withoutSecrets(line, secrets) },
    },
    destination ?? pino.destination(1),
  );
}
