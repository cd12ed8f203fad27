/** What floats over the page until something of it is chosen: menus, and the lists of selects. */

import { render, type TemplateResult } from 'lit';

/** Where a menu opens: at the pointer, or below an element. */
export type FloatingAnchor = { readonly x: number; readonly y: number } | HTMLElement;

/**
 * A list of items: arrows move, Enter chooses, Tab closes it. The browser closes it on Escape and on a click
 * elsewhere, and gives the focus back. `hidePopover` closes what it returns.
 */
export function openFloating(
  anchor: FloatingAnchor,
  { role, label }: { readonly role: 'menu' | 'listbox'; readonly label: string },
  content: TemplateResult,
  onClose?: () => void,
): HTMLElement {
  const list = Object.assign(document.createElement('div'), {
    className: `menu floating ${role}`,
    popover: 'auto',
    role,
    ariaLabel: label,
  });
  render(content, list);
  list.addEventListener('keydown', (event) => onKey(event, list));
  // Where the menu key acts when it is let go, it would open the browser's own menu over this one.
  list.addEventListener('contextmenu', (event) => event.preventDefault());
  list.addEventListener('toggle', ({ newState }) => {
    if (newState === 'open') return;
    list.remove();
    onClose?.();
  });
  // Within the panel of pins it belongs to it, and leaves it open.
  const panel = anchor instanceof HTMLElement ? anchor.closest('[popover]') : null;
  (panel ?? document.body).append(list);
  list.showPopover();
  place(list, anchor);
  itemsOf(list)[0]?.focus();
  return list;
}

const itemsOf = (list: HTMLElement): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[role=menuitem], [role=option]'),
];

function onKey(event: KeyboardEvent, list: HTMLElement): void {
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
  else if (event.key === 'Tab') list.hidePopover();
  else return;
  event.preventDefault();
}

/** Keeps a floating element inside the window. */
function place(element: HTMLElement, anchor: FloatingAnchor): void {
  const margin = 8;
  const isElement = anchor instanceof HTMLElement;
  const box = isElement ? anchor.getBoundingClientRect() : new DOMRect(anchor.x, anchor.y - 4);
  const { width, height } = element.getBoundingClientRect();
  const below = box.bottom + 4;
  const top = below + height + margin > window.innerHeight ? box.top - height - 4 : below;
  element.style.left = `${Math.max(margin, Math.min(box.left, window.innerWidth - width - margin))}px`;
  element.style.top = `${Math.max(margin, Math.min(top, window.innerHeight - height - margin))}px`;
}
