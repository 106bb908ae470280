/**
 * The forms in which one address is written by others: its domain as U-label too (RFC 5890 §2.3.2.1), and, where tags say
 * nothing, its local part with any tag. The ledger keeps the canonical form; mail, texts and send logs have what was written.
 */

import { domainToUnicode } from "node:url";
import type { AddressRules } from "./canonical-address.ts";

/** What parts an address from its tags, where those say nothing; undefined where "ann+news" is somebody of its own. */
export function tagSeparator({ plus, separator }: AddressRules): string | undefined {
  return plus === "same" && separator !== "" ? separator : undefined;
}

/** A domain as it may be written: its A-labels, and its U-labels where those are others. */
export function domainForms(domain: string): readonly string[] {
  const unicode = domain.includes("xn--") ? domainToUnicode(domain) : "";
  return unicode === "" || unicode === domain ? [domain] : [domain, unicode];
}
