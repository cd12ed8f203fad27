/** Interviews as pages set them: questions in bold, as headings, or above a line break; labels that are given once. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/ingest/article.ts';
import { readArticle } from './first-article.ts';

const intro =
  'Nils Farrow has tuned the bells of the hill churches for thirty years, as his father did before him. He received us in a shed full of clappers, on a day of rain.';
const answers = [
  'I was nine when my father let me hold the fork. After that there was nothing else I wanted to do with my life.',
  'A bell goes flat as it gets older, and nobody in the village notices until the frost comes and it cracks in the night.',
  'I would be glad if she did, and I have told her so. She prefers engines, which I can understand on a cold morning.',
] as const;
const [first, second, third] = answers;

const page = (body: string, title = 'The man who tunes the bells'): string =>
  `<!doctype html><html><head><title>${title}</title><meta name="author" content="Ida Rook"></head><body><article><h1>${title}</h1>${body}</article></body></html>`;

async function read(text: string, name: string): Promise<Article> {
  const article = await readArticle(Buffer.from(text), name);
  if (article.kind === 'refused') throw new Error(article.refusal.message);
  return article.value;
}

/** `words — speaker` for every quotation, in order. */
async function said(text: string, name = 'bells.html'): Promise<string[]> {
  const { quotations } = await read(text, name);
  return quotations.map((quotation) => `${quotation.text} — ${quotation.speaker?.name ?? 'nobody'}`);
}

const byFarrow = answers.map((words) => `${words} — Nils Farrow`);

describe('the answers of an interview are quotations of whoever is asked', () => {
  it.each([
    [
      'questions in bold, and labels at the first question and the first answer alone',
      page(
        `<p>${intro} His neighbour Ota Brill had warned us about the dog.</p><p><strong>Ida Rook: How did it begin?</strong></p><p><strong>Nils Farrow:</strong> ${first}</p><p><strong>What happens to a bell that nobody tunes?</strong></p><p>${second}</p><p><strong>People say your daughter should follow you.</strong></p><p>${third}</p>`,
      ),
    ],
    [
      'questions in bold, and nobody else named above them',
      page(
        `<p>${intro}</p><p><b>How did you begin?</b></p><p>${first}</p><p><b>What happens to a bell that nobody tunes?</b></p><p>${second}</p><p><b>Will your daughter follow you?</b></p><p>${third}</p>`,
      ),
    ],
    [
      'questions in italics, and a headline that tells which of two people is asked',
      page(
        `<p>${intro} His neighbour Ota Brill had warned us about the dog.</p><p><em>How did you begin?</em></p><p>${first}</p><p><em>What happens to a bell that nobody tunes?</em></p><p>${second}</p><p><em>Will your daughter follow you?</em></p><p>${third}</p>`,
        'Nils Farrow on bells, frost and engines',
      ),
    ],
    [
      'a question in bold and its answer in one paragraph',
      page(
        `<p>${intro}</p><p><b>How did you begin?</b><br>${first}</p><p><b>What happens to a bell that nobody tunes?</b><br>${second}</p><p><b>Will your daughter follow you?</b><br>${third}</p>`,
      ),
    ],
    [
      'questions as headings',
      page(
        `<p>${intro}</p><h2>How did you begin?</h2><p>${first}</p><h2>What happens to a bell that nobody tunes?</h2><p>${second}</p><h2>Will your daughter follow you?</h2><p>${third}</p>`,
      ),
    ],
    [
      'last names as labels, and the outlet’s name before what it asks',
      page(
        `<p>${intro}</p><p><b>Echo: How did you begin?</b></p><p><b>Farrow:</b> ${first}</p><p><b>Echo: What happens to a bell that nobody tunes?</b></p><p>${second}</p><p><b>Echo: Will your daughter follow you?</b></p><p>${third}</p>`,
      ),
    ],
    [
      'initials as labels',
      page(
        `<p>${intro}</p><p>IR: How did you begin?</p><p>NF: ${first}</p><p>IR: What happens to a bell that nobody tunes?</p><p>NF: ${second}</p><p>IR: Will your daughter follow you?</p><p>NF: ${third}</p>`,
      ),
    ],
    [
      'a given name as label',
      page(
        `<p>${intro}</p><p>Ida: How did you begin?</p><p>Nils: ${first}</p><p>Ida: What happens to a bell that nobody tunes?</p><p>Nils: ${second}</p><p>Ida: Will your daughter follow you?</p><p>Nils: ${third}</p>`,
      ),
    ],
  ])('%s', async (_form, html) => {
    expect(await said(html)).toEqual(byFarrow);
  });

  it.each([
    ['of which every one bears the name', ['Nils Farrow: ', 'Nils Farrow: ', 'Nils Farrow: ']],
    ['of which the first bears the name, and one is of himself', ['Nils Farrow: ', '', 'I think so. ']],
  ])('that tell of bells and frost, %s', async (_what, labels) => {
    const plain = [
      'At nine, with a fork.',
      'It goes flat, and cracks in the frost of a long winter night.',
      'She prefers engines.',
    ];
    const asked = ['How did it begin?', 'What happens to a bell?', 'Will your daughter follow you?'];
    const body = plain.map((words, at) => `<p><b>${asked[at]}</b></p><p>${labels[at]}${words}</p>`).join('');
    const speakers = (await read(page(`<p>${intro}</p>${body}`), 'bells.html')).quotations.map(
      ({ speaker }) => speaker?.name,
    );
    expect(speakers).toEqual(['Nils Farrow', 'Nils Farrow', 'Nils Farrow']);
  });

  it('in Markdown too, with a question and its answer in one paragraph', async () => {
    const text = `# The man who tunes the bells\n\n${intro}\n\n**Ida Rook: How did it begin?**\n\n**Nils Farrow:** ${first}\n\n**What happens to a bell that nobody tunes?**\n${second}\n\n**People say your daughter should follow you.**\n\n${third}\n`;
    expect(await said(text, 'bells.md')).toEqual(byFarrow);
    const start = text.indexOf(second);
    const { quotations } = await read(text, 'bells.md');
    expect(quotations[1]?.source).toEqual({ start, end: start + second.length });
  });

  const asked = (asker: string, prompt: string): string =>
    [
      'The man who tunes the bells',
      'By Ida Rook',
      intro,
      `${asker}: How did you begin?`,
      `Nils Farrow: ${first}`,
      `${asker}: ${prompt}`,
      `Nils Farrow: ${second}`,
      `${asker}: Will your daughter follow you?`,
      `Nils Farrow: ${third}`,
    ].join('\n\n');

  it.each(['The Echo', 'Ida Rook', 'Rook', 'Q'])(
    'and what an interviewer named %s only says between two answers is a prompt, and no line of the article',
    async (asker) => {
      const prompt = 'The council says that it was rust.';
      const { blocks } = await read(asked(asker, prompt), 'bells.txt');
      expect(blocks.find(({ text }) => text.endsWith(prompt))?.kind).toBe('heading');
      expect(await said(asked(asker, prompt), 'bells.txt')).toEqual(byFarrow);
    },
  );

  it('and so is whatever the label Q says, where the answers have a label as well', async () => {
    const prompts = ['Q: Let us begin with rust.', 'Q: The council denies it.', 'Q: Thank you for the tea.'];
    const turns = [prompts[0], prompts[1], `A: ${first}`, 'Q: And age?', `A: ${second}`];
    const text = ['The man who tunes the bells', intro, ...turns, prompts[2]].join('\n\n');
    const headings = (await read(text, 'bells.txt')).blocks.filter(({ kind }) => kind === 'heading');
    expect(headings.map((block) => block.text)).toEqual(expect.arrayContaining(prompts));
  });

  it.each([
    ['Odo Lind', 'I do not believe that it was rust.'],
    ['The Echo', 'The council says that it “was rust and nothing else”.'],
  ])('but what %s says stays on record, who is no interviewer or quotes somebody', async (asker, prompt) => {
    const { blocks } = await read(asked(asker, prompt), 'bells.txt');
    expect(blocks.find(({ text }) => text.endsWith(prompt))?.kind).toBe('paragraph');
  });

  it('and a long paragraph in bold that asks nothing stays one, with what it quotes', async () => {
    const long = `The priest Odo Lind said in May that the old one was “rotten”. ${'The tower was shut for a month, and the village ate, slept and married by the clock of the school. '.repeat(3)}`;
    const text = `# The man who tunes the bells\n\n${intro}\n\n**How did you begin?**\n\n${first}\n\n**What happens to a bell that nobody tunes?**\n\n${second}\n\n**${long.trim()}**\n\nWe ate by my watch.\n\n**Will your daughter follow you?**\n\n${third}\n`;
    const { blocks } = await read(text, 'bells.md');
    expect(blocks.find((block) => block.text.startsWith('The priest'))?.kind).toBe('paragraph');
    expect((await said(text, 'bells.md')).join('\n')).toContain('rotten — Odo Lind');
  });

  it('with what the question quotes as its speaker’s, and the question as a paragraph', async () => {
    const html = page(
      `<p>${intro}</p><p><b>How did you begin?</b></p><p>${first}</p><p><b>The priest Odo Lind said in May that “a cracked bell is still a bell”. Is it?</b></p><p>${third}</p><p><b>Will your daughter follow you?</b></p><p>${third}</p>`,
      'Nils Farrow on bells, frost and engines',
    );
    expect(await said(html)).toEqual([
      `${first} — Nils Farrow`,
      'a cracked bell is still a bell — Odo Lind',
      `${third} — Nils Farrow`,
      `${third} — Nils Farrow`,
    ]);
  });

  it('and nobody’s where two people can be meant: the words are on record without a speaker', async () => {
    const html = page(
      `<p>${intro} His neighbour Ota Brill sat beside him.</p><p><b>How did you begin?</b></p><p>${first}</p><p><b>What happens to a bell that nobody tunes?</b></p><p>${second}</p><p><b>Will your daughter follow you?</b></p><p>${third}</p>`,
    );
    expect(await said(html)).toEqual(answers.map((words) => `${words} — nobody`));
    expect((await read(html, 'bells.html')).warnings.join()).toContain('who answers is not sure');
  });

  it.each([
    [
      'a bystander is named above',
      'Ida Rook met the captain at the pier, where Mayor Ana Moreno had opened a fair.',
      'nobody',
    ],
    [
      'the first sentence is of somebody else',
      'Mayor Ana Moreno opened a fair on Friday. We met the captain there.',
      'nobody',
    ],
    [
      'nobody is met, and the first sentence tells what somebody did',
      'Mayor Ana Moreno opened a fair.',
      'nobody',
    ],
    ['what somebody did stands first', 'Mayor Ana Moreno has closed the harbour.', 'nobody'],
    [
      'the council is told something',
      'The mayor, Ana Moreno, told the council in May to close the baths. We sat down with a lifeguard.',
      'nobody',
    ],
    [
      'a fine is received',
      'Ana Moreno received a fine for parking at the baths. A lifeguard answers.',
      'nobody',
    ],
    ['the one receives us', 'Ana Moreno, the captain, received us on the pier.', 'Ana Moreno'],
    ['the one answers questions', 'Captain Ana Moreno answers our questions.', 'Ana Moreno'],
    ['the one is sat down with', 'Our reporter sat down with Captain Ana Moreno.', 'Ana Moreno'],
    ['the one is met', 'On a day of rain we met the old captain Ana Moreno at the pier.', 'Ana Moreno'],
    ['the one speaks to the paper', 'Ana Moreno, the captain, spoke to us on the pier.', 'Ana Moreno'],
    [
      'the one is met, and somebody is only mentioned',
      'Orsa Brill has steered ferries since 2004. On the night of the storm she was out alone, on the boat of Nils Tamm, who did not come back. We met her at the pier.',
      'Orsa Brill',
    ],
    [
      'the one is met, whose husband is not named',
      'Orsa Brill has steered ferries since 2004. She and her husband now live above a bakery, where I visited her.',
      'Orsa Brill',
    ],
    [
      'the one is met, and another opens the door',
      'Orsa Brill has steered ferries since 2004. Nils Tamm opened the door. We met her at the pier.',
      'nobody',
    ],
    ['the one is who all is about', 'Captain Ana Moreno has steered ferries since 2004.', 'Ana Moreno'],
  ])('of whoever is met, not of whoever is named: %s', async (_what, above, speaker) => {
    const html = page(
      `<p>${above}</p><p><b>How did you begin?</b></p><p>${first}</p><p><b>What happens to a bell that nobody tunes?</b></p><p>${second}</p><p><b>Will your daughter follow you?</b></p><p>${third}</p>`,
    );
    expect(await said(html)).toEqual(answers.map((words) => `${words} — ${speaker}`));
  });

  it('of each by name where two answer', async () => {
    const html = page(
      `<p>${intro}</p><p><b>How did you both begin?</b></p><p><b>Nils Farrow:</b> ${first}</p><p><b>Ota Brill:</b> I came for the dog.</p><p>I stayed for the bells, and for the beer that they pay us with.</p><p><b>Will your children follow you?</b></p><p><b>Nils Farrow:</b> ${third}</p>`,
    );
    expect(await said(html)).toEqual([
      `${first} — Nils Farrow`,
      'I came for the dog. — Ota Brill',
      'I stayed for the bells, and for the beer that they pay us with. — Ota Brill',
      `${third} — Nils Farrow`,
    ]);
  });
});

describe('no interview', () => {
  it.each([
    [
      'questions that the outlet answers with what others say',
      `<p>${intro}</p><h2>What is known?</h2><p>“I heard it crack,” said Ota Brill, who lives below the tower and sleeps badly.</p><h2>What should you do?</h2><p>“I would stay away,” Brill said on Monday, when the first stones had come down.</p><h2>What comes next?</h2><p>“We shall see,” said Brill, who has seen a good deal in the village since the war.</p>`,
    ],
    [
      'questions about things, answered by whoever writes',
      `<p>${intro}</p><h2>Is a cracked bell a bell?</h2><p>${first}</p><h2>What happens to a bell that nobody tunes?</h2><p>I think that it cracks.</p><h2>Does it matter?</h2><p>${third}</p>`,
    ],
  ])('%s', async (_what, body) => {
    const lines = await said(page(body));
    expect(lines.filter((line) => line.endsWith('— Nils Farrow'))).toEqual([]);
  });

  it('answers that bear a label which names nobody above', async () => {
    const body = ['How old is the bell?', 'Will you hear it?', 'Is it safe for you?']
      .map(
        (question) =>
          `<p><b>${question}</b></p><p>Bottom Line: ${question.slice(0, -1)} is what the county asks, and no more.</p>`,
      )
      .join('');
    expect(await said(page(`<p>${intro}</p>${body}`))).toEqual([]);
  });

  it('a page that has the form of one and no answer of its own says so', async () => {
    const html = page(
      `<p>${intro}</p><p><b>How did you begin?</b></p><p>At nine, with a fork that was too heavy to hold for long.</p><p><b>Does a bell age?</b></p><p>It goes flat, and nobody in the village notices until it cracks.</p><p><b>Will your daughter follow you?</b></p><p>She prefers engines, which is understandable on a cold morning.</p>`,
    );
    expect((await read(html, 'bells.html')).warnings.join()).toContain('looks like an interview');
  });
});
