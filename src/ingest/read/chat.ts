/** Exports of Telegram and of Discord (DiscordChatExporter): one document a channel and day, every author a speaker. */
import { z } from 'zod';
import { done, refused } from '../refusal.ts';
import { decode } from './decode.ts';
import { extensionOf, type FileFormat } from './format.ts';
import type { Page } from './page.ts';

const telegram = z.object({
  name: z.string().nullish(),
  messages: z.array(
    z.object({
      type: z.string().optional(),
      date: z.string(),
      from: z.string().nullish(),
      forwarded_from: z.string().nullish(),
      text: z.union([z.string(), z.array(z.union([z.string(), z.object({ text: z.string() })]))]).optional(),
    }),
  ),
});

const discord = z.object({
  guild: z.object({ name: z.string() }),
  channel: z.object({ name: z.string() }),
  messages: z.array(
    z.object({
      type: z.string().optional(),
      timestamp: z.string(),
      content: z.string(),
      author: z.object({ name: z.string(), nickname: z.string().nullish() }),
      embeds: z.array(z.unknown()).optional(),
    }),
  ),
});

/** What Discord itself writes under a member's name: "Joined the server." */
const ofDiscord = /^(?:GuildMemberJoin|ThreadCreated|Call|Recipient|Channel)/u;

interface Message {
  readonly day: string;
  readonly author: string;
  readonly text: string;
}

export const chat: FileFormat = {
  extensions: ['json'],
  fits: ({ fileName, head }) =>
    extensionOf(fileName) === 'json' || /^\s{0,10}\{\s{0,10}"(?:guild|name)"/u.test(head),

  async read({ bytes }) {
    const decoded = decode(bytes);
    if (!decoded.ok) return decoded;
    const exported = messagesIn(decoded.value.text);
    if (exported === undefined) {
      return refused('unreadable', 'The file is JSON, but no export of Telegram or of DiscordChatExporter.');
    }
    const days = Map.groupBy(
      exported.messages.filter(({ text }) => text !== ''),
      ({ day }) => day,
    );
    if (days.size === 0) return refused('no-article', 'The export holds no message with words.');
    const { channel, server, embeds = 0 } = exported;
    const warnings =
      embeds === 0
        ? []
        : [`Previews of links and other embeds, which are nobody's message, left out: ${embeds}.`];
    return done(
      [...days].map(([day, messages]) => ({ ...pageOf(day, messages, channel, server), warnings })),
    );
  },
};

function pageOf(
  day: string,
  messages: readonly Message[],
  channel: string,
  server: string | undefined,
): Page {
  return {
    metadata: {
      title: `${channel}, ${day}`,
      published: day,
      ...(server === undefined ? {} : { siteName: server }),
    },
    blocks: messages.map(({ author, text }) => ({ text: `${author}: ${text}` })),
    extracted: true,
    isTranscript: true,
    part: day,
  };
}

interface Exported {
  readonly channel: string;
  readonly server?: string;
  readonly messages: readonly Message[];
  readonly embeds?: number;
}

function messagesIn(json: string): Exported | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  const fromDiscord = discord.safeParse(value).data;
  if (fromDiscord !== undefined) {
    return {
      channel: `#${fromDiscord.channel.name}`,
      server: fromDiscord.guild.name,
      messages: fromDiscord.messages
        .filter(({ type = '' }) => !ofDiscord.test(type))
        .map(({ timestamp, content, author }) =>
          messageOf(timestamp, author.nickname ?? author.name, content),
        ),
      embeds: fromDiscord.messages.reduce((count, { embeds = [] }) => count + embeds.length, 0),
    };
  }
  const fromTelegram = telegram.safeParse(value).data;
  return fromTelegram === undefined
    ? undefined
    : {
        channel: fromTelegram.name ?? 'Telegram',
        messages: fromTelegram.messages
          .filter(({ type }) => type === undefined || type === 'message')
          .map(({ date, from, forwarded_from: writer, text = '' }) =>
            messageOf(
              date,
              writer ?? from ?? fromTelegram.name ?? 'Telegram',
              typeof text === 'string'
                ? text
                : text.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
            ),
          ),
      };
}

const messageOf = (instant: string, author: string, text: string): Message => ({
  day: instant.slice(0, 10),
  author: author.replace(/\s+/gu, ' ').trim(),
  text: text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n'),
});
