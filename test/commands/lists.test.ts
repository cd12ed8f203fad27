import { expect, it } from 'vitest';
import { listSources } from '../../src/commands/sources.ts';
import { listEvents } from '../../src/commands/timeline.ts';
import { openLibrary } from '../../src/library/index.ts';
import { plainStyle, renderTerminal } from '../../src/render/terminal/terminal.ts';
import { harbour, writeFolder } from '../fixtures/harbour.ts';

it('an episode without dated events says so, in place of an empty timeline', async () => {
  const library = await openLibrary([await writeFolder({ ...harbour, 'events.yaml': undefined })]);
  expect(renderTerminal(listEvents(0, { library }), plainStyle)).toBe('The sources date no event.');
});

it('a list of sources that is cut says how many there are besides', async () => {
  const library = await openLibrary([await writeFolder()]);
  expect(renderTerminal(listSources(0, { library, pageSize: 1 }), plainStyle)).toMatch(/\n… and 1 more$/);
  expect(renderTerminal(listSources(0, { library }), plainStyle)).not.toContain('more');
});
