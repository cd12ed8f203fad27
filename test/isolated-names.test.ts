/** A name that runs from right to left turns round nothing beside it, in any kind of answer. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Answer, Pin } from '../src/answers/index.ts';
import { spokenLanguages } from '../src/language/spoken.ts';
import { renderReply } from '../src/render/discord/message.ts';
import { completed } from '../src/render/discord/parts.ts';
import { plainStyle, renderTerminal } from '../src/render/terminal/terminal.ts';
import { inLanguage } from '../src/render/wording/say.ts';
import { answers } from './render/hostile.ts';
import { terminalKinds } from './render/texts.ts';

/** What all names, titles and words of the answers are here: letters from right to left, an override, marks left open. */
const { foreign } = vi.hoisted(() => ({
  foreign: [
    '\u202Eeman',
    'الساحل',
    '\u2067\u202Etfel',
    '\u2069\u202Ethgir',
    '\u2068\u05D0\u05D1\u2069\u05D2',
  ],
}));
vi.mock('./render/hostile-text.ts', async (original) => {
  const anyForeign = () => fc.constantFrom(...foreign);
  const real = await original<typeof import('./render/hostile-text.ts')>();
  return { ...real, hostileText: anyForeign, someText: anyForeign };
});

/** Stands for foreign words; the marks of direction among them stay. */
const there = '\uE000';
const marked = (words: string): string => words.replace(/[^\u2066-\u2069]+/gu, there);

/** Whether foreign words stand together with ours anywhere in a line: inside one isolate, or outside of all. */
function isMixed(line: string): boolean {
  // An address has to stay as it is.
  const plain = line.replaceAll(/\*\*|__|\\|<[^<>]*>/g, '');
  const levels = [''];
  const parts: string[] = [];
  for (const part of foreign
    .reduce((text, one) => text.replaceAll(one, marked(one)), plain)
    .split(/([\u2066-\u2069])/u)) {
    if (part === '\u2069' && levels.length > 1) parts.push(levels.pop() ?? '');
    else if (/^[\u2066-\u2068]$/u.test(part)) levels.push('');
    else if (part !== '\u2069') levels.push(`${levels.pop() ?? ''}${part}`);
  }
  return [...parts, ...levels].some(
    (part) => part.includes(there) && /[\p{L}\p{N}¶]/u.test(part.replaceAll(there, '')),
  );
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === 'string'
      ? ['content', 'label', 'description', 'placeholder'].includes(key)
        ? [part]
        : []
      : textsIn(part),
  );
}

const expectApart = (texts: readonly string[]) =>
  expect(texts.flatMap((text) => text.split('\n')).filter(isMixed)).toEqual([]);

const language = fc.constantFrom(...spokenLanguages);
describe.each(Object.entries(answers) as [Answer['kind'], fc.Arbitrary<Answer>][])('%s', (kind, any) => {
  it('isolates what is not ours in Discord', () => {
    fc.assert(
      fc.property(any, language, (answer, tag) => {
        expectApart(textsIn(inLanguage(tag, () => renderReply({ answer, isPrivate: true }))));
      }),
      { numRuns: 60 },
    );
  });

  if (!terminalKinds.has(kind)) return;
  it('isolates what is not ours in a terminal', () => {
    fc.assert(
      fc.property(any, (answer) => {
        expectApart([renderTerminal(answer, plainStyle)]);
      }),
      { numRuns: 60 },
    );
  });
});

it('an export of pins isolates them in the text for people, and leaves those for programs as they are', async () => {
  await fc.assert(
    fc.asyncProperty(answers['pin-export'], async (answer) => {
      const { files = [] } = await completed(renderReply({ answer, isPrivate: true }));
      const [forPeople = '', , json = '[]'] = files.map(({ data }) => data.toString());
      expectApart([forPeople]);
      const outletsOf = (pins: readonly Pin[]) =>
        pins.flatMap(({ excerpts }) => excerpts.map(({ outlet }) => outlet));
      const written = outletsOf(JSON.parse(json));
      expect(written).toEqual(outletsOf(answer.pins).slice(0, written.length));
    }),
    { numRuns: 60 },
  );
});
