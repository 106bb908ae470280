/** Attempts: from a claim to its deliveries, with what is known of the destination, and to the store again. */
export { attemptWork } from "./attempt.ts";
export { type DestinationFacts, Destinations } from "./destinations.ts";
export { type Dispatch, dispatchTo } from "./dispatch.ts";
export { RememberedAddresses } from "./remembered-addresses.ts";
export { settler } from "./settler.ts";
