import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines, verdicts } from '../../src/cli/eval-quotes.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createQuotes } from '../../src/quotes/index.ts';
import type { Verdict } from '../../src/quotes/quotes.ts';
import { exactWords } from '../../src/quotes/verify/exact-words.ts';
import { textAt } from '../../src/text/span.ts';
import { inventedKnowledge } from './invented.ts';

const cases = await readLines(join(import.meta.dirname, '../eval/verify.yaml'));
const shipped = await loadKnowledge(['knowledge']);
const onRecord = createQuotes(shipped);
const judged = (text: string, speaker?: string): Verdict => onRecord.verify(text, speaker).verdict;

describe('checking a pasted line against the shipped knowledge', () => {
  it('has at least 20 cases of each kind', () => {
    for (const verdict of verdicts) {
      expect(cases.filter((one) => one.verdict === verdict).length).toBeGreaterThanOrEqual(20);
    }
  });

  it('is right in 95 of 100', () => {
    const wrong = cases.filter(({ text, speaker, verdict }) => judged(text, speaker) !== verdict);
    expect(wrong.length / cases.length).toBeLessThanOrEqual(0.05);
  });

  it('never calls an altered, stitched, misattributed, disputed or invented line exact', () => {
    for (const { text, speaker, verdict } of cases) {
      if (verdict !== 'exact') expect(judged(text, speaker), text).not.toBe('exact');
    }
  });

  it('shows only words that stand in the document it names', () => {
    for (const { text, speaker } of cases) {
      for (const match of onRecord.verify(text, speaker).matches) {
        const document = shipped.documents.get(match.documentId);
        const passage = shipped.passages.get(match.passageId);
        expect(document).toBeDefined();
        expect(match.span.start).toBeGreaterThanOrEqual(passage?.span.start ?? Number.NaN);
        expect(match.span.end).toBeLessThanOrEqual(passage?.span.end ?? Number.NaN);
      }
    }
  });
});

/** Five or more words in a row of any passage, cut where words begin and end. */
const lines = fc
  .constantFrom(...shipped.passages.values())
  .chain((passage) => {
    const text = textAt(shipped.documents.get(passage.documentId)?.text ?? '', passage.span);
    const words = exactWords(text);
    const longest = Math.max(5, words.length);
    return fc
      .tuple(fc.nat(Math.max(0, words.length - 5)), fc.integer({ min: 5, max: longest }))
      .map(([from, length]) => {
        const run = words.slice(from, from + length);
        return { passage, text, words: run };
      });
  })
  .filter(({ words }) => words.length >= 5);

const written = (text: string, words: readonly { start: number; end: number }[]) =>
  words.map(({ start, end }) => text.slice(start, end)).join(' ');

/** The rows of word forms in which a line would be exact, found without the index. */
const rows = [...shipped.passages.values()].map(
  ({ documentId, span }) =>
    ` ${exactWords(textAt(shipped.documents.get(documentId)?.text ?? '', span))
      .map(({ form }) => form)
      .join(' ')} `,
);
const stands = (line: string) => {
  const wanted = ` ${exactWords(line)
    .map(({ form }) => form)
    .join(' ')} `;
  return rows.some((row) => row.includes(wanted));
};

const saying =
  /\b(?:said|says|told|tells|stated|states|added|adds|claimed|argued|argues|warned|wrote|asked|asks|noted|replied|continued|concluded|threatened)\b/i;

describe('exactness', () => {
  it('holds for five words or more of any passage, disputed where others print the opposite', () => {
    fc.assert(
      fc.property(lines, ({ passage, text, words }) => {
        const line = text.slice(words[0]?.start, words.at(-1)?.end);
        const { verdict, opponents } = onRecord.verify(line);
        if (verdict === 'disputed') expect(opponents.length).toBeGreaterThan(0);
        else expect(verdict, `${passage.id}: ${line}`).toBe('exact');
      }),
      { numRuns: 400 },
    );
  });

  it('survives other marks, dashes, case and spacing', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom(' … ', '  ', '\n> ', ' "', ' — '), ({ text, words }, glue) => {
        const line = words
          .map(({ start, end }) => text.slice(start, end).toUpperCase().replaceAll('’', "'"))
          .join(glue);
        expect(['exact', 'disputed']).toContain(judged(line));
      }),
      { numRuns: 200 },
    );
  });

  it('is lost with one word dropped', () => {
    fc.assert(
      fc.property(lines, fc.nat(), ({ text, words }, seed) => {
        const at = 1 + (seed % (words.length - 2));
        const line = written(text, words.toSpliced(at, 1));
        fc.pre(!stands(line));
        // "Ash said [that] we go": beside an attribution, what is left may be the quotation from its second word on.
        fc.pre(!saying.test(written(text, words.slice(Math.max(0, at - 4), at + 5))));
        expect(judged(line), line).not.toBe('exact');
      }),
      { numRuns: 300 },
    );
  });

  it('is lost with "not" put in', () => {
    fc.assert(
      fc.property(lines, fc.nat(), ({ text, words }, seed) => {
        const at = 1 + (seed % (words.length - 1));
        const line = `${written(text, words.slice(0, at))} not ${written(text, words.slice(at))}`;
        fc.pre(!stands(line));
        expect(judged(line), line).not.toBe('exact');
      }),
      { numRuns: 300 },
    );
  });

  it('is lost with one number changed', () => {
    const numbered = lines.filter(({ words }) => words.some(({ form }) => /\d/u.test(form)));
    fc.assert(
      fc.property(numbered, fc.nat(8), ({ text, words }, by) => {
        const at = words.findIndex(({ form }) => /\d/u.test(form));
        const changed = words.map(({ start, end }, index) => {
          const word = text.slice(start, end);
          return index === at ? word.replace(/\d/u, (digit) => String((Number(digit) + 1 + by) % 10)) : word;
        });
        const line = changed.join(' ');
        fc.pre(!stands(line));
        expect(judged(line), line).not.toBe('exact');
      }),
      { numRuns: 200 },
    );
  });

  it('answers anything that is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(verdicts).toContain(judged(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a line in British or American spelling', () => {
  const knowledge = inventedKnowledge([
    {
      id: 'gazette-defence',
      outlet: 'gazette',
      paragraphs: ['“We recognise the harbour’s right of defence,” Lowe said in the theatre on Monday.'],
      quotations: [{ speaker: 'ada-lowe' }],
    },
    {
      id: 'herald-defense',
      outlet: 'herald',
      paragraphs: ['“We recognize the harbor’s right of defense,” Lowe said.'],
      quotations: [{ speaker: 'ada-lowe' }],
    },
  ]);
  const quotes = createQuotes(knowledge);
  const wordsOf = (line: string) =>
    quotes.verify(line).matches.map(({ documentId, differences }) => ({
      documentId,
      words: differences.map(({ a, b }) => [
        textAt(line, a),
        textAt(knowledge.documents.get(documentId)?.text ?? '', b),
      ]),
    }));

  it('is exact, and says which words are spelled another way; its own spelling comes first', () => {
    const line = 'Lowe: “We recognize the harbor’s right of defense”';
    expect(quotes.verify(line).verdict).toBe('exact');
    expect(wordsOf(line)).toEqual([
      { documentId: 'herald-defense', words: [] },
      {
        documentId: 'gazette-defence',
        words: [
          ['recognize', 'recognise'],
          ['harbor’s', 'harbour’s'],
          ['defense', 'defence'],
        ],
      },
    ]);
  });

  it('is still altered by a word, and only that word is marked', () => {
    const line = 'We recognise the harbour’s right of offense';
    const { verdict, matches } = quotes.verify(line);
    expect(verdict).toBe('altered');
    expect(matches[0]?.changed.a.map((span) => textAt(line, span))).toEqual(['offense']);
    expect(matches[0]?.differences).toHaveLength(1);
  });

  it('belongs to its speaker alone', () => {
    expect(quotes.verify('Vance: “We recognize the harbour’s right of defense”').verdict).toBe(
      'other-speaker',
    );
  });
});

describe('words that are not a speaker’s', () => {
  const knowledge = inventedKnowledge([
    {
      id: 'gazette-bridge',
      outlet: 'gazette',
      paragraphs: [
        'The bridge has stood empty since March. “We will not pay for a bridge to nowhere,” Lowe said. “Not one coin.”',
        'She walked out of the hall before the vote of the council was taken.',
      ],
      quotations: [{ speaker: 'ada-lowe' }, { speaker: 'ada-lowe' }],
    },
    {
      id: 'courier-bridge',
      outlet: 'courier',
      textKind: 'digest',
      paragraphs: ['Lowe was against it: “We will pay for a bridge to nowhere.” The council laughed at her.'],
      quotations: [{ speaker: 'ada-lowe', statement: 'lowe-bridge' }],
    },
  ]);
  const quotes = createQuotes(knowledge);

  it('are the article’s own where it is held word for word', () => {
    const { verdict, matches } = quotes.verify('the bridge has stood empty since March');
    expect([verdict, matches[0]?.kind]).toEqual(['exact', 'prose']);
  });

  it('are labelled as the digest’s where it is ours', () => {
    const { verdict, matches } = quotes.verify('the council laughed at her');
    expect([verdict, matches[0]?.kind]).toEqual(['exact', 'digest']);
  });

  it('are never exact under a name', () => {
    const { verdict, matches } = quotes.verify('Lowe: the bridge has stood empty since March');
    expect(verdict).toBe('other-speaker');
    expect(matches[0]?.speakerId).toBeUndefined();
  });

  it('are one quotation when the line parts it where the article does', () => {
    const pasted = '“We will not pay for a bridge to nowhere,” said the mayor, Lowe. “Not one coin.”';
    expect(quotes.verify(pasted).verdict).toBe('exact');
  });

  it('are disputed on both sides when one outlet stands against one', () => {
    const [against, both] = [
      'We will not pay for a bridge to nowhere',
      'We will pay for a bridge to nowhere',
    ];
    expect(quotes.verify(against).verdict).toBe('disputed');
    expect(quotes.verify(both).opponents.map(({ documentId }) => documentId)).toEqual(['gazette-bridge']);
  });
});
