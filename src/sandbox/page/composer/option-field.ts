/** One option of a command, being filled in. */

import { ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import type { Choice, PageCommandOption } from '../../server/page-api/page-types.ts';
import { words } from '../words/index.ts';

export type OptionValue = Choice['value'];

const yesOrNo: readonly Choice[] = [
  { name: 'True', value: true },
  { name: 'False', value: false },
];

export class OptionField {
  readonly option: PageCommandOption;
  /** The choices that are known beforehand. */
  readonly listed: readonly Choice[];
  text = '';
  /** What was taken from the list. */
  chosen: Choice | undefined;
  isWrong = false;

  /** @param entities the people, channels or roles that an option of its type offers. */
  constructor(option: PageCommandOption, entities: readonly Choice[]) {
    this.option = option;
    this.listed =
      option.type === OptionType.Boolean ? yesOrNo : entities.length > 0 ? entities : option.choices;
  }

  get inputId(): string {
    return `option-${this.option.name}`;
  }

  type(text: string): void {
    this.text = text;
    this.chosen = undefined;
  }

  choose(choice: Choice): void {
    this.text = choice.name;
    this.chosen = choice;
    this.isWrong = false;
  }

  /** What would be sent; undefined when empty. */
  get value(): OptionValue | undefined {
    const typed = this.text.trim();
    const known = this.chosen ?? this.#listedAs(typed);
    if (known !== undefined) return known.value;
    if (typed === '') return undefined;
    return this.option.type === OptionType.Integer ? Number(typed) : typed;
  }

  get problem(): string | undefined {
    const { value, listed } = this;
    const { required, min_value: least = -Infinity, max_value: most = Infinity } = this.option;
    if (value === undefined) return required ? words().optionRequired : undefined;
    const isListed = this.chosen !== undefined || listed.some((choice) => choice.value === value);
    if (listed.length > 0 && !isListed) return words().chooseFromList;
    if (typeof value !== 'number') return undefined;
    if (Number.isNaN(value)) return words().enterNumber;
    if (value < least) return words().enterAtLeast(least);
    return value > most ? words().enterAtMost(most) : undefined;
  }

  /** The listed choices that what is typed leaves; all of them once one is chosen. */
  get matching(): readonly Choice[] {
    if (this.chosen !== undefined) return this.listed;
    const typed = this.text.toLowerCase();
    return this.listed.filter(({ name }) => name.toLowerCase().includes(typed));
  }

  #listedAs(typed: string): Choice | undefined {
    return this.listed.find(({ name }) => name.toLowerCase() === typed.toLowerCase());
  }
}

/** Anything may be typed where the bot completes, so Enter takes a suggestion only if it begins so, or at first. */
export function takesFirst([first]: readonly Choice[], typed: string): boolean {
  if (first === undefined || typed === '') return false;
  return typed.split(' ').length < 3 || first.name.toLowerCase().startsWith(typed.toLowerCase());
}
