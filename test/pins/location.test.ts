/** Where a store is, as operators write it, and what they get wrong. */
import { describe, expect, it } from 'vitest';
import { unavailableReason } from '../../src/database/faults.ts';
import { connectionString, storeLocation } from '../../src/database/location.ts';

const at = (given: string | undefined) => storeLocation(given, 'data/onrecord.db');

describe('the place of the database', () => {
  it('is the default file, a file, or an address of PostgreSQL', () => {
    expect(at(undefined)).toEqual({ path: 'data/onrecord.db' });
    expect(at('pins/ours.db')).toEqual({ path: 'pins/ours.db' });
    expect(at('postgres://me:p%23w@db/pins')).toEqual({ url: 'postgres://me:p%23w@db/pins' });
    expect(at('postgresql://db/pins')).toEqual({ url: 'postgresql://db/pins' });
  });

  it.each(['mysql://db/pins', 'postgre://db/pins', 'MySQL://db'])(
    '"%s" is refused and makes no file',
    (given) => {
      expect(() => at(given)).toThrow(/SQLite or PostgreSQL, not in "/);
    },
  );

  it.each(['postgres://me:p#w@db/pins', 'postgres://me:p/w@db/pins', 'postgres://me:%zz@db/pins'])(
    'an address with a raw character in its password says how to write it, and not the password',
    (given) => {
      expect(() => at(given)).toThrow(/write # as %23/);
      expect(() => at(given)).not.toThrow(/p#w|p\/w|zz/);
    },
  );

  it.each(['prefer', 'require', 'verify-ca'])(
    'with sslmode=%s is what pg takes it for, so that it prints no warning of its own',
    (mode) => {
      const address = 'postgres://me:a&sslmode@db/pins?sslmode=';
      expect(connectionString(`${address}${mode}`)).toBe(`${address}verify-full`);
      expect(connectionString(`${address}${mode}&max=3`)).toBe(`${address}verify-full&max=3`);
      // Who names the modes of libpq means them.
      const asInLibpq = `${address}${mode}&uselibpqcompat=true`;
      expect(connectionString(asInLibpq)).toBe(asInLibpq);
    },
  );

  // What node:tls and pg say, word for word.
  it.each([
    'The server does not support SSL connections',
    'self-signed certificate',
    'unable to verify the first certificate',
    "Hostname/IP does not match certificate's altnames: Host: db. is not cert's CN: db.example",
  ])('at which the encryption that is asked for cannot be had counts as unreachable: %s', (message) => {
    expect(unavailableReason(new Error(message))).toBe('unreachable');
  });
});
