/** Addresses become hashes of themselves: figures and histories stay what they were, and nobody can be read out of them. */

import { hiddenAddress } from "../../../ledger/index.ts";
import { deleteArrivalBody, hideArrival, hideRecipient, recipientsOfArrival } from "../../statements/index.ts";
import { changesOf, rowsOf, type Work } from "../work.ts";

/** Hides all addresses of an arrival. */
export function* hideArrivalAndOutcomes(arrival: number, secret: string): Work<void> {
  yield* changesOf(deleteArrivalBody, { arrival });
  yield* changesOf(hideArrival, { entry: arrival });
  for (const { entry, recipient } of yield* rowsOf(recipientsOfArrival, { arrival })) {
    yield* changesOf(hideRecipient, { entry, recipient: hiddenAddress(recipient, secret) });
  }
}
