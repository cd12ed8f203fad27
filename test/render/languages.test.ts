/** Every language of the bot: complete, with the gaps of the English sentence, inside Discord's limits. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/index.ts';
import type { AnyCommand } from '../../src/commands/define.ts';
import { usagesOf } from '../../src/commands/help/usage.ts';
import { commands, commandsFor } from '../../src/commands/index.ts';
import { spokenLanguages } from '../../src/language/spoken.ts';
import { openLibrary } from '../../src/library/index.ts';
import { unescapeMarkdown } from '../../src/render/discord/markdown/markdown.ts';
import { renderReply } from '../../src/render/discord/message.ts';
import { noteFormModal } from '../../src/render/discord/note-form.ts';
import { exampleInWords, usageInWords } from '../../src/render/wording/command-words.ts';
import { inLanguage, languages, say, spokenLanguage, translations } from '../../src/render/wording/say.ts';
import { textsOf } from './texts.ts';

/** What each example of /help gets. */
const meant = { said: 'ask', about: 'ask', title: 'ask', who: 'who', timeline: 'timeline' } as const;

const library = await openLibrary([join(import.meta.dirname, '../../knowledge')]);
const documents = [...library.knowledge.documents.values()];
const speakers = new Set(
  [...library.knowledge.quotations.values()].flatMap(({ speakerId }) => speakerId ?? []),
);

function runQuote(speaker: string): Answer {
  const command = commands.find(({ name }) => name === 'quote');
  if (command?.kind !== 'command') throw new Error('There is no /quote.');
  const answer = command.run({ speaker }, { library });
  if (answer instanceof Promise) throw new Error('/quote answers at once.');
  return answer;
}

async function runAlone(name: string, values: Readonly<Record<string, unknown>>): Promise<Answer> {
  const command = commands.find((one) => one.name === name);
  if (command?.kind !== 'command') throw new Error(`There is no /${name}.`);
  return command.run(values, { library });
}

/** The lines in quotation style. */
const quotedLines = (payload: { readonly components?: unknown }): string[] =>
  textsOf(payload)
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.startsWith('> '));

type Flat = Readonly<Record<string, string>>;
const flat = (sentences: object): Flat =>
  Object.fromEntries(
    Object.entries(sentences).flatMap(([room, inRoom]) =>
      Object.entries(inRoom as Flat).map(([key, sentence]) => [`${room}.${key}`, sentence]),
    ),
  );
const english = flat(languages.en);
const gaps = (sentence = '') => [...sentence.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort();
const others = spokenLanguages.filter((one) => one !== 'en');

describe.each(others)('%s', (language) => {
  const sentences = flat(languages[language]);

  it('has every form that a count, which is a whole number, takes in the language, and no other', () => {
    const rules = new Intl.PluralRules(language);
    const forms = [...new Set(Array.from({ length: 1_000 }, (_, count) => rules.select(count)))];
    const expected = Object.keys(english)
      .filter((key) => key.endsWith('_other'))
      .flatMap((key) => forms.map((form) => key.replace(/other$/, form)));
    const given = Object.keys(sentences).filter((key) => /_(?:zero|one|two|few|many|other)$/.test(key));
    expect(given.sort()).toEqual(expected.sort());
  });

  it('has no sentence that English has not', () => {
    const isKnown = (key: string) => [key, key.replace(/_\w+$/, '_other')].some((one) => one in english);
    expect(Object.keys(sentences).filter((key) => !isKnown(key))).toEqual([]);
  });

  it('says of each sentence all that the English one says', () => {
    const broken = Object.entries(sentences).filter(([key, sentence]) => {
      const source = english[key] ?? english[key.replace(/_\w+$/, '_other')];
      // The number may go where a form of the plural says it.
      const wanted = gaps(source).filter((gap) => gap !== 'count');
      return `${wanted}` !== `${gaps(sentence).filter((gap) => gap !== 'count')}`;
    });
    expect(broken).toEqual([]);
  });

  it('leaves no sentence in English', () => {
    const letters = (sentence: string) => sentence.replaceAll(/\{\{[^}]*\}\}|\P{L}/gu, '');
    const same = Object.entries(sentences).filter(
      ([key, sentence]) => letters(sentence) !== '' && english[key] === sentence,
    );
    expect(same).toEqual([]);
  });

  it('holds no marks of Discord', () => {
    const marked = Object.entries(sentences).filter(([, sentence]) => /[*`~|<>[\]\\]/.test(sentence));
    expect(marked).toEqual([]);
  });

  it.each([...speakers])('shows what %s said to the letter', (speaker) => {
    const words = inLanguage(language, () =>
      quotedLines(renderReply({ answer: runQuote(speaker), isPrivate: false })).map(unescapeMarkdown),
    );
    expect(words).not.toEqual([]);
    for (const line of words) {
      const quoted = /“(?<words>.*)”/.exec(line.replaceAll('**', ''))?.groups?.words ?? '';
      expect(quoted).not.toBe('');
      expect(
        documents.some(({ text }) => text.includes(quoted)),
        line,
      ).toBe(true);
    }
  });

  it('fits the form for a note into the 45 characters of its labels', () => {
    const form = inLanguage(language, () =>
      noteFormModal({ discordMessageId: '1', signature: 'a'.repeat(16) }),
    );
    const labels = [form.title, ...form.components.map((one) => ('label' in one ? one.label : ''))];
    expect(labels.filter((label) => label === '' || label.length > 45)).toEqual([]);
  });
});

const harbour = { id: 'harbour', title: 'The strike' };
const cliffport = { id: 'cliffport', title: 'The cranes' };

it.each(spokenLanguages)('the examples of /help can be pressed in %s', async (language) => {
  const help = await runAlone('help', {});
  if (help.kind !== 'help') throw new Error('/help gives no help.');
  expect(help.examples.map(({ kind }) => kind)).toEqual(['said', 'who', 'timeline']);
  for (const example of help.examples) {
    const question = inLanguage(language, () => exampleInWords(example));
    const reply = await runAlone('ask', { question });
    expect(reply.kind, question).toBe(meant[example.kind]);
    if (reply.kind === 'ask') expect(reply.status, question).toBe('answered');
  }
});

describe('commands', () => {
  // With several episodes there are a command and an option more.
  const all = commandsFor([harbour, cliffport]).flatMap((one): AnyCommand[] =>
    one.kind === 'group' ? [one, ...one.commands] : [one],
  );
  const options = all.flatMap((one) => ('options' in one ? Object.entries(one.options) : []));

  it('have every description in every language, within 100 characters', () => {
    const choices = options.flatMap(([, one]) => (one.type === 'string' ? (one.choices ?? []) : []));
    const said = [...all, ...options.map(([, one]) => one)].map(({ description }) => description);
    const known = new Set([...said, ...choices.map(({ name }) => name)]);
    for (const { descriptions } of Object.values(translations).map(({ commands: words }) => words)) {
      expect(said.filter((one) => descriptions[one] === undefined)).toEqual([]);
      expect(Object.keys(descriptions).filter((one) => !known.has(one))).toEqual([]);
      expect(Object.values(descriptions).filter((one) => one.length > 100)).toEqual([]);
    }
  });

  it('have option names that Discord takes, no two alike in one command', () => {
    for (const one of all) {
      if (!('options' in one)) continue;
      for (const words of Object.values(translations).map(({ commands: words }) => words)) {
        const names = Object.keys(one.options).map((name) => words.options[name]);
        for (const name of names) expect(name).toMatch(/^(?=[^\p{Lu}]+$)[-_\p{L}\p{N}]{1,32}$/u);
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });

  it('have entries of the Apps menu in every language', () => {
    const entries = commands.filter(({ kind }) => kind === 'message').map(({ name }) => name);
    for (const { menu } of Object.values(translations).map(({ commands: words }) => words)) {
      expect(Object.keys(menu).sort()).toEqual(entries.toSorted());
    }
  });

  it('are shown to a Russian reader without an English option or description', () => {
    const shown = inLanguage('ru', () => commands.flatMap(usagesOf).map(usageInWords));
    expect(shown.find(({ usage }) => usage.startsWith('/ask '))?.usage).toBe(
      '/ask вопрос [издание] [до] [кому] [приватно]',
    );
    expect(shown.filter(({ description }) => !/\p{Script=Cyrillic}/u.test(description))).toEqual([]);
  });
});

it('a pin refused for its database promises no answers to questions, which the same database may hold', () => {
  for (const [language, { store }] of Object.entries(languages))
    for (const sentence of Object.values(store))
      expect(sentence, language).toMatch(/\. \/quote, \/compare \S+ \/verify \p{L}+(?: \p{L}+)?\.$/u);
});

it('what was drawn in one language leaves the next sentence as it was', () => {
  const before = say('button.next');
  expect(() =>
    inLanguage('ru', () => {
      expect(say('button.next')).not.toBe(before);
      throw new Error('drawing failed');
    }),
  ).toThrow('drawing failed');
  expect(say('button.next')).toBe(before);
});

it('a region of a language is that language, and an unknown one is English', () => {
  expect(['ru', 'ru-RU', 'en-GB', 'ja', '', undefined, '__proto__'].map(spokenLanguage)).toEqual([
    'ru',
    'ru',
    'en',
    'en',
    'en',
    'en',
    'en',
  ]);
});
