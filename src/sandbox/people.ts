/** A person at the keyboard: uses commands, buttons, selects and modals, and waits for what appears. */

import { randomBytes } from 'node:crypto';
import {
  type APIMessage,
  ApplicationCommandOptionType,
  ComponentType,
  GatewayDispatchEvents,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { NotPossible } from './errors.ts';
import { answersTo, authorizingOwners, isLate } from './interactions.ts';
import { createMessage, deleteMessage, pinMessage, requirePermission, unpinMessage } from './messages.ts';
import {
  findUsableCommand,
  type OptionValues,
  resolvedFor,
  resolveOptions,
  type UsableCommand,
  usableCommands,
} from './options.ts';
import { directMessagePermissions } from './permissions.ts';
import type { Channel, Choice, Interaction, Modal, Store, User } from './store.ts';
import { channelObject, memberObject, userObject } from './views.ts';

/** Where and how somebody acts. */
export interface Place {
  readonly channelId: string;
  readonly locale: string;
  /** The app is installed to the person and not to the server. */
  readonly userInstalledOnly: boolean;
}

type Json = Record<string, unknown>;

const attachmentSizeLimit = 10 * 1024 * 1024;
const usualPatienceMs = 10_000;

/** What came of using a command, button, select or modal. */
export class InteractionHandle {
  readonly interaction: Interaction;
  readonly #store: Store;

  constructor(store: Store, interaction: Interaction) {
    this.#store = store;
    this.interaction = interaction;
  }

  get interactionId(): string {
    return this.interaction.id;
  }

  get token(): string {
    return this.interaction.token;
  }

  /** The messages that answer, the first response first; deleted ones are gone. */
  messages(): APIMessage[] {
    return answersTo(this.#store, this.interaction).map((message) => structuredClone(message));
  }

  /** The latest message shown in answer, ephemeral ones included. */
  message(): APIMessage | undefined {
    return this.messages().at(-1);
  }

  /** The modal that opened. */
  modal(): Modal | undefined {
    return this.interaction.modal;
  }

  /** Whether the 3 seconds passed without a first response. */
  hasFailed(): boolean {
    return isLate(this.#store, this.interaction);
  }

  /**
   * The answer, once one is shown that is not "thinking…".
   *
   * @throws NotPossible when nothing appears in time: "The application did not respond".
   */
  async waitForAnswer(options: { readonly timeoutMs?: number } = {}): Promise<APIMessage> {
    return this.#waitFor('an answer', options, () => {
      const message =
        this.interaction.acknowledgedWith === 6 && !this.#wasEdited() ? undefined : this.message();
      return message !== undefined && !isLoading(message) ? message : undefined;
    });
  }

  /** The modal, once it is open. */
  async waitForModal(options: { readonly timeoutMs?: number } = {}): Promise<OpenModal> {
    const modal = await this.#waitFor('a modal', options, () => this.modal());
    return { modal, interaction: this.interaction };
  }

  /** Waits until the bot acknowledged in any way. */
  async waitForAcknowledgement(options: { readonly timeoutMs?: number } = {}): Promise<number> {
    return this.#waitFor('an acknowledgement', options, () => this.interaction.acknowledgedWith);
  }

  /** After a deferred update, the source message counts as the answer from its next edit on. */
  #wasEdited(): boolean {
    const edited = this.message()?.edited_timestamp ?? null;
    return edited !== null && Date.parse(edited) >= this.interaction.receivedAt;
  }

  async #waitFor<T>(
    what: string,
    { timeoutMs = usualPatienceMs }: { timeoutMs?: number },
    read: () => T | undefined,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const { events } = this.#store;
      const finish = (): void => {
        clearTimeout(timer);
        events.off('change', look);
      };
      const look = (): void => {
        const value = read();
        if (value === undefined) return;
        finish();
        resolve(value);
      };
      const timer = setTimeout(() => {
        finish();
        const name = this.interaction.commandName ?? this.interaction.id;
        reject(
          new NotPossible(
            `Waited ${timeoutMs} ms for ${what} to "${name}"; the application did not respond.`,
          ),
        );
      }, timeoutMs);
      events.on('change', look);
      look();
    });
  }
}

/** A modal on the screen. */
export interface OpenModal {
  readonly modal: Modal;
  readonly interaction: Interaction;
}

/** Somebody in a place. */
export class Person {
  readonly user: User;
  readonly place: Place;
  readonly #store: Store;

  constructor(store: Store, user: User, place: Place) {
    this.#store = store;
    this.user = user;
    this.place = place;
  }

  get id(): string {
    return this.user.id;
  }

  /** The place's messages that this person sees, oldest first. */
  messages(): APIMessage[] {
    return structuredClone(this.#store.messagesFor(this.place.channelId, this.id));
  }

  /** The commands that this person is offered here. */
  commands(): UsableCommand[] {
    return usableCommands(this.#store, this.user, this.place);
  }

  /**
   * Uses a slash command; a subcommand's name follows after a space: `'pins list'`.
   *
   * @throws NotPossible when there is no such command here, an option is missing, unknown or of the wrong type.
   */
  async command(name: string, values: OptionValues = {}): Promise<InteractionHandle> {
    const command = findUsableCommand(this.#store, this.user, this.place, name, 1);
    const { options, resolved } = resolveOptions(this.#store, this.place, { command, name, values });
    return this.#use(
      2,
      {
        id: command.id,
        name: command.name,
        type: 1,
        ...(options.length > 0 && { options }),
        ...(resolved && { resolved }),
      },
      {
        commandName: name,
      },
    );
  }

  /** The choices that the bot offers while somebody types into `focused`. */
  async autocomplete(
    name: string,
    values: OptionValues,
    focused: string,
    wait: { readonly timeoutMs?: number } = {},
  ): Promise<readonly Choice[]> {
    const command = findUsableCommand(this.#store, this.user, this.place, name, 1);
    const { options } = resolveOptions(this.#store, this.place, { command, name, values, focused });
    const handle = this.#use(
      4,
      { id: command.id, name: command.name, type: 1, options },
      { commandName: name },
    );
    await handle.waitForAcknowledgement(wait);
    return handle.interaction.choices ?? [];
  }

  /** Chooses a command from the "Apps" menu of a message. */
  async messageCommand(name: string, messageId: string): Promise<InteractionHandle> {
    const command = findUsableCommand(this.#store, this.user, this.place, name, 3);
    const message = this.#visible(messageId);
    const data = {
      id: command.id,
      name: command.name,
      type: 3,
      target_id: messageId,
      resolved: { messages: { [messageId]: message } },
    };
    return this.#use(2, data, { commandName: name, targetMessageId: messageId, isContextMenu: true });
  }

  /** Presses a button of a message. */
  async press(messageId: string, customId: string): Promise<InteractionHandle> {
    const { message, component } = this.#component(messageId, customId);
    if (component.type !== ComponentType.Button) throw new NotPossible(`"${customId}" is not a button.`);
    return this.#use(3, { custom_id: customId, component_type: 2, id: component.id }, { message });
  }

  /** Chooses from a select of a message. Users, roles and channels are chosen by id. */
  async select(messageId: string, customId: string, values: readonly string[]): Promise<InteractionHandle> {
    const { message, component } = this.#component(messageId, customId);
    const offered = listOf(component.options).map(({ value }) => value);
    const unknown =
      component.type === ComponentType.StringSelect ? values.filter((value) => !offered.includes(value)) : [];
    if (unknown.length > 0) throw new NotPossible(`"${customId}" does not offer ${unknown.join(', ')}.`);
    const least = Number(component.min_values ?? 1);
    const most = Number(component.max_values ?? 1);
    if (values.length < least || values.length > most) {
      throw new NotPossible(`"${customId}" takes ${least} to ${most} values, not ${values.length}.`);
    }
    const resolved = resolvedIds(this.#store, this.place, Number(component.type), values);
    return this.#use(
      3,
      {
        custom_id: customId,
        component_type: component.type,
        id: component.id,
        values,
        ...(resolved && { resolved }),
      },
      { message },
    );
  }

  /**
   * Fills in a modal and sends it.
   *
   * @param values what is typed or chosen, by the field's custom id.
   * @throws NotPossible for an unknown field, or a text that is missing, too short or too long.
   */
  async submitModal(
    { modal, interaction }: OpenModal,
    values: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<InteractionHandle> {
    const fields = modal.components.map(fieldOf).filter((field) => field !== undefined);
    const unknown = Object.keys(values).filter((key) => !fields.some(({ custom_id }) => custom_id === key));
    if (unknown.length > 0)
      throw new NotPossible(`The modal "${modal.title}" has no field ${unknown.join(', ')}.`);

    const components = modal.components.map((top, index) => submitted(top, index * 2 + 1, values));
    const source = interaction.sourceMessageId;
    const message =
      source === undefined ? undefined : this.#store.message(this.place.channelId, source).message;
    return this.#use(5, { custom_id: modal.custom_id, components }, { message });
  }

  /** Writes into the channel. */
  async send(content: string): Promise<APIMessage> {
    requirePermission(this.#store, this.id, this.place.channelId, PermissionFlagsBits.SendMessages);
    return createMessage(this.#store, { channelId: this.place.channelId, authorId: this.id }, { content });
  }

  /** Deletes a message; somebody else's needs Manage Messages. An ephemeral one is dismissed. */
  async delete(messageId: string): Promise<void> {
    const stored = this.#store.message(this.place.channelId, messageId);
    const isOwn = stored.message.author.id === this.id || stored.visibleTo === this.id;
    requirePermission(
      this.#store,
      this.id,
      this.place.channelId,
      isOwn ? 0n : PermissionFlagsBits.ManageMessages,
    );
    deleteMessage(this.#store, stored);
  }

  /** Pins a message by hand. */
  async pin(messageId: string): Promise<void> {
    pinMessage(this.#store, this.id, this.place.channelId, messageId);
  }

  /** Unpins a message by hand. */
  async unpin(messageId: string): Promise<void> {
    unpinMessage(this.#store, this.id, this.place.channelId, messageId);
  }

  /** The channel's pinned messages, newest pin first. */
  pins(): APIMessage[] {
    return this.#store.pins(this.place.channelId).map(({ message }) => structuredClone(message));
  }

  #visible(messageId: string): APIMessage {
    const stored = this.#store.message(this.place.channelId, messageId);
    if (stored.visibleTo !== undefined && stored.visibleTo !== this.id) {
      throw new NotPossible(`Message ${messageId} is shown to somebody else only.`);
    }
    return stored.message;
  }

  #component(messageId: string, customId: string): { message: APIMessage; component: Json } {
    const message = this.#visible(messageId);
    const component = findComponent((message.components ?? []) as unknown as Json[], customId);
    if (component === undefined)
      throw new NotPossible(`Message ${messageId} has no component "${customId}".`);
    if (component.disabled === true) throw new NotPossible(`"${customId}" is disabled.`);
    return { message, component };
  }

  #use(type: Interaction['type'], data: Json, about: About): InteractionHandle {
    const { channelId, userInstalledOnly } = this.place;
    const channel = this.#store.channel(channelId);
    const interaction: Interaction = {
      id: this.#store.nextId(),
      token: randomBytes(24).toString('base64url'),
      type,
      userId: this.id,
      channelId,
      guildId: channel.guildId,
      isContextMenu: about.isContextMenu ?? false,
      commandName: about.commandName,
      targetMessageId: about.targetMessageId,
      sourceMessageId: about.message?.id,
      userInstalledOnly,
      receivedAt: this.#store.now(),
      acknowledgedWith: undefined,
      originalMessageId: undefined,
      followUpIds: [],
      choices: undefined,
      modal: undefined,
    };
    this.#store.interactions.set(interaction.token, interaction);
    const sent = {
      ...envelope(this.#store, this, channel, interaction),
      data,
      ...(about.message && { message: about.message }),
    };
    this.#store.events.emit('dispatch', {
      event: GatewayDispatchEvents.InteractionCreate,
      guildId: channel.guildId,
      intents: 0,
      data: () => sent,
    });
    return new InteractionHandle(this.#store, interaction);
  }
}

interface About {
  readonly commandName?: string;
  readonly targetMessageId?: string;
  readonly isContextMenu?: boolean;
  readonly message?: APIMessage | undefined;
}

/** What every interaction carries (interactions/receiving-and-responding, "Interaction Object"). */
function envelope(store: Store, { user, place }: Person, channel: Channel, interaction: Interaction): Json {
  const permissions = store.permissions(user.id, channel);
  const shared = {
    id: interaction.id,
    application_id: store.applicationId,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    channel_id: channel.id,
    channel: { ...channelObject(store, channel, user.id), permissions: permissions.toString() },
    locale: place.locale,
    entitlements: [],
    authorizing_integration_owners: authorizingOwners(interaction),
    attachment_size_limit: attachmentSizeLimit,
  };
  const server = channel.guildId === undefined ? undefined : store.server(channel.guildId);
  const member = server?.members.get(user.id);
  if (server === undefined || member === undefined) {
    const isBotDirect = channel.recipientIds.includes(store.applicationId);
    return {
      ...shared,
      user: userObject(user),
      context: isBotDirect ? 1 : 2,
      app_permissions: directMessagePermissions.toString(),
    };
  }
  return {
    ...shared,
    guild_id: server.id,
    guild: { id: server.id, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    context: 0,
    member: { ...memberObject(store, member), permissions: permissions.toString() },
    app_permissions: (place.userInstalledOnly
      ? permissions
      : store.permissions(store.applicationId, channel)
    ).toString(),
  };
}

function isLoading(message: APIMessage): boolean {
  return ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
}

function findComponent(components: readonly Json[], customId: string): Json | undefined {
  for (const component of components) {
    if (component.custom_id === customId) return component;
    const accessory = isJson(component.accessory) ? [component.accessory] : [];
    const found = findComponent([...listOf(component.components), ...accessory], customId);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The chosen users, roles and channels with their data. */
function resolvedIds(store: Store, place: Place, type: number, ids: readonly string[]): Json | undefined {
  if (type === ComponentType.StringSelect) return undefined;
  const server = store.servers.get(store.channel(place.channelId).guildId ?? '');
  const values = ids.map((id) => ({ name: id, type: ApplicationCommandOptionType.Mentionable, value: id }));
  return resolvedFor(store, server, values);
}

/** The input of a label, or of the older row. */
function fieldOf(top: Json): Json | undefined {
  if (isJson(top.component)) return top.component;
  return listOf(top.components)[0];
}

/** One top component of a modal as it is sent back. */
function submitted(
  top: Json,
  id: number,
  values: Readonly<Record<string, string | readonly string[]>>,
): Json {
  const field = fieldOf(top);
  if (field === undefined) return { type: top.type, id };
  const given = values[String(field.custom_id)];
  const value = { type: field.type, id: id + 1, custom_id: field.custom_id, ...filledIn(field, given) };
  return isJson(top.component)
    ? { type: top.type, id, component: value }
    : { type: top.type, id, components: [value] };
}

function filledIn(field: Json, given: string | readonly string[] | undefined): Json {
  if (field.type !== ComponentType.TextInput) {
    const values = typeof given === 'string' ? [given] : [...(given ?? [])];
    if (field.required !== false && values.length < Number(field.min_values ?? 1)) {
      throw new NotPossible(`The field "${String(field.custom_id)}" needs a choice.`);
    }
    return { values };
  }
  const text = typeof given === 'string' ? given : String(field.value ?? '');
  const least = Math.max(Number(field.min_length ?? 0), field.required === false ? 0 : 1);
  const most = Number(field.max_length ?? 4000);
  if (text.length < least || text.length > most) {
    throw new NotPossible(
      `The field "${String(field.custom_id)}" takes ${least} to ${most} characters, not ${text.length}.`,
    );
  }
  return { value: text };
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}
