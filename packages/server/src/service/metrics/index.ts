/** The figures of the daemon. */
export { createMetrics, type Metrics, type MetricsOptions } from "./create-metrics.ts";
export type { QueueFigures } from "./queue-gauges.ts";
