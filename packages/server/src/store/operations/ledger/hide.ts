/** Addresses become hashes of themselves: figures and histories stay what they were, and nobody can be read out of them. */

import { createHmac } from "node:crypto";
import { deleteArrivalBody, hideArrival, hideRecipient, recipientsOfArrival } from "../../statements/index.ts";
import { changesOf, rowsOf, type Work } from "../work.ts";

/** The hash that stands for an address. No address begins like it. */
export function hashOfAddress(address: string, secret: string): string {
  return address.startsWith(MARK) ? address : `${MARK}${createHmac("sha256", secret).update(address).digest("hex").slice(0, HASH_DIGITS)}`;
}

const MARK = "(hash)";
const HASH_DIGITS = 32;

/** Hides all addresses of an arrival. */
export function* hideArrivalAndOutcomes(arrival: number, secret: string): Work<void> {
  yield* changesOf(deleteArrivalBody, { arrival });
  yield* changesOf(hideArrival, { entry: arrival });
  for (const { entry, recipient } of yield* rowsOf(recipientsOfArrival, { arrival })) {
    yield* changesOf(hideRecipient, { entry, recipient: hashOfAddress(recipient, secret) });
  }
}
