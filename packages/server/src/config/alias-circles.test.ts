import { expect, test } from "vitest";
import { aliasCircles } from "./alias-circles.ts";

const circles = (aliases: Readonly<Record<string, readonly string[]>>) => aliasCircles(new Map(Object.entries(aliases)));

test.each<readonly [Readonly<Record<string, readonly string[]>>, readonly (readonly string[])[]]>([
  [{ a: ["b"], b: ["c"] }, []],
  [{ a: ["a", "b"] }, []],
  [{ a: ["b"], b: ["a"] }, [["a", "b", "a"]]],
  [{ x: ["a"], a: ["b"], b: ["c", "a"] }, [["a", "b", "a"]]],
  [{ a: ["b", "c"], b: ["d"], c: ["d"], d: ["e"] }, []],
  [
    { a: ["b"], b: ["a"], c: ["d"], d: ["c"] },
    [
      ["a", "b", "a"],
      ["c", "d", "c"],
    ],
  ],
])("%j goes in the circles %j", (aliases, found) => {
  expect(circles(aliases)).toEqual(found);
});

test("a chain of a hundred thousand is walked once", () => {
  const chain = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`a${index}`, [`a${index + 1}`]]));
  expect(circles(chain)).toEqual([]);
  expect(circles({ ...chain, a100000: ["a99999"] })).toEqual([["a99999", "a100000", "a99999"]]);
});
