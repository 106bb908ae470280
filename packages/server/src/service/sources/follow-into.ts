/** One log into a store, for a person at a terminal: the same reader, intake and position as the daemon's. */

import type { Configuration, LogIntake } from "../../config/index.ts";
import { followLog, LogFollower, LogLedger } from "../../intake/log/index.ts";
import { accountOf, SourceTrouble, type SourceWork } from "../../intake/source/index.ts";
import type { Store } from "../../store/index.ts";
import { systemClock } from "../../time/index.ts";
import type { Observe } from "../events/index.ts";
import { createIntake } from "../intake/index.ts";
import { IntakeDoor } from "./source-door.ts";

/** What is followed, into what. */
export interface FollowIntoOptions {
  readonly store: Pick<Store, "ledger">;
  readonly configuration: Configuration;
  readonly settings: LogIntake;
  readonly observe: Observe;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Ends when all that is there was read. */
  readonly isOnce: boolean;
}

/** Follows it; rejects when the log cannot be read. */
export async function followInto({ store, configuration, settings, observe, signal, isOnce }: FollowIntoOptions): Promise<void> {
  const { nowMs } = systemClock;
  const intake = createIntake({ store, site: () => ({ keys: configuration.keys, nowMs, configuration }), observe });
  const account = accountOf(settings);
  const onTrouble = (because: string): void => observe({ kind: "source-troubled", account, because });
  const door = new IntakeDoor({ account, settings, intake, ledger: store.ledger, nowMs, onTrouble });
  const work: SourceWork = { door, clock: systemClock, signal };
  if (!isOnce) return await followLog(settings)(work);
  const { path, fromStart, senders } = settings;
  const follower = new LogFollower({ path, fromStart, ledger: new LogLedger({ senders }) }, work);
  try {
    if (!(await follower.readNew())) throw new SourceTrouble(`there is no file ${path}`);
  } finally {
    await follower.close();
  }
}
