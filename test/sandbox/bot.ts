/** A small bot on the real discord.js, for trying the stand-in without the product. */

import { Client, Events, GatewayIntentBits, type Interaction, MessageFlags } from 'discord.js';
import type { Sandbox } from '../../src/sandbox/index.ts';

export interface BotOptions {
  readonly intents?: readonly GatewayIntentBits[];
  readonly shards?: number;
  readonly token?: string;
  onInteraction?(interaction: Interaction): Promise<unknown>;
}

/** Logs a bot into a stand-in. Whatever its handler throws is kept in `errors`. */
export async function startBot(
  sandbox: Sandbox,
  options: BotOptions = {},
): Promise<{ client: Client<true>; errors: Error[] }> {
  const client = new Client({
    intents: [...(options.intents ?? [GatewayIntentBits.Guilds])],
    rest: { api: sandbox.restApi, timeout: 2_000 },
    ...(options.shards !== undefined && {
      shards: Array.from({ length: options.shards }, (_, shard) => shard),
      shardCount: options.shards,
    }),
  });
  const errors: Error[] = [];
  client.on(Events.Error, (error) => errors.push(error));
  client.on(Events.InteractionCreate, (interaction) => {
    options.onInteraction?.(interaction).catch((error: Error) => errors.push(error));
  });
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  await client.login(options.token ?? sandbox.token);
  await ready;
  return { client: client as Client<true>, errors };
}

/** A Components V2 message of one text. */
export function textMessage(content: string, ...rows: object[]) {
  return {
    flags: MessageFlags.IsComponentsV2 as const,
    components: [{ type: 10, content }, ...rows] as never[],
    allowedMentions: { parse: [] as never[] },
  };
}

/** A row of buttons, by custom id. */
export function buttons(...customIds: string[]): object {
  return {
    type: 1,
    components: customIds.map((customId) => ({ type: 2, style: 2, label: customId, custom_id: customId })),
  };
}

/** The text of every Text Display of a message. */
export function textsOf(message: { components?: unknown }): string {
  return JSON.stringify(message.components ?? []);
}
