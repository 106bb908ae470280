/**
 * What one attempt came to for one recipient: the outcome of delivery seen through the profile of the destination,
 * which may know better than the class of a reply (RFC 5321 §4.2.1).
 */

import { type DestinationReply, judgeReply, type Reason, type ReplyJudgement, type ResolvedProfile } from "@ricochet/core";
import { type DeliveryOutcome, isUntried } from "../../delivery/index.ts";
import { replyLine } from "../../envelope/index.ts";
import { classifiedReply } from "./classified-reply.ts";

/** What an attempt came to. */
export interface Verdict {
  readonly kind: "delivered" | "relayed" | "passed-on" | "temporary" | "permanent";
  /** What it asks of the traffic, and the reply to tell others. */
  readonly judgement: ReplyJudgement;
  readonly host?: string;
  /** Why it failed. */
  readonly reason?: Reason;
  /** Id of the rule that says so, and how sure it is; where delivery itself knows, there is no rule. */
  readonly rule?: string;
  readonly confidence?: number;
  /** Nobody was asked, for want of something of our own. */
  readonly isUntried?: true;
}

/** Judges one outcome. */
export function verdictOf(outcome: DeliveryOutcome, profile: ResolvedProfile): Verdict {
  const { reply, host, address } = outcome.answer;
  const name = host ?? address;
  const told = name === undefined ? {} : { host: name };
  if (outcome.kind !== "failed") return { kind: successOf(outcome), judgement: judgementOf("accepted", reply), ...told };
  const { reason, rule, confidence } = reply.reason === undefined ? classifiedReply(replyLine(reply)) : { ...KNOWN, reason: reply.reason };
  const judgement = judgeFailure({ ...reply, reason }, { isPermanent: outcome.isPermanent, profile });
  const kind = judgement.disposition === "permanent" ? "permanent" : "temporary";
  return {
    kind,
    judgement,
    reason,
    confidence,
    ...(rule !== undefined && { rule }),
    ...told,
    ...(isUntried(outcome) && { isUntried: true }),
  };
}

/** Delivery says why where it saw it itself: a domain without hosts, a connection that broke. */
const KNOWN = { rule: undefined, confidence: 1 };

function successOf(outcome: Exclude<DeliveryOutcome, { kind: "failed" }>): Verdict["kind"] {
  return outcome.kind === "relayed" && outcome.dsnPassedOn ? "passed-on" : outcome.kind;
}

/** Where no server spoke, or no rule of the profile is about what it said, delivery knows best what it was. */
function judgeFailure(
  reply: DestinationReply,
  { isPermanent, profile }: { readonly isPermanent: boolean; readonly profile: ResolvedProfile },
): ReplyJudgement {
  const judged = reply.code >= 400 ? judgeReply(reply, profile) : undefined;
  if (judged?.rule !== undefined) return judged;
  return judgementOf(isPermanent ? "permanent" : "temporary", reply);
}

function judgementOf(disposition: ReplyJudgement["disposition"], reply: DestinationReply): ReplyJudgement {
  return { disposition, reaction: "none", forMs: 0, reply };
}
