/**
 * Remembers which addresses could not be reached, so that each message for a domain with one dead MX does not wait for
 * the same time-out. An address is passed over while there are others; where all are dead, one attempt in a short while
 * finds out, and the rest hear at once what it heard. A host that went away with a whole message comes last for a while:
 * it may have taken it, so nothing is repeated elsewhere at once, but the next attempt should not meet the same end.
 *
 * Always holds: no more than `limit` addresses are remembered.
 */

import type { Broken } from "../smtp/client/index.ts";
import type { Clock } from "../time/index.ts";
import type { Host } from "./host.ts";

const AVOID_MS = 5 * 60_000;
const ANSWER_FOR_MS = 20_000;
const LAST_FOR_MS = 60 * 60_000;

interface Death {
  readonly atMs: number;
  readonly answer: Broken;
}

/** Whom to try; or what to say instead. */
export type Advice =
  | { readonly kind: "try"; readonly hosts: readonly Host[] }
  | { readonly kind: "dead"; readonly host: Host; readonly answer: Broken };

/** What may be said of it. */
export interface HostMemoryOptions {
  readonly limit?: number;
  /** How long an answer stands for others; twenty seconds at most. */
  readonly answerForMs?: number;
}

export class HostMemory {
  readonly #clock: Clock;
  readonly #limit: number;
  readonly #answerForMs: number;
  readonly #dead = new Map<string, Death>();
  /** When a host lost a message. */
  readonly #careless = new Map<string, number>();

  constructor(clock: Clock, { limit = 10_000, answerForMs = ANSWER_FOR_MS }: HostMemoryOptions = {}) {
    this.#clock = clock;
    this.#limit = limit;
    this.#answerForMs = Math.min(answerForMs, ANSWER_FOR_MS);
  }

  /** Sorts out the hosts that need not be tried. */
  advise(hosts: readonly Host[]): Advice {
    const alive = hosts.filter((host) => this.#deathOf(host) === undefined);
    if (alive.length > 0) return { kind: "try", hosts: this.#carefulFirst(alive) };
    const newest = this.#newest(hosts);
    if (newest === undefined || this.#clock.nowMs() - newest.death.atMs >= this.#answerForMs) return { kind: "try", hosts };
    return { kind: "dead", host: newest.host, answer: newest.death.answer };
  }

  /** An address could not be reached. */
  died(host: Host, answer: Broken): void {
    this.#keep(this.#dead, host, { atMs: this.#clock.nowMs(), answer });
  }

  /** A host had all of a message, and went away without a word about it. */
  lost(host: Host): void {
    this.#keep(this.#careless, host, this.#clock.nowMs());
  }

  /** A host said what became of a message. */
  answered(host: Host): void {
    if (this.#careless.size > 0) this.#careless.delete(keyOf(host));
  }

  /** The newest last, so that the oldest is forgotten when there are too many. */
  #keep<Fact>(facts: Map<string, Fact>, host: Host, fact: Fact): void {
    const key = keyOf(host);
    facts.delete(key);
    const [oldest] = facts.keys();
    if (oldest !== undefined && facts.size >= this.#limit) facts.delete(oldest);
    facts.set(key, fact);
  }

  #carefulFirst(hosts: readonly Host[]): readonly Host[] {
    if (this.#careless.size === 0 || hosts.length < 2) return hosts;
    const isCareless = (host: Host): boolean => {
      const atMs = this.#careless.get(keyOf(host));
      return atMs !== undefined && this.#clock.nowMs() - atMs < LAST_FOR_MS;
    };
    return [...hosts.filter((host) => !isCareless(host)), ...hosts.filter(isCareless)];
  }

  /** An address was reached. */
  lives(host: Host): void {
    if (this.#dead.size > 0) this.#dead.delete(keyOf(host));
  }

  #deathOf(host: Host): Death | undefined {
    if (this.#dead.size === 0) return undefined;
    const death = this.#dead.get(keyOf(host));
    return death !== undefined && this.#clock.nowMs() - death.atMs < AVOID_MS ? death : undefined;
  }

  #newest(hosts: readonly Host[]): { readonly host: Host; readonly death: Death } | undefined {
    return hosts
      .flatMap((host) => {
        const death = this.#deathOf(host);
        return death === undefined ? [] : [{ host, death }];
      })
      .sort((one, other) => other.death.atMs - one.death.atMs)[0];
  }
}

function keyOf({ address, port }: Host): string {
  return `${address} ${port}`;
}
