/** No page makes itself a known outlet. */
import { describe, expect, it } from 'vitest';
import { outletClaimed } from '../../src/ingest/outlets.ts';
import type { Known } from '../../src/ingest/write/folder.ts';

const post = {
  id: 'post',
  name: 'The Ashford Post',
  kind: 'newspaper',
  homepage: 'https://www.ashford.example/',
} as const;
const known: Known = {
  outlets: new Map([['post', post]]),
  names: new Map(),
  documents: new Map(),
  asks: new Map(),
  unanswered: [],
  episode: undefined,
};

describe('a page that gives a known outlet’s name', () => {
  it.each([
    ['from the outlet’s own address', 'The Ashford Post', 'news.ashford.example', 'post'],
    ['from elsewhere', 'The Ashford Post', 'evil.example', 'post-evil-example'],
    [
      'from an address that only ends alike',
      'The Ashford Post',
      'notashford.example',
      'post-notashford-example',
    ],
    ['from a file', 'The Ashford Post', undefined, 'post-unverified'],
    ['with letters that nobody sees', 'The Ash\u200bford Post', 'evil.example', 'post-evil-example'],
    ['with letters that look alike', 'The Аshfоrd Post', 'evil.example', 'post-evil-example'],
  ])('%s', (_how, name, host, id) => {
    expect(outletClaimed(name, host, known).outlet.id).toBe(id);
  });

  it('keeps its own name apart from the outlet’s in every citation', () => {
    expect(outletClaimed('The Ashford Post', 'evil.example', known).outlet.name).toBe(
      'The Ashford Post (evil.example)',
    );
  });
});
