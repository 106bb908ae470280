/**
 * Remembers answers of the DNS for as long as they hold, and never longer than a few minutes; "no" for a shorter while
 * (RFC 2308), and trouble for a few seconds. Who asks while somebody else is asking waits for the same answer.
 *
 * Always holds: no more than `limit` names are remembered, however many a hostile sender makes up.
 */

import type { Clock } from "../../time/index.ts";
import type { Lookup, Resolver } from "./resolver.ts";

const LONGEST_MS = 300_000;
const SHORTEST_MS = 1000;
const NEGATIVE_MS = 60_000;
const FAILED_MS = 5000;

interface Remembered<Item> {
  readonly answer: Promise<Lookup<Item>>;
  /** Absent while the answer is awaited. */
  untilMs?: number;
}

/** A resolver that asks another no more often than it must. */
export function cachedResolver(resolver: Resolver, clock: Clock, limit = 10_000): Resolver {
  const { local } = resolver;
  return {
    mx: cached((domain) => resolver.mx(domain), clock, limit),
    a: cached((host) => resolver.a(host), clock, limit),
    aaaa: cached((host) => resolver.aaaa(host), clock, limit),
    ...(local !== undefined && { local: (host) => local(host) }),
  };
}

function cached<Item>(ask: (name: string) => Promise<Lookup<Item>>, clock: Clock, limit: number): (name: string) => Promise<Lookup<Item>> {
  const names = new Map<string, Remembered<Item>>();
  return (name) => {
    const known = names.get(name);
    if (known !== undefined && (known.untilMs === undefined || known.untilMs > clock.nowMs())) return known.answer;
    names.delete(name);
    if (names.size >= limit) forgetFirst(names);
    const fresh: Remembered<Item> = {
      answer: ask(name).then((lookup) => {
        fresh.untilMs = clock.nowMs() + lifetimeMs(lookup);
        return lookup;
      }),
    };
    names.set(name, fresh);
    return fresh.answer;
  };
}

function forgetFirst(names: Map<string, unknown>): void {
  for (const name of names.keys()) {
    names.delete(name);
    return;
  }
}

function lifetimeMs(lookup: Lookup<unknown>): number {
  if (lookup.kind === "found") return Math.min(Math.max(lookup.ttlMs, SHORTEST_MS), LONGEST_MS);
  return lookup.kind === "failed" ? FAILED_MS : NEGATIVE_MS;
}
