/**
 * What the documentation forbids in a message and the schemas let pass.
 *
 * Lengths are UTF-16 code units. Discord counts code points, so this count can only be stricter.
 */

import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import * as limits from '../../../render/discord/limits.ts';
import { type LimitProblem, lengthProblems, type Path, problem, problemIf } from './errors.ts';
import { fieldOf, hasFlag, isFilled, isJson, type Json, listOf, repeatsIn, totalLength } from './json.ts';

/**
 * Lists what is wrong with a message that fits the schemas.
 *
 * `messageProblems({ flags: 32768, content: 'hi', components: [] })` names `content`, which Components V2 forbids.
 */
export function messageProblems(message: Json): LimitProblem[] {
  const isV2 = hasFlag(message.flags, MessageFlags.IsComponentsV2);
  const placed = placedIn(listOf(message.components));
  return [
    ...(isV2 ? legacyFieldProblems(message) : legacyMessageProblems(message)),
    ...placed.flatMap(componentProblems),
    ...totalsProblems(placed),
    ...duplicateIdProblems(placed),
    ...mentionProblems(message.allowed_mentions),
  ];
}

interface Placed {
  readonly component: Json;
  readonly path: Path;
}

/** Every component as Discord counts them, parents first: each one, its children and its accessory. */
export function placedIn(components: readonly Json[], path: Path = ['components']): Placed[] {
  return components.flatMap((component, index) => {
    const at = [...path, index];
    const accessory = isJson(component.accessory) ? [component.accessory] : [];
    return [
      { component, path: at },
      ...placedIn(listOf(component.components), [...at, 'components']),
      ...accessory.map((child) => ({ component: child, path: [...at, 'accessory'] })),
    ];
  });
}

function legacyFieldProblems(message: Json): LimitProblem[] {
  const used = ['content', 'embeds', 'sticker_ids', 'poll'].filter((field) => isFilled(message[field]));
  return used.map((field) =>
    problem(
      [field],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    ),
  );
}

function legacyMessageProblems(message: Json): LimitProblem[] {
  const embedLength = totalLength(listOf(message.embeds).flatMap(textsOfEmbed));
  return [
    ...lengthProblems(message.content, ['content'], limits.maxContentLength),
    ...listOf(message.components).flatMap(({ type }, index) =>
      problemIf(
        type !== ComponentType.ActionRow,
        ['components', index, 'type'],
        'UNION_TYPE_CHOICES',
        `Value of field "type" must be one of (${ComponentType.ActionRow}).`,
      ),
    ),
    ...problemIf(
      embedLength > limits.maxTotalEmbedLength,
      ['embeds'],
      'MAX_EMBED_SIZE_EXCEEDED',
      `Embed size exceeds maximum size of ${limits.maxTotalEmbedLength}`,
    ),
  ];
}

function textsOfEmbed({ title, description, footer, author, fields }: Json): unknown[] {
  const inFields = listOf(fields).flatMap(({ name, value }) => [name, value]);
  return [title, description, fieldOf(footer, 'text'), fieldOf(author, 'name'), ...inFields];
}

function componentProblems({ component, path }: Placed): LimitProblem[] {
  switch (component.type) {
    case ComponentType.ActionRow:
      return rowProblems(listOf(component.components), path);
    case ComponentType.Button:
      return buttonProblems(component, path);
    case ComponentType.StringSelect:
      return selectProblems(component, path);
    default:
      return [];
  }
}

function rowProblems(children: readonly Json[], path: Path): LimitProblem[] {
  const isTooWide = children.length > 1 && children.some(({ type }) => type !== ComponentType.Button);
  return problemIf(isTooWide, [...path, 'components'], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED');
}

/** A link button has an address and no custom id, every other one a custom id. */
function buttonProblems(button: Json, path: Path): LimitProblem[] {
  const isLink = button.style === ButtonStyle.Link;
  const [needed, excluded] = isLink ? (['url', 'custom_id'] as const) : (['custom_id', 'url'] as const);
  const hasFace = isFilled(button.label) || isJson(button.emoji);
  return [
    ...problemIf(!isFilled(button[needed]), [...path, needed], 'BASE_TYPE_REQUIRED'),
    ...problemIf(
      isFilled(button[excluded]),
      [...path, excluded],
      'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
      `A custom id and url cannot both be specified: leave this out, or ${needed}.`,
    ),
    ...problemIf(!hasFace, path, 'BUTTON_COMPONENT_MISSING_LABEL_OR_EMOJI'),
  ];
}

function selectProblems(select: Json, path: Path): LimitProblem[] {
  const options = listOf(select.options);
  const least = Number(select.min_values ?? 1);
  const most = Number(select.max_values ?? 1);
  const repeats = repeatsIn(options.map(({ value }) => value));
  return [
    ...repeats.map((index) =>
      problem([...path, 'options', index, 'value'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED'),
    ),
    ...problemIf(
      most > options.length || least > most,
      [...path, 'max_values'],
      'SELECT_COMPONENT_MAX_VALUES_EXCEEDED',
      `max_values (${most}) must lie between min_values (${least}) and the number of options (${options.length})`,
    ),
  ];
}

function totalsProblems(placed: readonly Placed[]): LimitProblem[] {
  const texts = placed.filter(({ component }) => component.type === ComponentType.TextDisplay);
  const textLength = totalLength(texts.map(({ component }) => component.content));
  return [
    ...problemIf(
      placed.length > limits.maxComponents,
      ['components'],
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `The total number of components (${placed.length}) exceeds the maximum of ${limits.maxComponents}`,
    ),
    ...problemIf(
      textLength > limits.maxTotalTextLength,
      ['components'],
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `The total length of displayable text components (${textLength}) exceeds maximum of ${limits.maxTotalTextLength}`,
    ),
  ];
}

/** Ids and custom ids are unique in a message, however deep they stand. */
function duplicateIdProblems(placed: readonly Placed[]): LimitProblem[] {
  return (['custom_id', 'id'] as const).flatMap((field) => {
    // Discord gives a component with the id 0 an id of its own.
    const named = placed.filter(({ component }) => isFilled(component[field]) && component[field] !== 0);
    return repeatsIn(named.map(({ component }) => component[field])).map((index) =>
      problem(
        [...(named[index]?.path ?? []), field],
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        `Component ${field.replace('_', ' ')} cannot be duplicated`,
      ),
    );
  });
}

/** Either all of a kind may be mentioned, or those that are listed (resources/message). */
function mentionProblems(allowed: unknown): LimitProblem[] {
  const parse = fieldOf(allowed, 'parse');
  return ['users', 'roles']
    .filter((kind) => Array.isArray(parse) && parse.includes(kind) && isFilled(fieldOf(allowed, kind)))
    .map((kind) =>
      problem(
        ['allowed_mentions'],
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      ),
    );
}
