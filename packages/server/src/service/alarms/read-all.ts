/** All readings of a moment: what the figures, the refusals, the queue and the disk say. */

import type { Configuration } from "../../config/index.ts";
import { DEFAULT_TENANT, HOUR_MS, hourOf } from "../../ledger/index.ts";
import { ALL_TENANTS, type Store } from "../../store/index.ts";
import { periodEnding } from "../rates/index.ts";
import type { Reading } from "./alarm-kinds.ts";
import { diskLimitBytes } from "./alarm-limits.ts";
import { blocklistReadings, LISTING_REASONS } from "./blocklists.ts";
import { above, authenticationReadings, backscatterReadings, shareReadings } from "./share-readings.ts";
import { DAYS_BACK, suddenReadings } from "./sudden-change.ts";

/** What is asked. */
export type AlarmSource = Pick<Store, "ledger" | "counts" | "freeBytes" | "outbox">;

const DAY_MS = 86_400_000;
/** Refusals that are looked through; when there are more, the newest say enough. */
const MOST_REFUSALS = 500;

/** Reads them. */
export async function readAll(store: AlarmSource, { alarms, store: disk }: Configuration, nowMs: number): Promise<readonly Reading[]> {
  const { ledger } = store;
  const window = periodEnding(nowMs, alarms.windowMs);
  const bySender = await ledger.rates({ ...window, by: ["tenant", "senderDomain", "measure", "reason"] });
  const byProvider = await ledger.rates({ ...window, by: ["tenant", "provider", "measure"] });
  const lastHours = await ledger.rates({ ...periodEnding(nowMs, HOUR_MS), by: ["measure"] });
  // the hour before this one is complete
  const hourMs = (hourOf(nowMs) - 1) * HOUR_MS;
  const days = { sinceMs: Math.max(0, hourMs - DAYS_BACK * DAY_MS), untilMs: hourMs + HOUR_MS };
  const byHour = await ledger.rates({ ...days, by: ["tenant", "hour", "measure"] });
  // the figures know whether there is anything to look through
  const isRefused = bySender.some(({ reason }) => LISTING_REASONS.some((one) => one === reason));
  const refused = isRefused ? await ledger.outcomes({ reasons: LISTING_REASONS, sinceMs: window.sinceMs, limit: MOST_REFUSALS }) : [];
  return [
    ...shareReadings(bySender, "senderDomain", alarms),
    ...shareReadings(byProvider, "provider", alarms),
    ...authenticationReadings(bySender),
    ...backscatterReadings(lastHours, alarms),
    ...suddenReadings(byHour, hourMs),
    ...blocklistReadings(refused),
    ...(await queueReadings(store, alarms)),
    ...(await diskReadings(store, disk.minFreeBytes)),
    ...(await webhookReadings(store)),
  ];
}

async function queueReadings(store: AlarmSource, { queueLimit }: Configuration["alarms"]): Promise<readonly Reading[]> {
  const { byState } = await store.counts();
  return above("queue", byState.waiting ?? 0, queueLimit).map((one) => ({ tenant: DEFAULT_TENANT, subject: "waiting", ...one }));
}

/** Free room is turned round, so that less is more: told at twice what mail needs, over at three times that. */
async function diskReadings(store: AlarmSource, minFreeBytes: number): Promise<readonly Reading[]> {
  const free = await store.freeBytes();
  return [
    {
      tenant: DEFAULT_TENANT,
      kind: "disk",
      subject: "store",
      value: -free,
      limit: -diskLimitBytes(minFreeBytes),
      clearAt: -3 * minFreeBytes,
    },
  ];
}

async function webhookReadings({ outbox }: AlarmSource): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (const { id, tenant } of await outbox.webhooks()) {
    const { parked } = await outbox.pendingCounts(id);
    const whose = tenant === ALL_TENANTS ? DEFAULT_TENANT : tenant;
    readings.push({ tenant: whose, kind: "webhook-parked", subject: id, value: parked, limit: 0, clearAt: 0 });
  }
  return readings;
}
