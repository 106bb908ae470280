/**
 * Who complained. The report's own fields come first (RFC 5965 §3.2); where providers leave them
 * out to protect their users, the enclosed message may still say to whose mailbox it went.
 *
 * Always holds: nobody is named on a guess. A list of several people in To is not one complainant.
 */

import type { Found } from "../../model/index.ts";
import { canonicalAddress } from "../../syntax/index.ts";
import type { EnclosedHeader } from "./enclosed-header.ts";
import type { ReportFields } from "./report-fields.ts";

/** Fields of the report that name recipients, the surest first. */
const REPORT_FIELDS = ["original-rcpt-to", "removal-recipient", "original-recipient", "final-recipient"];

/** Fields of the enclosed message in which servers note the mailbox that they delivered to; the first is Outlook.com's. */
const MAILBOX_FIELDS = [
  "x-hmxmroriginalrecipient",
  "delivered-to",
  "x-original-to",
  "envelope-to",
  "x-envelope-to",
  "x-apparently-to",
  "x-rcpt-to",
  "apparently-to",
];

export function complainants(fields: ReportFields, enclosed: EnclosedHeader | undefined): Found[] {
  for (const name of REPORT_FIELDS) {
    const named = (fields.get(name) ?? [])
      .map(({ value, start, end }) => ({ value: canonicalAddress(value), start, end }))
      .filter(isAddress);
    if (named.length > 0) return unique(named);
  }
  return enclosed === undefined ? [] : complainantsOfEnclosed(enclosed);
}

function complainantsOfEnclosed(enclosed: EnclosedHeader): Found[] {
  for (const name of MAILBOX_FIELDS) {
    const named = enclosed.addresses(name).filter(isAddress);
    if (named.length > 0) return named.slice(0, 1);
  }
  const to = enclosed.addresses("to").filter(isAddress);
  return to.length === 1 ? to : receivedFor(enclosed, to);
}

const FOR = /\bfor <?([^\s<>;]{1,320}@[^\s<>;]{1,255})>?/i;

/** The last server's "for" (RFC 5321 §4.4) tells which of several, when it is one of them. */
function receivedFor({ header }: EnclosedHeader, among: readonly Found[]): Found[] {
  for (const received of header.all("received")) {
    const address = canonicalAddress(FOR.exec(received)?.[1] ?? "").toLowerCase();
    const found = among.find(({ value }) => value.toLowerCase() === address);
    if (found !== undefined) return [found];
  }
  return [];
}

const REDACTED = /^(?:\[?redacted|removed|undisclosed|hidden|withheld|anonymous|unknown|x{3,}|\*+)/i;

/** Whether it is an address, and not what stands in the place of one (RFC 6590, "undisclosed recipients"). */
function isAddress({ value }: Found): boolean {
  if (value === "") return false;
  const at = value.lastIndexOf("@");
  return !REDACTED.test(value) && !REDACTED.test(value.slice(at + 1));
}

function unique(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ value }) => !seen.has(value) && seen.add(value));
}
