/** The figures of the daemon. */
export { createMetrics } from "./create-metrics.ts";
