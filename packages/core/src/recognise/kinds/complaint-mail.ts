/**
 * Complaints that are not in the abuse reporting format: a provider's short mail around the message
 * that was complained about. The complaint itself is the envelope of the mail; what it is about
 * stands in the enclosed header.
 */

import type { Message } from "../../mime/index.ts";
import { domainOf } from "../../syntax/index.ts";
import type { Envelope } from "../envelope.ts";
import type { Recognised } from "../recognised.ts";
import { complainants } from "./complainants.ts";
import { enclosedHeader } from "./enclosed-header.ts";
import { findingWithoutDelivery } from "./finding-without-delivery.ts";
import { reporterOf } from "./reporter-of.ts";

/** Outlook.com's Junk Mail Reporting Program, and AOL's feedback loop before 2006; SES passes such mail on under its own name. */
const COMPLAINERS: ReadonlyMap<string, string> = new Map([
  ["staff@hotmail.com", "jmrp"],
  ["complaints@email-abuse.amazonses.com", "jmrp"],
  ["scomp@aol.net", "scomp"],
]);
const JMRP_SUBJECT = /^ ?complaint about message from \[?([\d.:a-f]{2,45})\]?/i;

export function readComplaintMail(message: Message, envelope: Envelope): Recognised | undefined {
  if (envelope.from.endsWith("spamcop.net")) return readSpamCop(envelope);
  const known = COMPLAINERS.get(envelope.from);
  const subject = JMRP_SUBJECT.exec(envelope.subject);
  if (known === undefined && subject === null) return undefined;
  const enclosed = enclosedHeader(message);
  // The subject is anybody's; Outlook.com's own field in the enclosed message is not.
  if (enclosed === undefined || (known === undefined && enclosed.header.field("x-hmxmroriginalrecipient") === undefined)) return undefined;
  const sourceIp = subject?.[1] ?? "";
  return {
    kind: "feedback",
    format: known ?? "jmrp",
    findings: complainants(new Map(), enclosed).map(findingWithoutDelivery),
    reporter: reporterOf(envelope, { product: known === "scomp" ? "AOL SCOMP" : "Microsoft JMRP" }),
    feedback: { type: "abuse", ...(sourceIp && { sourceIp }) },
  };
}

/** SpamCop's reports hide the recipient and quote the message as text. */
function readSpamCop(envelope: Envelope): Recognised | undefined {
  const domain = domainOf(envelope.from);
  if (domain !== "spamcop.net" && !domain.endsWith(".spamcop.net")) return undefined;
  const source = envelope.header.get("x-spamcop-sourceip");
  if (source === undefined) return undefined;
  const sourceIp = /[\d.:a-f]{2,45}/i.exec(source)?.[0];
  return {
    kind: "feedback",
    format: "spamcop",
    findings: [],
    reporter: reporterOf(envelope, { product: "SpamCop" }),
    feedback: { type: "abuse", ...(sourceIp && { sourceIp }) },
  };
}
