/** What can be done with a message: the apps' commands for it, pin, forward, delete. */

import type { PageAction, PageCommand, PageMessage } from '../../server/page-api/page-types.ts';
import type { MenuItem } from '../menu.ts';
import { words } from '../words/index.ts';

export interface MessageMenuOptions {
  readonly commands: readonly PageCommand[];
  readonly isOwn: boolean;
  readonly mayPin: boolean;
  /** Whether the viewer may delete messages of others; their own they always may. */
  readonly mayDelete: boolean;
  act(action: PageAction): void;
}

/** The entries of a message's menu, apps first. */
export function messageMenu(message: PageMessage, options: MessageMenuOptions): MenuItem[] {
  const { act } = options;
  const messageId = message.id;
  const group = words().message;
  const items: MenuItem[] = options.commands
    .filter(({ kind }) => kind === 'message')
    .map(({ name, label }) => ({
      label,
      group: words().apps,
      run: () => act({ do: 'message-command', name, messageId }),
    }));
  if (options.mayPin && !message.isEphemeral && message.kind === 'message') {
    items.push({
      label: message.isPinned ? words().unpinMessage : words().pinMessage,
      group,
      run: () => act({ do: message.isPinned ? 'unpin' : 'pin', messageId }),
    });
  }
  if (!message.isEphemeral && message.kind === 'message') {
    items.push({ label: words().forwardHere, group, run: () => act({ do: 'forward', messageId }) });
  }
  const remove = (): void => act({ do: 'delete', messageId });
  if (message.isEphemeral) items.push({ label: words().dismissMessage, group, run: remove });
  else if (options.isOwn || options.mayDelete) {
    items.push({ label: words().deleteMessage, group, isDangerous: true, run: remove });
  }
  return items;
}
