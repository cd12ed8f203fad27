import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/index.ts';
import { ask } from '../../src/commands/ask/ask.ts';
import { listSources } from '../../src/commands/sources.ts';
import { listEvents } from '../../src/commands/timeline.ts';
import { openLibrary } from '../../src/library/index.ts';
import { timelineMessage } from '../../src/render/discord/answers/list-messages.ts';
import { renderReply } from '../../src/render/discord/message.ts';
import { textsIn } from '../../src/render/discord/message-state/components.ts';
import { plainStyle, renderTerminal } from '../../src/render/terminal/terminal.ts';
import { harbour, writeFolder } from '../fixtures/harbour.ts';
import { inventedKnowledge } from '../quotes/invented.ts';
import { libraryOf } from './without-discord.ts';

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

  /** A folder with one document, of these lines. */
  const ofOne = async (lines: readonly string[]) => {
    const head = '---\ntitle: Alone\noutlet: tidings\ntext: verbatim\n---\n';
    const others = Object.entries(harbour).filter(([name]) => !/documents|events/u.test(name));
    const document = `${head}${lines.join('\n\n')}\n`;
    return openLibrary([
      await writeFolder({ ...Object.fromEntries(others), 'documents/alone.md': document }),
    ]);
  };
  const textsOf = (answer: Answer) => openings(answer)?.map(([, text]) => text);

  it('shows more of a document that is the only one', async () => {
    const lines = ['One came.', 'Two went.', 'Three stayed.', 'Four slept.'];
    expect(textsOf(listEvents(0, { library: await ofOne(lines) }))).toEqual(lines.slice(0, 3));
  });

  const entries = [
    'We stop here. {00:10}',
    'The crane fell. {23:50}',
    'It rained. {18:05}',
    'No one saw. {18:05}',
  ];

  it.each([
    ['the earliest entry', [], ['It rained.', 'No one saw.', 'The crane fell.']],
    [
      'what stands above the entries',
      ['A crane is down.'],
      ['A crane is down.', 'It rained.', 'No one saw.'],
    ],
    [
      'the earliest entry, not a line above',
      ['Port closed'],
      ['It rained.', 'No one saw.', 'The crane fell.'],
    ],
  ])('begins a live page whose newest entry is first with %s', async (_what, above, shown) => {
    const library = await ofOne(['The port on Monday. {caption}', ...above, ...entries]);
    expect(textsOf(listEvents(0, { library }))).toEqual(shown);
    const asked = await ask.run({ question: 'tl;dr of Tidings' }, { library });
    expect(asked.kind === 'ask' && asked.excerpts.map(({ text }) => text)).toEqual(shown);
  });

  it('begins a live page whose earliest entry is first with that', async () => {
    const library = await ofOne(entries.slice(0, 3).toReversed());
    expect(textsOf(listEvents(0, { library }))?.[0]).toBe('It rained.');
  });

  it('shows as many beginnings as a page holds, and the others on the next', async () => {
    expect(listEvents(1, { library: await collection(), pageSize: 1 })).toMatchObject({
      page: 1,
      pageCount: 3,
      openings: [{}],
    });
    const [heading] = textsIn(
      timelineMessage(listEvents(0, { library: await collection(), pageSize: 1 })).components,
    );
    expect(heading, 'the page’s number below what the page is').toMatch(
      /begin, earliest first:\n-# Page 1 of 3$/,
    );
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

it('“summary” is the episode in the events that most outlets report, in order, each with its sources', async () => {
  const strike = '{ document: tidings-strike, at: 1 }';
  const events = Array.from({ length: 8 }, (_, at) => {
    const sources = at === 7 ? [strike, '{ document: radio-port, at: 1 }'] : [strike];
    return `- { date: 2031-03-0${at + 1}, title: Day ${at + 1}, sources: [${sources.join(', ')}] }\n`;
  });
  const library = await openLibrary([await writeFolder({ ...harbour, 'events.yaml': events.join('') })]);
  const answer = await ask.run({ question: 'summary' }, { library });
  const written = [...textsIn(renderReply({ answer, isPrivate: false }).components)].join('\n');
  expect(written).toContain('Dockers stop work in March 2031, and the mayor talks to them.');
  expect(written.match(/Day \d/g)).toEqual(['Day 1', 'Day 2', 'Day 3', 'Day 4', 'Day 5', 'Day 8']);
  expect(written.match(/Tidings ¶.1/g)).toHaveLength(6);
  expect(written).toMatch(/Day 8\n.*Tidings ¶.1 · Coast Radio ¶.1/);
});

it('a list of sources that is cut says how many there are besides', async () => {
  const library = await openLibrary([await writeFolder()]);
  expect(renderTerminal(listSources(0, { library, pageSize: 1 }), plainStyle)).toMatch(/\n… and 1 more$/);
  expect(renderTerminal(listSources(0, { library }), plainStyle)).not.toContain('more');
});

it('lists the sources by outlet, whatever the names of their files', async () => {
  const document = (id: string, outlet: string) => ({
    id,
    outlet,
    paragraphs: ['It rained.'],
    quotations: [],
  });
  const knowledge = inventedKnowledge([
    document('a', 'gazette'),
    document('b', 'courier'),
    document('c', 'gazette'),
  ]);
  const { sources } = await listSources(0, { library: libraryOf(knowledge) });
  expect(sources.map(({ citation }) => citation.outletId)).toEqual(['gazette', 'gazette', 'courier']);
});
