/** The channel's messages: drawn, replaced and removed as they change. */

import type { PageMessage, PagePerson } from '../../server/page-api/page-types.ts';
import { fill, h } from '../dom.ts';
import { drawWelcome, type Example, type ShownExample } from '../welcome.ts';
import { words } from '../words/index.ts';
import { avatar, drawMessage, type MessageContext } from './message.ts';

/** Nearer to the end than this, new messages keep the end in view. */
const nearEndPixels = 120;
/** How long after a reaction its message is still waited for. */
const followMs = 1_500;

export interface WelcomeOptions {
  examples(): readonly ShownExample[];
  run(example: Example): void;
}

export class MessageList {
  readonly element = h('div', { class: 'messages', tabindex: -1 });
  readonly #log = h('div', { role: 'log', 'aria-live': 'polite', class: 'log' });
  readonly #welcome = h('div', {});
  readonly #pending = h('div', { class: 'pending-slot' });
  readonly #contextFor: (message: PageMessage) => MessageContext;
  readonly #welcomeOptions: WelcomeOptions;
  readonly #messages = new Map<string, PageMessage>();
  #following = 0;
  #title = '';
  #topic = '';

  constructor(contextFor: (message: PageMessage) => MessageContext, welcome: WelcomeOptions) {
    this.#contextFor = contextFor;
    this.#welcomeOptions = welcome;
    this.element.append(h('div', { class: 'push-down' }), this.#welcome, this.#log, this.#pending);
    this.#log.addEventListener('keydown', (event) => this.#onKey(event));
    // Pictures grow after they were placed.
    this.#log.addEventListener('load', () => this.#keepEnd(() => undefined), true);
  }

  /** Shows another channel. */
  show(title: string, topic: string, messages: readonly PageMessage[]): void {
    this.#title = title;
    this.#topic = topic;
    this.#messages.clear();
    for (const message of messages) this.#messages.set(message.id, message);
    fill(this.#pending);
    this.drawWelcome();
    this.redraw();
    this.#toEnd();
  }

  drawWelcome(): void {
    const { examples, run } = this.#welcomeOptions;
    this.#log.setAttribute('aria-label', words().messages);
    fill(this.#welcome, drawWelcome(this.#title, this.#topic, examples(), run));
  }

  /** Draws all messages anew, for another theme; the message that had the focus keeps it. */
  redraw(): void {
    const focusedId = document.activeElement?.closest<HTMLElement>('.log > .message')?.dataset.messageId;
    this.#keepEnd(() =>
      fill(
        this.#log,
        [...this.#messages.values()].map((message) => this.#draw(message)),
      ),
    );
    this.#makeReachable();
    if (focusedId !== undefined) this.#elementOf(focusedId)?.focus({ preventScroll: true });
  }

  /** Adds a message or replaces it where it stands. */
  put(message: PageMessage): void {
    const old = this.#elementOf(message.id);
    const isNew = old === undefined || this.#messages.get(message.id)?.isLoading === true;
    this.#messages.set(message.id, message);
    const drawn = this.#draw(message);
    this.#keepEnd(
      () => {
        if (old === undefined) this.#log.append(drawn);
        else replaceKeepingFocus(old, drawn);
      },
      isNew ? drawn : undefined,
    );
    this.#makeReachable();
  }

  /**
   * Scrolls to the next new message, wherever the viewer reads: it is what they asked for. Call what
   * it returns when the bot has responded.
   */
  followNext(): () => void {
    this.#following += 1;
    return () => {
      // The message may arrive a moment after the response.
      setTimeout(() => {
        this.#following -= 1;
      }, followMs);
    };
  }

  remove(messageId: string): void {
    this.#messages.delete(messageId);
    this.#elementOf(messageId)?.remove();
    this.#makeReachable();
  }

  /** Scrolls to a message and marks it for a moment. */
  jumpTo(messageId: string): void {
    const element = this.#elementOf(messageId);
    if (element === undefined) return;
    element.scrollIntoView({ block: 'center' });
    element.classList.add('marked');
    element.focus({ preventScroll: true });
    setTimeout(() => element.classList.remove('marked'), 2_000);
  }

  /** A command on its way; the caller removes it when the bot has reacted. */
  showPending(
    person: PagePerson,
    name: string,
    options: Readonly<Record<string, unknown>>,
    bot: PagePerson,
  ): HTMLElement {
    const values = Object.entries(options).map(([key, value]) => `${key}: ${String(value)}`);
    const element = h(
      'article',
      { class: 'message pending' },
      h(
        'div',
        { class: 'used-by' },
        h('span', { class: 'spine' }),
        avatar(person),
        h('span', { class: 'name' }, person.name),
        words().used,
        h('span', { class: 'command-name' }, `/${name}`),
        ' ',
        h('span', { class: 'muted' }, values.join(' ')),
      ),
      avatar(bot),
      h('header', {}, h('span', { class: 'name' }, bot.name), h('span', { class: 'app-tag' }, 'APP')),
      h(
        'div',
        { class: 'message-body' },
        h('p', { class: 'thinking' }, h('span', { class: 'dots' }), words().sending),
      ),
    );
    this.#pending.append(element);
    this.#toEnd();
    return element;
  }

  #draw(message: PageMessage): HTMLElement {
    return drawMessage(message, this.#contextFor(message));
  }

  #elementOf(messageId: string): HTMLElement | undefined {
    return this.#log.querySelector<HTMLElement>(`[data-message-id="${messageId}"]`) ?? undefined;
  }

  /** Changes the list; whoever was at its end stays there, or at the top of a new message too tall to show. */
  #keepEnd(change: () => void, arrived?: HTMLElement): void {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    const isAwaited = arrived !== undefined && this.#following > 0;
    const wasNearEnd = isAwaited || scrollHeight - scrollTop - clientHeight < nearEndPixels;
    change();
    if (!wasNearEnd) return;
    // Skyra's elements take their size a moment after they were placed.
    requestAnimationFrame(() => {
      if (arrived !== undefined && arrived.offsetHeight > this.element.clientHeight) {
        this.element.scrollTop = arrived.offsetTop - this.element.offsetTop;
      } else this.#toEnd();
    });
  }

  #toEnd(): void {
    this.element.scrollTop = this.element.scrollHeight;
  }

  /** Tab reaches the last message; arrows go on from there. */
  #makeReachable(): void {
    const all = [...this.#log.querySelectorAll<HTMLElement>('.message')];
    for (const [index, element] of all.entries()) element.tabIndex = index === all.length - 1 ? 0 : -1;
  }

  #onKey(event: KeyboardEvent): void {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || !target.matches('.message')) return;
    const sibling =
      key === 'ArrowUp'
        ? target.previousElementSibling
        : key === 'ArrowDown'
          ? target.nextElementSibling
          : null;
    if (!(sibling instanceof HTMLElement)) return;
    event.preventDefault();
    sibling.focus();
  }
}

/** Replaces an edited message; whoever has just pressed a button in it keeps the focus there. */
function replaceKeepingFocus(old: HTMLElement, drawn: HTMLElement): void {
  const focused = document.activeElement;
  const hadFocus = focused instanceof HTMLElement && old.contains(focused);
  const customId = hadFocus ? focused.dataset.customId : undefined;
  old.replaceWith(drawn);
  if (!hadFocus) return;
  const same = [...drawn.querySelectorAll<HTMLElement>('[data-custom-id]')].find(
    (element) => element.dataset.customId === customId && !element.hasAttribute('disabled'),
  );
  (same ?? drawn).focus({ preventScroll: true });
}
