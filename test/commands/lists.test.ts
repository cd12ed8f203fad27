import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/index.ts';
import { ask } from '../../src/commands/ask/ask.ts';
import { listSources } from '../../src/commands/sources.ts';
import { listEvents } from '../../src/commands/timeline.ts';
import { openLibrary } from '../../src/library/index.ts';
import { timelineMessage } from '../../src/render/discord/answers/lists.ts';
import { textsIn } from '../../src/render/discord/message-state/components.ts';
import { plainStyle, renderTerminal } from '../../src/render/terminal/terminal.ts';
import { harbour, writeFolder } from '../fixtures/harbour.ts';

describe('an episode of which nobody has written down the events', () => {
  const line = 'Live from the port · 4 March 2031';
  const files = {
    ...harbour,
    'events.yaml': undefined,
    'documents/live.md': `---\ntitle: Live\noutlet: tidings\npublished: 2031-03-04\ntext: verbatim\n---\n${line}\n\nThe gates were shut at six.\n`,
  };
  const collection = async () => openLibrary([await writeFolder(files)]);
  const openings = (answer: Answer) =>
    answer.kind === 'timeline'
      ? answer.openings?.map(({ text, citation }) => [citation.published, text])
      : [];
  const first = ['2031-03-04', 'The gates were shut at six.'];

  it('has no timeline, and says so, with how each document begins in the order of their dates', async () => {
    const library = await collection();
    const timeline = listEvents(0, { library });
    expect(openings(timeline)).toEqual([
      first,
      ['2031-03-05', expect.stringMatching(/^The cranes/)],
      expect.anything(),
    ]);
    const text = renderTerminal(timeline, plainStyle);
    expect(text).toMatch(
      /^Nobody has written down a timeline of these documents\. This is how they begin, .*\nA timeline is written in events\.yaml/,
    );
    expect(text).toContain(`│ ${first[1]}\n  Tidings · Live · 4 March 2031 · ¶ 2`);
    const message = [...textsIn(timelineMessage(timeline).components)].join();
    expect(message).toContain(`> ${first[1]}`);
    expect(message).toContain(
      'Nobody has written down a timeline of these documents. This is how they begin,',
    );
    expect(message, 'what only an operator can do').not.toMatch(/events\.yaml|docs\//);
  });

  it.each([
    'what happened',
    'whats happening?',
    'timeline',
    'tl;dr',
    'TLDR pls',
    'summary',
    'tl;dr whats the deal with the port thing',
    'what’s the deal with this story',
    'sum it up',
  ])('begins so for “%s”, too', async (question) => {
    expect(openings(await ask.run({ question }, { library: await collection() }))?.[0]).toEqual(first);
  });

  it('shows more of a document that is the only one', async () => {
    const lines = ['One came.', 'Two went.', 'Three stayed.', 'Four slept.'];
    const head = '---\ntitle: Alone\noutlet: tidings\ntext: verbatim\n---\n';
    const alone = Object.fromEntries(
      Object.entries(harbour).filter(([name]) => !/documents|events/u.test(name)),
    );
    const folder = await writeFolder({ ...alone, 'documents/alone.md': `${head}${lines.join('\n\n')}\n` });
    const timeline = listEvents(0, { library: await openLibrary([folder]) });
    expect(openings(timeline)?.map(([, text]) => text)).toEqual(lines.slice(0, 3));
  });

  it('shows as many beginnings as a page holds, and the others on the next', async () => {
    expect(listEvents(1, { library: await collection(), pageSize: 1 })).toMatchObject({
      page: 1,
      pageCount: 3,
      openings: [{}],
    });
  });
});

it('a question behind “tl;dr” is that question', async () => {
  const library = await openLibrary([await writeFolder()]);
  const asked = async (question: string) => {
    const answer = await ask.run({ question }, { library });
    return answer.kind === 'ask' ? answer.blocks : answer.kind;
  };
  const plain = await asked('what did Oduya say about the wage');
  expect(plain).not.toEqual([]);
  expect(await asked('tl;dr what did Oduya say about the wage')).toEqual(plain);
  expect(await asked('TL;DR: what did Oduya say about the wage')).toEqual(plain);
});

it('a list of sources that is cut says how many there are besides', async () => {
  const library = await openLibrary([await writeFolder()]);
  expect(renderTerminal(listSources(0, { library, pageSize: 1 }), plainStyle)).toMatch(/\n… and 1 more$/);
  expect(renderTerminal(listSources(0, { library }), plainStyle)).not.toContain('more');
});
