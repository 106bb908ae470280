/**
 * What happened on the misbehaving internet, for tests and pages to look at, and a way to wait for it without
 * sleeping. Counting never ends; of messages only the newest are kept.
 */

import type { Submitted } from "./client/index.ts";
import type { Taken } from "./hosts/index.ts";

/** What a host sent by itself, and what it heard. */
export interface Sent {
  readonly domain: string;
  readonly mailFrom: string;
  readonly rcptTo: string;
  readonly content: Buffer;
  readonly submitted: Submitted;
}

/** A client of a host broke the protocol. */
export interface Breach {
  readonly domain: string;
  readonly text: string;
}

/** The part that everybody may see. */
export interface Seen {
  /** What hosts took, oldest first. */
  readonly received: readonly Taken[];
  /** What hosts sent, oldest first. */
  readonly sent: readonly Sent[];
  readonly breaches: readonly Breach[];
  /** How often an event was: at a domain ("rcpt 550", "content 250", "connection", "greeting without reply", "handshake"), or, with "" as domain, "query". */
  count(domain: string, event: string): number;
  /** All that was counted: "domain event". */
  readonly counts: ReadonlyMap<string, number>;
  /** Resolved as soon as the predicate holds; rejects after `limitMs` (default 5 s), and says what there was by then. */
  until(predicate: () => boolean, options?: { readonly limitMs?: number }): Promise<void>;
}

/** The part that the internet writes. */
export interface Ledger extends Seen {
  note(event: { readonly domain: string; readonly event: string }): void;
  receive(message: Taken): void;
  send(sent: Sent): void;
  breach(breach: Breach): void;
  /** Those who wait are told that nothing will come any more. */
  close(): void;
}

/** Messages, and octets of what was received, that are kept. */
const KEPT = 100_000;
const KEPT_BYTES = 512 * 1024 * 1024;
const UNTIL_LIMIT_MS = 5000;

export function openLedger(): Ledger {
  const received: Taken[] = [];
  const sent: Sent[] = [];
  const breaches: Breach[] = [];
  const counts = new Map<string, number>();
  const waiting = new Set<Waiting>();
  let keptBytes = 0;
  const happened = (): void => {
    for (const one of waiting) one.look();
  };
  const keep = <T>(list: T[], one: T): void => {
    if (list.push(one) > KEPT) list.shift();
    happened();
  };
  return {
    received,
    sent,
    breaches,
    counts,
    count: (domain, event) => counts.get(keyOf(domain, event)) ?? 0,
    note({ domain, event }) {
      const key = keyOf(domain, event);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      happened();
    },
    receive(message) {
      keptBytes += message.content.length;
      if (received.length === KEPT || keptBytes > KEPT_BYTES) keptBytes -= dropOldest(received, keptBytes - KEPT_BYTES);
      keep(received, message);
    },
    send: (message) => keep(sent, message),
    breach: (breach) => keep(breaches, breach),
    until: (predicate, { limitMs = UNTIL_LIMIT_MS } = {}) =>
      new Promise((resolve, reject) => {
        const end = (settle: () => void): void => {
          clearTimeout(timer);
          waiting.delete(one);
          settle();
        };
        const fail = (why: string): void => end(() => reject(new Error(`${why}; by then: ${summary(counts)}`)));
        const timer = setTimeout(() => fail(`not within ${limitMs} ms`), limitMs);
        const one: Waiting = { look: () => (predicate() ? end(resolve) : undefined), fail };
        waiting.add(one);
        one.look();
      }),
    close() {
      for (const one of waiting) one.fail("the internet was closed");
    },
  };
}

interface Waiting {
  look(): void;
  fail(why: string): void;
}

/** One at least, and as many as make up so many octets; gives the octets that went. */
function dropOldest(received: Taken[], surplusBytes: number): number {
  let dropped = 0;
  do dropped += received.shift()?.content.length ?? 0;
  while (dropped < surplusBytes && received.length > 0);
  return dropped;
}

function keyOf(domain: string, event: string): string {
  return domain === "" ? event : `${domain} ${event}`;
}

function summary(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([key, count]) => `${key} ${count}`).join(", ") || "nothing happened";
}
