/** Whatever was thrown -> Problem Details, and whether the log must hear of it. */

import { StoreFailure } from "../../store/index.ts";
import { ApiProblem } from "../problem/index.ts";

/** An answer that is an error. */
export interface Failed {
  readonly problem: ApiProblem;
  /** It is our own fault. */
  readonly isUnexpected: boolean;
}

const RETRY_SECONDS = 5;

/** The problem that an error is. */
export function problemOf(error: unknown): Failed {
  if (error instanceof ApiProblem) return { problem: error, isUnexpected: false };
  if (error instanceof StoreFailure && error.isRetryable) {
    const problem = new ApiProblem("store-unavailable", "the store cannot be used now", { retryAfterSeconds: RETRY_SECONDS });
    return { problem, isUnexpected: true };
  }
  return fromRouter(error) ?? { problem: new ApiProblem("internal", "the answer could not be made; the log says why"), isUnexpected: true };
}

/** What the router itself refuses: a path with broken escapes, a body where none is expected. */
function fromRouter(error: unknown): Failed | undefined {
  const status = typeof error === "object" && error !== null && "statusCode" in error ? error.statusCode : undefined;
  if (typeof status !== "number" || status < 400 || status >= 500) return undefined;
  if (status === 415)
    return { problem: new ApiProblem("unsupported-media-type", "the Content-Type is none: type/subtype"), isUnexpected: false };
  const words = error instanceof Error ? error.message : "it was refused";
  return { problem: new ApiProblem(status === 413 ? "body-too-large" : "no-such-path", words), isUnexpected: false };
}
