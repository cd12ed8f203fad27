/** Discord's ids: milliseconds since 2015 above 22 bits of counter (reference, "Snowflakes"). */

const discordEpochMs = 1_420_070_400_000n;

/**
 * Makes ids that rise with every call. discord.js dates interactions by their id, and buckets rate limits by ids
 * of 17 to 19 digits, so ids cannot be made up.
 *
 * `createSnowflakes(() => Date.UTC(2026, 0, 1))()` → an id of 19 digits whose time is 1 January 2026.
 */
export function createSnowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const dated = (BigInt(Math.floor(now())) - discordEpochMs) << 22n;
    last = dated > last ? dated : last + 1n;
    return last.toString();
  };
}

/** The shard that serves a server (events/gateway, "Sharding"). What has no server goes to shard 0. */
export function shardOf(guildId: string | undefined, shardCount: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}
