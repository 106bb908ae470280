/** Delivery: one attempt at a destination. */
export type { Answered, Consignment, Deliverer, DeliveryOutcome, DeliveryReport } from "./delivery.ts";
