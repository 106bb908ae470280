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
}

/** Node takes a longer delay for 1 ms. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The clock of the machine. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  wakeAt(atMs, wake) {
    let timer: NodeJS.Timeout;
    const wait = (): void => {
      const restMs = atMs - Date.now();
      timer = setTimeout(restMs > LONGEST_TIMER_MS ? wait : wake, Math.min(Math.max(0, restMs), LONGEST_TIMER_MS)).unref();
    };
    wait();
    return () => clearTimeout(timer);
  },
};
