/**
 * Forged bounces that are refused at RCPT, as figures by hour like those that are taken: added up in memory, and written together
 * a little later, so that a flood of them costs a commit now and then and no row each.
 *
 * Always holds: no more sources are told apart in an hour than `NamesOfHour` allows, however many send; what a full disk keeps from being
 * written is written later. A process that is killed loses the figures of its last seconds, and nothing else.
 */

import { DEFAULT_TENANT, HOUR_MS, hourOf, NamesOfHour, OTHERS, type RateCount } from "../../ledger/index.ts";
import type { LedgerStore } from "../../store/index.ts";
import type { Clock } from "../../time/index.ts";
import type { Observe } from "../events/index.ts";

/** A bounce that was refused. */
export interface RefusedBounce {
  /** Address of the client. */
  readonly client: string;
  /** The path of ours to which it was sent. */
  readonly recipient: string;
}

interface RefusedOptions {
  readonly ledger: Pick<LedgerStore, "record">;
  readonly clock: Clock;
  readonly observe: Observe;
}

const WRITE_AFTER_MS = 10_000;

export class RefusedBounces {
  readonly #options: RefusedOptions;
  #counts = new Map<string, RateCount>();
  readonly #sources = new NamesOfHour();
  #callOff: (() => void) | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(options: RefusedOptions) {
    this.#options = options;
  }

  /** Counts one. */
  add({ client, recipient }: RefusedBounce): void {
    const { clock } = this.#options;
    const atMs = hourOf(clock.nowMs()) * HOUR_MS;
    const provider = this.#sources.tellsApart(client, atMs) ? client : OTHERS;
    this.#count({ atMs, provider, senderDomain: domainOf(recipient), count: 1 });
    this.#callOff ??= clock.wakeAfter(WRITE_AFTER_MS, () => this.#write());
  }

  /** Writes what is not written yet. */
  async close(): Promise<void> {
    this.#write();
    await this.#writing;
    this.#callOff?.();
  }

  #count(what: Pick<RateCount, "atMs" | "provider" | "senderDomain" | "count">): void {
    const key = `${what.atMs} ${what.provider} ${what.senderDomain}`;
    const before = this.#counts.get(key)?.count ?? 0;
    const whose = { tenant: DEFAULT_TENANT, stream: "transactional", measure: "refused", reason: "unexplained" } as const;
    this.#counts.set(key, { ...whose, ...what, count: before + what.count });
  }

  #write(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    const counts = [...this.#counts.values()];
    if (counts.length === 0) return;
    this.#counts = new Map();
    this.#writing = this.#writing.then(() => this.#record(counts));
  }

  async #record(counts: readonly RateCount[]): Promise<void> {
    const { ledger, clock, observe } = this.#options;
    try {
      await ledger.record({ recordings: [], counts, nowMs: clock.nowMs() });
    } catch (error) {
      for (const count of counts) this.#count(count);
      observe({ kind: "store-failed", doing: "count refused bounces", error, retryInMs: WRITE_AFTER_MS });
      this.#callOff ??= clock.wakeAfter(WRITE_AFTER_MS, () => this.#write());
    }
  }
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}
