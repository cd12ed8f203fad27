import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/index.ts';
import type { Library } from '../../src/commands/context.ts';
import { openLibrary } from '../../src/library/index.ts';
import { whoJson } from '../../src/render/json/answer-json.ts';
import { plainStyle, renderTerminal } from '../../src/render/terminal/terminal.ts';
import { harbour, writeFolder } from '../fixtures/harbour.ts';
import { run as runIn, shown as shownInDiscord } from './without-discord.ts';

const open = async (): Promise<Library> => {
  const person = (id: string, name: string, alias = '') =>
    `- { id: ${id}, name: ${name}, kind: person, aliases: [${alias}] }\n`;
  const said = (text: string, speaker: string) =>
    `- { text: ${text}, speaker: ${speaker}, at: 1, kind: direct, reviewed: true }\n`;
  return openLibrary([
    await writeFolder({
      ...harbour,
      'names.yaml':
        person('tor-lund-berg', 'Tor Lund-Berg') +
        person('ida-lund', 'Ida Lund') +
        person('sam-quill', 'Sam Quill') +
        person('hedda-quill', 'Hedda Quill', 'Hedy Quill') +
        person('asta-moor', 'Asta Moor') +
        person('per-moor', 'Per Moor'),
      'documents/tidings-strike.md':
        '---\ntitle: Strike\noutlet: tidings\ntext: verbatim\n---\n“The crane is mine,” said Lund. “The rope is ours,” said Lund-Berg. “The tide is late,” said Sam Quill. “The soup is hot,” said Hedda Quill. “The pier is wet,” said Asta Moor, who is married to Per Moor.\n',
      'documents/tidings-strike.quotes.yaml':
        said('The crane is mine', 'ida-lund') +
        said('The rope is ours', 'tor-lund-berg') +
        said('The tide is late', 'sam-quill') +
        said('The soup is hot', 'hedda-quill') +
        said('The pier is wet', 'asta-moor'),
      'documents/radio-port.md': undefined,
      'documents/radio-port.quotes.yaml': undefined,
      'documents/radio-port.asks.yaml': undefined,
      'events.yaml': undefined,
    }),
  ]);
};

const run = async (name: string, values: Record<string, unknown>) => runIn(await open(), name, values);
const shown = (answer: Answer) => [renderTerminal(answer, plainStyle), shownInDiscord(answer)];

describe('a last name alone', () => {
  it('with another first name that one of them goes by means that one', async () => {
    for (const text of shown(await run('ask', { question: 'who is Hedy Quill' }))) {
      expect(text).toContain('Hedda Quill');
      expect(text).not.toContain('Sam Quill');
    }
  });

  it.each([
    ['who', { name: 'Lund' }],
    ['who', { name: 'Mr Lund' }],
    ['quote', { speaker: 'lund' }],
    ['ask', { question: 'quotes by lund' }],
    ['ask', { question: 'Who is Lund?' }],
  ])('is first of whoever is called just so, and the other is named: /%s %j', async (name, values) => {
    for (const text of shown(await run(name, values))) {
      expect(text).toContain('Ida Lund');
      expect(text).toContain('The name may also mean Tor Lund-Berg.');
    }
  });

  it('has its namesakes in the JSON of a card', async () => {
    const answer = await run('who', { name: 'Lund' });
    expect(answer.kind === 'who' && whoJson(answer).namesakes).toEqual(['Tor Lund-Berg']);
  });

  it('is the one who is quoted of two who have it', async () => {
    for (const text of shown(await run('quote', { speaker: 'Moor' }))) {
      expect(text).toContain('The pier is wet');
      expect(text).toContain('The name may also mean Per Moor.');
    }
  });

  it.each([
    ['who', { name: 'Quill' }],
    ['quote', { speaker: 'quill' }],
  ])('that two quoted people have names both: /%s %j', async (name, values) => {
    for (const text of shown(await run(name, values))) expect(text).toContain('Several people are called “');
    const answer = await run(name, values);
    expect(answer).toMatchObject({ reason: 'several-speakers', names: ['Sam Quill', 'Hedda Quill'] });
  });

  it('is only its own where it is a part of two', async () => {
    const answer = await run('who', { name: 'Lund-Berg' });
    expect(answer).toMatchObject({ kind: 'who', name: { id: 'tor-lund-berg' } });
    expect(answer).not.toHaveProperty('namesakes');
  });
});
