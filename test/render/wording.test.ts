/** The sentences of the bot, each under its key. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { notesOfList } from '../../src/render/wording/citation-words.ts';
import { en } from '../../src/render/wording/en/index.ts';
import { say, translations } from '../../src/render/wording/say.ts';

const root = join(import.meta.dirname, '../..');
const sentences = Object.entries(en).flatMap(([room, inRoom]) =>
  Object.entries(inRoom).map(([key, sentence]) => ({ key: `${room}.${key}`, sentence })),
);

it('a sentence says its values as they are, whatever they hold', () => {
  expect(say('refusal.bad-date', { given: '$t(help.lead) {{text}} <b> $& \\' })).toContain(
    '“$t(help.lead) {{text}} <b> $& \\”',
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(say('refusal.bad-date', { given: text })).toBe(
        say('refusal.bad-date', { given: '@' }).replace('@', () => text),
      );
    }),
    { numRuns: 200 },
  );
});

it('a count chooses the form and is written with its thousands parted', () => {
  expect([0, 1, 2, 1234].map((count) => say('count.documents', { count }))).toEqual([
    '0 documents',
    '1 document',
    '2 documents',
    '1,234 documents',
  ]);
});

it('every sentence is used', () => {
  const source = globSync('src/**/*.ts', { cwd: root })
    .filter((file) => !/wording.(?:en|ru|uk|de|kk)./.test(file))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  // Some rooms have a sentence for each code of a closed set: `say(`store.${why}`)`.
  const roomsByCode = new Set([...source.matchAll(/say\(`(\w+)\.\$\{/g)].map(([, room]) => room));
  const isUsed = (key: string) => {
    const [room = '', code = ''] = key.split('.');
    return source.includes(`'${key}'`) || (roomsByCode.has(room) && source.includes(`'${code}'`));
  };
  const unused = sentences.map(({ key }) => key.replace(/_(?:one|other)$/, '')).filter((key) => !isUsed(key));
  expect([...new Set(unused)]).toEqual([]);
});

it('no sentence holds marks of Discord: whoever draws it sets them', () => {
  const marked = sentences.filter(({ sentence }) => /[*`~|<>[\]\\]|(?<![\w{])_|_(?![\w}])/.test(sentence));
  expect(marked).toEqual([]);
});

/** Words in a row between quotes, outside comments and errors. */
function wordsOutside(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return source
    .split('\n')
    .filter((line) => !/Error\(/.test(line))
    .flatMap((line) => line.match(/'(?:[^'\\]|\\.)*'|`[^`]*`/g) ?? [])
    .map((literal) =>
      literal
        .slice(1, -1)
        .replaceAll("\\'", "'")
        .replaceAll(/\$\{[^}]*\}/g, '…'),
    )
    .filter((words) => /[A-Za-z]{2,} [a-z]{2,}/.test(words));
}

it('no English sentence for a reader stands outside the wording', () => {
  // Commands are declared in English and translated by these words.
  const { descriptions, menu } = translations.ru.commands;
  const declared = new Set([...Object.keys(descriptions), ...Object.keys(menu)]);
  const elsewhere = new Set([
    // Discord's name of a permission, and questions that nobody is shown.
    'Send Messages in Threads',
    'What did … say?',
    'What is reported about …?',
  ]);
  // The keeper of pins writes to the log alone.
  const files = ['answers', 'commands', 'render/discord'].flatMap((folder) =>
    globSync(`src/${folder}/**/*.ts`, { cwd: root, exclude: ['src/commands/pins/upkeep/keeper.ts'] }),
  );
  const found = files.flatMap((file) =>
    wordsOutside(file)
      .filter((words) => !declared.has(words) && !elsewhere.has(words))
      .map((words) => `${file}: ${words}`),
  );
  expect(found).toEqual([]);
});

it('a document’s note is said once, however often the document is cited', () => {
  const [bell, post] = ['Bell', 'Post'].map((outlet) => ({ outlet, note: 'A reworded copy.' }));
  const cited = [bell, post, bell].flatMap((one) => one ?? []);
  expect(notesOfList(cited)).toEqual(['Bell: A reworded copy.', 'Post: A reworded copy.']);
});

it('of many notes below a list it is said how many more there are', () => {
  const cited = ['A', 'B', 'C', 'D', 'E', 'F'].map((outlet) => ({ outlet, note: 'A reworded copy.' }));
  expect(notesOfList(cited)).toEqual([
    'A: A reworded copy.',
    'B: A reworded copy.',
    'C: A reworded copy.',
    'D: A reworded copy.',
    '… and 2 more',
  ]);
});
