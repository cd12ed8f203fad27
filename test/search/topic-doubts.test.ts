import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createSearch, type ExplainingSearch } from '../../src/search/index.ts';
import { signals } from '../../src/search/ranking/signals/index.ts';
import { fill } from '../fixtures/harbour.ts';
import { island } from './island.ts';

const lagoon = `---
title: A week at the lagoon
outlet: gazette
published: 2031-06-02
text: verbatim
---
Oda Fennimore asked who had dredged the lagoon.

It was the board, out of its own purse, said Vera Lindqvist of the lagoon.

The slipway will reopen on the last Monday of May, as the cannery had hoped.

The trawler was a wreck for years. In May it will sail again.

Ines Marlow asked whether the jetty had burned.

Ines Marlow said that nobody knew why the weir had burst.

A glassblower mended the lantern of the chapel.

A glazier, Edda Quist, mended the roof of the chapel.

Olsson stood on the far jetty and saw the smoke.

The chapel needs a new pump. It costs 70 crowns.

## The walrus of the aquarium

Nobody feeds it by hand.

It came from the north.

## The evening

Haas whistles at sunrise.

My carpenter is. The captain's carpenter came on Monday.

The trawler's cook, Nils Aven, was saved.

The 4,000 visitors of the museum include many divers.

Olga Brand was a shepherd for 27 years and the head of the county’s shepherds.
`;

const interview = `---
title: An hour with the captain
outlet: gazette
published: 2031-06-04
text: verbatim
---
Tom Brandt received us on the quay. He had crossed the sound all his life.

## Are you glad of it?

Not before lunch.

## What do you think of Ines Marlow?

She knows the sound better than I do.

## You mean Ines Marlow, who kept the books of the club for years. Should she have been dismissed?

Let others tell.
`;

let search: ExplainingSearch;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-topic-doubts-'));
  try {
    await fill(folder, {
      ...island,
      'documents/gazette-lagoon.md': lagoon,
      'documents/gazette-quay.md': interview,
      'documents/gazette-quay.quotes.yaml': [
        'Not before lunch.',
        'She knows the sound better than I do.',
        'Let others tell.',
      ]
        .map(
          (text, n) =>
            `- { text: "${text}", speaker: tom-brandt, at: ${n + 2}, kind: direct, reviewed: true }\n`,
        )
        .join(''),
      'documents/gazette-lagoon.asks.yaml':
        '- { at: 9, asks: [Were you there when the kiln burst?, How hot was the kiln?] }',
    });
    search = createSearch(await loadKnowledge([folder]));
  } finally {
    await rm(folder, { recursive: true });
  }
});

const statusOf = (question: string) => search.ask(question).status;
const doubtsAbout = (question: string) => search.explain(question).doubts;

it.each([
  ['When will the cannery reopen?', 'tells of another thing what is asked of one'],
  [
    'What is the name of the glassblower who mended the lantern?',
    'has no name beside the word for what is to be named',
  ],
  ['How many divers visited the museum?', 'does not say how many there are'],
  ['How many shepherds does the county have?', 'does not say how many there are'],
  ['what was the captain’s carpenter’s name?', 'has no name beside the word for what is to be named'],
])('"%s" is not answered by a passage that %s', (question, doubt) => {
  expect(doubtsAbout(question)).toEqual([doubt]);
});

it('“anymore” and “beforehand” are not looked for', () => {
  const { terms } = search.rank(
    'Why was the slipway not checked beforehand, and does it open anymore?',
  ).question;
  expect(terms.map(({ written }) => written)).toEqual(['slipway', 'checked', 'open']);
});

it('a name that is asked for with “called” is told where a name stands beside the word', () => {
  const doubt = 'has no name beside the word for what is to be named';
  expect(doubtsAbout('what is the captain’s carpenter called')).toContain(doubt);
  expect(doubtsAbout('what is the trawler’s cook called')).not.toContain(doubt);
});

it.each([
  'When will the slipway reopen?',
  'When will the trawler sail?',
  'Did Ines Marlow ask whether the jetty burned?',
  'Did the glassblower mend the lantern of the chapel?',
  'What did Ines Marlow say about the weir?',
  'What is the name of the glazier who mended the roof?',
])('a passage that tells what is asked leaves no doubt: "%s"', (question) => {
  expect([statusOf(question), doubtsAbout(question)]).toEqual(['answered', []]);
});

it('a recorded question that asks for no date, or for a number, is no answer to when it was', () => {
  const recorded = signals.findIndex(({ name }) => name === 'recorded');
  const agreement = (asked: string) => search.rank(asked).ranked[0]?.measured[recorded];
  expect(agreement('Were you there when the kiln burst?')).toBe(1);
  expect(agreement('When did the kiln burst?')).toBe(0.5);
  expect(agreement('How hot was the kiln?')).toBe(1);
  expect(agreement('When was the kiln hot?')).toBe(0.5);
  expect(statusOf('When did the kiln burst?')).toBe('perhaps');
});

it.each([
  ['How mutch does the new pump cost?', undefined],
  ['What did the glasblowing woman mend?', 'glassblower'],
])('a slip of the keys does not hide what is asked for: %s', (question, correctedTo) => {
  const { status, searched } = search.ask(question);
  expect([status, searched.corrections[0]?.to]).toEqual(['answered', correctedTo]);
});

it('“you” in the question of an interview is the one who answers it', () => {
  const { status, excerpts } = search.ask('Is Tom Brandt glad?');
  expect([status, excerpts[0]?.passageId]).toEqual(['answered', 'gazette-quay¶2']);
});

it('whoever the question of an interview names need not be named again by its answer', () => {
  const { status, excerpts } = search.ask('What does Tom Brandt think of Ines Marlow?');
  expect([status, excerpts[0]?.passageId]).toEqual(['answered', 'gazette-quay¶3']);
  // It is Marlow of whom that is asked.
  expect(doubtsAbout('Has Tom Brandt been dismissed?')).toEqual([
    'has too few of the words that say what is asked about',
  ]);
});

it('a number may stand in the sentence behind what it measures', () => {
  expect([
    statusOf('How much does the new pump cost?'),
    doubtsAbout('How much does the new pump cost?'),
  ]).toEqual(['answered', []]);
});

it('the closest line has the rarest word of the question, where only the heading above another has the rest', () => {
  const { status, searched, excerpts } = search.ask('Is the walrus of the aquarium there at sunrise?');
  expect([status, searched.isFar]).toEqual(['perhaps', undefined]);
  expect(excerpts[0]?.passageId).toBe('gazette-lagoon¶13');
});

it('an absent word is named only where it names something of which no document has another form', () => {
  const absentWord = (question: string) => search.ask(question).searched.absentWord;
  expect(absentWord('Did Marlow receive the crews of the ferry?')).toBeUndefined();
  expect(absentWord('Did the crews of the ferry choose a different bridge?')).toBeUndefined();
  expect(absentWord('Did the crews of the ferry choose a hospital?')).toBe('hospital');
  // The word, and not the same letters in "start".
  expect(absentWord('Did the crews of the ferry start the art?')).toBe('art');
  // "Repeated" is there.
  expect(absentWord('Did the governor regret the repetition of the promise?')).toBeUndefined();
});
