/** What a runner is given, and what it does: its words for whoever stands around it. */

import type { Claim, QueueStore } from "../store/index.ts";
import type { Clock } from "../time/index.ts";
import type { LaneWork } from "./lane-work.ts";
import type { RunnerEvent } from "./runner-event.ts";

/** How much at once. */
export interface RunnerLimits {
  /** Recipients in memory. */
  readonly maxActive: number;
  /** Attempts at once, to all destinations; asked anew before each. */
  readonly maxRunning: number;
  /** Recipients of one destination that are claimed beforehand; a tenth of `maxActive` when absent, 200 at most. */
  readonly perDestination?: number;
  /** How long claims outlive a runner that died; a minute when absent. */
  readonly leaseMs?: number;
  /** How often the store is asked for what another process wrote; five seconds when absent. */
  readonly pollMs?: number;
}

/** What a runner needs. */
export interface RunnerOptions {
  readonly store: Pick<QueueStore, "claim" | "claimOverdue" | "nextDueAtMs" | "ordered" | "lease" | "recover" | "settle">;
  readonly work: LaneWork;
  readonly clock: Clock;
  /** Names this run of the program among all nodes: never used twice. */
  readonly owner: string;
  readonly limits: RunnerLimits;
  readonly observe: (event: RunnerEvent) => void;
}

/** Figures of the moment. */
export interface RunnerStats {
  /** Recipients in memory. */
  readonly active: number;
  /** Attempts under way. */
  readonly running: number;
  readonly lanes: number;
  readonly pausedLanes: number;
}

/** Runs a queue. */
export interface Runner {
  /** Rejects when the store fails at the very beginning. */
  start(): Promise<void>;
  /** Whether mail for a destination would be taken now; if not, it is stored as waiting. */
  hasRoom(destination: string, recipients: number): boolean;
  /** Takes claims that were never in the store as waiting. Those that it cannot take it gives back to the store, and names. */
  offer(claims: readonly Claim[]): readonly Claim[];
  /** Mail was stored as waiting; of this destination, where it is known. */
  poke(destination?: string): void;
  /** What a destination may have has changed: its pause begins, or ends. */
  reconsider(destination: string): void;
  /** Begins nothing more, gives back what waits, and lets run what runs, for so long. */
  drain(deadlineMs: number): Promise<void>;
  stats(): RunnerStats;
}
