/**
 * The lane of mail that was taken although its recipient is on the suppression list: nobody delivers it, and the attempt
 * "fails" at once with the words of the list, so that settling it owes what any failure owes, in one transaction.
 *
 * The words stand in the lane's name as they were when the mail was accepted; it is of one day and cause, so that lanes are few.
 */

import type { Consignment, Deliverer, DeliveryOutcome, DeliveryReport } from "../../delivery/index.ts";

const PREFIX = "suppressed:";

/** The lane of an address that is held back. */
export function suppressedLane(words: string): string {
  return PREFIX + words;
}

/** Whether mail waits there only to be reported. */
export function isSuppressedLane(destination: string): boolean {
  return destination.startsWith(PREFIX);
}

/** Delivers, but for the mail of the lane. */
export function deliverOrReport(deliverer: Pick<Deliverer, "deliver">, consignment: Consignment): Promise<DeliveryReport> {
  const { destination, recipients } = consignment;
  return isSuppressedLane(destination) ? Promise.resolve(report(destination, recipients.length)) : deliverer.deliver(consignment);
}

function report(destination: string, recipients: number): DeliveryReport {
  const reply = { code: 0, status: "5.7.1", text: destination.slice(PREFIX.length), reason: "suppressed" } as const;
  const outcome: DeliveryOutcome = { kind: "failed", isPermanent: true, answer: { reply } };
  return { outcomes: Array.from({ length: recipients }, () => outcome), destinationFailed: false };
}
