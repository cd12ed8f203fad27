/** The line at the bottom: plain text, or a slash command with its options. */

import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { html, nothing, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Choice, PageCommand, PageCommandOption } from '../../server/page-api/page-types.ts';
import type { Page } from '../page.ts';
import { iconButton } from '../parts.ts';
import { choicesOf } from '../places.ts';
import { words } from '../words/index.ts';
import { OptionField, type OptionValue, takesFirst } from './option-field.ts';
import { Suggestions } from './suggestions.ts';

const typePauseMs = 120;

export class Composer {
  readonly element = Object.assign(document.createElement('form'), { className: 'composer' });
  readonly #suggestions = new Suggestions();
  readonly #page: Page;
  #text = '';
  #command: PageCommand | undefined;
  #fields: readonly OptionField[] = [];
  /** How often the bot was asked: only the last question counts. */
  #questionCount = 0;
  #isDrawing = false;

  constructor(page: Page) {
    this.#page = page;
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
  }

  draw(): void {
    // A field that goes while it has the focus says so in the middle of the drawing.
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    this.element.ariaLabel = words().composer;
    const line = this.#command === undefined ? this.#plainLine() : this.#commandLine(this.#command);
    const send = iconButton('send', words().send, { class: 'send', type: 'submit' });
    render(html`${this.#suggestions.draw()}<div class="composer-box row">${line}${send}</div>`, this.element);
    this.#isDrawing = false;
    this.element.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Back to plain text. */
  reset(text = ''): void {
    this.#command = undefined;
    this.#fields = [];
    this.#text = text;
    this.#hide();
  }

  /** Puts the cursor into the plain line, unless a command is being filled in. */
  focus(): void {
    this.#focus('.plain');
  }

  /** The commands changed: what is being typed is completed anew. */
  refresh(): void {
    if (document.activeElement === this.element.querySelector('.plain')) this.#suggestCommands();
    else this.draw();
  }

  #focus(selector: string): void {
    this.element.querySelector<HTMLElement>(selector)?.focus();
  }

  #leave(text = ''): void {
    this.reset(text);
    this.focus();
  }

  #hide(): void {
    this.#questionCount += 1;
    this.#suggestions.hide();
    this.draw();
  }

  #plainLine(): TemplateResult {
    const placeholder = words().messageTo(this.#page.title);
    const useCommand = { onclick: () => this.#leave('/') };
    return html`
      ${iconButton('plus', words().useCommand, useCommand)}
      <input
        type="text"
        class="plain grow"
        role="combobox"
        aria-autocomplete="list"
        aria-controls="suggestions"
        aria-expanded=${this.#suggestions.isOpen}
        aria-activedescendant=${this.#suggestions.activeId ?? nothing}
        aria-label=${placeholder}
        placeholder=${placeholder}
        autocomplete="off"
        maxlength="2000"
        .value=${live(this.#text)}
        @input=${({ target }: Event) => {
          this.#text = (target as HTMLInputElement).value;
          this.#suggestCommands();
        }}
        @focus=${() => this.#suggestCommands()}
        @blur=${() => this.#hide()}
        @keydown=${(event: KeyboardEvent) => this.#onPlainKey(event)}
      >`;
  }

  #onPlainKey(event: KeyboardEvent): void {
    if (this.#isTakenByList(event)) return;
    if (event.key === 'Escape') this.#hide();
    // A command typed to its end is taken by the space after it.
    if (event.key === ' ' && this.#takeTyped(this.#text)) event.preventDefault();
  }

  #isTakenByList(event: KeyboardEvent): boolean {
    const isTaken = this.#suggestions.onKey(event);
    if (isTaken) this.draw();
    return isTaken;
  }

  #commandLine(command: PageCommand): TemplateResult {
    const more = command.options.filter((option) => !this.#fields.some((field) => field.option === option));
    const leave = { onclick: () => this.#leave(), size: 18 };
    return html`
      ${iconButton('close', words().leaveCommand, leave)}
      <div
        class="command-line grow row"
        role="group"
        aria-label=${words().command(command.label)}
        @keydown=${({ key }: KeyboardEvent) => key === 'Escape' && this.#leave()}
      >
        <strong>/${command.label}</strong>
        ${this.#fields.map((field) => this.#optionField(field))}
        ${more.map(
          (option) => html`<button
            type="button"
            class="add-option small muted"
            title=${option.description}
            @click=${() => this.#addField(option)}
          >+ ${option.label}</button>`,
        )}
      </div>`;
  }

  #optionField(field: OptionField): TemplateResult {
    const { inputId, option, text, isWrong } = field;
    const isFocused = document.activeElement?.id === inputId;
    return html`<span class="option-field row ${isWrong ? 'wrong' : ''}">
      <label for=${inputId} class="small">${option.label}</label>
      <input
        id=${inputId}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-controls="suggestions"
        aria-expanded=${isFocused && this.#suggestions.isOpen}
        aria-activedescendant=${(isFocused && this.#suggestions.activeId) || nothing}
        aria-description=${option.description}
        autocomplete="off"
        maxlength=${option.max_length ?? 6000}
        inputmode=${option.type === ApplicationCommandOptionType.Integer ? 'numeric' : nothing}
        style="width: ${Math.max(8, text.length + 2)}ch"
        .value=${live(text)}
        @input=${({ target }: Event) => {
          field.type((target as HTMLInputElement).value);
          void this.#suggest(field);
        }}
        @focus=${() => void this.#suggest(field)}
        @blur=${() => this.#hide()}
        @keydown=${(event: KeyboardEvent) => this.#onOptionKey(event, field)}
      >
    </span>`;
  }

  #onOptionKey(event: KeyboardEvent, field: OptionField): void {
    if (this.#isTakenByList(event)) return;
    if (event.key === 'Backspace' && field.text === '') {
      event.preventDefault();
      this.#removeField(field);
    }
    if (event.key === 'Escape' && this.#suggestions.isOpen) {
      event.stopPropagation();
      this.#hide();
    }
  }

  #newField = (option: PageCommandOption): OptionField =>
    new OptionField(option, choicesOf(option.type, this.#page));

  #begin(command: PageCommand): void {
    this.#command = command;
    this.#fields = command.options.filter(({ required }) => required).map(this.#newField);
    this.#hide();
    this.#focus(this.#fields.length > 0 ? '.option-field input' : '.send');
  }

  #addField(option: PageCommandOption): void {
    const field = this.#newField(option);
    this.#fields = [...this.#fields, field];
    this.draw();
    this.#focus(`#${field.inputId}`);
  }

  /** Without a required option there is no command. */
  #removeField(field: OptionField): void {
    if (field.option.required) {
      this.#leave(`/${this.#command?.name}`);
      return;
    }
    this.#fields = this.#fields.filter((one) => one !== field);
    this.#hide();
    this.#focus(`#${this.#fields.at(-1)?.inputId}`);
  }

  #values(): Record<string, OptionValue> {
    return Object.fromEntries(
      this.#fields.flatMap(({ option, value }) => (value === undefined ? [] : [[option.name, value]])),
    );
  }

  #submit(): void {
    const command = this.#command;
    if (command === undefined) {
      const text = this.#text.trim();
      if (text === '' || this.#takeTyped(text)) return;
      this.#leave();
      void this.#page.run({ do: 'send', content: text });
      return;
    }
    const wrong = this.#fields.find(({ problem }) => problem !== undefined);
    if (wrong === undefined) {
      const options = this.#values();
      this.#leave();
      void this.#page.run({ do: 'command', name: command.name, options });
    } else this.#showProblem(wrong);
  }

  #showProblem(field: OptionField): void {
    field.isWrong = true;
    this.#focus(`#${field.inputId}`);
    this.#questionCount += 1;
    this.#suggestions.show(field.problem ?? '', this.#entries(field, field.listed), false);
    this.draw();
  }

  #takeTyped(text: string): boolean {
    const command = this.#slashCommands().find(({ name }) => `/${name}` === text.trim());
    if (command !== undefined) this.#begin(command);
    return command !== undefined;
  }

  #slashCommands(): PageCommand[] {
    return this.#page.commands.filter(({ kind }) => kind === 'slash');
  }

  #suggestCommands(): void {
    if (!this.#text.startsWith('/')) {
      this.#hide();
      return;
    }
    const typed = this.#text.slice(1).toLowerCase();
    const matching = this.#slashCommands()
      .filter(({ name }) => name.includes(typed))
      .sort((a, b) => Number(b.name.startsWith(typed)) - Number(a.name.startsWith(typed)));
    const entries = matching.map((command) => ({
      label: `/${command.label}`,
      description: command.description,
      tags: command.options.filter(({ required }) => required).map(({ label }) => label),
      choose: () => this.#begin(command),
    }));
    this.#suggestions.show(matching.length === 0 ? words().noSuchCommand : words().commands, entries, true);
    this.draw();
  }

  /** Shows what fits into an option: its own choices, or those that the bot offers. */
  async #suggest(field: OptionField): Promise<void> {
    const { option, text } = field;
    this.#questionCount += 1;
    const count = this.#questionCount;
    const show = (choices: readonly Choice[], isFirstActive: boolean): void => {
      const title = `${option.label}: ${option.description}`;
      this.#suggestions.show(title, this.#entries(field, choices), isFirstActive);
      this.draw();
    };
    if (!option.autocomplete) return show(field.matching, text !== '');
    this.draw();
    if (text !== '') await new Promise((resolve) => setTimeout(resolve, typePauseMs));
    // An older answer must not come after a newer one.
    if (count !== this.#questionCount) return;
    const values = { ...this.#values(), [option.name]: text };
    const choices = await this.#page.choices(this.#command?.name ?? '', values, option.name).catch(() => []);
    if (count === this.#questionCount) show(choices, field.chosen === undefined && takesFirst(choices, text));
  }

  #entries(field: OptionField, choices: readonly Choice[]) {
    return choices.map((choice) => ({
      label: choice.name,
      choose: () => {
        field.choose(choice);
        this.#hide();
        // On to the next empty field.
        const empty = this.#fields.find(({ text }) => text === '');
        if (empty !== undefined) this.#focus(`#${empty.inputId}`);
      },
    }));
  }
}
