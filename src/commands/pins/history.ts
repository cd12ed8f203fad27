/** /pins history: who pinned and removed what, when and why, and which changes Onrecord found. */
import { type Answer, type Cursor, refuse } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import type { CommandContext } from '../context.ts';
import { defineCommand } from '../define.ts';
import { pinNamed, pinOption, pinsVisibleTo } from './find-pin.ts';
import { withPinPermission } from './guard.ts';

const entriesPerPage = 12;

const { required: _, ...optionalPin } = pinOption;

export const history = defineCommand({
  name: 'history',
  description: 'What happened to the pins of this server, newest first',
  alwaysPrivate: true,
  forModerators: true,
  options: { pin: { ...optionalPin, description: 'Only what happened to this pin' } },

  run: ({ pin }, context) => showHistory(pin, {}, context),
});

/** A page of the history of one pin, or of all pins that the member may see. */
export function showHistory(
  given: string | undefined,
  cursor: Cursor,
  context: CommandContext,
): Promise<Answer> {
  return withPinPermission<Answer>(context, async (server) => {
    const pin = given === undefined ? undefined : await pinNamed(given, server);
    if (given !== undefined && pin === undefined) return refuse({ reason: 'no-such-pin', given });
    const about = defined({ number: pin?.number });
    const query = { ...(await pinsVisibleTo(server)), limit: entriesPerPage, ...cursor, ...about };
    const { entries, ...cursors } = await server.store.pins.history(query);
    if (entries.length === 0) return refuse({ reason: 'no-pins' });
    return { kind: 'pin-history', entries, cursors, ...about };
  });
}
