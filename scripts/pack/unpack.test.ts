import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tableText } from "./table-text.ts";
import { unpack } from "./unpack.ts";

/** Long and varied enough for a block with codes of its own. */
const FILLER = Array.from({ length: 300 }, (_, index) => `${(index * 7919) % 1009} ${index}`);

function roundTrip(table: unknown): unknown {
  const { text, size } = tableText([FILLER, table]);
  return (unpack(text, size) as readonly unknown[])[1];
}

describe("a packed table", () => {
  it("is the table again, whatever stands in it", () => {
    // All in one table, and few times: each is packed three times over.
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 50, maxLength: 100 }), (values) => {
        const table = JSON.parse(JSON.stringify(values)) as unknown;
        expect(roundTrip(table)).toEqual(table);
      }),
      { numRuns: 5 },
    );
  });

  it("keeps its regular expressions", () => {
    const table = [{ pattern: /^a"b\\(?<name>.)$/giu, plain: "x" }, { $other: 1 }];
    expect(roundTrip(table)).toEqual(table);
  });

  it("may be long, and repeat itself near and far", () => {
    const table = Array.from({ length: 20_000 }, (_, index) => (index % 97 === 0 ? "ä".repeat(index % 300) : FILLER[index % 300]));
    expect(roundTrip(table)).toEqual(table);
  });

  it("is written in characters that no string has to escape", () => {
    const { text } = tableText(FILLER);
    expect(JSON.stringify(text)).toBe(`"${text}"`);
  });

  it("is refused where it is too small to gain anything", () => {
    expect(() => tableText([1])).toThrow("too small");
  });
});
