/** One message of the list. */

import { type APIUser, MessageType } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { PageMessage } from '../../server/page-api/page-types.ts';
import type { Page } from '../page.ts';
import { icon, iconButton } from '../parts.ts';
import { serverOf } from '../places.ts';
import { words } from '../words/index.ts';
import { drawComponents } from './components.ts';
import { drawMarkdown } from './markdown.ts';
import { isEphemeral, isLoading } from './message-flags.ts';
import { openMessageMenu } from './message-menu.ts';
import { formatMoment, messageMoment } from './time.ts';

/** Draws a message. In the list of pins it has no place in the order of Tab, and no menu of its own. */
export function drawMessage(message: PageMessage, page: Page, tabindex?: 0 | -1): TemplateResult {
  if (message.type === MessageType.ChannelPinnedMessage) return pinNotice(message, page, tabindex);
  const { author, id } = message;
  const moment = new Date(message.timestamp);
  return html`<article
    class="message ${isEphemeral(message) ? 'ephemeral' : ''}"
    data-message-id=${id}
    tabindex=${tabindex ?? nothing}
    aria-label="${displayName(author)}, ${messageMoment(moment)}"
    @contextmenu=${(event: MouseEvent) => onContextMenu(event, message, page)}
    @keydown=${(event: KeyboardEvent) => onMenuKey(event, message, page)}
  >
    ${commandLine(message, page) ?? replyLine(message, page)}
    ${avatar(author)}
    <header class="row">${nameOf(author, page)}${author.bot ? html`<span class="app-tag tag">APP</span>` : nothing}${time(moment)}</header>
    <div class="message-body">${body(message, page)}</div>
    ${isEphemeral(message) ? ephemeralNote(message, page) : nothing}
    ${tabindex === undefined ? nothing : tools(message, page)}
  </article>`;
}

function onContextMenu(event: MouseEvent, message: PageMessage, page: Page): void {
  // A link keeps the browser's own menu.
  if (event.target instanceof Element && event.target.closest('a') !== null) return;
  event.preventDefault();
  openMessageMenu(message, { x: event.clientX, y: event.clientY }, page);
}

/** For the menu key the browser's own event names a point in the middle of the message, so it is not used. */
function onMenuKey(event: KeyboardEvent, message: PageMessage, page: Page): void {
  const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
  if (!isMenuKey || event.target !== event.currentTarget) return;
  event.preventDefault();
  openMessageMenu(message, event.target as HTMLElement, page);
}

function body(message: PageMessage, page: Page) {
  const { id, author, edited_timestamp: editedAt, nodes, components = [] } = message;
  if (isLoading(message)) {
    const what = words().thinking(displayName(author));
    return html`<p class="thinking row muted"><span class="dots" aria-hidden="true"></span>${what}</p>`;
  }
  return html`
    ${nodes.length === 0 ? nothing : drawMarkdown(nodes, page)}
    ${components.length === 0 ? nothing : html`<div class="components stack">${drawComponents(components, id, page)}</div>`}
    ${editedAt === null ? nothing : html`<span class="small muted" title=${formatMoment(new Date(editedAt), 'F')}>${words().edited}</span>`}`;
}

/** Above an answer: who used which command. */
function commandLine({ type, interaction_metadata: used }: PageMessage, page: Page) {
  if (type !== MessageType.ChatInputCommand && type !== MessageType.ContextMenuCommand) return undefined;
  if (used === undefined || !('name' in used)) return undefined;
  const slash = type === MessageType.ChatInputCommand ? '/' : '';
  return html`<div class="note row small muted">
    <span class="spine" aria-hidden="true"></span>${avatar(used.user)}${nameOf(used.user, page)}${words().used}
    <span class="command-name">${slash}${used.name}</span>
  </div>`;
}

/** Above what a button or a form brought up: the way to the message that it belongs to. */
function replyLine({ channel_id: channelId, message_reference: reference }: PageMessage, page: Page) {
  const referenceId = reference?.message_id;
  if (referenceId === undefined) return nothing;
  return html`<div class="note row small muted">
    <span class="spine" aria-hidden="true"></span>${avatar(page.world.bot)}${nameOf(page.world.bot, page)}
    <button type="button" class="link-button" @click=${() => page.openChannel(channelId, referenceId)}>${words().seeMessage}</button>
  </div>`;
}

/** A person's picture: the first letter on a colour of their own, or the bot's marks. */
export function avatar(user: APIUser): TemplateResult {
  const name = displayName(user);
  if (user.bot) return html`<span class="avatar bot" aria-hidden="true">“</span>`;
  const hues = [200, 26, 152, 340, 262, 48];
  const letters = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  const color = `hsl(${hues[letters % hues.length]} 45% 42%)`;
  return html`<span class="avatar" aria-hidden="true" style="background: ${color}">${name.slice(0, 1)}</span>`;
}

/** The display name, or the username of whoever has none. */
const displayName = ({ global_name: name, username }: APIUser): string => name ?? username;

function nameOf(user: APIUser, { world, channelId }: Page) {
  const color = serverOf(world, channelId)?.colors[user.id];
  return html`<span class="name" style=${color === undefined ? nothing : `--name: ${color}`}>${displayName(user)}</span>`;
}

const time = (moment: Date) =>
  html`<time class="muted" datetime=${moment.toISOString()} title=${formatMoment(moment, 'F')}>${messageMoment(moment)}</time>`;

const ephemeralNote = ({ id: messageId }: PageMessage, page: Page) => html`
  <footer class="note row small muted">
    ${icon('eye', 16)}${words().onlyYou}
    <button type="button" class="link-button" @click=${() => page.run({ do: 'delete', messageId })}>${words().dismiss}</button>
  </footer>`;

function tools(message: PageMessage, page: Page) {
  const onclick = ({ currentTarget }: Event): void =>
    openMessageMenu(message, currentTarget as HTMLElement, page);
  const options = { opens: 'menu', onclick } as const;
  return html`<div class="tools">${iconButton('dots', words().menuLabel, options)}</div>`;
}

function pinNotice(message: PageMessage, page: Page, tabindex = -1): TemplateResult {
  const { author, channel_id: channelId, id, message_reference: reference, timestamp } = message;
  const open = () => page.openChannel(channelId, reference?.message_id);
  return html`<article class="message notice row muted" data-message-id=${id} tabindex=${tabindex}>
    ${icon('pin', 18)}
    <p>${nameOf(author, page)}${words().pinnedBefore}<button
      type="button" class="link-button" @click=${open}
    >${words().pinnedMessage}</button>${words().pinnedAfter}${time(new Date(timestamp))}</p>
  </article>`;
}
