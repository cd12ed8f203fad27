/** The location of a store, as an operator writes it. */
import { StoreRefused } from './unavailable.ts';

/** A file for SQLite, or a `postgres://` address. */
export type StoreLocation = { readonly path: string } | { readonly url: string };

/** Whether the store is on a PostgreSQL server. */
export function isPostgres(location: StoreLocation): location is { readonly url: string } {
  return 'url' in location;
}

/** The part of a pino logger that the store uses. */
export interface StoreLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/**
 * A file, or an address of PostgreSQL; the default file when nothing is given.
 *
 * `storeLocation('postgres://db/onrecord', 'data/onrecord.db')` → `{ url: 'postgres://db/onrecord' }`
 *
 * @throws StoreRefused for another kind of address, and for one that cannot be read.
 */
export function storeLocation(given: string | undefined, defaultPath: string): StoreLocation {
  if (given === undefined) return { path: defaultPath };
  const scheme = /^(?<scheme>[a-z][a-z\d+.-]*):\/\//i.exec(given)?.groups?.scheme?.toLowerCase();
  if (scheme === undefined) return { path: given };
  if (scheme !== 'postgres' && scheme !== 'postgresql') {
    throw new StoreRefused(
      `Onrecord keeps its pins in SQLite or PostgreSQL, not in "${scheme}". Name a file, or write postgres://user:password@host/database.`,
    );
  }
  if (isReadable(given)) return { url: given };
  throw new StoreRefused(
    'The address of the database cannot be read. In a password, write # as %23, / as %2F, ? as %3F, @ as %40 and % as %25.',
  );
}

/**
 * The address as `pg` is given it. It takes these modes for `verify-full`, and prints a long warning that it will not
 * always do so; named, the mode is the same without a warning.
 *
 * `connectionString('postgres://db/onrecord?sslmode=require')` → `'postgres://db/onrecord?sslmode=verify-full'`
 */
export function connectionString(url: string): string {
  if (url.includes('uselibpqcompat=true')) return url;
  return url.replace(/(?<=[?&]sslmode=)(?:prefer|require|verify-ca)(?=&|$)/, 'verify-full');
}

/** An unescaped # or ? in a password ends the address before the host. */
function isReadable(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.hostname === '' || url.hash !== '') return false;
  try {
    return decodeURIComponent(url.password) !== undefined;
  } catch {
    return false;
  }
}
