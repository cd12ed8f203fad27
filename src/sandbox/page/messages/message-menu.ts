/** What can be done with a message: the apps' commands for it, pin, forward, delete. */

import { MessageType } from 'discord-api-types/v10';
import type { PageMessage } from '../../server/page-api/page-types.ts';
import { type MenuAnchor, openMenu } from '../menu.ts';
import type { Page } from '../page.ts';
import { words } from '../words/index.ts';
import { isEphemeral } from './message-flags.ts';

/** Opens the menu of a message, apps first. */
export function openMessageMenu(message: PageMessage, anchor: MenuAnchor, page: Page): void {
  const { id: messageId, author, pinned, type } = message;
  const isPrivate = isEphemeral(message);
  const apps = page.commands
    .filter((command) => command.kind === 'message')
    .map(({ name, label }) => ({
      label,
      group: words().apps,
      run: () => page.run({ do: 'message-command', name, messageId }),
    }));
  const entry = (label: string, what: 'delete' | 'pin' | 'unpin' | 'forward', isDangerous = false) => ({
    label,
    group: words().message,
    isDangerous,
    run: () => page.run({ do: what, messageId }),
  });
  const isWritten = !isPrivate && type !== MessageType.ChannelPinnedMessage;
  const mayDelete = page.viewer === 'moderator' || author.id === page.world.people[page.viewer].id;
  const pin = pinned ? entry(words().unpin, 'unpin') : entry(words().pinMessage, 'pin');
  openMenu(anchor, words().message, [
    ...apps,
    ...(isWritten && page.mayPin ? [pin] : []),
    ...(isWritten ? [entry(words().forwardHere, 'forward')] : []),
    ...(isPrivate ? [entry(words().dismiss, 'delete')] : []),
    ...(!isPrivate && mayDelete ? [entry(words().deleteMessage, 'delete', true)] : []),
  ]);
}
