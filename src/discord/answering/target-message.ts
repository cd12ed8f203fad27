/** A message that somebody right-clicked or pressed a button of, with all the text that its readers see. */

import { type Embed, type Message, MessageFlags, type User } from 'discord.js';
import type { TargetMessage } from '../../commands/define.ts';
import { textShown } from '../../render/discord/markdown/text-shown.ts';
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
    texts: claimsOf(message),
    repliedTo: repliedTo === undefined ? [] : claimsOf(repliedTo),
    components: message.components.map((component) => component.toJSON()),
    isPrivate: message.flags.has(MessageFlags.Ephemeral),
  };
}

/** What a message says; of the bot's own answer only what it quotes, not the question above and the titles below. */
function claimsOf(message: Message): string[] {
  const texts = textsOf(message).map(textShown);
  const quoting = texts.filter((text) => /^> /mu.test(text));
  // Discord does not say who wrote what is forwarded, against discord.js's type.
  const isOwn = (message.author as User | null)?.id === message.client.user.id;
  return isOwn && quoting.length > 0 ? quoting : texts;
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
