/**
 * The work of the queue's runner: a claim is delivered, transaction by transaction, and each is settled before the next
 * begins, so that a crash can repeat no more than one of a claim (RFC 1047). While the last is settled, the connection is
 * free for another claim.
 *
 * Always holds: what was delivered is settled, however often the store has to be asked; only a store that will never
 * again take it (closed, damaged) ends that, and then nothing more is tried.
 */

import { type Deliverer, type DeliveryReport, isUntried } from "../../delivery/index.ts";
import type { LaneFeedback, LaneWork } from "../../queue/index.ts";
import type { Claim } from "../../store/index.ts";
import type { Observe } from "../events/index.ts";
import { type SettledAttempt, type Site, settleAttempt, settledEvents, settleOverdue } from "../settlement/index.ts";
import { type Shipment, shipmentsOf } from "./consignments.ts";
import type { Destinations } from "./destinations.ts";
import type { RememberedAddresses } from "./remembered-addresses.ts";
import type { Settle } from "./settler.ts";

/** What attempts need. */
export interface AttemptOptions {
  readonly site: () => Site;
  readonly deliverer: Pick<Deliverer, "deliver">;
  readonly destinations: Destinations;
  readonly remembered: RememberedAddresses;
  readonly settle: Settle;
  readonly observe: Observe;
}

const DAY_MS = 86_400_000;

/** Makes the work of the runner. */
export function attemptWork(options: AttemptOptions): LaneWork {
  const { destinations, site, settle, observe } = options;
  const finish = async (claim: Claim, attempt: SettledAttempt): Promise<void> => {
    const messages = await settle(attempt.settlement);
    for (const event of settledEvents(claim, { ...attempt, settlement: { ...attempt.settlement, messages } })) observe(event);
  };
  return {
    outlook: (destination) => destinations.outlook(destination),
    forgive: (destination) => destinations.forgive(destination),
    run: async (claim, free) => await runClaim(claim, { ...options, finish, free }),
    overdue: async (claim) => await finish(claim, await settleOverdue(claim, site())),
  };
}

interface Running extends AttemptOptions {
  readonly finish: (claim: Claim, attempt: SettledAttempt) => Promise<void>;
  readonly free: (feedback: LaneFeedback) => void;
}

async function runClaim(claim: Claim, options: Running): Promise<LaneFeedback> {
  const { site, destinations, finish, free } = options;
  const destination = claim.recipients[0]?.destination ?? "";
  const shipments = shipmentsOf(claim, site());
  let feedback = destinations.outlook(destination);
  let failed: DeliveryReport | undefined;
  for (const shipment of shipments) {
    const isFirst = failed === undefined;
    const report = failed === undefined ? await deliver(shipment, options) : sameFor(failed, shipment);
    const attempt = await settleAttempt(shipment.claim, report, site());
    if (isFirst) feedback = destinations.heard(destination, { ...report, judgements: attempt.judgements });
    if (shipment === shipments.at(-1)) free(feedback);
    await finish(shipment.claim, attempt);
    // nobody was there, or we have no socket: the rest of the recipients need not be tried to know that
    if (report.destinationFailed || report.outcomes.every(isUntried)) failed = report;
  }
  return feedback;
}

async function deliver({ claim, consignment, remember }: Shipment, options: Running): Promise<DeliveryReport> {
  const { deliverer, remembered, site, observe } = options;
  const { configuration, nowMs } = site();
  try {
    const lifeMs = claim.message.acceptedAtMs + configuration.queue.expireAfterMs + 60 * DAY_MS;
    if (remember !== undefined) await remembered.keep({ ...remember, untilMs: Math.max(lifeMs, nowMs()) });
    return await deliverer.deliver(consignment);
  } catch (error) {
    // a defect of ours: it must delay this message, and neither lose it nor repeat it without end
    observe({ kind: "work-failed", destination: consignment.destination, error });
    return broken(consignment.recipients.length);
  }
}

function broken(recipients: number): DeliveryReport {
  const reply = { code: 0, status: "4.3.0", text: "internal error of this server" };
  return {
    outcomes: Array.from({ length: recipients }, () => ({ kind: "failed", isPermanent: false, answer: { reply } })),
    destinationFailed: false,
  };
}

function sameFor(report: DeliveryReport, { claim }: Shipment): DeliveryReport {
  const [outcome] = report.outcomes;
  return outcome === undefined ? broken(claim.recipients.length) : { ...report, outcomes: claim.recipients.map(() => outcome) };
}
