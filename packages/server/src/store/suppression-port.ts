/**
 * What is asked of the suppression list. An entry is of a tenant, a stream (or all) and an address or "@domain".
 *
 * Always holds: every change leaves a line of history with who and why (an import one for all that it brings at a time); a
 * change, its event and its line in the audit log are one transaction; a hold whose time is over holds nothing back; an entry is only ever made stronger by adding, and weaker by
 * removing. Addresses come in as `canonicalAddress` makes them.
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
  readonly what: "added" | "extended" | "removed" | "imported";
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

/** Which entries, in the order of tenant, address and stream. */
export interface SuppressionFilter {
  readonly tenant?: string;
  readonly stream?: string;
  /** This one, in any stream. */
  readonly address?: string;
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

/** What a removal came to. */
export interface Removal {
  /** Entries that held mail back and do no longer. */
  readonly removed: number;
  /** Entries that stay: whoever complained has to ask for our mail again, and `hasConsent` has to say so. */
  readonly needConsent: readonly SuppressionKey[];
}

/** Where a filter of look-ups stands: after an entry in the order of keys, or after a line of history. */
export type FingerprintPlace =
  | { readonly from: "entries"; readonly after: Pick<SuppressionKey, "tenant" | "address"> | undefined }
  | { readonly from: "changes"; readonly after: number };

/** Fingerprints of tenants and addresses (`fingerprintOf`), and where the next ones are. */
export interface Fingerprints {
  /** Two numbers of 32 bits for each. */
  readonly numbers: Uint32Array;
  /** Undefined at the end of the entries; of changes, the last line that was seen. */
  readonly next: FingerprintPlace | undefined;
}

/** The suppression list. */
export interface SuppressionStore {
  /** For each question the entry that holds mail back, or undefined. Of several the strongest. */
  check(questions: readonly SuppressionQuestion[], nowMs: number): Promise<readonly (Suppression | undefined)[]>;
  list(filter: SuppressionFilter): Promise<readonly Suppression[]>;
  /** The newest line first. */
  history(key: SuppressionKey, limit: number): Promise<readonly SuppressionChange[]>;
  /** Adds or extends; how many were new or changed. Of one key that comes several times the strongest counts. */
  add(entries: readonly Suppression[], by: SuppressionBy): Promise<number>;
  /**
   * Brings in the lines of `suppressionLine`, which are given in their order; how many were new or changed. No event is told, and
   * the audit log has a line only where `because` is given. Whoever brings many gives some thousand at a time: that is a commit.
   */
  bringIn(lines: readonly string[], by: SuppressionBy): Promise<number>;
  /** Reactivates: outcomes up to now no longer count. */
  remove(keys: readonly SuppressionKey[], by: SuppressionBy): Promise<Removal>;
  count(filter: Omit<SuppressionFilter, "after" | "limit">): Promise<number>;
  /** The last line of history; 0 when there never was an entry. As cheap as can be: who keeps a filter asks all the time. */
  lastChange(): Promise<number>;
  /** What a filter in memory is made of, and kept up with; about `limit` at a time. */
  fingerprints(place: FingerprintPlace, limit: number): Promise<Fingerprints>;
}

/** Who changes the list, and when. */
export interface SuppressionBy {
  readonly who: string;
  readonly nowMs: number;
  readonly note?: string;
  /** For the audit log: why, one sentence. */
  readonly because?: string;
  /** Whoever complained has asked for our mail again. */
  readonly hasConsent?: boolean;
}

/** The rules by which outcomes change the list, handed to the store when it is opened. */
export type SuppressionRules = SuppressionPolicy;
