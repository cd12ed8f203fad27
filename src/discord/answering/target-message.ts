/** A message that somebody right-clicked or pressed a button of, with all the text that its readers see. */

import { type Embed, type Message, MessageFlags } from 'discord.js';
import type { TargetMessage } from '../../commands/define.ts';
import { textsIn } from '../../render/discord/message-state/components.ts';
import { messageRepliedTo } from '../connection/replied-to.ts';

/**
 * The message as commands get it. Its texts: its own words, what it forwards, embeds, components.
 *
 * A message that only forwards "The strike is over." → `texts: ['The strike is over.']`
 */
export function targetMessageOf(message: Message, discordChannelId: string): TargetMessage {
  const repliedTo = messageRepliedTo(message);
  return {
    discordMessageId: message.id,
    discordChannelId,
    discordAuthorId: message.author.id,
    texts: textsOf(message),
    repliedTo: repliedTo === undefined ? [] : textsOf(repliedTo),
    components: message.components.map((component) => component.toJSON()),
    isPrivate: message.flags.has(MessageFlags.Ephemeral),
  };
}

type Readable = Pick<Message, 'content' | 'embeds' | 'components' | 'messageSnapshots'>;

function textsOf({ content, embeds, components, messageSnapshots }: Readable): string[] {
  return [
    content,
    ...[...messageSnapshots.values()].flatMap((forwarded) => textsOf(forwarded as Readable)),
    ...embeds.flatMap(embedTexts),
    ...textsIn(components.map((component) => component.toJSON())),
  ].filter((text) => text !== '');
}

function embedTexts({ title, description, fields }: Embed): string[] {
  return [title ?? '', description ?? '', ...fields.flatMap(({ name, value }) => [name, value])];
}
