import { pageFetcher } from '../../src/ingest/fetch/fetch.ts';
import type { runImport } from '../../src/ingest/run.ts';

type Settings = Parameters<typeof runImport>[1];

/** An import without options. */
export function plainSettings(needed: Pick<Settings, 'known' | 'reader' | 'writer'>): Settings {
  return { fetcher: pageFetcher(), given: {}, keep: [], overwrite: false, ...needed };
}
