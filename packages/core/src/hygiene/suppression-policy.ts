/**
 * The numbers of the suppression policy, as data. Where each comes from, and what it leads to, stands in
 * docs/decisions/2026-11-22-hygiene-defaults.md.
 */

import type { SuppressingReason } from "./suppression-entry.ts";

/** ARF feedback types (RFC 5965 §7.3) that tell that somebody does not want this mail. */
export const COMPLAINT_TYPES = ["abuse", "fraud", "virus", "opt-out"] as const;
/** A feedback type that suppresses. */
export type ComplaintType = (typeof COMPLAINT_TYPES)[number];

/** When an address is held, and for how long. */
export interface SuppressionPolicy {
  /** A permanent failure whose reason is less sure than this counts as a soft one. 0…1 */
  readonly hardConfidence: number;
  /**
   * On so many failing days, without decay, a reason alone suppresses; days of several reasons add up as
   * fractions. The permanent reasons stand here for failures that were temporary, unsure, or part of an outage.
   */
  readonly thresholdDays: Readonly<Record<SuppressingReason, number>>;
  /** After so many days a failing day weighs half. */
  readonly halfLifeDays: number;
  /** Failing days older than this are forgotten. */
  readonly memoryDays: number;
  /** The first time, an address is held for so many days … */
  readonly holdDays: number;
  /** … and for each further day over the threshold so many times longer … */
  readonly holdGrowth: number;
  /** … but never longer than this. */
  readonly maxHoldDays: number;
  /** The feedback types that hold an address. */
  readonly complaintTypes: readonly ComplaintType[];
}

/** The policy of a site that has none of its own. */
export const DEFAULT_SUPPRESSION_POLICY: SuppressionPolicy = {
  hardConfidence: 0.8,
  thresholdDays: {
    "user-unknown": 2,
    "domain-unknown": 3,
    "user-moved": 2,
    "no-mail-accepted": 3,
    "suppressed": 2,
    "mailbox-disabled": 3,
    "mailbox-full": 5,
    "recipient-refused": 5,
    "expired": 5,
  },
  halfLifeDays: 30,
  memoryDays: 365,
  holdDays: 7,
  holdGrowth: 2,
  maxHoldDays: 90,
  complaintTypes: COMPLAINT_TYPES,
};

/**
 * Says what is wrong with a policy, in words; empty when it can be used.
 *
 * @example
 * suppressionPolicyFaults({ ...DEFAULT_SUPPRESSION_POLICY, halfLifeDays: 0 }) // ["halfLifeDays must be greater than 0"]
 */
export function suppressionPolicyFaults(policy: SuppressionPolicy): string[] {
  const positive = ["halfLifeDays", "memoryDays", "holdDays", "maxHoldDays"] as const;
  return [
    ...positive.filter((name) => !(policy[name] > 0 && Number.isFinite(policy[name]))).map((name) => `${name} must be greater than 0`),
    ...(policy.hardConfidence >= 0 && policy.hardConfidence <= 1 ? [] : ["hardConfidence must be between 0 and 1"]),
    ...(policy.holdGrowth >= 1 && Number.isFinite(policy.holdGrowth) ? [] : ["holdGrowth must be at least 1"]),
    ...(policy.maxHoldDays >= policy.holdDays ? [] : ["maxHoldDays must not be less than holdDays"]),
    ...Object.entries(policy.thresholdDays)
      .filter(([, days]) => !(days >= 1 && Number.isFinite(days)))
      .map(([reason]) => `thresholdDays.${reason} must be at least 1`),
    ...policy.complaintTypes.filter((type) => !COMPLAINT_TYPES.includes(type)).map((type) => `complaintTypes: ${type} is no complaint`),
  ];
}
