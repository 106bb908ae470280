/**
 * Whatever happens in whichever order, many things at once: the figures agree with the rows, nothing due is hidden, and all mail can be
 * settled in the end. The orders are drawn from fixed seeds, so that one that fails fails again.
 */

import { deepEqual, equal } from "node:assert/strict";
import type { Claim, QueueCommand, QueueStore, RecipientState, Settled } from "../port.ts";
import { NOON_MS, OWNER, sampleMessage, sampleRecipient } from "./sample.ts";
import type { StoreCase } from "./store-case.ts";

const STEPS = 120;
const AT_ONCE = 6;
const NOW_MS = NOON_MS + 1_000_000;
const COMMANDS: readonly QueueCommand[] = ["retry", "hold", "release", "expire", "drop"];
const ENDINGS: readonly Settled["state"][] = ["waiting", "waiting", "delivered", "relayed", "failed", "held", "quarantined", "suppressed"];
const FIRST_STATES = ["waiting", "waiting", "held", "quarantined", "claimed"] as const;

/** What holds after anything. */
export const ANY_ORDER_CASES: readonly StoreCase[] = [1, 2, 3].map((seed) => ({
  name: `keeps figures and rows in agreement, whatever is done in whichever order (seed ${seed})`,
  async run({ store }) {
    const run = new AnyOrder(store, seed);
    for (let step = 0; step < STEPS; step += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, () => run.step()));
    }
    await agrees(store);
    await run.finish();
    const { byState, destinations } = await store.counts();
    deepEqual(
      [byState.waiting, byState.claimed, byState.held, byState.quarantined, destinations],
      [undefined, undefined, undefined, undefined, []],
    );
    await agrees(store);
  },
}));

class AnyOrder {
  readonly #store: QueueStore;
  readonly #random: () => number;
  #lastId = 0;
  readonly #claims: Claim[] = [];

  constructor(store: QueueStore, seed: number) {
    this.#store = store;
    this.#random = randomFrom(seed);
  }

  /** One thing of many; what was claimed is settled later. */
  async step(): Promise<unknown> {
    const draw = this.#random();
    if (draw < 0.35) return await this.#store.enqueue(this.#message());
    if (draw < 0.6) return this.#claims.push(...(await this.#claim()));
    if (draw < 0.85) return await this.#settle();
    if (draw < 0.9) return await this.#store.purge(NOW_MS, 2);
    if (draw < 0.93) return await this.#store.recover(NOW_MS);
    const command = this.#oneOf(COMMANDS);
    return await this.#store.command(command, { limit: 5 }, { atMs: NOW_MS, who: "operator", what: command, because: "any" });
  }

  /** Releases, claims and settles until nothing is left. */
  async finish(): Promise<void> {
    await this.#store.recover(NOW_MS);
    await this.#store.command("release", { limit: 10_000 }, { atMs: NOW_MS, who: "operator", what: "release", because: "the end" });
    for (let claims = await this.#claimRest(); claims.length > 0; claims = await this.#claimRest()) {
      await Promise.all(claims.map((claim) => this.#store.settle({ ...this.#settlement(claim, () => "delivered"), messages: [] })));
    }
  }

  #claim(): Promise<readonly Claim[]> {
    return this.#random() < 0.2 ? this.#store.claimOverdue({ owner: OWNER, nowMs: NOW_MS, limit: 7 }) : this.#claimDue();
  }

  /** What was given up is due no more; it is past its time. */
  async #claimRest(): Promise<readonly Claim[]> {
    return [...(await this.#claimDue()), ...(await this.#store.claimOverdue({ owner: OWNER, nowMs: NOW_MS, limit: 7 }))];
  }

  #claimDue(): Promise<readonly Claim[]> {
    return this.#store.claim({ owner: OWNER, nowMs: NOW_MS, limit: 7, perDestination: 3, except: [] });
  }

  /** Given back by `recover` in the meantime, perhaps: then it is refused, and that is right. */
  async #settle(): Promise<void> {
    const claim = this.#claims.shift();
    if (claim === undefined) return;
    await this.#store
      .settle(this.#settlement(claim, () => this.#oneOf(ENDINGS)))
      .catch((error: { code: string }) => equal(error.code, "internal"));
  }

  #settlement({ recipients }: Claim, ending: () => Settled["state"]) {
    return {
      owner: OWNER,
      recipients: recipients.map(({ key }) => ({
        key,
        state: ending(),
        isAttempt: true,
        dueAtMs: NOON_MS + Math.floor(this.#random() * 900_000),
        ...(this.#random() < 0.3 && { destination: `d${Math.floor(this.#random() * 4)}.example` }),
        isWarned: this.#random() < 0.5,
      })),
      messages: this.#random() < 0.3 ? [this.#message()] : [],
      audit: [],
      nowMs: NOON_MS,
    };
  }

  #message() {
    this.#lastId += 1;
    const recipients = Array.from({ length: 1 + Math.floor(this.#random() * 4) }, () =>
      sampleRecipient({
        destination: `d${Math.floor(this.#random() * 4)}.example`,
        state: this.#oneOf(FIRST_STATES),
        dueAtMs: NOON_MS + Math.floor(this.#random() * 900_000),
        expiresAtMs: NOON_MS + Math.floor(this.#random() * 9_000_000),
      }),
    );
    return sampleMessage(this.#lastId, { owner: OWNER, recipients });
  }

  #oneOf<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)] as T;
  }
}

async function agrees(store: QueueStore): Promise<void> {
  deepEqual(await store.integrity(), ["ok"]);
  const found: Partial<Record<RecipientState, number>> = {};
  for (const { state } of await store.list({ limit: 100_000 })) found[state] = (found[state] ?? 0) + 1;
  deepEqual((await store.counts()).byState, found);
}

/** A small generator of numbers from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
