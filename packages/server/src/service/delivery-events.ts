/** What delivery tells beside its outcomes, in the words of the daemon's log: what an operator must mend. */

import type { DeliveryEvent } from "../delivery/index.ts";
import type { Observe } from "./events/index.ts";

/** Takes the events of delivery. */
export function deliveryEvents(observe: Observe): (event: DeliveryEvent) => void {
  return (event) => {
    if (event.kind === "defect") observe({ kind: "work-failed", queueId: event.queueId, destination: event.domain, error: event.error });
    if (event.kind === "no-socket") {
      const { host, text: because, connections } = event;
      observe({ kind: "no-socket", host, because, connections });
    }
    if (event.kind === "tls-given-up") observe({ kind: "warning", words: `TLS with ${event.host} broke, going on without: ${event.text}` });
  };
}
