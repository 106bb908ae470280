import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LineEndCheck, type LineEndFlaw } from "./line-end-check.ts";

/** The first flaw, with the octets cut at a position. */
function flawOf(text: string, cut = text.length): LineEndFlaw | undefined {
  const check = new LineEndCheck();
  const found = check.check(Buffer.from(text.slice(0, cut), "latin1")) ?? check.check(Buffer.from(text.slice(cut), "latin1"));
  return found ?? (check.endsWithCr ? "bare-cr" : undefined);
}

describe("the check of line ends", () => {
  it.each<[string, LineEndFlaw | undefined]>([
    ["", undefined],
    ["a\tb\r\n\r\nc\x0c\x01", undefined],
    ["a\nb", "bare-lf"],
    ["\n", "bare-lf"],
    ["a\rb", "bare-cr"],
    ["a\r", "bare-cr"],
    ["a\r\r\nb", "bare-cr"],
    ["a\r\n\nb", "bare-lf"],
    ["a\0b", "nul"],
    ["\xff\r\n", undefined],
  ])("finds in %j: %s, wherever it is cut", (text, flaw) => {
    for (let cut = 0; cut <= text.length; cut += 1) expect(flawOf(text, cut)).toBe(flaw);
  });

  it("agrees with a regular expression on any octets", () => {
    const octets = fc.string({ unit: fc.constantFrom("\r", "\n", "\r\n", "a", "\0", "b"), maxLength: 20 });
    fc.assert(
      fc.property(octets, fc.nat(20), (text, cut) => {
        expect(flawOf(text, cut) !== undefined).toBe(/(?<!\r)\n|\r(?!\n)|\0/.test(text));
      }),
      { numRuns: 500 },
    );
  });
});
