/** The channel's messages: drawn, replaced and removed as they change. */

import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PageMessage } from '../../server/page-api/page-types.ts';
import type { Page } from '../page.ts';
import { words } from '../words/index.ts';
import { drawMessage } from './message.ts';
import { isLoading } from './message-flags.ts';
import { drawWelcome } from './welcome.ts';

/** Nearer to the end than this, new messages keep the end in view. */
const nearEndPixels = 120;
/** How long after a reaction its message is still waited for. */
const followMs = 1_500;

export class MessageList {
  readonly element = Object.assign(document.createElement('div'), {
    className: 'messages grow column',
    tabIndex: -1,
  });
  readonly #page: Page;
  readonly #messages = new Map<string, PageMessage>();
  #following = 0;

  constructor(page: Page) {
    this.#page = page;
    // Pictures grow after they were placed.
    this.element.addEventListener('load', () => this.#keepEnd(() => undefined), true);
  }

  /** Shows another channel. */
  show(messages: readonly PageMessage[]): void {
    this.#messages.clear();
    for (const message of messages) this.#messages.set(message.id, message);
    this.draw();
    this.#toEnd();
  }

  draw(): void {
    const all = [...this.#messages.values()];
    const last = all.at(-1);
    // Tab reaches the last message; arrows go on from there.
    const drawOne = (message: PageMessage) => drawMessage(message, this.#page, message === last ? 0 : -1);
    render(
      html`
        ${drawWelcome(this.#page)}
        <div class="log" role="log" aria-live="polite" aria-label=${words().messages} @keydown=${onArrow}>
          ${repeat(all, ({ id }) => id, drawOne)}
        </div>`,
      this.element,
    );
  }

  put(message: PageMessage): void {
    const before = this.#messages.get(message.id);
    const isNew = before === undefined || isLoading(before);
    this.#messages.set(message.id, message);
    this.#keepEnd(() => this.#keepFocus(message.id), isNew ? message.id : undefined);
  }

  remove(messageId: string): void {
    this.#messages.delete(messageId);
    this.draw();
  }

  /** Scrolls to the next new message wherever the viewer reads, until the returned function is called. */
  followNext(): () => void {
    this.#following += 1;
    return () => {
      // The message may arrive a moment after the response.
      setTimeout(() => {
        this.#following -= 1;
      }, followMs);
    };
  }

  jumpTo(messageId: string): void {
    const element = this.#elementOf(messageId);
    element?.scrollIntoView({ block: 'center' });
    element?.classList.add('marked');
    element?.focus({ preventScroll: true });
    setTimeout(() => element?.classList.remove('marked'), 2_000);
  }

  #elementOf(messageId: string): HTMLElement | null {
    return this.element.querySelector<HTMLElement>(`[data-message-id="${messageId}"]`);
  }

  /** Changes the list; whoever was at its end stays there, or at the top of a new message too tall to show. */
  #keepEnd(change: () => void, arrivedId?: string): void {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    const isAwaited = arrivedId !== undefined && this.#following > 0;
    const wasNearEnd = isAwaited || scrollHeight - scrollTop - clientHeight < nearEndPixels;
    change();
    if (!wasNearEnd) return;
    // Skyra's elements take their size a moment after they were placed.
    requestAnimationFrame(() => {
      const arrived = arrivedId === undefined ? null : this.#elementOf(arrivedId);
      if (arrived !== null && arrived.offsetHeight > this.element.clientHeight) arrived.scrollIntoView();
      else this.#toEnd();
    });
  }

  /** Draws a changed message; whoever has just pressed a button that is gone from it gets to the message. */
  #keepFocus(messageId: string): void {
    const focused = document.activeElement;
    const hadFocus = this.#elementOf(messageId)?.contains(focused) === true;
    this.draw();
    if (hadFocus && document.activeElement !== focused)
      this.#elementOf(messageId)?.focus({ preventScroll: true });
  }

  #toEnd(): void {
    this.element.scrollTop = this.element.scrollHeight;
  }
}

function onArrow(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || !target.matches('.message')) return;
  const siblings = { ArrowUp: target.previousElementSibling, ArrowDown: target.nextElementSibling };
  const sibling = siblings[key as keyof typeof siblings];
  if (!(sibling instanceof HTMLElement)) return;
  event.preventDefault();
  sibling.focus();
}
