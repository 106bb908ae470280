/**
 * An envelope for a server without SMTPUTF8 (RFC 6531 §3.2): a domain in other letters has an ASCII form that is the same
 * name (RFC 5890 §2.3.2.1), a local part has none. ORCPT stays as it came.
 */

import { canonicalDomain } from "../../envelope/index.ts";
import type { Transaction } from "./transaction.ts";

const NOT_ASCII = /[^\x00-\x7f]/;

/** The transaction with its domains in A-labels; what has no ASCII form stays, and is an obstacle. */
export function asciiEnvelope(transaction: Transaction): Transaction {
  const { sender, recipients } = transaction;
  return {
    ...transaction,
    sender: { ...sender, reversePath: asciiPath(sender.reversePath) },
    recipients: recipients.map((recipient) => ({ ...recipient, address: asciiPath(recipient.address) })),
  };
}

function asciiPath(address: string): string {
  const at = address.lastIndexOf("@");
  const local = address.slice(0, at + 1);
  const domain = address.slice(at + 1);
  if (at < 0 || NOT_ASCII.test(local) || !NOT_ASCII.test(domain)) return address;
  return local + canonicalDomain(domain);
}
