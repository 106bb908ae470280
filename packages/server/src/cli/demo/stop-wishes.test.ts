import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { stopWishes } from "./stop-wishes.ts";

test("the first signal ends it, the second does not wait; then nothing is listened for", async () => {
  const signals = new EventEmitter();
  let second = 0;
  const { until, off } = stopWishes({ signals, onSecond: () => second++ });
  signals.emit("SIGINT");
  await until;
  expect(second).toBe(0);
  signals.emit("SIGTERM");
  expect(second).toBe(1);
  off();
  expect(signals.eventNames()).toEqual([]);
});

test("the time ends it too", async () => {
  const { until, off } = stopWishes({ signals: new EventEmitter(), limitMs: 1, onSecond: () => expect.unreachable() });
  await until;
  off();
});
