/**
 * Whether a message fits into a mailbox, said at RCPT TO, while the client still owes the notification. What never fits is
 * refused for good; a mailbox that is full now may have been tidied up at the next attempt.
 */

import type { Recipient } from "../envelope/index.ts";
import type { LocalDomain } from "./own-domain.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** A message for a mailbox of ours. */
export interface RoomQuestion {
  /** Of the mailbox. */
  readonly address: string;
  readonly recipient: Recipient;
  readonly domain: LocalDomain;
  /** SIZE= of MAIL FROM. */
  readonly sizeBytes: number | undefined;
  /** Octets in a mailbox now, where anybody knows. */
  readonly mailboxBytes: ((address: string) => number | undefined) | undefined;
}

/** The refusal where there is no room; undefined where there is, or nobody knows. */
export function roomRefusal({ address, recipient, domain, sizeBytes = 0, mailboxBytes }: RoomQuestion): Refusal | undefined {
  const { quotaBytes } = domain.settings;
  if (quotaBytes === undefined) return undefined;
  if (sizeBytes > quotaBytes) return refuse("larger-than-mailbox", { address: recipient.address });
  const usedBytes = mailboxBytes?.(address);
  if (usedBytes === undefined) return undefined;
  // Without SIZE any message has an octet at least: a mailbox that is full to the brim takes none.
  return usedBytes + Math.max(1, sizeBytes) > quotaBytes ? refuse("mailbox-full", { address: recipient.address }) : undefined;
}
