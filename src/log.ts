/** Logs, one JSON object a line. Secrets are removed from everything that is logged, errors included. */
import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';

// Discord puts an interaction's token, valid for 15 minutes, into the path.
const interactionToken = /(?<before>\/(?:webhooks|interactions)\/\d+\/)[^/?\s"]+/g;

/** A password in an address such as `postgres://bot:password@host`. */
const passwordInAddress = /(?<before>:\/\/[^\s/?#:@]*:)[^\s/?#]*@/g;

/** A shorter secret is a part of other words, which would be cut to pieces. */
const minLengthWithinText = 8;

/**
 * The text with its secrets replaced: a short one only where it is the whole text, or the password in an address.
 *
 * `withoutSecrets('PATCH /webhooks/1/abc/messages/@original', [])` → `'PATCH /webhooks/1/[token]/messages/@original'`
 */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.includes(text) && text !== '' ? '[secret]' : withoutLongSecrets(text, secrets);
}

function withoutLongSecrets(text: string, secrets: readonly string[]): string {
  // JSON within a text escapes quotation marks and backslashes.
  const spellings = secrets
    .filter((secret) => secret.length >= minLengthWithinText)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  return spellings
    .reduce((rest, secret) => rest.replaceAll(secret, '[secret]'), text)
    .replace(passwordInAddress, '$<before>[secret]@')
    .replace(interactionToken, '$<before>[token]');
}

/** Only what the line says is changed, so that it stays JSON whatever the secret is. */
function lineWithoutSecrets(line: string, secrets: readonly string[]): string {
  const said: unknown = JSON.parse(line, (_field, value: unknown) => {
    if (typeof value === 'string') return withoutSecrets(value, secrets);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const fields = Object.entries(value);
    return Object.fromEntries(fields.map(([name, held]) => [withoutLongSecrets(name, secrets), held]));
  });
  return `${JSON.stringify(said)}\n`;
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
      hooks: { streamWrite: (line) => lineWithoutSecrets(line, secrets) },
    },
    destination ?? pino.destination(1),
  );
}
