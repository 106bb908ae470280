/**
 * What stands in the place of an address that is to be forgotten: a hash of it, with a secret of the site, so that figures and
 * histories stay what they were, a held address stays held, and nobody can read addresses out of a store or try them out on it.
 */

import { createHmac } from "node:crypto";

const MARK = "(hash)";
const HASH_DIGITS = 32;

/** The hash that stands for an address; of what is one already, itself. No address begins like it. */
export function hiddenAddress(address: string, secret: string): string {
  return isHidden(address) ? address : `${MARK}${createHmac("sha256", secret).update(address).digest("hex").slice(0, HASH_DIGITS)}`;
}

/** Whether this stands for an address that was forgotten. */
export function isHidden(address: string): boolean {
  return address.startsWith(MARK);
}
