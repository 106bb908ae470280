/**
 * What every check of a webhook takes and gives, and the bounds on its age.
 *
 * A check says only that the provider sent this body. Within the time that a signature is believed, the same request
 * can be sent again by whoever saw it: remember `id` until `rememberUntilMs` to refuse it (and know the provider's own
 * repetitions from news).
 */

import { type PayloadProblem, type PayloadProblemCode, payloadProblem } from "./payload-problem.ts";

/** A request as it came to the endpoint. */
export interface WebhookRequest {
  /** Names in any case; a list when a field stands more than once. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The octets as they came: a body that was parsed and printed again has another signature. */
  readonly body: Uint8Array | string;
}

/** When a request is checked, and how strictly. */
export interface WebhookCheckOptions {
  /** Now, milliseconds since 1970. */
  readonly nowMs: number;
  /** How old a signature may be; the provider's own default when absent. */
  readonly toleranceMs?: number;
}

/** Whether the provider sent the request: with the id to remember, or what speaks against it. */
export type WebhookCheck =
  | { readonly ok: true; readonly id: string; readonly rememberUntilMs: number }
  | { readonly ok: false; readonly problem: PayloadProblem; readonly certificateUrl?: string };

/** How far a provider's clock may be ahead. */
const AHEAD_MS = 300_000;

export function refused(code: PayloadProblemCode): WebhookCheck & { readonly ok: false } {
  return { ok: false, problem: payloadProblem(code) };
}

/** The first value of a header field. */
export function headerOf({ headers }: WebhookRequest, name: string): string | undefined {
  const direct = headers[name];
  const value = direct ?? Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return typeof value === "string" ? value : value?.[0];
}

/** What is wrong with the time of a signature; undefined when it is believed. */
export function ageProblem(signedAtMs: number, { nowMs, toleranceMs }: Required<WebhookCheckOptions>): PayloadProblemCode | undefined {
  if (!Number.isFinite(signedAtMs)) return "timestamp-malformed";
  if (signedAtMs < nowMs - toleranceMs) return "timestamp-too-old";
  return signedAtMs > nowMs + AHEAD_MS ? "timestamp-in-future" : undefined;
}

/** A signature as a request brings it. */
interface Signing {
  readonly id: string;
  /** Seconds since 1970, as the provider wrote them. */
  readonly timestamp: string;
  /** Whether one of our keys made it. */
  readonly isRight: () => boolean;
}

/** The verdict on a signature: first its age, which costs nothing to know, then whether it is right. */
export function judged({ id, timestamp, isRight }: Signing, { nowMs, toleranceMs }: Required<WebhookCheckOptions>): WebhookCheck {
  const signedAtMs = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) * 1000 : Number.NaN;
  const age = ageProblem(signedAtMs, { nowMs, toleranceMs });
  if (age !== undefined) return refused(age);
  return isRight() ? accepted(id, signedAtMs, toleranceMs) : refused("signature-wrong");
}

export function accepted(id: string, signedAtMs: number, toleranceMs: number): WebhookCheck {
  return { ok: true, id, rememberUntilMs: signedAtMs + toleranceMs };
}
