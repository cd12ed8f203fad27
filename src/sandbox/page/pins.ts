/** The panel of a channel's pinned messages. */

import type { PageMessage } from '../page-types.ts';
import { h, icon } from './dom.ts';
import { drawMessage, type MessageContext } from './message.ts';

export interface PinsPanelOptions {
  readonly pins: readonly PageMessage[];
  readonly mayUnpin: boolean;
  readonly contextFor: (message: PageMessage) => MessageContext;
  jump(message: PageMessage): void;
  unpin(message: PageMessage): void;
  close(): void;
}

/** Draws the panel; Escape closes it. */
export function drawPinsPanel(options: PinsPanelOptions): HTMLElement {
  const panel = h(
    'div',
    { class: 'pins-panel', role: 'dialog', 'aria-label': 'Pinned messages', tabindex: -1 },
    h(
      'header',
      {},
      h('h2', {}, 'Pinned Messages'),
      h(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': 'Close', onclick: options.close },
        icon('close'),
      ),
    ),
    options.pins.length === 0
      ? h('p', { class: 'empty muted' }, 'This channel doesn’t have any pinned messages… yet.')
      : h(
          'div',
          { class: 'pins-list' },
          options.pins.map((pin) => drawPin(pin, options)),
        ),
  );
  panel.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') options.close();
  });
  return panel;
}

function drawPin(pin: PageMessage, { contextFor, mayUnpin, jump, unpin }: PinsPanelOptions): HTMLElement {
  const message = drawMessage(pin, contextFor(pin));
  message.removeAttribute('tabindex');
  message.querySelector('.tools')?.remove();
  return h(
    'div',
    { class: 'pin' },
    message,
    h(
      'div',
      { class: 'pin-actions' },
      h('button', { type: 'button', class: 'button secondary small', onclick: () => jump(pin) }, 'Jump'),
      mayUnpin &&
        h(
          'button',
          { type: 'button', class: 'icon-button', 'aria-label': 'Unpin message', onclick: () => unpin(pin) },
          icon('close', 16),
        ),
    ),
  );
}
