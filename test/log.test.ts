/** No secret leaves the process in a log line. */
import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createLog, withoutSecrets } from '../src/log.ts';

describe('a log line', () => {
  it.each([
    [
      'https://discord.com/api/v10/webhooks/110/aW50ZXJhY3Rpb24/messages/@original',
      'https://discord.com/api/v10/webhooks/110/[token]/messages/@original',
    ],
    ['/interactions/110/aW50ZXJhY3Rpb24/callback', '/interactions/110/[token]/callback'],
    ['/webhooks/110/aW50ZXJhY3Rpb24?wait=true', '/webhooks/110/[token]?wait=true'],
    ['{"url":"/webhooks/110/aW50ZXJhY3Rpb24"}', '{"url":"/webhooks/110/[token]"}'],
  ])('of a call for an interaction holds no token: %s', (line, kept) => {
    expect(withoutSecrets(line, [])).toBe(kept);
  });

  it('holds no secret that the bot was given, however often', () => {
    expect(withoutSecrets('a hunter2 b hunter2', ['hunter2', ''])).toBe('a [secret] b [secret]');
  });

  it('holds no secret that JSON or an address has written in another way', () => {
    const secret = 'postgres://bot:p"a\\ss@db';
    expect(withoutSecrets(JSON.stringify({ message: secret }), [secret])).not.toContain('ss@db');
  });

  it('of an answer that Discord refused holds neither the question nor the answer', () => {
    const question = 'Who told the harbour board about the leak?';
    const refused = new DiscordAPIError(
      { code: 10062, message: 'Unknown interaction' },
      10062,
      404,
      'POST',
      'https://discord.com/api/v10/interactions/110/aW50ZXJhY3Rpb24/callback',
      { files: undefined, body: { type: 4, data: { content: question } } },
    );
    const lines: string[] = [];
    const log = createLog('info', [], { write: (line) => void lines.push(line) });
    log.error({ err: refused }, 'refused');
    log.error({ err: new Error('not sent', { cause: refused }) }, 'refused');
    expect(lines).toHaveLength(2);
    expect(lines.join('')).toContain('Unknown interaction');
    expect(lines.join('')).not.toContain(question);
  });
});
