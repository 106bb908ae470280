/** An SMTP reply on one line, with the verb that it answered: "RCPT: 550 5.1.1 User unknown"; empty when none is told. */

import type { ReportedOutcome } from "ricochet/client";

export function replyText({ reply }: Pick<ReportedOutcome, "reply">): string {
  if (reply === undefined) return "";
  return `${reply.command === undefined ? "" : `${reply.command}: `}${reply.code} ${reply.text}`;
}
