/** /pins remove: unpins an answer; its record and history are kept. */
import { type Answer, refuse } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import { defineCommand } from '../define.ts';
import { pinNamed, pinOption } from './find-pin.ts';
import { pinnerRefusal, withPinPermission } from './guard.ts';
import { unpinInDiscord } from './pin-answer.ts';

export const remove = defineCommand({
  name: 'remove',
  description: 'Unpin an answer; its record and history stay',
  alwaysPrivate: true,
  forModerators: true,
  options: {
    pin: pinOption,
    reason: { type: 'string', description: 'Why, for the history', maxLength: 300 },
  },

  run: ({ pin: given, reason }, context) =>
    withPinPermission<Answer>(context, async (server) => {
      const pin = await pinNamed(given, server);
      if (pin === undefined) return refuse({ reason: 'no-such-pin', given });
      const { discordGuildId, number } = pin;
      // The pin may be in another channel, where the member needs the permission too.
      if (await pinnerRefusal(server, pin)) return refuse({ reason: 'may-not-unpin', number });
      const removal = defined({ by: server.member.discordUserId, reason: reason?.trim() || undefined });
      const outcome = await server.store.pins.remove({ discordGuildId, number, ...removal });
      if (outcome.kind === 'no-such-pin') return refuse({ reason: 'no-such-pin', given });
      if (outcome.kind === 'already-removed') return refuse({ reason: 'already-removed', number });
      const obstacle = await unpinInDiscord(outcome.pin, server.messages, removal);
      return { kind: 'pin-removed', pin: outcome.pin, ...defined({ obstacle }) };
    }),
});
