/** Servers, messages and commands as the page shows them to one person. */

import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import type { Channel, Role } from '../state/entities.ts';
import type { Store } from '../state/memory-store.ts';
import { holdsNoMessages } from '../state/messages.ts';
import { channelsOf } from '../state/views.ts';
import type {
  MarkdownNode,
  PageCommand,
  PageCommandOption,
  PageMessage,
  PageServer,
  ViewerLocale,
} from './page-types.ts';

type Rule = (typeof rulesExtended)[string];

/** Lines that stand together at the start of a line; an escaped mark (`\-`) begins none. */
function linesRule(pattern: RegExp, nodeOf: (all: string, read: (text: string) => object) => object): Rule {
  return {
    order: rulesExtended.blockQuote?.order ?? 0,
    match(source, _, before) {
      const all = /^$|\n$/.test(before) ? pattern.exec(source)?.[0] : undefined;
      // By the last group the parser's own rules see that the next line begins.
      return all === undefined ? null : [all, '\n'];
    },
    parse([all = ''], parse, state) {
      return nodeOf(all.replace(/\n$/, ''), (text) => {
        state.prevCapture = null;
        return parse(text, state);
      });
    },
  };
}

const listRule = (pattern: RegExp): Rule =>
  linesRule(pattern, (all, read) => ({
    level: Number.parseInt(all, 10),
    content: all.split('\n').map((line) => ({
      type: line.startsWith(' ') ? 'nested' : 'item',
      content: read(line.replace(/^ *\S+ /, '')),
    })),
  }));

/** The parser has no lists, and sees no heading or subtext in and right below a quotation. */
const parser = SimpleMarkdown.parserFor({
  ...rulesExtended,
  blockQuote: linesRule(/^(?:>>> [\s\S]+|(?:> .*(?:\n|$))+)/, (all, read) => ({
    content: read(all.startsWith('>>> ') ? all.slice(4) : all.replace(/^> /gm, '')),
  })),
  bullets: listRule(/^(?: *[-*] .*(?:\n|$))+/),
  numbers: listRule(/^(?: *\d{1,9}\. .*(?:\n|$))+/),
});

/** Reads Discord's Markdown; bots may write links with a text of their own. */
export const markdown = (text: string): readonly MarkdownNode[] =>
  parser(text, { inline: true }) as MarkdownNode[];

/** A server with the channels that somebody sees, in order, each with its threads below it. */
export function pageServer(store: Store, id: string, viewerId: string): PageServer {
  const server = store.server(id);
  const inServer = store.channelsIn(id);
  const channels = channelsOf(store, id)
    .flatMap((channel) => [channel, ...inServer.filter((one) => one.thread && one.parentId === channel.id)])
    .filter((one) => !holdsNoMessages.includes(one.type) && store.permissions(viewerId, one) !== 0n);
  const nameOf = ({ name, thread, parentId }: Channel): string =>
    thread === undefined ? name : `${store.channels.get(parentId ?? '')?.name} › ${name}`;
  return {
    id,
    name: server.name,
    channels: channels.map((channel) => ({ id: channel.id, name: nameOf(channel) })),
    roles: [...server.roles.values()].map(({ id, name }) => ({ id, name })),
    colors: Object.fromEntries(
      [...server.members.values()].flatMap(({ userId, roleIds }) => {
        const color = colorOf(roleIds.flatMap((roleId) => server.roles.get(roleId) ?? []));
        return color === undefined ? [] : [[userId, color]];
      }),
    ),
  };
}

/** The colour of the highest role that has one. */
function colorOf(roles: readonly Role[]): string | undefined {
  const colored = roles.filter(({ color }) => color !== 0).sort((a, b) => b.position - a.position)[0];
  return colored && `#${colored.color.toString(16).padStart(6, '0')}`;
}

/** A message, its texts parsed. A forward stands there as the message that it forwards. */
export function pageMessage(message: APIMessage): PageMessage {
  const forwarded = (message.message_snapshots ?? []).map((snapshot) => snapshot.message);
  if (forwarded.length === 0) return parsed(message);
  return parsed({
    ...message,
    content: forwarded.map(({ content }) => `-# Forwarded\n${content}`).join('\n'),
    components: forwarded.flatMap(({ components }) => components ?? []),
    message_reference: undefined,
  });
}

/** A copy of Discord's objects for the page. */
export function parsed(value: unknown) {
  return JSON.parse(JSON.stringify(value), (key, part) => {
    if (key === 'url') return localPath(part);
    return typeof part?.content === 'string' ? { ...part, nodes: markdown(part.content) } : part;
  });
}

/** An attachment's address without the host: the page may be open under another name for 127.0.0.1. */
function localPath(url: string): string {
  return url.replace(/^http:\/\/127\.0\.0\.1:\d+(?=\/attachments\/)/, '');
}

/** Commands as the composer and the "Apps" menu list them, subcommands one by one. */
export function pageCommands(
  commands: readonly APIApplicationCommand[],
  locale: ViewerLocale,
): PageCommand[] {
  return commands.flatMap((command) => {
    const shown = localised(command, locale);
    const { options = [], type } = command;
    if (type === ApplicationCommandType.Message) return { ...shown, kind: 'message', options: [] };
    const subcommands = options.filter((one) => one.type === ApplicationCommandOptionType.Subcommand);
    if (subcommands.length === 0) return { ...shown, kind: 'slash', options: pageOptions(options, locale) };
    return subcommands.map((one) => {
      const { name, label, description } = localised(one, locale);
      const named = { name: `${command.name} ${name}`, label: `${command.name} ${label}`, description };
      return { ...named, kind: 'slash', options: pageOptions(one.options ?? [], locale) };
    });
  });
}

/** Name and description as Discord shows them in a language. */
function localised(one: APIApplicationCommand | APIApplicationCommandOption, locale: ViewerLocale) {
  return {
    name: one.name,
    label: one.name_localizations?.[locale] ?? one.name,
    description: one.description_localizations?.[locale] ?? one.description,
  };
}

function pageOptions(
  options: readonly APIApplicationCommandOption[],
  locale: ViewerLocale,
): PageCommandOption[] {
  return options.map((option) => {
    const choices = 'choices' in option ? (option.choices ?? []) : [];
    return {
      ...option,
      ...localised(option, locale),
      choices: choices.map(({ name, name_localizations: names, value }) => ({
        name: names?.[locale] ?? name,
        value,
      })),
    };
  });
}
