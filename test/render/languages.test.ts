/** Every language of the bot: complete, with the gaps of the English sentence, inside Discord's limits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/index.ts';
import { renderReply } from '../../src/render/discord/message.ts';
import { noteFormModal } from '../../src/render/discord/note-form.ts';
import { spokenLanguages } from '../../src/render/wording/languages.ts';
import { inLanguage, languages, say, spokenLanguage } from '../../src/render/wording/say.ts';
import { checkMessage } from '../../src/sandbox/server/checks/payload/check-message.ts';
import { answers } from './hostile.ts';

const answer = fc.oneof(...Object.values(answers)) as fc.Arbitrary<Answer>;

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

  it('has every form of every count that the language has', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const missing = Object.keys(english)
      .filter((key) => key.endsWith('_other'))
      .flatMap((key) => forms.map((form) => key.replace(/other$/, form)))
      .filter((key) => sentences[key] === undefined);
    expect(missing).toEqual([]);
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

  it('fits every kind of answer into a message of Discord', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(answer, fc.boolean(), (one, isPrivate) => {
        const payload = inLanguage(language, () =>
          renderReply({ answer: one, isPrivate }, { canPin: true, canShare: true }),
        );
        expect(checkMessage({ ...payload })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('fits the form for a note into the 45 characters of its labels', () => {
    const form = inLanguage(language, () =>
      noteFormModal({ kind: 'note-form', discordMessageId: '1', signature: 'a'.repeat(16) }),
    );
    const labels = [form.title, ...form.components.map((one) => ('label' in one ? one.label : ''))];
    expect(labels.filter((label) => label === '' || label.length > 45)).toEqual([]);
  });
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
