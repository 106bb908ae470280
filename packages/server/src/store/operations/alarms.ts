/** Alarms: raised and cleared with the events that tell of them, acknowledged with the line of the audit log, and listed. */

import type { AcknowledgeRequest, Alarm, AlarmFilter, NewAlarm } from "../alarm-port.ts";
import { activeAlarm, alarmListing, endAlarm, insertAlarm, insertEvent, noteAcknowledged, type ReadAlarm } from "../statements/index.ts";
import { appendAudit } from "./audit.ts";
import type { Context } from "./operation.ts";
import { changesOf, rowOf, rowsOfQuery, type Work } from "./work.ts";

/** Raises one, unless it is active. */
export function* raiseAlarm({ tenant, kind, subject, sinceMs, data }: NewAlarm): Work<number | undefined> {
  const place = { tenant, kind, subject };
  if ((yield* rowOf(activeAlarm, place)) !== undefined) return undefined;
  const id = (yield* rowOf(insertAlarm, { ...place, since_at: sinceMs, data }))?.id ?? 0;
  yield* tell("alarm.raised", { id, tenant, kind, subject, data, atMs: sinceMs });
  return id;
}

/** Clears one; whether it was active. */
export function* clearAlarm({ id, nowMs }: { readonly id: number; readonly nowMs: number }): Work<boolean> {
  const row = yield* rowOf(endAlarm, { id, until_at: nowMs });
  if (row === undefined) return false;
  yield* tell("alarm.cleared", { ...row, atMs: nowMs });
  return true;
}

function* tell(
  type: "alarm.raised" | "alarm.cleared",
  { id, tenant, kind, subject, data, atMs }: Pick<ReadAlarm, "id" | "tenant" | "kind" | "subject" | "data"> & { readonly atMs: number },
): Work<void> {
  const told = JSON.stringify({ kind, subject, ...(JSON.parse(data) as object) });
  yield* changesOf(insertEvent, { at: atMs, tenant, type, subject: `alarm:${id}`, outcome: null, data: told });
}

/** A page of them. */
export function* listAlarms(filter: AlarmFilter, { db }: Pick<Context, "db">): Work<readonly Alarm[]> {
  return (yield* rowsOfQuery(alarmListing(db, filter).compile())).map(alarmOfRow);
}

/** Notes that somebody knows of one. */
export function* acknowledgeAlarm({ id, tenant, who, nowMs, note }: AcknowledgeRequest): Work<Alarm | undefined> {
  const said = { acknowledged_at: nowMs, acknowledged_by: who, note: note ?? null };
  const row = yield* rowOf(noteAcknowledged, { id, tenant: tenant ?? null, ...said });
  if (row === undefined) return undefined;
  const because = `alarm ${id}: ${row.kind}, ${row.subject}${note === undefined ? "" : `; ${note}`}`;
  yield* appendAudit({ atMs: nowMs, who, what: "acknowledge", because });
  return alarmOfRow(row);
}

function alarmOfRow({ id, tenant, kind, subject, since_at, until_at, data, acknowledged_at, acknowledged_by, note }: ReadAlarm): Alarm {
  return {
    ...{ id, tenant, kind, subject, sinceMs: since_at, data },
    ...(until_at !== null && { untilMs: until_at }),
    ...(acknowledged_at !== null && {
      acknowledged: { atMs: acknowledged_at, who: acknowledged_by ?? "", ...(note !== null && { note }) },
    }),
  };
}
