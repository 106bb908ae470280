/**
 * How many requests somebody may make: a bucket that fills evenly, so that nobody waits for the beginning of a minute.
 * The header fields are those of draft-ietf-httpapi-ratelimit-headers.
 *
 * Always holds: no more are remembered than the limit; a full bucket is the same as none, and is forgotten.
 */

/** So many requests in such a time; it may change between two of them. */
export interface RatePolicy {
  readonly requests: number;
  readonly perMs: number;
}

/** Whether one more may be made. */
export interface Taken {
  readonly isAllowed: boolean;
  readonly remaining: number;
  /** Until there is one more. */
  readonly resetSeconds: number;
}

interface Bucket {
  readonly left: number;
  readonly atMs: number;
}

const MAX_BUCKETS = 10_000;

/** Buckets by the names of those who ask. */
export class RateLimiter {
  readonly policy: RatePolicy;
  readonly #buckets = new Map<string, Bucket>();

  constructor(policy: RatePolicy) {
    this.policy = policy;
  }

  /** One more request of somebody. */
  take(who: string, nowMs: number): Taken {
    const { requests, perMs } = this.policy;
    const before = this.#buckets.get(who) ?? { left: requests, atMs: nowMs };
    const left = Math.min(requests, before.left + (Math.max(0, nowMs - before.atMs) * requests) / perMs);
    const isAllowed = left >= 1;
    const after = isAllowed ? left - 1 : left;
    this.#buckets.delete(who);
    this.#buckets.set(who, { left: after, atMs: nowMs });
    if (this.#buckets.size > MAX_BUCKETS) this.#forget();
    const missing = after >= 1 ? 0 : 1 - after;
    return { isAllowed, remaining: Math.floor(after), resetSeconds: Math.ceil((missing * perMs) / requests / 1000) };
  }

  #forget(): void {
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}

/** The header fields that tell a client how much is left. */
export function rateHeaders({ requests, perMs }: RatePolicy, { remaining, resetSeconds }: Taken): Readonly<Record<string, string>> {
  return {
    "ratelimit-policy": `"default";q=${requests};w=${Math.ceil(perMs / 1000)}`,
    "ratelimit": `"default";r=${remaining};t=${resetSeconds}`,
  };
}
