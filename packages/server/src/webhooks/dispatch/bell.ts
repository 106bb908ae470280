/** Somebody who sleeps until a time, or until the bell rings. One ring while nobody sleeps is remembered. */

import type { Clock } from "../../time/index.ts";

/** A bell. */
export interface Bell {
  ring(): void;
  /** Resolved at the time, when that is given, or when it rings; where the clock is set back, after as long as it was until then. */
  until(atMs: number | undefined): Promise<void>;
}

/** A bell on a clock. */
export function bell(clock: Clock): Bell {
  let hasRung = false;
  let wake = (): void => {
    hasRung = true;
  };
  const silent = wake;
  return {
    ring: () => wake(),
    until: (atMs) =>
      new Promise((resolve) => {
        const end = (): void => {
          callOff();
          wake = silent;
          hasRung = false;
          resolve();
        };
        const callOff = atMs === undefined ? () => undefined : clock.wakeAfter(atMs - clock.nowMs(), end);
        wake = end;
        if (hasRung) end();
      }),
  };
}
