/** Delivery: one attempt at a destination. */
export { createDeliverer } from "./create-deliverer.ts";
export type { Consignment, Deliverer, DeliveryOutcome, DeliveryReport, HostDialogue } from "./delivery.ts";
export type { DeliveryEvent } from "./delivery-event.ts";
export { type Lookup, nodeResolver, type Resolver } from "./exchangers/index.ts";
export { mailboxBytes } from "./maildir/index.ts";
export { isUntried } from "./outcome.ts";
