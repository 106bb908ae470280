/** Keeping house: the WAL comes back into the file, and free pages go back to the file system, a step at a time. */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { NOON_MS, OWNER, sampleMessage, sampleRecipient } from "../conformance/index.ts";
import { enqueue, settle } from "../operations/index.ts";
import { Committer } from "./commit.ts";
import type { Connection } from "./connection.ts";
import { freshDatabase } from "./fresh-database.test-support.ts";
import { keepHouse } from "./housekeeping.ts";
import { openForReading } from "./open-database.ts";

const folder = mkdtempSync(join(tmpdir(), "ricochet-house-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MESSAGES = 12;
const CONTENT = new Uint8Array(250_000);

/** Longer than a test may take: whoever waits for another fails. */
const BUSY_MS = 60_000;

function opened(name: string): { readonly connection: Connection; readonly committer: Committer; readonly file: string } {
  const file = join(folder, name);
  const connection = freshDatabase(file, BUSY_MS);
  return { connection, committer: new Committer(connection, { keepSettledMs: 0 }), file };
}

function store(committer: Committer, id: number): void {
  const recipients = [sampleRecipient({ state: "claimed" })];
  committer.commit([(context) => enqueue(sampleMessage(id, { owner: OWNER, content: CONTENT, recipients }), context)]);
}

function finish(committer: Committer, id: number): void {
  const recipients = [{ key: { message: id, index: 0 }, state: "delivered" as const, isAttempt: true }];
  committer.commit([(context) => settle({ owner: OWNER, recipients, messages: [], audit: [], nowMs: NOON_MS }, context)]);
}

describe("keeping house", () => {
  it("gives the file system back what a flood has taken, in steps, and empties the WAL", () => {
    const { connection, committer, file } = opened("flood.db");
    for (let id = 1; id <= MESSAGES; id += 1) store(committer, id);
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    for (let id = 1; id <= MESSAGES; id += 1) finish(committer, id);
    let steps = 0;
    while (keepHouse(connection, 100)) steps += 1;
    expect(steps).toBeGreaterThan(1);
    expect(statSync(`${file}-wal`).size).toBe(0);
    expect(statSync(file).size).toBeLessThan((MESSAGES * CONTENT.byteLength) / 2);
    connection.close();
  });

  it("waits for nobody who reads", () => {
    const { connection, committer, file } = opened("read.db");
    store(committer, 1);
    const reader = openForReading(file);
    reader.database.exec("begin");
    reader.database.prepare("select count(*) from messages").get();
    store(committer, 2);
    expect(keepHouse(connection)).toBe(false);
    expect(connection.pragma("busy_timeout")).toBe(BUSY_MS);
    reader.database.exec("commit");
    reader.close();
    connection.close();
  });

  it("forgets messages as soon as their time is over, when one after them is settled", () => {
    const { connection, committer } = opened("kept.db");
    const kept = new Committer(connection, { keepSettledMs: 1_000 });
    for (const id of [1, 2, 3]) store(committer, id);
    const at = (id: number, nowMs: number): void => {
      const recipients = [{ key: { message: id, index: 0 }, state: "delivered" as const, isAttempt: true }];
      kept.commit([(context) => settle({ owner: OWNER, recipients, messages: [], audit: [], nowMs }, context)]);
    };
    at(1, NOON_MS);
    at(2, NOON_MS + 500);
    expect(connection.database.prepare("select id from messages order by id").pluck().all()).toEqual([1, 2, 3]);
    at(3, NOON_MS + 1_200);
    expect(connection.database.prepare("select id from messages order by id").pluck().all()).toEqual([2, 3]);
    connection.close();
  });
});
