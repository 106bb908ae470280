/** Which hosts take mail for a domain. */
export { cachedResolver } from "./cached-resolver.ts";
export { findExchangers, type NoExchanger, noAnswer } from "./find-exchangers.ts";
export { addressesOfNamedHost } from "./host-address.ts";
export { nodeResolver } from "./node-resolver.ts";
export type { Lookup, Resolver } from "./resolver.ts";
