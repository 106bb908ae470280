/** Refuses what a caller must not hand in, before it costs a transaction: a caller's mistake is a TypeError. */

import type { ClaimRequest, NewMessage, Settlement } from "../port.ts";

/** Throws TypeError when a message cannot be stored as it is. */
export function checkMessage(message: NewMessage, owner = message.owner): void {
  if (!Number.isSafeInteger(message.id) || message.id <= 0) throw new TypeError(`${message.id} is no id of a message`);
  if (message.recipients.length === 0) throw new TypeError(`message ${message.id} has no recipient: nobody would ever settle it`);
  for (const { state, destination } of message.recipients) {
    if (state === "claimed" && owner === undefined) throw new TypeError(`message ${message.id} begins claimed, but by nobody`);
    if (destination === "") throw new TypeError(`message ${message.id} has a recipient without a destination`);
  }
}

/** Throws TypeError when a settlement cannot be written as it is. */
export function checkSettlement({ recipients, messages, owner }: Settlement): void {
  for (const { key, state, dueAtMs } of recipients) {
    if (state === "waiting" && dueAtMs === undefined) {
      throw new TypeError(`recipient ${key.index} of message ${key.message} is to wait, but not until when`);
    }
  }
  for (const message of messages) checkMessage(message, message.owner ?? owner);
}

/** Throws TypeError when a claim says no number of recipients. To the engine a negative limit would mean all of them. */
export function checkClaim({ limit, perDestination = limit }: Pick<ClaimRequest, "limit"> & Partial<ClaimRequest>): void {
  checkLimit(limit);
  checkLimit(perDestination);
}

/** Throws TypeError for what is no number of rows. */
export function checkLimit(limit: number): void {
  if (!Number.isSafeInteger(limit) || limit < 0) throw new TypeError(`${limit} is no number of rows`);
}
