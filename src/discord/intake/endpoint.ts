/** Interactions over HTTP: Discord posts them to the bot's address instead of sending them over the Gateway. */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { type APIInteraction, InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** An interaction with a message of 40 components and attachments is far smaller. */
const maxBodyBytes = 1024 * 1024;

/**
 * The endpoint, for any path. Discord signs what it sends (Ed25519 over time and body), and tests now and then that
 * a wrong signature is refused. Answers go through the REST API as always.
 *
 * @param publicKey 64 hexadecimal digits, from the portal's "General Information" page
 * @param take receives each interaction with a valid signature
 */
export function interactionsEndpoint(publicKey: string, take: (interaction: APIInteraction) => void): Hono {
  const key = keyOf(publicKey);
  const app = new Hono();
  app.post('*', bodyLimit({ maxSize: maxBodyBytes }), async (c) => {
    const body = Buffer.from(await c.req.arrayBuffer());
    const signature = Buffer.from(c.req.header('x-signature-ed25519') ?? '', 'hex');
    const signed = Buffer.concat([Buffer.from(c.req.header('x-signature-timestamp') ?? ''), body]);
    if (!verify(null, signed, key, signature)) return c.text('invalid request signature', 401);
    const interaction = JSON.parse(body.toString('utf8')) as APIInteraction;
    if (interaction.type === InteractionType.Ping) return c.json({ type: InteractionResponseType.Pong });
    take(interaction);
    return c.body(null, 202);
  });
  return app;
}

/** Discord gives the 32 bytes of the key in hexadecimal; Node reads a JSON Web Key. */
function keyOf(hex: string): KeyObject {
  const x = Buffer.from(hex, 'hex').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}
