/** Metrics in Prometheus's format. They contain no names, no questions and no ids of people. */

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ConnectionState } from './connection/shards.ts';

export interface Metrics {
  readonly registry: Registry;
  /** Starts timing an interaction; call the returned function when it has ended. */
  begin(interaction: string): (outcome: 'answered' | 'late' | 'fault') => void;
  /** Counts an interaction that was turned away. */
  turnedAway(why: string, interaction: string): void;
  /** Sets the source of the number of waiting interactions, read at each scrape. */
  watchWaiting(waiting: () => number): void;
  /** Sets the source of the shards' state, read at each scrape. */
  watchConnection(connection: () => ConnectionState): void;
}

export function createMetrics(): Metrics {
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
  const turnedAway = new Counter({
    name: 'onrecord_turned_away_total',
    help: 'Interactions that were not worked on: too late, too many at once, over a limit, restarting',
    labelNames: ['interaction', 'why'],
    registers: [registry],
  });
  return {
    registry,
    turnedAway: (why, interaction) => turnedAway.inc({ interaction, why }),
    watchConnection: shardGauges(registry),
    watchWaiting: waitingGauge(registry),
    begin(interaction) {
      const stop = seconds.startTimer({ interaction });
      return (outcome) => {
        stop();
        total.inc({ interaction, outcome });
      };
    },
  };
}

function waitingGauge(registry: Registry): Metrics['watchWaiting'] {
  let read = (): number => 0;
  new Gauge({
    name: 'onrecord_interactions_waiting',
    help: 'Interactions that wait for their turn',
    registers: [registry],
    collect() {
      this.set(read());
    },
  });
  return (waiting) => {
    read = waiting;
  };
}

function shardGauges(registry: Registry): Metrics['watchConnection'] {
  let read = (): ConnectionState => ({ isReady: false, shards: [] });
  new Gauge({
    name: 'onrecord_shard_ready',
    help: '1 for a shard of this process that is connected',
    labelNames: ['shard'],
    registers: [registry],
    collect() {
      for (const { shard, state } of read().shards) this.set({ shard }, state === 'ready' ? 1 : 0);
    },
  });
  new Gauge({
    name: 'onrecord_shard_heartbeat_age_seconds',
    help: 'Seconds since the last heartbeat of a shard that Discord answered',
    labelNames: ['shard'],
    registers: [registry],
    collect() {
      for (const { shard, heartbeatAgeMs } of read().shards) {
        if (heartbeatAgeMs !== undefined) this.set({ shard }, heartbeatAgeMs / 1000);
      }
    },
  });
  return (connection) => {
    read = connection;
  };
}
