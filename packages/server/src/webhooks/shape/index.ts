/** Payloads of providers. */
export { reportOfOutcome } from "./report-of-outcome.ts";
export { type ForeignShape, type Shaped, shaped } from "./shapes.ts";
