/** What the documentation forbids in commands and the schemas let pass (interactions/application-commands). */

import {
  ApplicationCommandType,
  Locale,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10';
import * as limits from '../../../render/discord/limits.ts';
import { type LimitProblem, lengthProblems, type Path, problem, problemIf } from './errors.ts';
import { isFilled, isJson, type Json, lengthOf, listOf, repeatsIn } from './json.ts';

/** A slash command's or option's name (interactions/application-commands, "Application Command Naming"). */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Lists what is wrong with commands that are registered together. */
export function commandProblems(commands: readonly Json[]): LimitProblem[] {
  const duplicates = repeatsIn(commands.map((command) => `${typeOf(command)} ${String(command.name)}`));
  return [
    ...commands.flatMap((command, index) => ownProblems(command, [index])),
    ...duplicates.map((index) => problem([index], 'APPLICATION_COMMANDS_DUPLICATE_NAME')),
  ];
}

const typeOf = ({ type }: Json): number => Number(type ?? ApplicationCommandType.ChatInput);

function ownProblems(command: Json, path: Path): LimitProblem[] {
  if (typeOf(command) !== ApplicationCommandType.ChatInput) {
    const hasDescription = isFilled(command.description);
    return [
      ...localeProblems(command, path),
      ...problemIf(hasDescription, [...path, 'description'], 'APPLICATION_COMMAND_CONTEXT_DESCRIPTION'),
    ];
  }
  const isTooLarge = commandLength(command) > limits.maxCommandLength;
  const message = `Command exceeds maximum size (${limits.maxCommandLength})`;
  return [
    ...optionProblems(command, path),
    ...problemIf(isTooLarge, path, 'APPLICATION_COMMAND_TOO_LARGE', message),
  ];
}

/** The schemas check how long names are, but not their letters, and do not ask for a description. */
function namedProblems(named: Json, path: Path): LimitProblem[] {
  const names = [
    [[...path, 'name'], named.name] as const,
    ...Object.entries(localized(named.name_localizations)).map(
      ([locale, name]) => [[...path, 'name_localizations', locale], name] as const,
    ),
  ];
  const wrong = names.filter(
    ([, name]) => !namePattern.test(String(name)) || name !== String(name).toLowerCase(),
  );
  return [
    ...localeProblems(named, path),
    ...wrong.map(([at]) => problem(at, 'APPLICATION_COMMAND_INVALID_NAME')),
    ...problemIf(!isFilled(named.description), [...path, 'description'], 'BASE_TYPE_REQUIRED'),
  ];
}

function localized(field: unknown): Json {
  return isJson(field) ? field : {};
}

/** Discord shows commands in its own languages alone (reference, "Locales"). */
function localeProblems(named: Json, path: Path): LimitProblem[] {
  return ['name_localizations', 'description_localizations'].flatMap((field) =>
    Object.keys(localized(named[field]))
      .filter((locale) => !locales.has(locale))
      .map((locale) => problem([...path, field], 'BASE_TYPE_CHOICES', `Unknown locale "${locale}"`)),
  );
}

const locales: ReadonlySet<string> = new Set(Object.values(Locale));

const isNested = ({ type }: Json): boolean =>
  type === OptionType.Subcommand || type === OptionType.SubcommandGroup;

function optionListProblems(options: readonly Json[], path: Path): LimitProblem[] {
  const at = [...path, 'options'];
  const firstOptional = options.findIndex((option) => option.required !== true);
  const lastRequired = options.findLastIndex((option) => option.required === true);
  const isMisplaced = firstOptional >= 0 && firstOptional < lastRequired;
  const hasRepeats = repeatsIn(options.map(({ name }) => name)).length > 0;
  const isMixed = options.some(isNested) && !options.every(isNested);
  return [
    ...options.flatMap((option, index) => optionProblems(option, [...at, index])),
    ...problemIf(isMisplaced, [...at, lastRequired], 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID'),
    ...problemIf(hasRepeats, at, 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID'),
    ...problemIf(isMixed, at, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID'),
  ];
}

/** Of a command, a subcommand or an option. */
function optionProblems(option: Json, path: Path): LimitProblem[] {
  const choices = listOf(option.choices);
  const isBoth = choices.length > 0 && option.autocomplete === true;
  return [
    ...namedProblems(option, path),
    ...optionListProblems(listOf(option.options), path),
    ...problemIf(isBoth, [...path, 'autocomplete'], 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE'),
    ...choiceProblems(choices, [...path, 'choices']),
  ];
}

/** The schemas let the values of choices be of any length. */
export function choiceProblems(choices: readonly Json[], path: Path): LimitProblem[] {
  return choices.flatMap(({ value }, index) =>
    lengthProblems(value, [...path, index, 'value'], limits.maxChoiceValueLength),
  );
}

/** Characters of names, descriptions and values with all options; of translations the longest counts. */
function commandLength(command: Json): number {
  const longest = (named: Json, field: string): number =>
    Math.max(...[named[field], ...Object.values(localized(named[`${field}_localizations`]))].map(lengthOf));
  const choices = listOf(command.choices).flatMap((choice) => [
    longest(choice, 'name'),
    lengthOf(choice.value),
  ]);
  return [
    longest(command, 'name'),
    longest(command, 'description'),
    ...choices,
    ...listOf(command.options).map(commandLength),
  ].reduce((sum, length) => sum + length, 0);
}
