/** Numbers for whoever runs the bot, in Prometheus's format. No names, no questions, no ids of people. */
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  /** Starts the clock of one interaction; call what it returns when it ended. */
  begin(interaction: string): (outcome: 'answered' | 'fault') => void;
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
  return {
    registry,
    begin(interaction) {
      const stop = seconds.startTimer({ interaction });
      return (outcome) => {
        stop();
        total.inc({ interaction, outcome });
      };
    },
  };
}
