/** Words that are said of what is somebody's: whoever owns it has not said them. */
import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../src/ingest/quotations/index.ts';
import { readArticle } from './first-article.ts';

const opening = 'Minister Ada Holm and the porter K. R. Pell met on Monday.\n';
const words = '“a gift without any ribbon on it”';
const speakersOf = (sentence: string): string[] =>
  extractQuotations(opening + sentence.replace('@', words)).map(({ speaker }) => speaker?.name ?? 'nobody');

describe('words that are said of what is somebody’s', () => {
  it.each([
    "K. R. Pell of the Ferry and Harbour Workers' Union called the minister's answer @.",
    "K. R. Pell of the Drivers' and Porters' Union said the minister's answer was @.",
    "K. R. Pell at the Women's and Children's Hospital labelled Ada Holm's latest statement @.",
    "K. R. Pell for the Nurses' Association dismissed Holm's promise as @.",
    "K. R. Pell, general secretary of the Clerks' and Porters' Guild, called the minister's promise to the union @.",
    'K. R. Pell, who leads the Porters’ Union, considered her answer @.',
    "The answer was described by K. R. Pell of the Drivers' and Porters' Union as @.",
    "K. R. Pell left, calling the minister's answer @.",
    "K. R. Pell thought the minister's answer @.",
    "K. R. Pell likened the minister's answer to @.",
    "The minister's answer, @ in K. R. Pell's words, came late.",
    "K. R. Pell called Holm's answer a joke. “It is a gift without a ribbon.”",
    "K. R. Pell dismissed the minister's answer.\n“It is a gift without a ribbon.”",
  ])('are whoever’s says so: %s', (sentence) => {
    expect(speakersOf(sentence)).toEqual(['K. R. Pell']);
  });

  it.each([
    "The Ferry and Harbour Workers' Union called the minister's answer @.",
    "K. R. Pell found the minister's answer @.",
    "K. R. Pell waved away the minister's answer as @.",
    "K. R. Pell rejected the minister's answer: “It is a gift without a ribbon.”",
    "K. R. Pell laughed at the minister's answer: “It is a gift without a ribbon.”",
    "K. R. Pell recalled the minister's promise of @.",
    "K. R. Pell rejected the minister's description of the strike as @.",
    "The minister's claim to be @ did not last.",
    "The minister's answer was seen as @.",
    "The minister's answer was @.",
    "To K. R. Pell, the minister's answer was @.",
  ])('are nobody’s where nobody is told to say so: %s', (sentence) => {
    expect(speakersOf(sentence)).toEqual(['nobody']);
  });

  it.each([
    "In the minister's words, it was @.",
    "The minister's answer: “Nobody will go without a ribbon.”",
    "The minister's promise that “nobody will go without a ribbon” was welcomed by K. R. Pell.",
  ])('are the owner’s where they are what the noun holds: %s', (sentence) => {
    expect(speakersOf(sentence)).toEqual(['Ada Holm']);
  });
});

describe('words of a company', () => {
  const thoughts = '“Our thoughts are with all of them tonight.”';
  it.each([
    'Oskwater chief executive Wren Pell has left. Oskwater said: @',
    'Wren Pell, the Oskwater chief executive, has left. Oskwater again said: @',
    'Oskwater managing director Wren Pell has left. In a letter Oskwater said: @',
  ])('are not those of whoever is called by its name: %s', (text) => {
    const [found] = extractQuotations(text.replace('@', thoughts));
    expect([found?.text, found?.speaker]).toEqual([thoughts.slice(1, -1), undefined]);
  });

  it('are hers where she is called by her office', () => {
    const text = `Oskwater chief executive Wren Pell has left. The chief executive said: ${thoughts}`;
    expect(extractQuotations(text)[0]?.speaker?.name).toBe('Wren Pell');
  });
});

describe('an outlet that somebody tells something', () => {
  it('is nobody whom “he” behind it could mean', async () => {
    const text =
      'ASHFORD PUBLIC BROADCASTING\n\nThe ferry stays in port\n\nBy Rosa Feld\n\nThe ferry stayed in port for a ninth day on Tuesday, and nobody could say when it would sail again.\n\nMr Pell, a butcher, told Ashford Public he had not slept. “On Monday I packed, on Tuesday I unpacked,” he said.';
    const read = await readArticle(Buffer.from(text), 'ferry.txt');
    expect(read.kind === 'done' && read.value.quotations.map(({ speaker }) => speaker?.name)).toEqual([
      'Pell',
    ]);
  });
});
