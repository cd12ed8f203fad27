/** The list above the composer: commands, or what fits into an option. */

import { html, nothing, type TemplateResult } from 'lit';

export interface Suggestion {
  readonly label: string;
  readonly description?: string;
  /** Small words behind the label: a command's options. */
  readonly tags?: readonly string[];
  choose(): void;
}

/** A list that is used from a text field: the field keeps the focus and names the active entry. */
export class Suggestions {
  #title = '';
  #entries: readonly Suggestion[] = [];
  #active = -1;

  get isOpen(): boolean {
    return this.#title !== '';
  }

  /** The id of the entry that Enter takes. */
  get activeId(): string | undefined {
    return this.#active < 0 ? undefined : `suggestion-${this.#active}`;
  }

  /** Shows entries; the first is active when Enter should take it. */
  show(title: string, entries: readonly Suggestion[], isFirstActive: boolean): void {
    this.#title = title;
    this.#entries = entries;
    this.#active = isFirstActive && entries.length > 0 ? 0 : -1;
  }

  hide(): void {
    this.show('', [], false);
  }

  /** Arrows move, Enter or Tab take the active entry. Returns whether the key was used. */
  onKey(event: KeyboardEvent): boolean {
    if (event.isComposing) return false;
    const { key, shiftKey } = event;
    const count = this.#entries.length;
    const isTaking = key === 'Enter' || (key === 'Tab' && !shiftKey);
    if (key === 'ArrowDown' && count > 0) this.#active = (this.#active + 1) % count;
    else if (key === 'ArrowUp' && count > 0) this.#active = (Math.max(this.#active, 0) - 1 + count) % count;
    else if (isTaking && this.#active >= 0) this.#entries[this.#active]?.choose();
    else return false;
    event.preventDefault();
    return true;
  }

  /** The field must not lose the focus to the list, so that pressing it does nothing by itself. */
  draw(): TemplateResult {
    return html`
      <div
        class="suggestions floating"
        ?hidden=${!this.isOpen}
        @pointerdown=${(event: Event) => event.preventDefault()}
      >
        <div class="suggestions-title group muted">${this.#title}</div>
        <div role="listbox" id="suggestions" aria-label=${this.#title}>
          ${this.#entries.map((entry, index) => this.#drawEntry(entry, index))}
        </div>
      </div>`;
  }

  #drawEntry({ label, description, tags = [], choose }: Suggestion, index: number): TemplateResult {
    return html`
      <div
        role="option"
        id="suggestion-${index}"
        class="suggestion row"
        aria-selected=${index === this.#active}
        @click=${choose}
      >
        <span class="row">
          ${label}${tags.map((tag) => html`<span class="tag muted">${tag}</span>`)}
        </span>
        ${description === undefined ? nothing : html`<span class="small muted">${description}</span>`}
      </div>`;
  }
}
