/**
 * A claim as the transactions that it takes: no more recipients in one than the destination's profile allows, and one
 * recipient in each where the reverse path names the recipient (VERP).
 */

import type { Consignment } from "../../delivery/index.ts";
import { queueIdOf } from "../../queue/index.ts";
import type { Claim, QueuedRecipient } from "../../store/index.ts";
import { type Site, wholeBody } from "../settlement/index.ts";
import { type SignedReversePath, signingOf, signReversePath, staysHere } from "./sign-reverse-path.ts";

/** One transaction of a claim. */
export interface Shipment {
  /** The claim with the recipients of this transaction. */
  readonly claim: Claim;
  readonly consignment: Consignment;
  /** What must be remembered before it leaves, or a bounce would not be believed. */
  readonly remember?: NonNullable<SignedReversePath["remember"]>;
}

/** At least one; the recipients in their order. */
export function shipmentsOf(claim: Claim, site: Site): readonly Shipment[] {
  const first = claim.recipients[0];
  const isLocal = first === undefined || staysHere(first.address, site);
  const settings = isLocal ? undefined : signingOf(claim.message, site);
  const size = settings?.scheme === "verp" ? 1 : Math.max(1, site.profileOf(first?.destination ?? "").limits.recipientsPerMessage);
  return chunksOf(claim.recipients, size).map((recipients) => {
    const recipient = recipients[0]?.address ?? "";
    const path = settings && signReversePath({ message: claim.message, recipient, settings }, site);
    return shipmentOf({ ...claim, recipients }, path);
  });
}

function shipmentOf(claim: Claim, path: SignedReversePath | undefined): Shipment {
  const { message, recipients } = claim;
  const consignment = {
    destination: recipients[0]?.destination ?? "",
    sender: path === undefined ? message.sender : { ...message.sender, reversePath: path.address },
    recipients,
    body: wholeBody(claim),
    queueId: queueIdOf(message.id),
  };
  return { claim, consignment, ...(path?.remember && { remember: path.remember }) };
}

function chunksOf(recipients: readonly QueuedRecipient[], size: number): readonly (readonly QueuedRecipient[])[] {
  if (recipients.length <= size) return [recipients];
  return Array.from({ length: Math.ceil(recipients.length / size) }, (_, at) => recipients.slice(at * size, (at + 1) * size));
}
