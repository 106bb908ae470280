/** From when on each kind of alarm is raised: what the configuration says, and what is fixed, in one answer for whoever looks. */

import type { Configuration } from "../../config/index.ts";
import { ALARM_KINDS, type AlarmKindName } from "./alarm-kinds.ts";
import { AUTHENTICATION_LIMIT } from "./share-readings.ts";

/** When a kind is raised. */
export interface AlarmLimit {
  readonly kind: AlarmKindName;
  /** Above it; absent where it follows from what is usual. */
  readonly limit?: number;
  /** Key of the configuration that says it. */
  readonly key?: string;
  /** The configuration says never. */
  readonly isOff: boolean;
}

interface Limited {
  readonly key?: string;
  readonly limitOf?: (configuration: Pick<Configuration, "alarms" | "store">) => number;
}

const ONE_IS_ENOUGH: Limited = { limitOf: () => 0 };

const LIMITS: Readonly<Record<AlarmKindName, Limited>> = {
  "hard-bounces": { key: "alarms.hard", limitOf: ({ alarms }) => alarms.hardShare },
  "complaints": { key: "alarms.complaints", limitOf: ({ alarms }) => alarms.complaintShare },
  "deferrals": { key: "alarms.deferred", limitOf: ({ alarms }) => alarms.deferredShare },
  "sudden-failures": {},
  "blocklisted": ONE_IS_ENOUGH,
  "authentication": { limitOf: () => AUTHENTICATION_LIMIT },
  "backscatter": { key: "alarms.backscatter", limitOf: ({ alarms }) => alarms.backscatterLimit },
  "queue": { key: "alarms.queue", limitOf: ({ alarms }) => alarms.queueLimit },
  "disk": { key: "store.min_free_bytes", limitOf: ({ store }) => diskLimitBytes(store.minFreeBytes) },
  "webhook-parked": ONE_IS_ENOUGH,
};

/** Room for mail ends at `minFreeBytes`: whoever is told at twice that has time. */
export function diskLimitBytes(minFreeBytes: number): number {
  return 2 * minFreeBytes;
}

/** Those of all kinds, in the order of the table. */
export function alarmLimits(configuration: Pick<Configuration, "alarms" | "store">): readonly AlarmLimit[] {
  return (Object.keys(ALARM_KINDS) as AlarmKindName[]).map((kind) => {
    const { key, limitOf } = LIMITS[kind];
    const limit = limitOf?.(configuration);
    const isOff = !configuration.alarms.isOn || (key !== undefined && limit === 0);
    return { kind, isOff, ...(limit !== undefined && { limit }), ...(key !== undefined && { key }) };
  });
}
