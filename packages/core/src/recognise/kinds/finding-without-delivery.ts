/** A finding about a recipient to whom nothing was or was not delivered: a complaint, an auto-reply. */

import type { Action, Finding, Found } from "../../model/index.ts";

const NO_ACTION: Found<Action> = { value: "none", start: 0, end: 0 };

/** @param recipient whom the finding is about, with the bytes that name them */
export function findingWithoutDelivery(recipient: Found): Finding {
  return { recipient, action: NO_ACTION };
}
