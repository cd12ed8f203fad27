/** Exports of Telegram and of Discord (DiscordChatExporter): one document a channel and day, every author a speaker. */
import { z } from 'zod';
import { defined } from '../../defined.ts';
import { done, refused } from '../refusal.ts';
import { oneLine } from '../words.ts';
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
    return {
      channel,
      messages: messages
        .filter(({ type }) => type === 'message')
        .map(({ date, from, forwarded_from: writer, text }) => {
          const parts = typeof text === 'string' ? [text] : text;
          const words = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
          return messageOf(date, writer ?? from ?? channel, words);
        }),
      embeds: 0,
    };
  });

/** What Discord itself writes under a member's name: "Joined the server." */
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
  .transform(
    ({ guild, channel, messages }): Exported => ({
      channel: `#${channel.name}`,
      server: guild.name,
      messages: messages
        .filter(({ type }) => !ofDiscord.test(type))
        .map(({ timestamp, content, author }) =>
          messageOf(timestamp, author.nickname ?? author.name, content),
        ),
      embeds: messages.flatMap(({ embeds }) => embeds).length,
    }),
  );

interface Message {
  readonly day: string;
  readonly author: string;
  readonly text: string;
}

interface Exported {
  readonly channel: string;
  readonly server?: string;
  readonly messages: readonly Message[];
  readonly embeds: number;
}

export const chat: FileFormat = {
  extensions: ['json'],
  fits: ({ fileName, head }) =>
    extensionOf(fileName) === 'json' || /^\s{0,10}\{\s{0,10}"(?:guild|name)"/u.test(head),
  damaged: refused('unreadable', 'The file is JSON, but no export of Telegram or of DiscordChatExporter.'),

  async read({ bytes }) {
    const decoded = decode(bytes);
    if (!decoded.ok) return decoded;
    const exported = z.union([discord, telegram]).parse(JSON.parse(decoded.value.text));
    const { channel, server, messages, embeds } = exported;
    const days = Map.groupBy(
      messages.filter(({ text }) => text !== ''),
      ({ day }) => day,
    );
    if (days.size === 0) return refused('no-article', 'The export holds no message with words.');
    const lost = `Previews of links and other embeds, which are nobody's message, left out: ${embeds}.`;
    return done(
      [...days].map(
        ([day, said]): Page => ({
          metadata: { title: `${channel}, ${day}`, published: day, ...defined({ siteName: server }) },
          blocks: said.map(({ author, text }) => ({ text: `${author}: ${text}` })),
          extracted: true,
          isTranscript: true,
          part: day,
          warnings: embeds === 0 ? [] : [lost],
        }),
      ),
    );
  },
};

const messageOf = (instant: string, author: string, text: string): Message => ({
  day: instant.slice(0, 10),
  author: oneLine(author),
  text: text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n'),
});
