import { expect, test } from "vitest";
import type { RateCount, Recording } from "../../ledger/index.ts";
import { boundedForged } from "./bounded-forged.ts";
import { SourcesOfHour } from "./sources-of-hour.ts";

const NOON_MS = Date.UTC(2026, 10, 22, 12);
const HOUR_MS = 3_600_000;

function forged({
  provider,
  verdict = "forged",
  senderDomain = "example.com",
}: Partial<RateCount> & { readonly verdict?: string }): Recording {
  const whose = { tenant: "default", stream: "transactional" } as const;
  const count = { ...whose, atMs: NOON_MS, provider, senderDomain, measure: "forged", reason: "user-unknown", count: 1 };
  return { arrival: { verdict }, outcomes: [], counts: [count] } as unknown as Recording;
}

function counted(recordings: readonly Recording[], { sources = new SourcesOfHour(), nowMs = NOON_MS } = {}): readonly RateCount[] {
  return recordings.flatMap((one) => boundedForged(one, sources, nowMs).counts ?? []);
}

test("a flood from everywhere is a thousand rows an hour, and one for the others", () => {
  const flood = Array.from({ length: 5000 }, (_, host) => forged({ provider: `2001:db8::${host.toString(16)}` }));
  const sources = new SourcesOfHour();
  for (const nowMs of [NOON_MS, NOON_MS + HOUR_MS]) {
    const counts = counted(flood, { sources, nowMs });
    expect(new Set(counts.map(({ provider, senderDomain }) => `${provider} ${senderDomain}`)).size).toBe(1001);
    expect(counts.filter(({ provider }) => provider === "others").length).toBe(4000);
    expect(counts.length).toBe(5000);
  }
});

test("one client that blames ever new domains has no more rows for it", () => {
  const counts = counted(Array.from({ length: 5000 }, (_, at) => forged({ provider: "192.0.2.7", senderDomain: `d${at}.example` })));
  expect(new Set(counts.map(({ provider, senderDomain }) => `${provider} ${senderDomain}`)).size).toBe(1001);
});

test("whoever has a row keeps it, and what is not forged is left alone", () => {
  const sources = new SourcesOfHour();
  counted([forged({ provider: "192.0.2.7" })], { sources });
  counted(
    Array.from({ length: 2000 }, (_, at) => forged({ provider: `h${at}` })),
    { sources },
  );
  expect(counted([forged({ provider: "192.0.2.7" })], { sources })).toMatchObject([{ provider: "192.0.2.7" }]);
  const ours = forged({ provider: "late.example", verdict: "ours" });
  expect(boundedForged(ours, sources, NOON_MS)).toBe(ours);
});
