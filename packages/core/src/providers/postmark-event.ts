/**
 * An outcome as Postmark's webhook: Bounce, SpamComplaint, Delivery. What only Postmark itself can know (its ids,
 * whether it holds a dump) is 0, "" or false.
 */

import type { Outcome, Report } from "../model/index.ts";
import { POSTMARK_TYPE, POSTMARK_TYPES, type PostmarkTypeName } from "./postmark-classes.ts";
import { happenedAt, isDelivered, replyLine, type ToEvent, utc } from "./to-event.ts";

export const toPostmarkEvent: ToEvent = (report, outcome) => {
  const at = utc(happenedAt(report, outcome));
  const common = { ServerID: 0, MessageID: report.original?.messageId ?? "", MessageStream: "outbound", Tag: "", Metadata: {} };
  if (isDelivered(outcome))
    return { RecordType: "Delivery", ...common, Recipient: outcome.recipient, DeliveredAt: at, Details: replyLine(outcome) };
  const type = typeOf(report, outcome);
  const { code, name, description } = POSTMARK_TYPES[type];
  const isInactive = outcome.bounce === "hard" || type === "SpamComplaint";
  return {
    RecordType: type === "SpamComplaint" ? "SpamComplaint" : "Bounce",
    ID: 0,
    Type: type,
    TypeCode: code,
    Name: name,
    ...common,
    Description: description,
    Details: replyLine(outcome),
    Email: outcome.recipient,
    From: report.original?.from ?? "",
    BouncedAt: at,
    DumpAvailable: false,
    Inactive: isInactive,
    CanActivate: isInactive && type !== "SpamComplaint",
    Subject: report.original?.subject ?? "",
    Content: "",
  };
};

function typeOf(report: Report, outcome: Outcome): PostmarkTypeName {
  if (report.kind === "challenge") return "ChallengeVerification";
  if (outcome.action === "delayed") return "Transient";
  const type = POSTMARK_TYPE[outcome.reason];
  const general = outcome.bounce === "hard" ? "HardBounce" : "SoftBounce";
  if (type === undefined) return general;
  // a type says hard or soft by itself, all but "Unknown": what the outcome says comes first
  const isOther = outcome.action === "failed" && type !== "Unknown" && POSTMARK_TYPES[type].meaning.bounce !== outcome.bounce;
  return isOther ? general : type;
}
