/**
 * The option `to`: answers a member by name. Only that member is notified, and only where the asker may
 * write.
 */
import { refuse } from '../../answers/index.ts';
import { type Command, withOptions } from '../define.ts';

/** The command with the option `to`, the member whom it answers. */
export function withToOption(command: Command): Command {
  return {
    ...withOptions(command, {
      to: { type: 'user', description: 'Answer this member by name; nobody else is notified' },
    }),
    async run({ to, ...values }, context) {
      if (typeof to !== 'string') return command.run(values, context);
      const isAllowed = values.private !== true && context.server?.member.mayMention(to) === true;
      if (!isAllowed) return refuse({ reason: 'may-not-mention' });
      const reply = await command.run(values, context);
      return reply.isPrivate ? reply : { ...reply, mentions: to };
    },
  };
}
