/** The panel of a channel's pinned messages. */

import type { PageMessage } from '../server/page-api/page-types.ts';
import { fill, h, iconButton } from './dom.ts';
import { drawMessage, type MessageContext } from './messages/message.ts';
import { words } from './words/index.ts';

export interface PinsPanelContext {
  load(): Promise<readonly PageMessage[]>;
  mayUnpin(): boolean;
  contextFor(message: PageMessage): MessageContext;
  jumpTo(messageId: string): void;
  unpin(messageId: string): void;
}

/** The panel, and the place that it opens in. */
export class PinsPanel {
  readonly element = h('div', { class: 'pins-slot' });
  readonly #context: PinsPanelContext;

  constructor(context: PinsPanelContext) {
    this.#context = context;
  }

  get #isOpen(): boolean {
    return this.element.childElementCount > 0;
  }

  toggle(): void {
    if (this.#isOpen) this.close();
    else void this.#load();
  }

  close(): void {
    fill(this.element);
  }

  /** Something was pinned or unpinned. */
  refresh(): void {
    if (this.#isOpen) void this.#load();
  }

  async #load(): Promise<void> {
    const panel = this.#draw(await this.#context.load());
    const wasOpen = this.#isOpen;
    fill(this.element, panel);
    if (!wasOpen) panel.focus();
  }

  #draw(pins: readonly PageMessage[]): HTMLElement {
    const panel = h(
      'div',
      { class: 'pins-panel', role: 'dialog', 'aria-label': words().pinnedMessages, tabindex: -1 },
      h(
        'header',
        {},
        h('h2', {}, words().pinsTitle),
        iconButton('close', words().close, { onclick: () => this.close() }),
      ),
      pins.length === 0
        ? h('p', { class: 'empty muted' }, words().noPins)
        : h(
            'div',
            { class: 'pins-list' },
            pins.map((pin) => this.#drawPin(pin)),
          ),
    );
    panel.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close();
    });
    return panel;
  }

  #drawPin(pin: PageMessage): HTMLElement {
    const { contextFor, mayUnpin, jumpTo, unpin } = this.#context;
    const message = drawMessage(pin, contextFor(pin));
    message.removeAttribute('tabindex');
    message.querySelector('.tools')?.remove();
    const jump = (): void => {
      this.close();
      jumpTo(pin.id);
    };
    return h(
      'div',
      { class: 'pin' },
      message,
      h(
        'div',
        { class: 'pin-actions' },
        h('button', { type: 'button', class: 'button secondary small', onclick: jump }, words().jump),
        mayUnpin() && iconButton('close', words().unpin, { onclick: () => unpin(pin.id) }, 16),
      ),
    );
  }
}
