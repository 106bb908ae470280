/** Where a header ends, whatever it looks like. */
import { describe, expect, it } from "vitest";
import { fieldValue, scanHeader } from "./header-block.ts";

const scan = (text: string) => scanHeader(Buffer.from(text, "latin1"));

describe("a header", () => {
  it.each([
    ["A: 1\r\nB: 2\r\n\r\nC: 3\r\n", ["a", "b"], true],
    ["A: 1\r\n\t folded\r\n:more\r\n", ["a"], false],
    ["A: 1\r\nno field\r\nB: 2\r\n\r\n", ["a"], false],
    ["\r\nA: 1\r\n", [], true],
    ["", [], false],
    [" A: 1\r\n\r\n", [], false],
    ["A : 1\r\n\r\n", ["a"], true],
    [": 1\r\n\r\n", [], false],
    ["A: 1\nB: 2\r\n\r\n", ["a"], true],
    ["A: 1", ["a"], false],
    ["From ann Sun Mar 1 12:00:00 2026\r\nA: 1\r\n\r\n", [], false],
    ["\u00e4: 1\r\n\r\n", [], false],
    [`${"x".repeat(300)}: 1\r\n\r\n`, [], false],
  ])("%j has the fields %j; blank line: %s", (text, names, hasBlankLine) => {
    const block = scan(text);
    expect(block.places.map(({ name }) => name)).toEqual(names);
    expect(block.hasBlankLine).toBe(hasBlankLine);
    expect(block.places.at(-1)?.end ?? 0).toBe(block.fieldsEnd);
  });

  it("gives values unfolded", () => {
    const block = scan("Received: a\r\n\tby b\r\nSubject: x\r\nLIST-ID: y\r\n\r\n");
    expect(block.places.map((place) => fieldValue(block, place))).toEqual(["a\tby b", "x", "y"]);
  });
});
