/** A select of a message: a button that opens a list of options. */

import type { APIStringSelectComponent } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { openFloating } from '../floating.ts';
import type { Page } from '../page.ts';
import { icon, whileBusy } from '../parts.ts';
import { words } from '../words/index.ts';

/** Draws a select. One choice is sent at once, several when the list closes. */
export function selectMenu(
  component: APIStringSelectComponent,
  messageId: string,
  page: Page,
): TemplateResult {
  const { custom_id: customId, disabled, min_values: least = 1 } = component;
  const label = component.placeholder ?? words().makeSelection;
  const open = ({ currentTarget }: Event): void => {
    const button = currentTarget as HTMLElement;
    button.ariaExpanded = 'true';
    openList(button, component, (values) => {
      button.ariaExpanded = 'false';
      if (values.length > 0 && values.length >= least)
        void whileBusy(button, page.run({ do: 'select', messageId, customId, values }));
    });
  };
  return html`<button
    type="button"
    class="select card row"
    aria-haspopup="listbox"
    aria-expanded="false"
    aria-label=${label}
    data-custom-id=${customId}
    ?disabled=${disabled}
    @click=${open}
  ><span class="grow cut muted">${label}</span>${icon('down')}</button>`;
}

function openList(
  button: HTMLElement,
  { options, max_values: most = 1, placeholder = words().makeSelection }: APIStringSelectComponent,
  onClose: (values: string[]) => void,
): void {
  const chosen = new Set<string>();
  const choose = (item: Element, value: string): void => {
    if (chosen.has(value)) chosen.delete(value);
    else if (chosen.size < most) chosen.add(value);
    item.ariaSelected = String(chosen.has(value));
    if (most === 1) list.hidePopover();
  };
  const items = options.map(
    ({ label, value, description }) => html`<div
      class="option"
      role="option"
      tabindex="-1"
      aria-selected="false"
      @click=${({ currentTarget }: Event) => choose(currentTarget as Element, value)}
    >
      ${label}
      ${description === undefined ? nothing : html`<div class="muted small">${description}</div>`}
    </div>`,
  );
  const list = openFloating(button, { role: 'listbox', label: placeholder }, html`${items}`, () =>
    onClose([...chosen]),
  );
  list.ariaMultiSelectable = most > 1 ? 'true' : null;
  list.style.minWidth = `${button.offsetWidth}px`;
}
