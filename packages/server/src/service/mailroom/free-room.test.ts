import { expect, test } from "vitest";
import { manualClock } from "../../time/index.ts";
import type { DaemonEvent } from "../events/index.ts";
import { freeRoom } from "./free-room.ts";

async function scene() {
  const clock = manualClock(0);
  const disk = { bytes: 1000 };
  const events: DaemonEvent[] = [];
  const store = { freeBytes: () => (disk.bytes < 0 ? Promise.reject(new Error("gone")) : Promise.resolve(disk.bytes)) };
  const room = freeRoom({ store, clock, observe: (event) => events.push(event) });
  await room.open();
  const pass = async () => {
    clock.moveTo(clock.nowMs() + 1000);
    room.has(0, 100);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { room, disk, pass, events, clock };
}

test("what is let in within a second shares the room that there is", async () => {
  const { room } = await scene();
  expect([room.has(600, 100), room.has(600, 100), room.has(200, 100)]).toEqual([true, false, true]);
});

test("room that was made is seen a second later, and so is room that was lost", async () => {
  const { room, disk, pass } = await scene();
  disk.bytes = 5000;
  await pass();
  expect(room.has(4000, 100)).toBe(true);
  disk.bytes = 50;
  await pass();
  expect(room.has(0, 100)).toBe(false);
});

test("a full disk is looked at until there is room, so that the first to ask then is not refused", async () => {
  const { room, disk, pass, clock } = await scene();
  disk.bytes = 50;
  await pass();
  expect(room.has(0, 100)).toBe(false);
  for (const bytes of [60, 5000]) {
    disk.bytes = bytes;
    clock.moveTo(clock.nowMs() + 1000);
    await Promise.resolve();
    await Promise.resolve();
  }
  clock.moveTo(clock.nowMs() + 3_600_000);
  expect(room.has(4000, 100)).toBe(true);
});

test("that there is none left is told once each time, and not because one message is too large", async () => {
  const { room, disk, pass, events } = await scene();
  room.has(5000, 100);
  expect(events).toEqual([]);
  for (const bytes of [50, 40, 5000, 30]) {
    disk.bytes = bytes;
    await pass();
    room.has(0, 100);
  }
  expect(events).toEqual([50, 30].map((freeBytes) => ({ kind: "disk-full", freeBytes })));
});

test("a clock that was set back keeps nobody from looking at the disk", async () => {
  const disk = { bytes: 1000 };
  let nowMs = 3_600_000;
  const room = freeRoom({
    store: { freeBytes: () => Promise.resolve(disk.bytes) },
    clock: { nowMs: () => nowMs, wakeAfter: () => () => undefined },
    observe: () => undefined,
  });
  await room.open();
  disk.bytes = 50;
  nowMs = 0;
  room.has(0, 0);
  await Promise.resolve();
  await Promise.resolve();
  expect(room.has(0, 100)).toBe(false);
});

test("a disk that cannot be asked counts as it did before", async () => {
  const { room, disk, pass } = await scene();
  disk.bytes = -1;
  await pass();
  expect(room.has(500, 100)).toBe(true);
});
