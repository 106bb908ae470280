/** What hosts send by themselves. */
export type { Outgoing } from "./outgoing.ts";
export { react } from "./react.ts";
