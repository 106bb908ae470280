/** What was wrong with a webhook, as values: a payload comes from whoever knows the address of the endpoint, and never throws. */

import { PAYLOAD_PROBLEM_CODES } from "./payload-problem-codes.ts";

/** A code of the table. */
export type PayloadProblemCode = keyof typeof PAYLOAD_PROBLEM_CODES;

/** One thing that was wrong with a webhook. */
export interface PayloadProblem {
  /** What it was. */
  readonly code: PayloadProblemCode;
  /** The place in the payload, "[3].email"; "" for the whole of it. */
  readonly path: string;
  /** The same in words. */
  readonly text: string;
}

export function payloadProblem(code: PayloadProblemCode, path = ""): PayloadProblem {
  return { code, path, text: PAYLOAD_PROBLEM_CODES[code] };
}
