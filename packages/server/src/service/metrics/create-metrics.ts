/**
 * The figures of the daemon in Prometheus' words: what happens is counted from the same events as the log is written
 * from, and the state of the queue is asked for when somebody looks. The registry is its own, none is global.
 *
 * Always holds: no label comes from outside. Addresses, hosts and destinations would make as many series as there are
 * attackers; labels here are words of ours, or the first digit of a reply.
 */

import { collectDefaultMetrics, Registry } from "prom-client";
import type { DaemonEvent, Observe } from "../events/index.ts";
import { countEvent } from "./counted-events.ts";
import { countersIn } from "./counters.ts";
import { addQueueGauges, type QueueFigures } from "./queue-gauges.ts";

/** What the figures are made of. */
export interface MetricsOptions {
  /** State of the queue; asked at each look. */
  readonly queue?: () => Promise<QueueFigures>;
  readonly nowMs: () => number;
  /** Whether memory, CPU and event loop of the process are told too. */
  readonly withProcess?: boolean;
}

/** The figures. */
export interface Metrics {
  readonly observe: Observe;
  /** The text that Prometheus reads. */
  exposition(): Promise<string>;
  readonly contentType: string;
}

/** Makes a set of figures. */
export function createMetrics({ queue, nowMs, withProcess = true }: MetricsOptions): Metrics {
  const registry = new Registry();
  if (withProcess) collectDefaultMetrics({ register: registry });
  if (queue !== undefined) addQueueGauges({ registry, queue, nowMs });
  const counters = countersIn(registry);
  return {
    observe: (event: DaemonEvent) => countEvent(counters, event),
    exposition: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
