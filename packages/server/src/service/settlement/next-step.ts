/**
 * What becomes of a recipient after a verdict: done, given up, or tried again at a time (RFC 5321 §4.5.4.1). In the
 * words of the table of duties; what is owed to whom stands there, not here.
 */

import { type DeliveryResult, nextAttempt, type ResolvedProfile } from "@ricochet/core";
import type { MessageFacts, QueuedRecipient } from "../../store/index.ts";
import type { Verdict } from "./verdict.ts";

/** What became of a recipient, and when it is tried again. */
export interface NextStep {
  readonly result: DeliveryResult;
  /** Of what waits. */
  readonly dueAtMs?: number;
}

interface StepOptions {
  readonly message: MessageFacts;
  readonly recipient: QueuedRecipient;
  readonly profile: ResolvedProfile;
  readonly nowMs: number;
  /** 0…1 */
  readonly random: number;
  /** Whether another recipient of the transaction was accepted. */
  readonly hasCompany: boolean;
}

/** RFC 3463: a routing loop. */
const LOOP = /^[45]\.4\.6$/;
/** RFC 3463 §3.6: too many recipients in this transaction. */
const TOO_MANY_RECIPIENTS = "4.5.3";

/** A pause of the destination's schedule would be for nothing: it has not been asked. */
const UNTRIED_PAUSE_MS = 30_000;

/** After an attempt. */
export function stepAfter({ kind, judgement, isUntried }: Verdict, options: StepOptions): NextStep {
  if (isUntried === true) return stepUntried(options);
  if (kind === "permanent") return { result: LOOP.test(judgement.reply.status ?? "") ? "looped" : "failed" };
  if (kind !== "temporary") return { result: kind };
  // it had no room in this transaction, which others went through: the next one can be now
  if (judgement.reply.status === TOO_MANY_RECIPIENTS && options.hasCompany) return { result: "deferred", dueAtMs: options.nowMs };
  return retry(options);
}

/** Up to twice as late, so that all who found no socket do not come back at once. */
function stepUntried({ recipient, nowMs, random }: StepOptions): NextStep {
  const dueAtMs = nowMs + Math.round(UNTRIED_PAUSE_MS * (1 + random));
  const past = stepWithoutAttempt(recipient, nowMs);
  return past?.result === "expired" ? past : { result: past?.result ?? "deferred", dueAtMs };
}

function retry({ message, recipient, profile, nowMs, random }: StepOptions): NextStep {
  const { acceptedAtMs } = message;
  const schedule = { ...profile.schedule, expireAfterMs: recipient.expiresAtMs - acceptedAtMs };
  const next = nextAttempt({ attempts: recipient.attempts + 1, acceptedAtMs, nowMs, random }, schedule);
  if (next.kind === "expire") return { result: "expired" };
  return { result: isWarningDue(recipient, nowMs) ? "overdue" : "deferred", dueAtMs: next.atMs };
}

/** Without an attempt, for mail that was found past its time; undefined when it is not. */
export function stepWithoutAttempt(recipient: QueuedRecipient, nowMs: number): NextStep | undefined {
  if (nowMs >= recipient.expiresAtMs) return { result: "expired" };
  return isWarningDue(recipient, nowMs) ? { result: "overdue", dueAtMs: recipient.dueAtMs } : undefined;
}

function isWarningDue({ warnAtMs }: QueuedRecipient, nowMs: number): boolean {
  return warnAtMs !== undefined && nowMs >= warnAtMs;
}
