import { expect, test } from "vitest";
import type { Measure, RateCount } from "../../../ledger/index.ts";
import { Strangers } from "./strangers.ts";

const NOON_MS = Date.UTC(2026, 10, 22, 12);
const HOUR_MS = 3_600_000;

function count(names: Partial<RateCount>): RateCount {
  const whose = { tenant: "default", stream: "transactional" } as const;
  return {
    ...whose,
    atMs: NOON_MS,
    provider: "192.0.2.7",
    senderDomain: "example.com",
    measure: "forged",
    reason: "user-unknown",
    count: 1,
    ...names,
  };
}

function flood(size: number, names: (at: number) => Partial<RateCount>): readonly RateCount[] {
  return Array.from({ length: size }, (_, at) => count(names(at)));
}

function rowsOf(counts: readonly RateCount[]): number {
  return new Set(counts.map(({ provider, senderDomain }) => `${provider} ${senderDomain}`)).size;
}

test.each<Measure>(["forged", "unproven"])(
  "a flood of %s bounces from everywhere is a thousand rows an hour, and one for the others",
  (measure) => {
    const strangers = new Strangers();
    for (const nowMs of [NOON_MS, NOON_MS + HOUR_MS]) {
      const named = flood(5000, (host) => ({ measure, provider: `2001:db8::${host.toString(16)}` }));
      const counts = named.map((one) => strangers.bounded(one, nowMs));
      expect(rowsOf(counts)).toBe(1001);
      expect(counts.filter(({ provider }) => provider === "others").length).toBe(4000);
    }
  },
);

test("one client that blames ever new domains has no more rows for it", () => {
  const strangers = new Strangers();
  const named = flood(5000, (at) => ({ senderDomain: `d${at}.example` }));
  expect(rowsOf(named.map((one) => strangers.bounded(one, NOON_MS)))).toBe(1001);
});

test("a client that sends all the hour keeps its row, whoever comes after it", () => {
  const strangers = new Strangers();
  const every = flood(3000, (at) => ({ atMs: NOON_MS + at * 1000 })).map((one) => strangers.bounded(one, NOON_MS));
  expect(rowsOf(every)).toBe(1);
  for (const one of flood(2000, (at) => ({ provider: `h${at}` }))) strangers.bounded(one, NOON_MS);
  expect(strangers.bounded(count({}), NOON_MS)).toMatchObject({ provider: "192.0.2.7" });
});

test("what we know from our own mail has all its names, and forged bounces take no place from unproven ones", () => {
  const strangers = new Strangers();
  for (const one of flood(5000, (at) => ({ provider: `h${at}` }))) strangers.bounded(one, NOON_MS);
  for (const measure of ["hard", "unproven"] as const) {
    const late = count({ measure, provider: "late.example" });
    expect(strangers.bounded(late, NOON_MS)).toBe(late);
  }
});
