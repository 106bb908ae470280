/** A misbehaving internet on loopback, for end-to-end tests and the demo. */
export type { Flood, FloodResult } from "./backscatter.ts";
export { type Exchange, type HeardReply, type PathWithParameters, type Submission, type Submitted, submit } from "./client/index.ts";
export type { Place } from "./courier.ts";
export { AUTHORITY, type Taken } from "./hosts/index.ts";
export { type Internet, startInternet } from "./internet.ts";
export type { InternetOptions, Ourselves } from "./internet-options.ts";
export type { Breach, Seen, Sent } from "./ledger.ts";
export type { PlacedHost } from "./place-situations.ts";
export type { Act, Condition, DnsRecord, Expected, Fate, Rule, Script, ScriptedHost, Situation, Turn } from "./script/index.ts";
export { SITUATIONS } from "./situations/index.ts";
