import { describe, expect, test } from "vitest";
import { type Claim, GIVEN_UP_AT_MS, NEVER_DUE_AT_MS, type NewMessage, StoreFailure } from "../store/index.ts";
import { type Clock, manualClock } from "../time/index.ts";
import type { LaneFeedback, LaneWork } from "./lane-work.ts";
import { memoryStore } from "./memory-store.test-support.ts";
import { createRunner } from "./runner.ts";
import type { RunnerEvent } from "./runner-event.ts";
import type { RunnerLimits } from "./runner-options.ts";

const START_MS = Date.UTC(2026, 10, 22);
const HOUR_MS = 3_600_000;

/** Lets all that was promised happen: nothing here waits for the machine. */
async function flush(): Promise<void> {
  for (let turn = 0; turn < 60; turn++) await Promise.resolve();
}

/** A runner whose attempts end when the test says so. */
function scene(limits: Partial<RunnerLimits> = {}, outlook: (destination: string) => LaneFeedback = () => ({ connections: 2 })) {
  const clock = manualClock(START_MS);
  const store = memoryStore();
  const events: RunnerEvent[] = [];
  const begun: {
    readonly claim: Claim;
    readonly free: (feedback: LaneFeedback) => void;
    readonly end: (feedback: LaneFeedback) => void;
    readonly fail: (error: Error) => void;
  }[] = [];
  const overdue: Claim[] = [];
  const forgiven: string[] = [];
  const done = (claim: Claim, state: "delivered" | "failed") =>
    store.settle({
      owner: "me",
      recipients: claim.recipients.map(({ key }) => ({ key, state, isAttempt: true })),
      messages: [],
      audit: [],
      nowMs: clock.nowMs(),
    });
  const work: LaneWork = {
    outlook,
    forgive: (destination) => forgiven.push(destination),
    run: (claim, free) =>
      new Promise((resolve, reject) =>
        begun.push({ claim, free, end: (feedback) => done(claim, "delivered").then(() => resolve(feedback)), fail: reject }),
      ),
    overdue: async (claim) => {
      overdue.push(claim);
      await done(claim, "failed");
    },
  };
  const observe = (event: RunnerEvent) => events.push(event);
  let longest = 0;
  const claim = store.claim.bind(store);
  store.claim = (request) => {
    longest = Math.max(longest, request.except.length);
    return claim(request);
  };
  let backMs = 0;
  const settable: Clock = {
    nowMs: () => clock.nowMs() - backMs,
    wakeAt: (atMs, wake) => clock.wakeAt(atMs + backMs, wake),
    wakeAfter: clock.wakeAfter,
  };
  const setBack = (byMs: number): void => {
    backMs = byMs;
  };
  const runner = createRunner({
    store,
    work,
    clock: settable,
    owner: "me",
    limits: { maxActive: 100, maxRunning: 10, ...limits },
    observe,
  });
  const moveBy = async (ms: number) => {
    const untilMs = clock.nowMs() + ms;
    for (let at = clock.nextWakeMs(); at !== undefined && at <= untilMs; at = clock.nextWakeMs()) {
      clock.moveTo(at);
      await flush();
    }
    clock.moveTo(untilMs);
    await flush();
  };
  return { clock, store, events, begun, overdue, forgiven, runner, moveBy, setBack, longest: () => longest };
}

let lastId = 0;

function message(destination: string, more: Partial<NewMessage["recipients"][number]> & { owner?: string } = {}): NewMessage {
  const { owner, ...recipient } = more;
  lastId += 1;
  return {
    id: lastId,
    sender: { reversePath: "ann@example.com", body: "7BIT", smtpUtf8: false, requireTls: false },
    kind: "ordinary",
    provenance: { trust: "trusted", spf: "none", dkim: "none" },
    acceptedAtMs: START_MS,
    trace: new Uint8Array(),
    recipients: [
      {
        address: `bob@${destination}`,
        notify: "unset",
        destination,
        state: "waiting",
        dueAtMs: START_MS,
        expiresAtMs: START_MS + 120 * HOUR_MS,
        ...recipient,
      },
    ],
    content: new Uint8Array(),
    ...(owner !== undefined && { owner }),
  };
}

function claimOf(one: NewMessage): Claim {
  const content = { sizeBytes: 0, inMemory: new Uint8Array(), read: () => ReadableStream.from<Uint8Array>([]).values() };
  return {
    message: one,
    content,
    recipients: one.recipients.map((recipient, index) => ({ ...recipient, key: { message: one.id, index }, attempts: 0 })),
  };
}

const domainsOf = (begun: readonly { readonly claim: Claim }[]) => begun.map(({ claim }) => claim.recipients[0]?.destination);

describe("what is tried", () => {
  test("mail that waits is claimed and tried, as many at once as its destination allows", async () => {
    const { store, runner, begun } = scene();
    await store.enqueueAll([1, 2, 3].map(() => message("example.net")));
    await runner.start();
    await flush();
    expect(begun).toHaveLength(2);
    begun[0]?.end({ connections: 2 });
    await flush();
    expect(begun).toHaveLength(3);
  });

  test("an attempt that is sent makes room for the next while its settlement is written", async () => {
    const { store, runner, begun } = scene();
    await store.enqueueAll([1, 2, 3, 4].map(() => message("example.net")));
    await runner.start();
    await flush();
    begun[0]?.free({ connections: 2 });
    begun[0]?.free({ connections: 2 });
    expect(begun).toHaveLength(3);
    expect(runner.stats()).toMatchObject({ active: 4, running: 2 });
    begun[0]?.end({ connections: 2 });
    await flush();
    expect(begun).toHaveLength(3);
    expect(runner.stats()).toMatchObject({ active: 3, running: 2 });
  });

  test("a store that writes no settlement stops a lane after a few attempts", async () => {
    const { store, runner, begun } = scene();
    await store.enqueueAll(Array.from({ length: 50 }, () => message("example.net")));
    await runner.start();
    await flush();
    // what is begun by that comes to the end of the list, and is sent too
    for (const { free } of begun) free({ connections: 2 });
    expect(begun).toHaveLength(8);
    begun[0]?.end({ connections: 2 });
    await flush();
    expect(begun).toHaveLength(9);
  });

  test("content in memory has a limit of its own: beyond it mail waits in the store, and comes in its turn", async () => {
    const { runner, begun } = scene({ maxActive: 1_000 });
    await runner.start();
    await flush();
    const inMemory = new Uint8Array(1_048_576);
    for (let offered = 0; offered < 9; offered++) {
      const claim = claimOf(message("example.net", { state: "claimed", owner: "me" }));
      expect(runner.offer([{ ...claim, content: { ...claim.content, inMemory } }])).toEqual([]);
    }
    expect(begun).toHaveLength(2);
    expect(runner.hasRoom("example.org", 1)).toBe(false);
  });

  test("destinations take turns, whoever has more mail", async () => {
    const { store, runner, begun } = scene({ maxRunning: 4 });
    await store.enqueueAll([
      ...Array.from({ length: 50 }, () => message("much.example")),
      message("little.example"),
      message("other.example"),
    ]);
    await runner.start();
    await flush();
    expect(domainsOf(begun)).toEqual(["much.example", "little.example", "other.example", "much.example"]);
  });

  test("what is due later is tried then, and not before", async () => {
    const { store, runner, begun, moveBy } = scene();
    await store.enqueue(message("example.net", { dueAtMs: START_MS + HOUR_MS }));
    await runner.start();
    await moveBy(HOUR_MS - 1);
    expect(begun).toHaveLength(0);
    await moveBy(1);
    expect(begun).toHaveLength(1);
  });

  test("what another process wrote is found within seconds", async () => {
    const { store, runner, begun, moveBy } = scene();
    await runner.start();
    await flush();
    await store.enqueue(message("example.net"));
    await moveBy(5_000);
    expect(begun).toHaveLength(1);
  });

  test("a poke finds it at once", async () => {
    const { store, runner, begun } = scene();
    await runner.start();
    await flush();
    await store.enqueue(message("example.net"));
    runner.poke("example.net");
    await flush();
    expect(begun).toHaveLength(1);
  });
});

describe("what was just accepted", () => {
  test("is tried without asking the store", async () => {
    const { store, runner, begun } = scene();
    await runner.start();
    await flush();
    const asked = store.calls.get("claim");
    const accepted = message("example.net", { state: "claimed", owner: "me" });
    await store.enqueue(accepted);
    expect(runner.hasRoom("example.net", 1)).toBe(true);
    expect(runner.offer([claimOf(accepted)])).toEqual([]);
    expect(begun).toHaveLength(1);
    expect(store.calls.get("claim")).toBe(asked);
  });

  test("goes back to the store when there is no room, and is tried when there is", async () => {
    const { store, runner, begun } = scene({ maxActive: 4, perDestination: 4 });
    await runner.start();
    await flush();
    const accepted = [1, 2, 3, 4, 5].map(() => message("example.net", { state: "claimed", owner: "me" }));
    await store.enqueueAll(accepted);
    expect(runner.offer(accepted.map(claimOf))).toHaveLength(1);
    await flush();
    expect(store.count("waiting")).toBe(1);
    expect(runner.hasRoom("example.org", 1)).toBe(false);
    for (let at = 0; at < 5; at++) {
      begun[at]?.end({ connections: 2 });
      await flush();
    }
    expect(store.count("delivered")).toBe(5);
    expect(runner.hasRoom("example.org", 1)).toBe(true);
  });

  test("does not overtake for ever what waits in the store", async () => {
    const { store, runner, begun, moveBy } = scene({ maxActive: 40, maxRunning: 2, perDestination: 4 });
    const old = message("example.net", { dueAtMs: START_MS + 1000 });
    await store.enqueue(old);
    await runner.start();
    await flush();
    for (let second = 0; second < 60 && store.stateOf(old.id) !== "delivered"; second++) {
      const accepted = [1, 2, 3].map(() =>
        message("example.net", { state: runner.hasRoom("example.net", 1) ? "claimed" : "waiting", owner: "me" }),
      );
      await store.enqueueAll(accepted);
      runner.offer(accepted.filter(({ recipients: [one] }) => one?.state === "claimed").map(claimOf));
      await moveBy(1000);
      for (const { end } of begun.splice(0, 2)) end({ connections: 2 });
      await flush();
    }
    expect(store.stateOf(old.id)).toBe("delivered");
  });

  test("waits in the store while its destination is paused", async () => {
    const { store, runner } = scene({}, () => ({ connections: 1, pausedUntilMs: START_MS + HOUR_MS }));
    await runner.start();
    const accepted = message("example.net", { state: "claimed", owner: "me" });
    await store.enqueue(accepted);
    runner.offer([claimOf(accepted)]);
    await flush();
    expect(runner.hasRoom("example.net", 1)).toBe(false);
    expect(store.stateOf(accepted.id)).toBe("waiting");
    expect(runner.stats().active).toBe(0);
  });
});

describe("a destination that takes nothing", () => {
  test("is tried in its pause when a person orders it, and paused anew should it still take nothing", async () => {
    const pausedUntilMs = START_MS + HOUR_MS;
    const isForgiven = (): boolean => forgiven.length > 0;
    const { store, runner, begun, moveBy, forgiven } = scene({}, () => ({ connections: 1, ...(!isForgiven() && { pausedUntilMs }) }));
    await store.enqueueAll([message("dead.example", { dueAtMs: 0 })]);
    await runner.start();
    await flush();
    expect([forgiven.slice(0, 1), domainsOf(begun)]).toEqual([["dead.example"], ["dead.example"]]);
    begun[0]?.end({ connections: 1, pausedUntilMs });
    await flush();
    expect(runner.stats()).toMatchObject({ pausedLanes: 1 });
    // now its lane is known, and left out of what is claimed
    await store.enqueueAll([message("dead.example", { dueAtMs: 0 })]);
    await moveBy(10_000);
    expect([forgiven.length > 1, begun.length]).toEqual([true, 2]);
  });

  test("is left alone until its pause is over; what waited in memory went back", async () => {
    const { store, runner, begun, moveBy, events } = scene();
    await store.enqueueAll([1, 2, 3, 4, 5].map(() => message("dead.example")));
    await runner.start();
    await flush();
    begun[0]?.end({ connections: 1, pausedUntilMs: START_MS + HOUR_MS });
    await flush();
    expect(events).toContainEqual({ kind: "lane-paused", destination: "dead.example", untilMs: START_MS + HOUR_MS, givenBack: 3 });
    begun[1]?.end({ connections: 1, pausedUntilMs: START_MS + HOUR_MS + 2 });
    await moveBy(HOUR_MS + 1);
    expect([begun.length, store.count("waiting"), runner.stats().active]).toEqual([2, 3, 0]);
    // the other attempt of that moment made it longer by a little, which is no second pause
    expect(events.filter(({ kind }) => kind === "lane-paused")).toHaveLength(1);
    await moveBy(1);
    expect(begun.length).toBeGreaterThan(2);
  });

  test("is one of a hundred thousand: no question to the store names them all, and all their mail waits", async () => {
    const pausedUntilMs = START_MS + HOUR_MS;
    const { store, runner, begun, moveBy, longest } = scene({ maxActive: 1000 }, () => ({ connections: 1, pausedUntilMs }));
    await store.enqueueAll(Array.from({ length: 1500 }, (_, at) => message(`${at}.dead.example`)));
    await runner.start();
    await moveBy(60_000);
    expect([begun.length, runner.stats().active, store.count("waiting")]).toEqual([0, 0, 1500]);
    expect(longest()).toBe(1000);
  });

  test("cannot hide that its mail is past its time", async () => {
    const { store, runner, begun, overdue, moveBy } = scene({}, () => ({ connections: 1, pausedUntilMs: START_MS + 200 * HOUR_MS }));
    await store.enqueueAll([message("dead.example"), message("dead.example", { expiresAtMs: START_MS + HOUR_MS })]);
    await runner.start();
    await moveBy(HOUR_MS);
    expect(overdue).toHaveLength(0);
    await moveBy(300_000);
    expect(overdue.map(({ recipients }) => recipients[0]?.expiresAtMs)).toEqual([START_MS + HOUR_MS]);
    expect(begun).toHaveLength(0);
  });
});

describe("mail that a person gave up", () => {
  const given = { dueAtMs: NEVER_DUE_AT_MS, expiresAtMs: GIVEN_UP_AT_MS };

  test("is settled within seconds where another process ordered it, and not tried", async () => {
    const { store, runner, begun, overdue, moveBy } = scene();
    await store.enqueue(message("dead.example", given));
    await runner.start();
    await moveBy(5_000);
    expect([overdue.length, begun.length]).toEqual([1, 0]);
  });

  test("is settled at once when the runner is told, and once however often it is told", async () => {
    const { store, runner, overdue, moveBy } = scene();
    await runner.start();
    await moveBy(1_000);
    await store.enqueue(message("dead.example", given));
    for (let times = 0; times < 3; times += 1) runner.poke();
    await moveBy(0);
    expect(overdue).toHaveLength(1);
    await store.enqueue(message("dead.example", given));
    await moveBy(5_000);
    expect(overdue).toHaveLength(2);
  });

  test("waits in the store while the runner stops", async () => {
    const { store, runner, overdue, moveBy, clock } = scene();
    await runner.start();
    await runner.drain(clock.nowMs() + 1_000);
    await store.enqueue(message("dead.example", given));
    runner.poke();
    await moveBy(60_000);
    expect(overdue).toHaveLength(0);
  });
});

describe("when the store fails", () => {
  test("nothing is lost, and the runner goes on when it works again", async () => {
    const { store, runner, begun, moveBy, events } = scene();
    await runner.start();
    await flush();
    await store.enqueue(message("example.net"));
    store.failure = new StoreFailure("busy", "locked");
    await moveBy(20_000);
    const failures = events.filter(({ kind }) => kind === "store-failed");
    expect(failures.length).toBeGreaterThan(2);
    expect(failures.length).toBeLessThan(10);
    store.failure = undefined;
    await moveBy(30_000);
    expect(begun).toHaveLength(1);
  });

  test("a claim whose work failed is tried again after a minute", async () => {
    const { store, runner, begun, moveBy, events } = scene();
    await store.enqueue(message("example.net"));
    await runner.start();
    await flush();
    begun[0]?.fail(new Error("content cannot be read"));
    await moveBy(59_000);
    expect(begun).toHaveLength(1);
    await moveBy(6_000);
    expect(begun).toHaveLength(2);
    expect(events).toContainEqual(expect.objectContaining({ kind: "work-failed", destination: "example.net" }));
  });

  test("claims that cannot be given back are kept until the store takes them", async () => {
    const { store, runner, begun, moveBy } = scene();
    await store.enqueueAll([1, 2, 3, 4].map(() => message("dead.example")));
    await runner.start();
    await flush();
    begun[0]?.end({ connections: 1, pausedUntilMs: START_MS + HOUR_MS });
    await Promise.resolve();
    await Promise.resolve();
    store.failure = new StoreFailure("full", "no room");
    await flush();
    expect(runner.stats().active).toBe(3);
    store.failure = undefined;
    await moveBy(1_000);
    expect([store.count("waiting"), runner.stats().active]).toEqual([2, 1]);
  });

  test("nothing is begun while the lease cannot be renewed; later, what another node took is left to it", async () => {
    const { store, runner, begun, moveBy, events } = scene({ leaseMs: 60_000 });
    await store.enqueueAll([1, 2, 3, 4].map(() => message("example.net")));
    await runner.start();
    await flush();
    store.failure = new StoreFailure("busy", "locked");
    await moveBy(61_000);
    expect(runner.hasRoom("example.org", 1)).toBe(false);
    store.failure = undefined;
    await store.lease("other", START_MS + 10 * HOUR_MS);
    expect(await store.recover(START_MS + 61_000)).toBe(4);
    await store.claim({ owner: "other", nowMs: START_MS + 61_000, limit: 4, perDestination: 4, except: [] });
    await moveBy(60_000);
    expect(begun).toHaveLength(2);
    expect(events).toContainEqual(expect.objectContaining({ kind: "lease-regained" }));
    expect(events.filter(({ kind }) => kind === "claim-lost")).toHaveLength(2);
  });
});

describe("stopping", () => {
  test("lets run what runs, gives back the rest, and ends the lease", async () => {
    const { store, runner, begun, clock } = scene();
    await store.enqueueAll([1, 2, 3, 4].map(() => message("example.net")));
    await runner.start();
    await flush();
    let hasEnded = false;
    const end = runner.drain(clock.nowMs() + 30_000).then(() => (hasEnded = true));
    await flush();
    expect([hasEnded, store.count("waiting"), begun.length]).toEqual([false, 2, 2]);
    for (const one of begun) one.end({ connections: 2 });
    await end;
    expect([store.count("delivered"), store.count("waiting")]).toEqual([2, 2]);
    expect(runner.hasRoom("example.org", 1)).toBe(false);
    expect(clock.nextWakeMs()).toBeUndefined();
  });

  test("waits no longer than it was told; what still ran is recovered at the next start", async () => {
    const { store, runner, clock, events } = scene();
    await store.enqueue(message("slow.example"));
    await runner.start();
    await flush();
    const end = runner.drain(clock.nowMs() + 1000);
    clock.moveTo(clock.nowMs() + 1000);
    await end;
    expect(events).toContainEqual({ kind: "drained", unfinished: 1 });
    expect(await store.recover(clock.nowMs())).toBe(1);
  });
});

test("a start on a store that fails is refused", async () => {
  const { store, runner } = scene();
  store.failure = new StoreFailure("corrupt", "not a database");
  await expect(runner.start()).rejects.toThrow("not a database");
});

test("what a dead node had claimed is tried", async () => {
  const { store, runner, begun } = scene();
  await store.enqueue(message("example.net"));
  await store.lease("dead", START_MS - 1);
  await store.claim({ owner: "dead", nowMs: START_MS, limit: 1, perDestination: 1, except: [] });
  await runner.start();
  await flush();
  expect(begun).toHaveLength(1);
});

test("a clock that is set back by a day stops no retries, and ends the pauses that its old time had begun", async () => {
  const { clock, store, runner, begun, events, forgiven, moveBy, setBack } = scene();
  await store.enqueue(message("dead.example"));
  await runner.start();
  await flush();
  begun[0]?.end({ connections: 1, pausedUntilMs: START_MS + HOUR_MS });
  await flush();
  await moveBy(60_000);
  setBack(24 * HOUR_MS);
  const dueAtMs = clock.nowMs() - 24 * HOUR_MS + 60_000;
  await store.enqueueAll([message("late.example", { dueAtMs }), message("dead.example", { dueAtMs })]);
  await moveBy(90_000);
  expect(domainsOf(begun).toSorted()).toEqual(["dead.example", "dead.example", "late.example"]);
  expect(forgiven).toEqual(["dead.example"]);
  expect(events).toContainEqual({ kind: "clock-set-back", byMs: expect.any(Number) });
});
