/** The reader's thread. */
import { afterAll, expect, it } from 'vitest';
import { articleReader } from '../../src/ingest/reader.ts';

const short = articleReader(1);
const long = articleReader();
afterAll(async () => {
  await short.close();
  await long.close();
});

const text = Buffer.from(
  `Ferry stays\n\n${'It rained for nine days, and the river rose above the quay and stood in the streets of the town. '.repeat(2000)}`,
);

it('an input that takes too long is given up by name, and the next one is read', async () => {
  const late = await short.read(text, 'a.txt');
  expect(late.kind === 'done' ? 'read' : late.refusal.reason).toBe('took-too-long');
  expect((await long.read(text, 'a.txt')).kind).toBe('done');
});

it('inputs are answered each with its own article', async () => {
  const read = await Promise.all(
    ['Ana', 'Luis', 'Rita'].map((name) =>
      long.read(
        Buffer.from(`“It leaks,” said ${name} Moreno, a pilot in the harbour of Ashford.\n\nIt rained.`),
        'a.txt',
      ),
    ),
  );
  expect(read.map((one) => one.kind === 'done' && one.value[0]?.quotations[0]?.speaker?.name)).toEqual([
    'Ana Moreno',
    'Luis Moreno',
    'Rita Moreno',
  ]);
});
