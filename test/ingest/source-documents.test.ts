/**
 * The episode's source documents and the annotated articles, where they are at
 * hand. They are not part of the project; where they are missing these tests
 * are shown as skipped.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Measure } from '../eval/measure-line.ts';
import { measurePages } from '../eval/pages/measure.ts';
import { measureAnnotated, measureDocuments } from '../eval/speakers.ts';
import { measureSpoken } from '../eval/spoken.ts';

const shared = join(import.meta.dirname, '../../../shared');
const documents = join(shared, 'documents');
const annotated = join(shared, 'benchmarks/polnear-dev.json');
const knowledge = join(import.meta.dirname, '../../knowledge');

const short = (measures: readonly Measure[]): Measure[] =>
  measures.filter(({ share, atLeast }) => atLeast !== undefined && share.right / share.of < atLeast);

describe.skipIf(!existsSync(documents))('the source documents (not run where they are not at hand)', () => {
  it('give the quotations and speakers of the shipped files', async () => {
    expect(short(await measureDocuments(documents, knowledge))).toEqual([]);
  });
});

describe.skipIf(!existsSync(annotated))('the annotated articles (not run where they are not at hand)', () => {
  it('give their quotations and the mentions of who speaks', async () => {
    expect(short(await measureAnnotated(annotated))).toEqual([]);
  });
});

describe('invented material', () => {
  it('gives nine quotations in ten their speaker, and hardly ever a wrong one', async () => {
    expect(short(await measureSpoken())).toEqual([]);
  });

  it('loses no word of an article behind 20 shapes of page, and keeps none of the page around it', async () => {
    const [kept, clutter] = (await measurePages()).map(({ share }) => share.right / share.of);
    expect(kept).toBeGreaterThan(0.995);
    expect(clutter).toBeLessThan(0.005);
  });
});
