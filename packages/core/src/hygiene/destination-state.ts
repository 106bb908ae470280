/**
 * How much a destination may be given now, adapted to what it answers: the allowance is halved when it asks for less
 * and grows by one with each acceptance once the time is over (as TCP does with its window, RFC 5681 §3.1).
 *
 * | state   | back-off               | pause                                | accepted                        |
 * |---------|------------------------|--------------------------------------|---------------------------------|
 * | open    | half, careful for a while | nothing until, then one connection | one more, up to the limit        |
 * | careful | half again             | nothing until, twice as long each time | as open, when the while is over |
 * | paused  | stays paused           | stays paused, the later end counts   | (a session from before) no change |
 */

import type { ResolvedProfile } from "./destination-profile.ts";
import { HOUR_MS } from "./durations.ts";
import type { ReplyJudgement } from "./judge-reply.ts";

/** How much a destination may be given now. */
export interface DestinationState {
  /** Connections that are allowed at once. */
  readonly connections: number;
  /** No connection before this. */
  readonly pausedUntilMs?: number;
  /** The allowance does not grow before this. */
  readonly carefulUntilMs?: number;
  /** Pauses since the last acceptance: each makes the next one longer. */
  readonly pausesInRow: number;
}

/** However often it is repeated, a pause is no longer than this: mail that waits longer expires unseen. */
export const MAX_PAUSE_MS = 8 * HOUR_MS;

/**
 * The state of a destination that has not answered yet.
 *
 * @example
 * freshDestination(DEFAULT_PROFILE) // { connections: 10, pausesInRow: 0 }
 */
export function freshDestination({ limits }: ResolvedProfile): DestinationState {
  return { connections: limits.connections, pausesInRow: 0 };
}

/**
 * The state after a reply.
 *
 * @example
 * const profile = chooseProfile({ domain: "example.net" }, []);
 * const judgement = judgeReply({ code: 421, text: "4.3.2 Service shutting down" }, profile);
 * adaptDestination(freshDestination(profile), judgement, { nowMs: 0, profile }).connections // 5
 */
export function adaptDestination(
  state: DestinationState,
  { disposition, reaction, forMs }: ReplyJudgement,
  { nowMs, profile }: { readonly nowMs: number; readonly profile: ResolvedProfile },
): DestinationState {
  if (reaction === "pause") return paused(state, forMs, nowMs);
  if (isPaused(state, nowMs)) return state;
  if (reaction === "back-off") {
    const carefulUntilMs = Math.max(state.carefulUntilMs ?? 0, nowMs + forMs);
    return { ...state, connections: Math.max(1, Math.floor(state.connections / 2)), carefulUntilMs };
  }
  if (disposition !== "accepted") return state;
  const isCareful = state.carefulUntilMs !== undefined && nowMs < state.carefulUntilMs;
  const connections = isCareful ? state.connections : Math.min(profile.limits.connections, state.connections + 1);
  return { connections, pausesInRow: 0, ...(isCareful && { carefulUntilMs: state.carefulUntilMs }) };
}

/** The answers of sessions that were open when the pause began do not lengthen it step by step. */
function paused(state: DestinationState, forMs: number, nowMs: number): DestinationState {
  if (isPaused(state, nowMs)) return { ...state, pausedUntilMs: Math.max(state.pausedUntilMs ?? 0, nowMs + Math.min(forMs, MAX_PAUSE_MS)) };
  const pausedUntilMs = nowMs + Math.min(forMs * 2 ** state.pausesInRow, MAX_PAUSE_MS);
  return { connections: 1, pausedUntilMs, carefulUntilMs: pausedUntilMs, pausesInRow: state.pausesInRow + 1 };
}

function isPaused({ pausedUntilMs }: DestinationState, nowMs: number): boolean {
  return pausedUntilMs !== undefined && nowMs < pausedUntilMs;
}

/**
 * How many connections may be open now.
 *
 * @example
 * allowedConnections({ connections: 1, pausedUntilMs: 1000, pausesInRow: 1 }, 999) // 0
 */
export function allowedConnections(state: DestinationState, nowMs: number): number {
  return isPaused(state, nowMs) ? 0 : state.connections;
}
