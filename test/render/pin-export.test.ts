/** An export keeps to the size of files that the server takes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Pin } from '../../src/answers/index.ts';
import { pinExportMessage } from '../../src/render/discord/pins/pin-export.ts';

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
