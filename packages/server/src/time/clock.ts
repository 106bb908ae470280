/**
 * Time as a value that is handed in: whoever waits for hours asks this clock, so that a test can let
 * days pass at once. The time-outs of sockets are not its business: they guard against peers, and
 * stay with the sockets.
 */

/** Tells the time, and wakes later. */
export interface Clock {
  /** Milliseconds since 1970. */
  nowMs(): number;
  /** Calls `wake` once, not before `atMs`; the result calls it off. A timer alone keeps no process alive. */
  wakeAt(atMs: number, wake: () => void): () => void;
  /** Calls `wake` once, not later than after so long, even where the clock is set back meanwhile: for pauses, and for looks now and then. */
  wakeAfter(forMs: number, wake: () => void): () => void;
}

/** Timers know nothing of a clock that is set, nor of a machine that slept: the time is looked at again so often. */
const LONGEST_TIMER_MS = 60_000;

/** The clock of the machine. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  wakeAt: (atMs, wake) => wakeWhenOver(() => atMs - Date.now(), wake),
  // the end is told by the time that nobody sets, and a machine that slept is no reason to wait all of it once more
  wakeAfter(forMs, wake) {
    const [atMs, steadyMs] = [Date.now() + forMs, performance.now() + forMs];
    return wakeWhenOver(() => Math.min(atMs - Date.now(), steadyMs - performance.now()), wake);
  },
};

/** Never at once: whoever asks to be woken goes on first. */
function wakeWhenOver(leftMs: () => number, wake: () => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    timer = setTimeout(look, Math.min(Math.max(0, Math.ceil(leftMs())), LONGEST_TIMER_MS)).unref();
  };
  const look = (): void => {
    if (leftMs() > 0) wait();
    else wake();
  };
  wait();
  return () => clearTimeout(timer);
}
