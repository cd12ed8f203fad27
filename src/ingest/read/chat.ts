/**
 * Reads exports of Telegram and Discord (DiscordChatExporter): one document for each channel and day, with the authors
 * as speakers.
 */
import { z } from 'zod';
import { defined } from '../../defined.ts';
import { oneLine } from '../block-words.ts';
import { done, refused } from '../input-result.ts';
import { decode } from './decode.ts';
import { extensionOf, type FileFormat } from './format.ts';
import type { Page } from './page.ts';

const telegram = z
  .object({
    name: z.string().nullish(),
    messages: z.array(
      z.object({
        type: z.string().default('message'),
        date: z.string(),
        from: z.string().nullish(),
        forwarded_from: z.string().nullish(),
        text: z
          .union([z.string(), z.array(z.union([z.string(), z.object({ text: z.string() })]))])
          .default(''),
      }),
    ),
  })
  .transform(({ name, messages }): Exported => {
    const channel = name ?? 'Telegram';
    const own = messages.filter(({ type }) => type === 'message');
    return {
      channel,
      messages: own.map(({ date, from, forwarded_from: writer, text }) => {
        const parts = [text].flat().map((part) => (typeof part === 'string' ? part : part.text));
        return messageOf(date, writer ?? from ?? channel, parts.join(''));
      }),
      embeds: 0,
    };
  });

/** Messages that Discord itself writes under a member's name: "Joined the server." */
const ofDiscord = /^(?:GuildMemberJoin|ThreadCreated|Call|Recipient|Channel)/u;

const discord = z
  .object({
    guild: z.object({ name: z.string() }),
    channel: z.object({ name: z.string() }),
    messages: z.array(
      z.object({
        type: z.string().default(''),
        timestamp: z.string(),
        content: z.string(),
        author: z.object({ name: z.string(), nickname: z.string().nullish() }),
        embeds: z.array(z.unknown()).default([]),
      }),
    ),
  })
  .transform(({ guild, channel, messages }): Exported => {
    const own = messages.filter(({ type }) => !ofDiscord.test(type));
    return {
      channel: `#${channel.name}`,
      server: guild.name,
      messages: own.map(({ timestamp, content, author }) =>
        messageOf(timestamp, author.nickname ?? author.name, content),
      ),
      embeds: messages.flatMap(({ embeds }) => embeds).length,
    };
  });

interface Exported {
  readonly channel: string;
  readonly server?: string;
  readonly messages: readonly { readonly day: string; readonly said: string }[];
  readonly embeds: number;
}

export const chat: FileFormat = {
  extensions: ['json'],
  fits: ({ fileName, head }) =>
    extensionOf(fileName) === 'json' || /^\s{0,10}\{\s{0,10}"(?:guild|name)"/u.test(head),
  damaged: refused('unreadable', 'The file is JSON, but no export of Telegram or of DiscordChatExporter.'),

  async read({ bytes }) {
    const decoded = decode(bytes);
    if (decoded.kind === 'refused') return decoded;
    const { channel, server, messages, embeds } = z
      .union([discord, telegram])
      .parse(JSON.parse(decoded.value.text));
    const days = Map.groupBy(
      messages.filter(({ said }) => said !== ''),
      ({ day }) => day,
    );
    if (days.size === 0) return refused('no-article', 'The export holds no message with words.');
    const lost = `Previews of links and other embeds, which are nobody's message, left out: ${embeds}.`;
    return done(
      [...days].map(
        ([day, ofDay]): Page => ({
          metadata: { title: `${channel}, ${day}`, published: day, ...defined({ siteName: server }) },
          blocks: ofDay.map(({ said }) => ({ text: said })),
          extracted: true,
          isTranscript: true,
          part: day,
          warnings: embeds === 0 ? [] : [lost],
        }),
      ),
    );
  },
};

/** The text of a message after its author as a label; empty where it has no words. */
function messageOf(instant: string, author: string, text: string): Exported['messages'][number] {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const said = lines.length === 0 ? '' : `${oneLine(author)}: ${lines.join('\n')}`;
  return { day: instant.slice(0, 10), said };
}
