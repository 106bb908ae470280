/** What recording does to the suppression list and to the events, as rows: others read them by ports of their own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { RecordedOutcome, Recording } from "../../ledger/index.ts";
import { NOON_MS, sampleOutcome, sampleRecording } from "../conformance/index.ts";
import { MIGRATIONS } from "../migrations/index.ts";
import { beginTransaction, record, Strangers } from "../operations/index.ts";
import type { Connection } from "./connection.ts";
import { bringUpToDate, createFile, openForWriting } from "./open-database.ts";

const DAY_MS = 86_400_000;
const folder = mkdtempSync(join(tmpdir(), "ricochet-record-"));
let connection: Connection;

beforeEach(() => {
  const file = join(folder, "queue.db");
  createFile(file);
  connection = openForWriting(file, 0);
  bringUpToDate(connection, MIGRATIONS);
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true, force: true });
});

function recordAt(nowMs: number, ...recordings: readonly Recording[]) {
  return connection.run(record({ recordings, nowMs }, beginTransaction(connection.db, { strangers: new Strangers() })));
}

function recordOutcome(key: string, facts: Partial<RecordedOutcome>, nowMs = NOON_MS) {
  return recordAt(nowMs, sampleRecording(key, { outcomes: [sampleOutcome({ atMs: nowMs, ...facts })] }));
}

function rows(sql: string): readonly unknown[] {
  return connection.database.prepare(sql).all();
}

const HOLDS = "select stream, address, cause, reason, since_at, until_at, outcome from suppressions order by address, stream";
const CHANGES = "select address, stream, what, who, cause, outcome from suppression_changes order by entry";
const EVENTS = "select type, subject, outcome from events order by entry";

it("holds an address for all streams after a hard and proven failure, with history and events", () => {
  recordOutcome("k1", {});
  expect(rows(HOLDS)).toEqual([
    { stream: "", address: "jane@example.net", cause: "hard", reason: "user-unknown", since_at: NOON_MS, until_at: null, outcome: 1 },
  ]);
  expect(rows(CHANGES)).toEqual([{ address: "jane@example.net", stream: "", what: "added", who: "policy", cause: "hard", outcome: 1 }]);
  expect(rows(EVENTS)).toEqual([
    { type: "message.bounced", subject: "address:jane@example.net", outcome: 1 },
    { type: "suppression.added", subject: "address:jane@example.net", outcome: 1 },
  ]);
});

it("holds an address that complained in the stream of which it complained", () => {
  recordOutcome("k1", { stream: "bulk", action: "none", reason: "complaint", bounce: "none", feedbackType: "abuse", sent: 4 });
  expect(rows(HOLDS)).toMatchObject([{ stream: "bulk", cause: "complaint" }]);
  expect(rows(EVENTS)).toMatchObject([{ type: "message.complained", subject: "sent:4" }, { type: "suppression.added" }]);
});

it.each<readonly [string, Partial<RecordedOutcome>]>([
  ["nobody proved", { isProven: false }],
  ["the sender is to blame for", { reason: "blocked", bounce: "soft" }],
  ["has no address that can be read", { recipient: "" }],
  ["is only a delay", { action: "delayed", bounce: "soft" }],
])("leaves the list alone for what %s", (_what, facts) => {
  recordOutcome("k1", facts);
  expect(rows(HOLDS)).toEqual([]);
});

it("leaves list and events alone for what is forged, whatever it calls proven", () => {
  recordAt(NOON_MS, sampleRecording("k1", { verdict: "forged" }));
  expect([rows(HOLDS), rows(EVENTS)]).toEqual([[], []]);
});

it("remembers failing days, and holds for a while when there are enough of them; a further one holds longer", () => {
  const days = [0, 1, 2, 3, 4, 5, 6, 7];
  for (const day of days) recordOutcome(`k${day}`, { reason: "mailbox-full", bounce: "soft", queued: 7 }, NOON_MS + day * DAY_MS);
  expect(rows(HOLDS)).toMatchObject([{ cause: "repeats", reason: "mailbox-full" }]);
  const changes = rows(CHANGES) as readonly { what: string }[];
  expect(changes.map(({ what }) => what)).toEqual(["added", "extended", "extended"]);
  const told = rows(EVENTS) as readonly { type: string; subject: string }[];
  expect(told.filter(({ type }) => type === "suppression.added")).toHaveLength(1);
  expect(new Set(told.filter(({ type }) => type === "message.bounced").map(({ subject }) => subject))).toEqual(new Set(["queued:7"]));
});

it("changes nothing with a second hard failure of an address that is held", () => {
  recordOutcome("k1", {});
  recordOutcome("k2", {}, NOON_MS + 1);
  expect(rows(CHANGES)).toHaveLength(1);
  expect(rows(HOLDS)).toMatchObject([{ since_at: NOON_MS, outcome: 1 }]);
});

it("does not count what happened before somebody reactivated an address, and keeps the note", () => {
  const memory = JSON.stringify({ reactivatedAtMs: NOON_MS });
  connection.database
    .prepare("insert into suppressions (tenant, stream, address, memory, note) values ('default', '', 'jane@example.net', ?, 'called us')")
    .run(memory);
  recordOutcome("k1", { atMs: NOON_MS - 1 }, NOON_MS + 1);
  expect(rows(HOLDS)).toMatchObject([{ cause: null }]);
  recordOutcome("k2", {}, NOON_MS + 1);
  expect(rows(HOLDS)).toMatchObject([{ cause: "hard" }]);
  expect(rows("select note from suppressions")).toEqual([{ note: "called us" }]);
});
