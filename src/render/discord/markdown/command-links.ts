/** Turns names of commands in Onrecord's own text into links. */
import { type APIComponentInContainer, ComponentType } from 'discord-api-types/v10';
import { maxTotalTextLength } from '../limits.ts';
import type { MessagePayload } from '../parts.ts';

/** The ids of commands by name, subcommands as `pins list`. */
export type CommandIds = ReadonlyMap<string, string>;

/** `/ask`, or "`/pins list [about]`" with its options; not a path inside an address. */
const written = /`\/(?<usage>[^`\n]+)`|(?<![\w/<:.])\/(?<name>[a-z]{1,32}(?: [a-z-]{1,32})?)/g;

/**
 * The message with each command as a link; unchanged where the ids are not known, or the links do not fit.
 */
export function withCommandLinks(
  payload: MessagePayload,
  commandIds: CommandIds = new Map(),
): MessagePayload {
  let length = 0;
  const linked = (part: APIComponentInContainer): APIComponentInContainer => {
    if (part.type !== ComponentType.TextDisplay) return part;
    const content = linkCommands(part.content, commandIds);
    length += content.length;
    return { ...part, content };
  };
  const components = payload.components.map((component) =>
    component.type === ComponentType.Container
      ? { ...component, components: component.components.map(linked) }
      : component,
  );
  return length > maxTotalTextLength ? payload : { ...payload, components };
}

/**
 * `linkCommands('Ask with /ask.', new Map([['ask', '1']]))` → `'Ask with </ask:1>.'`
 *
 * "`/ask question [outlet]`" → "</ask:1> `question [outlet]`"
 */
export function linkCommands(text: string, commandIds: CommandIds): string {
  return text.replace(written, (all: string, usage: string | undefined, name: string | undefined) => {
    const words = (usage ?? name ?? '').split(' ');
    const length = [2, 1].find((count) => commandIds.has(words.slice(0, count).join(' ')));
    if (length === undefined) return all;
    const command = words.slice(0, length).join(' ');
    const rest = words.slice(length).join(' ');
    const link = `</${command}:${commandIds.get(command)}>`;
    if (rest === '') return link;
    return usage === undefined ? `${link} ${rest}` : `${link} \`${rest}\``;
  });
}
