/** What can be done with a message: the apps' commands for it, pin, forward, delete. */

import { MessageType } from 'discord-api-types/v10';
import { html, nothing } from 'lit';
import type { PageAction, PageMessage } from '../../server/page-api/page-types.ts';
import { type FloatingAnchor, openFloating } from '../floating.ts';
import type { Page } from '../page.ts';
import { words } from '../words/index.ts';
import { isEphemeral } from './message-flags.ts';

/** Opens the menu of a message, apps first. */
export function openMessageMenu(message: PageMessage, anchor: FloatingAnchor, page: Page): void {
  const { id: messageId, author, pinned, type } = message;
  const isPrivate = isEphemeral(message);
  const isWritten = !isPrivate && type !== MessageType.ChannelPinnedMessage;
  const mayDelete = page.viewer === 'moderator' || author.id === page.world.people[page.viewer].id;
  const apps = page.commands.filter(({ kind }) => kind === 'message');
  const group = (name: string) => html`<div class="group muted" role="presentation">${name}</div>`;
  const item = (label: string, action: PageAction) => {
    const choose = (): void => {
      menu.hidePopover();
      void page.run(action);
    };
    const isDangerous = action.do === 'delete' && !isPrivate;
    return html`<button
      type="button" role="menuitem" tabindex="-1" class=${isDangerous ? 'danger' : ''} @click=${choose}
    >${label}</button>`;
  };
  const content = html`
    ${apps.length > 0 ? group(words().apps) : nothing}
    ${apps.map(({ name, label }) => item(label, { do: 'message-command', name, messageId }))}
    ${group(words().message)}
    ${isWritten && page.mayPin && pinned ? item(words().unpin, { do: 'unpin', messageId }) : nothing}
    ${isWritten && page.mayPin && !pinned ? item(words().pinMessage, { do: 'pin', messageId }) : nothing}
    ${isWritten ? item(words().forwardHere, { do: 'forward', messageId }) : nothing}
    ${isPrivate ? item(words().dismiss, { do: 'delete', messageId }) : nothing}
    ${!isPrivate && mayDelete ? item(words().deleteMessage, { do: 'delete', messageId }) : nothing}`;
  const menu = openFloating(anchor, { role: 'menu', label: words().message }, content);
}
