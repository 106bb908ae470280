/** Forgets what was settled long ago, answers that nobody will ask for again, and what is older than it may be, a little at a time, also in hours in which nothing else is written. */

import type { AccessStore, ForgetRequest, LedgerStore, QueueStore } from "../store/index.ts";
import type { Clock } from "../time/index.ts";
import type { Observe } from "./events/index.ts";

interface HousekeepingOptions {
  readonly store: Pick<QueueStore, "purge"> & {
    readonly access: Pick<AccessStore, "forgetAnswers">;
    readonly ledger: Pick<LedgerStore, "forget">;
  };
  readonly clock: Clock;
  readonly keepSettledMs: () => number;
  /** What of the ledger is too old now. */
  readonly tooOld: (asked: { readonly nowMs: number; readonly limit: number }) => ForgetRequest | undefined;
  readonly observe: Observe;
}

const EVERY_MS = 600_000;
/** An answer is given again for a day (Idempotency-Key). */
const ANSWERS_KEPT_MS = 86_400_000;
/** Messages in one transaction: nobody waits long for it. */
const AT_ONCE = 500;

/** Begins; the result ends it. */
export function keepHouse({ store, clock, keepSettledMs, tooOld, observe }: HousekeepingOptions): () => void {
  let hasEnded = false;
  let callOff = (): void => undefined;
  const tidy = async (): Promise<void> => {
    try {
      await untilNone(() => store.purge(clock.nowMs() - keepSettledMs(), AT_ONCE));
      const old = tooOld({ nowMs: clock.nowMs(), limit: AT_ONCE });
      // the kinds are forgotten side by side, so that fewer than a page of one kind may be followed by more of another
      while (old !== undefined && !hasEnded && (await store.ledger.forget(old)) > 0);
      await untilNone(() => store.access.forgetAnswers(clock.nowMs() - ANSWERS_KEPT_MS, AT_ONCE));
    } catch (error) {
      observe({ kind: "store-failed", doing: "purge", error, retryInMs: EVERY_MS });
    }
    if (!hasEnded) later();
  };
  const untilNone = async (forget: () => Promise<number>): Promise<void> => {
    let forgotten = AT_ONCE;
    while (forgotten >= AT_ONCE && !hasEnded) forgotten = await forget();
  };
  const later = (): void => {
    callOff = clock.wakeAfter(EVERY_MS, () => {
      tidy();
    });
  };
  later();
  return () => {
    hasEnded = true;
    callOff();
  };
}
