/** Adds what surrounds an answer when it is sent: whom and what it answers, and links to commands. */
import type { APITextDisplayComponent } from 'discord-api-types/v10';
import type { Answer, Reply } from '../../answers/index.ts';
import { lines } from '../wording/lines.ts';
import { jumpUrl } from '../wording/pins/pin-words.ts';
import { say } from '../wording/say.ts';
import { type CommandIds, withCommandLinks } from './markdown/command-links.ts';
import { small } from './markdown/markdown.ts';
import { type MessagePayload, text } from './parts.ts';

/** Answers whose text mentions commands. */
const kindsWithCommands: ReadonlySet<Answer['kind']> = new Set(['refusal', 'help', 'about', 'privacy']);

export interface Sending {
  readonly askerId: string;
  readonly commandIds: CommandIds | undefined;
}

/** The message as it is sent. Of all members that it names, only the one whom it addresses is notified. */
export function withReplyLines(
  payload: MessagePayload,
  reply: Reply,
  { askerId, commandIds }: Sending,
): MessagePayload {
  const { answer, isPrivate, mentions } = reply;
  const linked = kindsWithCommands.has(answer.kind) ? withCommandLinks(payload, commandIds) : payload;
  const whole = { ...linked, components: [...leadOf(reply, askerId), ...linked.components] };
  return mentions === undefined || isPrivate
    ? whole
    : { ...whole, allowed_mentions: { parse: [], users: [mentions] } };
}

/** For whom the answer is, about which message, and who shows it; a refusal needs none of this. */
function leadOf(
  { answer, isPrivate, mentions, about, sharedBy }: Reply,
  askerId: string,
): APITextDisplayComponent[] {
  if (answer.kind === 'refusal') return [];
  const lead = lines(
    mentions && !isPrivate && say('reply.forMember', { member: named(mentions), asker: named(askerId) }),
    sharedBy && small(say('reply.sharedBy', { member: named(sharedBy) })),
    about && small(say('reply.about', { member: named(about.discordAuthorId), link: jumpUrl(about) })),
  );
  return lead === '' ? [] : [text(lead)];
}

const named = (discordUserId: string): string => `<@${discordUserId}>`;
