/** Scripted mail hosts on loopback. */
export { AUTHORITY } from "./certificates.ts";
export { type HostPlan, startHosts } from "./start-hosts.ts";
export type { Taken } from "./taken.ts";
export { rememberTries } from "./tries.ts";
