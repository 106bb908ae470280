/** Rates: what the figures by hour say, as those compute them who judge senders by them. */
export { grouped } from "./grouped.ts";
export { hoursOf, type Period, periodBetween, periodEnding } from "./period.ts";
export {
  type RateFigures,
  type RateRow,
  type RateScope,
  type ReasonRow,
  readGroups,
  readReasons,
  readTotals,
} from "./read-rates.ts";
export { type Reputation, readReputation } from "./reputation.ts";
export { readSenders, type SenderStanding } from "./reputation-by-sender.ts";
export { REPUTATION_LIMITS, type Standing } from "./reputation-limits.ts";
export { sharesOf } from "./shares.ts";
export { type Tally, tallyOf } from "./tally.ts";
