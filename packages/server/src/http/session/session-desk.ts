/**
 * People at the page: a link becomes a session, a session says who asks, until it is signed out, idle too long or too old.
 *
 * Always holds: a session's secret is made here when somebody signs in, never taken from the request (session fixation); a link
 * opens one session; whoever guesses is slowed down by address before anything is looked up.
 */

import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { ALL_TENANTS, type Session, type SessionStore } from "../../store/index.ts";
import { Access, looksLikeSecret, makeSecret, scopesOf, secretHash } from "../access/index.ts";
import { ApiProblem } from "../problem/index.ts";
import { RateLimiter } from "../serving/index.ts";
import { sessionSecrets } from "./cookie.ts";
import { demandOwnPage } from "./same-site.ts";

/** A session ends that long after it was last used, and after it began. */
export const IDLE_MS = 8 * 3_600_000;
export const ABSOLUTE_MS = 7 * 86_400_000;
const SEEN_EVERY_MS = 60_000;
/** Wrong links of one address in a minute. */
const WRONG_LINKS = 20;

/** What of a request the desk looks at. */
export interface Visitor {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** Address of the client. */
  readonly client: string;
  /** An answer that goes on: it is no use of the session, which may become too old meanwhile. */
  readonly isStaying?: boolean;
}

/** Who is in. */
export class SessionDesk {
  readonly #store: SessionStore;
  readonly #nowMs: () => number;
  readonly #wrong = new RateLimiter({ requests: WRONG_LINKS, perMs: 60_000 });

  constructor(store: SessionStore, nowMs: () => number) {
    this.#store = store;
    this.#nowMs = nowMs;
  }

  /** Uses up a link: the secret of a new session. Throws when the link opens nothing. */
  async signIn(secretOfLink: string, visitor: Visitor): Promise<string> {
    demandOwnPage(visitor);
    const nowMs = this.#nowMs();
    const secret = makeSecret();
    const session = {
      id: `ses_${randomBytes(6).toString("base64url")}`,
      hash: secretHash(secret),
      createdAtMs: nowMs,
      expiresAtMs: nowMs + ABSOLUTE_MS,
    };
    const [former] = hashesIn(visitor);
    const linkHash = secretHash(secretOfLink);
    const opened = looksLikeSecret(secretOfLink)
      ? await this.#store.signIn({ linkHash, session, ...(former !== undefined && { formerHash: former }) })
      : undefined;
    if (opened === undefined) throw this.#refusal(visitor.client, nowMs);
    return secret;
  }

  /** Ends the session of a request, if it has one. */
  async signOut(visitor: Visitor): Promise<void> {
    demandOwnPage(visitor);
    for (const hash of hashesIn(visitor)) await this.#store.signOut(hash, this.#nowMs());
  }

  /** Whose session it is; undefined when the request has none. Throws when it comes from elsewhere. */
  async open(visitor: Visitor): Promise<Access | undefined> {
    const nowMs = this.#nowMs();
    for (const hash of hashesIn(visitor)) {
      const session = await this.#store.session(hash);
      if (session === undefined || isOver(session, nowMs)) continue;
      demandOwnPage(visitor);
      if (visitor.isStaying !== true) await this.#note(session, nowMs);
      const { id, role, expiresAtMs } = session;
      return new Access({ kind: "session", id, name: id, scopes: scopesOf(role), tenant: ALL_TENANTS, expiresAtMs });
    }
    return undefined;
  }

  #refusal(client: string, nowMs: number): ApiProblem {
    const { isAllowed, resetSeconds } = this.#wrong.take(client, nowMs);
    if (isAllowed) return new ApiProblem("link-used", "the link was used, is too old, or never was one");
    return new ApiProblem("too-many-requests", "too many links that are none", { retryAfterSeconds: resetSeconds });
  }

  /** A store that is full must not keep anybody from looking. */
  async #note({ hash, lastSeenAtMs }: Session, nowMs: number): Promise<void> {
    if (nowMs - lastSeenAtMs >= SEEN_EVERY_MS) await this.#store.noteSeen(hash, nowMs).catch(() => undefined);
  }
}

function hashesIn({ headers }: Visitor): readonly string[] {
  return sessionSecrets(headers).filter(looksLikeSecret).slice(0, 2).map(secretHash);
}

function isOver({ lastSeenAtMs, expiresAtMs }: Session, nowMs: number): boolean {
  return expiresAtMs <= nowMs || lastSeenAtMs + IDLE_MS <= nowMs;
}
