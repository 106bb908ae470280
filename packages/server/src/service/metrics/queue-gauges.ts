/** The state of the queue, asked for at each look. A store that cannot answer leaves these figures out; the others are told all the same. */

import { Gauge, type Registry } from "prom-client";

/** The part of the queue's counts that is shown. */
export interface QueueFigures {
  readonly byState: Readonly<Record<string, number>>;
  readonly oldestWaitingAtMs?: number;
  readonly destinations: { readonly length: number };
}

interface GaugeOptions {
  readonly registry: Registry;
  readonly queue: () => Promise<QueueFigures>;
  readonly nowMs: () => number;
}

/** Adds the gauges. */
export function addQueueGauges({ registry, queue, nowMs }: GaugeOptions): void {
  const ask = sharedAnswer(queue);
  addGauge(registry, { name: "queue_recipients", help: "Recipients in the store by state.", labelNames: ["state"] }, async (gauge) => {
    gauge.reset();
    for (const [state, number] of Object.entries((await ask())?.byState ?? {})) gauge.set({ state }, number);
  });
  addGauge(registry, { name: "queue_destinations", help: "Destinations that mail waits for." }, async (gauge) => {
    gauge.set((await ask())?.destinations.length ?? Number.NaN);
  });
  addGauge(registry, { name: "queue_oldest_seconds", help: "How long the oldest has been waiting." }, async (gauge) => {
    const figures = await ask();
    const sinceMs = figures?.oldestWaitingAtMs ?? nowMs();
    gauge.set(figures === undefined ? Number.NaN : Math.max(0, nowMs() - sinceMs) / 1000);
  });
}

interface GaugeWords {
  readonly name: string;
  readonly help: string;
  readonly labelNames?: string[];
}

function addGauge(registry: Registry, { name, ...words }: GaugeWords, collect: (gauge: Gauge) => Promise<void>): void {
  const gauge: Gauge = new Gauge({ name: `ricochet_${name}`, ...words, registers: [registry], collect: () => collect(gauge) });
}

/** One question a look, although several gauges ask. */
function sharedAnswer(queue: () => Promise<QueueFigures>): () => Promise<QueueFigures | undefined> {
  let asked: Promise<QueueFigures | undefined> | undefined;
  return () => {
    asked ??= queue()
      .catch(() => undefined)
      .finally(() => {
        asked = undefined;
      });
    return asked;
  };
}
