/** Adds what surrounds an answer when it is sent: whom and what it answers, and links to commands. */
import { type APIComponentInContainer, ComponentType } from 'discord-api-types/v10';
import type { Answer, Reply } from '../../answers/index.ts';
import { lines } from '../wording/lines.ts';
import { say } from '../wording/say.ts';
import { maxTotalTextLength } from './limits.ts';
import { small } from './markdown/markdown.ts';
import { jumpUrl, memberMention } from './markdown/mention-markdown.ts';
import { inContainers } from './message-state/components.ts';
import { type MessagePayload, text } from './parts.ts';

/** Answers whose text mentions commands. Not /sources: a document's title may have "/ask" in it, and stays as it is. */
const kindsWithCommands: ReadonlySet<Answer['kind']> = new Set([
  'refusal',
  'help',
  'about',
  'privacy',
  'settings',
  'pin-export',
]);

interface Sending {
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
function leadOf({ answer, isPrivate, mentions, about, sharedBy }: Reply, askerId: string) {
  if (answer.kind === 'refusal') return [];
  const lead = lines(
    mentions &&
      !isPrivate &&
      say('reply.forMember', { member: memberMention(mentions), asker: memberMention(askerId) }),
    sharedBy && small(say('reply.sharedBy', { member: memberMention(sharedBy) })),
    about &&
      small(say('reply.about', { member: memberMention(about.discordAuthorId), link: jumpUrl(about) })),
  );
  return lead === '' ? [] : [text(lead)];
}

/** The ids of commands by name, subcommands as `pins list`. */
export type CommandIds = ReadonlyMap<string, string>;

/** `/ask`, or "`/pins list [about]`" with its options; not a path inside an address. */
const written = /`\/(?<usage>[^`\n]+)`|(?<![\w/<:.])\/(?<name>[a-z]{1,32}(?: [a-z-]{1,32})?)/g;

/** The message with each command as a link; unchanged where the ids are not known, or the links do not fit. */
function withCommandLinks(payload: MessagePayload, commandIds: CommandIds = new Map()): MessagePayload {
  let length = 0;
  const linked = (part: APIComponentInContainer): APIComponentInContainer => {
    if (part.type !== ComponentType.TextDisplay) return part;
    const content = linkCommands(part.content, commandIds);
    length += content.length;
    return { ...part, content };
  };
  const components = inContainers(payload.components, (parts) => parts.map(linked));
  return length > maxTotalTextLength ? payload : { ...payload, components };
}

/** `'Ask with /ask.'` → `'Ask with </ask:1>.'` and "`/ask question [outlet]`" → "</ask:1> `question [outlet]`" */
export function linkCommands(text: string, commandIds: CommandIds): string {
  return text.replace(written, (all: string, usage: string | undefined, name: string | undefined) => {
    const words = (usage ?? name ?? '').split(' ');
    const length = [2, 1].find((count) => commandIds.has(words.slice(0, count).join(' ')));
    if (length === undefined) return all;
    const command = words.slice(0, length).join(' ');
    const rest = words.slice(length).join(' ');
    const link = `</${command}:${commandIds.get(command)}>`;
    if (rest === '') return link;
    return usage === undefined ? `${link} ${rest}` : `${link} \`${rest}\``;
  });
}
