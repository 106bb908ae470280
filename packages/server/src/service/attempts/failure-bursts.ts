/**
 * Failures of one message that come at about the same time are settled together, so that its sender gets one notification
 * and not one for each transaction, destination or connection. What was delivered is never held back here: a crash would
 * deliver it again. A failure that a crash undoes is met again, and told once all the same.
 *
 *   first failure ──▶ held ──no other attempt of the message runs, MOST of them, or ten seconds──▶ settled in one transaction
 *
 * Always holds: a recipient and the notification that it owes are in the same settlement; nobody waits longer than that.
 */

import type { AttemptRecord, Claim, MessageId } from "../../store/index.ts";
import type { Clock } from "../../time/index.ts";
import type { HeardRecipient } from "../settlement/index.ts";

/** What failed of one claim. */
export interface HeldFailures {
  readonly claim: Claim;
  readonly settled: readonly HeardRecipient[];
  /** Of the attempts at which they failed, as far as they are kept. */
  readonly attempts: readonly AttemptRecord[];
}

interface BurstOptions {
  readonly clock: Clock;
  /** Settles them in one transaction. */
  readonly settle: (held: HeldFailures) => Promise<void>;
}

/** In one notification: about a megabyte, which any mail server takes. */
const MOST = 1000;
/** Shorter than a daemon that stops waits for its attempts. */
const LONGEST_MS = 10_000;

interface Burst {
  attempts: number;
  held: HeldFailures[];
  recipients: number;
  /** Those who hold hear of the settlement by it. */
  waiting: ((settled: Promise<void>) => void)[];
  dueAtMs: number;
}

export class FailureBursts {
  readonly #options: BurstOptions;
  readonly #byMessage = new Map<MessageId, Burst>();
  /** Those that hold failures, in the order in which they are due. */
  readonly #holding = new Set<Burst>();
  #isWatched = false;

  constructor(options: BurstOptions) {
    this.#options = options;
  }

  /** An attempt of the message begins; `end` must follow. */
  begin(message: MessageId): void {
    const burst = this.#byMessage.get(message);
    if (burst === undefined) this.#byMessage.set(message, newBurst());
    else burst.attempts += 1;
  }

  /** Resolved when they are settled, which is after `end` at the latest in some seconds; rejects when they never will be. */
  hold(failures: HeldFailures): Promise<void> {
    const { id } = failures.claim.message;
    const burst = this.#byMessage.get(id) ?? newBurst();
    if (burst.held.length === 0) this.#settleInTime(burst);
    burst.held.push(failures);
    burst.recipients += failures.settled.length;
    const settled = new Promise<void>((resolve) => burst.waiting.push(resolve));
    // whoever holds looks at it at the end, and by then it may have failed
    settled.catch(() => undefined);
    if (burst.recipients >= MOST) this.#settle(burst);
    return settled;
  }

  /** An attempt of the message is over: with the last of them, all that failed is settled. */
  end(message: MessageId): void {
    const burst = this.#byMessage.get(message);
    if (burst === undefined) return;
    burst.attempts -= 1;
    if (burst.attempts > 0) return;
    this.#byMessage.delete(message);
    this.#settle(burst);
  }

  #settleInTime(burst: Burst): void {
    burst.dueAtMs = this.#options.clock.nowMs() + LONGEST_MS;
    this.#holding.add(burst);
    if (!this.#isWatched) this.#watch(burst.dueAtMs);
  }

  /** One timer for all: nearly every burst is over long before it is due. */
  #watch(dueAtMs: number): void {
    this.#isWatched = true;
    this.#options.clock.wakeAt(dueAtMs, () => {
      this.#isWatched = false;
      this.#settleDue();
    });
  }

  #settleDue(): void {
    const nowMs = this.#options.clock.nowMs();
    for (const burst of this.#holding) {
      if (burst.dueAtMs > nowMs) {
        this.#watch(burst.dueAtMs);
        return;
      }
      this.#settle(burst);
    }
  }

  #settle(burst: Burst): void {
    const { held, waiting } = burst;
    this.#holding.delete(burst);
    const [first] = held;
    if (first === undefined) return;
    Object.assign(burst, { held: [], waiting: [], recipients: 0 });
    const settled = held.flatMap((one) => one.settled);
    const claim = { ...first.claim, recipients: settled.map(({ recipient }) => recipient) };
    const written = this.#options.settle({ claim, settled, attempts: held.flatMap(({ attempts }) => attempts) });
    for (const tell of waiting) tell(written);
  }
}

function newBurst(): Burst {
  return { attempts: 1, held: [], recipients: 0, waiting: [], dueAtMs: 0 };
}
