/**
 * Where arrivals are taken in: in place, which costs neither memory nor a way; and beside the main thread while that is kept busy
 * by so much mail that reading would keep it from its sessions. A busy second starts the thread, a quiet minute ends it.
 *
 * Always holds: what is recorded is the same wherever it was read.
 */

import { availableParallelism } from "node:os";
import { performance } from "node:perf_hooks";
import { loosenHeap } from "../../../heap/index.ts";
import type { LedgerStore } from "../../../store/index.ts";
import type { Clock } from "../../../time/index.ts";
import type { Intake } from "../index.ts";
import { startIntakeThread, ThreadIntake, type ThreadIntakeOptions } from "./thread-intake.ts";

/** An intake that ends. */
export interface BusyIntake extends Intake {
  close(): Promise<void>;
}

/** What the thread is started with, and what deciding needs. */
export interface BusyIntakeOptions extends Omit<ThreadIntakeOptions, "worker"> {
  readonly clock: Clock;
  readonly ledger: Pick<LedgerStore, "lend">;
  readonly startThread?: () => Pick<ThreadIntake, "takeIn" | "recordingsOf" | "close">;
  /** Spends memory on speed while the thread is there, until what it returns is called. */
  readonly loosen?: () => () => void;
  readonly cores?: number;
  /** The share of the time, 0…1, that the main thread was at work since the last call. */
  readonly shareAtWork?: () => number;
}

/** A second is busy that brings so many mails to a thread that is at work for most of it, with whatever. */
export const BUSY_MAILS = 100;
const BUSY_SHARE = 0.5;
const SECOND_MS = 1_000;
export const QUIET_MS = 60_000;

/** Takes in in place until it is busy; always where there is one core only. What was told without a mail needs no reading. */
export function busyIntake(options: BusyIntakeOptions): BusyIntake {
  const { inPlace, cores = availableParallelism() } = options;
  const thread = keptThread(options);
  const wasBusy = busySeconds(options);
  const chosen = (mails: number): Pick<Intake, "takeIn" | "recordingsOf"> => {
    if (cores > 1 && wasBusy(mails)) thread.need();
    return thread.running() ?? inPlace;
  };
  return {
    takeIn: (arrivals, position) => chosen(arrivals.length).takeIn(arrivals, position),
    recordingsOf: (arrivals) => chosen(arrivals.length).recordingsOf(arrivals),
    takeTold: (batch) => inPlace.takeTold(batch),
    told: (recordings) => inPlace.told(recordings),
    close: () => thread.end(),
  };
}

/** Asked with each mail: whether a second ends with it that was busy. */
function busySeconds({ clock, shareAtWork = loopShare() }: BusyIntakeOptions): (mails: number) => boolean {
  let beganMs = clock.nowMs();
  let sum = 0;
  return (mails) => {
    sum += mails;
    const nowMs = clock.nowMs();
    if (nowMs - beganMs < SECOND_MS) return false;
    const isBusy = shareAtWork() >= BUSY_SHARE && (sum * SECOND_MS) / (nowMs - beganMs) >= BUSY_MAILS;
    beganMs = nowMs;
    sum = 0;
    return isBusy;
  };
}

function loopShare(): () => number {
  let before = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    return utilization;
  };
}

/** A thread that is there from when it is needed until it has not been for a while. */
function keptThread({ clock, ledger, startThread, loosen = loosenHeap, ...rest }: BusyIntakeOptions) {
  const start = startThread ?? (() => new ThreadIntake({ ...rest, worker: startIntakeThread(ledger.lend()) }));
  let thread: ReturnType<typeof start> | undefined;
  let tighten = (): void => undefined;
  let neededMs = 0;
  const end = async (): Promise<void> => {
    const ended = thread;
    thread = undefined;
    if (ended !== undefined) tighten();
    await ended?.close();
  };
  const look = (): void => {
    if (thread === undefined) return;
    // a thread that is gone has nothing to say
    if (clock.nowMs() >= neededMs + QUIET_MS) end().catch(() => undefined);
    else clock.wakeAt(neededMs + QUIET_MS, look);
  };
  return {
    need(): void {
      neededMs = clock.nowMs();
      if (thread !== undefined) return;
      tighten = loosen();
      thread = start();
      clock.wakeAt(neededMs + QUIET_MS, look);
    },
    running: () => thread,
    end,
  };
}
