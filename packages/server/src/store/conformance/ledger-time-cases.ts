/** The ledger over time: where each source is, and what is forgotten. */

import { deepEqual, equal, match } from "node:assert/strict";
import type { ForgetRequest } from "../ledger-port.ts";
import { NOON_MS } from "./sample.ts";
import { sampleOutcome, sampleRecording } from "./sample-recording.ts";
import type { StoreCase } from "./store-case.ts";

const NOTHING: ForgetRequest = {
  bodiesBeforeMs: 0,
  addressesBeforeMs: 0,
  outcomesBeforeMs: 0,
  sentBeforeMs: 0,
  ratesBeforeMs: 0,
  eventsBeforeMs: 0,
  alarmsBeforeMs: 0,
  historyBeforeMs: 0,
  secret: "secret",
  limit: 9,
};
const LATER_MS = NOON_MS + 1;

/** Positions, forgetting, erasing. */
export const LEDGER_TIME_CASES: readonly StoreCase[] = [
  {
    name: "forgets alarms that are over long ago, and none that still is",
    async run({ store: { alarms, ledger } }) {
      const raise = (subject: string) => alarms.raise({ tenant: "default", kind: "queue", subject, sinceMs: NOON_MS - 9, data: "{}" });
      await raise("still is");
      for (const [subject, untilMs] of [
        ["over long ago", NOON_MS],
        ["over", LATER_MS],
      ] as const)
        await alarms.clear((await raise(subject)) ?? 0, untilMs);
      equal(await ledger.forget({ ...NOTHING, alarmsBeforeMs: NOON_MS }), 0);
      equal(await ledger.forget({ ...NOTHING, alarmsBeforeMs: LATER_MS }), 1);
      const left = async () => (await alarms.list({ limit: 9 })).map(({ subject }) => subject);
      deepEqual(await left(), ["over", "still is"]);
      equal(await ledger.forget({ ...NOTHING, alarmsBeforeMs: Number.MAX_SAFE_INTEGER }), 1);
      deepEqual(await left(), ["still is"]);
    },
  },
  {
    name: "moves a position with what was read up to it, and counts only what was new",
    async run({ store, reopen }) {
      const position = { account: "imap bounces@example.com", source: "imap", position: '{"uid":7}', atMs: NOON_MS } as const;
      await store.ledger.record({ recordings: [sampleRecording("k1"), sampleRecording("k1")], position, nowMs: NOON_MS });
      await store.ledger.setPosition({ ...position, position: '{"uid":8}', trouble: "no answer" });
      const { ledger } = await reopen();
      const now = { ...position, position: '{"uid":8}', trouble: "no answer", arrivals: 1 };
      deepEqual(await ledger.position(position.account), now);
      await ledger.setPosition({ ...position, account: "another", position: "{}" });
      deepEqual(
        (await ledger.positions()).map(({ account, arrivals }) => [account, arrivals]),
        [
          ["another", 0],
          ["imap bounces@example.com", 1],
        ],
      );
      equal(await ledger.position("nobody"), undefined);
    },
  },
  {
    name: "forgets mails, then addresses, then outcomes, figures and the send log, each at its time",
    async run({ store: { ledger } }) {
      await ledger.record({ recordings: [sampleRecording("k1"), sampleRecording("k2", { atMs: LATER_MS })], nowMs: NOON_MS });
      const [sent = 0] = await ledger.logSent([{ tenant: "t", stream: "bulk", sentAtMs: NOON_MS, recipients: ["a@example.net"] }]);
      equal(await ledger.forget(NOTHING), 0);
      equal(await ledger.forget({ ...NOTHING, bodiesBeforeMs: LATER_MS }), 1);
      deepEqual([(await ledger.arrival(1))?.body, (await ledger.arrival(2))?.body?.byteLength], [undefined, 33]);
      equal(await ledger.forget({ ...NOTHING, addressesBeforeMs: LATER_MS }), 1);
      equal((await ledger.arrival(1))?.report, undefined);
      match((await ledger.outcome(1))?.recipient ?? "", /^\(hash\)[0-9a-f]{32}$/);
      deepEqual([(await ledger.outcome(1))?.text, (await ledger.outcome(2))?.recipient], ["", "jane@example.net"]);
      equal(await ledger.forget({ ...NOTHING, addressesBeforeMs: LATER_MS }), 0);
      equal(await ledger.forget({ ...NOTHING, outcomesBeforeMs: LATER_MS + 1 }), 2);
      deepEqual(await ledger.outcomes({ limit: 9 }), []);
      equal(await ledger.forget({ ...NOTHING, sentBeforeMs: LATER_MS }), 1);
      equal(await ledger.sent(sent), undefined);
      equal((await ledger.rates({ sinceMs: 0, untilMs: LATER_MS, by: [] })).length, 1);
      equal(await ledger.forget({ ...NOTHING, ratesBeforeMs: NOON_MS + 3_600_000 }), 1);
      deepEqual(await ledger.rates({ sinceMs: 0, untilMs: LATER_MS, by: [] }), []);
      equal(await ledger.forget({ ...NOTHING, eventsBeforeMs: LATER_MS }), 3);
    },
  },
  {
    name: "erases an address: its outcomes stay as nobody's, and the audit log does not name it",
    async run({ store }) {
      const { ledger } = store;
      const other = sampleRecording("k2", { outcomes: [sampleOutcome({ recipient: "tom@example.net" })] });
      await ledger.record({ recordings: [sampleRecording("k1"), other], nowMs: NOON_MS });
      await ledger.logSent([{ tenant: "t", stream: "bulk", sentAtMs: NOON_MS, recipients: ["jane@example.net"] }]);
      const request = { address: "jane@example.net", who: "operator", nowMs: NOON_MS, secret: "secret" };
      deepEqual(await ledger.erase({ ...request, tenant: "nobody" }), { erased: 0, underWay: 0 });
      // an outcome, a line of the send log, the hold, its line of history, two events
      deepEqual(await ledger.erase(request), { erased: 6, underWay: 0 });
      deepEqual(await ledger.outcomes({ recipient: "jane@example.net", limit: 9 }), []);
      equal((await ledger.outcomes({ limit: 9 })).length, 2);
      deepEqual([(await ledger.arrival(1))?.body, (await ledger.arrival(1))?.report], [undefined, undefined]);
      equal((await ledger.outcomes({ recipient: "tom@example.net", limit: 9 })).length, 1);
      deepEqual((await ledger.sent(1))?.recipients, []);
      equal(JSON.stringify(await store.auditLog(9)).includes("jane"), false);
    },
  },
];
