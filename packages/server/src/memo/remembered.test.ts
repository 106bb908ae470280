import { expect, test } from "vitest";
import { remembered } from "./remembered.ts";

test("what was asked before is not looked for again, until more is remembered than may be", () => {
  const found: string[] = [];
  const find = (asked: string) => {
    found.push(asked);
    return asked.toUpperCase();
  };
  const lookUp = remembered({ most: 2, find });
  expect(["a", "b", "a", "c", "c", "a"].map(lookUp)).toEqual(["A", "B", "A", "C", "C", "A"]);
  expect(found).toEqual(["a", "b", "c", "a"]);
});

test("questions are the same that have the same key", () => {
  const lookUp = remembered({
    most: 9,
    find: ({ name, asker }: { name: string; asker: string }) => `${name} for ${asker}`,
    keyOf: ({ name }) => name,
  });
  expect(lookUp({ name: "x", asker: "ann" })).toBe("x for ann");
  expect(lookUp({ name: "x", asker: "bob" })).toBe("x for ann");
});
