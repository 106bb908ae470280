/**
 * The work of the queue's runner: a claim is delivered, transaction by transaction, and each is settled before the next
 * begins, so that a crash can repeat no more than one of a claim (RFC 1047). Only failures that are told wait for others
 * of the same message. While the last is settled, the connection is free for another claim.
 *
 * Always holds: what was delivered is settled, however often the store has to be asked; only a store that will never
 * again take it (closed, damaged) ends that, and then nothing more is tried.
 */

import { type Deliverer, type DeliveryReport, isUntried } from "../../delivery/index.ts";
import type { LaneFeedback, LaneWork } from "../../queue/index.ts";
import type { AttemptRecord, Claim } from "../../store/index.ts";
import type { Clock } from "../../time/index.ts";
import type { Observe } from "../events/index.ts";
import {
  attemptRecord,
  type HeardRecipient,
  judgeAttempt,
  type SettledAttempt,
  type Site,
  settledEvents,
  settlementOf,
  settleOverdue,
} from "../settlement/index.ts";
import { type Shipment, shipmentsOf } from "./consignments.ts";
import type { Destinations } from "./destinations.ts";
import { FailureBursts, type HeldFailures } from "./failure-bursts.ts";
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
  readonly clock: Clock;
}

const DAY_MS = 86_400_000;

/** Makes the work of the runner. */
export function attemptWork(options: AttemptOptions): LaneWork {
  const { destinations, site, settle, observe, clock } = options;
  const finish = async (claim: Claim, attempt: SettledAttempt): Promise<void> => {
    const messages = await settle(attempt.settlement);
    for (const event of settledEvents(claim, attempt, messages)) observe(event);
  };
  const bursts = new FailureBursts({
    clock,
    settle: async ({ claim, settled, attempts }) =>
      await finish(claim, withAttempts(await settlementOf(claim, settled, site()), attempts, site())),
  });
  return {
    outlook: (destination) => destinations.outlook(destination),
    forgive: (destination) => destinations.forgive(destination),
    async run(claim, free) {
      const held: Promise<void>[] = [];
      bursts.begin(claim.message.id);
      try {
        return await runClaim(claim, { ...options, finish, free, hold: (failures) => held.push(bursts.hold(failures)) });
      } finally {
        bursts.end(claim.message.id);
        if (held.length > 0) await Promise.all(held);
      }
    },
    overdue: async (claim) => await finish(claim, await settleOverdue(claim, site())),
  };
}

interface Running extends AttemptOptions {
  readonly finish: (claim: Claim, attempt: SettledAttempt) => Promise<void>;
  readonly free: (feedback: LaneFeedback) => void;
  readonly hold: (failures: HeldFailures) => void;
}

async function runClaim(claim: Claim, options: Running): Promise<LaneFeedback> {
  const { site, destinations, clock, free } = options;
  const destination = claim.recipients[0]?.destination ?? "";
  const shipments = shipmentsOf(claim, site());
  let feedback = destinations.outlook(destination);
  let failed: DeliveryReport | undefined;
  for (const shipment of shipments) {
    const isFirst = failed === undefined;
    const beganAtMs = clock.nowMs();
    const report = failed === undefined ? await deliver(shipment, options) : sameFor(failed, shipment);
    const { settled, judgements } = judgeAttempt(shipment.claim, report, site());
    const record = attemptRecord({ claim: shipment.claim, report, settled, beganAtMs, endedAtMs: clock.nowMs() });
    if (isFirst) feedback = destinations.heard(destination, { ...report, judgements });
    if (shipment === shipments.at(-1)) free(feedback);
    await settleOrHold({ claim: shipment.claim, settled, attempts: record === undefined ? [] : [record] }, options);
    // nobody was there, or we have no socket: the rest of the recipients need not be tried to know that
    if (report.destinationFailed || report.outcomes.every(isUntried)) failed = report;
  }
  return feedback;
}

/** What went on its way is written at once, whatever is owed for it: it must not go again. The attempt is written once. */
async function settleOrHold({ claim, settled, attempts }: HeldFailures, { site, finish, hold }: Running): Promise<void> {
  const failures = settled.filter(isToldFailure);
  const rest = failures.length === 0 ? settled : settled.filter((one) => !isToldFailure(one));
  if (failures.length > 0) hold({ claim, settled: failures, attempts: rest.length > 0 ? [] : attempts });
  if (rest.length === 0) return;
  const settlement = settlementOf(claim, rest, site());
  await finish(claim, withAttempts(settlement instanceof Promise ? await settlement : settlement, attempts, site()));
}

function withAttempts(attempt: SettledAttempt, records: readonly AttemptRecord[], { configuration }: Site): SettledAttempt {
  const keep = configuration.queue.keepAttempts;
  if (keep === 0 || records.length === 0) return attempt;
  return { ...attempt, settlement: { ...attempt.settlement, attempts: { records, keep } } };
}

function isToldFailure({ duty }: HeardRecipient): boolean {
  return duty.notify?.action === "failed" || duty.notify?.action === "delayed";
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
  if (outcome === undefined) return broken(claim.recipients.length);
  // what was said was said once
  return { ...report, outcomes: claim.recipients.map(() => outcome), dialogues: [] };
}
