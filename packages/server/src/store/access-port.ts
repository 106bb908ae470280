/**
 * What is asked of the store about who may do what by HTTP, and who did what: keys, requests that must not be done twice, and
 * the audit log page by page.
 *
 * Always holds: a key itself is never stored; a key and the line of the audit log that tells of it are one transaction.
 */

import type { AuditEntry } from "./port.ts";

/** A key of the API. The key itself is never stored. */
export interface ApiKey {
  readonly id: string;
  /** ALL_TENANTS for a key that sees them all. */
  readonly tenant: string;
  readonly name: string;
  /** SHA-256 of the key, hex. */
  readonly hash: string;
  readonly scopes: readonly string[];
  readonly createdAtMs: number;
  readonly expiresAtMs?: number;
  readonly revokedAtMs?: number;
  readonly lastUsedAtMs?: number;
}

/** The tenant of a key that is bound to none. No tenant can be called so. */
export const ALL_TENANTS = "*";

/** An answer that is given again when the same request comes again. */
export interface RememberedAnswer {
  readonly apiKey: string;
  readonly key: string;
  /** SHA-256 of method, path and body, hex. */
  readonly request: string;
  readonly status: number;
  readonly body: string;
  readonly atMs: number;
}

/** Who changes a key, and when. */
export interface AccessBy {
  readonly who: string;
  readonly nowMs: number;
}

/** An entry of the audit log with its number. */
export interface AuditLine extends AuditEntry {
  readonly entry: number;
}

/** Which entries of the audit log. Newest first. */
export interface AuditFilter {
  readonly who?: string;
  readonly what?: string;
  /** Its canonical form; found in whatever form it was written. */
  readonly recipient?: string;
  /** As in `TraceRequest`. */
  readonly separator?: string | undefined;
  readonly sinceMs?: number;
  readonly untilMs?: number;
  /** Entries before this one. */
  readonly before?: number;
  readonly limit: number;
}

/** Keys, remembered answers, and the audit log. */
export interface AccessStore {
  /** The oldest first. */
  keys(tenant?: string): Promise<readonly ApiKey[]>;
  keyByHash(hash: string): Promise<ApiKey | undefined>;
  addKey(key: ApiKey, by: AccessBy): Promise<void>;
  /** False when there is no such key, or it was revoked before. */
  revokeKey(id: string, by: AccessBy): Promise<boolean>;
  /** Noted now and then, not with each request. */
  noteKeyUse(id: string, nowMs: number): Promise<void>;
  answer(apiKey: string, key: string): Promise<RememberedAnswer | undefined>;
  /** The first one stays when there are two. */
  rememberAnswer(answer: RememberedAnswer): Promise<void>;
  /** Forgets those from before, so many at most. How many it was. */
  forgetAnswers(beforeMs: number, limit: number): Promise<number>;
  audit(filter: AuditFilter): Promise<readonly AuditLine[]>;
  /** Writes what a person did that changes nothing else in the store. */
  noteAct(entry: AuditEntry): Promise<void>;
}
