/**
 * What one outcome says about the address itself: nothing, that it failed on a day, that it is gone, or
 * that its owner complained. The gates stand here, one after the other: proof, action, blame, certainty.
 *
 * Only what is proven to be about our mail counts, and only reasons that the table of reasons
 * puts on the recipient's side. A delay is not a failure yet. A delivery says nothing either: servers that
 * accept everything and bounce later would wash their addresses clean each day.
 */

import type { Outcome } from "../model/index.ts";
import { isSuppressingReason, type SuppressingReason } from "./suppression-entry.ts";
import type { SuppressionPolicy } from "./suppression-policy.ts";

/** An outcome as evidence about its address. */
export interface ObservedOutcome {
  /** The same for the same outcome, however often it is reported. */
  readonly id: string;
  /** What happened, as the reader or our own delivery says. */
  readonly outcome: Pick<Outcome, "action" | "reason" | "bounce" | "confidence">;
  /** When it happened, milliseconds since 1970. */
  readonly atMs: number;
  /**
   * Whether it is proven to be about mail that we sent to this address. Our own SMTP session and a provider's checked
   * webhook are proof; of a bounce, what `judge` of provenance calls suppressible.
   */
  readonly isProven: boolean;
  /** The ARF feedback type of a complaint; absent (a provider that has one kind only) is "abuse". */
  readonly feedbackType?: string;
  /** Whether the destination refused a great share of all mail at that time: its word about one address is not believed then. */
  readonly isDuringOutage?: boolean;
}

export type Weight =
  | { readonly kind: "nothing" }
  | { readonly kind: "failing-day" | "gone"; readonly reason: SuppressingReason }
  | { readonly kind: "complaint" };

const NOTHING: Weight = { kind: "nothing" };

export function weighOutcome(observed: ObservedOutcome, policy: SuppressionPolicy): Weight {
  const { outcome, isProven } = observed;
  if (!isProven) return NOTHING;
  if (outcome.reason === "complaint") return isComplaint(observed, policy) ? { kind: "complaint" } : NOTHING;
  if (outcome.action !== "failed" || !isSuppressingReason(outcome.reason)) return NOTHING;
  const isGone = outcome.bounce === "hard" && outcome.confidence >= policy.hardConfidence && observed.isDuringOutage !== true;
  return { kind: isGone ? "gone" : "failing-day", reason: outcome.reason };
}

/** not-spam takes a complaint back and auth-failure is about us: neither is in the vocabulary of a policy. */
function isComplaint({ feedbackType = "abuse" }: ObservedOutcome, policy: SuppressionPolicy): boolean {
  return policy.complaintTypes.some((type) => type === feedbackType.toLowerCase());
}
