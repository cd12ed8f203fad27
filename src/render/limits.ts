/**
 * Discord's limits, each under a name that says its unit, and one checker for message JSON.
 *
 * The bot's tests and the stand-in in `src/sandbox/` use the same checker, so what we would
 * refuse and what the stand-in refuses cannot drift apart. Lengths are UTF-16 code units;
 * Discord counts code points, so ours can only be the stricter count.
 *
 * Sources: Discord's developer documentation, named after each limit.
 */

/** Characters of a message's `content` when a bot sends it (resources/message). */
export const maxContentLength = 2000;
/** Components in one message, nested ones and accessories counted (components/reference). */
export const maxComponents = 40;
/** Characters of all Text Displays of one message together (components/reference). */
export const maxTotalTextLength = 4000;
/** Characters of one Text Display (discord-api-spec, TextDisplayComponentForMessageRequest). */
export const maxTextDisplayLength = 4000;
/** Action rows at the top of a message without the Components V2 flag (components/reference). */
export const maxLegacyRows = 5;
/** Buttons in one action row; a select takes the whole row (components/reference). */
export const maxButtonsPerRow = 5;
/** Characters of a button's label (components/reference). */
export const maxButtonLabelLength = 80;
/** Characters of a custom id, at least 1 (components/reference). */
export const maxCustomIdLength = 100;
/** Characters of a link button's address (components/reference). */
export const maxButtonUrlLength = 512;
/** Options of a string select (components/reference). */
export const maxSelectOptions = 25;
/** Characters of a select option's label, value and description each (components/reference). */
export const maxSelectOptionLength = 100;
/** Characters of a select's placeholder (components/reference). */
export const maxPlaceholderLength = 150;
/** Text Displays in one section, at least 1 (components/reference). */
export const maxSectionTexts = 3;
/** Items of a media gallery, at least 1 (components/reference). */
export const maxGalleryItems = 10;
/** Characters of a picture's description, the text a screen reader reads (components/reference). */
export const maxAltTextLength = 1024;
/** Largest accent colour of a container (components/reference). */
export const maxAccentColor = 0xffffff;
/** Embeds in one message (resources/message). */
export const maxEmbeds = 10;
/** Characters of all embeds of one message together (resources/message). */
export const maxTotalEmbedLength = 6000;
/** Files attached to one message (error 30015 of topics/opcodes-and-status-codes). */
export const maxAttachments = 10;
/** Bytes of one attached file without a raised server limit (reference, "Uploading files"). */
export const maxFileBytes = 10 * 1024 * 1024;
/** Pinned messages of one channel (error 30003 of topics/opcodes-and-status-codes). */
export const maxPinsPerChannel = 250;
/** Choices of one autocomplete answer, and of one option (interactions/application-commands). */
export const maxChoices = 25;
/** Characters of a choice's name, at least 1 (interactions/application-commands). */
export const maxChoiceNameLength = 100;
/** Characters of a choice's string value (interactions/application-commands). */
export const maxChoiceValueLength = 100;
/** Options of a command or subcommand (interactions/application-commands). */
export const maxCommandOptions = 25;
/** Characters of a command's or option's name (interactions/application-commands). */
export const maxCommandNameLength = 32;
/** Characters of a command's or option's description, at least 1 (interactions/application-commands). */
export const maxDescriptionLength = 100;
/** Characters of a slash command's names, descriptions and values together (interactions/application-commands). */
export const maxCommandLength = 8000;
/** Characters that a string option takes (interactions/application-commands). */
export const maxStringOptionLength = 6000;
/** Global slash commands of one application (interactions/application-commands). */
export const maxSlashCommands = 100;
/** Global message commands of one application, and as many user commands (interactions/application-commands). */
export const maxContextCommands = 15;
/** Characters of a modal's title (interactions/receiving-and-responding). */
export const maxModalTitleLength = 45;
/** Top components of a modal (interactions/receiving-and-responding). */
export const maxModalComponents = 5;
/** Milliseconds from receipt to the first response (interactions/receiving-and-responding). */
export const firstResponseTimeoutMs = 3_000;
/** Milliseconds that an interaction's token lives (interactions/receiving-and-responding). */
export const interactionTokenLifeMs = 15 * 60_000;
/** The message flag of Components V2 (resources/message). */
export const componentsV2Flag = 1 << 15;

/** Discord's numbers for components (components/reference). */
export const componentType = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
} as const;

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
