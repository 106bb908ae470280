/** How SQLite is handed the statements that the queue and the ledger live on. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { sqliteDialect } from "../dialect/index.ts";
import { MIGRATIONS } from "../migrations/index.ts";
import * as statements from "../statements/index.ts";
import { type AnyStatement, compileStatement, queuedBy, sentBy } from "../statements/index.ts";
import { Connection } from "./connection.ts";
import { bringUpToDate } from "./open-database.ts";

const connection = new Connection(":memory:", {});
beforeAll(() => {
  bringUpToDate(connection, MIGRATIONS);
});
afterAll(() => connection.close());

function textOf(statement: unknown): string {
  return compileStatement(statement as AnyStatement, { db: connection.db, dialect: sqliteDialect }).sql;
}

function planOf(statement: unknown): string {
  const steps = connection.database.prepare(`explain query plan ${textOf(statement)}`).all("a", 1) as readonly {
    readonly detail: string;
  }[];
  return steps.map(({ detail }) => detail).join("\n");
}

const written = Object.entries(statements).filter(([, one]) => typeof one === "object" && "build" in one);

test("each value stands behind a sign, so that no statement is prepared anew for it", () => {
  expect(written.length).toBeGreaterThan(50);
  for (const [name, one] of written) expect(textOf(one), name).not.toMatch(/(?<!\+)\?/);
});

test.each([
  ["our queue", queuedBy["message-id"], "messages_message_id"],
  ["our queue by envelope id", queuedBy["envelope-id"], "messages_envelope_id"],
  ["the send log", sentBy["message-id"], "sent_message_id"],
  ["the send log by queue id", sentBy["queue-id"], "sent_queue_id"],
])("what a bounce is about is found in %s by an index", (_where, statement, index) => {
  expect(planOf(statement)).toContain(`USING INDEX ${index}`);
  expect(planOf(statement)).not.toContain("TEMP B-TREE");
});
