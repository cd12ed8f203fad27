/** One message of the list. */

import type { PageMessage, PagePerson } from '../../server/page-api/page-types.ts';
import { type Child, h, icon, iconButton } from '../dom.ts';
import type { MenuAnchor } from '../menu.ts';
import { words } from '../words/index.ts';
import { drawComponents } from './components.ts';
import { type ComponentContext, drawMarkdown } from './markdown.ts';
import { fullMoment, messageMoment } from './time.ts';

/** What a message can do. */
export interface MessageContext extends ComponentContext {
  openMessageMenu(message: PageMessage, anchor: MenuAnchor): void;
  dismiss(message: PageMessage): void;
}

/** Draws a message. In the list of pins it has no menu of its own. */
export function drawMessage(message: PageMessage, context: MessageContext): HTMLElement {
  if (message.kind === 'pin-notice') return pinNotice(message, context);
  const moment = new Date(message.sentAt);
  const element = h(
    'article',
    {
      class: `message${message.isEphemeral ? ' ephemeral' : ''}`,
      'data-message-id': message.id,
      tabindex: -1,
      'aria-label': `${message.author.name}, ${messageMoment(moment)}`,
    },
    message.usedBy === undefined ? replyLine(message, context) : usedBy(message.usedBy),
    avatar(message.author),
    h(
      'header',
      {},
      authorName(message.author),
      h('time', { datetime: message.sentAt, title: fullMoment(moment) }, messageMoment(moment)),
    ),
    h('div', { class: 'message-body' }, body(message, context)),
    message.isEphemeral && ephemeralNote(message, context),
    tools(message, context),
  );
  element.addEventListener('contextmenu', (event) => {
    // A link keeps the browser's own menu.
    if (event.target instanceof Element && event.target.closest('a') !== null) return;
    event.preventDefault();
    context.openMessageMenu(message, { x: event.clientX, y: event.clientY });
  });
  // For the menu key the browser's own event names a point in the middle of the message, so it is not used.
  element.addEventListener('keydown', (event) => {
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (!isMenuKey || event.target !== element) return;
    event.preventDefault();
    context.openMessageMenu(message, element);
  });
  return element;
}

function body(message: PageMessage, context: MessageContext): Child[] {
  if (message.isLoading) {
    return [
      h(
        'p',
        { class: 'thinking' },
        h('span', { class: 'dots', 'aria-hidden': 'true' }),
        words().thinking(message.author.name),
      ),
    ];
  }
  const edited =
    message.editedAt !== null &&
    h('span', { class: 'edited muted', title: fullMoment(new Date(message.editedAt)) }, words().edited);
  return [
    message.nodes.length > 0 && drawMarkdown(message.nodes, context),
    message.components.length > 0 &&
      h('div', { class: 'components' }, drawComponents(message.components, context)),
    edited,
  ];
}

function usedBy({ person, command }: NonNullable<PageMessage['usedBy']>): HTMLElement {
  return h(
    'div',
    { class: 'used-by' },
    h('span', { class: 'spine', 'aria-hidden': 'true' }),
    avatar(person),
    nameOf(person),
    words().used,
    h(
      'span',
      { class: 'command-name' },
      command === undefined ? words().aCommand : `${/^[a-z]/.test(command) ? '/' : ''}${command}`,
    ),
  );
}

/** Above what a button or a form brought up: the way to the message that it belongs to. */
function replyLine({ channelId, referenceId }: PageMessage, { world, openChannel }: MessageContext): Child {
  if (referenceId === undefined) return undefined;
  const open = (): void => openChannel(channelId, referenceId);
  return h(
    'div',
    { class: 'used-by' },
    h('span', { class: 'spine', 'aria-hidden': 'true' }),
    avatar(world.bot),
    nameOf(world.bot),
    h('button', { type: 'button', class: 'reply-link', onclick: open }, words().seeMessage),
  );
}

/** A person's picture: the first letter on a colour of their own, or the bot's marks. */
export function avatar(person: PagePerson): HTMLElement {
  const hues = [200, 26, 152, 340, 262, 48];
  const letters = [...person.name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  const hue = hues[letters % hues.length] ?? 235;
  const element = h(
    'span',
    { class: `avatar${person.isBot ? ' bot' : ''}`, 'aria-hidden': 'true' },
    person.isBot ? '“' : person.name.slice(0, 1),
  );
  if (!person.isBot) element.style.background = `hsl(${hue} 45% 42%)`;
  return element;
}

function nameOf(person: PagePerson): HTMLElement {
  const element = h('span', { class: 'name' }, person.name);
  if (person.color !== undefined) element.style.setProperty('--name', person.color);
  return element;
}

function authorName(person: PagePerson): Child {
  return [nameOf(person), person.isBot && h('span', { class: 'app-tag' }, 'APP')];
}

function ephemeralNote(message: PageMessage, { dismiss }: MessageContext): HTMLElement {
  return h(
    'footer',
    { class: 'ephemeral-note' },
    icon('eye', 16),
    words().onlyYou,
    h('button', { type: 'button', class: 'link-button', onclick: () => dismiss(message) }, words().dismiss),
  );
}

function tools(message: PageMessage, { openMessageMenu }: MessageContext): HTMLElement {
  const props = { class: undefined, title: words().menuTitle, 'aria-haspopup': 'menu' };
  const more = iconButton('dots', words().menuLabel, props);
  more.addEventListener('click', () => openMessageMenu(message, more));
  return h('div', { class: 'tools' }, more);
}

function pinNotice(message: PageMessage, { openChannel }: MessageContext): HTMLElement {
  const target = message.referenceId;
  return h(
    'article',
    { class: 'message notice', 'data-message-id': message.id, tabindex: -1 },
    icon('pin', 18),
    h(
      'p',
      {},
      nameOf(message.author),
      words().pinnedBefore,
      target === undefined
        ? words().pinnedMessage
        : h(
            'button',
            {
              type: 'button',
              class: 'link-button strong',
              onclick: () => openChannel(message.channelId, target),
            },
            words().pinnedMessage,
          ),
      words().pinnedAfter,
      h('time', { datetime: message.sentAt }, messageMoment(new Date(message.sentAt))),
    ),
  );
}
