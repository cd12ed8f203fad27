import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { kindBits, kindsIn, wantedOf } from '../../src/search/answer-kinds.ts';
import type { Evidence } from '../../src/search/evidence.ts';
import { piecesOf } from '../../src/search/excerpt.ts';
import { createSearch } from '../../src/search/index.ts';
import { withNewsWords } from '../../src/search/news-words.ts';
import { inOrder } from '../../src/search/rank.ts';
import { spellerOf } from '../../src/search/spelling.ts';
import { stemOf } from '../../src/search/terms.ts';
import { wordNet } from '../../src/search/thesaurus.ts';
import { textAt } from '../../src/text/span.ts';
import { islandKnowledge } from './island.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await islandKnowledge();
});

describe('the thesaurus', () => {
  const english = wordNet();

  it('knows words in any form, and strangers for what they are', () => {
    expect([english.isWord('refused'), english.isWord('stopped'), english.isWord('zatulin')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('knows that happen is commoner than gratitude', () => {
    expect(english.frequency('happen')).toBeGreaterThan(english.frequency('gratitude'));
  });

  it('joins a verb with its noun', () => {
    expect(english.related('invade').map(({ word }) => word)).toContain('invasion');
  });

  it('knows capitals', () => {
    expect([english.countryOf('tehran'), english.countryOf('lyon')]).toEqual(['iran', undefined]);
  });

  it('knows what news calls a crowd in the street', () => {
    expect(
      withNewsWords(english, stemOf)
        .related('crowds')
        .map(({ word }) => word),
    ).toContain('protest');
  });
});

describe('spelling', () => {
  const speller = spellerOf(
    new Map([
      ['zatulin', 4],
      ['taiwan', 2],
      ['water', 1],
    ]),
  );

  it.each([
    ['Nasarbajew', 'Nazarbayev', 'German'],
    ['Sacharowa', 'Zakharova', 'German'],
    ['Schirinowski', 'Zhirinovsky', 'German'],
    ['Simonjan', 'Simonyan', 'Swedish'],
    ['Toqaev', 'Tokayev', 'Kazakh'],
  ])('%s is %s as it is written in %s', (written, meant) => {
    const names = spellerOf(new Map(), [meant.toLowerCase(), 'kadyrov']);
    expect(names.correct(written.toLowerCase())).toBe(meant.toLowerCase());
  });

  it('no other word becomes a name because it sounds a little like one', () => {
    const names = spellerOf(new Map(), ['kushch', 'putin', 'hess']);
    expect(['kush', 'patina', 'hose', 'coach'].map((word) => names.correct(word))).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('of three letters, only two that changed places are a slip', () => {
    const small = spellerOf(new Map([['the', 1]]));
    expect([small.correct('teh'), small.correct('tha')]).toEqual(['the', undefined]);
  });

  it.each([
    ['zatullin', 'zatulin', 'one letter too many'],
    ['tawian', 'taiwan', 'two letters swapped'],
    ['wather', 'water', 'a letter put in'],
    ['harbour', undefined, 'nothing near'],
    ['wat', undefined, 'too short to guess at'],
  ])('%s → %s: %s', (written, meant, _why) => {
    expect(speller.correct(written)).toBe(meant);
  });
});

describe('one word in many forms', () => {
  it.each([
    ['fought', 'fight'],
    ['recognised', 'recognize'],
    ['neighbours', 'neighbor'],
    ['won', 'winning'],
    ['women', 'woman'],
  ])('%s meets %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });
});

describe('kinds of answer', () => {
  it.each([
    ['He left in 2019.', 'date'],
    ['Some eleven men stayed.', 'number'],
    ['They asked Tom Brandt.', 'person'],
    ['She lives in Orsay.', 'place'],
    ['It failed because it rained.', 'reason'],
    ['“So,” he said.', 'quotation'],
  ] as const)('"%s" holds a %s', (sentence, kind) => {
    expect(kindsIn(sentence) & kindBits[kind]).toBe(kindBits[kind]);
  });

  it('a plain sentence holds none', () => {
    expect(kindsIn('it rained and rained')).toBe(0);
  });
});

describe('kinds of amount', () => {
  it.each([
    ['How old is the ferry?', 'age', 'The ferry is 57 years old.'],
    ['How long did the crossing take?', 'duration', 'The crossing took three hours.'],
    ['How long is the bridge in km?', 'distance', 'It spans 4.2 km.'],
    ['What is the price of a ticket?', 'money', 'A ticket is €12.'],
    ['What percentage voted?', 'share', 'A quarter voted.'],
    ['How many came?', 'number', 'Twenty came.'],
  ] as const)('"%s" asks for %s, and "%s" holds it', (question, kind, sentence) => {
    expect(wantedOf(question)).toBe(kind);
    expect(kindsIn(sentence) & kindBits[kind]).toBe(kindBits[kind]);
  });

  it('a number alone is no age, length, price or share', () => {
    const { age, duration, distance, money, share } = kindBits;
    expect(kindsIn('212 seals were counted.') & (age | duration | distance | money | share)).toBe(0);
  });
});

describe('the order of passages', () => {
  const found = (id: string, score: number, aboutSubject: number) => ({
    id,
    score,
    evidence: { aboutSubject } as Evidence,
  });

  it('puts what is about the one who is asked for before what others said', () => {
    const order = inOrder([found('other', 9, 0), found('theirs', 6, 1), found('weak', 2, 1)]);
    expect(order.map(({ id }) => id)).toEqual(['theirs', 'weak', 'other']);
  });

  it('goes by the score where little is about them', () => {
    const order = inOrder([found('weak', 2, 1), found('other', 9, 0)]);
    expect(order.map(({ id }) => id)).toEqual(['other', 'weak']);
  });
});

describe('pieces of a passage', () => {
  const pieces = (text: string) =>
    piecesOf(text, { start: 0, end: text.length }, []).map((span) => textAt(text, span));

  it('are sentences', () => {
    expect(pieces('It rained. Mr. Ash left.')).toEqual(['It rained.', 'Mr. Ash left.']);
  });

  it('keep a quotation of several sentences together', () => {
    expect(pieces('“No. Never,” she said. It rained.')).toEqual(['“No. Never,” she said.', 'It rained.']);
  });

  it('keep a bare quotation with the sentence that names its speaker', () => {
    expect(pieces('“No,” Brandt said. “Never.” It rained.')).toEqual([
      '“No,” Brandt said. “Never.”',
      'It rained.',
    ]);
  });
});

describe('a saved index', () => {
  const folder = async () => {
    const made = await mkdtemp(join(tmpdir(), 'onrecord-index-'));
    onTestFinished(() => rm(made, { recursive: true }));
    return join(made, 'search.index');
  };
  const question = 'How many seals were counted?';

  it('gives the same answers as one made anew, without a word in the log', async () => {
    const indexFile = await folder();
    createSearch(knowledge, { indexFile });
    const log: string[] = [];
    const search = createSearch(knowledge, { indexFile, log: (line) => log.push(line) });
    expect(search.explain(question)).toEqual(createSearch(knowledge).explain(question));
    expect(log).toEqual([]);
  });

  it.each([
    [
      'of other knowledge',
      'the knowledge has changed',
      (bytes: Buffer) => swapped(bytes, '"fingerprint":"', '"fingerprint":"0'),
    ],
    [
      'of another version',
      'another version',
      (bytes: Buffer) => swapped(bytes, '"version":4', '"version":3'),
    ],
    ['that is damaged', 'the file is damaged', (bytes: Buffer) => bytes.subarray(0, bytes.length - 3)],
    ['that is no index', 'the file is damaged', () => Buffer.from('hello')],
  ])('%s is made again, and the log says why', async (_, why, spoil) => {
    const indexFile = await folder();
    createSearch(knowledge, { indexFile });
    const sound = await readFile(indexFile);
    await writeFile(indexFile, spoil(sound));
    const log: string[] = [];
    const search = createSearch(knowledge, { indexFile, log: (line) => log.push(line) });
    expect(search.ask(question).status).toBe('answered');
    expect(log).toEqual([expect.stringContaining(why)]);
    expect(await readFile(indexFile)).toEqual(sound);
  });
});

function swapped(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1');
}
