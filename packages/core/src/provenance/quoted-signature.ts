/** The DKIM-Signature fields of a quoted header, taken apart (RFC 6376 §3.2, §3.5); nothing is verified here. */

import type { QuotedSignature } from "./lookups.ts";
import type { QuotedHeader } from "./quoted-header.ts";

const MAX_SIGNATURES = 8;

/** The signatures whose d= is one of `domains` (lower case) or below one. */
export function quotedSignatures({ fields }: QuotedHeader, domains: readonly string[]): QuotedSignature[] {
  const found: QuotedSignature[] = [];
  for (const { name, value } of fields) {
    if (name !== "dkim-signature" || found.length >= MAX_SIGNATURES) continue;
    const tags = tagsOf(value.slice(0, 8192));
    const domain = (tags.get("d") ?? "").toLowerCase();
    const b = tags.get("b") ?? "";
    if (b === "" || !isBelow(domain, domains)) continue;
    const signed = (tags.get("h") ?? "").toLowerCase().split(":");
    found.push({ domain, selector: tags.get("s") ?? "", b, signed, header: fields });
  }
  return found;
}

/** Of a tag that stands twice the first counts; a list with two of them is no signature at all (§3.2), and fails later. */
function tagsOf(value: string): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const part of value.split(";")) {
    const equals = part.indexOf("=");
    if (equals < 0) continue;
    const name = part.slice(0, equals).trim();
    if (!tags.has(name)) tags.set(name, part.slice(equals + 1).replaceAll(/\s+/g, ""));
  }
  return tags;
}

/** Whether a domain is one of `domains` or a subdomain of one. */
export function isBelow(domain: string, domains: readonly string[]): boolean {
  return domains.some((own) => domain === own || domain.endsWith(`.${own}`));
}
