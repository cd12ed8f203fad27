/** An export keeps to the size of files that the server takes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type AnswerOf, type Pin, type PinExcerpt, refuse } from '../../src/answers/index.ts';
import { completed } from '../../src/render/discord/parts.ts';
import { pinExportMessage } from '../../src/render/discord/pins/pin-export.ts';
import { pinJson } from '../../src/render/json/answer-json.ts';
import { inLanguage } from '../../src/render/wording/say.ts';

const pinOf = (number: number, question: string): Pin => ({
  discordGuildId: '100000000000000001',
  discordChannelId: '100000000000000002',
  discordMessageId: '100000000000000003',
  number,
  question,
  pinnedBy: '100000000000000004',
  pinnedAt: '2031-03-04T05:06:07.000Z',
  state: 'active',
  discordPin: 'pinned',
  truth: 'unchanged',
  truthSince: '2031-03-04T05:06:07.000Z',
  excerpts: [],
});

const excerpt: PinExcerpt = {
  documentId: 'herald-pier',
  outlet: 'Herald',
  title: 'Пирс закрыт',
  author: 'Ида Морроу',
  published: '2031-04-02',
  kind: 'quotation',
  speaker: 'Ада Лоу',
  isReviewed: false,
  isOpposite: true,
  warnings: [{ kind: 'disputed', outlets: ['Bell'] }],
  locator: '4, p. 2',
  passageId: 'herald-pier¶4',
  text: 'Мы не продадим пирс.',
  start: 0,
  end: 20,
  contentHash: 'abc',
};

/** An export of these pins, so many to a page. */
function exportOf(
  pins: readonly Pin[],
  { perPage = pins.length, ...more }: { perPage?: number; maxFileBytes?: number } = {},
): AnswerOf<'pin-export'> {
  const page = pins.slice(0, perPage);
  const rest = pins.slice(perPage);
  return {
    kind: 'pin-export',
    pins: page,
    episodes: page.map(() => 'The harbour of Eastmere'),
    ...more,
    ...(rest.length > 0 && { older: async () => exportOf(rest, { perPage, ...more }) }),
  };
}

it('an export is worded in the reader’s language, with codes for programs beside the words', async () => {
  const pin: Pin = {
    ...pinOf(7, 'Продадут ли пирс?'),
    note: 'Спрашивают каждый день',
    findings: [{ verdict: 'cut', claim: 'Мы продадим пирс' }],
    excerpts: [excerpt, { ...excerpt, kind: 'digest' }],
  };
  const answer = { ...exportOf([pin]), episodes: ['Пирс'] };
  const { files = [] } = await completed(inLanguage('ru', () => pinExportMessage(answer)));
  const [markdown, csv, json] = files.map(({ data }) => String(data));
  const strangers = /\b(?!Discord|Onrecord|Herald|Bell|https?|discord|com|channels|T|Z)[A-Za-z]{2,}/g;
  expect(markdown?.match(strangers)).toBeNull();
  expect(markdown).toContain('Спорно: обратное этой цитате печатает Bell.');
  expect(csv).toContain('Спорно: обратное этой цитате печатает Bell.');
  expect(JSON.parse(json ?? '')[0].excerpts[0].warnings).toEqual([
    { kind: 'disputed', outlets: ['Bell'], words: 'Спорно: обратное этой цитате печатает Bell.' },
  ]);
  expect(JSON.parse(json ?? '')[0].findings).toMatchObject([
    { verdict: 'cut', words: expect.stringContaining('Обрезано') },
  ]);
});

it('the files of an export together are no larger than Discord takes at once, whatever a server allows', async () => {
  const pins = Array.from({ length: 40 }, (_, at) => pinOf(40 - at, 'x'.repeat(400_000)));
  const answer = exportOf(pins, { maxFileBytes: 100 * 1024 * 1024 });
  const { files = [] } = await completed(pinExportMessage(answer));
  expect(files.reduce((sum, { data }) => sum + data.length, 0)).toBeLessThan(25 * 1024 * 1024);
  expect((JSON.parse(String(files[2]?.data)) as Pin[]).length).toBeGreaterThan(10);
});

it('no file of an export is larger than Discord takes here, and what was left out is named', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ minLength: 1, maxLength: 300 }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 2_500, max: 40_000 }),
      fc.integer({ min: 1, max: 60 }),
      async (questions, maxFileBytes, perPage) => {
        const pins = questions.map((question, at) => pinOf(questions.length - at, question));
        const answer = exportOf(pins, { perPage, maxFileBytes });
        const { files = [], components } = await completed(pinExportMessage(answer));
        expect(files).toHaveLength(3);
        for (const { data } of files) expect(data.length).toBeLessThanOrEqual(maxFileBytes);
        const exported = JSON.parse(String(files[2]?.data)) as Pin[];
        expect(exported.map(({ number }) => number)).toEqual(
          pins.slice(0, exported.length).map(({ number }) => number),
        );
        const shown = JSON.stringify(components);
        const last = exported.at(-1)?.number;
        if (exported.length < pins.length) expect(shown).toContain(`before:${last}.`);
        else expect(shown).not.toContain('before:');
      },
    ),
  );
});

it('an export has the same bytes however many pins are read at once', async () => {
  const pins = Array.from({ length: 7 }, (_, at) => ({
    ...pinOf(7 - at, `Question ${at}, “quoted”\nand on?`),
    excerpts: Array.from({ length: at % 3 }, () => excerpt),
  }));
  const written = async (perPage: number) =>
    (await completed(pinExportMessage(exportOf(pins, { perPage })))).files?.map(({ data }) => String(data));
  const whole = await written(7);
  expect(whole?.[0]).toMatch(/^# .*Eastmere\n\n## 7\. Question 0[\s\S]*## 1\. Question 6/);
  expect(
    whole?.[1]
      ?.split('\n')
      .filter((line) => /^\d,/.test(line))
      .map((line) => line[0]),
  ).toEqual([...'655322']);
  expect(whole?.[2]).toBe(`${JSON.stringify(pins.map(pinJson), undefined, 1)}\n`);
  for (const perPage of [1, 2, 3]) expect(await written(perPage)).toEqual(whole);
});

it('a page of an export that cannot be read leaves the pins before it, and what to ask for next', async () => {
  const shown = async (reason: Parameters<typeof refuse>[0]) => {
    const answer = exportOf([pinOf(9, 'Why?')]);
    const { components } = await completed(
      pinExportMessage({ ...answer, older: async () => refuse(reason) }),
    );
    return JSON.stringify(components);
  };
  expect(await shown({ reason: 'store-unavailable', why: 'no-answer' })).toContain('before:9.');
  expect(await shown({ reason: 'no-pins' })).not.toContain('before:');
});
