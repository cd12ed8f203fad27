import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/language/index.ts';
import { questionLanguageOf } from '../../src/language/questions/index.ts';

const known = new Set(['bridge', 'parade', 'iran', 'war']);
const asked = (text: string) => questionLanguageOf(text, (folded) => known.has(folded));

describe('the language of a question', () => {
  it.each([
    ['Что сказал мэр про мост?', 'ru'],
    ['Що сказав мер про міст?', 'uk'],
    ['Мэр көпір туралы не деді?', 'kk'],
    ['Что говорит Ada Lowe?', 'ru'],
    ['What did Токаев say?', undefined],
    ['Wann war die Parade?', 'de'],
    ['Hat die Stadt die Brücke abgelehnt?', 'de'],
    ['What did the mayor say about the war?', undefined],
    ['war bridge', undefined],
    ['Did he die in the war?', undefined],
    ['Iran parade', undefined],
  ])('%s: %s', (text, code) => {
    expect(asked(text)?.code).toBe(code);
  });

  it.each([
    ['Когда откроют мост?', 'date'],
    ['Сколько человек пришло?', 'number'],
    ['Сколько лет Марлоу?', 'age'],
    ['Сколько лет строили мост?', 'duration'],
    ['Wer hat die Brücke gebaut?', 'person'],
    ['Warum wurde die Fähre gestoppt?', 'reason'],
    ['Что сказал мэр?', 'anything'],
    ['Скільки людей прийшло?', 'number'],
    ['Көпір қашан ашылады?', 'date'],
  ])('%s asks for: %s', (text, kind) => {
    expect(asked(text)?.kindAsked(text)).toBe(kind);
  });

  it.each([
    ['Was sagte die Bürgermeisterin?', true],
    ['Что заявил мэр?', true],
    ['Що каже мер?', true],
    ['Мэр не деді?', true],
    ['Коли сказав мер?', false],
    ['Was kostet die Brücke?', false],
    ['Когда сказал мэр?', false],
  ])('%s asks for somebody’s words: %s', (text, isAsked) => {
    expect(asked(text)?.asksForWords(text)).toBe(isAsked);
  });
});

describe('words of another language stand for English ones', () => {
  const russian = asked('Что про мост?');
  const german = asked('Wer hat die Fähre gestoppt?');
  it.each([
    ['a form of a noun', () => russian?.englishFor('нефтепровода'), 'pipeline'],
    ['a form of a verb', () => russian?.englishFor('признаёт'), 'recognize'],
    ['a German plural', () => german?.englishFor('sanktionen'), 'sanctions'],
    ['a compound by its parts', () => german?.englishFor('sanktionspolitik'), 'policy'],
  ])('%s', (_, words, english) => {
    expect(words()).toContain(english);
  });

  it('names lose the ending of their case', () => {
    expect(russian?.baseFormsOf('токаева')).toContain('токаев');
    expect(german?.baseFormsOf('kiews')).toEqual(['kiew']);
  });

  it('a word whose English one carries nothing is no term either', () => {
    expect(german?.isStopWord('geben')).toBe(true);
    expect(german?.isStopWord('retten')).toBe(false);
  });

  it('any text is read without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const language = asked(text);
        expect(['ru', 'uk', 'kk', 'de', undefined]).toContain(language?.code);
        language?.englishFor(text);
        language?.baseFormsOf(text);
      }),
    );
  });
});

it.each([
  ['how many ppl live in Oslo', 'What is the population, people live in Oslo'],
  ["what's the death toll in Oslo", 'How many people were killed or died in Oslo'],
  ['Did the death toll rise?', 'Did the death toll rise?'],
  ["who is Lund's hubby", "who is Lund's husband"],
  ['when did the pm meet them at 5 pm', 'when did the prime minister meet them at 5 pm'],
  ["what did Lund's mum say", "what did Lund's mother say"],
  ["what was the fm's line", "what was the foreign minister's line"],
  ['Lund said it was empty, source?', 'Lund said it was empty'],
  ['source for Lund leaving', 'Lund leaving'],
  ['Did any1 come?', 'Did anyone come?'],
  ['What did the govt say?', 'What did the government say?'],
  ['when did the fire dept arrive', 'when did the fire department arrive'],
])('what is typed in haste is read as texts word it: %s', (typed, read) => {
  expect(languageOf('en').inWordsOfTexts?.(typed)).toBe(read);
});

it.each([
  ['What is reported about the ferry?', 'the ferry'],
  ["what's been said about Lund", 'Lund'],
  ['can you tell me what we know about the fire', 'the fire'],
  ['what do we know about the fire', 'the fire'],
  ['Is there anything on the harbour?', 'the harbour'],
  ['any info on Lund?', 'Lund'],
  ['are there any quotes about oil', 'oil'],
  ['do you have anything about the strike?', 'the strike'],
  ['does anyone mention Oslo', 'Oslo'],
  ['where is Oslo mentioned', 'Oslo'],
  ['Is Lund mentioned anywhere?', 'Lund'],
  ['What did Lund say about the ferry?', 'What did Lund say about the ferry?'],
  ['Did Lund say anything about the ferry?', 'Did Lund say anything about the ferry?'],
  ['Is the mayor named Lund?', 'Is the mayor named Lund?'],
  ['is there any mention of Oslo', 'Oslo'],
  ['statements of Lund on the ferry', 'statements of Lund on the ferry'],
])('a question that only asks what is printed about something is a question for that: %s', (typed, topic) => {
  expect(languageOf('en').inWordsOfTexts?.(typed)).toBe(topic);
});
