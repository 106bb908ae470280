/**
 * Hygiene: what becomes of an address after a failure, and how a destination is treated. Pure functions over data;
 * the numbers are in `DEFAULT_SUPPRESSION_POLICY`, `DEFAULT_PROFILE` and `PROVIDER_PROFILES`.
 */
export { type ApplyOptions, applyOutcome } from "./apply-outcome.ts";
export { type HoldByHand, type Reactivation, reactivate, suppressByHand } from "./by-hand.ts";
export { chooseProfile, type Destination } from "./choose-profile.ts";
export { DEFAULT_PROFILE } from "./default-profile.ts";
export {
  type DestinationProfile,
  type Limits,
  REACTIONS,
  type Reaction,
  type ReplyPattern,
  type ReplyRewrite,
  type ReplyRule,
  type ResolvedProfile,
  type RetrySchedule,
} from "./destination-profile.ts";
export { adaptDestination, allowedConnections, type DestinationState, freshDestination } from "./destination-state.ts";
export { type DestinationReply, type Judgement, judgeReply } from "./judge-reply.ts";
export { isWarningDue, type NextAttempt, nextAttempt, type Waiting } from "./next-attempt.ts";
export { DEFAULT_OUTAGE_POLICY, type HardFailureRate, looksLikeOutage, type OutagePolicy } from "./outage.ts";
export { PROVIDER_PROFILES } from "./provider-profiles.ts";
export { type Standing, standingOf } from "./standing.ts";
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
export { type ObservedOutcome, PROOFS, type Proof } from "./weigh-outcome.ts";
