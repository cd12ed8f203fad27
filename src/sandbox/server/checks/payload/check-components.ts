/** Which component may stand where, and what each may hold (components/reference). */

import { ComponentType } from 'discord-api-types/v10';
import {
  maxAccentColor,
  maxAltTextLength,
  maxButtonsPerRow,
  maxComponents,
  maxGalleryItems,
  maxSectionTexts,
  maxTextDisplayLength,
} from '../../../../render/discord/limits.ts';
import { isJson, type Json, listOf } from '../json.ts';
import { buttonProblems, selectProblems } from './check-controls.ts';
import { badLength, type LimitProblem, lengthProblems, missing, type Path } from './problem.ts';

/** Where a component stands, which decides what it may be. */
type Place = 'v2' | 'legacy' | 'container' | 'row' | 'section' | 'accessory';

const selects: readonly number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

const insideContainer: readonly number[] = [
  ComponentType.ActionRow,
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
];

const allowedTypes: Readonly<Record<Place, readonly number[]>> = {
  v2: [...insideContainer, ComponentType.Container],
  legacy: [ComponentType.ActionRow],
  container: insideContainer,
  row: [ComponentType.Button, ...selects],
  section: [ComponentType.TextDisplay],
  accessory: [ComponentType.Button, ComponentType.Thumbnail],
};

/** Checks one component of a message, and all within it. */
export function componentProblems(component: Json, path: Path, place: Place): LimitProblem[] {
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
    case ComponentType.Container:
      return [
        ...childProblems(children, path, 'container', maxComponents),
        ...accentProblems(component, path),
      ];
    case ComponentType.Section:
      return [
        ...childProblems(children, path, 'section', maxSectionTexts),
        ...(isJson(component.accessory)
          ? componentProblems(component.accessory, [...path, 'accessory'], 'accessory')
          : [missing([...path, 'accessory'])]),
      ];
    case ComponentType.ActionRow:
      return [...childProblems(children, path, 'row', maxButtonsPerRow), ...widthProblems(children, path)];
    case ComponentType.TextDisplay:
      return lengthProblems(component, path, 'content', 1, maxTextDisplayLength);
    case ComponentType.Button:
      return buttonProblems(component, path);
    case ComponentType.Thumbnail:
      return lengthProblems(component, path, 'description', 0, maxAltTextLength);
    case ComponentType.MediaGallery:
      return galleryProblems(component, path);
    case ComponentType.File:
    case ComponentType.Separator:
      return [];
    default:
      return selectProblems(component, path);
  }
}

function childProblems(children: readonly Json[], path: Path, place: Place, most: number): LimitProblem[] {
  const problems = children.flatMap((child, index) =>
    componentProblems(child, [...path, 'components', index], place),
  );
  if (children.length < 1 || children.length > most)
    problems.push(badLength([...path, 'components'], 1, most));
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

/** A select takes a whole row. */
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

function galleryProblems(gallery: Json, path: Path): LimitProblem[] {
  const items = listOf(gallery.items);
  const problems = items.flatMap((item, index) =>
    lengthProblems(item, [...path, 'items', index], 'description', 0, maxAltTextLength),
  );
  if (items.length < 1 || items.length > maxGalleryItems) {
    problems.push(badLength([...path, 'items'], 1, maxGalleryItems));
  }
  return problems;
}
