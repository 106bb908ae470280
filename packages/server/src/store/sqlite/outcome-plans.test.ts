/** How SQLite looks outcomes up: by an index or from the newest on, but for what nearly all rows have never through all of them. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OutcomeFilter } from "../ledger-port.ts";
import { MIGRATIONS } from "../migrations/index.ts";
import { outcomeListing } from "../statements/index.ts";
import { Connection } from "./connection.ts";
import { bringUpToDate } from "./open-database.ts";

const connection = new Connection(":memory:", {});
beforeAll(() => {
  bringUpToDate(connection, MIGRATIONS);
});
afterAll(() => connection.close());

function planOf(filter: Omit<OutcomeFilter, "limit">): string {
  const { sql, parameters } = outcomeListing(connection.db, { ...filter, limit: 50 });
  const steps = connection.database.prepare(`explain query plan ${sql}`).all(parameters) as readonly { readonly detail: string }[];
  return steps.map(({ detail }) => detail).join("\n");
}

const RARE: readonly Omit<OutcomeFilter, "limit">[] = [
  { tenant: "t2" },
  { recipient: "ann@example.com" },
  { domain: "example.com" },
  { senderDomain: "example.com" },
  { provider: "google" },
  { reasons: ["blocked"] },
  { bounce: "soft" },
  { actions: ["delayed"] },
  { rule: "some/rule" },
  { sources: ["imap"] },
  { isProven: false },
  { queued: 1 },
  { sent: 1 },
  { tenant: "default", bounce: "soft", before: 9 },
];
const USUAL: readonly Omit<OutcomeFilter, "limit">[] = [
  {},
  { tenant: "default" },
  { bounce: "hard" },
  { actions: ["failed"] },
  { sources: ["smtp"] },
  { isProven: true },
];

describe("a page of outcomes", () => {
  test.each(RARE)("is found by an index for %o, and needs no sorting", (filter) => {
    expect(planOf(filter)).toMatch(/^SEARCH outcomes USING INDEX outcomes_|^SCAN outcomes USING INDEX outcomes_unproven/);
    expect(planOf(filter)).not.toContain("TEMP B-TREE");
  });

  test.each(USUAL)("begins with the newest for %o", (filter) => {
    expect(planOf(filter)).toMatch(/^SCAN outcomes(?:\n|$)/);
    expect(planOf(filter)).not.toContain("TEMP B-TREE");
  });
});
