/** Links that let somebody in become sessions: once each, together with the line of the audit log that tells of it. */

import type { AccessBy } from "../access-port.ts";
import type { SessionRow } from "../schema/index.ts";
import type { Session, SignIn, SignInLink } from "../session-port.ts";
import {
  endSession,
  forgetLinks,
  forgetSessions,
  insertLink,
  insertSession,
  sessionWithHash,
  takeLink,
  touchSession,
} from "../statements/index.ts";
import { appendAudit } from "./audit.ts";
import { changesOf, rowOf, type Work } from "./work.ts";

/** One more link. */
export function* addSignInLink({ link, by }: { readonly link: SignInLink; readonly by: AccessBy }): Work<void> {
  const { hash, role, createdAtMs, expiresAtMs } = link;
  yield* changesOf(insertLink, { hash, role, created_at: createdAtMs, expires_at: expiresAtMs });
  yield* appendAudit({ atMs: by.nowMs, who: by.who, what: "sign-in-link", because: `a link for the role ${role}` });
}

/** Uses up a link for a session. */
export function* signIn({ linkHash, session, formerHash }: SignIn): Work<Session | undefined> {
  const { id, hash, createdAtMs, expiresAtMs } = session;
  const taken = yield* rowOf(takeLink, { hash: linkHash, now: createdAtMs });
  if (taken === undefined) return undefined;
  if (formerHash !== undefined) yield* signOut({ hash: formerHash, nowMs: createdAtMs });
  yield* changesOf(forgetLinks, { now: createdAtMs });
  yield* changesOf(forgetSessions, { now: createdAtMs });
  const row = { hash, id, role: taken.role, created_at: createdAtMs, last_seen_at: createdAtMs, expires_at: expiresAtMs };
  yield* changesOf(insertSession, row);
  yield* appendAudit({ atMs: createdAtMs, who: `session ${id}`, what: "sign-in", because: `with a link for the role ${taken.role}` });
  return sessionOfRow(row);
}

/** The one with a hash. */
export function* readSession(hash: string): Work<Session | undefined> {
  const row = yield* rowOf(sessionWithHash, { hash });
  return row && sessionOfRow(row);
}

/** Notes that somebody is still there. */
export function* noteSessionSeen({ hash, nowMs }: { readonly hash: string; readonly nowMs: number }): Work<void> {
  yield* changesOf(touchSession, { hash, now: nowMs });
}

/** Ends one; whether there was one. */
export function* signOut({ hash, nowMs }: { readonly hash: string; readonly nowMs: number }): Work<boolean> {
  const ended = yield* rowOf(endSession, { hash });
  if (ended === undefined) return false;
  yield* appendAudit({ atMs: nowMs, who: `session ${ended.id}`, what: "sign-out", because: `the role was ${ended.role}` });
  return true;
}

function sessionOfRow({ hash, id, role, created_at, last_seen_at, expires_at }: SessionRow): Session {
  return { hash, id, role, createdAtMs: created_at, lastSeenAtMs: last_seen_at, expiresAtMs: expires_at };
}
