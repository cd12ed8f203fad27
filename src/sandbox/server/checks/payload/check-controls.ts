/** What can be pressed and chosen from: buttons and selects, each with its fields (components/reference). */

import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import {
  maxButtonLabelLength,
  maxButtonUrlLength,
  maxCustomIdLength,
  maxPlaceholderLength,
  maxSelectOptionLength,
  maxSelectOptions,
} from '../../../../render/discord/limits.ts';
import { isFilled, isJson, type Json, listOf } from '../json.ts';
import { badLength, type LimitProblem, lengthProblems, type Path } from './problem.ts';

/** A link button has an address and no custom id, a premium button neither, every other one a custom id. */
export function buttonProblems(button: Json, path: Path): LimitProblem[] {
  const problems = lengthProblems(button, path, 'label', 0, maxButtonLabelLength);
  if (button.style === ButtonStyle.Premium) return problems;

  if (button.style === ButtonStyle.Link) {
    problems.push(...lengthProblems(button, path, 'url', 1, maxButtonUrlLength));
    if (isFilled(button.custom_id)) problems.push(exclusive([...path, 'custom_id'], 'url'));
  } else {
    problems.push(...lengthProblems(button, path, 'custom_id', 1, maxCustomIdLength));
    if (isFilled(button.url)) problems.push(exclusive([...path, 'url'], 'custom_id'));
  }
  if (!isFilled(button.label) && !isJson(button.emoji)) {
    problems.push({
      path,
      code: 'BUTTON_COMPONENT_MISSING_LABEL_OR_EMOJI',
      message: 'A button must have a label or an emoji.',
    });
  }
  return problems;
}

function exclusive(path: Path, other: string): LimitProblem {
  return {
    path,
    code: 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
    message: `A custom id and url cannot both be specified: leave this out, or ${other}.`,
  };
}

/** A string select brings its own options; people, roles and channels are Discord's. */
export function selectProblems(select: Json, path: Path): LimitProblem[] {
  const problems = [
    ...lengthProblems(select, path, 'custom_id', 1, maxCustomIdLength),
    ...lengthProblems(select, path, 'placeholder', 0, maxPlaceholderLength),
  ];
  if (select.type !== ComponentType.StringSelect) return problems;
  const options = listOf(select.options);
  return [...problems, ...optionProblems(options, path), ...rangeProblems(select, options.length, path)];
}

function optionProblems(options: readonly Json[], path: Path): LimitProblem[] {
  const problems: LimitProblem[] = [];
  if (options.length < 1 || options.length > maxSelectOptions) {
    problems.push(badLength([...path, 'options'], 1, maxSelectOptions));
  }
  const seen = new Set<unknown>();
  for (const [index, option] of options.entries()) {
    const at = [...path, 'options', index];
    problems.push(
      ...lengthProblems(option, at, 'label', 1, maxSelectOptionLength),
      ...lengthProblems(option, at, 'value', 1, maxSelectOptionLength),
      ...lengthProblems(option, at, 'description', 0, maxSelectOptionLength),
    );
    if (seen.has(option.value)) {
      problems.push({
        path: [...at, 'value'],
        code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        message: 'The specified option value is already used',
      });
    }
    seen.add(option.value);
  }
  return problems;
}

function rangeProblems(select: Json, options: number, path: Path): LimitProblem[] {
  const least = Number(select.min_values ?? 1);
  const most = Number(select.max_values ?? 1);
  if (most <= options && least <= most) return [];
  return [
    {
      path: [...path, 'max_values'],
      code: 'SELECT_COMPONENT_MAX_VALUES_EXCEEDED',
      message: `max_values (${most}) must lie between min_values (${least}) and the number of options (${options})`,
    },
  ];
}
