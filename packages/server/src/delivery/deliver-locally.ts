/** A consignment into mailboxes of ours: Maildirs here, or the LMTP server of the domain. */

import type { Recipient } from "../envelope/index.ts";
import type { Clock } from "../time/index.ts";
import type { Consignment, DeliveryOutcome, DeliveryReport } from "./delivery.ts";
import type { LocalDomain } from "./destination.ts";
import { deliverToMaildir, type MaildirResult, type MaildirSettings } from "./maildir/index.ts";
import { localFailure } from "./outcome.ts";

/** Copies that are written at once: each waits for the disk, and the disk takes several at a time. */
const AT_ONCE = 8;

/** What delivery into Maildirs must know. */
export interface MaildirOptions {
  readonly hostname: string;
  readonly clock: Clock;
}

/** Delivers into the Maildirs below `root`. */
export async function deliverLocally(
  { root, domain }: { readonly root: string; readonly domain: LocalDomain },
  consignment: Consignment,
  { hostname, clock }: MaildirOptions,
): Promise<DeliveryReport> {
  const { subAddressSeparator, quotaBytes } = domain;
  const settings = { root, hostname, subAddressSeparator, ...(quotaBytes !== undefined && { quotaBytes }) };
  const outcomes: DeliveryOutcome[] = [];
  for (let first = 0; first < consignment.recipients.length; first += AT_ONCE) {
    const group = consignment.recipients.slice(first, first + AT_ONCE);
    outcomes.push(...(await Promise.all(group.map((recipient) => copyTo(recipient, { settings, consignment, nowMs: clock.nowMs() })))));
  }
  return { outcomes, destinationFailed: false };
}

interface Copying {
  readonly settings: MaildirSettings;
  readonly consignment: Consignment;
  readonly nowMs: number;
}

async function copyTo({ address }: Recipient, { settings, consignment: { sender, body }, nowMs }: Copying): Promise<DeliveryOutcome> {
  const copy = { recipient: address, reversePath: sender.reversePath, body, isBinary: sender.body === "BINARYMIME", nowMs };
  return outcomeOfCopy(await deliverToMaildir(settings, copy));
}

function outcomeOfCopy(result: MaildirResult): DeliveryOutcome {
  if (result.kind === "failed") return localFailure(result.status, result.text);
  return { kind: "delivered", answer: { reply: { code: 250, status: "2.0.0", text: "in the mailbox" } } };
}
