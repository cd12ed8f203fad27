import { describe, expect, it } from 'vitest';
import { wordsShown } from '../../src/knowledge/find.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createQuotes } from '../../src/quotes/index.ts';
import { contains, textAt } from '../../src/text/span.ts';
import { evalGrouping } from '../eval/quotes.ts';
import { harbour, writeFolder } from '../fixtures/harbour.ts';
import { inventedKnowledge } from './invented.ts';

const knowledge = inventedKnowledge([
  {
    id: 'gazette-towns',
    outlet: 'gazette',
    paragraphs: [
      'Lowe spoke at Port Haven. “If every village were a town, there would be more than 600 towns in Norland instead of 193. That would be chaos,” she said.',
    ],
    quotations: [{ speaker: 'ada-lowe', said: '2021-05-04' }],
  },
  {
    id: 'courier-towns',
    outlet: 'courier',
    note: 'Rewritten by a machine.',
    paragraphs: [
      'The mayor said: “Were every village a town, Norland would have 500 or 600 towns, and not 193.” “It would be chaos,” she added.',
    ],
    quotations: [
      { speaker: 'ada-lowe', said: '2021-05' },
      { speaker: 'ada-lowe', said: '2021-05' },
    ],
  },
  {
    id: 'herald-towns',
    outlet: 'herald',
    paragraphs: [
      'Lowe warned that Norland would face chaos with 600 towns if every village became a town of its own.',
      'Oduya was silent.',
    ],
    quotations: [],
  },
  { id: 'mirror-boats', outlet: 'mirror', paragraphs: ['The boats came home late.'], quotations: [] },
]);
const quotes = createQuotes(knowledge);

describe('comparing the renderings of a statement', () => {
  const towns = quotes.compare(quotes.statementsAbout('towns').keys[0] ?? '');

  it('lays what one outlet prints in two quotations beside what another prints in one', () => {
    expect(towns?.renderings.map(({ quotationIds }) => quotationIds.length)).toEqual([1, 2]);
  });

  it('names the outlet that reports it without quoting it, and the one that leaves it out', () => {
    expect(towns?.reportedBy.map(({ id }) => id)).toEqual(['herald-towns¶1']);
    expect(towns?.absentFromOutletIds).toEqual(['mirror']);
  });

  it('names a number that differs, in the words of each document', () => {
    const words = (documentId: string, span: { start: number; end: number }) =>
      textAt(knowledge.documents.get(documentId)?.text ?? '', span);
    const numbers = towns?.differences.filter(({ kind }) => kind === 'number') ?? [];
    expect(numbers.map(({ between: [a, b], a: inA, b: inB }) => [words(a, inA), words(b, inB)])).toEqual([
      ['more than 600', '500 or 600'],
    ]);
  });

  it('marks differing words inside the quotations alone', () => {
    for (const { quotationIds, changed } of towns?.renderings ?? []) {
      const spans = quotationIds.flatMap((id) => knowledge.quotations.get(id)?.span ?? []);
      for (const span of changed) expect(spans.some((one) => contains(one, span))).toBe(true);
    }
  });

  it('marks no word that says nothing', () => {
    const words = towns?.renderings.flatMap(({ documentId, changed }) =>
      changed.map((span) => textAt(knowledge.documents.get(documentId)?.text ?? '', span)),
    );
    expect(words, 'a condition does').toContain('If');
    for (const small of ['there', 'a', 'That', 'It', 'and', 'of']) expect(words).not.toContain(small);
  });

  it('finds a statement by its speaker in any spelling, and by its key', () => {
    expect(quotes.statementsAbout('Лоу').keys).toEqual([towns?.key]);
    expect(quotes.statementsAbout(towns?.key ?? '').keys).toEqual([towns?.key]);
  });

  it('offers first the statements that more outlets carry', () => {
    expect(quotes.completeStatement('')[0]?.key).toBe(towns?.key);
    expect(quotes.completeStatement('lowe villa chaos').map(({ key }) => key)).toEqual([towns?.key]);
  });

  it('finds nothing for words that nobody says', () => {
    expect(quotes.statementsAbout('volcano').keys).toEqual([]);
  });
});

describe('the card of a person', () => {
  it('counts spellings and quotations from the documents', () => {
    const name = knowledge.names.get('ada-lowe');
    const card = name && quotes.who(name);
    expect(card?.spellings).toEqual([{ spelling: 'Lowe', outletIds: ['gazette', 'herald'] }]);
    expect(card?.quotedBy).toEqual([
      { outletId: 'courier', count: 2 },
      { outletId: 'gazette', count: 1 },
    ]);
    expect(card?.quotationCount).toBe(3);
  });

  /** Oduya's words on record: in the first paper, in order, what he said when. */
  async function datesOf(...said: [kind: 'direct' | 'fragment', day: string][]) {
    const words = ['will not load', 'load another ship', 'until the wage', 'the wage is paid'];
    const quotations = said.map(
      ([kind, day], at) =>
        `- { text: ${words[at]}, speaker: bram-oduya, at: 2, said: ${day}, kind: ${kind}, reviewed: true }\n`,
    );
    const folder = await writeFolder({
      ...harbour,
      'documents/tidings-strike.quotes.yaml': quotations.join(''),
    });
    const loaded = await loadKnowledge([folder]);
    const name = loaded.names.get('bram-oduya');
    const card = name && createQuotes(loaded).who(name);
    return [card?.first, card?.last].map((one) => one && wordsShown(loaded, one));
  }

  it('begins with a whole sentence rather than a fragment of the same day', async () => {
    const dates = await datesOf(
      ['fragment', '2031-03-04'],
      ['direct', '2031-03-04'],
      ['direct', '2031-03-09'],
      ['fragment', '2031-03-09'],
    );
    expect(dates).toEqual(['load another ship', 'until the wage']);
  });

  it('calls nothing first or last whose date may be before or after another’s', async () => {
    const dates = await datesOf(['direct', '2031'], ['direct', '2031-03-04'], ['direct', '2031-03']);
    expect(dates).toEqual(['load another ship', undefined]);
  });
});

describe('the shipped knowledge', async () => {
  const shipped = await loadKnowledge(['knowledge']);
  const onRecord = createQuotes(shipped);
  const statements = onRecord.find({}).flatMap(({ key }) => onRecord.compare(key) ?? []);

  it('holds exactly one statement of which outlets print the opposite', () => {
    const contradicted = statements.filter(({ isContradiction }) => isContradiction);
    expect(contradicted.map(({ key }) => key)).toEqual(['tokayev-quasi-states']);
  });

  it('warns of the one copy that lost the "not", and of it alone as the minority', () => {
    const disputed = [...shipped.quotations.values()].filter(
      ({ id }) => onRecord.oppositionTo(id)?.isMinority,
    );
    expect(disputed.map((one) => wordsShown(shipped, one).slice(0, 23))).toEqual(['That’s why we recognize']);
  });

  it('is grouped as a person grouped it, without being told: precision 0.95, recall 0.85', () => {
    const { precision, recall } = evalGrouping(shipped);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  });
});
