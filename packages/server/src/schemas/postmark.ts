/**
 * Postmark's webhooks (postmarkapp.com/developer/webhooks): Bounce, SpamComplaint, Delivery. What only
 * Postmark itself can know (its ids, whether it holds a dump) is 0, "" or false.
 */

import type { Outcome, Reason, Report } from "@ricochet/core";
import { type Converter, happenedAt, replyLine, utc } from "./converter.ts";

/** Type, TypeCode, Name, Description, as in "Bounce types". */
const TYPES = {
  HardBounce: [1, "Hard bounce", "The server was unable to deliver your message (ex: unknown user, mailbox not found)."],
  Transient: [
    2,
    "Message delayed/Undeliverable",
    "The server could not temporarily deliver your message (ex: Message is delayed due to network troubles).",
  ],
  AutoResponder: [64, "Auto responder", 'Automatic email responder (ex: "Out of Office" or "On Vacation").'],
  AddressChange: [128, "Address change", "The recipient has requested an address change."],
  DnsError: [256, "DNS error", "A temporary DNS error."],
  SpamNotification: [
    512,
    "Spam notification",
    "The message was delivered, but was either blocked by the user, or classified as spam, bulk mail, or had rejected content.",
  ],
  Unknown: [2048, "Unknown", "Unable to classify the bounce."],
  SoftBounce: [
    4096,
    "Soft bounce",
    "Unable to temporarily deliver message (i.e. mailbox full, account disabled, exceeds quota, out of disk space).",
  ],
  VirusNotification: [
    8192,
    "Virus notification",
    "The bounce is actually a virus notification warning about a virus/code infected message.",
  ],
  ChallengeVerification: [
    16384,
    "Spam challenge verification",
    "The bounce is a challenge asking for verification you actually sent the email.",
  ],
  SpamComplaint: [100001, "Spam complaint", "The subscriber explicitly marked this message as spam."],
  ManuallyDeactivated: [100002, "Manually deactivated", "The email was manually deactivated."],
  Blocked: [100006, "ISP block", "Blocked from this ISP due to content or blacklisting."],
  DMARCPolicy: [100009, "DMARC Policy", "Email rejected due DMARC Policy."],
} as const;

type Type = keyof typeof TYPES;

const TYPE_OF: Readonly<Partial<Record<Reason, Type>>> = {
  "user-moved": "AddressChange",
  "suppressed": "ManuallyDeactivated",
  "blocked": "Blocked",
  "poor-reputation": "Blocked",
  "reverse-dns": "Blocked",
  "relay-denied": "Blocked",
  "sender-refused": "Blocked",
  "content-refused": "Blocked",
  "policy": "Blocked",
  "security": "Blocked",
  "authentication-failed": "DMARCPolicy",
  "spam": "SpamNotification",
  "virus": "VirusNotification",
  "network-error": "DnsError",
  "unexplained": "Unknown",
  "complaint": "SpamComplaint",
  "auto-reply": "AutoResponder",
};

export const toPostmark: Converter = (report, outcome) => {
  const at = utc(happenedAt(report, outcome));
  const common = { ServerID: 0, MessageID: report.original?.messageId ?? "", MessageStream: "outbound", Tag: "", Metadata: {} };
  if (outcome.action === "delivered" || outcome.action === "relayed" || outcome.action === "expanded") {
    return { RecordType: "Delivery", ...common, Recipient: outcome.recipient, DeliveredAt: at, Details: replyLine(outcome) };
  }
  const type = typeOf(report, outcome);
  const [TypeCode, Name, Description] = TYPES[type];
  const isInactive = outcome.bounce === "hard" || type === "SpamComplaint";
  return {
    RecordType: type === "SpamComplaint" ? "SpamComplaint" : "Bounce",
    ID: 0,
    Type: type,
    TypeCode,
    Name,
    ...common,
    Description,
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

function typeOf(report: Report, outcome: Outcome): Type {
  if (report.kind === "challenge") return "ChallengeVerification";
  if (outcome.action === "delayed") return "Transient";
  return TYPE_OF[outcome.reason] ?? (outcome.bounce === "hard" ? "HardBounce" : "SoftBounce");
}
