/**
 * What is asked of the store about people who look at the page: links that let somebody in once, and the sessions that they open.
 *
 * Always holds: neither the secret of a link nor that of a session is stored, only its hash; a link that is used up, the session
 * that it opens and the line of the audit log that tells of it are one transaction; a link opens one session at most.
 */

import type { AccessBy } from "./access-port.ts";

/** A link that lets somebody in. */
export interface SignInLink {
  /** SHA-256 of its secret, hex. */
  readonly hash: string;
  readonly role: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
}

/** Somebody who is in. */
export interface Session {
  /** For people and the audit log; opens nothing. */
  readonly id: string;
  /** SHA-256 of its secret, hex. */
  readonly hash: string;
  readonly role: string;
  readonly createdAtMs: number;
  readonly lastSeenAtMs: number;
  /** However busy it is. */
  readonly expiresAtMs: number;
}

/** A link that is to become a session. */
export interface SignIn {
  /** Of the link. */
  readonly linkHash: string;
  readonly session: Omit<Session, "role" | "lastSeenAtMs">;
  /** Whom the same browser was before: that session ends. */
  readonly formerHash?: string;
}

/** Links and sessions. */
export interface SessionStore {
  addLink(link: SignInLink, by: AccessBy): Promise<void>;
  /** Uses up the link; undefined when there is none, it was used, or its time is over. What is over is forgotten on the way. */
  signIn(signIn: SignIn): Promise<Session | undefined>;
  session(hash: string): Promise<Session | undefined>;
  /** Noted now and then, not with each request. */
  noteSeen(hash: string, nowMs: number): Promise<void>;
  /** False when there was none. */
  signOut(hash: string, nowMs: number): Promise<boolean>;
}
