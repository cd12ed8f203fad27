/** /privacy: what Onrecord stores about a member, and how to have it removed. */
import type { Answer } from '../answers/index.ts';
import { type CommandGroup, defineCommand } from './define.ts';
import { withServer } from './pins/guard.ts';

const show = defineCommand({
  name: 'show',
  description: 'What Onrecord keeps of you',
  alwaysPrivate: true,
  run: () => ({ kind: 'privacy', isForgotten: false }),
});

const remove = defineCommand({
  name: 'delete',
  description: 'Take your id out of everything that Onrecord keeps, in all servers; it cannot be undone',
  alwaysPrivate: true,
  run: (_, context) =>
    withServer<Answer>(context, async ({ store, member }) => {
      await store.retention.forgetMember(member.discordUserId);
      return { kind: 'privacy', isForgotten: true };
    }),
});

export const privacy: CommandGroup = {
  kind: 'group',
  name: 'privacy',
  description: 'What Onrecord keeps of you, and having it removed',
  serversOnly: true,
  commands: [show, remove],
};
