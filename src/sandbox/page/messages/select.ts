/** A select of a message: a button that opens a list of options. */

import type { PageComponent, PageOption } from '../../server/page-api/page-types.ts';
import { h, icon } from '../dom.ts';
import { openFloating } from '../menu.ts';
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

/** How many options may be chosen. */
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
  });
  const chosen = new Set<string>();
  for (const option of options) {
    const item = optionElement(option);
    item.addEventListener('click', () => {
      if (chosen.has(option.value)) chosen.delete(option.value);
      else if (chosen.size < most) chosen.add(option.value);
      item.setAttribute('aria-selected', String(chosen.has(option.value)));
      if (most === 1) close();
    });
    list.append(item);
  }
  list.style.minWidth = `${button.getBoundingClientRect().width}px`;
  button.setAttribute('aria-expanded', 'true');
  const close = openFloating(list, button, () => {
    button.setAttribute('aria-expanded', 'false');
    if (chosen.size > 0 && chosen.size >= least) send([...chosen]);
  });
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
