/** Logs: one JSON object a line. Tokens are taken out of whatever is logged, errors included. */
import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';

// Discord puts an interaction's token, good for 15 minutes, into the path.
const interactionToken = /(?<before>\/(?:webhooks|interactions)\/\d+\/)[^/?\s"]+/g;

/**
 * A text without the secrets that may stand in it.
 *
 * `withoutSecrets('PATCH /webhooks/1/abc/messages/@original', [])` → `'PATCH /webhooks/1/[token]/messages/@original'`
 */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  // A log line is JSON, in which quotation marks and backslashes are written in another way.
  const spellings = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  const plain = spellings.reduce(
    (rest, secret) => (secret === '' ? rest : rest.replaceAll(secret, '[secret]')),
    text,
  );
  return plain.replace(interactionToken, '$<before>[token]');
}

// What discord.js was about to send stands in its errors: a question and its answer, which no log keeps.
const sentBodies = ['err.requestBody', 'err.cause.requestBody'];

/** A logger that knows which strings must not leave the process; it writes to standard output, or where it is told. */
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
