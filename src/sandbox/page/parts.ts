/** What every part of the page is made of: icons, their buttons, and a word at the bottom. */

import { html, nothing, type TemplateResult } from 'lit';

/** Paths of the icons, in a box of 24 by 24. */
const iconPaths = {
  hash: 'M5.9 21l.8-4H3v-2h4.1l1.1-6H4V7h4.5l.8-4h2l-.8 4h6l.8-4h2l-.8 4H21v2h-3.9l-1.1 6H20v2h-4.3l-.8 4h-2l.8-4h-6l-.8 4zm4.3-12l-1.1 6h6l1.1-6z',
  pin: 'M16 3l5 5-1.5 1.4-.8-.2-3.4 3.4-.3 4-1.5 1.5-3.6-3.6L5.4 19.1 4 20l.9-1.5 4.6-4.5L5.9 10.4 7.4 8.9l4-.3 3.4-3.4-.2-.8z',
  dots: 'M6 10a2 2 0 100 4 2 2 0 000-4zm6 0a2 2 0 100 4 2 2 0 000-4zm6 0a2 2 0 100 4 2 2 0 000-4z',
  sun: 'M12 7a5 5 0 100 10 5 5 0 000-10zM11 1h2v3h-2zm0 19h2v3h-2zM1 11h3v2H1zm19 0h3v2h-3zM4.2 5.6l1.4-1.4 2.2 2.2-1.4 1.4zm12 12l1.4-1.4 2.2 2.2-1.4 1.4zM4.2 18.4l2.2-2.2 1.4 1.4-2.2 2.2zm12-12l2.2-2.2 1.4 1.4-2.2 2.2z',
  moon: 'M20.5 14.5A9 9 0 019.5 3.5a9 9 0 1011 11z',
  menu: 'M3 6h18v2H3zm0 5h18v2H3zm0 5h18v2H3z',
  send: 'M3 3.5l19 8.5-19 8.5 2.5-7L15 12 5.5 10.5z',
  eye: 'M12 5C7 5 3 8.5 1.5 12 3 15.5 7 19 12 19s9-3.5 10.5-7C21 8.5 17 5 12 5zm0 11.5a4.5 4.5 0 110-9 4.5 4.5 0 010 9zm0-2a2.5 2.5 0 100-5 2.5 2.5 0 000 5z',
  external: 'M14 3h7v7h-2V6.4l-8.3 8.3-1.4-1.4L17.6 5H14zM5 5h5v2H6v11h11v-4h2v6H4V5z',
  close:
    'M18.3 4.3l1.4 1.4L13.4 12l6.3 6.3-1.4 1.4L12 13.4l-6.3 6.3-1.4-1.4L10.6 12 4.3 5.7l1.4-1.4L12 10.6z',
  down: 'M5.3 8.3l1.4-1.4 5.3 5.3 5.3-5.3 1.4 1.4L12 15z',
  file: 'M6 2h8l5 5v15H6zm7 1.5V8h4.5z',
  at: 'M12 2a10 10 0 105 18.7l-.9-1.8A8 8 0 1120 12v1.5c0 .8-.6 1.5-1.5 1.5S17 14.3 17 13.5V8h-2v.8A4.8 4.8 0 0012 7.5a4.5 4.5 0 103.2 7.7c.7 1.1 1.9 1.8 3.3 1.8a3.5 3.5 0 003.5-3.5V12A10 10 0 0012 2zm0 12.5a2.5 2.5 0 110-5 2.5 2.5 0 010 5z',
  plus: 'M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z',
} as const;

type IconName = keyof typeof iconPaths;

/** A small picture; it is hidden from screen readers, so its button needs a label. */
export const icon = (name: IconName, size = 20): TemplateResult => html`
  <svg viewBox="0 0 24 24" width=${size} height=${size} aria-hidden="true">
    <path d=${iconPaths[name]} fill="currentColor" />
  </svg>`;

export interface IconButton {
  readonly onclick?: (event: Event) => void;
  readonly size?: number;
  readonly class?: string;
  readonly type?: 'button' | 'submit';
  readonly opens?: 'menu';
  /** The id of a popover that it opens and closes. */
  readonly popover?: string;
}

/** A button that shows nothing but an icon; `label` is for screen readers. */
export const iconButton = (name: IconName, label: string, options: IconButton = {}): TemplateResult => html`
  <button
    type=${options.type ?? 'button'}
    class="icon-button ${options.class ?? ''}"
    aria-label=${label}
    title=${label}
    aria-haspopup=${options.opens ?? nothing}
    popovertarget=${options.popover ?? nothing}
    @click=${options.onclick}
  >${icon(name, options.size)}</button>`;

/** Marks what was pressed until the bot has responded. */
export async function whileBusy<T>(element: HTMLElement, work: Promise<T>): Promise<T> {
  element.ariaBusy = 'true';
  return work.finally(() => {
    element.ariaBusy = null;
  });
}

/** Shows a message for some seconds, and tells it to screen readers. */
export function toast(text: string): void {
  const shown = Object.assign(document.createElement('div'), {
    className: 'toast floating',
    textContent: text,
  });
  document.getElementById('toasts')?.append(shown);
  setTimeout(() => shown.remove(), 6_000);
}

export function toastError(error: unknown): void {
  toast(error instanceof Error ? error.message : String(error));
}
