/**
 * Tells one webhook, round by round: what is due again, and what is new behind its position. At the end of a round one
 * transaction writes what became of it all:
 *
 *     new event ──heard──▶ passed                 failed, or behind a failed one ──▶ put aside, passed
 *     put aside ──due, the first of its subject──▶ tried ──heard──▶ gone from the store
 *                                                        └─failed──▶ due later, or parked after the last attempt
 *
 * A webhook that hears nothing is tried with one event at a time, now and then, until it hears again: the others wait behind
 * the position, where they cost nothing. One that stays deaf for days is switched off.
 *
 * Always holds: the position passes an event only in the transaction in which that is put aside, or after it was heard.
 */

import type { LedgerEvent } from "../../ledger/index.ts";
import { ALL_TENANTS, type DueDelivery, type OutboxStore, type Webhook } from "../../store/index.ts";
import type { Clock } from "../../time/index.ts";
import { type Answer, isHeard } from "../sending/index.ts";
import { type Bell, bell } from "./bell.ts";
import type { ObserveWebhooks } from "./news.ts";
import { Patience } from "./patience.ts";
import type { Slots } from "./slots.ts";
import { disabled, type StepOptions, stepOf, subjectOf, type Written } from "./step-of.ts";
import { type Listed, tellChains } from "./tell-chains.ts";
import type { Item, Told } from "./told.ts";

/** Posts an event; undefined where there is nothing to tell. Never rejects for what the other side does. */
export type TellEvent = (webhook: Webhook, event: LedgerEvent, signal: AbortSignal) => Promise<Answer | undefined>;

/** What a hearer works with. */
export interface HearerOptions {
  readonly outbox: OutboxStore;
  readonly tell: TellEvent;
  readonly slots: Slots;
  readonly clock: Clock;
  /** 0 to 1, anew each time. */
  readonly random: () => number;
  readonly observe: ObserveWebhooks;
  /** The store could not be asked; it is again after so long. */
  readonly onStoreFailure: (error: unknown, retryInMs: number) => void;
  /** Events were written that others may want to hear. */
  readonly onEvents: () => void;
}

/** Events of one round. */
const PAGE = 64;
/** So much may be put aside; then nothing new is read until some of it was heard or parked. */
const MOST_WAITING = 10_000;
/** So many events that nobody wanted are passed before that is written. */
const UNWRITTEN = 1000;
const AFTER_FAILURE_MS = 5000;

/** One webhook, as long as it is told. */
export class Hearer {
  webhook: Webhook;
  /** Resolved when it has ended; all that was heard is written then. */
  readonly ended: Promise<void>;
  readonly #options: HearerOptions;
  readonly #bell: Bell;
  readonly #ending = new AbortController();
  readonly #patience = new Patience();
  #cursor: number;
  #written: number;
  #isFull = false;

  constructor(webhook: Webhook, options: HearerOptions) {
    this.webhook = webhook;
    this.#options = options;
    this.#bell = bell(options.clock);
    this.#cursor = webhook.position;
    this.#written = webhook.position;
    this.ended = this.#run();
  }

  /** There may be something to tell. */
  wake(): void {
    this.#bell.ring();
  }

  /** Ends it; what is under way is broken off, and told again another time. */
  end(): void {
    this.#ending.abort();
    this.#bell.ring();
  }

  async #run(): Promise<void> {
    const { clock, onStoreFailure } = this.#options;
    while (!this.#ending.signal.aborted) {
      try {
        if (!(await this.#round())) await this.#rest();
      } catch (error) {
        onStoreFailure(error, AFTER_FAILURE_MS);
        if (!this.#ending.signal.aborted) await this.#bell.until(clock.nowMs() + AFTER_FAILURE_MS);
      }
    }
  }

  async #rest(): Promise<void> {
    const { outbox, clock } = this.#options;
    const dueAtMs = await outbox.nextDueAtMs(this.webhook.id);
    const notBeforeMs = this.#patience.notBeforeMs(clock.nowMs());
    if (!this.#ending.signal.aborted) await this.#bell.until(clock.nowMs() < notBeforeMs ? notBeforeMs : dueAtMs);
  }

  /** Whether there was anything to do. */
  async #round(): Promise<boolean> {
    const { outbox, clock } = this.#options;
    if (clock.nowMs() < this.#patience.notBeforeMs(clock.nowMs())) return false;
    const due = await outbox.due(this.webhook.id, clock.nowMs(), this.#patience.isDeaf ? 1 : PAGE);
    const page = await this.#page(due);
    if (due.length === 0 && page.length === 0) return false;
    const again = due.flatMap(({ delivery, event }) => (event === undefined ? [] : [{ delivery, event }]));
    const told = await tellChains([...again, ...(await this.#wanted(page))], (item) => this.#tellOne(item));
    const forgotten = due.filter(({ event }) => event === undefined).map(({ delivery }) => delivery.event);
    await this.#write(told, { position: page.at(-1)?.entry ?? this.#cursor, forgotten });
    return true;
  }

  /** What is new. One that is deaf is tried with what is due, and with one new event where that is nothing. */
  async #page(due: readonly DueDelivery[]): Promise<readonly LedgerEvent[]> {
    const { outbox } = this.#options;
    const { tenant } = this.webhook;
    const { isDeaf } = this.#patience;
    if (this.#isFull || (isDeaf && due.length > 0)) return [];
    return await outbox.events(this.#cursor, isDeaf ? 1 : PAGE, tenant === ALL_TENANTS ? undefined : tenant);
  }

  /** What it wants of a page, and what of that waits for others of its subject. */
  async #wanted(page: readonly LedgerEvent[]): Promise<readonly Listed[]> {
    const { id, types } = this.webhook;
    // it is not told of itself: what it could not hear would become another event that it cannot hear
    const own = subjectOf(this.webhook);
    const wanted = page.filter(({ type, subject }) => (types.length === 0 || types.includes(type)) && subject !== own);
    const subjects = [...new Set(wanted.map(({ subject }) => subject))];
    const waiting = new Set(await this.#options.outbox.waitingSubjects(id, subjects));
    return wanted.map((event) => ({ event, isBehind: waiting.has(event.subject) }));
  }

  async #tellOne(item: Item): Promise<Told> {
    const { slots, tell, clock } = this.#options;
    const { signal } = this.#ending;
    const giveBack = await slots.take(this.#patience.isQuick);
    try {
      if (signal.aborted || clock.nowMs() < this.#patience.notBeforeMs(clock.nowMs())) return { item, result: "behind" };
      const answer = await tell(this.webhook, item.event, signal);
      if (answer === undefined) return { item, result: "nothing" };
      const isGood = isHeard(answer);
      // broken off by us: nobody knows whether it was heard
      if (signal.aborted && !isGood) return { item, result: "behind" };
      const atMs = clock.nowMs();
      this.#patience.note(answer, atMs);
      const otherwise = answer.code === 410 ? "gone" : "failed";
      return { item, result: isGood ? "heard" : otherwise, answer, atMs };
    } finally {
      giveBack();
    }
  }

  async #write(told: readonly Told[], { position, forgotten }: { readonly position: number; readonly forgotten: readonly number[] }) {
    const { outbox, observe, onEvents, clock, random } = this.#options;
    if (told.length === 0 && forgotten.length === 0 && position - this.#written < UNWRITTEN) {
      this.#cursor = position;
      return;
    }
    const options = { webhook: this.webhook, position, nowMs: clock.nowMs(), random };
    const { step, news } = this.#judged(stepOf(told, options), told, options);
    const isThere = await outbox.step({ ...step, done: [...step.done, ...forgotten] });
    this.#cursor = position;
    this.#written = position;
    for (const one of news) observe(one);
    if (step.events !== undefined && step.events.length > 0) onEvents();
    if (!isThere || step.trouble !== undefined) this.#ending.abort();
    else if (step.put.length > 0 || this.#isFull) this.#isFull = (await outbox.pendingCounts(this.webhook.id)).waiting >= MOST_WAITING;
  }

  /** Whether it is switched off for it. */
  #judged(written: Written, told: readonly Told[], options: StepOptions): Written {
    const gone = told.find(({ result }) => result === "gone");
    if (gone !== undefined && "answer" in gone) return disabled(written, options, gone.answer.text);
    const parked = written.news.find(({ kind }) => kind === "webhook-parked");
    if (parked === undefined || !("because" in parked) || !this.#patience.isDead) return written;
    return disabled(written, options, `it has heard nothing for days: ${parked.because}`);
  }
}
