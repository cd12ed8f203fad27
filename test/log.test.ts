/** No secret leaves the process in a log line. */
import { DiscordAPIError } from 'discord.js';
import fc from 'fast-check';
import type { Logger } from 'pino';
import { describe, expect, it } from 'vitest';
import { createLog, withoutSecrets } from '../src/log.ts';

/** The lines that a log with these secrets writes. @throws SyntaxError where one is not JSON. */
function linesOf(secrets: readonly string[], write: (log: Logger) => void): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  write(createLog('info', secrets, { write: (line) => void lines.push(JSON.parse(line)) }));
  return lines;
}

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
    expect(withoutSecrets('a hunter22 b hunter22', ['hunter22', ''])).toBe('a [secret] b [secret]');
  });

  it('holds no secret that JSON or an address has written in another way', () => {
    const secret = 'postgres://bot:p"a\\ss@db';
    expect(withoutSecrets(JSON.stringify({ message: secret }), [secret])).not.toContain('ss@db');
  });

  it('keeps its words and its JSON where a password is a letter, and holds it nowhere by itself', () => {
    const address = 'postgres://bot:E@db.example/onrecord';
    const [line] = linesOf(['E'], (log) => log.warn({ password: 'E', address, E: 1 }, 'Executor E'));
    expect(line).toMatchObject({
      password: '[secret]',
      address: 'postgres://bot:[secret]@db.example/onrecord',
      E: 1,
      msg: 'Executor E',
    });
  });

  it('is JSON whatever the secret is, and holds no long one', () => {
    const secret = fc.oneof(
      fc.string({ minLength: 1, maxLength: 12 }),
      // What the line's own syntax is made of.
      fc.string({ unit: fc.constantFrom(...'"\\{}:,30levmsgtiu'), minLength: 1, maxLength: 12 }),
      fc.constantFrom('"level":30', ',"msg":"', '\\"', '[secret]', '[secret', '"time":1'),
    );
    const text = fc.oneof(fc.string(), fc.constant('PATCH "/webhooks/110/aW50ZXJhY3Rpb24"'));
    fc.assert(
      fc.property(secret, text, text, (word, before, after) => {
        const said = `${before}${word}${after}`;
        const [line] = linesOf([word], (log) => log.info({ err: new Error(said), word }, said));
        if (word.length >= 8 && !'[secret]'.includes(word)) expect(line?.msg).not.toContain(word);
        expect(line).toMatchObject({ level: 30, word: '[secret]', msg: expect.any(String) });
      }),
    );
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
