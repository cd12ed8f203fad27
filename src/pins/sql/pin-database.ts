/** The connection over which pins are kept: their tables and how those came about. */
import { Connection, type ConnectionOptions, type Queries } from '../../database/connection.ts';
import { migrations } from './migrations/index.ts';
import type { Tables } from './tables.ts';

export type PinQueries = Queries<Tables>;
export type PinConnection = Connection<Tables>;

export function pinConnection(options: Omit<ConnectionOptions, 'migrations'>): PinConnection {
  return new Connection({ ...options, migrations: { all: migrations, notedIn: 'kysely_migration' } });
}
