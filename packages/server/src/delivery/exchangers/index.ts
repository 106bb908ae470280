/** Which hosts take mail for a domain. */
export { cachedResolver } from "./cached-resolver.ts";
export { type Exchanger, type Exchangers, findExchangers, type NoExchanger } from "./find-exchangers.ts";
export { addressesOfNamedHost } from "./host-address.ts";
export { nodeResolver } from "./node-resolver.ts";
export type { ExchangeRecord, Lookup, Resolver } from "./resolver.ts";
