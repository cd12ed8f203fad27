/** Pins to test with: invented words about an invented harbour. */

import { contentHash } from '../../../src/pins/check-pin.ts';
import type { PinExcerpt } from '../../../src/pins/pin.ts';
import type { PinRequest } from '../../../src/pins/pin-store.ts';

export const serverA = '900000000000000001';
export const serverB = '900000000000000002';
export const channel = '910000000000000001';
export const otherChannel = '910000000000000002';
export const moderator = '920000000000000001';
export const otherModerator = '920000000000000002';

export const harbourText = `The dockers left the quay at noon. Nobody had told the pilots.

“We will not load a single crate,” the foreman said.`;

export function anExcerpt(overrides: Partial<PinExcerpt> = {}): PinExcerpt {
  return {
    documentId: 'gazette-harbour',
    outlet: 'The Harbour Gazette',
    title: 'Quay falls silent',
    author: 'Ida Morrow',
    published: '2031-04-02',
    url: 'https://example.org/quay',
    kind: 'verbatim',
    locator: '1',
    passageId: 'gazette-harbour¶1',
    text: 'The dockers left the quay at noon.',
    start: 0,
    end: 34,
    contentHash: contentHash(harbourText),
    ...overrides,
  };
}

let messages = 0;

/** A request to pin a message that no other request names. */
export function aPin(overrides: Partial<PinRequest> = {}): PinRequest {
  return {
    discordGuildId: serverA,
    discordChannelId: channel,
    discordMessageId: `${930000000000000000n + BigInt(++messages)}`,
    question: 'When did the dockers leave the quay?',
    excerpts: [anExcerpt()],
    pinnedBy: moderator,
    ...overrides,
  };
}
