/** When a deferred message is tried again, warned about, or given up (RFC 5321 §4.5.4.1). */

import type { RetrySchedule } from "./destination-profile.ts";

/** A message that was deferred. */
export interface WaitingMessage {
  /** Attempts so far, at least 1. */
  readonly attempts: number;
  /** When we took it, milliseconds since 1970. */
  readonly acceptedAtMs: number;
  /** Now, milliseconds since 1970. */
  readonly nowMs: number;
  /** 0…1, of the caller's random source. */
  readonly random: number;
}

/** Another attempt at a time, or none. */
export type NextAttempt = { readonly kind: "retry"; readonly atMs: number } | { readonly kind: "expire" };

/**
 * Says when to try again. The last attempt falls on the expiry itself, so that a message is never given up
 * in the middle of a long wait.
 *
 * @example
 * nextAttempt({ attempts: 1, acceptedAtMs: 0, nowMs: 1000, random: 0.5 }, DEFAULT_PROFILE.schedule) // { kind: "retry", atMs: 61000 }
 */
export function nextAttempt({ attempts, acceptedAtMs, nowMs, random }: WaitingMessage, schedule: RetrySchedule): NextAttempt {
  const expiresAtMs = acceptedAtMs + schedule.expireAfterMs;
  if (nowMs >= expiresAtMs) return { kind: "expire" };
  const waitMs = schedule.retryAfterMs[Math.min(Math.max(attempts, 1), schedule.retryAfterMs.length) - 1] ?? 0;
  const spread = 1 + schedule.jitterShare * (2 * random - 1);
  // a wait of nothing would turn a deferral into a loop
  return { kind: "retry", atMs: Math.min(expiresAtMs, nowMs + Math.max(1000, Math.round(waitMs * spread))) };
}

/**
 * Whether the sender is owed the notification that the message is late.
 *
 * @example
 * isWarningDue({ acceptedAtMs: 0, nowMs: 14400000 }, DEFAULT_PROFILE.schedule) // true
 */
export function isWarningDue({ acceptedAtMs, nowMs }: Pick<WaitingMessage, "acceptedAtMs" | "nowMs">, schedule: RetrySchedule): boolean {
  return nowMs - acceptedAtMs >= schedule.warnAfterMs;
}
