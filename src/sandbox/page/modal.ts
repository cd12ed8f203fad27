/** A modal: the bot's form of text inputs, in a dialog of the browser. */

import type { PageComponent, PageModal } from '../server/page-api/page-types.ts';
import { type Child, h, iconButton } from './dom.ts';
import { textInputStyle } from './numbers.ts';
import { words } from './words/index.ts';

/** Opens a modal; `submit` resolves to whether the bot took it, otherwise it stays open. */
export function openModal(
  modal: PageModal,
  submit: (values: Record<string, string>) => Promise<boolean>,
): void {
  const problem = h('p', { class: 'modal-problem', role: 'alert' });
  const form = h(
    'form',
    { method: 'dialog' },
    h(
      'header',
      {},
      h('h2', { id: 'modal-title' }, modal.title),
      iconButton('close', words().close, { 'data-close': true }),
    ),
    h('div', { class: 'modal-fields' }, modal.components.map(drawField), problem),
    h(
      'footer',
      {},
      h('button', { type: 'button', class: 'button text', 'data-close': true }, words().cancel),
      h('button', { type: 'submit', class: 'button primary' }, words().submit),
    ),
  );
  const dialog = h('dialog', { class: 'modal', 'aria-labelledby': 'modal-title' }, form);
  for (const button of form.querySelectorAll('[data-close]'))
    button.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    form.setAttribute('aria-busy', 'true');
    void submit(valuesOf(form)).then((isTaken) => {
      form.removeAttribute('aria-busy');
      if (isTaken) dialog.close();
      else problem.textContent = words().submitFailed;
    });
  });
  document.body.append(dialog);
  dialog.showModal();
  form.querySelector<HTMLElement>('input, textarea')?.focus();
}

function drawField(label: PageComponent): Child {
  const { component: field } = label;
  if (field === undefined) return undefined;
  const id = `field-${field.custom_id}`;
  const isRequired = field.required !== false;
  const mark = isRequired && h('span', { class: 'required', title: words().required }, ' *');
  const hint = typeof label.description === 'string' && h('div', { class: 'muted small' }, label.description);
  const attributes = {
    id,
    name: field.custom_id,
    required: isRequired,
    placeholder: field.placeholder,
    minlength: field.min_length,
    maxlength: field.max_length ?? 4000,
  };
  return h(
    'div',
    { class: 'modal-field' },
    h('label', { for: id }, label.label, mark),
    hint,
    field.style === textInputStyle.paragraph
      ? h('textarea', { ...attributes, rows: 4 }, field.value)
      : h('input', { ...attributes, type: 'text', value: field.value, autocomplete: 'off' }),
  );
}

function valuesOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}
