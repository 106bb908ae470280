/** What is left of an address in the very file, after it was erased or its time has passed. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { NOON_MS, OWNER, sampleMessage, sampleOutcome, sampleRecipient, sampleRecording } from "../conformance/index.ts";
import { TEXT_TRACES, WITHOUT_TRACES } from "../statements/privacy/index.ts";
import type { Store } from "../store.ts";
import { openSqliteStore } from "./open-sqlite-store.ts";

const folder = mkdtempSync(join(tmpdir(), "ricochet-erase-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ANN = "ann@example.net";
const LATER_MS = NOON_MS + 1_000;

/** Everything that may ever be written about an address. */
async function aLifeOf(store: Store): Promise<void> {
  const { ledger, suppressions, outbox, access } = store;
  const outcome = sampleOutcome({ recipient: ANN, text: "550 5.1.1 <Ann@Example.net>: unknown" });
  const report = JSON.stringify({ outcomes: [{ recipient: ANN }], original: { to: ["Ann@example.net"] } });
  const body = Buffer.from(`To: ${ANN}\r\n\r\nlist-ann=example.net@bounces.example.com`);
  const others = [sampleOutcome({ recipient: "joann@example.net" }), sampleOutcome({ recipient: "tom@example.net", text: `see ${ANN}` })];
  await ledger.record({ recordings: [sampleRecording("k1", { outcomes: [outcome], report, body })], nowMs: NOON_MS });
  await ledger.record({ recordings: [sampleRecording("k2", { outcomes: others })], nowMs: NOON_MS });
  const sent = { tenant: "default", stream: "bulk", sentAtMs: NOON_MS, recipients: [ANN], tags: `{"to":"${ANN}"}` } as const;
  await ledger.logSent([{ ...sent, reversePath: "b-ann=example.net@bounces.example.com" }]);
  const entry = {
    tenant: "default",
    stream: "bulk",
    address: ANN,
    cause: "complaint",
    sinceMs: NOON_MS,
    note: `called from ${ANN}`,
  } as const;
  await suppressions.add([entry], { who: "cli", nowMs: NOON_MS, because: `asked by ${ANN}` });
  await suppressions.add([{ ...entry, stream: "", cause: "hard", untilMs: NOON_MS + 1 }], { who: "cli", nowMs: NOON_MS });
  await outbox.append([
    { atMs: NOON_MS, tenant: "default", type: "suppression.added", subject: `address:${ANN}`, data: `{"address":"${ANN}"}` },
  ]);
  await access.noteAct({ atMs: NOON_MS, who: "cli", what: "drop", recipient: ANN, because: `for ${ANN}` });
  await access.rememberAnswer({ apiKey: "k", key: "1", request: "r", status: 200, body: `{"address":"${ANN}"}`, atMs: NOON_MS });
  await store.remember({ id: "r1", address: ANN, untilMs: LATER_MS });
}

/** Mail to the address that came to its end. */
async function aMailTo(store: Store, state: "delivered" | "waiting"): Promise<void> {
  const trace = Buffer.from(`Received: by mx.example.com for <${ANN}>\r\n`);
  const id = state === "delivered" ? 11 : 12;
  await store.lease(OWNER, LATER_MS);
  await store.enqueue(sampleMessage(id, { trace, owner: OWNER, recipients: [sampleRecipient({ address: ANN, state: "claimed" })] }));
  const settled = { key: { message: id, index: 0 }, state, isAttempt: true, last: { atMs: NOON_MS, text: `<${ANN}> ok` } } as const;
  const recipients = [state === "waiting" ? { ...settled, dueAtMs: LATER_MS } : settled];
  await store.settle({ owner: OWNER, recipients, messages: [], audit: [], nowMs: NOON_MS });
}

async function inTheFile(name: string, live: (store: Store) => Promise<void>): Promise<string> {
  const file = join(folder, name);
  const store = await openSqliteStore({ file, keepSettledMs: 1_000_000_000 });
  try {
    await live(store);
  } finally {
    await store.close();
  }
  const database = new Database(file);
  database.exec("vacuum");
  database.pragma("wal_checkpoint(truncate)");
  database.close();
  return readFileSync(file, "latin1");
}

const NAMED = /(?<![a-z])ann[@=]example\.net/i;

test("of an address that is erased nothing is left in the file, and others stay", async () => {
  const request = { address: ANN, who: "cli", nowMs: LATER_MS, secret: "secret" };
  const text = await inTheFile("erased.db", async (store) => {
    await aLifeOf(store);
    await aMailTo(store, "delivered");
    expect(await store.ledger.erase({ ...request, tenant: "another" })).toEqual({ erased: 0, underWay: 0 });
    expect((await store.ledger.erase(request)).underWay).toBe(0);
    expect((await store.ledger.erase(request)).erased).toBe(0);
    expect((await store.ledger.outcomes({ limit: 9 })).map(({ recipient }) => recipient.slice(0, 6))).toEqual([
      "tom@ex",
      "joann@",
      "(hash)",
    ]);
    const entries = await store.suppressions.list({ limit: 9, nowMs: LATER_MS, withEnded: true });
    expect(entries.map(({ address, stream, cause, note }) => [address.slice(0, 6), stream, cause, note])).toEqual([
      ["(hash)", "", "hard", undefined],
      ["(hash)", "bulk", "complaint", undefined],
      ["joann@", "", "hard", undefined],
      ["tom@ex", "", "hard", undefined],
    ]);
  });
  const found = NAMED.exec(text);
  // what is left is shown by what stands around it, and not by the whole file
  expect(found && text.slice(found.index - 60, found.index + 40)).toBeNull();
  expect(text).toMatch(/joann@example\.net/);
}, 20_000);

test("the test would see it", async () => {
  expect(NAMED.test(await inTheFile("kept.db", aLifeOf))).toBe(true);
}, 20_000);

test("what was written with a tag or in U-labels is erased as well, and of tags only where they say nothing", async () => {
  const forms = ["ann@xn--bcher-kva.example", "ann+news@xn--bcher-kva.example"];
  const text = "550 <Ann+news@B\u00dcCHER.example>: unknown";
  const request = { address: "ann@xn--bcher-kva.example", who: "cli", nowMs: LATER_MS, secret: "secret" };
  const file = await inTheFile("tagged.db", async (store) => {
    await store.ledger.logSent([{ tenant: "default", stream: "bulk", sentAtMs: NOON_MS, recipients: forms }]);
    await store.ledger.record({ recordings: [sampleRecording("k1", { outcomes: [sampleOutcome({ text })] })], nowMs: NOON_MS });
    await store.lease(OWNER, LATER_MS);
    const recipients = ["Ann@b\u00fccher.example", "ann+news@b\u00fccher.example", "anna@b\u00fccher.example"].map((address) =>
      sampleRecipient({ address, state: "claimed" }),
    );
    await store.enqueue(sampleMessage(21, { owner: OWNER, recipients }));
    expect((await store.ledger.erase(request)).underWay).toBe(1);
    expect((await store.ledger.erase({ ...request, separator: "+" })).underWay).toBe(2);
    const settled = recipients.map((_, index) => ({
      ...{ key: { message: 21, index }, state: "delivered" as const, isAttempt: true, last: { atMs: NOON_MS, text: "ok" } },
    }));
    await store.settle({ owner: OWNER, recipients: settled, messages: [], audit: [], nowMs: NOON_MS });
    await store.ledger.erase({ ...request, separator: "+" });
    expect((await store.ledger.traces({ address: request.address, separator: "+" })).rows).toEqual([]);
  });
  const left = /(?<!\w)ann(?:\+news)?@/i.exec(file);
  expect(left && file.slice(left.index - 60, left.index + 40)).toBeNull();
  expect(file).toContain("anna@b");
}, 20_000);

test("mail that is under way to an address stays, and it is said so", async () => {
  await inTheFile("under-way.db", async (store) => {
    await aMailTo(store, "waiting");
    expect(await store.ledger.erase({ address: ANN, who: "cli", nowMs: LATER_MS, secret: "secret" })).toEqual({ erased: 0, underWay: 1 });
    expect(await store.list({ recipient: ANN, limit: 9 })).toHaveLength(1);
  });
}, 20_000);

test("every table of the store is looked through, or it is said why not", async () => {
  const file = join(folder, "tables.db");
  await (await openSqliteStore({ file })).close();
  const database = new Database(file);
  const tables = database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[];
  database.close();
  const known = new Set<string>([...TEXT_TRACES.map(({ table }) => table), ...Object.keys(WITHOUT_TRACES)]);
  expect(tables.filter((table) => !known.has(table))).toEqual([]);
}, 20_000);
