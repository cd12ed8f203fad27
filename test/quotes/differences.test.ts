import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/language/index.ts';
import { tokensOf } from '../../src/language/tokens.ts';
import { compareTexts } from '../../src/quotes/compare/differences.ts';
import { comparable, reader } from './invented.ts';

function differences(a: string, b: string): [string, string, string][] {
  return compareTexts(comparable(a), comparable(b), reader.language).differences.map((one) => [
    one.kind,
    a.slice(one.a.start, one.a.end),
    b.slice(one.b.start, one.b.end),
  ]);
}

describe('differences between two renderings', () => {
  it('are none between texts that differ in marks, case and spacing alone', () => {
    expect(differences('“We’ll stay,” she said…', '"we\'ll  STAY" she said')).toEqual([]);
  });

  it('are none between British and American spelling', () => {
    const british = 'The neighbours recognised its defence and travelled to the centre.';
    const american = 'The neighbors recognized its defense and traveled to the center.';
    expect(differences(british, american)).toEqual([]);
    expect(differences(british, american.replace('recognized', 'recognize'))).toEqual([
      ['wording', 'recognised', 'recognize'],
    ]);
  });

  it('name other words for a wish as other words, and no other sureness', () => {
    const apart = (end: string) => differences('We sold the mill. I am sorry.', `We sold the mill. ${end}`);
    expect(apart('I should know.').map(([kind]) => kind)).toEqual(['wording']);
    expect(differences('We will sell it now.', 'We may sell it now.')).toEqual([['modality', 'will', 'may']]);
  });

  it('name a number with the words that bound it', () => {
    expect(
      differences('There would be more than 600 towns.', 'There would be 500 or 600 towns.'),
    ).toContainEqual(['number', 'more than 600', '500 or 600']);
  });

  it.each([
    ['Over two hundred boats sank.', 'More than 200 boats sank.'],
    ['It cost 13,000 crowns.', 'It cost thirteen thousand crowns.'],
  ])('see one number in “%s” and “%s”', (a, b) => {
    expect(differences(a, b).map(([kind]) => kind)).not.toContain('number');
  });

  it('see percentage points where the other has percent', () => {
    const points = 'It grew by 5 percentage points.';
    expect(differences(points, 'It grew by 5 percent.')).toContainEqual([
      'number',
      '5 percentage points',
      '5 percent',
    ]);
    const same = differences(points, 'It rose 5 percentage points.');
    expect(same.map(([kind]) => kind)).not.toContain('number');
  });

  it.each([
    ['10:30', '10 30', true],
    ['10:30', '10.30', false],
    ['1/2', '1 2', true],
    ['10:30', '10:45', true],
  ])('see one number in %s, which %s is or is not', (one, other, isOther) => {
    const found = differences(`It left at ${one} from the pier.`, `It left at ${other} from the pier.`);
    expect(found.some(([kind]) => kind === 'number')).toBe(isOther);
  });

  it('see opposite bounds of one number', () => {
    const found = differences('At least 200 boats sank.', 'Up to 200 boats sank.');
    expect(found).toContainEqual(['number', 'At least 200', 'Up to 200']);
  });

  it('name a place that was changed for another', () => {
    const found = differences('The fleet lies off Eastmere.', 'The fleet lies off Norland.');
    expect(found).toEqual([['name', 'Eastmere', 'Norland']]);
  });

  it('see no change of name between two spellings of one', () => {
    expect(differences('We sail to East Mere.', 'We sail to Eastmere.').map(([kind]) => kind)).not.toContain(
      'name',
    );
  });

  it('name how sure the speaker is', () => {
    const found = differences('In all likelihood, the rule will be applied.', 'The rule will be applied.');
    expect(found).toContainEqual(['modality', 'In all likelihood', '']);
  });

  it.each([
    ['de', 'Die Brücke wird vielleicht gebaut.', 'Die Brücke wird gebaut.', 'vielleicht'],
    ['ru', 'Мост, возможно, построят весной.', 'Мост построят весной.', 'возможно'],
  ])('name how sure the speaker is in every language that is known: %s', (code, sure, plain, word) => {
    const language = languageOf(code);
    const read = (text: string) => ({
      text,
      tokens: tokensOf(text, language),
      parts: [{ start: 0, end: text.length }],
    });
    const [first] = compareTexts(read(sure), read(plain), language).differences;
    expect([first?.kind, sure.slice(first?.a.start, first?.a.end)]).toEqual(['modality', word]);
  });

  it('put a lost negation first', () => {
    const [first] = differences(
      'There are 2 courts. We do not recognise the treaty.',
      'There are 3 courts. We recognise the treaty.',
    );
    expect(first?.[0]).toBe('negation');
  });

  it('mark every word of the one that the other does not print, and no other', () => {
    const words = fc.array(fc.constantFrom('oak', 'elm', 'not', 'the', 'Norland', '7', 'sails'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (left, right) => {
        const [a, b] = [left.join(' '), right.join(' ')];
        const { changed } = compareTexts(comparable(a), comparable(b), reader.language);
        const kept = (text: string, spans: readonly { start: number; end: number }[]) =>
          comparable(text)
            .tokens.filter(({ start }) => !spans.some((span) => span.start === start))
            .map(({ folded }) => folded);
        expect(kept(a, changed.a)).toEqual(kept(b, changed.b));
      }),
    );
  });

  it('begin where the denial stands, on the side that has none, too', () => {
    expect(
      differences(
        'I have seen something in the file to worry us.',
        'I have seen nothing in the file to worry us.',
      )[0],
    ).toEqual(['negation', 'have seen something in the file to', 'have seen nothing in the file to']);
    expect(
      differences('We do know of a leak in the hall.', 'We do not know of a leak in the hall.')[0],
    ).toEqual(['negation', 'We do know of', 'We do not know of']);
  });
});
