/** Documents in Russian and in German: found, quoted and judged as English ones are. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../src/ingest/quotations/index.ts';
import { wordsShown } from '../../src/knowledge/find.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { languageOf } from '../../src/language/index.ts';
import { tokensOf } from '../../src/language/tokens.ts';
import { createQuotes } from '../../src/quotes/index.ts';
import { exactWords } from '../../src/quotes/words/exact-words.ts';
import { createSearch } from '../../src/search/index.ts';
import { type Files, fill } from '../fixtures/harbour.ts';
import { lighthouse } from '../fixtures/lighthouse.ts';
import { weir } from '../fixtures/weir.ts';

async function knowledgeOf(...all: readonly Files[]): Promise<Knowledge> {
  const folders = await Promise.all(all.map(() => mkdtemp(join(tmpdir(), 'onrecord-language-'))));
  await Promise.all(folders.map((folder, at) => fill(folder, all[at] ?? {})));
  const knowledge = await loadKnowledge(folders);
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
  return knowledge;
}

const russian = await knowledgeOf(lighthouse);
const german = await knowledgeOf(weir);
const tagged = Object.fromEntries(
  Object.entries(weir).map(([file, text]) => [
    file,
    file.endsWith('.md') ? text.replace('text: verbatim', 'text: verbatim\nlanguage: de') : text,
  ]),
);
const mixed = await knowledgeOf({ ...tagged, 'episode.yaml': undefined }, lighthouse);

const clean = ['exact', 'exact-without-attribution', 'disputed'];

const found = {
  russian: [
    ['a word in another case', 'Когда закроют маяк?', 'vestnik-mayak¶1'],
    ['a name in another case', 'Кому написали о фонаре? Ольшанскую просили?', 'bereg-rybaki¶1'],
    ['a number in words', 'Сколько рыбаков подписали письмо? 212?', 'bereg-rybaki¶1'],
    ['a number with a space', 'Кому маяк обходится в 13000 рублей?', 'vestnik-mayak¶1'],
    ['a decimal comma', 'Что стоит 3,5 миллиона рублей?', 'volna-muzey¶1'],
    ['a reason', 'Почему стекло заменили за три дня?', 'vestnik-shtorm¶3'],
    ['a month', 'Что произошло в октябре, в ночь на 17-е, в шторм?', 'vestnik-shtorm¶1'],
    ['a slip of the keys', 'Кто голосовал в савете за музей?', 'volna-sovet¶1'],
    ['е for ё', 'Что сказал Крученый о рассвете?', 'bereg-shtorm¶1'],
  ],
  german: [
    ['a word in another form', 'Wann öffnet die Stadt das Wehr?', 'bote-wehr¶1'],
    ['a name in the genitive', 'Hat das Büro von Oltmer den Brief beantwortet?', 'flussland-fischer¶3'],
    ['a number in words', 'Wie viele Fischer unterschrieben? 212?', 'flussland-fischer¶1'],
    ['a number with a point', 'Was kostet 13000 Euro im Jahr?', 'bote-wehr¶3'],
    ['a decimal comma', 'Was kostet 3,5 Millionen Euro?', 'stroemung-kosten¶1'],
    ['a reason', 'Warum hielten die Tore?', 'bote-hochwasser¶3'],
    ['a participle', 'Welche Häuser hat die Feuerwehr geräumt?', 'bote-hochwasser¶1'],
    ['without the dots', 'Was sagte Jorn Siefken zur Abstimmung?', 'stroemung-rat¶2'],
  ],
};

describe.each([
  ['Russian', russian, found.russian],
  ['German', german, found.german],
] as const)('a question to documents in %s finds', (_, knowledge, questions) => {
  const search = createSearch(knowledge);
  it.each(questions)('%s: %s', (__, question, passageId) => {
    expect(search.ask(question).excerpts[0]?.passageId).toBe(passageId);
  });
});

it('a question about something else is refused in Russian and in German', () => {
  expect(createSearch(russian).ask('Какая столица Монголии?').status).toBe('not-found');
  expect(createSearch(german).ask('Was ist die Hauptstadt der Mongolei?').status).toBe('not-found');
});

it('a question is answered in its own language where documents of two stand side by side', () => {
  const search = createSearch(mixed);
  expect(search.ask('Почему стекло заменили за три дня?').excerpts[0]?.passageId).toBe('vestnik-shtorm¶3');
  expect(search.ask('Warum hielten die Tore?').excerpts[0]?.passageId).toBe('bote-hochwasser¶3');
});

const judged = {
  russian: [
    ['exact', 'Мы не будем сносить маяк'],
    ['exact', 'Никто нас не спросил.'],
    ['exact', 'Ольшанская: «Мы откроем в нем музей»'],
    ['exact', '«Это не победа, но и не поражение», — написал Лев Зуев'],
    ['cut', 'Я бы не хотел пережить такую ночь'],
    ['reversed', 'Мы будем сносить маяк'],
    ['reversed', 'Суда не найдут входа в гавань'],
    ['reversed', 'Я хотел пережить такую ночь ещё раз'],
    ['other-speaker', 'Анна Зуева: «Никто нас не спросил»'],
    ['not-found', 'Маяк построят заново из стекла и бетона к лету'],
  ],
  german: [
    ['exact', 'Wir werden das Wehr nicht abreißen'],
    ['exact', 'Niemand hat uns gefragt.'],
    ['exact', 'Hanne Oltmer: „Wir öffnen nur die Tore.“'],
    ['exact', '„Das ist kein Sieg, aber auch keine Niederlage“, schrieb Jörn Siefken'],
    ['cut', 'Ich sage nicht'],
    ['reversed', 'Wir werden das Wehr abreißen'],
    ['reversed', 'können wir die Altstadt nicht schützen'],
    ['reversed', 'Ich möchte so etwas noch einmal erleben'],
    ['other-speaker', 'Fenja Brodal: „Niemand hat uns gefragt“'],
    ['not-found', 'Das Wehr wird im Sommer aus Glas und Beton neu gebaut'],
  ],
};

describe.each([
  ['Russian', russian, judged.russian],
  ['German', german, judged.german],
  ['Russian beside German', mixed, judged.russian],
  ['German beside Russian', mixed, judged.german],
] as const)('a line in %s is', (_, knowledge, lines) => {
  const quotes = createQuotes(knowledge);
  it.each(lines)('%s: %s', (verdict, line) => {
    expect(quotes.verify(line).map((one) => one.verdict)).toEqual([verdict]);
  });
});

describe.each([
  ['Russian', russian],
  ['German', german],
] as const)('in %s', (_, knowledge) => {
  const quotes = createQuotes(knowledge);
  const language = languageOf(knowledge.episode.language);
  const said = [...knowledge.quotations.values()].map((one) => wordsShown(knowledge, one));
  const isDenial = (form: string) => language.modifierOf(form) === 'negation';
  const denied = said.filter((text) => exactWords(text, language).some(({ form }) => isDenial(form)));

  it('every quotation is exact as it is printed', () => {
    for (const text of said) expect(clean, text).toContain(quotes.verify(text)[0]?.verdict);
  });

  it('no line is exact that lost a negator, by leaving it out or by beginning behind it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...denied), fc.nat(), fc.boolean(), (text, seed, isCut) => {
        const words = exactWords(text, language);
        const places = [...words.keys()].filter((at) => isDenial(words[at]?.form ?? ''));
        const at = places[seed % places.length] ?? 0;
        const [before, behind] = [text.slice(0, words[at]?.start), text.slice(words[at]?.end)];
        // A sentence that ends before or begins behind the negator lost nothing.
        fc.pre(!/[.!?]/u.test(before) && !/[.!?]\s*\p{Lu}/u.test(behind));
        const line = isCut ? behind : before + behind;
        fc.pre(
          !said.some(
            (other) =>
              exactWords(other, language)
                .map(({ form }) => form)
                .join(' ') ===
              exactWords(line, language)
                .map(({ form }) => form)
                .join(' '),
          ),
        );
        expect(quotes.verify(line)[0]?.verdict, line).not.toMatch(/^exact/u);
      }),
      { numRuns: 200 },
    );
  });

  it('two outlets that print opposites are said to contradict each other', () => {
    const id = knowledge.episode.language === 'ru' ? 'rubl' : 'umbau';
    expect(quotes.compare(id)?.isContradiction).toBe(true);
  });

  it('import finds each quotation with its speaker where a verb of saying names one', () => {
    for (const document of knowledge.documents.values()) {
      const blocks = document.passages.map(({ span }) => span);
      const extracted = extractQuotations(document.text, { blocks, names: knowledge.names.values() });
      for (const quotation of document.quotations) {
        const text = wordsShown(knowledge, quotation);
        const own = extracted.find((one) => one.text.replace(/,$/u, '') === text);
        expect(own?.speaker?.id, text).toBe(quotation.speakerId);
      }
    }
  });
});

it('a dot that turns the meaning of a German word is no spelling', () => {
  const line = 'Ich mochte so etwas nicht noch einmal erleben';
  expect(createQuotes(german).verify(line)[0]?.verdict).toBe('altered');
});

it('a name that is another’s in another case is nobody’s', () => {
  const keys = (text: string) =>
    createSearch(russian)
      .rank(text)
      .question.terms.map(({ nameId }) => nameId);
  expect(keys('Письмо Зуеву')).not.toContain('zueva');
  expect(keys('Письмо Ольшанской')).toContain('olshanskaya');
});

describe('words that mean the same have one key', () => {
  const keys = (code: string, text: string) => tokensOf(text, languageOf(code)).map(({ key }) => key);
  it.each([
    ['ru', '13 000 рублей', 'тринадцать тысяч рублей'],
    ['ru', '17 июня', '17 июнь'],
    ['ru', '2031-06-17', '2031 июня 17'],
    ['ru', 'пришли рыбаки', 'придут рыбаков'],
    ['ru', 'двести двенадцать', '212'],
    ['de', '13.000 Fischer', 'dreizehntausend Fischer'],
    ['de', '3. Mai', '3 mai'],
    ['de', 'gesperrt', 'sperren'],
    ['de', 'geschlossene Häfen', 'schließen Hafen'],
    ['de', 'zweihundertzwölf', '212'],
    ['de', '3,5 Millionen', '3500000'],
  ])('%s: %s is %s', (code, one, other) => {
    expect(keys(code, one)).toEqual(keys(code, other));
  });
});
