/** When a demo is to end: after its time, on the first signal, or with its terminal. The second signal is somebody who does not want to wait. */

/** Where signals come from: the process. */
export interface Signals {
  on(signal: NodeJS.Signals, act: () => void): unknown;
  off(signal: NodeJS.Signals, act: () => void): unknown;
}

/** What is waited for. */
export interface StopWishes {
  readonly signals: Signals;
  /** Without it, a signal only. */
  readonly limitMs?: number;
  readonly onSecond: () => void;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** `until` resolves when it is to end; `off` listens for nothing any more. */
export function stopWishes({ signals, limitMs, onSecond }: StopWishes): { readonly until: Promise<void>; readonly off: () => void } {
  let end = (): void => undefined;
  const until = new Promise<void>((resolve) => (end = resolve));
  const timer = limitMs === undefined ? undefined : setTimeout(end, limitMs);
  let count = 0;
  const act = (): void => {
    if (++count === 1) end();
    else onSecond();
  };
  for (const signal of SIGNALS) signals.on(signal, act);
  const off = (): void => {
    clearTimeout(timer);
    for (const signal of SIGNALS) signals.off(signal, act);
  };
  return { until, off };
}
