/** The words in which a misbehaving internet is written down. */
export type { Act, Condition, Rule, Turn } from "./act.ts";
export { type Afterwards, BOUNCE_STYLES, type BounceStyle } from "./afterwards.ts";
export { DNS_TROUBLES, type DnsRecord, type DnsTrouble } from "./dns-record.ts";
export { type Interruption, POINTS, type Point, type Script, TLS_MANNERS, type TlsManner } from "./script.ts";
export { type Expected, FATES, type Fate, type ScriptedHost, type Situation } from "./situation.ts";
