/** A bounce that came to a signed path of ours, as intake takes it. */

import type { AcceptedMessage } from "../../accept/index.ts";
import { type Arrival, DEFAULT_TENANT } from "../../ledger/index.ts";
import type { PlacedContent } from "./content-place.ts";

/** The arrival: of a large message the beginning, which has all that a report says. */
export function arrivedBounce(
  { queueId, sender, vouching, content, bounceFor, source }: AcceptedMessage<PlacedContent>,
  nowMs: number,
): Arrival {
  const { clientAddress, hello } = vouching;
  return {
    source,
    account: queueId,
    atMs: nowMs,
    octets: content.head,
    ...(content.staged !== undefined && { sizeBytes: content.staged.sizeBytes }),
    envelope: { mailFrom: sender.reversePath, rcptTo: bounceFor.map(({ path }) => path), client: clientAddress, hello },
    knownPaths: bounceFor.map(({ path, address, scheme }) => ({ path, address, isVerp: scheme === "verp" })),
    tenant: DEFAULT_TENANT,
  };
}
