import fc from "fast-check";
import { expect, test } from "vitest";
import { DotStuffer } from "./dot-stuffing.ts";

function stuffed(chunks: readonly Buffer[]): string {
  const stuffer = new DotStuffer();
  const pieces: Buffer[] = [];
  for (const chunk of chunks) stuffer.stuff(chunk, pieces);
  pieces.push(stuffer.end());
  return Buffer.concat(pieces).toString("latin1");
}

/** RFC 5321 §4.5.2 in the plainest words. */
function stuffedPlainly(content: string): string {
  const dotted = content.replaceAll(/(^|\r\n)\./g, "$1..");
  return content === "" || content.endsWith("\r\n") ? `${dotted}.\r\n` : `${dotted}\r\n.\r\n`;
}

const letters = fc
  .array(fc.constantFrom("\r\n", "\r", "\n", ".", "a", "\r\n.", "\r\n..\r\n"), { maxLength: 40 })
  .map((all) => all.join(""));

test("content is stuffed in the same way wherever its pieces were cut", () => {
  fc.assert(
    fc.property(letters, fc.array(fc.nat(80), { maxLength: 10 }), (content, cuts) => {
      const octets = Buffer.from(content, "latin1");
      const borders = [0, ...cuts.map((cut) => Math.min(cut, octets.length)).sort((one, other) => one - other), octets.length];
      const chunks = borders.slice(1).map((border, index) => octets.subarray(borders[index], border));
      expect(stuffed(chunks)).toBe(stuffedPlainly(content));
    }),
    { numRuns: 2000 },
  );
});

test("content without a dot at the beginning of a line is passed on without a copy", () => {
  const octets = Buffer.from("Subject: a\r\n\r\nb.c\r\n");
  const pieces: Buffer[] = [];
  new DotStuffer().stuff(octets, pieces);
  expect(pieces).toEqual([octets]);
  expect(pieces[0]).toBe(octets);
});

test("empty content ends with the dot alone", () => {
  expect(stuffed([])).toBe(".\r\n");
  expect(stuffed([Buffer.alloc(0)])).toBe(".\r\n");
});
