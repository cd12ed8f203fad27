/** The message that another replies to. discord.js reads it, but gives it only to the message cache. */
import { LimitedCollection, type Message } from 'discord.js';

const repliedTo = new WeakMap<Message, Message>();

/**
 * A cache that keeps no messages. discord.js adds what a reply refers to just before the reply, so it is
 * remembered as long as that.
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

/** One cache for all channels. */
export const messageCache = new RepliesOnly({ maxSize: 0 });

/** The message that this one replies to, where Discord sent it along. */
export const messageRepliedTo = (message: Message): Message | undefined => repliedTo.get(message);
