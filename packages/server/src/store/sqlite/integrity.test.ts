/** Each thing that always holds, broken by hand: it is found, named and mended, and the queue works again. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { NOON_MS, OWNER, sampleMessage, sampleRecipient } from "../conformance/index.ts";
import { sqliteDialect } from "../dialect/index.ts";
import { beginTransaction, type Claimed, claim, enqueue, integrity, repair, Strangers } from "../operations/index.ts";
import { Committer } from "./commit.ts";
import type { Connection } from "./connection.ts";
import { freshDatabase } from "./fresh-database.test-support.ts";
import { openForWriting } from "./open-database.ts";

const folder = mkdtempSync(join(tmpdir(), "ricochet-integrity-"));
let connection: Connection;
let committer: Committer;
let count = 0;

beforeEach(() => {
  count += 1;
  connection = freshDatabase(join(folder, `${count}.db`));
  committer = new Committer(connection, {});
  committer.commit([
    (context) => enqueue(sampleMessage(1), context),
    (context) => enqueue(sampleMessage(2, { content: new Uint8Array(300_000) }), context),
    (context) => enqueue(sampleMessage(3, { recipients: [sampleRecipient({ state: "held" })] }), context),
  ]);
});
afterEach(() => connection.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BROKEN: readonly (readonly [what: string, sql: string, finding: string])[] = [
  ["a recipient without its message", "delete from messages where id = 3", "recipient 0 of message 3 has no message"],
  [
    "a claim without an owner",
    "update recipients set state = 'claimed' where message = 1",
    "recipient 0 of message 1 is claimed without an owner",
  ],
  [
    "an owner without a claim",
    "update recipients set owner = 'x' where message = 1",
    "recipient 0 of message 1 is claimed without an owner",
  ],
  ["a message without a recipient", "delete from recipients where message = 3", "message 3 has no recipient"],
  ["a wrong number of those that are not settled", "update messages set unsettled = 2 where id = 1", "message 1 miscounts"],
  ["a message that is settled too early", "update messages set settled_at = 1 where id = 1", "message 1 miscounts"],
  ["content of nobody", "insert into contents values (77, x'00')", "content of message 77 belongs to no message"],
  ["a stage of nobody", "insert into stages (stage, message) values (9, 77)", "staged content 9 belongs to no message"],
  ["a destination that nobody knows", "delete from destinations", "destination example.net miscounts those who wait"],
  ["a destination that is due too late", "update destinations set next_due_at = next_due_at + 1", "destination example.net miscounts"],
  ["a destination for which nobody waits", "insert into destinations values ('idle.example', 1, 1)", "destination idle.example miscounts"],
  ["a wrong tally", "update tallies set recipients = 5 where state = 'held'", "state held is miscounted"],
];

describe("what always holds", () => {
  it("holds to begin with", () => {
    expect(found()).toEqual(["ok"]);
    expect(mended()).toEqual([]);
  });

  it.each(BROKEN)("finds and mends %s", (_what, sql, finding) => {
    connection.database.exec(sql);
    expect(found().join("\n")).toContain(finding);
    expect(mended().join("\n")).toContain(`${finding}`);
    expect(found()).toEqual(["ok"]);
  });

  it.each([
    ["delete from contents", "message 1 is not settled and its content is gone"],
    ["delete from chunks where part = 1", "message 2 is not settled and its content is gone or cut short"],
  ])("tells of content that is gone, and leaves it to a person: %s", (sql, finding) => {
    connection.database.exec(sql);
    expect(found().join("\n")).toContain(finding);
    expect(mended().join("\n")).toMatch(/content is gone.*: left as it is/);
  });

  it("goes on claiming when one message has lost its row", () => {
    connection.database.exec("delete from messages where id = 1");
    const [outcome] = committer.commit([
      (context) => claim({ owner: OWNER, nowMs: NOON_MS, limit: 9, perDestination: 9, except: [] }, context),
    ]);
    expect((outcome as { value: readonly Claimed[] }).value.map(({ facts }) => facts.id)).toEqual([2]);
  });
});

function found(): readonly string[] {
  return connection.run(integrity(sqliteDialect, { db: connection.db }));
}

function mended(): readonly string[] {
  return connection.database.transaction(() =>
    connection.run(repair(sqliteDialect, beginTransaction(connection.db, { strangers: new Strangers() }))),
  )();
}

describe("a file that is damaged itself", () => {
  beforeEach(() => {
    // rows that were written while an index was not there
    const { database } = connection;
    const file = database.name;
    const hidden = database.prepare("select * from sqlite_master where type = 'index' and tbl_name = 'messages' and sql is not null").raw();
    const index = hidden.get() as unknown[];
    withSchema((one) => one.prepare("delete from sqlite_master where name = ?").run(index[1]));
    connection = openForWriting(file, 0);
    connection.database.exec("update messages set settled_at = 7 where id = 1");
    withSchema((one) => one.prepare("insert into sqlite_master values (?, ?, ?, ?, ?)").run(...index));
    connection = openForWriting(file, 0);
  });

  it("is found to be that, and nothing else is said of it", () => {
    expect(found()).toEqual([expect.stringMatching(/index/)]);
  });

  it("is not mended by guessing", () => {
    expect(mended).toThrow(/^the file itself is damaged: .*index/);
  });
});

function withSchema(change: (database: Connection["database"]) => unknown): void {
  connection.database.unsafeMode(true);
  connection.database.pragma("writable_schema = on");
  change(connection.database);
  connection.close();
}
