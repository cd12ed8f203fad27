/** How each command is written, taken from the declarations, for `/about`, the terminal and the README's check. */
import type { AnyCommand, Command } from '../define.ts';

export interface Usage {
  /** `/ask question [outlet] [until] [private]` */
  readonly usage: string;
  readonly description: string;
}

/** One line for a command, or one for each command of a group. */
export function usagesOf(command: AnyCommand): Usage[] {
  switch (command.kind) {
    case 'command':
      return [usageOf(command, '')];
    case 'group':
      return command.commands.map((sub) => usageOf(sub, `${command.name} `));
    case 'message':
      return [{ usage: `Apps → ${command.name}`, description: command.description }];
  }
}

function usageOf(command: Command, prefix: string): Usage {
  const options = Object.entries(command.options).map(([name, { required }]) =>
    required ? name : `[${name}]`,
  );
  return { usage: [`/${prefix}${command.name}`, ...options].join(' '), description: command.description };
}
