import { describe, expect, test } from "vitest";
import type { RateCount } from "../../ledger/index.ts";
import { type RecordRequest, StoreFailure } from "../../store/index.ts";
import { manualClock } from "../../time/index.ts";
import type { DaemonEvent } from "../events/index.ts";
import { RefusedBounces } from "./refused-bounces.ts";

const NOON_MS = Date.UTC(2026, 10, 22, 12);
const HOUR_MS = 3_600_000;

function scene() {
  const clock = manualClock(NOON_MS);
  const written: RateCount[][] = [];
  const heard: DaemonEvent[] = [];
  let failure: Error | undefined;
  const record = (request: RecordRequest) => {
    if (failure !== undefined) return Promise.reject(failure);
    written.push([...(request.counts ?? [])]);
    return Promise.resolve([]);
  };
  const refused = new RefusedBounces({ ledger: { record }, clock, observe: (event) => heard.push(event) });
  return { clock, written, heard, refused, failWith: (error: Error | undefined) => (failure = error) };
}

describe("refused bounces", () => {
  test("are added up by hour, source and domain of ours, and written together a little later", async () => {
    const { clock, written, refused } = scene();
    for (const client of ["192.0.2.7", "192.0.2.7", "198.51.100.1"]) refused.add({ client, recipient: "b-x@Bounces.example.com" });
    expect(written).toEqual([]);
    clock.moveTo(NOON_MS + 10_000);
    await refused.close();
    const whose = { atMs: NOON_MS, tenant: "default", stream: "transactional", measure: "refused", reason: "unexplained" };
    expect(written).toEqual([
      [
        { ...whose, provider: "192.0.2.7", senderDomain: "bounces.example.com", count: 2 },
        { ...whose, provider: "198.51.100.1", senderDomain: "bounces.example.com", count: 1 },
      ],
    ]);
  });

  test("of a flood from everywhere tell a thousand sources apart in an hour, and count the others together", async () => {
    const { clock, written, refused } = scene();
    const flood = (): void => {
      for (let host = 0; host < 5000; host++) refused.add({ client: `2001:db8::${host.toString(16)}`, recipient: "b-x@example.com" });
    };
    flood();
    clock.moveTo(NOON_MS + HOUR_MS);
    flood();
    await refused.close();
    const counts = written.flat();
    expect(counts.length).toBe(2 * 1001);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(10_000);
    expect(counts.filter(({ provider }) => provider === "others").map(({ atMs, count }) => [atMs, count])).toEqual([
      [NOON_MS, 4000],
      [NOON_MS + HOUR_MS, 4000],
    ]);
  });

  test("that a full disk keeps from being written are written when it can be, with those that came meanwhile", async () => {
    const { clock, written, heard, refused, failWith } = scene();
    failWith(new StoreFailure("full", "no room"));
    refused.add({ client: "192.0.2.7", recipient: "b-x@example.com" });
    clock.moveTo(NOON_MS + 10_000);
    await new Promise<void>((resolve) => setImmediate(resolve));
    expect(heard).toMatchObject([{ kind: "store-failed", doing: "count refused bounces" }]);
    refused.add({ client: "192.0.2.7", recipient: "b-x@example.com" });
    failWith(undefined);
    clock.moveTo(NOON_MS + 20_000);
    await refused.close();
    expect(written.flat().map(({ count }) => count)).toEqual([2]);
  });

  test("write nothing where nothing was refused", async () => {
    const { clock, written, refused } = scene();
    clock.moveTo(NOON_MS + HOUR_MS);
    await refused.close();
    expect(written).toEqual([]);
  });
});
