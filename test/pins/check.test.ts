import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPin, contentHash } from '../../src/pins/check-pin.ts';
import { anExcerpt, harbourText } from './support/pins.ts';

/** What a check finds of excerpts, by default of one, in the document as it is now. */
const checked = (text: string, excerpts = [anExcerpt()]) =>
  checkPin({ excerpts }, new Map([['gazette-harbour', { text }]]));

describe('a living pin', () => {
  it('is unchanged while its words stand where they stood', () => {
    expect(checked(harbourText).truth).toBe('unchanged');
  });

  it('is unchanged when only other words of the document changed after it', () => {
    const text = harbourText.replace('a single crate', 'one single crate');
    expect(checked(text).truth).toBe('unchanged');
  });

  it('has moved when its words stand elsewhere, and says where', () => {
    const text = `Correction added later.\n\n${harbourText}`;
    const { truth, excerpts } = checked(text);
    expect(truth).toBe('moved');
    const [check] = excerpts;
    if (check?.truth !== 'moved') throw new Error('The excerpt has not moved.');
    expect(text.slice(check.start, check.end)).toBe(anExcerpt().text);
  });

  it('has moved to the nearest place when its words stand in several', () => {
    const line = anExcerpt().text;
    const text = `${line} ${'x'.repeat(90)} ${line}`;
    const excerpt = anExcerpt({ start: 100, end: 134 });
    expect(checked(text, [excerpt]).excerpts[0]).toMatchObject({ start: 126 });
  });

  it('has changed when one word of it has, and shows the sentence that stands there now', () => {
    const text = harbourText.replace('at noon', 'at one o’clock');
    const nearest = { text: 'The dockers left the quay at one o’clock.', start: 0, end: 41 };
    expect(checked(text).excerpts[0]).toMatchObject({ truth: 'changed', nearest });
  });

  it('has changed without a nearest text when nothing like it is left', () => {
    const check = checked('Rain fell on Tuesday.').excerpts[0];
    expect(check?.truth).toBe('changed');
    expect(check).not.toHaveProperty('nearest');
  });

  it('is withdrawn when its document is gone, and no other document takes its place', () => {
    const others = new Map([['copy', { text: harbourText }]]);
    expect(checkPin({ excerpts: [anExcerpt()] }, others).truth).toBe('withdrawn');
  });

  it('is only as true as the worst of its excerpts', () => {
    const gone = anExcerpt({ documentId: 'gone' });
    const { truth, excerpts } = checked(harbourText, [anExcerpt(), gone]);
    expect([truth, excerpts.map((check) => check.truth)]).toEqual(['withdrawn', ['unchanged', 'withdrawn']]);
  });

  it('is never called true unless its very words are in the document', () => {
    const word = fc.constantFrom('quay', 'noon', 'left', 'The', 'dockers', '. ', '\n\n', 'é', '🚢');
    const prose = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(prose, prose, fc.nat(40), (text, wanted, start) => {
        const excerpt = anExcerpt({ text: wanted, start, end: start + wanted.length });
        const [check] = checked(text, [excerpt]).excerpts;
        const isThere = text.includes(wanted);
        expect(check?.truth === 'unchanged' || check?.truth === 'moved').toBe(isThere);
        if (check?.truth === 'moved') expect(text.slice(check.start, check.end)).toBe(wanted);
        if (check?.truth === 'changed' && check.nearest) {
          expect(text.slice(check.nearest.start, check.nearest.end)).toBe(check.nearest.text);
        }
      }),
    );
  });

  it('has one content hash for one text', () => {
    expect(contentHash(harbourText)).toBe(contentHash(`${harbourText}`));
    expect(contentHash(harbourText)).not.toBe(contentHash(`${harbourText} `));
  });
});
