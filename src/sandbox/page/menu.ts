/** A menu of actions, by mouse and by keyboard. */

import { h } from './dom.ts';

export interface MenuItem {
  readonly label: string;
  /** Items of one group stand together under its name. */
  readonly group?: string;
  readonly isDangerous?: boolean;
  run(): void;
}

/** Where a menu opens: at the pointer, or below an element. */
export type MenuAnchor = { readonly x: number; readonly y: number } | HTMLElement;

let closeOpenMenu: (() => void) | undefined;

/** Opens a menu; arrows move, Enter chooses, Escape goes back to where the focus was. */
export function openMenu(anchor: MenuAnchor, label: string, items: readonly MenuItem[]): void {
  closeOpenMenu?.();
  const before = document.activeElement;
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': label });
  const close = (): void => {
    menu.remove();
    document.removeEventListener('pointerdown', onOutside, true);
    closeOpenMenu = undefined;
    if (before instanceof HTMLElement) before.focus();
  };
  const onOutside = ({ target }: Event): void => {
    if (target instanceof Node && !menu.contains(target)) close();
  };

  let group: string | undefined;
  for (const item of items) {
    if (item.group !== group)
      menu.append(h('div', { class: 'menu-group', role: 'presentation' }, item.group ?? ''));
    group = item.group;
    const choose = (): void => {
      close();
      item.run();
    };
    menu.append(
      h(
        'button',
        {
          type: 'button',
          role: 'menuitem',
          tabindex: -1,
          class: item.isDangerous && 'danger',
          onclick: choose,
        },
        item.label,
      ),
    );
  }
  menu.addEventListener('keydown', (event) => moveFocus(event, menu, close));
  // Where the menu key acts when it is let go, it would open the browser's own menu over this one.
  menu.addEventListener('contextmenu', (event) => event.preventDefault());
  document.body.append(menu);
  place(menu, anchor);
  document.addEventListener('pointerdown', onOutside, true);
  closeOpenMenu = close;
  menu.querySelector('button')?.focus();
}

function moveFocus(event: KeyboardEvent, menu: HTMLElement, close: () => void): void {
  const buttons = [...menu.querySelectorAll('button')];
  const index = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: (index + 1) % buttons.length,
    ArrowUp: (index - 1 + buttons.length) % buttons.length,
    Home: 0,
    End: buttons.length - 1,
  };
  const target = targets[event.key];
  if (target !== undefined) buttons[target]?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') close();
  else return;
  event.preventDefault();
}

/** Keeps a floating element inside the window. */
export function place(element: HTMLElement, anchor: MenuAnchor): void {
  const margin = 8;
  const box = anchor instanceof HTMLElement ? anchor.getBoundingClientRect() : undefined;
  const x = box === undefined ? (anchor as { x: number }).x : box.left;
  const y = box === undefined ? (anchor as { y: number }).y : box.bottom + 4;
  const { width, height } = element.getBoundingClientRect();
  const top = y + height + margin > window.innerHeight ? (box?.top ?? y) - height - 4 : y;
  element.style.left = `${Math.max(margin, Math.min(x, window.innerWidth - width - margin))}px`;
  element.style.top = `${Math.max(margin, Math.min(top, window.innerHeight - height - margin))}px`;
}
