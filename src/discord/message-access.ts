/** Reads, pins and marks messages through Discord's REST API. */

import { type Client, DiscordAPIError, HTTPError, PermissionFlagsBits, type REST } from 'discord.js';
import {
  type APIMessage,
  type APIMessageTopLevelComponent,
  RESTJSONErrorCodes as codes,
  type RESTGetAPIChannelMessagesPinsResult,
  Routes,
} from 'discord-api-types/v10';
import type { Pin, PinObstacle, ShownReferences } from '../answers/index.ts';
import type { MessageAccess, MessageOutcome, MessagePlace, PinRemoval } from '../commands/context.ts';
import { defined } from '../defined.ts';
import { readShownReferences } from '../render/discord/message-state/message-data.ts';
import { pinReason, removalReason } from '../render/discord/pins/audit-reason.ts';
import { withPinMark } from '../render/discord/pins/pin-mark.ts';
import { inLanguage, type SpokenLanguage } from '../render/wording/say.ts';
import { MarkQueue } from './mark-queue.ts';

interface Hooks {
  /** The language of what everybody in a server sees. */
  readonly languageOf: (discordGuildId: string) => Promise<SpokenLanguage>;
  /** Called when a pin's mark is up to date, or can never be because its message is gone. */
  readonly onMarked: (pin: Pin) => Promise<void>;
  /** Called with an error of marking in the background. */
  readonly onFault: (error: unknown) => void;
}

const routeOf = ({ discordChannelId, discordMessageId }: MessagePlace) =>
  Routes.channelMessage(discordChannelId, discordMessageId);
const pinRouteOf = ({ discordChannelId, discordMessageId }: MessagePlace) =>
  Routes.channelMessagesPin(discordChannelId, discordMessageId);

/** The messages of the servers that this client is in. */
export class DiscordMessageAccess implements MessageAccess {
  readonly #client: Client<true>;
  readonly #hooks: Hooks;
  readonly #later: MarkQueue;

  constructor(client: Client<true>, hooks: Hooks) {
    this.#client = client;
    this.#hooks = hooks;
    this.#later = new MarkQueue((pin) => this.#mark(pin), hooks.onFault);
  }

  mark(pin: Pin): Promise<MessageOutcome> {
    this.#later.forget(pin);
    return this.#mark(pin);
  }

  markLater(pin: Pin): void {
    this.#later.add(pin);
  }

  /** Drops waiting marks. */
  stop(): void {
    this.#later.stop();
  }

  async read(place: MessagePlace): Promise<ShownReferences | PinObstacle> {
    const message = await this.#ownMessage(place);
    return typeof message === 'string' ? message : readShownReferences(message.components ?? []);
  }

  async pin(pin: Pin): Promise<MessageOutcome> {
    const reason = await this.#inServerLanguage(pin, () => pinReason(pin));
    return outcomeOf(() => this.#client.rest.put(pinRouteOf(pin), { reason }));
  }

  async unpin(pin: Pin, removal: PinRemoval): Promise<MessageOutcome> {
    const reason = await this.#inServerLanguage(pin, () => removalReason(pin, removal));
    return outcomeOf(() => this.#client.rest.delete(pinRouteOf(pin), { reason }));
  }

  async pinned(discordChannelId: string): Promise<ReadonlySet<string> | PinObstacle> {
    const { rest } = this.#client;
    // Without Read Message History, Discord answers with an empty list, as if everything had been unpinned.
    if (!mayReadHistory(this.#client, discordChannelId)) {
      const exists = await outcomeOf(() => rest.get(Routes.channel(discordChannelId)));
      return exists === 'done' ? 'no-access' : exists;
    }
    return orObstacle(() => pinnedIds(rest, discordChannelId));
  }

  async #mark(pin: Pin): Promise<MessageOutcome> {
    const outcome = await this.#draw(pin);
    if (finalOutcomes.has(outcome)) await this.#hooks.onMarked(pin);
    return outcome;
  }

  async #draw(pin: Pin): Promise<MessageOutcome> {
    const message = await this.#ownMessage(pin);
    if (typeof message === 'string') return message;
    const before = (message.components ?? []) as APIMessageTopLevelComponent[];
    const shown = pin.state === 'active' ? pin : undefined;
    const components = await this.#inServerLanguage(pin, () => withPinMark(before, shown));
    // No mentions: the mark names a member and must not notify them.
    const body = { components, allowed_mentions: { parse: [] } };
    return outcomeOf(() => this.#client.rest.patch(routeOf(pin), { body }));
  }

  async #ownMessage(place: MessagePlace): Promise<APIMessage | PinObstacle> {
    const { rest, user } = this.#client;
    const message = await orObstacle(async () => (await rest.get(routeOf(place))) as APIMessage);
    if (typeof message === 'string') return message;
    return message.author.id === user.id ? message : 'not-ours';
  }

  async #inServerLanguage<T>({ discordGuildId }: Pin, draw: () => T extends Promise<unknown> ? never : T) {
    return inLanguage<T>(await this.#hooks.languageOf(discordGuildId), draw);
  }
}

/** Outcomes after which a mark is done; after any other the next start tries again. */
const finalOutcomes: ReadonlySet<MessageOutcome> = new Set([
  'done',
  'message-gone',
  'channel-gone',
  'not-ours',
]);

async function pinnedIds(rest: REST, discordChannelId: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (let before: string | undefined; ; ) {
    const query = new URLSearchParams({ limit: '50', ...defined({ before }) });
    const page = (await rest.get(Routes.channelMessagesPins(discordChannelId), {
      query,
    })) as RESTGetAPIChannelMessagesPinsResult;
    for (const { message } of page.items) ids.add(message.id);
    before = page.items.at(-1)?.pinned_at;
    if (!page.has_more || before === undefined) return ids;
  }
}

function mayReadHistory(client: Client<true>, discordChannelId: string): boolean {
  const channel = client.channels.cache.get(discordChannelId);
  if (channel === undefined || channel.isDMBased()) return false;
  const { ViewChannel, ReadMessageHistory } = PermissionFlagsBits;
  return channel.permissionsFor(client.user)?.has([ViewChannel, ReadMessageHistory]) ?? false;
}

const outcomeOf = (work: () => Promise<unknown>): Promise<MessageOutcome> =>
  orObstacle(async () => {
    await work();
    return 'done' as const;
  });

/** Discord's answer, or why there is none. @throws errors that come neither from Discord nor from the network. */
async function orObstacle<T>(work: () => Promise<T>): Promise<T | PinObstacle> {
  try {
    return await work();
  } catch (error) {
    const obstacle = obstacleOf(error);
    if (obstacle === undefined) throw error;
    return obstacle;
  }
}

// Discord's codes (topics/opcodes-and-status-codes).
const obstacles: Readonly<Record<number, PinObstacle>> = {
  [codes.UnknownMessage]: 'message-gone',
  [codes.UnknownChannel]: 'channel-gone',
  [codes.UnknownGuild]: 'channel-gone',
  [codes.MaximumNumberOfPinsReachedForTheChannel]: 'channel-full',
  [codes.MissingPermissions]: 'may-not-pin',
  [codes.MissingAccess]: 'no-access',
  [codes.CannotExecuteActionOnSystemMessage]: 'not-ours',
  [codes.CannotExecuteActionOnThisChannelType]: 'no-pins-here',
  [codes.InvalidActionOnArchivedThread]: 'thread-closed',
  [codes.ThreadLocked]: 'thread-closed',
};

function obstacleOf(error: unknown): PinObstacle | undefined {
  if (error instanceof DiscordAPIError) {
    const code = Number(error.code);
    return obstacles[code] ?? (code > 0 ? `code-${code}` : 'unreachable');
  }
  const isNetwork = error instanceof Error && (error.name === 'AbortError' || 'syscall' in error);
  return error instanceof HTTPError || isNetwork ? 'unreachable' : undefined;
}
