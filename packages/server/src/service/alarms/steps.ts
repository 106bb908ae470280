/**
 * What is to be done about alarms: raise what is above its limit and not active, clear what is active and has fallen far enough,
 * or of which nothing is read any more (its mail has left the window).
 */

import type { Alarm } from "../../store/index.ts";
import type { Reading } from "./alarm-kinds.ts";

/** What is to be done. */
export interface AlarmSteps {
  readonly raise: readonly Reading[];
  readonly clear: readonly Alarm[];
}

/** The steps from the active alarms to what was read. */
export function alarmSteps(active: readonly Alarm[], readings: readonly Reading[]): AlarmSteps {
  const byPlace = new Map(readings.map((reading) => [placeOf(reading), reading]));
  const raised = new Set(active.map(placeOf));
  return {
    raise: [...byPlace].filter(([place, { value, limit }]) => value > limit && !raised.has(place)).map(([, reading]) => reading),
    clear: active.filter((alarm) => {
      const reading = byPlace.get(placeOf(alarm));
      return reading === undefined || reading.value <= reading.clearAt;
    }),
  };
}

function placeOf({ tenant, kind, subject }: Pick<Alarm, "tenant" | "kind" | "subject">): string {
  return JSON.stringify([tenant, kind, subject]);
}
