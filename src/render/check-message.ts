/**
 * Holds message JSON against Discord's limits.
 *
 * The bot's tests and the stand-in in `src/sandbox/` use this one checker, so what we would refuse and
 * what the stand-in refuses cannot drift apart. Lengths are UTF-16 code units; Discord counts code
 * points, so ours can only be the stricter count.
 */

import {
  componentsV2Flag,
  componentType,
  maxAccentColor,
  maxAltTextLength,
  maxAttachments,
  maxButtonLabelLength,
  maxButtonsPerRow,
  maxButtonUrlLength,
  maxComponents,
  maxContentLength,
  maxCustomIdLength,
  maxEmbeds,
  maxGalleryItems,
  maxLegacyRows,
  maxPlaceholderLength,
  maxSectionTexts,
  maxSelectOptionLength,
  maxSelectOptions,
  maxTextDisplayLength,
  maxTotalEmbedLength,
  maxTotalTextLength,
} from './limits.ts';

/** What is wrong with a payload, at which place, in Discord's words where they are known. */
export interface LimitProblem {
  /** Where in the payload, as in Discord's `errors` tree: `['components', 0, 'custom_id']`. */
  readonly path: readonly (string | number)[];
  /** Discord's code for the problem, such as `BASE_TYPE_BAD_LENGTH`. */
  readonly code: string;
  readonly message: string;
}

type Json = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/**
 * Lists everything about a message that Discord's documented limits forbid and that its
 * published schemas do not see: totals, unique custom ids, row widths, nesting, fields that
 * exclude each other. An empty list means that none of them is broken.
 *
 * `checkMessage({ flags: 32768, content: 'hi', components: [] })` names `content`: with the
 * Components V2 flag it must be empty.
 *
 * @param payload a message as sent to Discord (API JSON, not a builder).
 */
export function checkMessage(payload: object): LimitProblem[] {
  const message = payload as Json;
  const problems: LimitProblem[] = [];
  const components = listOf(message.components);
  const isV2 = (Number(message.flags ?? 0) & componentsV2Flag) !== 0;

  if (isV2) problems.push(...legacyFieldProblems(message));
  else problems.push(...legacyMessageProblems(message, components));

  const attachments = listOf(message.attachments);
  if (attachments.length > maxAttachments) {
    problems.push(tooLong(['attachments'], 0, maxAttachments));
  }
  for (const [index, component] of components.entries()) {
    problems.push(...componentProblems(component, ['components', index], isV2 ? 'v2' : 'legacy'));
  }
  problems.push(...totalsProblems(components), ...customIdProblems(components));
  return problems;
}

/**
 * Counts a message's components the way Discord does: each component, its children and its
 * accessory. A section with one text and a button counts 3.
 */
export function countComponents(components: readonly object[]): number {
  return walk(components as readonly Json[], []).length;
}

/** Adds up the characters of all Text Displays, in UTF-16 code units. */
export function totalTextLength(components: readonly object[]): number {
  return walk(components as readonly Json[], [])
    .filter(({ component }) => component.type === componentType.textDisplay)
    .reduce((sum, { component }) => sum + lengthOf(component.content), 0);
}

function legacyFieldProblems(message: Json): LimitProblem[] {
  const used = ['content', 'embeds', 'sticker_ids', 'poll'].filter((field) => isFilled(message[field]));
  return used.map((field) => ({
    path: [field],
    code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  }));
}

function legacyMessageProblems(message: Json, components: readonly Json[]): LimitProblem[] {
  const problems: LimitProblem[] = [];
  if (lengthOf(message.content) > maxContentLength) problems.push(tooLong(['content'], 0, maxContentLength));
  if (components.length > maxLegacyRows) problems.push(tooLong(['components'], 0, maxLegacyRows));

  const embeds = listOf(message.embeds);
  if (embeds.length > maxEmbeds) problems.push(tooLong(['embeds'], 0, maxEmbeds));
  const embedLength = embeds.reduce((sum, embed) => sum + embedTextLength(embed), 0);
  if (embedLength > maxTotalEmbedLength) {
    problems.push({
      path: ['embeds'],
      code: 'MAX_EMBED_SIZE_EXCEEDED',
      message: `Embed size exceeds maximum size of ${maxTotalEmbedLength}`,
    });
  }
  return problems;
}

function totalsProblems(components: readonly Json[]): LimitProblem[] {
  const problems: LimitProblem[] = [];
  const count = countComponents(components);
  if (count > maxComponents) {
    problems.push({
      path: ['components'],
      code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      message: `The total number of components (${count}) exceeds the maximum of ${maxComponents}`,
    });
  }
  const textLength = totalTextLength(components);
  if (textLength > maxTotalTextLength) {
    problems.push({
      path: ['components'],
      code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      message: `The total length of displayable text components (${textLength}) exceeds maximum of ${maxTotalTextLength}`,
    });
  }
  return problems;
}

function customIdProblems(components: readonly Json[]): LimitProblem[] {
  const problems: LimitProblem[] = [];
  for (const field of ['custom_id', 'id'] as const) {
    const seen = new Set<unknown>();
    for (const { component, path } of walk(components, ['components'])) {
      const value = component[field];
      if (value === undefined || value === null || value === 0) continue;
      if (seen.has(value)) {
        problems.push({
          path: [...path, field],
          code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
          message:
            field === 'id' ? 'Component id cannot be duplicated' : 'Component custom id cannot be duplicated',
        });
      }
      seen.add(value);
    }
  }
  return problems;
}

/** Where a component stands, which decides what it may be. */
type Place = 'v2' | 'legacy' | 'container' | 'row' | 'section' | 'accessory';

const selects: readonly number[] = [
  componentType.stringSelect,
  componentType.userSelect,
  componentType.roleSelect,
  componentType.mentionableSelect,
  componentType.channelSelect,
];

const insideContainer: readonly number[] = [
  componentType.actionRow,
  componentType.section,
  componentType.textDisplay,
  componentType.mediaGallery,
  componentType.file,
  componentType.separator,
];

/** Which components may stand where (components/reference). */
const allowedTypes: Readonly<Record<Place, readonly number[]>> = {
  v2: [...insideContainer, componentType.container],
  legacy: [componentType.actionRow],
  container: insideContainer,
  row: [componentType.button, ...selects],
  section: [componentType.textDisplay],
  accessory: [componentType.button, componentType.thumbnail],
};

function componentProblems(component: Json, path: Path, place: Place): LimitProblem[] {
  const type = Number(component.type);
  if (!allowedTypes[place].includes(type)) {
    return [
      {
        path: [...path, 'type'],
        code: 'UNION_TYPE_CHOICES',
        message: `Value of field "type" must be one of (${allowedTypes[place].join(', ')}).`,
      },
    ];
  }
  const children = listOf(component.components);
  switch (type) {
    case componentType.container:
      return [
        ...childProblems(children, path, 'container', 1, maxComponents),
        ...accentProblems(component, path),
      ];
    case componentType.section:
      return [
        ...childProblems(children, path, 'section', 1, maxSectionTexts),
        ...(isJson(component.accessory)
          ? componentProblems(component.accessory, [...path, 'accessory'], 'accessory')
          : [required([...path, 'accessory'])]),
      ];
    case componentType.actionRow:
      return [...childProblems(children, path, 'row', 1, maxButtonsPerRow), ...widthProblems(children, path)];
    case componentType.textDisplay:
      return lengthProblems(component, path, 'content', 1, maxTextDisplayLength);
    case componentType.button:
      return buttonProblems(component, path);
    case componentType.thumbnail:
      return lengthProblems(component, path, 'description', 0, maxAltTextLength);
    case componentType.mediaGallery:
      return galleryProblems(component, path);
    case componentType.file:
    case componentType.separator:
      return [];
    default:
      return selectProblems(component, path);
  }
}

function childProblems(
  children: readonly Json[],
  path: Path,
  place: Place,
  least: number,
  most: number,
): LimitProblem[] {
  const problems = children.flatMap((child, index) =>
    componentProblems(child, [...path, 'components', index], place),
  );
  if (children.length < least || children.length > most)
    problems.push(tooLong([...path, 'components'], least, most));
  return problems;
}

function accentProblems(container: Json, path: Path): LimitProblem[] {
  const color = container.accent_color;
  if (color === undefined || color === null) return [];
  if (typeof color === 'number' && color >= 0 && color <= maxAccentColor) return [];
  return [
    {
      path: [...path, 'accent_color'],
      code: 'NUMBER_TYPE_MAX',
      message: `int value should be between 0 and ${maxAccentColor}.`,
    },
  ];
}

function widthProblems(children: readonly Json[], path: Path): LimitProblem[] {
  const hasSelect = children.some((child) => selects.includes(Number(child.type)));
  if (!hasSelect || children.length === 1) return [];
  return [
    {
      path: [...path, 'components'],
      code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      message: 'The specified component exceeds the maximum width',
    },
  ];
}

/** A link button has an address and no custom id, a premium button neither, every other one a custom id. */
function buttonProblems(button: Json, path: Path): LimitProblem[] {
  const linkStyle = 5;
  const premiumStyle = 6;
  const problems = lengthProblems(button, path, 'label', 0, maxButtonLabelLength);
  if (button.style === premiumStyle) return problems;

  if (button.style === linkStyle) {
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

function galleryProblems(gallery: Json, path: Path): LimitProblem[] {
  const items = listOf(gallery.items);
  const problems = items.flatMap((item, index) =>
    lengthProblems(item, [...path, 'items', index], 'description', 0, maxAltTextLength),
  );
  if (items.length < 1 || items.length > maxGalleryItems) {
    problems.push(tooLong([...path, 'items'], 1, maxGalleryItems));
  }
  return problems;
}

function selectProblems(select: Json, path: Path): LimitProblem[] {
  const problems = [
    ...lengthProblems(select, path, 'custom_id', 1, maxCustomIdLength),
    ...lengthProblems(select, path, 'placeholder', 0, maxPlaceholderLength),
  ];
  if (select.type !== componentType.stringSelect) return problems;

  const options = listOf(select.options);
  if (options.length < 1 || options.length > maxSelectOptions) {
    problems.push(tooLong([...path, 'options'], 1, maxSelectOptions));
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
  return [...problems, ...selectRangeProblems(select, options.length, path)];
}

function selectRangeProblems(select: Json, options: number, path: Path): LimitProblem[] {
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

/** Checks the length of one text; a text that may be empty may also be missing. */
function lengthProblems(
  holder: Json,
  path: Path,
  field: string,
  least: number,
  most: number,
): LimitProblem[] {
  const value = holder[field];
  if (value === undefined || value === null) return least === 0 ? [] : [required([...path, field])];
  const length = lengthOf(value);
  return length < least || length > most ? [tooLong([...path, field], least, most)] : [];
}

function tooLong(path: Path, least: number, most: number): LimitProblem {
  const message =
    least === 0 ? `Must be ${most} or fewer in length.` : `Must be between ${least} and ${most} in length.`;
  return { path, code: least === 0 ? 'BASE_TYPE_MAX_LENGTH' : 'BASE_TYPE_BAD_LENGTH', message };
}

function required(path: Path): LimitProblem {
  return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}

function exclusive(path: Path, other: string): LimitProblem {
  return {
    path,
    code: 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
    message: `A custom id and url cannot both be specified: leave this out, or ${other}.`,
  };
}

function embedTextLength(embed: Json): number {
  const fields = listOf(embed.fields);
  const own = [embed.title, embed.description, nested(embed.footer, 'text'), nested(embed.author, 'name')];
  return [...own, ...fields.flatMap((field) => [field.name, field.value])].reduce<number>(
    (sum, text) => sum + lengthOf(text),
    0,
  );
}

interface Placed {
  readonly component: Json;
  readonly path: Path;
}

/** Every component with its path, parents first. */
function walk(components: readonly Json[], path: Path): Placed[] {
  return components.flatMap((component, index) => {
    const at = [...path, index];
    const accessory = isJson(component.accessory) ? [component.accessory] : [];
    return [
      { component, path: at },
      ...walk(listOf(component.components), [...at, 'components']),
      ...accessory.map((child) => ({ component: child, path: [...at, 'accessory'] })),
    ];
  });
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

function nested(value: unknown, field: string): unknown {
  return isJson(value) ? value[field] : undefined;
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : 0;
}

/** Whether a field carries something: `null`, `''` and `[]` are how a field is emptied. */
function isFilled(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}
