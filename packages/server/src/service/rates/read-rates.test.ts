/** Rates against an independent count: whatever was counted, all ways to add it up agree. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { MEASURES, type RateCount } from "../../ledger/index.ts";
import { openSqliteStore, type Store } from "../../store/index.ts";
import { periodBefore, periodEnding } from "./period.ts";
import { readGroups, readReasons, readTotals } from "./read-rates.ts";
import { hurtingOf, readReputation } from "./reputation.ts";
import { tallyOf } from "./tally.ts";

const HOUR_MS = 3_600_000;
const folder = mkdtempSync(join(tmpdir(), "ricochet-rates-"));
let store: Store;
beforeAll(async () => {
  store = await openSqliteStore({ file: join(folder, "ricochet.db") });
}, 30_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

let tenants = 0;
/** Each run has a tenant of its own, so that one store will do. */
async function counted(counts: readonly Omit<RateCount, "tenant">[]): Promise<string> {
  const tenant = `t${tenants++}`;
  await store.ledger.record({ counts: counts.map((count) => ({ ...count, tenant })), nowMs: 0 });
  return tenant;
}

const COUNT = fc.record({
  atMs: fc.integer({ min: 0, max: 72 * HOUR_MS - 1 }),
  stream: fc.constantFrom("transactional", "bulk" as const),
  senderDomain: fc.constantFrom("example.com", "news.example.com", ""),
  provider: fc.constantFrom("google", "yahoo", "example.net"),
  measure: fc.constantFrom(...MEASURES),
  reason: fc.constantFrom("delivered", "user-unknown", "mailbox-full", "complaint" as const),
  count: fc.integer({ min: 1, max: 5_000 }),
}) as fc.Arbitrary<Omit<RateCount, "tenant">>;

test("totals, groups and reasons add up to an independent count, for now and for the period before", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(COUNT, { maxLength: 40 }), fc.integer({ min: 1, max: 72 * HOUR_MS }), async (counts, spanMs) => {
      const tenant = await counted(counts);
      const period = periodEnding(60 * HOUR_MS - 1, spanMs);
      const within = ({ sinceMs, untilMs }: typeof period) => counts.filter(({ atMs }) => atMs >= sinceMs && atMs < untilMs);
      const { now, before } = await readTotals(store.ledger, { ...period, tenant });
      expect(now.tally).toEqual(tallyOf(within(period)));
      expect(before.tally).toEqual(tallyOf(within(periodBefore(period))));
      for (const by of ["hour", "day", "stream", "senderDomain", "provider"] as const) {
        const rows = await readGroups(store.ledger, { ...period, tenant }, by);
        for (const measure of MEASURES) expect(rows.reduce((sum, row) => sum + row.tally[measure], 0)).toBe(now.tally[measure]);
      }
      const reasons = await readReasons(store.ledger, { ...period, tenant });
      const { hard, soft, complaint } = now.tally;
      expect(reasons.reduce((sum, { count }) => sum + count, 0)).toBe(hard + soft + complaint);
    }),
    { numRuns: 25 },
  );
});

test("a destination whose people complain hurts more than one that refuses some mail", async () => {
  const at = { atMs: 0, stream: "bulk", senderDomain: "example.com", reason: "delivered" } as const;
  const tenant = await counted([
    { ...at, provider: "google", measure: "delivered", count: 10_000 },
    { ...at, provider: "google", measure: "complaint", count: 40 },
    { ...at, provider: "example.net", measure: "delivered", count: 100 },
    { ...at, provider: "example.net", measure: "hard", count: 30 },
    { ...at, provider: "example.org", measure: "delivered", count: 100 },
  ]);
  const scope = { sinceMs: 0, untilMs: HOUR_MS, tenant };
  const { standings, hurting } = await readReputation(store.ledger, scope);
  expect(hurting.map(({ key }) => key)).toEqual(["google", "example.net"]);
  const states = Object.fromEntries(standings.map(({ limit, state }) => [limit.id, state]));
  expect(states).toEqual({ "ses-bounces": "good", "ses-complaints": "warning", "postmark-bounces": "good", "gmail-complaints": "over" });
  expect(hurtingOf([])).toEqual([]);
});
