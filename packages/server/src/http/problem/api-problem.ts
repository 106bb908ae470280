/**
 * An error on its way out of a handler, and the Problem Details (RFC 9457) that it becomes.
 *
 * Always holds: nothing of an unexpected error is told to the client; `type` is a relative reference that names a row of the
 * table, so that it is the same behind every proxy.
 */

import { PROBLEM_KINDS, type ProblemName } from "./problem-kinds.ts";

/** One wrong place of a request. */
export interface WrongPlace {
  readonly detail: string;
  /** JSON pointer into the body, as a URI fragment: "#/addresses/3". */
  readonly pointer?: string;
  /** Name of a query parameter. */
  readonly parameter?: string;
  /** Name of a header field. */
  readonly header?: string;
}

/** What is said besides the kind. */
export interface ProblemOptions {
  readonly errors?: readonly WrongPlace[];
  readonly retryAfterSeconds?: number;
  /** For 405. */
  readonly allow?: readonly string[];
  /** For 415, where the coding of the body is what is not taken (RFC 9110 §12.5.3). */
  readonly acceptEncoding?: string;
}

/** The body of an answer that is an error. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance?: string;
  readonly errors?: readonly WrongPlace[];
}

/** Thrown where a request cannot be answered as asked. */
export class ApiProblem extends Error {
  readonly kind: ProblemName;
  readonly options: ProblemOptions;

  constructor(kind: ProblemName, detail: string, options: ProblemOptions = {}) {
    super(detail);
    this.name = "ApiProblem";
    this.kind = kind;
    this.options = options;
  }

  get status(): number {
    return PROBLEM_KINDS[this.kind].status;
  }

  /** Header fields that belong to it. */
  get headers(): Readonly<Record<string, string>> {
    const { retryAfterSeconds, allow, acceptEncoding } = this.options;
    return {
      ...(this.status === 401 && { "www-authenticate": 'Bearer realm="ricochet"' }),
      // What is left of the body is not waited for.
      ...((this.status === 408 || this.status === 413 || this.kind === "too-busy") && { connection: "close" }),
      ...(retryAfterSeconds !== undefined && { "retry-after": String(Math.max(1, Math.ceil(retryAfterSeconds))) }),
      ...(allow !== undefined && { allow: allow.join(", ") }),
      ...(acceptEncoding !== undefined && { "accept-encoding": acceptEncoding }),
    };
  }

  body(instance?: string): ProblemBody {
    const { errors } = this.options;
    const { title, status } = PROBLEM_KINDS[this.kind];
    return {
      type: problemType(this.kind),
      title,
      status,
      detail: this.message,
      ...(instance !== undefined && { instance }),
      ...(errors !== undefined && { errors }),
    };
  }
}

/** The `type` of a kind. */
export function problemType(kind: ProblemName): string {
  return `/problems/${kind}`;
}
