import { expect, it } from "vitest";
import { systemRandom } from "./random.ts";

it("unguessable octets are as many as were asked for, and never the same twice", () => {
  const drawn = Array.from({ length: 1000 }, () => systemRandom.hex(16));
  expect(drawn.every((hex) => /^[\da-f]{32}$/.test(hex))).toBe(true);
  expect(new Set(drawn).size).toBe(1000);
  expect(systemRandom.hex(10_000)).toHaveLength(20_000);
});
