import fc from "fast-check";
import { expect, test } from "vitest";
import { manualClock } from "../time/index.ts";
import { messageIds } from "./message-ids.ts";
import { messageIdOf, queueIdOf } from "./queue-id.ts";

const ids = fc.nat({ max: Number.MAX_SAFE_INTEGER });

test("every id is read back from what people see, in any case", () => {
  fc.assert(fc.property(ids, (id) => messageIdOf(queueIdOf(id)) === id && messageIdOf(queueIdOf(id).toLowerCase()) === id));
});

test("sorted as text, ids are sorted as numbers", () => {
  fc.assert(fc.property(ids, ids, (one, other) => queueIdOf(one) < queueIdOf(other) === one < other));
});

test("an id is eleven characters without a vowel", () => {
  fc.assert(fc.property(ids, (id) => /^[\dB-DF-HJKMNP-TV-XZ]{11}$/.test(queueIdOf(id))));
});

test.each(["", "1KZSPQ2VBQ", "1KZSPQ2VBQ22", "AKZSPQ2VBQ2", "ZZZZZZZZZZZ", "1KZSPQ2VBQ\n", "ıKZSPQ2VBQ2"])("%j is no id", (text) => {
  expect(messageIdOf(text)).toBeUndefined();
});

test.each([-1, 0.5, 2 ** 53, Number.NaN])("%d is refused as the id of a message", (id) => {
  expect(() => queueIdOf(id)).toThrow(TypeError);
});

test("each id is greater than the one before, whatever the clock does", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5000, max: 5000 }), { maxLength: 50 }), fc.nat(), (steps, seed) => {
      let nowMs = Date.UTC(2026, 0, 1);
      const next = messageIds({ ...manualClock(0), nowMs: () => nowMs }, () => (seed % 97) / 97);
      let last = 0;
      for (const step of steps) {
        nowMs += step;
        const id = next();
        expect(id).toBeGreaterThan(last);
        last = id;
      }
    }),
  );
});

test("five thousand ids in one millisecond are all different, and the next millisecond goes on", () => {
  const clock = manualClock(Date.UTC(2026, 0, 1));
  const next = messageIds(clock, () => 0.5);
  const many = Array.from({ length: 5000 }, next);
  expect(new Set(many).size).toBe(5000);
  clock.moveTo(clock.nowMs() + 10);
  expect(next()).toBeGreaterThan(many.at(-1) ?? 0);
});

test("ids fit until 2089", () => {
  const nowMs = Date.UTC(2089, 5, 1);
  const id = messageIds(manualClock(nowMs), () => 0.999)();
  expect(Number.isSafeInteger(id)).toBe(true);
});
