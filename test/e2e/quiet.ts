/**
 * Knows when a world is quiet: nothing is on its way, nothing is being tried, and nothing is due that could be tried. And
 * when the next thing is to happen.
 */

import type { Internet } from "../../packages/server/src/internet/index.ts";
import type { Daemon } from "../../packages/server/src/service/index.ts";
import type { Activity } from "./activity.ts";
import { type Traveller, travelTo } from "./travel.ts";

/** What must be quiet. */
export interface Restless extends Traveller {
  readonly daemon: Daemon;
  readonly internet: Pick<Internet, "isIdle">;
  readonly activity: Activity;
}

const LIMIT_MS = 120_000;
const NUDGE_MS = 1_000;
const OVERDUE_MS = 155_000;

/** Resolved when it is quiet; rejects when it does not become so, and says what goes on. */
export async function untilQuiet(world: Restless): Promise<void> {
  const { activity, clock } = world;
  const deadline = AbortSignal.timeout(LIMIT_MS);
  for (;;) {
    const before = activity.count;
    const busy = whoIsBusy(world);
    const queue = await queueOf(world);
    if (busy === "" && queue.claimed === 0 && queue.due.length === 0 && activity.count === before) return;
    if (deadline.aborted) throw new Error(`not quiet: ${busy}; claimed: ${queue.claimed}; due: ${queue.due.join(", ")}`);
    await activity.after(before);
    // what is due, and tried by nobody, waits for a wake of the clock
    const isAsleep = busy === "" && queue.claimed === 0 && queue.due.length > 0 && activity.count === before;
    if (isAsleep) await travelTo(world, clock.nowMs() + NUDGE_MS);
  }
}

/** When the first mail that waits can be tried; undefined when none waits. */
export async function nextDueMs(world: Restless): Promise<number | undefined> {
  const { destinations } = await world.daemon.store.counts();
  const times = destinations.filter(({ waiting }) => waiting > 0).map((one) => eventfulAtMs(one, world));
  return times.length === 0 ? undefined : Math.min(...times);
}

/** Mail of a paused destination may expire all the same, which is found a little later than its last attempt was due. */
function eventfulAtMs(one: Waiting, world: Restless): number {
  const overdueMs = one.nextDueAtMs + OVERDUE_MS;
  const triableMs = triableAtMs(one, world);
  return overdueMs > world.clock.nowMs() ? Math.min(triableMs, overdueMs) : triableMs;
}

function whoIsBusy({ internet, daemon }: Restless): string {
  const { active, running } = daemon.stats();
  const isQuiet = active + running === 0 && internet.isIdle();
  return isQuiet ? "" : `${active} in memory, ${running} running, the internet ${internet.isIdle() ? "idle" : "busy"}`;
}

async function queueOf(world: Restless): Promise<{ readonly claimed: number; readonly due: readonly string[] }> {
  const { byState, destinations } = await world.daemon.store.counts();
  const due = destinations.filter((one) => one.waiting > 0 && triableAtMs(one, world) <= world.clock.nowMs());
  return { claimed: byState.claimed ?? 0, due: due.map(({ destination }) => destination) };
}

interface Waiting {
  readonly destination: string;
  readonly nextDueAtMs: number;
}

function triableAtMs(one: Waiting, { activity }: Restless): number {
  return Math.max(one.nextDueAtMs, activity.pausedUntilMs(one.destination));
}
