/** Delivery: one attempt at a destination. */
export { createDeliverer, type DelivererOptions } from "./create-deliverer.ts";
export type { Answered, Consignment, Deliverer, DeliveryOutcome, DeliveryReport } from "./delivery.ts";
export type { DeliveryEvent, ObserveDelivery } from "./delivery-event.ts";
export type { LocalDomain } from "./destination.ts";
export { type ExchangeRecord, type Lookup, nodeResolver, type Resolver } from "./exchangers/index.ts";
export { mailboxBytes } from "./maildir/index.ts";
export type { PathToSign, SignReversePath } from "./relay.ts";
