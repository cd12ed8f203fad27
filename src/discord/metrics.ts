/** Metrics in Prometheus's format. They contain no names, no questions and no ids of people. */

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ConnectionState } from './connection/shards.ts';

export type Metrics = Readonly<ReturnType<typeof createMetrics>>;

export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const total = new Counter({
    name: 'onrecord_interactions_total',
    help: 'Interactions by command or button, and how they ended',
    labelNames: ['interaction', 'outcome'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'onrecord_interaction_seconds',
    help: 'Seconds from receipt to the last response',
    labelNames: ['interaction'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 10],
    registers: [registry],
  });
  const wait = new Histogram({
    name: 'onrecord_interaction_wait_seconds',
    help: 'Seconds from receipt until an interaction had its turn',
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 3],
    registers: [registry],
  });
  const turnedAway = new Counter({
    name: 'onrecord_turned_away_total',
    help: 'Interactions that were not worked on: too late, too many at once, over a limit, restarting',
    labelNames: ['interaction', 'why'],
    registers: [registry],
  });
  return {
    registry,
    ...connectionGauges(registry),
    turnedAway: (why: string, interaction: string) => turnedAway.inc({ interaction, why }),
    /** Counts an interaction that has ended. @param receivedMs when it was received, by `performance.now()` */
    ended(interaction: string, outcome: 'answered' | 'late' | 'fault', receivedMs: number): void {
      seconds.observe({ interaction }, (performance.now() - receivedMs) / 1000);
      total.inc({ interaction, outcome });
    },
    /** Counts how long an interaction had waited when its turn came. */
    waited: (waitedMs: number) => wait.observe(waitedMs / 1000),
  };
}

/** Gauges that are read at each scrape. */
function connectionGauges(registry: Registry) {
  let waiting = (): number => 0;
  let connection = (): ConnectionState => ({ isReady: false, shards: [] });
  const gauge = (name: string, help: string, labelNames: string[], collect: (gauge: Gauge) => void) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers: [registry],
      collect() {
        collect(this);
      },
    });
  gauge('onrecord_interactions_waiting', 'Interactions that wait for their turn', [], (one) =>
    one.set(waiting()),
  );
  gauge('onrecord_shard_ready', '1 for a shard of this process that is connected', ['shard'], (one) => {
    for (const { shard, state } of connection().shards) one.set({ shard }, state === 'ready' ? 1 : 0);
  });
  const help = 'Seconds since the last heartbeat of a shard that Discord answered';
  gauge('onrecord_shard_heartbeat_age_seconds', help, ['shard'], (one) => {
    for (const { shard, heartbeatAgeMs } of connection().shards)
      if (heartbeatAgeMs !== undefined) one.set({ shard }, heartbeatAgeMs / 1000);
  });
  return {
    /** Sets the source of the number of waiting interactions. */
    watchWaiting: (read: typeof waiting): void => {
      waiting = read;
    },
    /** Sets the source of the shards' state. */
    watchConnection: (read: typeof connection): void => {
      connection = read;
    },
  };
}
