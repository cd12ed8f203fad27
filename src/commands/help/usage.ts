/** How each command is written, by its declaration: for `/about`, `/help` and the test of the README. */
import type { CommandUsage } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import type { CommandContext } from '../context.ts';
import type { AnyCommand, Command } from '../define.ts';
import { mayPin } from '../pins/guard.ts';

/** How commands are written, without those for moderators where a member asks. */
export async function usagesFor(
  { server }: CommandContext,
  commands: readonly AnyCommand[],
): Promise<CommandUsage[]> {
  const isModerator = server !== undefined && (await mayPin(server));
  return commands.flatMap(usagesOf).filter((one) => isModerator || !one.isForModerators);
}

/** One line for a command, or one for each command of a group. */
export function usagesOf(command: AnyCommand): CommandUsage[] {
  const isForModerators = command.defaultMemberPermissions !== undefined || undefined;
  switch (command.kind) {
    case 'command':
      return [usageOf(command, '', isForModerators)];
    case 'group':
      return command.commands.map((sub) =>
        usageOf(sub, `${command.name} `, isForModerators ?? sub.forModerators),
      );
    case 'message':
      return [
        defined({ usage: `Apps → ${command.name}`, description: command.description, isForModerators }),
      ];
  }
}

function usageOf(command: Command, prefix: string, isForModerators: true | undefined): CommandUsage {
  const options = Object.entries(command.options).map(([name, { required }]) =>
    required ? name : `[${name}]`,
  );
  const usage = [`/${prefix}${command.name}`, ...options].join(' ');
  return defined({ usage, description: command.description, isForModerators });
}
