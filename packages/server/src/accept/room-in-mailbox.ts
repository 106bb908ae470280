/**
 * Whether a message fits into a mailbox, said at RCPT TO, while the client still owes the notification. What never fits is
 * refused for good; a mailbox that is full now may have been tidied up at the next attempt.
 */

import type { Recipient } from "../envelope/index.ts";
import type { AskMailbox } from "./mailroom.ts";
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
  readonly mailboxBytes: AskMailbox | undefined;
}

/** The refusal where there is no room; undefined where there is, or nobody knows. */
export function roomRefusal(question: RoomQuestion): Refusal | undefined | Promise<Refusal | undefined> {
  const { address, recipient, domain, sizeBytes = 0, mailboxBytes } = question;
  const { quotaBytes } = domain.settings;
  if (quotaBytes === undefined) return undefined;
  if (sizeBytes > quotaBytes) return refuse("larger-than-mailbox", { address: recipient.address });
  // Without SIZE any message has an octet at least: a mailbox that is full to the brim takes none.
  const roomBytes = quotaBytes - Math.max(1, sizeBytes);
  const judge = (usedBytes = 0) => (usedBytes > roomBytes ? refuse("mailbox-full", { address: recipient.address }) : undefined);
  const usedBytes = mailboxBytes?.(address);
  return usedBytes instanceof Promise ? usedBytes.then(judge) : judge(usedBytes);
}
