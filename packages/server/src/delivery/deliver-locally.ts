/**
 * A consignment into Maildirs of ours.
 *
 * Always holds: a Maildir is made for nobody whom the configuration does not name: a notification to a sender without a
 * mailbox, a mailbox that went while the mail waited.
 */

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
  /** Whether the configuration leaves an address out. */
  readonly isNobodys: (address: string) => boolean | Promise<boolean>;
}

/** Delivers into the Maildirs below `root`. */
export async function deliverLocally(
  { root, domain }: { readonly root: string; readonly domain: LocalDomain },
  consignment: Consignment,
  { hostname, clock, isNobodys }: MaildirOptions,
): Promise<DeliveryReport> {
  const { subAddressSeparator, quotaBytes } = domain;
  const settings = { root, hostname, subAddressSeparator, ...(quotaBytes !== undefined && { quotaBytes }) };
  const outcomes: DeliveryOutcome[] = [];
  for (let first = 0; first < consignment.recipients.length; first += AT_ONCE) {
    const group = consignment.recipients.slice(first, first + AT_ONCE);
    outcomes.push(
      ...(await Promise.all(group.map((recipient) => copyTo(recipient, { settings, consignment, isNobodys, nowMs: clock.nowMs() })))),
    );
  }
  return { outcomes, destinationFailed: false };
}

interface Copying {
  readonly settings: MaildirSettings;
  readonly consignment: Consignment;
  readonly isNobodys: MaildirOptions["isNobodys"];
  readonly nowMs: number;
}

async function copyTo({ address }: Recipient, { settings, consignment, isNobodys, nowMs }: Copying): Promise<DeliveryOutcome> {
  const answer = isNobodys(address);
  if (answer instanceof Promise ? await answer : answer) return localFailure("5.1.1", `<${address}> has no mailbox here`);
  const { sender, body } = consignment;
  const copy = { recipient: address, reversePath: sender.reversePath, body, isBinary: sender.body === "BINARYMIME", nowMs };
  return outcomeOfCopy(await deliverToMaildir(settings, copy));
}

function outcomeOfCopy(result: MaildirResult): DeliveryOutcome {
  if (result.kind === "failed") return localFailure(result.status, result.text);
  return { kind: "delivered", answer: { reply: { code: 250, status: "2.0.0", text: "in the mailbox" } } };
}
