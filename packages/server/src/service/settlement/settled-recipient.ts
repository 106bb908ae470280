/** What is owed for a recipient (the table of duties decides), and the row that the store gets of it. */

import { type DeliveryResult, type Duty, decideDuty } from "@ricochet/core";
import type { AuditEntry, LastAnswer, MessageFacts, QueuedRecipient, RecipientState, Settled } from "../../store/index.ts";
import { isSuppressedLane } from "../suppression/index.ts";
import type { NextStep } from "./next-step.ts";
import type { Site } from "./site.ts";

/** A recipient at the end of an attempt. */
export interface SettledRecipient {
  readonly recipient: QueuedRecipient;
  readonly step: NextStep;
  readonly duty: Duty;
  readonly settled: Settled;
  readonly audit?: AuditEntry;
}

interface SettleOptions {
  readonly message: MessageFacts;
  readonly recipient: QueuedRecipient;
  readonly step: NextStep;
  readonly isAttempt: boolean;
  readonly last?: LastAnswer | undefined;
}

/** Decides the duty for a recipient, and what the store is told. */
export function settledRecipient(options: SettleOptions, site: Site): SettledRecipient {
  const { message, recipient, step, isAttempt, last } = options;
  const duty = dutyFor(message, { notify: recipient.notify, result: step.result }, site);
  const settled: Settled = {
    key: recipient.key,
    state: stateAfter(duty, step.result, isSuppressedLane(recipient.destination)),
    isAttempt,
    ...(step.dueAtMs !== undefined && { dueAtMs: step.dueAtMs, ...rerouted(recipient, site) }),
    // also when nobody is owed a warning: the question is not asked again
    ...(step.result === "overdue" && { isWarned: true }),
    ...(last !== undefined && { last }),
  };
  return { recipient, step, duty, settled, ...(duty.audit && { audit: auditOf(duty, options, site) }) };
}

/** What is owed for a recipient of a message that was accepted. */
function dutyFor(message: MessageFacts, of: Pick<QueuedRecipient, "notify"> & { readonly result: DeliveryResult }, site: Site): Duty {
  const { trust, spf, dkim } = message.provenance;
  return decideDuty({
    stage: "accepted",
    trust,
    spf,
    dkim,
    unauthenticated: site.configuration.duty.unauthenticated,
    reversePath: message.sender.reversePath === "" ? "null" : "address",
    notify: of.notify,
    message: message.kind,
    result: of.result,
  });
}

/** Routes may have changed since it was accepted. */
function rerouted({ address, destination }: QueuedRecipient, { destinationOf }: Site): Pick<Settled, "destination"> {
  const now = destinationOf(address);
  return now === destination ? {} : { destination: now };
}

function stateAfter({ mail }: Duty, result: DeliveryResult, isSuppressed: boolean): Settled["state"] {
  if (mail === "keep") return "waiting";
  if (mail === "quarantine") return "quarantined";
  if (mail === "discard") return "dropped";
  return isSuppressed ? "suppressed" : STATE_OF_RESULT[result];
}

const STATE_OF_RESULT: Readonly<Record<DeliveryResult, Exclude<RecipientState, "claimed">>> = {
  "delivered": "delivered",
  "passed-on": "delivered",
  "relayed": "relayed",
  "expanded": "expanded",
  "failed": "failed",
  "looped": "failed",
  "expired": "failed",
  "harmful": "failed",
  "deferred": "waiting",
  "overdue": "waiting",
};

function auditOf(duty: Duty, { message, recipient, last }: SettleOptions, site: Site): AuditEntry {
  const answer = last ?? recipient.last;
  return {
    atMs: site.nowMs(),
    who: "duty",
    what: duty.row,
    message: message.id,
    recipient: recipient.address,
    because: answer === undefined ? duty.because : `${duty.because} Last answer: ${answer.text.slice(0, 500)}`,
  };
}
