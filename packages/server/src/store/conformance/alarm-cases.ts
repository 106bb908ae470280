/** Alarms: one at a time for each thing that is wrong, told with their events, known to somebody. */

import { deepEqual, equal } from "node:assert/strict";
import type { NewAlarm } from "../alarm-port.ts";
import { NOON_MS } from "./sample.ts";
import type { StoreCase } from "./store-case.ts";

const ALARM: NewAlarm = {
  ...{ tenant: "default", kind: "hard-bounces", subject: "from example.com", sinceMs: NOON_MS },
  data: '{"words":"6 % of what was sent bounced hard, more than 5 %","value":0.06,"limit":0.05}',
};

/** Raised, cleared, acknowledged, listed. */
export const ALARM_CASES: readonly StoreCase[] = [
  {
    name: "raises an alarm once for each tenant, kind and subject, though two see it at the same time, and keeps it",
    async run({ store: { alarms }, reopen }) {
      const both = await Promise.all([alarms.raise(ALARM), alarms.raise(ALARM)]);
      equal(both.filter((id) => id !== undefined).length, 1);
      for (const other of [{ tenant: "acme" }, { kind: "complaints" }, { subject: "from example.org" }])
        equal(typeof (await alarms.raise({ ...ALARM, ...other })), "number");
      const [id] = both.filter((one) => one !== undefined);
      const kept = await (await reopen()).alarms.list({ isActive: true, limit: 9 });
      equal(kept.length, 4);
      deepEqual(kept.at(-1), { ...ALARM, id });
    },
  },
  {
    name: "clears an alarm once, after which it can be raised again as another",
    async run({ store: { alarms } }) {
      const first = (await alarms.raise(ALARM)) ?? 0;
      equal(await alarms.clear(first, NOON_MS + 60_000), true);
      equal(await alarms.clear(first, NOON_MS + 90_000), false);
      equal(await alarms.clear(first + 1, NOON_MS), false);
      const second = (await alarms.raise({ ...ALARM, sinceMs: NOON_MS + 120_000 })) ?? 0;
      equal(second > first, true);
      deepEqual(
        (await alarms.list({ limit: 9 })).map(({ id, untilMs }) => [id, untilMs]),
        [
          [second, undefined],
          [first, NOON_MS + 60_000],
        ],
      );
    },
  },
  {
    name: "tells of an alarm when it is raised and when it is cleared, of nothing that did not happen",
    async run({ store: { alarms, outbox } }) {
      const id = (await alarms.raise(ALARM)) ?? 0;
      await alarms.raise(ALARM);
      await alarms.clear(id, NOON_MS + 1);
      await alarms.clear(id, NOON_MS + 2);
      const events = await outbox.events(0, 9);
      deepEqual(
        events.map(({ type, subject, tenant, atMs }) => [type, subject, tenant, atMs]),
        [
          ["alarm.raised", `alarm:${id}`, "default", NOON_MS],
          ["alarm.cleared", `alarm:${id}`, "default", NOON_MS + 1],
        ],
      );
      const { kind, subject, value } = JSON.parse(events[0]?.data ?? "{}") as Record<string, unknown>;
      deepEqual({ kind, subject, value }, { kind: "hard-bounces", subject: "from example.com", value: 0.06 });
    },
  },
  {
    name: "lists alarms by tenant, kind and whether they are active, page by page, the newest first",
    async run({ store: { alarms } }) {
      const ids: number[] = [];
      for (const one of [ALARM, { ...ALARM, tenant: "acme" }, { ...ALARM, kind: "queue" }]) ids.push((await alarms.raise(one)) ?? 0);
      await alarms.clear(ids[0] ?? 0, NOON_MS + 1);
      const found = async (filter: object): Promise<readonly number[]> => (await alarms.list({ limit: 9, ...filter })).map(({ id }) => id);
      deepEqual(await found({}), ids.toReversed());
      deepEqual(await found({ tenant: "acme" }), [ids[1]]);
      deepEqual(await found({ kind: "queue" }), [ids[2]]);
      deepEqual(await found({ isActive: false }), [ids[0]]);
      deepEqual(await found({ isActive: true, limit: 1 }), [ids[2]]);
      deepEqual(await found({ before: ids[2] }), [ids[1], ids[0]]);
    },
  },
  {
    name: "notes who knows of an alarm, with the line of the audit log, for its own tenant alone, whether it is over or not",
    async run({ store: { alarms, access } }) {
      const id = (await alarms.raise(ALARM)) ?? 0;
      const by = { who: "key ann", nowMs: NOON_MS + 5 };
      equal(await alarms.acknowledge({ id, tenant: "acme", ...by }), undefined);
      equal(await alarms.acknowledge({ id: id + 1, ...by }), undefined);
      const known = await alarms.acknowledge({ id, tenant: "default", note: "we clean the list", ...by });
      deepEqual(known?.acknowledged, { atMs: NOON_MS + 5, who: "key ann", note: "we clean the list" });
      await alarms.clear(id, NOON_MS + 9);
      await alarms.acknowledge({ id, who: "key bob", nowMs: NOON_MS + 10 });
      deepEqual((await alarms.list({ limit: 1 }))[0]?.acknowledged, { atMs: NOON_MS + 10, who: "key bob" });
      deepEqual(
        (await access.audit({ what: "acknowledge", limit: 9 })).map(({ who }) => who),
        ["key bob", "key ann"],
      );
    },
  },
];
