/** The log of a mail server as a source: read when something is written to it, or now and then where nobody tells. */

import type { LogIntake } from "../../config/index.ts";
import { type RunSource, SourceTrouble, Waker, watchFolderOf } from "../source/index.ts";
import { LogFollower } from "./log-follower.ts";
import { LogLedger } from "./log-ledger.ts";

/** A busy server writes many lines at once: they are one transaction. */
const GATHER_MS = 200;

/** The source. */
export function followLog({ path, fromStart, senders, pollMs }: LogIntake): RunSource {
  return async (work) => {
    const { clock, signal, door } = work;
    const waker = new Waker();
    const endWatching = watchFolderOf(path, waker);
    // an own ledger each time: what a failed transaction left in it would be counted twice
    const follower = new LogFollower({ path, fromStart, ledger: new LogLedger({ senders }) }, work);
    try {
      while (!signal.aborted) {
        const isThere = await follower.readNew();
        door.trouble(isThere ? undefined : `${path} is not there; waiting for it`);
        await waker.wait({ clock, forMs: pollMs, signal });
        await new Waker().wait({ clock, forMs: GATHER_MS, signal });
      }
    } catch (cause) {
      if (cause instanceof SourceTrouble) throw cause;
      throw new SourceTrouble(`${path}: ${String(cause)}`, { cause });
    } finally {
      endWatching();
      await follower.close();
    }
  };
}
