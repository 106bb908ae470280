import { expect, test } from "vitest";
import { manualClock } from "../../time/index.ts";
import { freeRoom } from "./free-room.ts";

async function scene() {
  const clock = manualClock(0);
  const disk = { bytes: 1000 };
  const room = freeRoom({ freeBytes: () => (disk.bytes < 0 ? Promise.reject(new Error("gone")) : Promise.resolve(disk.bytes)) }, clock);
  await room.open();
  const pass = async () => {
    clock.moveTo(clock.nowMs() + 1000);
    room.has(0, 0);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { room, disk, pass };
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

test("a disk that cannot be asked counts as it did before", async () => {
  const { room, disk, pass } = await scene();
  disk.bytes = -1;
  await pass();
  expect(room.has(500, 100)).toBe(true);
});
