/** A thread that runs out of memory ends alone, and its end is told in words. Their limits are a few MB here. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, it, onTestFinished, vi } from 'vitest';
import { articleReader } from '../src/ingest/reader.ts';
import { openReloadableLibrary } from '../src/library/index.ts';
import { renderReply } from '../src/render/discord/message.ts';
import { completed } from '../src/render/discord/parts.ts';
import { drawPicture } from '../src/render/pictures/draw.ts';
import { closeThread, openThread } from '../src/threads.ts';
import { writeFolder } from './fixtures/harbour.ts';
import { textsOf } from './render/texts.ts';

vi.mock('../src/threads.ts', async (original) => ({
  ...(await original<typeof import('../src/threads.ts')>()),
  threadMemoryMb: { knowledge: 32, article: 48, picture: 40 },
}));

it('a thread that runs out of memory while it is ended does not end the process', async () => {
  const pool = await openThread(new URL('../src/ingest/import-worker.ts', import.meta.url), 64);
  const [thread] = pool.threads;
  const closed = closeThread(pool);
  thread?.emit('error', new Error('out of memory'));
  await closed;
});

const paragraph = (at: number) =>
  `The ferry of day ${at} waits at the quay until the tide of ${at} has turned.`;
const longText = (count: number) => Array.from({ length: count }, (_, at) => paragraph(at)).join('\n\n');

it('a reload that runs out of memory leaves the earlier knowledge in use, and the log says why', async () => {
  const folder = await writeFolder();
  onTestFinished(() => rm(folder, { recursive: true }));
  const lines: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
  const library = await openReloadableLibrary([folder], log);
  const before = library.current;
  const large = join(folder, 'documents', 'large.md');
  const front = '---\ntitle: Every ferry\noutlet: tidings\ntext: verbatim\n---\n';
  await writeFile(large, front + longText(100_000));
  expect(await library.reload()).toBe('refused');
  expect(library.current).toBe(before);
  expect(lines.join('')).toContain('needs more than the 32 MB');
  await rm(large);
  expect(await library.reload()).toBe('replaced');
});

it('a file whose reading runs out of memory is refused by name, and the next one is read', async () => {
  // Longer than by default: on a busy machine the memory must run out before the time.
  const reader = articleReader(55_000);
  onTestFinished(() => reader.close());
  const read = (count: number) =>
    reader.read(Buffer.from(`Every ferry\n\n${longText(count)}`), 'ferries.txt');
  const large = await read(120_000);
  expect(large.kind === 'done' ? 'read' : large.refusal).toEqual({
    reason: 'out-of-memory',
    message: expect.stringContaining('needs more than 48 MB of memory'),
  });
  expect(await read(20)).toMatchObject({ kind: 'done' });
});

it('a picture that runs out of memory is told of in words, and the next one is drawn', async () => {
  const timeline = (count: number) => ({
    kind: 'timeline' as const,
    episode: 'Eastmere',
    page: 0,
    pageCount: 1,
    events: Array.from({ length: count }, (_, at) => ({
      date: '2031-03-04',
      title: paragraph(at),
      citations: [],
    })),
  });
  const subject = { kind: 'timeline', page: 0 } as const;
  const answer = { kind: 'picture', subject, picture: timeline(20_000) } as const;
  const drawn = await completed(renderReply({ isPrivate: true, answer }));
  expect(drawn.files).toBeUndefined();
  expect(textsOf(drawn).join()).toContain('more memory than it may');
  expect(await drawPicture(timeline(2))).toBeInstanceOf(Buffer);
});
