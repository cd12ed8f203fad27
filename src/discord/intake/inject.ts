/** Hands interactions to discord.js that did not come through it. */
import { type Client, Events } from 'discord.js';
import { type APIInteraction, GatewayDispatchEvents } from 'discord-api-types/v10';

/** What of discord.js makes interactions from data; it is not among its declared types. */
interface ActionsOf {
  readonly actions: { readonly InteractionCreate: { handle(data: APIInteraction): void } };
}

/** Hands an interaction to whoever listens for `InteractionCreate`, as if it had come over the Gateway. */
export function inject(client: Client, interaction: APIInteraction): void {
  (client as unknown as ActionsOf).actions.InteractionCreate.handle(interaction);
}

/**
 * Takes interactions that come while other shards are still connecting. discord.js would keep them
 * until all are ready, which may be minutes, and Discord gives up after 3 seconds.
 *
 * @returns whether an interaction was taken so before, and now comes a second time
 */
export function takeEarly(client: Client): (discordInteractionId: string) => boolean {
  const taken = new Set<string>();
  client.on(Events.Raw, ({ t: event, d: data }: { t?: string; d?: APIInteraction }) => {
    if (event !== GatewayDispatchEvents.InteractionCreate || data === undefined || client.isReady()) return;
    inject(client, data);
    taken.add(data.id);
  });
  return (discordInteractionId) => taken.delete(discordInteractionId);
}
