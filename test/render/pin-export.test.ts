/** An export keeps to the size of files that the server takes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Pin, PinExcerpt } from '../../src/answers/index.ts';
import { pinExportMessage } from '../../src/render/discord/pins/pin-export.ts';
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

it('an export is worded in the reader’s language, with codes for programs beside the words', () => {
  const pin: Pin = {
    ...pinOf(7, 'Продадут ли пирс?'),
    note: 'Спрашивают каждый день',
    findings: [{ verdict: 'cut', claim: 'Мы продадим пирс' }],
    excerpts: [excerpt, { ...excerpt, kind: 'digest' }],
  };
  const { files = [] } = inLanguage('ru', () =>
    pinExportMessage({ kind: 'pin-export', episode: 'Пирс', pins: [pin] }),
  );
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

it('the files of an export together are no larger than Discord takes at once, whatever a server allows', () => {
  const pins = Array.from({ length: 40 }, (_, at) => pinOf(40 - at, 'x'.repeat(400_000)));
  const { files = [] } = pinExportMessage({
    kind: 'pin-export',
    episode: 'Pier',
    pins,
    maxFileBytes: 100 * 1024 * 1024,
  });
  expect(files.reduce((sum, { data }) => sum + data.length, 0)).toBeLessThan(25 * 1024 * 1024);
  expect((JSON.parse(String(files[2]?.data)) as Pin[]).length).toBeGreaterThan(10);
});

it('no file of an export is larger than Discord takes here, and what was left out is named', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 300 }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 2_500, max: 40_000 }),
      (questions, maxFileBytes) => {
        const pins = questions.map((question, at) => pinOf(questions.length - at, question));
        const { files = [], components } = pinExportMessage({
          kind: 'pin-export',
          episode: 'The harbour of Eastmere',
          pins,
          maxFileBytes,
        });
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
