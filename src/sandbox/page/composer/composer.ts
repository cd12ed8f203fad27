/** The line at the bottom: plain text, or a slash command with its options. */

import type { PageChoice, PageCommand, PageCommandOption } from '../../server/page-api/page-types.ts';
import { fill, h, iconButton } from '../dom.ts';
import { words } from '../words/index.ts';
import { OptionField, type OptionValue } from './option-field.ts';
import { Suggestions } from './suggestions.ts';

export interface ComposerContext {
  placeholder(): string;
  commands(): readonly PageCommand[];
  choices(
    command: PageCommand,
    values: Record<string, OptionValue>,
    focused: string,
  ): Promise<readonly PageChoice[]>;
  /** People, channels and roles for options of these types. */
  entities(optionType: number): readonly PageChoice[];
  runCommand(name: string, values: Record<string, OptionValue>): void;
  send(text: string): void;
}

/** Builds the composer. */
export class Composer {
  readonly element = h('form', { class: 'composer' });
  readonly #box = h('div', { class: 'composer-box' });
  readonly #suggestions = new Suggestions();
  readonly #context: ComposerContext;
  #command: PageCommand | undefined;
  #fields: OptionField[] = [];
  #input: HTMLInputElement | undefined;

  constructor(context: ComposerContext) {
    this.#context = context;
    this.element.append(this.#suggestions.element, this.#box);
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.reset();
  }

  /** Back to plain text. */
  reset(options: { readonly text?: string; readonly focus?: boolean } = {}): void {
    this.#command = undefined;
    this.#fields = [];
    this.#suggestions.hide();
    this.element.setAttribute('aria-label', words().composer);
    const input = this.#plainInput(options.text ?? '');
    this.#input = input;
    const beginCommand = (): void => {
      input.value = '/';
      input.focus();
      this.#suggestCommands(input);
    };
    fill(this.#box, iconButton('plus', words().useCommand, { onclick: beginCommand }), input, sendButton());
    if (options.focus) input.focus();
  }

  #plainInput(text: string): HTMLInputElement {
    const input = h('input', {
      type: 'text',
      class: 'plain',
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': 'suggestions',
      'aria-expanded': 'false',
      'aria-label': this.#context.placeholder(),
      placeholder: this.#context.placeholder(),
      autocomplete: 'off',
      maxlength: 2000,
      value: text,
      oninput: () => this.#suggestCommands(input),
      onfocus: () => this.#suggestCommands(input),
      onblur: () => this.#suggestions.hide(),
      onkeydown: (event: KeyboardEvent) => {
        if (this.#suggestions.onKey(event)) return;
        if (event.key === 'Escape') this.#suggestions.hide();
        // A command typed to its end is taken by the space after it.
        if (event.key === ' ' && this.#takeTyped(input.value)) event.preventDefault();
      },
    });
    return input;
  }

  /** Puts the cursor into the plain line, unless a command is being filled in. */
  focus(): void {
    this.#input?.focus();
  }

  /** The language changed: the plain line is worded anew, and what is being typed stays. */
  reword(): void {
    if (this.#command === undefined) this.reset({ text: this.#input?.value ?? '' });
  }

  /** The commands changed: what is being typed is completed anew. */
  refresh(): void {
    if (this.#command === undefined && this.#input === document.activeElement && this.#input !== undefined) {
      this.#suggestCommands(this.#input);
    }
  }

  /** Starts a command with its required options. */
  #begin(command: PageCommand): void {
    this.#suggestions.hide();
    this.#command = command;
    this.#fields = command.options
      .filter(({ required }) => required)
      .map((option) => this.#field(command, option));
    this.#draw();
    const [first] = this.#fields;
    if (first !== undefined) first.focus();
    else this.#box.querySelector<HTMLElement>('.send')?.focus();
  }

  #draw(): void {
    const command = this.#command;
    if (command === undefined) return;
    const more = command.options.filter((option) => !this.#fields.some((field) => field.option === option));
    const leave = (): void => this.reset({ focus: true });
    const leaveProps = { title: words().leaveByEscape, onclick: leave };
    const line = h(
      'div',
      { class: 'command-line', role: 'group', 'aria-label': words().command(command.label) },
      h('span', { class: 'command-chip' }, `/${command.label}`),
      this.#fields.map(({ element }) => element),
      more.map((option) => {
        const onclick = (): void => this.#addField(command, option);
        const props = { type: 'button', class: 'add-option', title: option.description, onclick };
        return h('button', props, `+ ${option.label}`);
      }),
    );
    line.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') leave();
    });
    fill(this.#box, iconButton('close', words().leaveCommand, leaveProps, 18), line, sendButton());
  }

  #addField(command: PageCommand, option: PageCommandOption): void {
    const field = this.#field(command, option);
    this.#fields.push(field);
    this.#draw();
    field.focus();
  }

  #field(command: PageCommand, option: PageCommandOption): OptionField {
    return new OptionField(option, this.#suggestions, {
      choices: (typed) =>
        this.#context.choices(command, { ...this.#values(), [option.name]: typed }, option.name),
      entities: () => this.#context.entities(option.type),
      next: () => this.#focusAfter(option),
      remove: () => {
        if (option.required) return this.reset({ focus: true, text: `/${command.name}` });
        this.#fields = this.#fields.filter((field) => field.option !== option);
        this.#draw();
        return this.#fields.at(-1)?.focus();
      },
    });
  }

  /** After a choice: on to the next empty field, or to the button that sends. */
  #focusAfter(option: PageCommandOption): void {
    const empty = this.#fields.find((field) => field.option !== option && !field.isFilled);
    if (empty !== undefined) empty.focus();
  }

  #values(): Record<string, OptionValue> {
    return Object.fromEntries(
      this.#fields.flatMap((field) => {
        const value = field.value;
        return value === undefined ? [] : [[field.option.name, value]];
      }),
    );
  }

  #submit(): void {
    const command = this.#command;
    if (command === undefined) {
      const text = this.#input?.value.trim() ?? '';
      if (text === '' || this.#takeTyped(text)) return;
      this.reset({ focus: true });
      this.#context.send(text);
      return;
    }
    const wrong = this.#fields.find((field) => field.problem !== undefined);
    if (wrong !== undefined) {
      wrong.showProblem();
      return;
    }
    const values = this.#values();
    this.reset({ focus: true });
    this.#context.runCommand(command.name, values);
  }

  #takeTyped(text: string): boolean {
    const command = this.#slashCommands().find(({ name }) => `/${name}` === text.trim());
    if (command === undefined) return false;
    this.#begin(command);
    return true;
  }

  #slashCommands(): PageCommand[] {
    return this.#context.commands().filter(({ kind }) => kind === 'slash');
  }

  #suggestCommands(input: HTMLInputElement): void {
    if (!input.value.startsWith('/')) {
      this.#suggestions.hide();
      return;
    }
    const typed = input.value.slice(1).toLowerCase();
    const matching = this.#slashCommands()
      .filter(({ name }) => name.includes(typed))
      .sort((a, b) => Number(b.name.startsWith(typed)) - Number(a.name.startsWith(typed)));
    this.#suggestions.show(
      input,
      matching.length === 0 ? words().noSuchCommand : words().commands,
      matching.map((command) => ({
        label: `/${command.label}`,
        description: command.description,
        tags: command.options.filter(({ required }) => required).map(({ label }) => label),
        choose: () => this.#begin(command),
      })),
      { isFirstActive: true },
    );
  }
}

const sendButton = (): HTMLElement =>
  iconButton('send', words().send, { type: 'submit', class: 'icon-button send', title: words().sendByEnter });
