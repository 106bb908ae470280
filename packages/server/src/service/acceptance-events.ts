/** What accepting tells, in the words of the daemon's log. Refusals are told by the wire, which sees those of its own too; here are the ones that mean more. */

import type { AcceptanceEvent } from "../accept/index.ts";
import type { Observe } from "./events/index.ts";
import type { RefusedBounces } from "./intake/index.ts";

/** Takes the events of accepting; forged bounces are counted too. */
export function acceptanceEvents(observe: Observe, refused: Pick<RefusedBounces, "add">): (event: AcceptanceEvent) => void {
  return (event) => {
    const { id: session, clientAddress: client } = event.session;
    if (event.kind === "store-failed") observe({ kind: "not-stored", session, client, error: event.error });
    if (event.kind === "refused" && (event.id === "forged-bounce" || event.id === "bare-bounce")) {
      const { address: recipient = "" } = event;
      refused.add({ client, recipient });
      observe({ kind: "forged-bounce", session, client, recipient });
    }
    if (event.kind !== "accepted") return;
    const { queueId, reversePath: sender, sizeBytes, messageId, vouching, recipients, bounces } = event;
    const facts = { session, client, sender, recipients: recipients + bounces, sizeBytes, trust: vouching.trust };
    observe({ kind: "accepted", queueId, ...facts, ...(messageId !== undefined && { messageId }) });
  };
}
