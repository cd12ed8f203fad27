/** Answering a member by name: that member alone is notified, and only where whoever asks may write. */
import { refuse } from '../../answers/index.ts';
import { type Command, withOptions } from '../define.ts';

/** The command with an option for whom it answers. */
export function answeringByName(command: Command): Command {
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
