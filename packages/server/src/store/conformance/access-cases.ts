/** Who may do what, and who did what: keys, answers that are given again, the audit log page by page. */

import { deepEqual, equal, rejects } from "node:assert/strict";
import type { ApiKey, RememberedAnswer } from "../access-port.ts";
import { NOON_MS } from "./sample.ts";
import type { StoreCase } from "./store-case.ts";

const BY = { who: "cli", nowMs: NOON_MS };
const ANSWER: RememberedAnswer = { apiKey: "k1", key: "again", request: "00ff", status: 201, body: '{"id":1}', atMs: NOON_MS };

/** Keys, answers, audit. */
export const ACCESS_CASES: readonly StoreCase[] = [
  {
    name: "keeps keys with all that is known of them, and finds one by its hash",
    async run({ store, reopen }) {
      const whole = sampleKey("k1", { expiresAtMs: NOON_MS + 5 });
      await store.access.addKey(whole, BY);
      await store.access.addKey(sampleKey("k2", { tenant: "*", createdAtMs: NOON_MS + 1 }), BY);
      const { access } = await reopen();
      deepEqual(await access.keyByHash("hash of k1"), whole);
      equal(await access.keyByHash("hash of k3"), undefined);
      deepEqual(names(await access.keys()), ["k1", "k2"]);
      deepEqual(names(await access.keys("default")), ["k1"]);
    },
  },
  {
    name: "refuses a key whose id or hash is there already, and changes nothing then",
    async run({ store: { access } }) {
      await access.addKey(sampleKey("k1"), BY);
      await rejects(access.addKey(sampleKey("k1", { hash: "another" }), BY), { code: "id-taken" });
      await rejects(access.addKey(sampleKey("k2", { hash: "hash of k1" }), BY), { code: "internal" });
      deepEqual(names(await access.keys()), ["k1"]);
      equal((await access.audit({ limit: 9 })).length, 1);
    },
  },
  {
    name: "revokes a key once, notes when it was used, and tells of both acts in the audit log",
    async run({ store: { access } }) {
      await access.addKey(sampleKey("k1"), BY);
      await access.noteKeyUse("k1", NOON_MS + 3);
      equal(await access.revokeKey("k1", { who: "ann", nowMs: NOON_MS + 4 }), true);
      equal(await access.revokeKey("k1", { who: "ann", nowMs: NOON_MS + 5 }), false);
      equal(await access.revokeKey("k2", BY), false);
      deepEqual(await access.keys(), [sampleKey("k1", { lastUsedAtMs: NOON_MS + 3, revokedAtMs: NOON_MS + 4 })]);
      const acts = (await access.audit({ limit: 9 })).map(({ who, what, atMs }) => [who, what, atMs]);
      deepEqual(acts, [
        ["ann", "key-revoke", NOON_MS + 4],
        ["cli", "key-add", NOON_MS],
      ]);
    },
  },
  {
    name: "remembers the first answer to a request, for each key its own, and forgets the old ones a few at a time",
    async run({ store: { access } }) {
      await access.rememberAnswer(ANSWER);
      await access.rememberAnswer({ ...ANSWER, request: "other", status: 500 });
      deepEqual(await access.answer("k1", "again"), ANSWER);
      equal(await access.answer("k2", "again"), undefined);
      for (const at of [1, 2, 3]) await access.rememberAnswer({ ...ANSWER, key: `${at}`, atMs: NOON_MS - at });
      equal(await access.forgetAnswers(NOON_MS, 2), 2);
      equal((await access.answer("k1", "1"))?.atMs, NOON_MS - 1);
      equal(await access.forgetAnswers(NOON_MS, 2), 1);
      equal(await access.forgetAnswers(NOON_MS, 2), 0);
      deepEqual(await access.answer("k1", "again"), ANSWER);
      await rejects(access.forgetAnswers(NOON_MS, -1), TypeError);
    },
  },
  {
    name: "lists the audit log by each member of a filter, the newest first, page by page",
    async run({ store: { access } }) {
      for (const at of [1, 2, 3]) await access.noteAct({ atMs: NOON_MS + at, who: `p${at}`, what: "pause", because: "asked" });
      await access.noteAct({ atMs: NOON_MS + 4, who: "p1", what: "resume", because: "done", recipient: "ann@example.net", message: 7 });
      const entries = async (filter: object) => (await access.audit({ limit: 9, ...filter })).map(({ entry }) => entry);
      deepEqual(await entries({}), [4, 3, 2, 1]);
      deepEqual(await entries({ before: 3, limit: 1 }), [2]);
      deepEqual(await entries({ who: "p1" }), [4, 1]);
      deepEqual(await entries({ what: "resume" }), [4]);
      deepEqual(await entries({ recipient: "ann@example.net" }), [4]);
      deepEqual(await entries({ sinceMs: NOON_MS + 2, untilMs: NOON_MS + 4 }), [3, 2]);
      deepEqual((await access.audit({ limit: 1 }))[0], {
        entry: 4,
        atMs: NOON_MS + 4,
        who: "p1",
        what: "resume",
        because: "done",
        recipient: "ann@example.net",
        message: 7,
      });
      await rejects(access.audit({ limit: 0.5 }), TypeError);
    },
  },
];

function sampleKey(id: string, facts: Partial<ApiKey> = {}): ApiKey {
  return { id, tenant: "default", name: `key ${id}`, hash: `hash of ${id}`, scopes: ["read", "send"], createdAtMs: NOON_MS, ...facts };
}

function names(keys: readonly ApiKey[]): readonly string[] {
  return keys.map(({ id }) => id);
}
