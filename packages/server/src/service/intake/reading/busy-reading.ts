/**
 * Where mail is read: in place, which costs neither memory nor a way; and beside the main thread while that is kept busy by so
 * much mail that reading would keep it from its sessions. A busy second starts the thread, a quiet minute ends it.
 *
 * Always holds: the answer is the same wherever it was read.
 */

import { availableParallelism } from "node:os";
import { performance } from "node:perf_hooks";
import type { Clock } from "../../../time/index.ts";
import { type MailToRead, type ReadMail, readMail } from "./read-mail.ts";
import { startReadingThread, ThreadReader } from "./thread-reader.ts";

/** Reads mail. */
export interface Reading {
  /** What mails say, in their order; at once where they are read in place. */
  read(mails: readonly MailToRead[]): readonly ReadMail[] | Promise<readonly ReadMail[]>;
  close(): Promise<void>;
}

/** What deciding needs. */
export interface ReadingOptions {
  readonly clock: Clock;
  readonly startThread?: () => Pick<ThreadReader, "read" | "close">;
  readonly cores?: number;
  /** The share of the time, 0…1, that the main thread was at work since the last call. */
  readonly shareAtWork?: () => number;
}

/** A second is busy that brings so many mails to a thread that is at work for most of it, with whatever. */
export const BUSY_MAILS = 100;
const BUSY_SHARE = 0.5;
const SECOND_MS = 1_000;
export const QUIET_MS = 60_000;

/** Reads in place until it is busy; always where there is one core only. */
export function readBusily(options: ReadingOptions): Reading {
  const thread = keptThread(options);
  const wasBusy = busySeconds(options);
  const { cores = availableParallelism() } = options;
  return {
    read(mails) {
      if (cores > 1 && wasBusy(mails.length)) thread.need();
      return thread.running()?.read(mails) ?? mails.map(readMail);
    },
    close: () => thread.end(),
  };
}

/** Asked with each mail: whether a second ends with it that was busy. */
function busySeconds({ clock, shareAtWork = loopShare() }: ReadingOptions): (mails: number) => boolean {
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
function keptThread({ clock, startThread = () => new ThreadReader(startReadingThread()) }: ReadingOptions) {
  let thread: ReturnType<typeof startThread> | undefined;
  let neededMs = 0;
  const end = async (): Promise<void> => {
    const ended = thread;
    thread = undefined;
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
      thread = startThread();
      clock.wakeAt(neededMs + QUIET_MS, look);
    },
    running: () => thread,
    end,
  };
}
