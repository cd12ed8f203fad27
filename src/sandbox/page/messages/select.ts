/** A select of a message: a button that opens a list of options. */

import type { PageComponent, PageOption } from '../../server/page-api/page-types.ts';
import { h, icon } from '../dom.ts';
import { place } from '../menu.ts';
import { words } from '../words/index.ts';
import type { ComponentContext } from './markdown.ts';

/** Draws a select. One choice is sent at once, several when the list closes. */
export function selectMenu(component: PageComponent, context: ComponentContext): HTMLElement {
  const { options = [] } = component;
  const customId = component.custom_id ?? '';
  const label = component.placeholder ?? words().makeSelection;
  const button = h(
    'button',
    {
      class: 'select',
      type: 'button',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-label': label,
      'data-custom-id': customId,
      disabled: component.disabled,
    },
    h('span', { class: 'muted' }, label),
    icon('down', 20),
  );
  const send = (values: readonly string[]): void => {
    button.setAttribute('aria-busy', 'true');
    void context.select(customId, values).finally(() => button.removeAttribute('aria-busy'));
  };
  button.addEventListener('click', () =>
    openList(button, options, { least: component.min_values ?? 1, most: component.max_values ?? 1 }, send),
  );
  return button;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

function openList(
  button: HTMLElement,
  options: readonly PageOption[],
  { least, most }: Range,
  send: (values: string[]) => void,
): void {
  const list = h('div', {
    class: 'menu listbox',
    role: 'listbox',
    'aria-multiselectable': most > 1 && 'true',
    tabindex: -1,
  });
  const values = new Set<string>();
  const close = (): void => {
    document.removeEventListener('pointerdown', onOutside, true);
    list.remove();
    button.setAttribute('aria-expanded', 'false');
    button.focus();
    if (most > 1 && values.size > 0 && values.size >= least) send([...values]);
  };
  const onOutside = ({ target }: Event): void => {
    if (target instanceof Node && !list.contains(target)) close();
  };
  for (const option of options) {
    const item = optionElement(option);
    item.addEventListener('click', () => {
      if (most === 1) {
        close();
        return send([option.value]);
      }
      if (values.has(option.value)) values.delete(option.value);
      else if (values.size < most) values.add(option.value);
      item.setAttribute('aria-selected', String(values.has(option.value)));
      return undefined;
    });
    list.append(item);
  }
  list.addEventListener('keydown', (event) => moveInList(event, list, close));
  list.style.minWidth = `${button.getBoundingClientRect().width}px`;
  document.body.append(list);
  place(list, button);
  button.setAttribute('aria-expanded', 'true');
  document.addEventListener('pointerdown', onOutside, true);
  list.querySelector<HTMLElement>('[role=option]')?.focus();
}

function optionElement(option: PageOption): HTMLElement {
  return h(
    'div',
    { role: 'option', tabindex: -1, class: 'option', 'aria-selected': 'false' },
    h(
      'div',
      {},
      h('div', {}, option.label),
      option.description !== undefined && h('div', { class: 'muted small' }, option.description),
    ),
  );
}

function moveInList(event: KeyboardEvent, list: HTMLElement, close: () => void): void {
  const items = [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const index = items.indexOf(document.activeElement as HTMLElement);
  if (event.key === 'ArrowDown') items[(index + 1) % items.length]?.focus();
  else if (event.key === 'ArrowUp') items[(index - 1 + items.length) % items.length]?.focus();
  else if (event.key === 'Enter' || event.key === ' ') items[index]?.click();
  else if (event.key === 'Escape' || event.key === 'Tab') close();
  else return;
  event.preventDefault();
}
