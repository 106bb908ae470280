/** A DNS for tests: a zone as data, and how often it was asked. */

import type { Lookup, Resolver } from "../../packages/server/src/delivery/index.ts";

/** Name -> records; "servfail" is trouble, "unasked" trouble of this machine. A name that is not there does not exist. */
export type Zone = Readonly<Record<string, ZoneEntry>>;

interface ZoneEntry {
  readonly mx?: readonly (readonly [preference: number, host: string])[] | Trouble;
  readonly a?: readonly string[] | Trouble;
  readonly aaaa?: readonly string[] | Trouble;
}

type Trouble = keyof typeof TROUBLES;

const TROUBLES = {
  servfail: { kind: "failed", text: "the name server failed" },
  unasked: { kind: "failed", text: "this machine has no socket to ask with", isUnasked: true },
} as const;
const TTL_MS = 60_000;

/** A resolver that knows the zone. */
export function stubResolver(zone: Zone, asked: string[] = []): Resolver {
  const answer = <Raw, Item>(type: "mx" | "a" | "aaaa", name: string, toItem: (raw: Raw) => Item): Promise<Lookup<Item>> => {
    asked.push(`${type} ${name}`);
    const entry = zone[name];
    const records = entry?.[type];
    if (entry === undefined) return Promise.resolve({ kind: "no-domain" });
    if (records === undefined) return Promise.resolve({ kind: "none" });
    if (typeof records === "string") return Promise.resolve(TROUBLES[records]);
    return Promise.resolve({ kind: "found", records: (records as readonly Raw[]).map(toItem), ttlMs: TTL_MS });
  };
  return {
    mx: (name) => answer("mx", name, ([preference, host]: readonly [number, string]) => ({ preference, host })),
    a: (name) => answer("a", name, (address: string) => address),
    aaaa: (name) => answer("aaaa", name, (address: string) => address),
  };
}
