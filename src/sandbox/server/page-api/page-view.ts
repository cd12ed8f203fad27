/** Servers, messages and commands as the page shows them to one person. */

import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  type LocalizationMap,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import { hasFlag } from '../checks/json.ts';
import type { Channel, Modal, User } from '../state/entities.ts';
import { holdsNoMessages } from '../state/messages.ts';
import type { Store } from '../state/store.ts';
import { channelsOf } from '../state/views.ts';
import type {
  MarkdownNode,
  PageCommand,
  PageCommandOption,
  PageComponent,
  PageMessage,
  PagePerson,
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

/** A person, with the colour of their highest role in a server. */
export function pagePerson(store: Store, user: User, guildId?: string): PagePerson {
  const server = store.servers.get(guildId ?? '');
  const roles = (server?.members.get(user.id)?.roleIds ?? []).flatMap((id) => server?.roles.get(id) ?? []);
  const colored = roles.filter(({ color }) => color !== 0).sort((a, b) => b.position - a.position)[0];
  return {
    id: user.id,
    name: user.global_name,
    isBot: user.bot === true,
    ...(colored !== undefined && { color: `#${colored.color.toString(16).padStart(6, '0')}` }),
  };
}

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
  };
}

/** A message, its texts parsed. */
export function pageMessage(store: Store, message: APIMessage): PageMessage {
  const guildId = store.channels.get(message.channel_id)?.guildId;
  const person = (id: string) => pagePerson(store, store.user(id), guildId);
  const used = message.interaction_metadata as { user: { id: string }; name: string } | undefined;
  const isAnswer =
    message.type === MessageType.ChatInputCommand || message.type === MessageType.ContextMenuCommand;
  const forwarded = (message.message_snapshots ?? []).map((snapshot) => snapshot.message);
  // A forwarded message is shown in the forward itself, so there is no need to point at it.
  const referenceId = forwarded.length > 0 ? undefined : message.message_reference?.message_id;
  return {
    id: message.id,
    channelId: message.channel_id,
    kind: message.type === MessageType.ChannelPinnedMessage ? 'pin-notice' : 'message',
    author: person(message.author.id),
    sentAt: message.timestamp,
    editedAt: message.edited_timestamp,
    isEphemeral: hasFlag(message.flags, MessageFlags.Ephemeral),
    isLoading: hasFlag(message.flags, MessageFlags.Loading),
    isPinned: message.pinned,
    ...(used !== undefined && isAnswer && { usedBy: { person: person(used.user.id), command: used.name } }),
    ...(referenceId !== undefined && { referenceId }),
    nodes: [message, ...forwarded].flatMap(({ content }, index) =>
      markdown(index === 0 ? content : `-# Forwarded\n${content}`),
    ),
    components: [message, ...forwarded].flatMap(({ components }) => pageComponents(components)),
  };
}

/** A modal's or message's components, texts parsed. */
export function pageComponents(
  components: APIMessage['components'] | Modal['components'] = [],
): readonly PageComponent[] {
  return JSON.parse(JSON.stringify(components), (key, value) => {
    if (key === 'url') return localPath(value);
    return value?.type === ComponentType.TextDisplay ? { ...value, nodes: markdown(value.content) } : value;
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
  return commands.flatMap((command) =>
    command.type === ApplicationCommandType.Message
      ? { ...localised(command, locale), kind: 'message', options: [] }
      : slashCommands(command, '', locale),
  );
}

interface Described {
  readonly name: string;
  readonly description: string;
  readonly name_localizations?: LocalizationMap | null | undefined;
  readonly description_localizations?: LocalizationMap | null | undefined;
  readonly options?: readonly APIApplicationCommandOption[] | undefined;
}

/** Name and description as Discord shows them in a language. */
function localised(one: Described, locale: ViewerLocale) {
  return {
    name: one.name,
    label: one.name_localizations?.[locale] ?? one.name,
    description: one.description_localizations?.[locale] ?? one.description,
  };
}

/** A command, or one for each of its subcommands; `group` is what stands before its name. */
function slashCommands(command: Described, group: string, locale: ViewerLocale): PageCommand[] {
  const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;
  const { options = [] } = command;
  const nested = options.filter(({ type }) => type === Subcommand || type === SubcommandGroup);
  if (nested.length > 0)
    return nested.flatMap((option) => slashCommands(option, `${group}${command.name} `, locale));
  const { name, label, description } = localised(command, locale);
  return [
    {
      name: `${group}${name}`,
      label: `${group}${label}`,
      description,
      kind: 'slash',
      options: options.map((option) => pageOption(option, locale)),
    },
  ];
}

function pageOption(option: APIApplicationCommandOption, locale: ViewerLocale): PageCommandOption {
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  return {
    ...option,
    ...localised(option, locale),
    choices: choices.map(({ name, name_localizations: names, value }) => ({
      name: names?.[locale] ?? name,
      value,
    })),
  };
}
