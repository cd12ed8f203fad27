/** What can be done with a message: the apps' commands for it, pin, copy, delete. */

import type { PageAction, PageCommand, PageMessage } from '../server/page-api/page-types.ts';
import type { MenuItem } from './menu.ts';

export interface MessageMenuOptions {
  readonly commands: readonly PageCommand[];
  readonly isOwn: boolean;
  readonly mayPin: boolean;
  /** Whether the viewer may delete messages of others; their own they always may. */
  readonly mayDelete: boolean;
  act(action: PageAction): void;
  copy(text: string): void;
}

/** The entries of a message's menu, apps first. */
export function messageMenu(message: PageMessage, options: MessageMenuOptions): MenuItem[] {
  const { act, copy } = options;
  const messageId = message.id;
  const group = 'Message';
  const items: MenuItem[] = options.commands
    .filter(({ kind }) => kind === 'message')
    .map(({ name, label }) => ({
      label,
      group: 'Apps',
      run: () => act({ do: 'message-command', name, messageId }),
    }));
  if (options.mayPin && !message.isEphemeral && message.kind === 'message') {
    items.push({
      label: message.isPinned ? 'Unpin Message' : 'Pin Message',
      group,
      run: () => act({ do: message.isPinned ? 'unpin' : 'pin', messageId }),
    });
  }
  if (!message.isEphemeral && message.kind === 'message') {
    items.push({ label: 'Forward Here', group, run: () => act({ do: 'forward', messageId }) });
  }
  items.push({ label: 'Copy Message ID', group, run: () => copy(messageId) });
  const remove = (): void => act({ do: 'delete', messageId });
  if (message.isEphemeral) items.push({ label: 'Dismiss Message', group, run: remove });
  else if (options.isOwn || options.mayDelete) {
    items.push({ label: 'Delete Message', group, isDangerous: true, run: remove });
  }
  return items;
}
