/** The words of a picture are a passage of their own, beside the paragraphs. */
import { expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { placeInWords } from '../../src/render/wording/citation-words.ts';
import { textAt } from '../../src/text/span.ts';
import { harbour, writeFolder } from '../fixtures/harbour.ts';

const file = 'documents/tidings-strike.md';
const [front = '', body = ''] = harbour[file].split(/(?<=\n---\n)/u);

/** The harbour's first document with another text, and its passages with their words. */
async function passagesOf(text: string) {
  const { documents } = await loadKnowledge([await writeFolder({ ...harbour, [file]: `${front}${text}\n` })]);
  const document = documents.get('tidings-strike');
  return (document?.passages ?? []).map((one) => ({ ...one, words: textAt(document?.text ?? '', one.span) }));
}

it('a caption is cited as a photo caption and moves no paragraph’s number', async () => {
  const passages = await passagesOf(`The east quay on 4 March. {caption}\n\n${body.trim()}`);
  expect(passages.map(({ locator }) => locator)).toEqual(['caption-1', '1', '2', '3']);
  expect(passages[0]?.words).toBe('The east quay on 4 March.');
  expect(placeInWords('caption-1')).toBe('photo caption');
});

it('a paragraph is cited with the page or the time at which the original has it', async () => {
  const [first, second, ...rest] = body.trim().split('\n\n');
  const passages = await passagesOf([`${first} {p. 3}`, `${second} {1:04:05}`, ...rest].join('\n\n'));
  const places = ['¶ 1, p. 3', '¶ 2, 1:04:05', '¶ 3'];
  expect(passages.map(({ locator }) => placeInWords(locator))).toEqual(places);
  expect([passages[0]?.id, passages[0]?.words]).toEqual(['tidings-strike¶1', first]);
});

it('a heading that is a question is recorded as one that the passage below it answers', async () => {
  const passages = await passagesOf(`\n## Q: Why did they stop?\n\n${body.trim()}`);
  expect(passages[0]?.asks).toContain('Why did they stop?');
  expect(passages[1]?.asks).not.toContain('Why did they stop?');
});
