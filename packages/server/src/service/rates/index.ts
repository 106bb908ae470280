/** Rates: what the figures by hour say, as those compute them who judge senders by them. */
export { grouped } from "./grouped.ts";
export { hoursOf, type Period, periodBefore, periodEnding } from "./period.ts";
export {
  type RateFigures,
  type RateGroup,
  type RateRow,
  type RateScope,
  type ReasonRow,
  readGroups,
  readReasons,
  readTotals,
} from "./read-rates.ts";
export { type Reputation, readReputation } from "./reputation.ts";
export { REPUTATION_LIMITS, type ReputationLimit, type Standing } from "./reputation-limits.ts";
export { type Shares, sharesOf } from "./shares.ts";
export { type Tally, tallyOf } from "./tally.ts";
