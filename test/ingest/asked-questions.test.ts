/** Questions that an outlet asks and answers itself stand over their answers, and are never the answer. */
import { describe, expect, it } from 'vitest';
import { readArticle } from './first-article.ts';

const intro =
  'The lock at Tarn Mill has been shut since Friday, and readers have sent us their questions about the barges, the eels and the rent of the moorings.';
const asked = ['Will the rent be paid back?', 'Where do the eels go?', 'When does the lock open?'] as const;
const told = [
  'Not before May. The waterways board told us that it “cannot say” who is owed what, and that it is counting.',
  'Over the weir, as they did before there was a lock. The board counts them at night with a lamp.',
  'The foundry in Orrin needs six weeks for the hinge, and it has not begun to cast it.',
] as const;

const page = (body: string): string =>
  `<!doctype html><html><head><title>Tarn Mill live: your questions answered</title></head><body><article><h1>Tarn Mill live: your questions answered</h1><p>${intro}</p>${body}</article></body></html>`;
const pairs = (form: (question: string, answer: string) => string): string =>
  asked.map((question, at) => form(question, told[at] ?? '')).join('');

async function blocksOf(text: string, name: string): Promise<string[]> {
  const article = await readArticle(Buffer.from(text), name);
  if (article.kind === 'refused') throw new Error(article.refusal.message);
  return article.value.blocks.map(({ kind, text: words }) => `${kind}: ${words}`);
}
const inOrder = asked.flatMap((question, at) => [`heading: ${question}`, `paragraph: ${told[at]}`]);

describe('a question that a page sets apart is a heading over its answer', () => {
  it.each<[string, string, string]>([
    [
      'in bold',
      page(pairs((question, answer) => `<p><strong>${question}</strong></p><p>${answer}</p>`)),
      'lock.html',
    ],
    [
      'in a live page’s entry, under a heading of its own',
      page(
        `<h3>17:15 Your questions</h3>${pairs((question, answer) => `<p><b>${question}</b></p><p>${answer}</p>`)}<h3>16:02 The divers go home</h3><p>${told[1]}</p>`,
      ),
      'lock.html',
    ],
    [
      'above a line break',
      page(pairs((question, answer) => `<p><b>${question}</b><br>${answer}</p>`)),
      'lock.html',
    ],
    [
      'as what opens an answer',
      page(pairs((question, answer) => `<details><summary>${question}</summary><p>${answer}</p></details>`)),
      'lock.html',
    ],
    [
      'as a button in a heading',
      page(pairs((question, answer) => `<h3><button>${question}</button></h3><div><p>${answer}</p></div>`)),
      'lock.html',
    ],
    [
      'in Markdown',
      `# Tarn Mill\n\n${intro}\n\n${pairs((question, answer) => `**${question}**\n\n${answer}\n\n`)}`,
      'lock.md',
    ],
    [
      'with its answer in one paragraph of Markdown',
      `# Tarn Mill\n\n${intro}\n\n${pairs((question, answer) => `**${question}**\n${answer}\n\n`)}`,
      'lock.md',
    ],
    [
      'between stars in plain text',
      `Tarn Mill answers\n\nBy Rosa Feld\n\n${intro}\n\n${pairs((question, answer) => `**${question}**\n\n${answer}\n\n`)}`,
      'lock.txt',
    ],
  ])('%s', async (_form, text, name) => {
    expect(await blocksOf(text, name)).toEqual(expect.arrayContaining([`paragraph: ${intro}`, ...inOrder]));
  });

  it('also a single one', async () => {
    const html = page(`<p><strong>${asked[1]}</strong></p><p>${told[1]}</p><p>${told[2]}</p>`);
    expect(await blocksOf(html, 'lock.html')).toContain(`heading: ${asked[1]}`);
  });

  it.each<[string, string]>([
    [
      'that quotes somebody',
      '<p><strong>Is it true that “the board sold the spare hinge in May”?</strong></p>',
    ],
    ['below the last paragraph, which has no answer', ''],
  ])('but not one %s', async (_which, body) => {
    const html = page(
      `<p>${told[1]}</p>${body}${body && `<p>${told[2]}</p>`}<p><strong>What have you seen?</strong></p>`,
    );
    expect((await blocksOf(html, 'lock.html')).filter((block) => block.startsWith('heading'))).toEqual([]);
  });

  it('and what the answers quote is on record', async () => {
    const article = await readArticle(
      Buffer.from(page(pairs((question, answer) => `<p><b>${question}</b></p><p>${answer}</p>`))),
      'lock.html',
    );
    expect(article.kind === 'done' && article.value.quotations).toMatchObject([
      { text: 'cannot say', paragraph: 2 },
    ]);
  });
});
