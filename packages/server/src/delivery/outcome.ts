/**
 * Answers of the wire -> outcomes of delivery. What no server said has code 0 and the status that RFC 3463 has for it.
 * A refusal of our password or of our TLS is about us, not about the recipient, and so never for good.
 */

import type { AnsweredVerb } from "../smtp/client/index.ts";
import type { Settled } from "./attempt.ts";
import type { Answered, DeliveryOutcome } from "./delivery.ts";
import type { NoExchanger } from "./exchangers/index.ts";

const ABOUT_US: ReadonlySet<AnsweredVerb> = new Set(["AUTH", "STARTTLS"]);

/** The outcome for one recipient. LMTP is final delivery (RFC 2033 §4.2). */
export function outcomeOf({ answer, host, dsnPassedOn }: Settled): DeliveryOutcome {
  const from = { host: host.host, address: host.address };
  if (answer.kind === "broken") {
    const { code, status, text } = answer.cause;
    const failed = failure({ reply: { code: 0, status, text, verb: answer.verb }, ...from }, status.startsWith("5"));
    return code === "no-socket" ? { ...failed, isUntried: true } : failed;
  }
  const answered: Answered = { reply: { ...answer.reply, verb: answer.verb }, ...from };
  if (answer.kind === "refused") return failure(answered, answer.reply.code >= 500 && !ABOUT_US.has(answer.verb));
  return host.protocol === "lmtp" ? { kind: "delivered", answer: answered } : { kind: "relayed", dsnPassedOn, answer: answered };
}

/** The outcome where no server was asked; the class of the status decides. */
export function localFailure(status: string, text: string): Extract<DeliveryOutcome, { kind: "failed" }> {
  return failure({ reply: { code: 0, status, text } }, status.startsWith("5"));
}

/** The outcome where there is no host to ask. */
export function unreachable({ status, text, isUntried }: Pick<NoExchanger, "status" | "text" | "isUntried">): DeliveryOutcome {
  const outcome = localFailure(status, text);
  return isUntried ? { ...outcome, isUntried } : outcome;
}

/** Whether nobody was asked, for want of something of our own. */
export function isUntried(outcome: DeliveryOutcome): boolean {
  return outcome.kind === "failed" && outcome.isUntried === true;
}

function failure(answer: Answered, isPermanent: boolean): Extract<DeliveryOutcome, { kind: "failed" }> {
  return { kind: "failed", isPermanent, answer };
}
