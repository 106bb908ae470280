/**
 * A consignment to hosts of a network: found, tried, and answered for each recipient. The reverse path leaves as it is
 * given; who signs it knows that recipients with different paths cannot share a transaction.
 */

import { attempt, type Settled } from "./attempt.ts";
import type { Consignment, DeliveryReport } from "./delivery.ts";
import type { Host } from "./host.ts";
import { isUntried, outcomeOf, unreachable } from "./outcome.ts";
import { hostsOfTarget, type RemoteTarget, type TargetHostOptions } from "./target-hosts.ts";
import type { SendingParts } from "./try-host.ts";

/** What relaying must know. */
export interface RelayOptions extends TargetHostOptions {
  readonly sending: SendingParts;
}

/** Sends to a target. */
export async function relay(target: RemoteTarget, consignment: Consignment, options: RelayOptions): Promise<DeliveryReport> {
  const hosts = hostsOfTarget(target, options, consignment.sender.requireTls);
  const found = hosts instanceof Promise ? await hosts : hosts;
  if (found.kind === "failed") {
    const outcome = unreachable(found);
    return { outcomes: consignment.recipients.map(() => outcome), destinationFailed: !isUntried(outcome) };
  }
  const { sender, recipients, body, queueId } = consignment;
  const { settled, isReached, dialogues } = await attempt(
    options.sending,
    { queueId, transaction: { sender, recipients, body } },
    found.hosts,
  );
  return { ...reportOf(settled, isReached), dialogues };
}

function reportOf(settled: readonly Settled[], isReached: boolean): DeliveryReport {
  const host: Host | undefined = settled[0]?.host;
  const outcomes = settled.map(outcomeOf);
  const destinationFailed = !isReached && !outcomes.some(isUntried);
  return { outcomes, destinationFailed, ...(host?.isExchanger === true && { exchanger: host.host }) };
}
