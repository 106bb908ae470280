/** The words in which a misbehaving internet is written down. */
export type { Act, Condition, Turn } from "./act.ts";
export { type Afterwards, BOUNCE_STYLES, type BounceStyle } from "./afterwards.ts";
export type { DnsRecord, DnsTrouble } from "./dns-record.ts";
export type { Interruption, Point, Script } from "./script.ts";
export { FATES, type Fate, type ScriptedHost, type Situation } from "./situation.ts";
