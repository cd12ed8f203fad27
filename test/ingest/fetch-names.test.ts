/** Names that lead into a private network. */
import { expect, it, vi } from 'vitest';

type Answer = (error: Error | null, addresses: { address: string; family: number }[]) => void;

// Every name leads to a public and a private address here: one of them is enough to refuse.
vi.mock('node:dns', () => ({
  lookup: (_name: string, _options: object, answer: Answer) =>
    answer(null, [
      { address: '93.184.216.34', family: 4 },
      { address: '10.0.0.7', family: 4 },
    ]),
}));

const { pageFetcher } = await import('../../src/ingest/fetch/fetch.ts');

it('a public name that leads to a private address is not fetched', async () => {
  const got = await pageFetcher({ pauseMs: 0 }).fetch('http://inside.example/page');
  expect(got.kind === 'done' ? 'fetched' : got.refusal.reason).toBe('private-address');
});
