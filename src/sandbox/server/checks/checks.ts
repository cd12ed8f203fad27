/** Documented limits of commands, modals and first responses, which the published schemas do not hold. */

import { Locale } from 'discord-api-types/v10';
import * as limits from '../../../render/discord/limits.ts';
import { isJson, type Json, listOf } from './json.ts';
import { badLength, type LimitProblem, type Path } from './payload/problem.ts';

const chatInput = 1;
const subcommand = 1;
const subcommandGroup = 2;

/** A slash command's or option's name (interactions/application-commands, "Application Command Naming"). */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Checks registered commands together: names, counts, order of options, lengths, choices. */
export function checkCommands(commands: readonly Json[]): LimitProblem[] {
  const problems = commands.flatMap((command, index) => commandProblems(command, [index]));
  const seen = new Set<string>();
  for (const [index, command] of commands.entries()) {
    const key = `${Number(command.type ?? chatInput)} ${String(command.name)}`;
    if (seen.has(key)) {
      problems.push(
        problem([index], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique'),
      );
    }
    seen.add(key);
  }
  for (const [type, most] of [
    [1, limits.maxSlashCommands],
    [2, limits.maxContextCommands],
    [3, limits.maxContextCommands],
  ] as const) {
    if (commands.filter((command) => Number(command.type ?? chatInput) === type).length > most) {
      problems.push(problem([], 'APPLICATION_COMMAND_TOO_MANY', `At most ${most} commands of type ${type}.`));
    }
  }
  return problems;
}

function commandProblems(command: Json, path: Path): LimitProblem[] {
  return [...localeProblems(command, path), ...ownProblems(command, path)];
}

function ownProblems(command: Json, path: Path): LimitProblem[] {
  if (Number(command.type ?? chatInput) !== chatInput) {
    return isText(command.description)
      ? [
          problem(
            [...path, 'description'],
            'APPLICATION_COMMAND_CONTEXT_DESCRIPTION',
            'Context menu commands cannot have a description',
          ),
        ]
      : [];
  }
  const problems = [...namedProblems(command, path), ...optionListProblems(listOf(command.options), path)];
  if (commandLength(command) > limits.maxCommandLength) {
    problems.push(
      problem(
        path,
        'APPLICATION_COMMAND_TOO_LARGE',
        `Command exceeds maximum size (${limits.maxCommandLength})`,
      ),
    );
  }
  return problems;
}

function namedProblems(named: Json, path: Path): LimitProblem[] {
  const description = String(named.description ?? '');
  const problems = nameProblems(named.name, [...path, 'name']);
  for (const [locale, name] of Object.entries(localized(named.name_localizations))) {
    problems.push(...nameProblems(name, [...path, 'name_localizations', locale]));
  }
  if (description.length < 1 || description.length > limits.maxDescriptionLength) {
    problems.push(badLength([...path, 'description'], 1, limits.maxDescriptionLength));
  }
  return problems;
}

function nameProblems(given: unknown, path: Path): LimitProblem[] {
  const name = String(given ?? '');
  if (namePattern.test(name) && name === name.toLowerCase()) return [];
  return [problem(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')];
}

/** Texts by locale; none where a field is missing. */
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

function optionListProblems(options: readonly Json[], path: Path): LimitProblem[] {
  const problems = options.flatMap((option, index) => optionProblems(option, [...path, 'options', index]));
  if (options.length > limits.maxCommandOptions)
    problems.push(badLength([...path, 'options'], 0, limits.maxCommandOptions));
  const firstOptional = options.findIndex((option) => option.required !== true);
  const lastRequired = options.findLastIndex((option) => option.required === true);
  if (firstOptional >= 0 && firstOptional < lastRequired) {
    problems.push(
      problem(
        [...path, 'options', lastRequired],
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      ),
    );
  }
  if (new Set(options.map(({ name }) => name)).size < options.length) {
    problems.push(
      problem(
        [...path, 'options'],
        'APPLICATION_COMMAND_OPTIONS_NAME_INVALID',
        'Option names must be unique',
      ),
    );
  }
  const nested = options.filter(({ type }) => type === subcommand || type === subcommandGroup);
  if (nested.length > 0 && nested.length < options.length) {
    problems.push(
      problem(
        [...path, 'options'],
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-command and sub-command group option types are mutually exclusive to all other types',
      ),
    );
  }
  return problems;
}

function optionProblems(option: Json, path: Path): LimitProblem[] {
  const problems = [...localeProblems(option, path), ...namedProblems(option, path)];
  if (option.type === subcommand || option.type === subcommandGroup) {
    return [...problems, ...optionListProblems(listOf(option.options), path)];
  }
  const choices = listOf(option.choices);
  if (choices.length > 0 && option.autocomplete === true) {
    problems.push(
      problem(
        [...path, 'autocomplete'],
        'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
        'Choices and autocomplete exclude each other',
      ),
    );
  }
  return [...problems, ...choiceProblems(choices, [...path, 'choices'])];
}

/** Checks choices, of an option or of an autocomplete answer (interactions/application-commands). */
export function choiceProblems(choices: readonly Json[], path: Path): LimitProblem[] {
  const problems: LimitProblem[] = [];
  if (choices.length > limits.maxChoices) problems.push(badLength(path, 0, limits.maxChoices));
  for (const [index, { name, value }] of choices.entries()) {
    if (!isText(name) || name.length > limits.maxChoiceNameLength) {
      problems.push(badLength([...path, index, 'name'], 1, limits.maxChoiceNameLength));
    }
    if (typeof value === 'string' && value.length > limits.maxChoiceValueLength) {
      problems.push(badLength([...path, index, 'value'], 0, limits.maxChoiceValueLength));
    }
  }
  return problems;
}

/** Checks a modal's data (interactions/receiving-and-responding, components/reference). */
export function checkModal(modal: Json): LimitProblem[] {
  const components = listOf(modal.components);
  const problems: LimitProblem[] = [];
  if (components.length > limits.maxModalComponents) {
    problems.push(badLength(['components'], 1, limits.maxModalComponents));
  }
  const seen = new Set<unknown>();
  for (const [index, top] of components.entries()) {
    if (isJson(top.component) && isText(top.component.label)) {
      const path = ['components', index, 'component', 'label'];
      problems.push(problem(path, 'COMPONENT_LABEL_EXCLUSIVE', 'Inside a label, a text input has no label'));
    }
    for (const input of [top.component, ...listOf(top.components)]) {
      const customId = isJson(input) ? input.custom_id : undefined;
      if (customId !== undefined && seen.has(customId)) {
        problems.push(
          problem(
            ['components', index],
            'COMPONENT_CUSTOM_ID_DUPLICATED',
            'Component custom id cannot be duplicated',
          ),
        );
      }
      seen.add(customId);
    }
  }
  return problems;
}

/** Which first responses suit which interaction (interactions/receiving-and-responding, "Interaction Callback Type"). */
const suitable: Readonly<Record<number, readonly number[]>> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
};

const ephemeralFlag = 64;
/** SUPPRESS_EMBEDS, EPHEMERAL, SUPPRESS_NOTIFICATIONS, IS_VOICE_MESSAGE and IS_COMPONENTS_V2. */
const settableFlags = 4 | ephemeralFlag | 4096 | 8192 | limits.componentsV2Flag;

/** Checks that a first response suits its interaction, and what a deferral and an autocomplete answer may carry. */
export function checkCallback(type: number, data: Json, interactionType: number): LimitProblem[] {
  if (!(suitable[interactionType] ?? []).includes(type)) {
    return [
      problem(
        ['type'],
        'BASE_TYPE_CHOICES',
        `Value must be one of (${suitable[interactionType]?.join(', ')}).`,
      ),
    ];
  }
  if (type === 8) return choiceProblems(listOf(data.choices), ['data', 'choices']);
  if (type === 4 && (Number(data.flags ?? 0) & ~settableFlags) !== 0) {
    return [problem(['data', 'flags'], 'FLAGS_INVALID', 'A response cannot set these flags')];
  }
  if (type === 5 && (Number(data.flags ?? 0) & ~ephemeralFlag) !== 0) {
    return [problem(['data', 'flags'], 'FLAGS_INVALID', 'A deferral accepts the EPHEMERAL flag only')];
  }
  return [];
}

/**
 * Characters of names, descriptions and values, all options included; of a text in several languages the
 * longest counts (interactions/application-commands).
 */
function commandLength(command: Json): number {
  const longest = (named: Json, field: string): number =>
    Math.max(
      ...[named[field], ...Object.values(localized(named[`${field}_localizations`]))].map((text) =>
        isText(text) ? text.length : 0,
      ),
    );
  const own = [longest(command, 'name'), longest(command, 'description')];
  const choices = listOf(command.choices).flatMap((choice) => [
    longest(choice, 'name'),
    isText(choice.value) ? choice.value.length : 0,
  ]);
  return [...own, ...choices, ...listOf(command.options).map(commandLength)].reduce(
    (sum, length) => sum + length,
    0,
  );
}

function problem(path: Path, code: string, message: string): LimitProblem {
  return { path, code, message };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
