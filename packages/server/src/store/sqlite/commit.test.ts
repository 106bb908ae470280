/** Group commit: how many commits there are, and who suffers when one operation fails. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { sampleMessage, sampleRecipient } from "../conformance/index.ts";
import { enqueue } from "../operations/index.ts";
import { Committer, type Operation } from "./commit.ts";
import type { Connection } from "./connection.ts";
import { freshDatabase } from "./fresh-database.test-support.ts";

const folder = mkdtempSync(join(tmpdir(), "ricochet-commit-"));
let connection: Connection;
let count = 0;

beforeEach(() => {
  count += 1;
  connection = freshDatabase(join(folder, `${count}.db`));
  return () => connection.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const storing =
  (id: number): Operation =>
  (context) =>
    enqueue(sampleMessage(id), context);

function stored(): unknown {
  return connection.database.prepare("select id from messages order by id").pluck().all();
}

describe("group commit", () => {
  it("commits many operations once", () => {
    const committer = new Committer(connection, {});
    const outcomes = committer.commit([1, 2, 3].map(storing));
    expect(outcomes.every(({ failure }) => failure === undefined)).toBe(true);
    expect(committer.commits).toBe(1);
    expect(stored()).toEqual([1, 2, 3]);
  });

  it("commits the others once when one fails, and leaves nothing of that one", () => {
    const committer = new Committer(connection, {});
    const broken: Operation = function* (context) {
      yield* enqueue(sampleMessage(8, { recipients: [sampleRecipient({ destination: "broken.example" })] }), context);
      throw new Error("half way through");
    };
    const outcomes = committer.commit([storing(1), broken, storing(1), storing(2)]);
    expect(outcomes.map(({ failure }) => failure?.code)).toEqual([undefined, "internal", "id-taken", undefined]);
    expect(outcomes[1]?.failure?.message).toBe("half way through");
    expect(committer.commits).toBe(1);
    expect(stored()).toEqual([1, 2]);
    expect(connection.database.prepare("select destination, waiting from destinations").raw().all()).toEqual([["example.net", 2]]);
  });

  it("tries each alone when the commit itself fails", () => {
    const committer = new Committer(connection, {});
    // A constraint that is looked at by the commit, as a disk that is full is noticed by it.
    connection.database.exec(`
      pragma foreign_keys = on;
      create table late (message integer references messages (id) deferrable initially deferred)`);
    const harmful: Operation = function* (context) {
      yield* enqueue(sampleMessage(5), context);
      connection.database.exec("insert into late values (404)");
    };
    const outcomes = committer.commit([storing(1), harmful, storing(2)]);
    expect(outcomes.map(({ failure }) => failure?.code)).toEqual([undefined, "internal", undefined]);
    expect(committer.commits).toBe(2);
    expect(stored()).toEqual([1, 2]);
  });

  it("leaves no transaction open, whatever fails", () => {
    const committer = new Committer(connection, {});
    committer.commit([
      () => {
        throw new TypeError("before the first step");
      },
    ]);
    expect(connection.database.inTransaction).toBe(false);
    expect(committer.commit([storing(1)])[0]?.failure).toBeUndefined();
  });
});
