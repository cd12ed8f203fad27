/** Where a store is, as operators write it, and what they get wrong. */
import { describe, expect, it } from 'vitest';
import { storeLocation } from '../../src/database/location.ts';

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
});
