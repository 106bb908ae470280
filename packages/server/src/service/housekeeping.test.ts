import { expect, test } from "vitest";
import { type ForgetRequest, StoreFailure } from "../store/index.ts";
import { manualClock } from "../time/index.ts";
import type { DaemonEvent } from "./events/index.ts";
import { keepHouse } from "./housekeeping.ts";

const TEN_MINUTES_MS = 600_000;

const nothing = () => Promise.resolve(0);

function scene(purge: (beforeMs: number, limit: number) => Promise<number>, forget: (request: ForgetRequest) => Promise<number> = nothing) {
  const clock = manualClock(1_000_000_000);
  const events: DaemonEvent[] = [];
  const end = keepHouse({
    store: { purge, access: { forgetAnswers: () => Promise.resolve(0) }, ledger: { forget } },
    clock,
    keepSettledMs: () => 1000,
    tooOld: (asked) => (forget === nothing ? undefined : ({ ...asked, eventsBeforeMs: asked.nowMs - 7 } as unknown as ForgetRequest)),
    observe: (event) => events.push(event),
  });
  const pass = async () => {
    clock.moveTo(clock.nowMs() + TEN_MINUTES_MS);
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return { clock, events, end, pass };
}

test("what was settled long ago is forgotten in small steps, until there is no more", async () => {
  const asked: number[] = [];
  const left = [500, 500, 3];
  const { pass } = scene((beforeMs) => {
    asked.push(beforeMs);
    return Promise.resolve(left.shift() ?? 0);
  });
  await pass();
  expect(asked).toEqual([1_000_599_000, 1_000_599_000, 1_000_599_000]);
});

test("what is too old for the ledger is forgotten until nothing is left", async () => {
  const asked: ForgetRequest[] = [];
  const left = [500, 3, 1];
  const { pass } = scene(nothing, (request) => {
    asked.push(request);
    return Promise.resolve(left.shift() ?? 0);
  });
  await pass();
  expect(asked).toHaveLength(4);
  expect(asked[0]).toMatchObject({ limit: 500, eventsBeforeMs: 1_000_599_993 });
});

test("a store that fails is asked again later", async () => {
  let asked = 0;
  const { pass, events } = scene(() => {
    asked += 1;
    return Promise.reject(new StoreFailure("busy", "locked"));
  });
  await pass();
  await pass();
  expect([asked, events.map(({ kind }) => kind)]).toEqual([2, ["store-failed", "store-failed"]]);
});

test("it ends when it is told to", async () => {
  let asked = 0;
  const { pass, end, clock } = scene(() => Promise.resolve(++asked));
  end();
  await pass();
  expect([asked, clock.nextWakeMs()]).toEqual([0, undefined]);
});
