/** Reads an answer of the program. */

import type { SmtpReply } from "../../envelope/index.ts";

/** Whether an answer means yes: none at all, or 2yz. */
export function isAccepted(answer: SmtpReply | undefined): boolean {
  return answer === undefined || (answer.code >= 200 && answer.code < 300);
}
