import { expect, test } from "vitest";
import { stubResolver } from "../../../../../test/support/stub-resolver.ts";
import { manualClock } from "../../time/index.ts";
import { cachedResolver } from "./cached-resolver.ts";

const ZONE = { "example.net": { a: ["192.0.2.1"] }, "broken.example.net": { a: "servfail" } } as const;

function started(limit?: number) {
  const asked: string[] = [];
  const clock = manualClock(0);
  return { asked, clock, resolver: cachedResolver(stubResolver(ZONE, asked), clock, limit) };
}

test("an answer is asked for once while it holds, also by many at the same time", async () => {
  const { asked, clock, resolver } = started();
  const answers = await Promise.all([resolver.a("example.net"), resolver.a("example.net")]);
  expect(answers[0]).toEqual({ kind: "found", records: ["192.0.2.1"], ttlMs: 60_000 });
  clock.moveTo(59_999);
  await resolver.a("example.net");
  expect(asked).toEqual(["a example.net"]);
  clock.moveTo(60_000);
  await resolver.a("example.net");
  expect(asked).toHaveLength(2);
});

test.each([
  ["no.example.net", 60_000],
  ["broken.example.net", 5000],
])("that %s has no address is believed for a while only", async (name, forMs) => {
  const { asked, clock, resolver } = started();
  await resolver.a(name);
  clock.moveTo(forMs - 1);
  await resolver.a(name);
  expect(asked).toHaveLength(1);
  clock.moveTo(forMs);
  await resolver.a(name);
  expect(asked).toHaveLength(2);
});

test("the oldest name is forgotten when there are too many", async () => {
  const { asked, resolver } = started(2);
  for (const name of ["a.example.net", "b.example.net", "c.example.net", "c.example.net", "a.example.net"]) await resolver.mx(name);
  expect(asked).toEqual(["mx a.example.net", "mx b.example.net", "mx c.example.net", "mx a.example.net"]);
});
