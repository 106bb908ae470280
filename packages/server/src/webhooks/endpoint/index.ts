/** Where webhooks may be posted to. */
export { type EndpointRules, endpointFault } from "./endpoint.ts";
export { guardedLookup, type ResolvedAddress, type ResolveHost, systemResolver } from "./guarded-lookup.ts";
