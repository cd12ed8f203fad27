/** /pins history: who pinned and removed what, when and why, and what Onrecord noticed. */

import { type Cursor, type Reply, refuse } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import type { CommandContext } from '../context.ts';
import { defineCommand } from '../define.ts';
import { pinNamed, pinOption } from './find-pin.ts';
import { asPinner } from './guard.ts';
import { pinsVisibleTo } from './visible.ts';

const entriesPerPage = 12;

const { required: _, ...optionalPin } = pinOption;

export const history = defineCommand({
  name: 'history',
  description: 'What happened to the pins of this server, newest first',
  privateByDefault: true,
  forModerators: true,
  options: { pin: { ...optionalPin, description: 'Only what happened to this pin' } },

  run: ({ pin: given }, context) =>
    asPinner<Reply>(context, async (server) => {
      if (given === undefined) return showHistory(undefined, {}, context);
      const pin = await pinNamed(given, server);
      return pin === undefined
        ? refuse({ reason: 'no-such-pin', given })
        : showHistory(pin.number, {}, context);
    }),
});

/** A page of the history of one pin, or of all that the member may see. */
export function showHistory(
  number: number | undefined,
  cursor: Cursor,
  context: CommandContext,
): Promise<Reply> {
  return asPinner<Reply>(context, async (server) => {
    const { entries, older, newer } = await server.store.pins.history({
      ...(await pinsVisibleTo(server)),
      limit: entriesPerPage,
      ...cursor,
      ...defined({ number }),
    });
    if (entries.length === 0)
      return refuse(
        number === undefined ? { reason: 'no-pins' } : { reason: 'no-such-pin', given: String(number) },
      );
    const cursors = defined({ older, newer });
    return {
      isPrivate: true,
      answer: { kind: 'pin-history', entries, cursors, ...defined({ number }) },
    };
  });
}
