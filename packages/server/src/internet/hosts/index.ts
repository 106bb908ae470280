/** Scripted mail hosts on loopback. */
export { AUTHORITY } from "./certificates.ts";
export type { PathCommand } from "./parse-command.ts";
export { type HostPlan, type Hosts, startHosts } from "./start-hosts.ts";
export type { Taken } from "./taken.ts";
export { rememberTries } from "./tries.ts";
