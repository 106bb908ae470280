/**
 * Everything that can be wrong with a request, or with us, as one table: the `type` of each answer that is an error
 * (RFC 9457 §3.1). Programs tell them apart by `type`, never by the words. The table is also a page of the reference.
 */

/** What is said of a kind of problem. */
export interface ProblemKind {
  readonly status: number;
  readonly title: string;
  /** One sentence for the reference: what to do. */
  readonly means: string;
}

/** One row a kind; its name never changes. */
export const PROBLEM_KINDS = {
  "malformed-json": { status: 400, title: "The body is no JSON", means: "The body could not be parsed; `detail` says where it breaks." },
  "invalid-query": {
    status: 400,
    title: "A query parameter is wrong",
    means: "`errors` names each parameter that is unknown, missing or not allowed.",
  },
  "invalid-cursor": {
    status: 400,
    title: "The cursor cannot be used",
    means: "Take `cursor` from `next` of an answer to the same question, unchanged, or begin without it.",
  },
  "invalid-header": { status: 400, title: "A header field is wrong", means: "`errors` names the field." },
  "unauthenticated": {
    status: 401,
    title: "A key is needed",
    means: "Send `Authorization: Bearer rk_…` with a key that exists and was not revoked; `ricochet key add` makes one.",
  },
  "key-expired": { status: 401, title: "The key has expired", means: "Make a new key." },
  "missing-scope": { status: 403, title: "The key may not do this", means: "Use a key that has one of the scopes that `detail` names." },
  "other-tenant": { status: 403, title: "The key belongs to another tenant", means: "Use a key of that tenant, or one for all tenants." },
  "link-used": {
    status: 401,
    title: "The link opens nothing",
    means: "A link to sign in is good once, for ten minutes; `ricochet dashboard link` makes another.",
  },
  "cross-site": {
    status: 403,
    title: "The request does not come from the page",
    means: "A session is for the page of this server alone. Programs send a key instead: `Authorization: Bearer rk_…`.",
  },
  "no-such-path": { status: 404, title: "Not Found", means: "The paths stand in `/openapi.json`." },
  "not-found": { status: 404, title: "There is no such thing", means: "It never was, was forgotten, or belongs to another tenant." },
  "gone": { status: 410, title: "It is not kept any more", means: "It was there; `detail` says why it went. Asking again does not help." },
  "method-not-allowed": { status: 405, title: "The method is not allowed here", means: "`Allow` lists those that are." },
  "not-acceptable": {
    status: 406,
    title: "No form that is accepted",
    means: "Leave `Accept` out, or accept the type that `detail` names.",
  },
  "body-too-slow": { status: 408, title: "The body did not come in time", means: "Send it again." },
  "in-progress": {
    status: 409,
    title: "The same request is still being done",
    means: "A request with this `Idempotency-Key` has not ended; ask again after `Retry-After` seconds.",
  },
  "conflict": { status: 409, title: "It is not in a state for that", means: "`detail` says in which state it is." },
  "body-too-large": { status: 413, title: "The body is too large", means: "Send it in parts; `detail` says how much is taken." },
  "unsupported-media-type": {
    status: 415,
    title: "The body has a type that is not taken here",
    means: "Set `Content-Type` to one of those that `detail` names; send the body unpacked, and lists as UTF-8.",
  },
  "invalid-body": {
    status: 422,
    title: "The body is not as it should be",
    means: "`errors` says for each wrong place, as a JSON pointer (RFC 6901), what is allowed there.",
  },
  "other-request": {
    status: 422,
    title: "The Idempotency-Key was used for another request",
    means: "Use a new `Idempotency-Key` for each new request.",
  },
  "too-many-requests": { status: 429, title: "Too many requests", means: "Wait `Retry-After` seconds. `RateLimit` says what is left." },
  "internal": { status: 500, title: "The answer could not be made", means: "It is our fault; the log says why, by the `instance`." },
  "not-running": { status: 503, title: "This part does not run here", means: "The configuration of the server leaves it out." },
  "too-busy": {
    status: 503,
    title: "Too much comes in at once",
    means: "Send it again after `Retry-After` seconds; nothing of the request was done.",
  },
  "store-unavailable": {
    status: 503,
    title: "The store cannot be used now",
    means: "It is full or busy. Ask again after `Retry-After` seconds; nothing of the request was done.",
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

/** The name of a kind. */
export type ProblemName = keyof typeof PROBLEM_KINDS;
