import { describe, expect, it } from "vitest";
import { InputBuffer } from "./input-buffer.ts";
import { type Line, LineReader } from "./line-reader.ts";

/** All lines of some packets. */
function linesOf(packets: readonly string[], limitBytes = 600): string[] {
  const reader = new LineReader();
  const input = new InputBuffer();
  const lines: string[] = [];
  for (const packet of packets) {
    input.push(Buffer.from(packet, "latin1"));
    for (let line = reader.read(input, () => limitBytes); line !== undefined; line = reader.read(input, () => limitBytes))
      lines.push(shown(line));
  }
  return lines;
}

function shown(line: Line): string {
  if (line.kind === "line") return line.octets.toString("latin1");
  return line.kind === "malformed" ? line.flaw : line.kind;
}

describe("the reader of lines", () => {
  it("cuts at CRLF, however the packets are cut", () => {
    expect(linesOf(["EHLO a\r\nMA", "IL b\r", "\nQUIT\r\n"])).toEqual(["EHLO a", "MAIL b", "QUIT"]);
  });

  it.each([
    ["NOOP\nQUIT\r\n", ["bare-lf", "QUIT"]],
    ["NOOP\rQUIT\r\n", ["bare-cr"]],
    ["NO\0OP\r\n", ["nul"]],
    ["\nQUIT\r\n", ["bare-lf", "QUIT"]],
    ["NOOP\r\r\n", ["bare-cr"]],
  ])("tells in %j what no line holds", (text, lines) => {
    expect(linesOf([text])).toEqual(lines);
    expect(linesOf([...text])).toEqual(lines);
  });

  it("lets a line be as long as its limit, and not an octet longer", () => {
    expect(linesOf([`${"x".repeat(598)}\r\n`])).toEqual(["x".repeat(598)]);
    expect(linesOf([`${"x".repeat(599)}\r\nQUIT\r\n`])).toEqual(["too-long", "QUIT"]);
  });

  it("swallows a long line in little room, wherever its end is cut", () => {
    const input = new InputBuffer();
    const reader = new LineReader();
    for (let sent = 0; sent < 60_000; sent += 1000) {
      input.push(Buffer.alloc(1000, "x"));
      expect(reader.read(input, () => 600)).toBeUndefined();
      expect(input.length).toBeLessThanOrEqual(1000);
    }
    expect(linesOf(["x".repeat(700), "x\r", "\nQUIT\r\n"])).toEqual(["too-long", "QUIT"]);
    expect(linesOf(["x".repeat(700), "NOOP\r\nQUIT\r\n"])).toEqual(["too-long", "QUIT"]);
    expect(linesOf(["x".repeat(700), "x\nQUIT\r\n"])).toEqual(["bare-lf", "QUIT"]);
  });

  it("gives up on a line that never ends", () => {
    expect(linesOf(Array.from({ length: 70 }, () => "x".repeat(1000)))).toContain("endless");
  });
});
