/** One message of the list. */

import { html, nothing, type TemplateResult } from 'lit';
import type { PageMessage, PagePerson } from '../../server/page-api/page-types.ts';
import type { Page } from '../page.ts';
import { icon, iconButton } from '../parts.ts';
import { words } from '../words/index.ts';
import { drawComponents } from './components.ts';
import { drawMarkdown } from './markdown.ts';
import { openMessageMenu } from './message-menu.ts';
import { fullMoment, messageMoment } from './time.ts';

/** Draws a message. In the list of pins it has no place in the order of Tab, and no menu of its own. */
export function drawMessage(message: PageMessage, page: Page, tabindex?: 0 | -1): TemplateResult {
  if (message.kind === 'pin-notice') return pinNotice(message, page, tabindex);
  const { author, id, isEphemeral, sentAt, usedBy } = message;
  const moment = new Date(sentAt);
  return html`<article
    class="message ${isEphemeral ? 'ephemeral' : ''}"
    data-message-id=${id}
    tabindex=${tabindex ?? nothing}
    aria-label="${author.name}, ${messageMoment(moment)}"
    @contextmenu=${(event: MouseEvent) => onContextMenu(event, message, page)}
    @keydown=${(event: KeyboardEvent) => onMenuKey(event, message, page)}
  >
    ${usedBy === undefined ? replyLine(message, page) : commandLine(usedBy)}
    ${avatar(author)}
    <header>${authorName(author)}${time(moment)}</header>
    <div class="message-body">${body(message, page)}</div>
    ${isEphemeral ? ephemeralNote(message, page) : nothing}
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

function body({ id, author, editedAt, isLoading, nodes, components }: PageMessage, page: Page) {
  if (isLoading) {
    const what = words().thinking(author.name);
    return html`<p class="thinking row muted"><span class="dots" aria-hidden="true"></span>${what}</p>`;
  }
  return html`
    ${nodes.length === 0 ? nothing : drawMarkdown(nodes, page)}
    ${components.length === 0 ? nothing : html`<div class="components stack">${drawComponents(components, id, page)}</div>`}
    ${editedAt === null ? nothing : html`<span class="small muted" title=${fullMoment(new Date(editedAt))}>${words().edited}</span>`}`;
}

function commandLine({ person, command }: NonNullable<PageMessage['usedBy']>) {
  const slash = /^[a-z]/.test(command) ? '/' : '';
  return html`<div class="note row small muted">
    <span class="spine" aria-hidden="true"></span>${avatar(person)}${nameOf(person)}${words().used}
    <span class="command-name">${slash}${command}</span>
  </div>`;
}

/** Above what a button or a form brought up: the way to the message that it belongs to. */
function replyLine({ channelId, referenceId }: PageMessage, page: Page) {
  if (referenceId === undefined) return nothing;
  return html`<div class="note row small muted">
    <span class="spine" aria-hidden="true"></span>${avatar(page.world.bot)}${nameOf(page.world.bot)}
    <button type="button" class="link-button" @click=${() => page.openChannel(channelId, referenceId)}>${words().seeMessage}</button>
  </div>`;
}

/** A person's picture: the first letter on a colour of their own, or the bot's marks. */
export function avatar({ name, isBot }: PagePerson): TemplateResult {
  if (isBot) return html`<span class="avatar bot" aria-hidden="true">“</span>`;
  const hues = [200, 26, 152, 340, 262, 48];
  const letters = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  const color = `hsl(${hues[letters % hues.length]} 45% 42%)`;
  return html`<span class="avatar" aria-hidden="true" style="background: ${color}">${name.slice(0, 1)}</span>`;
}

const nameOf = ({ name, color }: PagePerson) =>
  html`<span class="name" style=${color === undefined ? nothing : `--name: ${color}`}>${name}</span>`;

const authorName = (person: PagePerson) =>
  html`${nameOf(person)}${person.isBot ? html`<span class="app-tag tag">APP</span>` : nothing}`;

const time = (moment: Date) =>
  html`<time class="muted" datetime=${moment.toISOString()} title=${fullMoment(moment)}>${messageMoment(moment)}</time>`;

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
  const { author, channelId, id, referenceId, sentAt } = message;
  const open = () => page.openChannel(channelId, referenceId);
  return html`<article class="message notice row muted" data-message-id=${id} tabindex=${tabindex}>
    ${icon('pin', 18)}
    <p>${nameOf(author)}${words().pinnedBefore}<button
      type="button" class="link-button" @click=${open}
    >${words().pinnedMessage}</button>${words().pinnedAfter}${time(new Date(sentAt))}</p>
  </article>`;
}
