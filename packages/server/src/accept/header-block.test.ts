/** Where a header ends, whatever it looks like. */
import { describe, expect, it } from "vitest";
import { fieldValue, scanHeader, tellingFields } from "./header-block.ts";
import { HeaderGatherer } from "./header-gatherer.ts";

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

  it("gives values unfolded, and of what tells of loops and lists only", () => {
    const block = scan("Received: a\r\n\tby b\r\nSubject: x\r\nLIST-ID: y\r\n\r\n");
    expect(block.places.map((place) => fieldValue(block, place))).toEqual(["a\tby b", "x", "y"]);
    expect(tellingFields(block)).toEqual([
      { name: "received", value: "a\tby b" },
      { name: "list-id", value: "y" },
    ]);
  });

  it("is complete with the piece that brings its end, wherever the pieces part", () => {
    const text = "A: 1\r\nB: 2\r\n\r\nbody";
    for (let cut = 1; cut < text.length; cut++) {
      const gatherer = new HeaderGatherer();
      const first = gatherer.add(Buffer.from(text.slice(0, cut)));
      const block = first ?? gatherer.add(Buffer.from(text.slice(cut)));
      expect(block).toMatchObject({ fieldsEnd: 12, hasBlankLine: true });
      expect(first === undefined).toBe(cut < 14);
    }
  });

  it("sent one octet at a time is not copied each time: two hundred thousand of them come through within the test's time", () => {
    const gatherer = new HeaderGatherer();
    const octet = Buffer.from("x");
    gatherer.add(Buffer.from("X: "));
    for (let index = 0; index < 200_000; index++) gatherer.add(octet);
    expect(gatherer.complete().fieldsEnd).toBe(200_003);
  });
});
