import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsShown } from '../../src/knowledge/find.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createQuotes } from '../../src/quotes/index.ts';
import { type Verdict, verdicts } from '../../src/quotes/quotes.ts';
import { exactWords } from '../../src/quotes/words/exact-words.ts';
import { isInterrupted } from '../../src/quotes/words/rows.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { textAt } from '../../src/text/span.ts';
import { readLines } from '../eval/quotes.ts';
import {
  importedKnowledge,
  isFalselyExact,
  isRight,
  judge,
  readClaims,
  verdictSets,
} from '../eval/verdicts.ts';
import { inventedKnowledge, reader } from './invented.ts';

const cases = await readLines(join(import.meta.dirname, '../eval/verify.yaml'));
const shipped = await loadKnowledge(['knowledge']);
const onRecord = createQuotes(shipped);
const verdictOf = (quotes: typeof onRecord, text: string, speaker?: string): Verdict | undefined =>
  quotes.verify(text, speaker)[0]?.verdict;
const judged = (text: string, speaker?: string) => verdictOf(onRecord, text, speaker);
const clean: readonly (Verdict | undefined)[] = ['exact', 'exact-without-attribution', 'disputed'];

describe('checking a pasted line against the shipped knowledge', () => {
  it('is right in 97 of 100', () => {
    const wrong = cases.filter(({ text, speaker, verdict }) => judged(text, speaker) !== verdict);
    expect(wrong.length / cases.length).toBeLessThanOrEqual(0.03);
  });

  it('calls nothing exact that is not', () => {
    for (const { text, speaker, verdict } of cases) {
      if (verdict !== 'exact') expect(judged(text, speaker), text).not.toBe('exact');
    }
  });

  it('shows whole sentences of the passage it names, with the words inside them', () => {
    for (const { text, speaker } of cases) {
      for (const match of onRecord.verify(text, speaker).flatMap(({ matches }) => matches)) {
        const { span } = shipped.passages.get(match.passageId) ?? { span: { start: Number.NaN, end: 0 } };
        expect(match.sentence.start).toBeGreaterThanOrEqual(span.start);
        expect(match.sentence.end).toBeLessThanOrEqual(span.end);
        for (const one of [...match.claimed, ...match.leftOut]) {
          expect(one.start).toBeGreaterThanOrEqual(match.sentence.start);
          expect(one.end).toBeLessThanOrEqual(match.sentence.end);
        }
      }
    }
  });
});

describe('checking claims over the episode and over imported articles', async () => {
  const articles = await Promise.all(verdictSets.map(importedKnowledge));
  const imported = articles.map(createQuotes);
  const [own = [], ...others] = await Promise.all(
    imported.map(async (quotes, at) =>
      judge(await readClaims(join(verdictSets[at] ?? '', 'verdicts.yaml')), onRecord, quotes),
    ),
  );
  const wrong = (some: typeof own) => some.filter((one) => !isRight(one)).length / some.length;

  it('has at least 20 claims of each verdict', () => {
    for (const verdict of verdicts) {
      expect(own.filter((one) => one.verdict === verdict).length, verdict).toBeGreaterThanOrEqual(20);
    }
  });

  it('is right in 97 of 100, and calls nothing exact that is not', () => {
    expect(wrong(own)).toBeLessThanOrEqual(0.03);
    for (const some of others) expect(wrong(some)).toBeLessThanOrEqual(0.04);
    expect(
      [own, ...others]
        .flat()
        .filter(isFalselyExact)
        .map(({ text }) => text),
    ).toEqual([]);
  });
});

/** Every sentence that somebody is quoted with, of some length. */
const sentences = [...shipped.quotations.values()].flatMap((quotation) => {
  const words = wordsShown(shipped, quotation);
  return sentencesOf(words).map((span) => ({ quotation, text: textAt(words, span) }));
});
const wordsIn = (text: string) => exactWords(text, reader.language);
const whole = fc.constantFrom(
  ...sentences.filter(({ text }) => wordsIn(text).length >= 5 && !text.includes('[')),
);
const denies = (word: string) => reader.language.modifierOf(word) === 'negation';

describe('exactness', () => {
  it('holds for every whole sentence of a quotation, disputed where others print the opposite', () => {
    for (const { text, quotation } of sentences) {
      if (wordsIn(text).length < 3) continue;
      expect(clean, `${quotation.id}: ${text}`).toContain(judged(text));
    }
  });

  it('survives other marks, dashes, case and spacing', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom('  ', '\n> ', ' "', ' — '), ({ text }, glue) => {
        const line = wordsIn(text)
          .map(({ start, end }) => text.slice(start, end).toUpperCase().replaceAll('’', "'"))
          .join(glue);
        expect(clean, line).toContain(judged(line));
      }),
      { numRuns: 200 },
    );
  });

  it('is lost when a part leaves a negator out of its sentence', () => {
    const denied = sentences.filter(({ text }) => wordsIn(text).some(({ form }) => denies(form)));
    fc.assert(
      fc.property(fc.constantFrom(...denied), fc.nat(), fc.nat(), ({ text }, one, other) => {
        const words = wordsIn(text);
        const at = words.findIndex(({ form }) => denies(form));
        const [from, to] = one % 2 === 0 ? [at + 1, words.length] : [0, at];
        const last = to - (other % Math.max(1, to - from - 2));
        fc.pre(last - from >= 3);
        const part = text.slice(words[from]?.start, words[last - 1]?.end);
        expect(judged(part), part).not.toMatch(/^exact/u);
      }),
      { numRuns: 300 },
    );
  });

  it('is lost with one word dropped, changed or put in', () => {
    fc.assert(
      fc.property(
        whole,
        fc.nat(),
        fc.constantFrom(undefined, 'not', 'always', '17', 'Norland'),
        ({ text }, seed, put) => {
          const words = wordsIn(text).map(({ start, end }) => text.slice(start, end));
          const at = 1 + (seed % (words.length - 2));
          for (const dropped of put === undefined ? [1] : [0, 1]) {
            fc.pre(dropped === 0 || words[at]?.toLowerCase() !== put);
            const line = words.toSpliced(at, dropped, ...(put === undefined ? [] : [put])).join(' ');
            expect(judged(line), line).not.toMatch(/^exact/u);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is kept when only the attribution is dropped', () => {
    const speeches = [...shipped.documents.values()].flatMap(({ text, quotations }) =>
      quotations.flatMap((one, index) => {
        const next = quotations[index + 1];
        return next !== undefined && isInterrupted(one, next, text)
          ? [`${textAt(text, one.span)} ${textAt(text, next.span)}`]
          : [];
      }),
    );
    expect(speeches.length).toBeGreaterThan(2);
    for (const speech of speeches) expect(clean, speech).toContain(judged(speech));
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

describe('what a part of a sentence leaves out', () => {
  const knowledge = inventedKnowledge([
    {
      id: 'gazette-bridge',
      outlet: 'gazette',
      paragraphs: [
        '“We will never sell the old bridge,” Lowe said. “Indeed, the bridge belongs to Port Haven, and so does the road.”',
        '“If the rain stops, the fair opens on Friday,” Lowe said. “Some people claim that the harbour is finished. I call the harbour our best friend.”',
        'Vance told Gazette: “The wall of the old harbour is a gift of the sea [and of the town] to us and our children.”',
        'Oduya denied being a “friend of the smugglers”. He called it “a lie ‘made in the fish market’ on Monday”.',
        'Vance rejected the idea that she was ever a “slave of the landlords”.',
      ],
      quotations: [
        { speaker: 'ada-lowe' },
        { speaker: 'ada-lowe' },
        { speaker: 'ada-lowe' },
        { speaker: 'ada-lowe' },
        { speaker: 'cora-vance' },
        { speaker: 'bram-oduya', kind: 'fragment' },
        { speaker: 'bram-oduya', kind: 'fragment' },
        { speaker: 'cora-vance', kind: 'fragment' },
      ],
    },
  ]);
  const quotes = createQuotes(knowledge);
  const document = knowledge.documents.get('gazette-bridge')?.text ?? '';

  it.each<[string, Verdict]>([
    ['We will never sell the old bridge', 'exact'],
    [
      'We will never sell the old bridge. Indeed, the bridge belongs to Port Haven, and so does the road.',
      'exact-without-attribution',
    ],
    [
      '“We will never sell the old bridge,” Lowe said. “Indeed, the bridge belongs to Port Haven, and so does the road.”',
      'exact',
    ],
    ['the bridge belongs to Port Haven', 'exact'],
    ['sell the old bridge', 'reversed'],
    ['the fair opens on Friday', 'reversed'],
    ['the harbour is finished', 'quoted-to-reject'],
    ['made in the fish market', 'quoted-to-reject'],
    ['friend of the smugglers', 'reversed'],
    ['slave of the landlords', 'reversed'],
    ['the old harbour is a gift of the sea', 'cut'],
    ['The wall of the old harbour is a gift of the sea to us and our children', 'exact'],
    ['The wall of the old harbour is a gift of the sea [and of the town] to us and our children', 'exact'],
    ['The wall of the old harbour is a gift of the sea and of the town to us and our children', 'altered'],
    ['and of the town', 'other-speaker'],
    ['We will never … the old bridge', 'cut'],
    ['We will sell the old bridge', 'reversed'],
    ['We will never sell the new bridge', 'altered'],
    ['Lowe: I call the harbour our best friend.', 'exact'],
    ['Jane Lowe: I call the harbour our best friend.', 'other-speaker'],
    ['I CALL the har-\nbour our best friend.[12]', 'exact'],
    ['Lowe: I call the harbour our best friend.[12]', 'exact'],
    ['“I call the harbour[3] our best friend.[12]” — Lowe', 'exact'],
    ['Ada Lowe said: “I call the harbour our best friend[1]”, I swear', 'exact'],
    ['nobody expected “the bridge belongs to Port Haven” from her', 'exact'],
    // Somebody's lawyer is another person; who is described beside the name is the one.
    ['Lowe’s lawyer said “I call the harbour our best friend”', 'other-speaker'],
    ['a spokesman for Lowe: “I call the harbour our best friend”', 'other-speaker'],
    ['“I call the harbour our best friend” — Lowe’s press secretary', 'other-speaker'],
    ['Vance’s sister Lowe said “I call the harbour our best friend”', 'exact'],
    ['Lowe, mayor of Eastmere: “I call the harbour our best friend”', 'exact'],
    ['the mayor of Eastmere, Ada Lowe: I call the harbour our best friend', 'exact'],
    // A post may say that it was not said, by whom, or to whom.
    ['Lowe never said “I call the harbour our best friend”', 'reversed'],
    ['Lowe denied saying “I call the harbour our best friend”', 'reversed'],
    ['Lowe not only said “I call the harbour our best friend”', 'exact'],
    ['I can’t believe Lowe said “I call the harbour our best friend”', 'exact'],
    ['Vance, not Lowe, said “I call the harbour our best friend”', 'other-speaker'],
    ['Lowe (about Vance): “I call the harbour our best friend”', 'exact'],
    ['After Vance spoke, Lowe: “I call the harbour our best friend”', 'exact'],
    ['Lowe on the harbour: “I call the harbour our best friend”', 'exact'],
    // What is put before or behind a line is no attribution unless it says whose words they are.
    ['I call the harbour our best friend, this year', 'altered'],
    ['I call the harbour our best friend. Amazing', 'altered'],
    ['I call the harbour our best friend — NOT', 'reversed'],
    ['Never: I call the harbour our best friend', 'reversed'],
    ['Perhaps: I call the harbour our best friend', 'altered'],
    ['The mayor: I call the harbour our best friend', 'exact'],
    ['Lowe’s lawyer: I call the harbour our best friend', 'other-speaker'],
    ['Inspector-General Lowe: “I call the harbour our best friend”', 'exact'],
    ['Lowe: “I call the harbour our worst friend”', 'altered'],
    ['even Lowe says it is “finished”', 'quoted-to-reject'],
  ])('makes of %j: %s', (text, verdict) => {
    expect(verdictOf(quotes, text)).toBe(verdict);
  });

  it('is named word for word, before and behind', () => {
    const [check] = quotes.verify('the old harbour is a gift of the sea');
    const [match] = check?.matches ?? [];
    expect(match?.leftOut.map((span) => textAt(document, span))).toEqual([
      'The wall of',
      'to us and our children',
    ]);
    expect(match && textAt(document, match.sentence)).toMatch(/^The wall .* our children\.$/u);
  });

  it.each<[string, Verdict[]]>([
    ['> I call the harbour our best friend.\nthis one gets it', ['exact']],
    ['> I call the harbour our best friend.\n— Cora Vance', ['other-speaker']],
    [
      'Lowe said “I call the harbour our best friend” and Vance said “The wall of the old harbour is a gift of the sea to us and our children”',
      ['exact', 'exact'],
    ],
    [
      'Vance: “I call the harbour our best friend”\nLowe: “We will never sell the old bridge”',
      ['other-speaker', 'exact'],
    ],
    [
      'Lowe: “We will never sell the old bridge.” Vance: “I call the harbour our best friend.”',
      ['exact', 'other-speaker'],
    ],
    [
      'Lowe’s “we will never sell the old bridge” and Vance’s “sell the old bridge” are one',
      ['exact', 'other-speaker'],
    ],
  ])('is given to whoever stands beside it: %j', (text, expected) => {
    expect(quotes.verify(text).map(({ verdict }) => verdict)).toEqual(expected);
  });

  it('is no longer given to whoever is named first once somebody else is named', () => {
    const found = quotes.verify(
      'Lowe: “sell the old bridge”. Vance: “we will sell”. “we will never sell the old bridge”',
    );
    expect(found.map(({ claim }) => claim.speaker?.given)).toEqual(['Lowe', 'Vance', undefined]);
  });

  it('is judged for each quotation of a text by itself', () => {
    const found = quotes.verify(
      'She said “we will never sell the old bridge” and then “sell the old bridge”, lol',
    );
    expect(found.map(({ verdict }) => verdict)).toEqual(['exact', 'reversed']);
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
    (quotes.verify(line)[0]?.matches ?? []).map(({ documentId, differences }) => ({
      documentId,
      words: differences.map(({ a, b }) => [
        textAt(line, a),
        textAt(knowledge.documents.get(documentId)?.text ?? '', b),
      ]),
    }));

  it('is exact, and says which words are spelled another way; its own spelling comes first', () => {
    const line = 'Lowe: “We recognize the harbor’s right of defense”';
    expect(verdictOf(quotes, line)).toBe('exact');
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
    const { verdict, matches = [] } = quotes.verify(line)[0] ?? {};
    expect(verdict).toBe('altered');
    expect(matches[0]?.changed.a.map((span) => textAt(line, span))).toEqual(['offense']);
    expect(matches[0]?.differences).toHaveLength(1);
  });

  it('belongs to its speaker alone', () => {
    expect(verdictOf(quotes, 'Vance: “We recognize the harbour’s right of defense”')).toBe('other-speaker');
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
    const { verdict, matches = [] } = quotes.verify('the bridge has stood empty since March')[0] ?? {};
    expect([verdict, matches[0]?.kind]).toEqual(['exact', 'prose']);
  });

  it('cannot be checked where a digest stands, which is ours', () => {
    const { verdict, matches = [] } = quotes.verify('the council laughed at her')[0] ?? {};
    expect([verdict, matches[0]?.kind]).toEqual(['summary-only', 'digest']);
  });

  it('may stand in the article where neighbouring passages of its digest hold a line’s matter together', () => {
    const digests = createQuotes(
      inventedKnowledge([
        {
          id: 'herald-mill',
          outlet: 'herald',
          textKind: 'digest',
          paragraphs: [
            'Lowe went to Eastmere on Monday.',
            'The mill burns coal at night.',
            'Vance asked the port to hold its ships.',
            'A choir sang.',
          ],
          quotations: [],
        },
      ]),
    );
    const told = 'Vance urged the port to keep every ship away while the mill was burning coal';
    expect(verdictOf(digests, told)).toBe('summary-only');
    expect(verdictOf(digests, `Vance: ${told}`)).toBe('not-found');
    expect(verdictOf(digests, 'Lowe wants a choir to sing for every ship of the navy')).toBe('not-found');
  });

  it('may stand in the article of the outlet that a line names, of which a digest is held: that one is shown', () => {
    const digests = createQuotes(
      inventedKnowledge([
        {
          id: 'courier-boats',
          outlet: 'courier',
          textKind: 'digest',
          paragraphs: ['Lowe met the fishermen of Eastmere and promised them a harbour wall before winter.'],
          quotations: [],
        },
        {
          id: 'herald-boats',
          outlet: 'herald',
          textKind: 'digest',
          paragraphs: ['The herring fleet of Eastmere has shrunk, and Lowe blames the weather.'],
          quotations: [],
        },
      ]),
    );
    const [named] = digests.verify(
      'According to the Herald, Lowe met fishermen of Eastmere and put it on the weather',
    );
    expect([named?.verdict, named?.matches[0]?.documentId]).toEqual(['summary-only', 'herald-boats']);
    expect(verdictOf(digests, 'Oduya bought a lighthouse in Norland')).toBe('not-found');
  });

  it('are never exact under a name', () => {
    const { verdict, matches = [] } = quotes.verify('Lowe: the bridge has stood empty since March')[0] ?? {};
    expect(verdict).toBe('other-speaker');
    expect(matches[0]?.speakerId).toBeUndefined();
  });

  it('are one quotation when the line parts it where the article does', () => {
    const pasted = '“We will not pay for a bridge to nowhere,” said the mayor, Lowe. “Not one coin.”';
    // Another outlet prints the opposite of its first half.
    expect(quotes.verify(pasted).map(({ verdict }) => verdict)).toEqual(['disputed']);
  });

  it('are disputed whole where most outlets print them and one the opposite; a part of them is cut', () => {
    const printed = ['gazette', 'herald', 'courier'].map((outlet, place) => ({
      id: `${outlet}-dam`,
      outlet,
      paragraphs: [
        `“For this reason we do ${place === 2 ? '' : 'not '}trust the dam of Eastmere at night,” Vance said.`,
      ],
      quotations: [{ speaker: 'cora-vance', statement: 'vance-dam' }],
    }));
    const three = createQuotes(inventedKnowledge(printed));
    const claims = [
      'For this reason we do not trust the dam of Eastmere at night',
      'For this reason we do trust the dam of Eastmere at night',
      'Vance: we do not trust the dam',
      'trust the dam of Eastmere at night',
    ];
    expect(claims.map((line) => verdictOf(three, line))).toEqual(['disputed', 'disputed', 'cut', 'reversed']);
    const [check] = three.verify(claims[0] ?? '');
    expect(check?.opponents.map(({ documentId }) => documentId)).toEqual(['courier-dam']);
  });

  it('are disputed on both sides when one outlet stands against one', () => {
    const [against, both] = [
      'We will not pay for a bridge to nowhere',
      'We will pay for a bridge to nowhere',
    ];
    expect(verdictOf(quotes, against)).toBe('disputed');
    expect(quotes.verify(both)[0]?.opponents.map(({ documentId }) => documentId)).toEqual(['gazette-bridge']);
  });
});

describe('what is easily taken for the same', () => {
  const quotes = createQuotes(
    inventedKnowledge([
      {
        id: 'count',
        outlet: 'herald',
        paragraphs: [
          '“We shall keep the harbour open for everybody here.”',
          '“Nobody will ever close the market on Sundays.”',
          'Lowe said: “We need 1015 men for the night.” Vance said: “It cost 500 to mend the pier.”',
          'Lowe said: “We lost 1/2 of the 1,000-2,000 ships at 10:30 that night.” Vance said: “I will re-sign the paper.”',
          'Vance said: “Some 40 percent of it is mine.”',
        ],
        quotations: [
          { speaker: 'ada-lowe' },
          { speaker: 'cora-vance' },
          { speaker: 'ada-lowe' },
          { speaker: 'cora-vance' },
          { speaker: 'ada-lowe' },
          { speaker: 'cora-vance' },
          { speaker: 'cora-vance' },
        ],
      },
    ]),
  );
  const both =
    '“We shall keep the harbour open for everybody here. Nobody will ever close the market on Sundays.”';

  it.each([
    ['Lowe: “We need 1015 men for the night.”', 'exact'],
    ['Lowe: “We need 10-15 men for the night.”', 'altered'],
    ['Vance: “It cost 500 to mend the pier.”', 'exact'],
    ['Vance: “It cost ₴500 to mend the pier.”', 'altered'],
    ['Vance: “Some 40 per cent of it is mine.”', 'exact'],
    ['Vance: “Some 40 cent of it is mine.”', 'altered'],
    ['Vance: “It cost –500 to mend the pier.”', 'altered'],
    ['Vance: “It cost (-500) to mend the pier.”', 'altered'],
    ['Vance: “It cost >500 to mend the pier.”', 'altered'],
    ['Lowe: “We lost 1/2 of the 1000–2000 ships at 10:30 that night.”', 'exact'],
    ['Lowe: “We lost 1 2 of the 1,000-2,000 ships at 10:30 that night.”', 'altered'],
    ['Lowe: “We lost 1/2 of the 1,000-2,000 ships at 10 30 that night.”', 'altered'],
    ['Lowe: “We lost 1/2 of the ~1,000-2,000 ships at 10:30 that night.”', 'altered'],
    ['Vance: “I will RE-SIGN the paper.”', 'exact'],
    ['Vance: “I will resign the paper.”', 'altered'],
    // Struck out, it is not said.
    ['Vance: “I will ~~never~~ re-sign the paper.”', 'exact'],
    ['Vance: “Nobody will ~~ever~~ close the market on Sundays.”', 'altered'],
    // What two people said, one after the other.
    [`Lowe: ${both}`, 'stitched'],
    [`Vance: ${both}`, 'stitched'],
  ])('makes of %j: %s', (text, verdict) => {
    expect(verdictOf(quotes, text)).toBe(verdict);
  });

  it('is shown to differ where only the marks in a number do', () => {
    const line = 'Lowe: “We lost 1 2 of the 1,000-2,000 ships at 10:30 that night.”';
    const [match] = quotes.verify(line)[0]?.matches ?? [];
    expect(match?.changed.a.map((span) => textAt(line, span))).toEqual(['1', '2']);
  });

  it('has words of its own where a sentence stands beside that it has nothing of', () => {
    const ships = createQuotes(
      inventedKnowledge([
        {
          id: 'gazette-ships',
          outlet: 'gazette',
          paragraphs: [
            '“The crew was below when the lamps went out. She trusted the chart, and the chart was mine.”',
          ],
          quotations: [{ speaker: 'ada-lowe' }],
        },
      ]),
    );
    const line = 'Lowe: “It is 437. She trusted the chart, and the chart was mine.”';
    const [{ verdict, matches } = {}] = ships.verify(line);
    const differences = matches?.[0]?.differences.map(({ a, b }) => [textAt(line, a), b.end - b.start]);
    expect([verdict, differences]).toEqual(['altered', [['It is 437', 0]]]);
  });
});
