/**
 * A day of a mail server in a second: 200 destinations, a tenth of them dead, a steady stream of mail, and a clock that
 * the test moves. It holds what a fair queue promises: the living wait no longer for the dead.
 */

import { expect, test } from "vitest";
import type { Claim, NewMessage } from "../store/index.ts";
import { manualClock } from "../time/index.ts";
import type { LaneFeedback, LaneWork } from "./lane-work.ts";
import { memoryStore } from "./memory-store.test-support.ts";
import { createRunner } from "./runner.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const START_MS = Date.UTC(2026, 10, 22);
const DESTINATIONS = 200;
const isDead = (destination: number) => destination % 10 === 0;
/** Nobody answers: the attempt ends when the connection times out. */
const TIMEOUT_MS = 30_000;
const ANSWER_MS = 2_000;

/** Pauses of a dead destination: each twice as long as the one before, an hour at most. */
function outlooks(nowMs: () => number) {
  const pauses = new Map<string, { untilMs: number; lengthMs: number }>();
  const outlook = (destination: string): LaneFeedback => {
    const pausedUntilMs = pauses.get(destination)?.untilMs;
    return pausedUntilMs === undefined ? { connections: 4 } : { connections: 1, pausedUntilMs };
  };
  const fail = (destination: string): LaneFeedback => {
    const before = pauses.get(destination);
    if (before === undefined || before.untilMs <= nowMs()) {
      const lengthMs = Math.min(HOUR_MS, (before?.lengthMs ?? MINUTE_MS) * 2);
      pauses.set(destination, { lengthMs, untilMs: nowMs() + lengthMs });
    }
    return outlook(destination);
  };
  return { outlook, fail };
}

function simulation() {
  const clock = manualClock(START_MS);
  const store = memoryStore();
  const { outlook, fail } = outlooks(() => clock.nowMs());
  const waitsMs: number[] = [];
  const figures = { attempts: 0, probes: 0, delivered: 0 };
  const after = (ms: number) => new Promise<void>((resolve) => clock.wakeAfter(ms, resolve));
  const settle = (claim: Claim, isDelivered: boolean) =>
    store.settle({
      owner: "me",
      recipients: claim.recipients.map(({ key, attempts }) => ({
        key,
        state: isDelivered ? "delivered" : "waiting",
        dueAtMs: clock.nowMs() + Math.min(4 * HOUR_MS, MINUTE_MS * 5 ** attempts),
        isAttempt: true,
      })),
      messages: [],
      audit: [],
      nowMs: clock.nowMs(),
    });
  const work: LaneWork = {
    outlook,
    forgive: () => undefined,
    async run(claim) {
      const destination = claim.recipients[0]?.destination ?? "";
      const dead = isDead(Number.parseInt(destination, 10));
      figures[dead ? "probes" : "attempts"] += 1;
      if (!dead) waitsMs.push(clock.nowMs() - claim.message.acceptedAtMs);
      await after(dead ? TIMEOUT_MS : ANSWER_MS);
      await settle(claim, !dead);
      figures.delivered += dead ? 0 : 1;
      return dead ? fail(destination) : { connections: 4 };
    },
    overdue: (claim) => settle(claim, false),
  };
  const limits = { maxActive: 400, maxRunning: 60, perDestination: 40 };
  const runner = createRunner({ store, work, clock, owner: "me", limits, observe: () => undefined });
  return { clock, store, runner, waitsMs, figures };
}

function mail(id: number, destination: number, nowMs: number, isOffered: boolean): NewMessage {
  const recipient = { address: "bob@example.net", notify: "unset", destination: `${destination}.example.net` } as const;
  return {
    id,
    sender: { reversePath: "ann@example.com", body: "7BIT", smtpUtf8: false, requireTls: false },
    kind: "ordinary",
    provenance: { trust: "trusted", spf: "none", dkim: "none" },
    acceptedAtMs: nowMs,
    trace: new Uint8Array(),
    recipients: [{ ...recipient, state: isOffered ? "claimed" : "waiting", dueAtMs: nowMs, expiresAtMs: nowMs + 120 * HOUR_MS }],
    content: new Uint8Array(),
    owner: "me",
  };
}

test("in a day with a tenth of all destinations dead, nobody else waits for them, and they are hardly bothered", async () => {
  const { clock, store, runner, waitsMs, figures } = simulation();
  const most = { active: 0, lanes: 0, running: 0 };
  let id = 0;
  const accept = async () => {
    for (let destination = 0; destination < DESTINATIONS; destination++) {
      const name = `${destination}.example.net`;
      const message = mail(++id, destination, clock.nowMs(), runner.hasRoom(name, 1));
      await store.enqueue(message);
      const [recipient] = message.recipients;
      if (recipient?.state === "claimed") {
        const content = { sizeBytes: 0, read: () => ReadableStream.from<Uint8Array>([]).values() };
        runner.offer([{ message, content, recipients: [{ ...recipient, key: { message: id, index: 0 }, attempts: 0 }] }]);
      } else runner.poke(name);
    }
  };
  const moveTo = async (untilMs: number) => {
    for (let at = clock.nextWakeMs(); at !== undefined && at <= untilMs; at = clock.nextWakeMs()) {
      clock.moveTo(at);
      for (let turn = 0; turn < 12; turn++) await Promise.resolve();
      const { active, lanes, running } = runner.stats();
      most.active = Math.max(most.active, active);
      most.lanes = Math.max(most.lanes, lanes);
      most.running = Math.max(most.running, running);
    }
    clock.moveTo(untilMs);
  };

  await runner.start();
  for (let atMs = START_MS; atMs < START_MS + 24 * HOUR_MS; atMs += 15 * MINUTE_MS) {
    await moveTo(atMs);
    await accept();
  }
  await moveTo(START_MS + 24 * HOUR_MS);

  const sorted = waitsMs.toSorted((one, other) => one - other);
  const quantile = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.POSITIVE_INFINITY;
  expect(figures.delivered).toBe(96 * DESTINATIONS * 0.9);
  expect(store.count("waiting") + store.count("claimed")).toBe(96 * DESTINATIONS * 0.1);
  // 180 mails at once, two seconds each, 60 at a time: the last of them begins after 4 s when nothing is in the way
  expect(quantile(0.5)).toBeLessThan(6_000);
  expect(quantile(0.99)).toBeLessThan(15_000);
  // in the first minutes, when all of the dead have four attempts each, the last of the living waits for a time-out
  expect(quantile(1)).toBeLessThan(TIMEOUT_MS + 15_000);
  // doubling to an hour: some 28 pauses a day, each of which ends with one attempt, the very first with four
  expect(figures.probes / (DESTINATIONS / 10)).toBeLessThan(28 + 8);
  expect(most.active).toBeLessThanOrEqual(400);
  expect(most.running).toBeLessThanOrEqual(60);
  expect(most.lanes).toBeLessThanOrEqual(DESTINATIONS);
  expect(runner.stats()).toEqual({ active: 0, running: 0, lanes: DESTINATIONS / 10, pausedLanes: DESTINATIONS / 10 });
});
