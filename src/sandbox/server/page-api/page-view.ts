/** Servers, messages and commands as the page shows them to one person. */

import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  type APIMessage,
  ApplicationCommandOptionType,
  type LocalizationMap,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { parse } from 'discord-markdown-parser';
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

/**
 * Reads Discord's Markdown; bots may write links with a text of their own.
 *
 * The parser does not see a heading or subtext right below a quotation, which Discord does: the text
 * is cut there and read in pieces.
 */
export function markdown(text: string): readonly MarkdownNode[] {
  const belowQuotation = /(?<=^> [^\n]*\n)(?=-# |#{1,3} )/m;
  const pieces = text.includes('```') ? [text] : text.split(belowQuotation);
  return pieces
    .filter((piece) => piece !== '')
    .flatMap((piece) => parse(piece, 'extended') as MarkdownNode[]);
}

/** A person, with the colour of their highest role in a server. */
export function pagePerson(store: Store, user: User, guildId?: string): PagePerson {
  const server = store.servers.get(guildId ?? '');
  const roles = (server?.members.get(user.id)?.roleIds ?? []).flatMap((id) => server?.roles.get(id) ?? []);
  const colored = roles.filter(({ color }) => color !== 0).sort((a, b) => b.position - a.position)[0];
  return {
    id: user.id,
    name: user.globalName,
    isBot: user.isBot,
    ...(colored !== undefined && { color: `#${colored.color.toString(16).padStart(6, '0')}` }),
  };
}

/** A server with the channels that somebody sees, in order, each with its threads below it. */
export function pageServer(store: Store, id: string, viewerId: string): PageServer {
  const server = store.server(id);
  const all = [...store.channels.values()].filter((channel) => store.permissions(viewerId, channel) !== 0n);
  const channels = channelsOf(store, id).flatMap((channel) => [
    ...(holdsNoMessages.includes(channel.type) ? [] : all.filter((one) => one === channel)),
    ...all.filter(({ thread, parentId }) => thread && parentId === channel.id),
  ]);
  const nameOf = ({ name, thread, parentId }: Channel): string =>
    thread === undefined ? name : `${store.channels.get(parentId ?? '')?.name} › ${name}`;
  return {
    id,
    name: server.name,
    channels: channels.map((channel) => ({ id: channel.id, name: nameOf(channel), topic: channel.topic })),
    roles: [...server.roles.values()].map(({ id, name }) => ({ id, name })),
  };
}

/** A message, its texts parsed. */
export function pageMessage(store: Store, message: APIMessage): PageMessage {
  const guildId = store.channels.get(message.channel_id)?.guildId;
  const person = (id: string) => pagePerson(store, store.user(id), guildId);
  const flags = message.flags ?? 0;
  const used = message.interaction_metadata as { user: { id: string }; name?: string } | undefined;
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
    isEphemeral: (flags & MessageFlags.Ephemeral) !== 0,
    isLoading: (flags & MessageFlags.Loading) !== 0,
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
  components: APIMessage['components'] | Modal['components'],
): readonly PageComponent[] {
  return ((components ?? []) as unknown as readonly RawComponent[]).map(pageComponent);
}

interface RawComponent extends Omit<PageComponent, 'components' | 'component' | 'accessory'> {
  readonly content?: string;
  readonly components?: readonly RawComponent[];
  readonly component?: RawComponent;
  readonly accessory?: RawComponent;
}

function pageComponent(raw: RawComponent): PageComponent {
  const { content, components, component, accessory, file, items, ...rest } = raw;
  return {
    ...rest,
    ...(content !== undefined && { nodes: markdown(content) }),
    ...(components !== undefined && { components: components.map(pageComponent) }),
    ...(component !== undefined && { component: pageComponent(component) }),
    ...(accessory !== undefined && { accessory: pageComponent(accessory) }),
    ...(file !== undefined && { file: { ...file, url: localPath(file.url) } }),
    ...(items !== undefined && {
      items: items.map((item) => ({ ...item, media: { ...item.media, url: localPath(item.media.url) } })),
    }),
  };
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
  return commands.flatMap((command): PageCommand[] => {
    if (command.type === 3) {
      const label = localised(command, locale).name;
      return [{ name: command.name, label, description: '', kind: 'message', options: [] }];
    }
    return command.type === 1 ? slashCommands(command, '', locale) : [];
  });
}

interface Described {
  readonly name: string;
  readonly description: string;
  readonly name_localizations?: LocalizationMap | null | undefined;
  readonly description_localizations?: LocalizationMap | null | undefined;
}

/** Name and description as Discord shows them in a language. */
function localised(
  one: Described,
  locale: ViewerLocale,
): { readonly name: string; readonly description: string } {
  return {
    name: one.name_localizations?.[locale] ?? one.name,
    description: one.description_localizations?.[locale] ?? one.description,
  };
}

/** A command, or one for each of its subcommands; `group` is what stands before its name. */
function slashCommands(
  command: Described & { readonly options?: readonly APIApplicationCommandOption[] | undefined },
  group: string,
  locale: ViewerLocale,
): PageCommand[] {
  const options = command.options ?? [];
  const path = `${group}${command.name}`;
  const nested = options.filter(
    (option) =>
      option.type === ApplicationCommandOptionType.Subcommand ||
      option.type === ApplicationCommandOptionType.SubcommandGroup,
  );
  if (nested.length > 0) return nested.flatMap((option) => slashCommands(option, `${path} `, locale));
  const { name, description } = localised(command, locale);
  return [
    {
      name: path,
      label: `${group}${name}`,
      description,
      kind: 'slash',
      options: options.map((option) => pageOption(option, locale)),
    },
  ];
}

function pageOption(option: APIApplicationCommandOption, locale: ViewerLocale): PageCommandOption {
  const { name, description } = localised(option, locale);
  return {
    name: option.name,
    label: name,
    description,
    type: option.type,
    required: option.required ?? false,
    hasAutocomplete: 'autocomplete' in option && option.autocomplete === true,
    choices:
      'choices' in option
        ? (option.choices ?? []).map((choice) => ({
            name: choice.name_localizations?.[locale] ?? choice.name,
            value: choice.value,
          }))
        : [],
    ...('max_length' in option && option.max_length !== undefined && { maxLength: option.max_length }),
    ...('min_value' in option && option.min_value !== undefined && { minValue: option.min_value }),
    ...('max_value' in option && option.max_value !== undefined && { maxValue: option.max_value }),
  };
}
