/** What is set around an answer when it is sent: whom and what it answers, and commands that can be pressed. */
import type { APITextDisplayComponent } from 'discord-api-types/v10';
import type { Answer, Reply } from '../../answers/index.ts';
import { lines } from '../wording/lines.ts';
import { jumpUrl } from '../wording/pins/pin-words.ts';
import { say } from '../wording/say.ts';
import { type CommandIds, withCommandLinks } from './markdown/command-links.ts';
import { small } from './markdown/markdown.ts';
import { type MessagePayload, text } from './parts.ts';

/** Answers whose text is ours, with commands in it. */
const speaksOfCommands: ReadonlySet<Answer['kind']> = new Set(['refusal', 'help', 'about', 'privacy']);

export interface Sending {
  /** The Discord user id of the one who asks. */
  readonly askerId: string;
  readonly commandIds: CommandIds | undefined;
}

/** The message as it is sent. Of all whom it names, only the member who is answered by name is notified. */
export function addressed(
  payload: MessagePayload,
  reply: Reply,
  { askerId, commandIds }: Sending,
): MessagePayload {
  const { answer, isPrivate, mentions } = reply;
  const linked = speaksOfCommands.has(answer.kind) ? withCommandLinks(payload, commandIds) : payload;
  const whole = { ...linked, components: [...leadOf(reply, askerId), ...linked.components] };
  return mentions === undefined || isPrivate
    ? whole
    : { ...whole, allowed_mentions: { parse: [], users: [mentions] } };
}

/** For whom the answer is, on which message, and who shows it; a refusal says what it is by itself. */
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
