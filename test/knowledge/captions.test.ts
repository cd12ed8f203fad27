/** The words of a picture are a passage of their own, beside the paragraphs. */
import { expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { placeInWords } from '../../src/render/wording/citation-words.ts';
import { textAt } from '../../src/text/span.ts';
import { harbour, writeFolder } from '../fixtures/harbour.ts';

it('a caption is cited as a photo caption and moves no paragraph’s number', async () => {
  const file = 'documents/tidings-strike.md';
  const text = harbour[file]
    .replace('---\n\n', '---\n')
    .replace(/(?<=\n---\n)/u, 'The east quay on 4 March. {caption}\n\n');
  const knowledge = await loadKnowledge([await writeFolder({ ...harbour, [file]: text })]);
  const passages = [...knowledge.passages.values()].filter(
    ({ documentId }) => documentId === 'tidings-strike',
  );
  expect(passages.map(({ locator }) => locator)).toEqual(['caption-1', '1', '2', '3']);
  const caption = passages[0];
  const document = knowledge.documents.get('tidings-strike');
  expect(caption && textAt(document?.text ?? '', caption.span)).toBe('The east quay on 4 March.');
  expect(placeInWords('caption-1')).toBe('photo caption');
});

it('a paragraph is cited with the page or the time at which the original has it', async () => {
  const file = 'documents/tidings-strike.md';
  const [front = '', body = ''] = harbour[file].split(/(?<=\n---\n)/u);
  const [first, second, ...rest] = body.trim().split('\n\n');
  const text = `${front}\n${[`${first} {p. 3}`, `${second} {1:04:05}`, ...rest].join('\n\n')}\n`;
  const knowledge = await loadKnowledge([await writeFolder({ ...harbour, [file]: text })]);
  const passages = knowledge.documents.get('tidings-strike')?.passages ?? [];
  expect(passages.slice(0, 3).map(({ locator }) => placeInWords(locator))).toEqual([
    '¶ 1, p. 3',
    '¶ 2, 1:04:05',
    '¶ 3',
  ]);
  expect(passages[0]?.id).toBe('tidings-strike¶1');
  expect(
    textAt(knowledge.documents.get('tidings-strike')?.text ?? '', passages[0]?.span ?? { start: 0, end: 0 }),
  ).toBe(first);
});

it('a heading that is a question is recorded as one that the passage below it answers', async () => {
  const file = 'documents/tidings-strike.md';
  const [front = '', body = ''] = harbour[file].split(/(?<=\n---\n)/u);
  const text = `${front}\n## Q: Why did they stop?\n\n${body.trim()}\n`;
  const knowledge = await loadKnowledge([await writeFolder({ ...harbour, [file]: text })]);
  const passages = knowledge.documents.get('tidings-strike')?.passages ?? [];
  expect(passages[0]?.asks).toContain('Why did they stop?');
  expect(passages[1]?.asks).not.toContain('Why did they stop?');
});
