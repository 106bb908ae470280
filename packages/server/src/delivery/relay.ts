/**
 * A consignment to hosts of a network: found, tried, and answered for each recipient. Recipients whose return path is
 * signed differently cannot share a transaction.
 */

import type { Recipient } from "../envelope/index.ts";
import { attempt, type Settled } from "./attempt.ts";
import type { Consignment, DeliveryReport } from "./delivery.ts";
import type { Host } from "./host.ts";
import { localFailure, outcomeOf } from "./outcome.ts";
import { hostsOfTarget, type RemoteTarget, type TargetHostOptions } from "./target-hosts.ts";
import type { SendingParts } from "./try-host.ts";

/** What is to be signed. */
export interface PathToSign {
  /** Never the null path: nobody answers it, and nothing is signed. */
  readonly reversePath: string;
  readonly recipient: Recipient;
  readonly queueId: string;
}

/** Gives the reverse path that leaves this host. */
export type SignReversePath = (path: PathToSign) => string;

/** What relaying must know. */
export interface RelayOptions extends TargetHostOptions {
  readonly sending: SendingParts;
  readonly signReversePath?: SignReversePath;
}

/** Sends to a target; only mail that is relayed leaves with a signed path. */
export async function relay(target: RemoteTarget, consignment: Consignment, options: RelayOptions): Promise<DeliveryReport> {
  const found = await hostsOfTarget(target, options, consignment.sender.requireTls);
  if (found.kind === "failed") {
    const outcome = localFailure(found.status, found.text);
    return { outcomes: consignment.recipients.map(() => outcome), destinationFailed: true };
  }
  const settled = new Map<number, Settled>();
  let isReached = false;
  for (const [reversePath, places] of groupsByPath(target, consignment, options.signReversePath)) {
    const result = await attempt(options.sending, parcelOf(consignment, reversePath, places), found.hosts);
    isReached ||= result.isReached;
    for (const [index, place] of places.entries()) settled.set(place, result.settled[index] as Settled);
  }
  return reportOf(
    [...consignment.recipients.keys()].map((place) => settled.get(place) as Settled),
    isReached,
  );
}

function parcelOf({ sender, recipients, body, queueId }: Consignment, reversePath: string, places: readonly number[]) {
  const chosen = places.flatMap((place) => recipients[place] ?? []);
  return { queueId, transaction: { sender: { ...sender, reversePath }, recipients: chosen, body } };
}

function groupsByPath(target: RemoteTarget, { sender, recipients, queueId }: Consignment, sign?: SignReversePath): Map<string, number[]> {
  const { reversePath } = sender;
  if (sign === undefined || reversePath === "" || target.kind === "lmtp") return new Map([[reversePath, [...recipients.keys()]]]);
  const groups = new Map<string, number[]>();
  for (const [place, recipient] of recipients.entries()) {
    const path = sign({ reversePath, recipient, queueId });
    const places = groups.get(path);
    if (places === undefined) groups.set(path, [place]);
    else places.push(place);
  }
  return groups;
}

function reportOf(settled: readonly Settled[], isReached: boolean): DeliveryReport {
  const host: Host | undefined = settled[0]?.host;
  return { outcomes: settled.map(outcomeOf), destinationFailed: !isReached, ...(host?.isExchanger === true && { exchanger: host.host }) };
}
