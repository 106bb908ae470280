/** What people look for, in the form in which it is kept: how an address begins, a domain. Nobody types as the ledger writes. */

import { type AddressRules, canonicalAddress } from "./canonical-address.ts";

/** The beginning of addresses: "Ann@Ex" as "ann@ex". */
export function addressBeginning(text: string, { foldsLocal }: Pick<AddressRules, "foldsLocal">): string {
  const begun = text.trimStart().replace(/^</, "");
  const at = begun.lastIndexOf("@");
  if (foldsLocal) return begun.normalize("NFC").toLowerCase();
  return at < 0 ? begun : begun.slice(0, at) + begun.slice(at).toLowerCase();
}

/** A domain: "Bücher.Example." as "xn--bcher-kva.example"; what is none stays, in lower case. */
export function keptDomain(text: string): string {
  return canonicalAddress(`@${text}`).slice(1) || text.toLowerCase();
}
