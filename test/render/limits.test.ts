/** Discord's limits, counted the way Discord counts. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxComponents, maxTotalTextLength } from '../../src/render/discord/limits.ts';
import { placedIn } from '../../src/sandbox/server/checks/message-rules.ts';
import { checkMessage } from '../../src/sandbox/server/checks/validate.ts';

const text = (content: string) => ({ type: 10, content });
const v2 = (...components: object[]) => ({ flags: 32768, components });
const codes = (payload: object) => checkMessage(payload).map(({ code }) => code);

/** A section: a text and a link button. */
const section = {
  type: 9,
  components: [text('a')],
  accessory: { type: 2, style: 5, label: 'Open', url: 'https://example.org' },
};

describe('components are counted with their children and accessories', () => {
  it('a container with a section of one text and a button counts 4', () => {
    expect(placedIn([{ type: 17, components: [section] }])).toHaveLength(4);
  });

  it('13 sections fit in a message, 14 do not', () => {
    expect(codes(v2(...Array.from({ length: 13 }, () => section)))).toEqual([]);
    expect(codes(v2(...Array.from({ length: 14 }, () => section)))).toEqual([
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ]);
  });

  it('any number of texts is refused exactly above 40', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), (count) => {
        const problems = codes(v2(...Array.from({ length: count }, () => text('a'))));
        return problems.includes('COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED') === count > maxComponents;
      }),
    );
  });
});

describe('text is added up over the whole message', () => {
  it('texts in containers and sections count', () => {
    const withText = (length: number) =>
      codes(v2({ type: 17, components: [section, text('b'.repeat(length))] }));
    expect(withText(3999)).toEqual([]);
    expect(withText(4000)).toEqual(['COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED']);
  });

  it('any split of a text is refused exactly above 4000 characters', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 3000 }), (first, second) => {
        const problems = codes(v2(text('a'.repeat(first)), text('b'.repeat(second))));
        return (
          problems.includes('COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED') ===
          first + second > maxTotalTextLength
        );
      }),
    );
  });
});

it('a problem names its place in the message', () => {
  const button = { type: 2, style: 2, label: 'x', custom_id: 'y'.repeat(101) };
  const problems = checkMessage(v2({ type: 17, components: [{ type: 1, components: [button] }] }));
  expect(problems.map(({ path }) => path.join('.'))).toEqual([
    'components.0.components.0.components.0.custom_id',
  ]);
});

it('the same custom id twice is a problem, wherever the two stand', () => {
  const button = { type: 2, style: 2, label: 'x', custom_id: 'same' };
  const asAccessory = { ...section, accessory: button };
  expect(codes(v2(asAccessory, { type: 1, components: [button] }))).toEqual([
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ]);
});

it('a link button with a custom id is a problem, and so is any other button without one', () => {
  const row = (button: object) => v2({ type: 1, components: [button] });
  expect(
    codes(row({ type: 2, style: 5, label: 'x', url: 'https://example.org', custom_id: 'y' })),
  ).toHaveLength(1);
  expect(codes(row({ type: 2, style: 1, label: 'x' }))).toEqual(['BASE_TYPE_REQUIRED']);
});

it('the embeds of a message share 6000 characters', () => {
  const embed = { description: 'x'.repeat(3001) };
  expect(codes({ embeds: [embed] })).toEqual([]);
  expect(codes({ embeds: [embed, embed] })).toEqual(['MAX_EMBED_SIZE_EXCEEDED']);
});
