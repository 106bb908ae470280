/** What was heard last about a recipient: kept with it, and told when it is given up days later. */

import type { LastAnswer } from "../../store/index.ts";
import type { Verdict } from "./verdict.ts";

/** A reply is told as far as anybody reads it; some servers send pages. */
const MAX_TEXT = 2000;

/** The answer behind a verdict. */
export function lastAnswerOf({ judgement: { reply }, host }: Verdict, nowMs: number): LastAnswer {
  return {
    atMs: nowMs,
    text: reply.text.slice(0, MAX_TEXT),
    ...(reply.code > 0 && { code: reply.code }),
    ...(reply.status !== undefined && { status: reply.status }),
    ...(reply.verb !== undefined && { verb: reply.verb }),
    ...(host !== undefined && { host }),
  };
}
