/** Reading, pinning and marking messages through Discord's REST API. */

import { type Client, DiscordAPIError, HTTPError, PermissionFlagsBits, type REST } from 'discord.js';
import {
  type APIMessage,
  type APIMessageTopLevelComponent,
  RESTJSONErrorCodes as codes,
  type RESTGetAPIChannelMessagesPinsResult,
  Routes,
} from 'discord-api-types/v10';
import type { BoardObstacle, Pin, ShownReferences } from '../answers/index.ts';
import type { BoardOutcome, MessageBoard, MessagePlace, PinRemoval } from '../commands/context.ts';
import { defined } from '../defined.ts';
import { readShownReferences } from '../render/discord/message-state/carried.ts';
import { pinReason, removalReason } from '../render/discord/pins/audit-reason.ts';
import { withPinMark } from '../render/discord/pins/pin-mark.ts';
import { inLanguage, type SpokenLanguage } from '../render/wording/say.ts';
import { MarkQueue } from './mark-queue.ts';

export interface BoardHooks {
  /** In which language a server reads what everybody sees. */
  readonly languageOf: (discordGuildId: string) => Promise<SpokenLanguage>;
  /** Called when a pin's mark is up to date, or never can be because its message is gone. */
  readonly onMarked: (pin: Pin) => Promise<void>;
  /** Called with what goes wrong while a mark is drawn in the background. */
  readonly onFault: (error: unknown) => void;
}

const routeOf = ({ discordChannelId, discordMessageId }: MessagePlace) =>
  Routes.channelMessage(discordChannelId, discordMessageId);
const pinRouteOf = ({ discordChannelId, discordMessageId }: MessagePlace) =>
  Routes.channelMessagesPin(discordChannelId, discordMessageId);

/** The messages of the servers that this client is in. */
export class DiscordMessageBoard implements MessageBoard {
  readonly #client: Client<true>;
  readonly #hooks: BoardHooks;
  readonly #later: MarkQueue;

  constructor(client: Client<true>, hooks: BoardHooks) {
    this.#client = client;
    this.#hooks = hooks;
    this.#later = new MarkQueue((pin) => this.#mark(pin), hooks.onFault);
  }

  mark(pin: Pin): Promise<BoardOutcome> {
    this.#later.forget(pin);
    return this.#mark(pin);
  }

  markLater(pin: Pin): void {
    this.#later.add(pin);
  }

  /** Drops the marks that wait to be drawn. */
  stop(): void {
    this.#later.stop();
  }

  async read(place: MessagePlace): Promise<ShownReferences | BoardObstacle> {
    const message = await this.#ours(place);
    return typeof message === 'string' ? message : readShownReferences(message.components ?? []);
  }

  async pin(pin: Pin): Promise<BoardOutcome> {
    const reason = await this.#inServerLanguage(pin, () => pinReason(pin));
    return done(() => this.#client.rest.put(pinRouteOf(pin), { reason }));
  }

  async unpin(pin: Pin, removal: PinRemoval): Promise<BoardOutcome> {
    const reason = await this.#inServerLanguage(pin, () => removalReason(pin, removal));
    return done(() => this.#client.rest.delete(pinRouteOf(pin), { reason }));
  }

  async pinned(discordChannelId: string): Promise<ReadonlySet<string> | BoardObstacle> {
    const { rest } = this.#client;
    // Without Read Message History Discord answers with an empty list, which
    // would look as if somebody had unpinned everything.
    if (!mayReadHistory(this.#client, discordChannelId)) {
      const exists = await done(() => rest.get(Routes.channel(discordChannelId)));
      return exists === 'done' ? 'no-access' : exists;
    }
    return asked(() => pinnedIds(rest, discordChannelId));
  }

  async #mark(pin: Pin): Promise<BoardOutcome> {
    const outcome = await this.#draw(pin);
    if (settled.has(outcome)) await this.#hooks.onMarked(pin);
    return outcome;
  }

  async #draw(pin: Pin): Promise<BoardOutcome> {
    const message = await this.#ours(pin);
    if (typeof message === 'string') return message;
    const before = (message.components ?? []) as APIMessageTopLevelComponent[];
    const shown = pin.state === 'active' ? pin : undefined;
    const components = await this.#inServerLanguage(pin, () => withPinMark(before, shown));
    // Mentions stay off: the mark names a member, and pings nobody.
    const body = { components, allowed_mentions: { parse: [] } };
    return done(() => this.#client.rest.patch(routeOf(pin), { body }));
  }

  async #ours(place: MessagePlace): Promise<APIMessage | BoardObstacle> {
    const { rest, user } = this.#client;
    const message = await asked(async () => (await rest.get(routeOf(place))) as APIMessage);
    if (typeof message === 'string') return message;
    return message.author.id === user.id ? message : 'not-ours';
  }

  async #inServerLanguage<T>({ discordGuildId }: Pin, draw: () => T extends Promise<unknown> ? never : T) {
    return inLanguage<T>(await this.#hooks.languageOf(discordGuildId), draw);
  }
}

/** Outcomes that settle a mark; after any other it is tried again at the next start. */
const settled: ReadonlySet<BoardOutcome> = new Set(['done', 'message-gone', 'channel-gone', 'not-ours']);

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

const done = (work: () => Promise<unknown>): Promise<BoardOutcome> =>
  asked(async () => {
    await work();
    return 'done' as const;
  });

/** What Discord answers, or why it does not. @throws what is neither Discord's refusal nor the network's. */
async function asked<T>(work: () => Promise<T>): Promise<T | BoardObstacle> {
  try {
    return await work();
  } catch (error) {
    const obstacle = obstacleOf(error);
    if (obstacle === undefined) throw error;
    return obstacle;
  }
}

// Discord's codes (topics/opcodes-and-status-codes).
const obstacles: Readonly<Record<number, BoardObstacle>> = {
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

function obstacleOf(error: unknown): BoardObstacle | undefined {
  if (error instanceof DiscordAPIError) {
    const code = Number(error.code);
    return obstacles[code] ?? (code > 0 ? `code-${code}` : 'unreachable');
  }
  const isNetwork = error instanceof Error && (error.name === 'AbortError' || 'syscall' in error);
  return error instanceof HTTPError || isNetwork ? 'unreachable' : undefined;
}
