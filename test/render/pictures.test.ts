/** Pictures show the document's own words, as PNGs that any device opens. */
import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Picture, ShownQuotation } from '../../src/answers/index.ts';
import { showPicture } from '../../src/commands/picture.ts';
import { openLibrary } from '../../src/library/index.ts';
import { maxAltTextLength, maxFileBytes } from '../../src/render/discord/limits.ts';
import { renderReply } from '../../src/render/discord/message.ts';
import { completed } from '../../src/render/discord/parts.ts';
import { altTextOf } from '../../src/render/pictures/alt-text.ts';
import { coveragePicture } from '../../src/render/pictures/coverage.ts';
import { drawPicture } from '../../src/render/pictures/draw.ts';
import { cardWarnings, quoteCard } from '../../src/render/pictures/quote-card.ts';
import { timelinePicture } from '../../src/render/pictures/timeline-picture.ts';
import { textsOf } from './texts.ts';

const quotation: ShownQuotation = {
  text: 'The bridge stays open, “whatever the council says”, until the ferries are back.',
  matches: [],
  speaker: 'Mira Holt',
  role: 'Harbour master of Norrin',
  said: '2031-04-02',
  kind: 'direct',
  reviewed: true,
  warnings: [{ kind: 'disputed', outlets: ['The Bell'] }],
  reference: { keys: ['abcdefghij'], check: 'abcdef' },
  citation: {
    documentId: 'echo-bridge',
    outletId: 'echo',
    outlet: 'The Echo',
    title: 'Norrin waits for its ferries',
    authors: [],
    published: '2031-04-03',
    note: 'A copy that a machine reworded.',
    textKind: 'digest',
    locator: '4',
  },
};

const cardOf = (changes: Partial<ShownQuotation>): Picture => ({
  kind: 'quote-card',
  quotation: { ...quotation, ...changes },
});

/** Width and height stand in a PNG's first chunk. */
function sizeOf(png: Buffer): { width: number; height: number } {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** Every text of a layout, in order. */
function wordsIn(element: unknown): string[] {
  if (typeof element === 'string') return [element];
  if (Array.isArray(element)) return element.flatMap(wordsIn);
  if (typeof element !== 'object' || element === null) return [];
  return 'props' in element ? wordsIn((element.props as { children?: unknown }).children) : [];
}

describe('a quote card', () => {
  it('holds the words as they stand, who said them, who printed them, and every warning', () => {
    const words = wordsIn(quoteCard(quotation)).join('\n');
    expect(words).toContain(`“${quotation.text}”`);
    for (const part of [
      'Mira Holt',
      'Harbour master of Norrin',
      '2 April 2031',
      // The place is not parted at the end of a line.
      'The Echo ¶\u00a04 · 3 April 2031',
    ])
      expect(words).toContain(part);
    expect(cardWarnings(quotation)).toEqual([
      'Disputed: The Bell prints the opposite of this quotation.',
      'A copy that a machine reworded.',
    ]);
    for (const warning of cardWarnings(quotation)) expect(words).toContain(warning);
    expect(cardWarnings({ ...quotation, reviewed: false }).at(-1)).toMatch(/nobody has checked/);
  });

  it('grows with what it holds, in Cyrillic and Kazakh letters as well', async () => {
    const short = await drawPicture(cardOf({ text: 'Мы ждём.', speaker: 'Айгүл Сәрсенбаева' }));
    const long = await drawPicture(cardOf({ text: 'Мы ждём парома, и мост открыт. '.repeat(20) }));
    expect(sizeOf(short as Buffer).width).toBe(800);
    expect(sizeOf(long as Buffer).height).toBeGreaterThan(sizeOf(short as Buffer).height);
    expect((long as Buffer).byteLength).toBeLessThan(maxFileBytes);
  });

  it('is drawn whole where its words are of several scripts', async () => {
    const words = 'Čapek † and Ελλάδα, Їжак';
    expect(await drawPicture(cardOf({ text: words, speaker: words }))).toBeInstanceOf(Buffer);
  });

  it('stands between the marks that the words’ own first mark closes', () => {
    const halves = 'The crane is late," Holt said. "It waits for the tide.';
    expect(wordsIn(quoteCard({ ...quotation, text: halves }))).toContain(`"${halves}"`);
    const statement = { speaker: 'Mira Holt', text: halves, coverage: ['quoted' as const] };
    const grid = {
      kind: 'coverage' as const,
      episode: 'Norrin',
      outlets: ['The Echo'],
      statements: [statement],
      notes: [],
    };
    expect(wordsIn(coveragePicture(grid))).toContain(`"${halves}"`);
    expect(altTextOf(grid).at(-1)).toContain(`"${halves}" `);
  });

  it('cuts very long words at their end, with the mark outside the quotation marks', () => {
    const text = 'The ferries run and nobody waits. '.repeat(60);
    const [shown = ''] = wordsIn(quoteCard({ ...quotation, text }));
    const [words = ''] = shown.slice(1).split('” […]');
    expect(shown.endsWith('” […]')).toBe(true);
    expect(text.startsWith(words)).toBe(true);
  });

  it('of very long words is described with who said and printed them, and every warning', () => {
    const picture = cardOf({ text: 'The ferries run and nobody waits. '.repeat(60).trim() });
    const described = altTextOf(picture).join('\n');
    expect(described.length).toBeLessThanOrEqual(maxAltTextLength);
    for (const part of ['waits. […]”', 'Mira Holt', 'The Echo ¶ 4', ...cardWarnings(quotation)])
      expect(described).toContain(part);
  });

  it('is not drawn with holes: letters that the font lacks are said', async () => {
    const picture = cardOf({ text: '橋は開いている' });
    expect(await drawPicture(picture)).toBe('unknown-letters');
    const subject = { kind: 'quote-card', quotation: quotation.reference } as const;
    const payload = renderReply({ isPrivate: true, answer: { kind: 'picture', subject, picture } });
    const drawn = await completed(payload);
    expect(drawn.files).toBeUndefined();
    // Only the person who asked for it sees that.
    expect(drawn.flags & MessageFlags.Ephemeral).not.toBe(0);
    expect(textsOf(drawn).join()).toContain('lacks some of its letters');
  });
});

describe('a picture of the shipped episode', async () => {
  const library = await openLibrary(['knowledge']);
  const draw = (subject: Parameters<typeof showPicture>[0]) => showPicture(subject, { library });

  it.each([
    { kind: 'timeline', page: 0 },
    { kind: 'coverage' },
    { kind: 'coverage', about: 'Zatulin' },
  ] as const)('$kind comes as a file that its message names, with a description', async (subject) => {
    const payload = await completed(renderReply({ answer: draw(subject), isPrivate: true }));
    const [file] = payload.files ?? [];
    const json = JSON.stringify(payload.components);
    expect(json).toContain(`attachment://${file?.name}`);
    const { description } = /"description":"(?<description>(?:[^"\\]|\\.)+)"/.exec(json)?.groups ?? {};
    expect(description).toContain(library.knowledge.episode.title);
    expect(description?.length).toBeLessThanOrEqual(maxAltTextLength);
    expect(sizeOf(file?.data as Buffer).width).toBe(800);
  });

  it('says of a statement that outlets contradict each other on which of them contradicts the others', () => {
    const answer = draw({ kind: 'coverage' });
    if (answer.kind !== 'picture' || answer.picture.kind !== 'coverage') throw new Error('No grid.');
    const { outlets, statements } = answer.picture;
    const disputed = statements.filter(({ coverage }) => coverage.includes('contradicts'));
    expect(disputed.map(({ coverage }) => outlets[coverage.indexOf('contradicts')])).toEqual(['Al Jazeera']);
    expect(altTextOf(answer.picture).join('\n')).toContain('contradicts: Al Jazeera');
    for (const { text } of statements) {
      const documents = [...library.knowledge.documents.values()];
      expect(documents.some((document) => document.text.includes(text))).toBe(true);
    }
    expect(wordsIn(coveragePicture(answer.picture))).toContain('Al Jazeera');
  });

  it.each([{ kind: 'timeline', page: 0 }, { kind: 'coverage' }] as const)(
    '$kind names the episode, the page of several, and every note of a document',
    (subject) => {
      const answer = draw(subject);
      if (answer.kind !== 'picture' || answer.picture.kind === 'quote-card') throw new Error('No picture.');
      const { picture } = answer;
      const element = picture.kind === 'timeline' ? timelinePicture(picture) : coveragePicture(picture);
      // The description is for those who do not see the picture, so it says the same.
      for (const text of [wordsIn(element).join('\n'), altTextOf(picture).join('\n')]) {
        expect(text).toContain(library.knowledge.episode.title);
        expect(text).toMatch(/Al Jazeera: An aggregator's copy/);
        if (subject.kind === 'timeline') expect(text).toMatch(/Page 1 of \d/);
      }
    },
  );

  it('of a quotation whose words have changed since is not drawn', () => {
    const [id = ''] = library.knowledge.quotations.keys();
    expect(id).not.toBe('');
    const answer = draw({ kind: 'quote-card', quotation: { keys: ['abcdefghij'], check: 'abcdef' } });
    expect(answer).toMatchObject({ kind: 'refusal', reason: 'documents-changed' });
  });
});
