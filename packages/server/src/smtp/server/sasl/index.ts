/** Authentication: PLAIN, LOGIN, SCRAM-SHA-256. */
export type { SaslExchange, SaslMaterial, SaslStep } from "./exchange.ts";
export { beginExchange, mechanismsOf } from "./mechanisms.ts";
