/**
 * Alarms in the daemon: looked at now and then while something is written, and as long as one is active, of before this start
 * too. A daemon in which nothing happens asks once for those, and does not even start what reads.
 *
 * Always holds: one look at a time; the store is asked for nothing after `close` has resolved.
 */

import type { Configuration } from "../../config/index.ts";
import { HOUR_MS } from "../../ledger/index.ts";
import type { Alarm, Store } from "../../store/index.ts";
import type { Clock } from "../../time/index.ts";
import type { Observe } from "../events/index.ts";
import { alarmWords, type Reading } from "./alarm-kinds.ts";
import { readAll } from "./read-all.ts";
import { alarmSteps } from "./steps.ts";

/** What it works with. */
export interface AlarmWatchOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly observe: Observe;
  readonly configuration: () => Configuration;
}

/** More than this are not active at once: a hundred kinds of trouble are one. */
const MOST_ACTIVE = 1_000;

/** Begins; the result ends it. */
export function watchAlarms(options: AlarmWatchOptions): { close(): Promise<void> } {
  const { store, clock, observe, configuration } = options;
  let isNews = false;
  let active: readonly Alarm[] | undefined;
  let running: Promise<void> | undefined;
  let callOff = (): void => undefined;
  let isClosed = false;
  const endNews = store.outbox.onNews(() => {
    isNews = true;
  });
  const look = async (): Promise<void> => {
    active ??= await activeBefore(options);
    if (!isNews && active.length === 0) return;
    isNews = false;
    const readings = configuration().alarms.isOn ? await readAll(store, configuration(), clock.nowMs()) : [];
    active = await takeSteps(options, active, readings);
    // what we told ourselves is no news
    isNews = false;
  };
  const later = (): void => {
    const { lookEveryMs } = configuration().alarms;
    callOff = clock.wakeAfter(lookEveryMs, () => {
      running = look()
        .catch((error: unknown) => observe({ kind: "store-failed", doing: "look for alarms", error, retryInMs: lookEveryMs }))
        .finally(() => {
          if (!isClosed) later();
        });
    });
  };
  later();
  return {
    async close() {
      isClosed = true;
      callOff();
      endNews();
      await running;
    },
  };
}

/** Those that were active when the daemon stopped; the figures of this process begin with them. */
async function activeBefore({ store, observe, clock }: AlarmWatchOptions): Promise<readonly Alarm[]> {
  const active = await store.alarms.active(MOST_ACTIVE);
  for (const { kind, subject, sinceMs } of active) {
    const hours = Math.max(0, Math.round((clock.nowMs() - sinceMs) / HOUR_MS));
    observe({ kind: "alarm-raised", alarm: kind, subject, words: `raised ${hours} h ago, before this start` });
  }
  return active;
}

async function takeSteps(
  { store, clock, observe }: AlarmWatchOptions,
  known: readonly Alarm[],
  readings: readonly Reading[],
): Promise<readonly Alarm[]> {
  const { raise, clear } = alarmSteps(known, readings);
  const nowMs = clock.nowMs();
  const over = new Set<Alarm>();
  for (const alarm of clear) {
    await store.alarms.clear(alarm.id, nowMs);
    over.add(alarm);
    observe({ kind: "alarm-cleared", alarm: alarm.kind, subject: alarm.subject, lastedForMs: Math.max(0, nowMs - alarm.sinceMs) });
  }
  const raised: Alarm[] = [];
  for (const reading of raise.slice(0, MOST_ACTIVE - known.length)) {
    const { tenant, kind, subject, value, limit } = reading;
    const words = alarmWords(reading);
    const alarm = { tenant, kind, subject, sinceMs: nowMs, data: JSON.stringify({ words, value, limit }) };
    const id = await store.alarms.raise(alarm);
    if (id === undefined) continue;
    raised.push({ ...alarm, id });
    observe({ kind: "alarm-raised", alarm: kind, subject, words });
  }
  return [...known.filter((alarm) => !over.has(alarm)), ...raised];
}
