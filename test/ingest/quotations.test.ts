/** Quotations and speakers in invented news prose. */
import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../src/ingest/quotations/index.ts';
import type { Name } from '../../src/knowledge/model.ts';

const known: Name[] = [
  {
    id: 'ilse-brandt',
    name: 'Ilse Brandt',
    kind: 'person',
    aliases: ['Brandt', 'Ilze Brant', 'Brant'],
    role: 'President of Norland',
  },
  { id: 'norland', name: 'Norland', kind: 'place', aliases: [] },
  { id: 'harbour-board', name: 'Harbour Board', kind: 'organisation', aliases: [] },
];

/** `words — person (mention)` for every quotation, in order. */
function said(...paragraphs: string[]): string[] {
  return extractQuotations(paragraphs.join('\n'), { names: known }).map(
    ({ text, speaker, speakerMention }) =>
      `${text} — ${speaker?.name ?? 'nobody'} (${speakerMention?.text ?? '-'})`,
  );
}

const words = (...paragraphs: string[]): string[] =>
  extractQuotations(paragraphs.join('\n'), { names: known }).map(({ text }) => text);

describe('marks', () => {
  it('curly, straight and mismatched marks hold the same words', () => {
    expect(words('“The quay is closed,” Ana Moreno said.')).toEqual(['The quay is closed,']);
    expect(words('"The quay is closed," Ana Moreno said.')).toEqual(['The quay is closed,']);
    expect(words('“The quay is closed,’ said Ana Moreno with a smile.')).toEqual(['The quay is closed,']);
    expect(words('‘The quay is closed,’ said Ana Moreno.')).toEqual(['The quay is closed,']);
  });

  it('an apostrophe opens and closes nothing', () => {
    expect(
      words("The dockers' wives didn't know what 'em lot wanted in the '90s, Moreno's aide said."),
    ).toEqual([]);
    expect(words("Ana Moreno said that in the '90s the pilots' boat was always late.")).toEqual([]);
    expect(words('‘The dockers’ wives know it isn’t so,’ Ana Moreno said.')).toEqual([
      'The dockers’ wives know it isn’t so,',
    ]);
  });

  it.each([
    ['curly', '‘', '’'],
    ['straight', "'", "'"],
  ])('a speech in single %s marks goes on over paragraphs, whatever apostrophes it has', (_, open, close) => {
    const text = [
      `Ana Moreno, the harbour master, said: ${open}We waited. The dockers${close} wives waited, too.`,
      `${open}They didn${close}t come for the pilots${close} boat.`,
      `${open}Now they come with flowers.${close}`,
      `The quay${close}s gate is shut.`,
    ];
    expect(said(...text)).toEqual([
      `We waited. The dockers${close} wives waited, too. — Ana Moreno (Ana Moreno)`,
      `They didn${close}t come for the pilots${close} boat. — Ana Moreno (Ana Moreno)`,
      'Now they come with flowers. — Ana Moreno (Ana Moreno)',
    ]);
  });

  it('a term in single marks and an apostrophe before a paragraph that opens with such a mark leave nothing open', () => {
    expect(
      words(
        '‘The Gulls’ is a play that the ‘Harbour Stage gives each spring.',
        '‘We sell no tickets,’ Ana Moreno said.',
      ),
    ).toEqual(['We sell no tickets,']);
    expect(words('The summer of the ‘Bella was long.', '‘We swam,’ Ana Moreno said.')).toEqual(['We swam,']);
  });

  it('a quotation inside a quotation belongs to the words of who speaks', () => {
    expect(words('“They told us ‘never again’ and “trust us” and left,” Ana Moreno said.')).toEqual([
      'They told us ‘never again’ and “trust us” and left,',
    ]);
  });

  it('a speech of two paragraphs opens each and closes the last', () => {
    const text = [
      '“We waited for nine years,” Ana Moreno said. “Nobody came to see us.',
      '“Now they come with flowers.”',
    ];
    expect(said(...text)).toEqual([
      'We waited for nine years, — Ana Moreno (Ana Moreno)',
      'Nobody came to see us. — Ana Moreno (Ana Moreno)',
      'Now they come with flowers. — Ana Moreno (Ana Moreno)',
    ]);
  });

  it('a mark that is never closed makes no quotation of the rest', () => {
    expect(words('Ana Moreno said the “plan was late and the quay was closed for the winter.')).toEqual([]);
  });
});

describe('speakers', () => {
  it.each([
    ['“It leaks,” said Ana Moreno, a pilot.', 'Ana Moreno'],
    ['“It leaks,” Ana Moreno said on Monday.', 'Ana Moreno'],
    ['“It leaks,” Ana Moreno, a pilot in Ashford, told the county radio.', 'Ana Moreno'],
    ['Ana Moreno, who has steered ferries since 2009, said: “It leaks.”', 'Ana Moreno'],
    ['Ana Moreno told reporters that the hull “leaks in four places at least.”', 'Ana Moreno'],
    ['The hull “leaks in four places at least,” according to Ana Moreno.', 'Ana Moreno'],
    ['Pilot Ana Moreno went on, adding that the hull “leaks in four places at least.”', 'Ana Moreno'],
    ['Ana Moreno defended the crew and accused the owners of “leaks in four places at least.”', 'Ana Moreno'],
    ["Ana Moreno's remark that the hull “leaks in four places at least” was not printed.", 'Ana Moreno'],
    ['The hull was called “a sieve with a flag on it” by Ana Moreno.', 'Ana Moreno'],
    ['“Does it leak?” Ana Moreno asked. “Yes.”', 'Ana Moreno'],
  ])('%s', (sentence, person) => {
    expect(extractQuotations(sentence, { names: known })[0]?.speaker?.name).toBe(person);
  });

  it('an interrupted quotation has one speaker in both halves', () => {
    expect(said('“If the hull leaks,” Ana Moreno said, “then the ferry stays in port.”')).toEqual([
      'If the hull leaks, — Ana Moreno (Ana Moreno)',
      'then the ferry stays in port. — Ana Moreno (Ana Moreno)',
    ]);
  });

  it('a pronoun means who was the subject before it, not who was merely named', () => {
    expect(
      said(
        'Ana Moreno met Rita Ortiz on the quay. Moreno thanked Ortiz for the flag.',
        '“It leaks,” she said.',
      ).at(-1),
    ).toBe('It leaks, — Ana Moreno (she)');
  });

  it('a description means the person whom the names file or the article describes so', () => {
    expect(
      said(
        'President Ilze Brant arrived at noon.',
        'The Norlandic leader called the ferry “a gift to the islands.”',
      ).at(-1),
    ).toBe('a gift to the islands. — Ilse Brandt (The Norlandic leader)');
  });

  it('a description that fits nobody leaves the speaker empty, and a pronoun after it too', () => {
    expect(
      said(
        'Ana Moreno arrived at noon.',
        '“It leaks,” a spokesman for the yard said. “It always has,” he said.',
      ),
    ).toEqual(['It leaks, — nobody (a spokesman for the yard)', 'It always has, — nobody (he)']);
  });

  it('an organisation is a source but no person', () => {
    expect(said('“It leaks in four places at least,” the Harbour Board said.')).toEqual([
      'It leaks in four places at least, — nobody (the Harbour Board)',
    ]);
  });

  it('every spelling of a known person is that person', () => {
    expect(said('“It leaks,” Brant said.')).toEqual(['It leaks, — Ilse Brandt (Brant)']);
  });

  it('a last name that two people share names neither', () => {
    expect(
      said('Ana Moreno, a pilot, and Rita Moreno, a cook, came aboard.', '“It leaks,” Moreno said.').at(-1),
    ).toBe('It leaks, — nobody (Moreno)');
  });

  it('nobody speaks words that nothing attributes', () => {
    expect(
      said('The hull was long.', '“It leaks in four places and nobody has looked at it.”').at(-1),
    ).toMatch(/— nobody/u);
  });
});

describe('what is not speech', () => {
  it.each([
    ['a term at arm’s length', 'The yard never had a “safety plan” in the first place.'],
    [
      'what somebody calls a thing',
      'The owners paid for what they called a “special inspection” of the hull.',
    ],
    ['what many call a thing', 'Ana Moreno walked along what people called “the wall” of the old yard.'],
    ['what a thing is called', 'Ana Moreno looked at what is called a “keelson” in the trade.'],
    ['what a thing is called beside a comma', 'Ana Moreno said the barge, called “Bella,” was late.'],
    ['a name behind its noun', 'Ana Moreno said a course at the mill called “Sailing Together” had ended.'],
    ['a term that brackets explain', 'Ana Moreno said the men cut the “keelson” (backbone) of the ferry.'],
    ['a term in brackets', 'Ana Moreno said the men cut the keelson (“the backbone”) of the ferry.'],
    ['a so-called thing', 'Ana Moreno said the so-called “inspection” of the hull had taken an hour.'],
    [
      'headlines',
      'It ran under headlines like “Ferry Sinks in Harbour Again” and “Who Let the Water In?” for a week.',
    ],
    ['a nickname', 'Ana “Annie” Moreno came aboard.'],
    ['the nickname of a speaker', 'Otto “Stoker” Berg said that the ferry would sail.'],
    ['the nickname of whom a speaker tells', 'Otto “Old Stoker” Berg left, Ana Moreno said.'],
  ])('%s', (_what, sentence) => {
    expect(words(sentence)).toEqual([]);
  });

  it('a word of what somebody says between two names is no nickname', () => {
    expect(words('The pilot said Ana Moreno “challenged” Otto Berg.')).toEqual(['challenged']);
    expect(words('The pilot called Ana Moreno “Liar” Monday.')).toEqual(['Liar']);
  });

  it('a short fragment that is somebody’s word is a quotation of that person', () => {
    expect(said('Ana Moreno said the hull was “rotten” and the owners “blind.”')).toEqual([
      'rotten — Ana Moreno (Ana Moreno)',
      'blind. — Ana Moreno (Ana Moreno)',
    ]);
  });

  it.each([
    'Pilot Ana Moreno would not pay for what she called “rotten” work on the hull.',
    'Pilot Ana Moreno would not pay for what she termed a “rotten” job on the hull.',
    'Pilot Ana Moreno would not pay for what she described as “rotten” work on the hull.',
    'Pilot Ana Moreno left, and she called the hull “rotten” (her word for all that the yard does these days).',
  ])('the one word by which somebody calls a thing is hers: %s', (sentence) => {
    expect(said(sentence)).toEqual(['rotten — Ana Moreno (she)']);
  });
});

it('a fragment is told from words that can stand alone', () => {
  const kinds = extractQuotations(
    '“The hull leaks,” Ana Moreno said. Ana Moreno said it “leaks in four places” now.',
  ).map(({ kind }) => kind);
  expect(kinds).toEqual(['direct', 'fragment']);
});
