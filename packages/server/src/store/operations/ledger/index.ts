/** What the store does with the ledger, as work that any engine can run. */
export { forget } from "./forget.ts";
export type { LedgerContext } from "./ledger-context.ts";
export { movePosition, position, positions } from "./positions.ts";
export { RateSums } from "./rate-sums.ts";
export { arrival, outcome, outcomes, rates } from "./read-ledger.ts";
export { record } from "./record.ts";
export { findSent, logSent, sent } from "./send-log.ts";
export { Strangers } from "./strangers.ts";
