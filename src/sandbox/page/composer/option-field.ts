/** One option of a command, being filled in. */

import type { PageChoice, PageCommandOption } from '../../server/page-api/page-types.ts';
import { h } from '../dom.ts';
import { optionType } from '../numbers.ts';
import { words } from '../words/index.ts';
import type { Suggestions } from './suggestions.ts';

export type OptionValue = string | number | boolean;

/** A choice as it is shown, and what is sent for it. */
interface Known {
  readonly name: string;
  readonly value: OptionValue;
}

export interface OptionFieldContext {
  /** Asks the bot while somebody types. */
  choices(typed: string): Promise<readonly PageChoice[]>;
  entities(): readonly PageChoice[];
  /** What comes after a choice. */
  next(): void;
  /** Backspace in the empty field. */
  remove(): void;
}

const typePauseMs = 120;
const entityTypes: readonly number[] = [optionType.user, optionType.channel, optionType.role];
const yesOrNo: readonly Known[] = [
  { name: 'True', value: true },
  { name: 'False', value: false },
];

export class OptionField {
  readonly element: HTMLElement;
  readonly option: PageCommandOption;
  readonly #input: HTMLInputElement;
  readonly #suggestions: Suggestions;
  readonly #context: OptionFieldContext;
  #chosen: Known | undefined;
  #asked = 0;

  constructor(option: PageCommandOption, suggestions: Suggestions, context: OptionFieldContext) {
    this.option = option;
    this.#suggestions = suggestions;
    this.#context = context;
    const id = `option-${option.name}`;
    this.#input = h('input', {
      id,
      type: 'text',
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': 'suggestions',
      'aria-expanded': 'false',
      'aria-description': option.description,
      autocomplete: 'off',
      maxlength: option.maxLength ?? 6000,
      inputmode: option.type === optionType.integer ? 'numeric' : undefined,
    });
    this.element = h('span', { class: 'option-field' }, h('label', { for: id }, option.label), this.#input);
    this.#input.addEventListener('input', () => {
      this.#chosen = undefined;
      this.#fit();
      void this.#suggest();
    });
    this.#input.addEventListener('focus', () => void this.#suggest());
    this.#input.addEventListener('blur', () => this.#suggestions.hide());
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#fit();
  }

  focus(): void {
    this.#input.focus();
  }

  #set(choice: Known): void {
    this.#chosen = choice;
    this.#input.value = choice.name;
    this.element.classList.remove('wrong');
    this.#fit();
  }

  get isFilled(): boolean {
    return this.#input.value !== '';
  }

  /** What would be sent; undefined when empty. */
  get value(): OptionValue | undefined {
    if (this.#chosen !== undefined) return this.#chosen.value;
    const typed = this.#input.value.trim();
    if (typed === '') return undefined;
    const listed = this.#listed().find(({ name }) => name.toLowerCase() === typed.toLowerCase());
    if (listed !== undefined) return listed.value;
    return this.option.type === optionType.integer ? Number(typed) : typed;
  }

  /** What is wrong with the value, if anything. */
  get problem(): string | undefined {
    const { value, option } = this;
    if (value === undefined) return option.required ? words().optionRequired : undefined;
    const listed = this.#listed();
    if (listed.length > 0 && this.#chosen === undefined && !listed.some((choice) => choice.value === value)) {
      return words().chooseFromList;
    }
    if (typeof value === 'number' && Number.isNaN(value)) return words().enterNumber;
    if (typeof value === 'number' && value < (option.minValue ?? -Infinity))
      return words().enterAtLeast(option.minValue);
    if (typeof value === 'number' && value > (option.maxValue ?? Infinity))
      return words().enterAtMost(option.maxValue);
    return undefined;
  }

  showProblem(): void {
    this.element.classList.add('wrong');
    this.focus();
    this.#suggestions.show(this.#input, this.problem ?? '', this.#entries(this.#listed()), {
      isFirstActive: false,
    });
  }

  /** The choices that are known beforehand. */
  #listed(): readonly Known[] {
    if (this.option.type === optionType.boolean) return yesOrNo;
    return entityTypes.includes(this.option.type) ? this.#context.entities() : this.option.choices;
  }

  async #suggest(): Promise<void> {
    const title = `${this.option.label}: ${this.option.description}`;
    const typed = this.#input.value;
    const listed = this.#chosen === undefined ? matching(this.#listed(), typed) : this.#listed();
    if (!this.option.hasAutocomplete) {
      this.#suggestions.show(this.#input, title, this.#entries(listed), {
        isFirstActive: listed.length > 0 && typed !== '',
      });
      return;
    }
    this.#asked += 1;
    const asked = this.#asked;
    if (typed !== '') await new Promise((resolve) => setTimeout(resolve, typePauseMs));
    // Only the last question counts: an older answer must not come after a newer one.
    if (asked !== this.#asked || document.activeElement !== this.#input) return;
    const choices = await this.#context.choices(typed).catch(() => []);
    if (asked !== this.#asked || document.activeElement !== this.#input) return;
    const isTyping = typed !== '' && this.#chosen === undefined;
    this.#suggestions.show(this.#input, title, this.#entries(choices), {
      isFirstActive: isTyping && this.#takesFirst(choices, typed),
    });
  }

  /** A question may be anything, so Enter sends what was typed unless a suggestion begins with it. */
  #takesFirst(choices: readonly PageChoice[], typed: string): boolean {
    const first = choices[0];
    if (first === undefined) return false;
    return typed.split(' ').length < 3 || first.name.toLowerCase().startsWith(typed.toLowerCase());
  }

  #entries(choices: readonly Known[]) {
    return choices.map((choice) => ({
      label: choice.name,
      choose: () => {
        this.#set(choice);
        this.#asked += 1;
        this.#suggestions.hide();
        this.#context.next();
      },
    }));
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#suggestions.onKey(event)) return;
    if (event.key === 'Backspace' && this.#input.value === '') {
      event.preventDefault();
      this.#context.remove();
    }
    if (event.key === 'Escape' && this.#suggestions.isOpen) {
      event.stopPropagation();
      this.#asked += 1;
      this.#suggestions.hide();
    }
  }

  /** The field is as wide as its text. */
  #fit(): void {
    this.#input.style.width = `${Math.max(8, this.#input.value.length + 2)}ch`;
  }
}

function matching(choices: readonly Known[], typed: string): readonly Known[] {
  return choices.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()));
}
