/** What an outlet tells in brackets of whoever answers is not among the words of the answer. */
import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../src/ingest/quotations/index.ts';

const interview = (answer: string): string =>
  [
    'Nils Farrow has tuned bells for thirty years. We met him in a shed.',
    'How did you begin?',
    answer,
    'What do you think of frost?',
    'I was always told that a bell cracks in it, and I believe so.',
    'Will your daughter follow you?',
    'I would be glad if she did, and I have told her so.',
  ].join('\n');
const answerTo = (answer: string) => {
  const text = interview(answer);
  const [first] = extractQuotations(text);
  return first && { shown: text.slice(first.start, first.end), text: first.text, by: first.speaker?.name };
};
const words = 'I was nine when my father let me hold the fork.';

describe('a stage direction in an answer', () => {
  it.each([
    `(He looks at the bell for a while.) ${words}`,
    `(laughs) ${words}`,
    `[Laughter.] ${words}`,
    `(long pause) (He stands up.) ${words}`,
    `(lacht) ${words}`,
    `${words} (laughs)`,
    `${words} (He smiles at the dog.)`,
    `${words} (Long silence.)`,
    `${words} [shrugs]`,
    `(sighs) ${words} (laughs again)`,
  ])('is the article’s: %s', (answer) => {
    expect(answerTo(answer)).toEqual({ shown: words, text: words, by: 'Nils Farrow' });
  });

  it.each([
    `(I was small for my age.) ${words}`,
    `${words} (My mother was against it.)`,
    `${words} (It weighs nine pounds.)`,
    `${words} (laughs) Nobody else dared.`,
  ])('is told from words that are the speaker’s own, and from one between them: %s', (answer) => {
    expect(answerTo(answer)?.text).toBe(answer);
  });

  it('alone is no answer', () => {
    expect(answerTo('(He shrugs.)')?.text).toMatch(/^I was always told/u);
  });

  it('is left out behind a label', () => {
    const text = `Rook: How did you begin?\nFarrow: (smiling) ${words}\nRook: Will it last?\nFarrow: Yes.`;
    const said = extractQuotations(`Ida Rook met Nils Farrow.\n${text}`).map((one) => one.text);
    expect(said).toContain(words);
  });
});

/** An interview with paragraphs put in before its last question. */
const interviewWith = (...paragraphs: string[]): string => {
  const lines = interview(words).split('\n');
  return [...lines.slice(0, -2), ...paragraphs, ...lines.slice(-2)].join('\n');
};
const spokenIn = (text: string): string[] =>
  extractQuotations(text).map((one) => `${one.text} — ${one.speaker?.name ?? 'nobody'}`);

describe('a paragraph that the editors put between the answers', () => {
  const own = spokenIn(interview(words));

  it.each([
    ['(The parish says that nobody asked it for a new bell.)'],
    ['[The parish council has answered since: no bell was ever ordered.]'],
    ['(The parish says that it is poor.', 'It adds that the bell is in tune.)'],
    ['Editor’s note: The parish says that nobody asked it for a bell.'],
    ['Anm. d. Red.: Die Gemeinde sagt, dass niemand sie gefragt hat.'],
  ])('is nobody’s answer: %s', (...paragraphs) => {
    expect(own).toHaveLength(3);
    expect(spokenIn(interviewWith(...paragraphs))).toEqual(own);
  });

  it.each([
    ['(The parish disagrees. “Farrow has never asked us for a bell,” a clerk said.)', 'nobody'],
    ['(The priest, Odo Lind, disagrees. “Nils has never asked me for a bell,” Lind said.)', 'Odo Lind'],
  ])('has what it quotes attributed as any article has: %s', (paragraph, speaker) => {
    const [quoted] = /(?<=“).*(?=”)/u.exec(paragraph) ?? [];
    expect(spokenIn(interviewWith(paragraph))).toContain(`${quoted} — ${speaker}`);
    expect(spokenIn(interviewWith(paragraph))).toHaveLength(own.length + 1);
  });

  it('leaves the answer below it to whoever gives it', () => {
    const more = 'I know what they say, and my father knew it before me.';
    expect(spokenIn(interviewWith('(The parish disagrees.)', more))).toContain(`${more} — Nils Farrow`);
  });

  it.each([
    '(My father told me so.) I was small. (My mother did not.)',
    'I was small (and my father knew it).',
  ])('is told from an answer with brackets in it: %s', (answer) => {
    expect(spokenIn(interviewWith(answer))).toContain(`${answer} — Nils Farrow`);
  });
});
