/**
 * What is asked of the suppression list. An entry is of a tenant, a stream (or all) and an address or "@domain".
 *
 * Always holds: every change leaves a line of history with who and why; a change and its event are one transaction.
 */

import type { HoldCause, Reason, SuppressionPolicy } from "@ricochet/core";

/** The place of an entry. */
export interface SuppressionKey {
  readonly tenant: string;
  /** "" for all. */
  readonly stream: string;
  /** Canonical address, or "@domain". */
  readonly address: string;
}

/** An entry as people see it. */
export interface Suppression extends SuppressionKey {
  readonly cause: HoldCause;
  readonly reason?: Reason;
  readonly sinceMs: number;
  /** Absent: until somebody reactivates it. */
  readonly untilMs?: number;
  /** The outcome that brought it. */
  readonly outcome?: number;
  readonly note?: string;
}

/** What happened to an entry. */
export interface SuppressionChange extends SuppressionKey {
  readonly entry: number;
  readonly atMs: number;
  readonly what: "added" | "extended" | "removed" | "imported" | "expired";
  /** "policy", a key's name, "cli". */
  readonly who: string;
  readonly cause?: HoldCause;
  readonly reason?: Reason;
  readonly outcome?: number;
  readonly note?: string;
}

/** Whether mail may be sent to an address. */
export interface SuppressionQuestion {
  readonly tenant: string;
  readonly stream: string;
  readonly address: string;
}

/** Which entries, in the order of addresses. */
export interface SuppressionFilter {
  readonly tenant?: string;
  readonly stream?: string;
  /** The beginning of an address. */
  readonly prefix?: string;
  readonly cause?: HoldCause;
  readonly reason?: string;
  readonly after?: SuppressionKey;
  readonly limit: number;
  /** Also those whose time is over. */
  readonly withEnded?: boolean;
  readonly nowMs: number;
}

/** The suppression list. */
export interface SuppressionStore {
  /** For each question the entry that holds mail back, or undefined. */
  check(questions: readonly SuppressionQuestion[], nowMs: number): Promise<readonly (Suppression | undefined)[]>;
  list(filter: SuppressionFilter): Promise<readonly Suppression[]>;
  history(key: SuppressionKey, limit: number): Promise<readonly SuppressionChange[]>;
  /** Adds or extends by hand or import; how many were new or changed. */
  add(entries: readonly Suppression[], by: SuppressionBy): Promise<number>;
  /** Reactivates: outcomes up to now no longer count. How many were held. */
  remove(keys: readonly SuppressionKey[], by: SuppressionBy): Promise<number>;
  count(filter: Omit<SuppressionFilter, "after" | "limit">): Promise<number>;
}

/** Who changes the list, and when. */
export interface SuppressionBy {
  readonly who: string;
  readonly nowMs: number;
  readonly what?: "added" | "imported" | "removed";
  readonly note?: string;
}

/** The rules by which outcomes change the list, handed to the store when it is opened. */
export type SuppressionRules = SuppressionPolicy;
