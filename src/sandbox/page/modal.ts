/** A modal: the bot's form, in a dialog of the browser. */

import type { PageComponent, PageModal } from '../server/page-api/page-types.ts';
import { type Child, h, icon } from './dom.ts';
import { drawMarkdown, type MarkdownContext } from './messages/markdown.ts';
import { componentType, textInputStyle } from './numbers.ts';
import { words } from './words/index.ts';

type Values = Record<string, string | readonly string[]>;

/** Opens a modal; `submit` resolves to whether the bot took it, otherwise it stays open. */
export function openModal(
  modal: PageModal,
  context: MarkdownContext,
  submit: (values: Values) => Promise<boolean>,
): void {
  const problem = h('p', { class: 'modal-problem', role: 'alert' });
  const form = h(
    'form',
    { method: 'dialog' },
    h('header', {}, h('h2', { id: 'modal-title' }, modal.title), closeButton()),
    h(
      'div',
      { class: 'modal-fields' },
      modal.components.map((top) => drawTop(top, context)),
      problem,
    ),
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
    void submit(valuesOf(form, modal.components)).then((isTaken) => {
      form.removeAttribute('aria-busy');
      if (isTaken) dialog.close();
      else problem.textContent = words().submitFailed;
    });
  });
  document.body.append(dialog);
  dialog.showModal();
  form.querySelector<HTMLElement>('input, textarea, select')?.focus();
}

function closeButton(): HTMLElement {
  return h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': words().close, 'data-close': true },
    icon('close'),
  );
}

function drawTop(top: PageComponent, context: MarkdownContext): Child {
  if (top.nodes !== undefined) return drawMarkdown(top.nodes, context);
  const field = top.component ?? top.components?.[0];
  if (field === undefined) return undefined;
  const label = top.label ?? field.label ?? '';
  const isRequired = field.required !== false;
  if (field.type === componentType.radioGroup || field.type === componentType.checkboxGroup) {
    return h('fieldset', {}, h('legend', {}, label, isRequired && mark()), hint(top), choices(field));
  }
  const id = `field-${field.custom_id}`;
  return h(
    'div',
    { class: 'modal-field' },
    h('label', { for: id }, label, isRequired && mark()),
    hint(top),
    control(field, id),
  );
}

function mark(): HTMLElement {
  return h('span', { class: 'required', title: words().required }, ' *');
}

function hint({ description }: PageComponent): Child {
  return typeof description === 'string' && h('div', { class: 'muted small' }, description);
}

function control(field: PageComponent, id: string): Child {
  const shared = {
    id,
    name: field.custom_id,
    required: field.required !== false,
    placeholder: field.placeholder,
  };
  if (field.type === componentType.textInput) {
    const limits = { ...shared, minlength: field.min_length, maxlength: field.max_length ?? 4000 };
    if (field.style !== textInputStyle.paragraph)
      return h('input', { ...limits, type: 'text', value: field.value, autocomplete: 'off' });
    return h('textarea', { ...limits, rows: 4 }, field.value ?? '');
  }
  if (field.type === componentType.checkbox)
    return h('input', { ...shared, required: false, type: 'checkbox' });
  const select = h('select', {
    id,
    name: field.custom_id,
    required: shared.required,
    multiple: (field.max_values ?? 1) > 1,
  });
  if ((field.max_values ?? 1) === 1)
    select.append(h('option', { value: '' }, field.placeholder ?? words().makeSelection));
  for (const option of field.options ?? []) {
    select.append(h('option', { value: option.value, selected: option.default }, option.label));
  }
  return select;
}

function choices(field: PageComponent): Child[] {
  const kind = field.type === componentType.radioGroup ? 'radio' : 'checkbox';
  return (field.options ?? []).map((option) =>
    h(
      'label',
      { class: 'choice' },
      h('input', { type: kind, name: field.custom_id, value: option.value, checked: option.default }),
      h(
        'span',
        {},
        option.label,
        option.description !== undefined && h('span', { class: 'muted small' }, ` ${option.description}`),
      ),
    ),
  );
}

function valuesOf(form: HTMLFormElement, components: readonly PageComponent[]): Values {
  const data = new FormData(form);
  const fields = components.flatMap((top) => top.component ?? top.components?.[0] ?? []);
  return Object.fromEntries(
    fields.map((field) => {
      const given = data
        .getAll(field.custom_id ?? '')
        .filter((value) => typeof value === 'string' && value !== '') as string[];
      return [field.custom_id ?? '', field.type === componentType.textInput ? (given[0] ?? '') : given];
    }),
  );
}
