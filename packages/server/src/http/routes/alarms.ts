/** `/v1/alarms`: what is wrong, since when, who knows of it, and from when on anything is. */

import { z } from "zod";
import { ALARM_KINDS, alarmLimits } from "../../service/alarms/index.ts";
import type { Alarm as Stored } from "../../store/index.ts";
import { Acknowledgement, Alarm, AlarmLimits, AlarmPage, AlarmQuery, Entry } from "../contract/index.ts";
import { ApiProblem } from "../problem/index.ts";
import { given, instant, pageOf, placeOf, type Route, route } from "../route/index.ts";

export const ALARM_ROUTES: readonly Route[] = [
  route({
    operation: "alarms.list",
    method: "GET",
    path: "/v1/alarms",
    scopes: ["read"],
    query: AlarmQuery,
    summary: "List alarms, the newest first",
    answers: { 200: { means: "A page", schema: AlarmPage } },
    example: { query: { active: "true" } },
    async handle({ query, access }, service) {
      const { limit, active, kind, tenant, cursor } = query;
      const filter = { ...access.within(tenant), ...given({ isActive: active, kind, before: placeOf(cursor, Entry) }) };
      const found = await service.part("alarms").list({ ...filter, limit: limit + 1 });
      return { status: 200, body: pageOf(found, { limit, show: shownAlarm, place: ({ id }) => id }) };
    },
  }),
  route({
    operation: "alarms.limits",
    method: "GET",
    path: "/v1/alarms/limits",
    scopes: ["read"],
    summary: "See from when on each kind of alarm is raised",
    answers: { 200: { means: "Every kind, with its limit", schema: AlarmLimits } },
    example: {},
    handle(_asked, { configuration }) {
      const { isOn, windowMs, minimumSent } = configuration.alarms;
      const items = alarmLimits(configuration).map(({ kind, ...limit }) => {
        const { subject: about, words, unit } = ALARM_KINDS[kind];
        return { kind, about, words, unit, ...limit };
      });
      return { status: 200, body: { isOn, windowSeconds: Math.round(windowMs / 1000), minimumSent, items } };
    },
  }),
  route({
    operation: "alarms.acknowledge",
    method: "POST",
    path: "/v1/alarms/{id}/acknowledge",
    scopes: ["operate"],
    params: z.strictObject({ id: Entry.meta({ description: "Id of an alarm" }) }),
    body: { kind: "json", schema: Acknowledgement },
    summary: "Say that somebody knows of an alarm",
    description:
      "It stays active until what it is about has passed; who knows of it, and the note, stand beside it and in the audit log. Whoever says so after another replaces him.",
    answers: { 200: { means: "The alarm", schema: Alarm } },
    example: { params: { id: "1" }, body: { note: "the list of last May; it is being cleaned" } },
    async handle({ params: { id }, body, access }, service) {
      const by = { who: access.who, nowMs: service.nowMs };
      const known = await service.part("alarms").acknowledge({ id, ...by, ...access.within(undefined), ...given({ note: body.note }) });
      if (known === undefined) throw new ApiProblem("not-found", `there is no alarm ${id}`);
      return { status: 200, body: shownAlarm(known) };
    },
  }),
];

function shownAlarm({ id, tenant, kind, subject, sinceMs, untilMs, data, acknowledged }: Stored): Alarm {
  const { words = "", value, limit } = JSON.parse(data) as { readonly words?: string; readonly value?: number; readonly limit?: number };
  return {
    ...{ id, tenant, kind, subject, since: instant(sinceMs), words },
    ...given({
      until: instant(untilMs),
      value,
      limit,
      note: acknowledged?.note,
      acknowledgedAt: instant(acknowledged?.atMs),
      acknowledgedBy: acknowledged?.who,
    }),
  };
}
