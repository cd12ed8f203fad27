/** A modal: the bot's form of text inputs, in a dialog of the browser. */

import { type APITextInputComponent, ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { html, nothing, render, type TemplateResult } from 'lit';
import type { PageModal } from '../server/page-api/page-types.ts';
import { iconButton, whileBusy } from './parts.ts';
import { words } from './words/index.ts';

/** Opens a modal; `submit` resolves to whether the bot took it, otherwise it stays open. */
export function openModal(
  modal: PageModal,
  submit: (values: Record<string, string>) => Promise<boolean>,
): void {
  const dialog = Object.assign(document.createElement('dialog'), { className: 'modal floating' });
  const close = (): void => dialog.close();
  const onsubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    void whileBusy(form, submit(valuesOf(form))).then((isTaken) => {
      const problem = form.querySelector('[role=alert]');
      if (isTaken) close();
      else if (problem !== null) problem.textContent = words().submitFailed;
    });
  };
  render(
    html`
      <form class="stack" method="dialog" @submit=${onsubmit}>
        <header class="row">
          <h2 class="grow cut" id="modal-title">${modal.title}</h2>
          ${iconButton('close', words().close, { onclick: close })}
        </header>
        ${modal.components.map(drawField)}
        <p role="alert"></p>
        <footer class="row">
          <button type="button" class="button text" @click=${close}>${words().cancel}</button>
          <button type="submit" class="button primary">${words().submit}</button>
        </footer>
      </form>`,
    dialog,
  );
  dialog.setAttribute('aria-labelledby', 'modal-title');
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector<HTMLElement>('input, textarea')?.focus();
}

function drawField(top: PageModal['components'][number]): TemplateResult | undefined {
  if (top.type !== ComponentType.Label || top.component.type !== ComponentType.TextInput) return undefined;
  const { label, description, component: field } = top;
  const id = `field-${field.custom_id}`;
  const isRequired = field.required !== false;
  return html`
    <div class="stack">
      <label for=${id}><strong>${label}</strong>${isRequired ? html`<span class="required" title=${words().required}> *</span>` : nothing}</label>
      ${description ? html`<div class="muted small">${description}</div>` : nothing}
      ${inputOf(field, id, isRequired)}
    </div>`;
}

function inputOf(field: APITextInputComponent, id: string, isRequired: boolean): HTMLElement {
  const isLong = field.style === TextInputStyle.Paragraph;
  const input = document.createElement(isLong ? 'textarea' : 'input');
  Object.assign(input, {
    id,
    name: field.custom_id,
    required: isRequired,
    placeholder: field.placeholder ?? '',
    minLength: field.min_length ?? 0,
    maxLength: field.max_length ?? 4000,
    autocomplete: 'off',
    value: field.value ?? '',
    ...(isLong && { rows: 4 }),
  });
  return input;
}

function valuesOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}
