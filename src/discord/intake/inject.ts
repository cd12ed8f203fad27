/** Gives interactions to discord.js that did not come through it. */
import { type Client, Events } from 'discord.js';
import { type APIInteraction, GatewayDispatchEvents } from 'discord-api-types/v10';

/** The part of discord.js that makes interactions from data; its types do not declare it. */
interface ActionsOf {
  readonly actions: { readonly InteractionCreate: { handle(data: APIInteraction): void } };
}

/** Emits `InteractionCreate` for an interaction, as if it had come over the Gateway. */
export function inject(client: Client, interaction: APIInteraction): void {
  (client as unknown as ActionsOf).actions.InteractionCreate.handle(interaction);
}

/**
 * Handles interactions while other shards still connect; discord.js would hold them until all are ready, perhaps
 * minutes. Returns whether an interaction was already handled so, and now comes a second time.
 */
export function handleBeforeReady(client: Client): (discordInteractionId: string) => boolean {
  const taken = new Set<string>();
  client.on(Events.Raw, ({ t: event, d: data }: { t?: string; d?: APIInteraction }) => {
    if (event !== GatewayDispatchEvents.InteractionCreate || data === undefined || client.isReady()) return;
    inject(client, data);
    taken.add(data.id);
  });
  return (discordInteractionId) => taken.delete(discordInteractionId);
}
