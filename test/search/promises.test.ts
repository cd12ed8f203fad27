import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { quotationsIn } from '../../src/knowledge/find.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { languageOf } from '../../src/language/index.ts';
import { answerLength, cut, markedQuotations, piecesOf } from '../../src/search/excerpt/excerpt.ts';
import { createSearch, type ExplainingSearch } from '../../src/search/index.ts';
import { contains, overlaps, textAt } from '../../src/text/span.ts';
import { islandKnowledge } from './island.ts';

let knowledge: Knowledge;
let search: ExplainingSearch;
let words: string[];
beforeAll(async () => {
  knowledge = await islandKnowledge();
  search = createSearch(knowledge);
  words = [...knowledge.documents.values()].flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []);
});

const everyExcerpt = (question: string) => search.ask(question).excerpts;
const question = () =>
  fc
    .array(fc.nat(), { minLength: 1, maxLength: 8 })
    .map((picks) => picks.map((at) => words[at % words.length]).join(' '));

describe('whatever is asked', () => {
  it('an excerpt lies inside its passage, its matches inside the excerpt, in order, without overlaps', () => {
    fc.assert(
      fc.property(question(), (asked) => {
        for (const excerpt of everyExcerpt(asked)) {
          const passage = knowledge.passages.get(excerpt.passageId);
          expect(passage !== undefined && contains(passage.span, excerpt.span)).toBe(true);
          let end = excerpt.span.start;
          for (const match of excerpt.matches) {
            expect(match.start).toBeGreaterThanOrEqual(end);
            expect(match.end).toBeGreaterThan(match.start);
            end = match.end;
          }
          expect(end).toBeLessThanOrEqual(excerpt.span.end);
        }
      }),
    );
  });

  it('a quotation is shown whole or not at all', () => {
    fc.assert(
      fc.property(question(), (asked) => {
        for (const excerpt of everyExcerpt(asked)) {
          const passage = knowledge.passages.get(excerpt.passageId);
          if (passage === undefined) throw new Error(`There is no passage ${excerpt.passageId}.`);
          for (const { id, span } of quotationsIn(knowledge, passage)) {
            expect(overlaps(excerpt.span, span)).toBe(contains(excerpt.span, span));
            expect(excerpt.quotationIds.includes(id)).toBe(contains(excerpt.span, span));
          }
        }
      }),
    );
  });

  it('the same question gets the same answer, from a search made anew too', () => {
    const other = createSearch(knowledge);
    fc.assert(
      fc.property(question(), (asked) => {
        expect(search.ask(asked)).toEqual(search.ask(asked));
        expect(other.ask(asked)).toEqual(search.ask(asked));
      }),
    );
  });

  it('any string at all gets an answer or a refusal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (asked) => {
        expect(['answered', 'perhaps', 'not-found']).toContain(search.ask(asked).status);
      }),
    );
  });
});

const sentence = fc.constantFrom(
  'It rained.',
  'Mr. Ash of St. Ives left at 3.5 knots.',
  '“No. Never,” she said.',
  '“We wait.',
  'We wait long.”',
  'He said "go. now" twice.',
  '“Alone.”',
  'They "agreed',
  'A very long sentence that goes on about the weather over the sound and the boats on it for a good while.',
);

describe('cutting any text', () => {
  const text = fc.array(sentence, { minLength: 1, maxLength: 14 }).map((list) => list.join(' '));

  it('never cuts between quotation marks', () => {
    fc.assert(
      fc.property(text, fc.nat(), (whole, best) => {
        const passage = { start: 0, end: whole.length };
        const pieces = piecesOf(whole, passage, []);
        const values = pieces.map((_, at) => ({
          terms: new Map([[0, at === best % pieces.length ? 2 : 1]]),
          extra: 0,
        }));
        const span = cut(whole, passage, pieces, values, languageOf('en'), answerLength);
        for (const quoted of markedQuotations(whole)) {
          if (overlaps(span, quoted)) expect(contains(span, quoted)).toBe(true);
        }
      }),
    );
  });

  it('loses no word: the pieces hold all that is not white space', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const pieces = piecesOf(whole, { start: 0, end: whole.length }, []);
        expect(pieces.map((span) => textAt(whole, span)).join(' ')).toBe(whole);
      }),
    );
  });
});
