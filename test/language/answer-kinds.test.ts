import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/language/index.ts';

const english = languageOf('en');

describe('what a question asks for, a sentence can hold', () => {
  it.each([
    ['When did he leave?', 'date', 'He left in 2019.'],
    ['When does the last bus leave?', 'date', 'It leaves at 9.15pm.'],
    ['When did it burn?', 'date', 'It burned at 10:30 p.m. and went out at noon.'],
    ['How many stayed?', 'number', 'Some eleven men stayed.'],
    ['When is the next ferry?', 'plannedDate', 'The next ferry will sail on 4 May.'],
    ['lodgers in the house total', 'number', 'Some eleven men stayed.'],
    ['When will the bridge open?', 'plannedDate', 'It is due to open on 3 May.'],
    ['when are they gonna vote', 'plannedDate', 'They will vote next week.'],
    ['How long is the bridge?', 'length', 'It will be two miles long.'],
    ['Who was asked?', 'person', 'They asked Tom Brandt.'],
    ['Where does she live?', 'place', 'She lives in Orsay.'],
    ['Why did it fail?', 'reason', 'It failed because it rained.'],
    ['Why was she barred?', 'reason', 'Her speech was so vicious that they barred her.'],
    ['Why did she go there?', 'reason', 'She visited Orsay in May, likewise to mend the relations.'],
    ['Why did they come?', 'reason', 'Two came to ask whether it was sold.'],
    ['Why did he refuse?', 'reason', 'He refused, arguing that it was late.'],
    ['How long did the crossing take?', 'duration', 'The crossing took three hours.'],
    ['How old was she?', 'age', 'Vera Lund, 43, was not hurt.'],
    ['how old is the captain', 'age', 'The 43-year-old captain was not hurt.'],
    ['How far is the island?', 'distance', 'It lies twelve nautical miles off the coast.'],
    ['How much does a ticket cost?', 'money', 'A ticket is €12.'],
    ['How much was the clock insured for?', 'money', 'It was insured for six million crowns.'],
    ['how much the crossing costs', 'money', 'The crossing costs forty quid.'],
    ['Is it known when she left?', 'date', 'She left on 3 May.'],
    ['Have they announced when it opened?', 'date', 'It opened on 3 May.'],
    ['Was it ever explained why it failed?', 'reason', 'It failed because it was old.'],
    ['Did anyone find out who sank it?', 'person', 'Tom Brandt sank it.'],
    ['How much time was spent on it?', 'number', 'Eleven weeks were spent on it.'],
    ['How much rent did they pay?', 'money', 'They paid three hundred crowns.'],
    ['How much does the clock weigh?', 'number', 'It weighs 41 kilograms.'],
    ['What percentage voted?', 'share', 'A quarter voted.'],
  ] as const)('%s → %s: %s', (question, kind, sentence) => {
    expect(english.kindAsked(question)).toBe(kind);
    expect(english.holdsKind(kind, sentence)).toBe(true);
    expect(english.holdsKind(kind, 'it rained and rained')).toBe(false);
  });

  it('whether somebody was there when it happened asks for no date', () => {
    expect(english.kindAsked('Were you there when the kiln burst?')).toBe('anything');
    expect(english.kindAsked('Were you there when she told the news?')).toBe('anything');
  });

  it('what somebody says or does when something happens asks for no date', () => {
    expect(english.kindAsked('What did the potter say when the kiln burst?')).toBe('anything');
    expect(english.kindAsked('What happens to the clay when it is fired?')).toBe('anything');
    expect(english.kindAsked('What year was it when the kiln burst?')).toBe('date');
    expect(english.kindAsked('What was fired, and when?')).toBe('date');
  });

  it('a birth shows an age only with its year', () => {
    expect(english.holdsKind('age', 'She was born in May 1969 on the island.')).toBe(true);
    expect(english.holdsKind('age', 'This is the city where she was born.')).toBe(false);
  });

  it.each([
    ['en', 'For this reason we stayed.', 'The reason was rain.'],
    ['de', 'Aus diesem Grund blieben wir.', 'Der Grund war der Regen.'],
    ['ru', 'По этой причине мы остались.', 'Причина была в дожде.'],
  ])('words that point back to a reason are none (%s)', (code, pointing, telling) => {
    expect(languageOf(code).holdsKind('reason', pointing)).toBe(false);
    expect(languageOf(code).holdsKind('reason', telling)).toBe(true);
  });

  it.each([
    ['where somebody went', 'She went to court on Friday.'],
    ['what somebody promised', 'She promised to mend the roof.'],
    ['a month with a plan', 'In March it was said that the council planned to sell the boat.'],
  ])('“to” behind it shows no purpose: %s', (_, sentence) => {
    expect(english.holdsKind('reason', sentence)).toBe(false);
  });

  it.each([
    ['She was the first to leave since 1974.', false],
    ['The pump has been out of use since early January.', false],
    ['Nobody has seen him since then.', false],
    ['They hold the harbour since they took it in February.', false],
    ['They left since the pump had failed, in June.', true],
    ['The pump stood still, since nobody had paid for the power.', true],
    ['Since they may strike, the ferry stays in port.', true],
  ])('“since” tells a reason where no time follows: %j', (sentence, isReason) => {
    expect(english.holdsKind('reason', sentence)).toBe(isReason);
  });

  it('what was shows no date of what will be, and “since” no length', () => {
    expect(english.holdsKind('plannedDate', 'She left on 3 May.')).toBe(false);
    expect(english.holdsKind('length', 'They have quarrelled about it since the war.')).toBe(false);
  });

  it.each([
    [
      'de',
      'Wann wird die Brücke eröffnet?',
      'Die Brücke wird im Mai 2033 eröffnet.',
      'Sie fuhr im Mai 2033.',
    ],
    ['ru', 'Когда мост будет открыт?', 'Мост будет открыт в мае 2033 года.', 'Она уехала в 2033 году.'],
  ])('asked when something will be, in %s too', (code, question, ahead, past) => {
    const language = languageOf(code);
    expect(language.kindAsked(question)).toBe('plannedDate');
    expect([ahead, past].map((one) => language.holdsKind('plannedDate', one))).toEqual([true, false]);
  });

  it('a number alone is no length of time, age, distance, price or share', () => {
    const kinds = ['duration', 'age', 'distance', 'money', 'share'] as const;
    expect(kinds.filter((kind) => english.holdsKind(kind, '212 seals were counted.'))).toEqual([]);
  });
});

it.each([
  ['en', 'Did she leave?', 'Who left?'],
  ['en', "isn't it late", 'what is late'],
  ['de', 'Ist sie gegangen?', 'Wann ist sie gegangen?'],
  ['ru', 'Уехала ли она?', 'Когда она уехала?'],
])('in "%s" yes or no answers "%s", and not "%s"', (code, whether, other) => {
  const language = languageOf(code);
  expect([language.asksWhether(whether), language.asksWhether(other)]).toEqual([true, false]);
});

it.each([
  ['en', 'former', 'mayor'],
  ['de', 'ehemalige', 'amtierende'],
  ['ru', 'бывший', 'нынешний'],
])('in "%s" who is called "%s" holds the office no more', (code, bygone, other) => {
  const language = languageOf(code);
  expect([language.marksFormerOffice(bygone), language.marksFormerOffice(other)]).toEqual([true, false]);
});

describe('what is counted', () => {
  it.each([
    ['en', 'How many troops did they send?', 'troops'],
    ['en', 'how many of the judges agreed', 'judges'],
    ['de', 'Wie viele Soldaten kamen?', 'Soldaten'],
    ['ru', 'Сколько военных прибыло?', 'военных'],
  ])('in "%s", "%s": %s and nothing else', (code, question, counted) => {
    const places = [...question.matchAll(/[\p{L}]+/gu)].map(({ index, 0: word }) => ({
      word,
      start: index,
      end: index + word.length,
    }));
    const found = places.filter((place) => languageOf(code).isCountAsked(question, place));
    expect(found.at(-1)?.word).toBe(counted);
  });
});

it('"How many times" counts no thing', () => {
  expect(english.isCountAsked('How many times did it stop?', { start: 9, end: 14 })).toBe(false);
});

describe('whose words a question asks for', () => {
  const asks = (question: string, name: string) => {
    const start = question.indexOf(name);
    return english.asksForWordsOf(question, { start, end: start + name.length });
  };

  it.each([
    ['What did Lund say about Oslo?', 'Lund', true],
    ['What did Lund say about Oslo?', 'Oslo', false],
    ['what did the harbour master Lund tell the paper', 'Lund', true],
    ["Lund's reaction to the strike", 'Lund', true],
    ['How did the crew see Lund’s words?', 'Lund', false],
    ['Was the mayor surprised by captain Lund’s statement?', 'Lund', false],
    ['According to Lund, who paid?', 'Lund', true],
    ['Who replaced Lund?', 'Lund', false],
  ])('%s: %s %s', (question, name, expected) => {
    expect(asks(question, name)).toBe(expected);
  });

  it.each([
    ["Lund's letter: what did she say?", true],
    ['Lund was there, did he really say that', true],
    ['What did Lund say about what he saw?', false],
    ['Did the theory hold?', false],
  ])('%s asks for the words of whoever was named before: %s', (question, expected) => {
    expect(english.asksForWordsByPronoun?.(question)).toBe(expected);
  });
});

it('what somebody said about when or why something was is no date and no reason', () => {
  expect(english.kindAsked('What did Lund say about when the pier fell?')).toBe('anything');
  expect(english.kindAsked('When did Lund say that the pier fell?')).toBe('date');
});

describe('forms of one word', () => {
  it.each([
    ['fought', 'fight'],
    ['recognised', 'recognize'],
    ['neighbours', 'neighbor'],
    ['won', 'winning'],
    ['women', 'woman'],
  ])('%s meets %s', (one, other) => {
    expect(english.keyOf(one)).toBe(english.keyOf(other));
  });
});
