/** The list above the composer: commands, or what fits into an option. */

import { h } from '../dom.ts';

export interface Suggestion {
  readonly label: string;
  readonly description?: string;
  /** Small words behind the label: a command's options. */
  readonly tags?: readonly string[];
  choose(): void;
}

/** A list that is used from a text field: the field keeps the focus and names the active entry. */
export class Suggestions {
  readonly element = h('div', { class: 'suggestions', hidden: true });
  readonly #list = h('div', { role: 'listbox', id: 'suggestions' });
  readonly #title = h('div', { class: 'suggestions-title' });
  #entries: readonly Suggestion[] = [];
  #active = -1;
  #field: HTMLElement | undefined;

  constructor() {
    this.element.append(this.#title, this.#list);
    // The field must not lose the focus to the list.
    this.element.addEventListener('pointerdown', (event) => event.preventDefault());
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** Shows entries for a field; the first is active when Enter should take it. */
  show(
    field: HTMLElement,
    title: string,
    entries: readonly Suggestion[],
    options: { isFirstActive: boolean },
  ): void {
    this.#field = field;
    this.#entries = entries;
    this.#title.textContent = title;
    this.#list.setAttribute('aria-label', title);
    this.#list.replaceChildren(
      ...entries.map((entry, index) =>
        h(
          'div',
          { role: 'option', id: `suggestion-${index}`, class: 'suggestion', onclick: () => entry.choose() },
          h(
            'span',
            { class: 'suggestion-label' },
            entry.label,
            (entry.tags ?? []).map((tag) => h('span', { class: 'suggestion-tag' }, tag)),
          ),
          entry.description !== undefined && h('span', { class: 'muted' }, entry.description),
        ),
      ),
    );
    this.element.hidden = entries.length === 0 && title === '';
    field.setAttribute('aria-expanded', String(!this.element.hidden));
    this.#activate(options.isFirstActive && entries.length > 0 ? 0 : -1);
  }

  hide(): void {
    this.element.hidden = true;
    this.#entries = [];
    this.#active = -1;
    this.#field?.setAttribute('aria-expanded', 'false');
    this.#field?.removeAttribute('aria-activedescendant');
  }

  /** Arrows move, Enter or Tab take the active entry. Returns whether the key was used. */
  onKey(event: KeyboardEvent): boolean {
    if (!this.isOpen || event.isComposing) return false;
    const count = this.#entries.length;
    if (event.key === 'ArrowDown' && count > 0) this.#activate((this.#active + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) this.#activate((this.#active - 1 + count) % count);
    else if ((event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && this.#active >= 0) {
      this.#entries[this.#active]?.choose();
    } else return false;
    event.preventDefault();
    return true;
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [at, element] of [...this.#list.children].entries()) {
      element.setAttribute('aria-selected', String(at === index));
      if (at === index) element.scrollIntoView({ block: 'nearest' });
    }
    if (index >= 0) this.#field?.setAttribute('aria-activedescendant', `suggestion-${index}`);
    else this.#field?.removeAttribute('aria-activedescendant');
  }
}
