import { pageFetcher } from '../../src/ingest/fetch/fetch.ts';
import type { runImport } from '../../src/ingest/run.ts';

type Settings = Parameters<typeof runImport>[1];

/** An import without options, of people whom nobody knows yet. */
export function plainSettings(needed: Pick<Settings, 'known' | 'reader' | 'writer'>): Settings {
  return { names: new Map(), fetcher: pageFetcher(), given: {}, keep: [], overwrite: false, ...needed };
}
