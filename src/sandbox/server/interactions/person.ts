/** A person at the keyboard: uses commands, buttons, selects and modals, and waits for what appears. */

import { randomBytes } from 'node:crypto';
import {
  type APIApplicationCommand,
  type APIMessage,
  ApplicationCommandType,
  ComponentType,
  GatewayDispatchEvents,
  InteractionType,
  MessageReferenceType,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { NotPossible } from '../checks/errors.ts';
import { asDiscords, type Json } from '../checks/json.ts';
import { pinMessage, unpinMessage } from '../state/channel-pins.ts';
import type { Choice, Interaction, Used, User } from '../state/entities.ts';
import type { Store } from '../state/memory-store.ts';
import * as messages from '../state/messages.ts';
import { envelope } from './envelope.ts';
import {
  findUsableCommand,
  type OptionValues,
  type Place,
  resolveOptions,
  usableCommands,
} from './filled-options.ts';
import { InteractionHandle, type OpenModal } from './handle.ts';
import { inputOf, requireOffered, submitted, usableComponent } from './used-components.ts';

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

  messages(): APIMessage[] {
    return structuredClone(this.#store.messagesFor(this.place.channelId, this.id));
  }

  commands(): APIApplicationCommand[] {
    return usableCommands(this.#store, this.user, this.place);
  }

  /** Uses a slash command: `command('pins list', { page: 2 })`. @throws NotPossible when it is not offered so. */
  async command(name: string, values: OptionValues = {}): Promise<InteractionHandle> {
    const data = this.#filledIn(name, values);
    return this.#use(InteractionType.ApplicationCommand, data, { commandName: name });
  }

  /** The choices that the bot offers while somebody types into `focused`. */
  async autocomplete(
    name: string,
    values: OptionValues,
    focused: string,
    wait: { readonly timeoutMs?: number } = {},
  ): Promise<readonly Choice[]> {
    const data = this.#filledIn(name, values, focused);
    const handle = this.#use(InteractionType.ApplicationCommandAutocomplete, data, { commandName: name });
    await handle.waitForAcknowledgement(wait);
    return handle.interaction.choices ?? [];
  }

  /** A slash command with its options; the one named by `focused` is still being typed. */
  #filledIn(name: string, values: OptionValues, focused?: string): Json {
    const type = ApplicationCommandType.ChatInput;
    const command = findUsableCommand(this.#store, this.user, this.place, name, type);
    const filledIn = { command, name, values, focused };
    const { options, resolved } = resolveOptions(this.#store, this.place, this.id, filledIn);
    return {
      id: command.id,
      name: command.name,
      type,
      ...(options.length > 0 && { options }),
      ...(resolved && { resolved }),
    };
  }

  async messageCommand(name: string, messageId: string): Promise<InteractionHandle> {
    const type = ApplicationCommandType.Message;
    const command = findUsableCommand(this.#store, this.user, this.place, name, type);
    const message = this.#visible(messageId);
    const data = {
      id: command.id,
      name: command.name,
      type,
      target_id: messageId,
      resolved: { messages: { [messageId]: message } },
    };
    const used = { commandName: name, targetMessageId: messageId };
    return this.#use(InteractionType.ApplicationCommand, data, used);
  }

  async press(messageId: string, customId: string): Promise<InteractionHandle> {
    const component = usableComponent(this.#visible(messageId), customId);
    if (component.type !== ComponentType.Button) throw new NotPossible(`"${customId}" is not a button.`);
    const data = { custom_id: customId, component_type: component.type, id: component.id };
    return this.#use(InteractionType.MessageComponent, data, { sourceMessageId: messageId });
  }

  async select(messageId: string, customId: string, values: readonly string[]): Promise<InteractionHandle> {
    const component = usableComponent(this.#visible(messageId), customId);
    requireOffered(component, customId, values);
    const data = { custom_id: customId, component_type: component.type, id: component.id, values };
    return this.#use(InteractionType.MessageComponent, data, { sourceMessageId: messageId });
  }

  /** Sends a modal; `values` by custom id. @throws NotPossible for what Discord's client would not let through. */
  async submitModal(
    { modal, sourceMessageId }: OpenModal,
    values: Readonly<Record<string, string>>,
  ): Promise<InteractionHandle> {
    const fields = modal.components.map(inputOf).filter((field) => field !== undefined);
    const unknown = Object.keys(values).filter((key) => !fields.some(({ custom_id }) => custom_id === key));
    if (unknown.length > 0)
      throw new NotPossible(`The modal "${modal.title}" has no field ${unknown.join(', ')}.`);

    const components = modal.components.map((top, index) => submitted(top, index * 2 + 1, values));
    const data = { custom_id: modal.custom_id, components };
    return this.#use(InteractionType.ModalSubmit, data, { sourceMessageId });
  }

  async send(content: string): Promise<APIMessage> {
    return this.#write({ content });
  }

  /** Replies to a message, which the reply carries with it (resources/message, `referenced_message`). */
  async reply(messageId: string, content: string): Promise<APIMessage> {
    const referenced = this.#visible(messageId);
    const reference = messages.referenceTo(this.#store, this.place.channelId, messageId);
    const type = MessageType.Reply;
    return this.#write({ content }, { type, message_reference: reference, referenced_message: referenced });
  }

  /** Forwards a message, without a word of one's own (resources/message). */
  async forward(messageId: string): Promise<APIMessage> {
    const { content, embeds, attachments, components, timestamp, type, flags } = this.#visible(messageId);
    const shared = { mentions: [], mention_roles: [], edited_timestamp: null };
    const message = { content, embeds, attachments, components, timestamp, type, flags, ...shared };
    const forward = MessageReferenceType.Forward;
    const extra = {
      message_reference: messages.referenceTo(this.#store, this.place.channelId, messageId, forward),
      message_snapshots: [{ message }],
    };
    return this.#write({}, asDiscords(extra));
  }

  #write(body: Json, extra: Partial<APIMessage> = {}): APIMessage {
    const { channelId } = this.place;
    messages.requireSending(this.#store, this.id, channelId);
    return messages.createMessage(this.#store, { channelId, authorId: this.id, extra }, body);
  }

  /** Deletes a message; somebody else's needs Manage Messages. An ephemeral one is dismissed. */
  async delete(messageId: string): Promise<void> {
    const stored = this.#store.message(this.place.channelId, messageId);
    const isOwn = stored.message.author.id === this.id || stored.visibleTo === this.id;
    const permission = isOwn ? 0n : PermissionFlagsBits.ManageMessages;
    messages.requirePermission(this.#store, this.id, this.place.channelId, permission);
    messages.deleteMessage(this.#store, stored);
  }

  async pin(messageId: string): Promise<void> {
    pinMessage(this.#store, this.id, this.place.channelId, messageId);
  }

  async unpin(messageId: string): Promise<void> {
    unpinMessage(this.#store, this.id, this.place.channelId, messageId);
  }

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

  #use(type: Interaction['type'], data: Json, used: Used): InteractionHandle {
    const { channelId, userInstalledOnly } = this.place;
    const { guildId } = this.#store.channel(channelId);
    const interaction: Interaction = {
      ...used,
      id: this.#store.nextId(),
      token: randomBytes(24).toString('base64url'),
      type,
      userId: this.id,
      channelId,
      guildId,
      userInstalledOnly,
      receivedAt: this.#store.now(),
      followUpIds: [],
    };
    this.#store.interactions.set(interaction.token, interaction);
    const source = used.sourceMessageId;
    this.#store.tell(GatewayDispatchEvents.InteractionCreate, guildId, 0, {
      ...envelope(this.#store, interaction, this.place.locale),
      data,
      ...(source !== undefined && { message: this.#store.message(channelId, source).message }),
    });
    return new InteractionHandle(this.#store, interaction);
  }
}
