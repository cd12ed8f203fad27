/** Reads the components of a message as Discord returns them, and adds or removes the bot's buttons. */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { maxButtonsPerRow } from '../limits.ts';
import { readCustomId } from './custom-ids.ts';

/** Every component and everything inside it, in the order shown. */
function componentsIn(components: readonly unknown[]): Readonly<Record<string, unknown>>[] {
  return components.flatMap((component) => {
    if (typeof component !== 'object' || component === null) return [];
    const one = component as Readonly<Record<string, unknown>>;
    const held = Array.isArray(one.components) ? one.components : [];
    return [one, ...componentsIn([...held, one.accessory])];
  });
}

export function textsIn(components: readonly unknown[]): string[] {
  return componentsIn(components).flatMap(({ content }) => (typeof content === 'string' ? [content] : []));
}

/** The custom ids of components, and the values of select options, which serve as custom ids. */
export function customIdsIn(components: readonly unknown[]): string[] {
  return componentsIn(components).flatMap(({ custom_id: customId, options }) => {
    const values = Array.isArray(options) ? options.map(({ value }) => value) : [];
    return [customId, ...values].filter((one) => typeof one === 'string');
  });
}

type Components = readonly APIMessageTopLevelComponent[];
type Inner = APIContainerComponent['components'][number];
type ButtonRow = APIActionRowComponent<APIButtonComponent>;

/** Adds a button: to the last row of buttons if there is room, otherwise in a new row below it. */
export function withButton(components: Components, added: APIButtonComponentWithCustomId) {
  return inContainers(components, (parts) => {
    const at = parts.findLastIndex((part) => isButtonRow(part) && part.components.length < maxButtonsPerRow);
    const last = parts[at];
    if (last !== undefined && isButtonRow(last))
      return parts.with(at, { ...last, components: [...last.components, added] });
    // Next to the other buttons; below them is small print.
    const below = parts.findLastIndex(isButtonRow) + 1 || parts.length;
    return parts.toSpliced(below, 0, { type: ComponentType.ActionRow, components: [added] });
  });
}

/** Removes the buttons of one kind, and rows that become empty. */
export function withoutButtons(components: Components, kind: 'publish' | 'delete') {
  return inContainers(components, (parts) =>
    parts.flatMap((part): Inner[] => {
      if (!isButtonRow(part)) return [part];
      const kept = part.components.filter(
        (one) => !('custom_id' in one) || readCustomId(one.custom_id)?.kind !== kind,
      );
      return kept.length === 0 ? [] : [{ ...part, components: kept }];
    }),
  );
}

/** The components, with the parts of each container changed. */
export function inContainers(components: Components, change: (parts: Inner[]) => Inner[]) {
  return components.map(
    (one): APIMessageTopLevelComponent =>
      one.type === ComponentType.Container ? { ...one, components: change(one.components) } : one,
  );
}

const isButtonRow = (part: Inner): part is ButtonRow =>
  part.type === ComponentType.ActionRow && part.components.every(({ type }) => type === ComponentType.Button);
