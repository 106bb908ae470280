/**
 * All that happens in the daemon and around it, as one stream: kept, counted, and waited for; and until when
 * destinations are left alone.
 */

import type { DaemonEvent } from "../../packages/server/src/service/events/index.ts";

/** What has happened. */
export interface Activity {
  readonly events: readonly DaemonEvent[];
  readonly observe: (event: DaemonEvent) => void;
  /** Grows with each event. */
  readonly count: number;
  /** When a destination is tried again at the earliest. */
  pausedUntilMs(destination: string): number;
  /** Resolved when something has happened after the first `count` events, or after a moment: not all things are told. */
  after(count: number): Promise<void>;
  of<Kind extends DaemonEvent["kind"]>(kind: Kind): readonly EventOf<Kind>[];
}

/** Some kinds share one member of the union. */
type EventOf<Kind> = DaemonEvent extends infer Event
  ? Event extends { readonly kind: infer Kinds }
    ? Kind extends Kinds
      ? Event
      : never
    : never
  : never;

const MOMENT_MS = 20;
/** A day of simulated traffic need not be kept in full. */
const KEPT = 50_000;

export function openActivity(): Activity {
  const events: DaemonEvent[] = [];
  const paused = new Map<string, number>();
  let count = 0;
  let wake = (): void => undefined;
  return {
    events,
    observe(event) {
      if (event.kind === "lane-paused") paused.set(event.destination, event.untilMs);
      if (events.length < KEPT) events.push(event);
      count += 1;
      wake();
    },
    get count() {
      return count;
    },
    pausedUntilMs: (destination) => paused.get(destination) ?? 0,
    after: (before) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, MOMENT_MS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        if (count > before) wake();
      }),
    of: <Kind extends DaemonEvent["kind"]>(kind: Kind) =>
      events.filter((event): event is DaemonEvent & EventOf<Kind> => event.kind === kind),
  };
}
