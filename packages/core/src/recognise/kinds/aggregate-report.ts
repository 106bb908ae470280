/**
 * Daily statistics that domains ask for in DNS: DMARC aggregate reports (RFC 7489 §7.2.1, RFC 9990)
 * and TLS reports (RFC 8460 §5.3). They are known by type or file name and routed away; what
 * is in them is not read. One that a person passes on is a person's mail.
 */

import type { Message, Part } from "../../mime/index.ts";
import { decodeEncodedWords, parseContentType } from "../../syntax/index.ts";
import type { Envelope } from "../envelope.ts";
import type { Recognised } from "../recognised.ts";
import { PERSONS_SUBJECT } from "./machine-signs.ts";
import { AGGREGATE, hasSign } from "./part-signs.ts";
import { reporterOf } from "./reporter-of.ts";

export function readAggregateReport(message: Message, envelope: Envelope): Recognised | undefined {
  const format = formatOf(message, envelope);
  return format === undefined ? undefined : { kind: "aggregate-report", format, findings: [], reporter: reporterOf(envelope) };
}

function formatOf({ text, root }: Message, envelope: Envelope): string | undefined {
  if (root.isMultipart && hasSign(text, root, AGGREGATE)) return "tlsrpt"; // multipart/report; report-type=tlsrpt
  for (const part of root.walk()) {
    if (part.type.startsWith("application/tlsrpt")) return "tlsrpt";
    if (!hasSign(text, part, AGGREGATE)) continue;
    const name = fileName(part);
    if (!FILE_NAME.test(name) && !(REPORT_SUBJECT.test(envelope.subject) && ARCHIVE.test(name))) continue;
    if (isPassedOn(envelope)) return undefined;
    return /\.json\b/i.test(name) ? "tlsrpt" : "dmarc";
  }
  return undefined;
}

/** receiver!policy-domain!begin!end[!unique-id].extension */
const FILE_NAME = /^[^!\s]{1,255}![^!\s]{1,255}!\d{6,12}!\d{6,12}(?:![^!\s]{1,200})?\.(?:(?:xml|json)\.)?(?:xml|json|gz|gzip|zip)$/i;
const ARCHIVE = /\.(?:xml|json|gz|gzip|zip)$/i;

/** "Report Domain: example.com Submitter: mx.example.net Report-ID: …"; both RFCs have it. */
const REPORT_SUBJECT = /^(?:\[preview\] ?)?(?:dmarc aggregate )?report domain: ?\S{1,255} {0,3}submitter: ?\S/i;

/** A person who sends a report to a colleague answers or forwards, and says so. */
function isPassedOn({ subject, header }: Envelope): boolean {
  return PERSONS_SUBJECT.test(subject.trimStart()) || header.field("in-reply-to") !== undefined;
}

function fileName(part: Part): string {
  const disposition = part.header.get("content-disposition");
  const name =
    (disposition === undefined ? undefined : parseContentType(disposition).parameters.get("filename")) ?? part.parameter("name") ?? "";
  // RFC 2231 §4: charset'language'percent-encoded
  return decodeEncodedWords(name.replace(/^[\w-]{0,40}'[\w-]{0,20}'/, "").replaceAll(/%21/g, "!")).trim();
}
