/** Dates and numbers as people type them. */
import { expect, it } from 'vitest';
import { createSearch } from '../../src/search/index.ts';
import { withFiguresOfTexts } from '../../src/search/question/typed-figures.ts';
import { islandKnowledge } from './island.ts';

const read = (text: string, inTexts: readonly string[] = []) =>
  withFiguresOfTexts(text, (word) => inTexts.includes(word));

it.each([
  ['17.06.2022', '2022-06-17'],
  ['17.6.2022', '2022-06-17'],
  ['17.06.22', '2022-06-17'],
  ['17/06/2022', '2022-06-17'],
  ['17-06-2022', '2022-06-17'],
  ['17–06–2022', '2022-06-17'],
  ['2022-06-17', '2022-06-17'],
  ['6/17/2022', '2022-06-17'],
  ['5/5/2022', '2022-05-05'],
  ['2022/06/17', '2022-06-17'],
  ['2022.06.17', '2022-06-17'],
])('a date in digits is read as texts write it: %s', (typed, date) => {
  expect(read(`Who left on ${typed}?`)).toBe(`Who left on ${date}?`);
  expect(read(`Left ${typed}`)).toBe(`Left ${date}`);
});

it.each([
  ['6/7/2022', 'the month may be either'],
  ['31.13.2022', 'there is no such month'],
  ['17.6', 'it may be a number'],
  ['10.0.0.1', 'it has four parts'],
  ['and/or', 'it has no digits'],
])('%s stays as it is: %s', (typed) => {
  expect(read(`Who left on ${typed}?`)).toBe(`Who left on ${typed}?`);
});

it('a date stays as it is where texts have it so', () => {
  expect(read('Who left on 17.06.2022?', ['17.06.2022'])).toBe('Who left on 17.06.2022?');
});

it.each(['13 000', '13\u202F000', "13'000", '13’000'])(
  'a number in groups is one where texts have it: %s',
  (typed) => {
    expect(read(`Did ${typed} die?`, ['13000'])).toBe('Did 13000 die?');
    // "On 13 000 …" may be a day and a number.
    expect(read(`Did ${typed} die?`)).toBe(`Did ${typed} die?`);
  },
);

it.each([
  ['COVID19', 'COVID-19'],
  ['COVID19', 'Covid 19'],
  ['covid-19', 'COVID-19'],
  ['COVID 19', 'COVID-19'],
])('a word with digits is found however they are joined: %s where a text has %s', async (typed, printed) => {
  const knowledge = await islandKnowledge({
    'documents/isles-ward.md': `---
title: The ward
outlet: isles-today
text: verbatim
---
The ${printed} ward was closed in spring. The nurses of the island moved to the mainland.
`,
  });
  const search = createSearch(knowledge);
  const { status, excerpts, searched } = search.ask(`When was the ${typed} ward closed?`);
  expect([excerpts[0]?.documentId, searched.absentWord]).toEqual(['isles-ward', undefined]);
  expect(status).toBe(search.ask(`When was the ${printed} ward closed?`).status);
});

it('what is asked about a day is found however the day is typed', async () => {
  const knowledge = await islandKnowledge({
    'documents/isles-fair.md': `---
title: The fair
outlet: isles-today
text: verbatim
---
The fair on 3 June 2031 drew 13,000 guests to the quay.
`,
  });
  const search = createSearch(knowledge);
  for (const date of ['June 3rd', '3 Jun', '03.06.2031', '2031/6/3', '2031-06-03'])
    expect(search.ask(`What happened on ${date}?`).excerpts[0]?.documentId).toBe('isles-fair');
  for (const number of ['13,000', '13.000', '13 000', '13k', 'thirteen thousand'])
    expect(search.ask(`Were there ${number} guests at the fair?`).status).toBe('answered');
});
