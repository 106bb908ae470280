/** Where webhooks may be posted to. */
export { type EndpointRules, endpointFault } from "./endpoint.ts";
export { guardedLookup, type ResolveHost } from "./guarded-lookup.ts";
