/**
 * Finds out who asks: the key of a request, looked up once and remembered for a few seconds, so that a busy client costs no
 * look-up a request, and a key that is revoked by another process soon opens nothing.
 *
 * Always holds: a key that is expired or revoked is refused; when it was used is noted once a minute at most; somebody who
 * guesses keys is slowed down by address, before anything is looked up.
 */

import type { AccessStore, ApiKey } from "../../store/index.ts";
import { Access, hashOf, looksLikeKey } from "../access/index.ts";
import { ApiProblem } from "../problem/index.ts";
import { RateLimiter } from "./rate-limiter.ts";

const BELIEVED_MS = 3000;
const NOTED_EVERY_MS = 60_000;
const MAX_KEYS = 10_000;
/** Wrong keys of one address in a minute. */
const WRONG_KEYS = 30;

interface Known {
  readonly key: ApiKey;
  readonly access: Access;
  readonly untilMs: number;
}

/** A request, as far as it says who asks. */
export interface Asker {
  readonly authorization: string | undefined;
  /** Address of the client. */
  readonly client: string;
}

/** The keys that were seen lately. */
export class KeyRing {
  readonly #store: Pick<AccessStore, "keyByHash" | "noteKeyUse">;
  readonly #nowMs: () => number;
  readonly #known = new Map<string, Known>();
  readonly #notedAtMs = new Map<string, number>();
  readonly #wrong = new RateLimiter({ requests: WRONG_KEYS, perMs: 60_000 });

  constructor(store: Pick<AccessStore, "keyByHash" | "noteKeyUse">, nowMs: () => number) {
    this.#store = store;
    this.#nowMs = nowMs;
  }

  /** Whose key it is; throws when it is nobody's, or opens nothing any more. */
  async open({ authorization, client }: Asker): Promise<Access> {
    const secret = /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
    if (secret === undefined) throw new ApiProblem("unauthenticated", "send a key: Authorization: Bearer rk_…");
    const nowMs = this.#nowMs();
    const known = looksLikeKey(secret) ? await this.#find(hashOf(secret), nowMs) : undefined;
    if (known === undefined || known.key.revokedAtMs !== undefined) throw this.#refusal(client, nowMs);
    if (known.key.expiresAtMs !== undefined && known.key.expiresAtMs <= nowMs) throw new ApiProblem("key-expired", "the key has expired");
    this.#note(known.key, nowMs);
    return known.access;
  }

  /** A key was revoked here: it opens nothing from now on. */
  forget(): void {
    this.#known.clear();
  }

  async #find(hash: string, nowMs: number): Promise<Known | undefined> {
    const known = this.#known.get(hash);
    if (known !== undefined && nowMs < known.untilMs && known.untilMs <= nowMs + BELIEVED_MS) return known;
    const key = await this.#store.keyByHash(hash);
    if (key === undefined) return undefined;
    if (this.#known.size >= MAX_KEYS) this.#known.clear();
    const found = { key, access: new Access(key), untilMs: nowMs + BELIEVED_MS };
    this.#known.set(hash, found);
    return found;
  }

  #refusal(client: string, nowMs: number): ApiProblem {
    const { isAllowed, resetSeconds } = this.#wrong.take(client, nowMs);
    if (isAllowed) return new ApiProblem("unauthenticated", "the key is unknown, or was revoked");
    return new ApiProblem("too-many-requests", "too many requests with keys that are none", { retryAfterSeconds: resetSeconds });
  }

  /** Nobody waits for it, and nothing depends on it. */
  #note({ id, lastUsedAtMs }: ApiKey, nowMs: number): void {
    const before = this.#notedAtMs.get(id) ?? lastUsedAtMs ?? 0;
    if (nowMs - before < NOTED_EVERY_MS) return;
    if (this.#notedAtMs.size >= MAX_KEYS) this.#notedAtMs.clear();
    this.#notedAtMs.set(id, nowMs);
    this.#store.noteKeyUse(id, nowMs).catch(() => undefined);
  }
}
