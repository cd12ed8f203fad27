/** The panel of a channel's pinned messages, which the browser opens and closes. */

import { html, nothing, render, type TemplateResult } from 'lit';
import type { PageMessage } from '../server/page-api/page-types.ts';
import { drawMessage } from './messages/message.ts';
import type { Page } from './page.ts';
import { iconButton } from './parts.ts';
import { words } from './words/index.ts';

export class PinsPanel {
  readonly element = Object.assign(document.createElement('div'), {
    id: 'pins',
    className: 'pins-panel floating',
    popover: 'auto',
    role: 'dialog',
    tabIndex: -1,
    autofocus: true,
  });
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.element.addEventListener('toggle', () => void this.refresh());
  }

  close(): void {
    this.element.hidePopover();
  }

  /** The panel was opened or closed, or something was pinned or unpinned. */
  async refresh(): Promise<void> {
    if (!this.element.matches(':popover-open')) {
      render(nothing, this.element);
      return;
    }
    const pins = await this.#page.pinned();
    this.element.ariaLabel = words().pinnedMessages;
    render(
      html`
        <header class="row">
          <h2 class="grow cut">${words().pinnedMessages}</h2>
          ${iconButton('close', words().close, { onclick: () => this.close() })}
        </header>
        ${pins.length === 0 ? html`<p class="empty muted">${words().noPins}</p>` : nothing}
        ${pins.map((pin) => this.#drawPin(pin))}`,
      this.element,
    );
  }

  #drawPin(pin: PageMessage): TemplateResult {
    const page = this.#page;
    const { channel_id: channelId, id: messageId } = pin;
    const jump = (): void => {
      this.close();
      void page.openChannel(channelId, messageId);
    };
    const unpin = { onclick: () => void page.run({ do: 'unpin', messageId }), size: 16 };
    return html`
      <div class="pin">
        ${drawMessage(pin, page)}
        <div class="pin-actions row">
          <button type="button" class="button secondary small" @click=${jump}>${words().jump}</button>
          ${page.mayPin ? iconButton('close', words().unpin, unpin) : nothing}
        </div>
      </div>`;
  }
}
