/** The message that another replies to: discord.js reads it, and gives it to the cache of messages alone. */
import { LimitedCollection, type Message } from 'discord.js';

const repliedTo = new WeakMap<Message, Message>();

/**
 * Keeps no message. One that a reply arrives with is put in right before the reply, and stays known as
 * long as the reply itself.
 */
class RepliesOnly extends LimitedCollection<string, Message> {
  #before: Message | undefined;

  override set(_id: string, message: Message): this {
    const before = this.#before;
    if (before !== undefined && message.reference?.messageId === before.id) repliedTo.set(message, before);
    this.#before = message;
    return this;
  }
}

/** One cache for the messages of all channels. */
export const messageCache = new RepliesOnly({ maxSize: 0 });

/** The message that this one replies to, where Discord sent it along. */
export const messageRepliedTo = (message: Message): Message | undefined => repliedTo.get(message);
