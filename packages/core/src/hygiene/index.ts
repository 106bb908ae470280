/**
 * Hygiene: what becomes of an address after a failure, and how a destination is treated. Pure functions over data;
 * the numbers are in `DEFAULT_SUPPRESSION_POLICY`, `DEFAULT_PROFILE` and `PROVIDER_PROFILES`.
 */

export { type AddressStanding, addressStandingOf } from "./address-standing.ts";
export { type ApplyOptions, applyOutcome, strongerHold } from "./apply-outcome.ts";
export { type HoldByHand, type Reactivation, reactivate, suppressByHand } from "./by-hand.ts";
export { chooseProfile, type Destination } from "./choose-profile.ts";
export { DEFAULT_PROFILE } from "./default-profile.ts";
export {
  type DestinationLimits,
  type DestinationProfile,
  REACTIONS,
  type Reaction,
  type ReplyPattern,
  type ReplyRewrite,
  type ReplyRule,
  type ResolvedProfile,
  type RetrySchedule,
} from "./destination-profile.ts";
export { adaptDestination, allowedConnections, type DestinationState, freshDestination } from "./destination-state.ts";
export { type DestinationReply, judgeReply, type ReplyJudgement } from "./judge-reply.ts";
export { isWarningDue, type NextAttempt, nextAttempt, type WaitingMessage } from "./next-attempt.ts";
export { DEFAULT_OUTAGE_POLICY, type HardFailureRate, looksLikeOutage, type OutagePolicy } from "./outage.ts";
export { PROVIDER_PROFILES } from "./provider-profiles.ts";
export {
  cleanEntry,
  type FailingDay,
  HOLD_CAUSES,
  type Hold,
  type HoldCause,
  SUPPRESSING_REASONS,
  type SuppressingReason,
  type SuppressionEntry,
} from "./suppression-entry.ts";
export {
  COMPLAINT_TYPES,
  type ComplaintType,
  DEFAULT_SUPPRESSION_POLICY,
  type SuppressionPolicy,
  suppressionPolicyFaults,
} from "./suppression-policy.ts";
export type { ObservedOutcome } from "./weigh-outcome.ts";
