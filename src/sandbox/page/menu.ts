/** What floats over the page until something of it is chosen: menus, and the lists of selects. */

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

/** Opens a menu of actions. */
export function openMenu(anchor: MenuAnchor, label: string, items: readonly MenuItem[]): void {
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': label });
  let group: string | undefined;
  for (const item of items) {
    if (item.group !== group)
      menu.append(h('div', { class: 'menu-group', role: 'presentation' }, item.group ?? ''));
    group = item.group;
    const onclick = (): void => {
      close();
      item.run();
    };
    const className = item.isDangerous && 'danger';
    menu.append(
      h('button', { type: 'button', role: 'menuitem', tabindex: -1, class: className, onclick }, item.label),
    );
  }
  const close = openFloating(menu, anchor);
}

let closeOpen: (() => void) | undefined;

/**
 * Shows a list of items: arrows move, Enter chooses, Escape, Tab and a click elsewhere close it, and the
 * focus goes back to where it was. Returns what closes it.
 */
export function openFloating(list: HTMLElement, anchor: MenuAnchor, onClose?: () => void): () => void {
  closeOpen?.();
  const before = document.activeElement;
  const close = (): void => {
    list.remove();
    document.removeEventListener('pointerdown', onPress, true);
    closeOpen = undefined;
    if (before instanceof HTMLElement) before.focus();
    onClose?.();
  };
  const onPress = ({ target }: Event): void => {
    if (target instanceof Node && !list.contains(target)) close();
  };
  list.addEventListener('keydown', (event) => onKey(event, list, close));
  // Where the menu key acts when it is let go, it would open the browser's own menu over this one.
  list.addEventListener('contextmenu', (event) => event.preventDefault());
  document.body.append(list);
  place(list, anchor);
  document.addEventListener('pointerdown', onPress, true);
  closeOpen = close;
  itemsOf(list)[0]?.focus();
  return close;
}

const itemsOf = (list: HTMLElement): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[role=menuitem], [role=option]'),
];

function onKey(event: KeyboardEvent, list: HTMLElement, close: () => void): void {
  const items = itemsOf(list);
  const index = items.indexOf(document.activeElement as HTMLElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: (index + 1) % items.length,
    ArrowUp: (index - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const target = targets[event.key];
  if (target !== undefined) items[target]?.focus();
  else if (event.key === 'Enter' || event.key === ' ') items[index]?.click();
  else if (event.key === 'Escape' || event.key === 'Tab') close();
  else return;
  event.preventDefault();
}

/** Keeps a floating element inside the window. */
function place(element: HTMLElement, anchor: MenuAnchor): void {
  const margin = 8;
  const box = anchor instanceof HTMLElement ? anchor.getBoundingClientRect() : undefined;
  const x = box === undefined ? (anchor as { x: number }).x : box.left;
  const y = box === undefined ? (anchor as { y: number }).y : box.bottom + 4;
  const { width, height } = element.getBoundingClientRect();
  const top = y + height + margin > window.innerHeight ? (box?.top ?? y) - height - 4 : y;
  element.style.left = `${Math.max(margin, Math.min(x, window.innerWidth - width - margin))}px`;
  element.style.top = `${Math.max(margin, Math.min(top, window.innerHeight - height - margin))}px`;
}
