import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DotReader } from "./dot-reader.ts";
import { InputBuffer } from "./input-buffer.ts";

interface Read {
  readonly content: string;
  readonly isAtEnd: boolean;
  readonly rest: string;
}

/** Reads a text in packets that end at some positions. */
function readInPackets(text: string, cuts: readonly number[]): Read {
  const reader = new DotReader();
  const input = new InputBuffer();
  let content = "";
  let rest = "";
  const ends = [...new Set([...cuts.filter((cut) => cut < text.length), text.length])].sort((a, b) => a - b);
  let start = 0;
  for (const end of ends) {
    const packet = text.slice(start, end);
    start = end;
    if (reader.isAtEnd) {
      rest += packet;
      continue;
    }
    input.push(Buffer.from(packet, "latin1"));
    content += reader.read(input).toString("latin1");
    if (reader.isAtEnd) rest += input.take(input.length).toString("latin1");
  }
  return { content, isAtEnd: reader.isAtEnd, rest };
}

/** The same in the plainest way: the content with its lines told apart by CRLF alone. */
function readPlainly(text: string): Read {
  const lines = text.split("\r\n");
  const end = lines.indexOf(".");
  const isAtEnd = end >= 0 && end < lines.length - 1;
  const kept = (isAtEnd ? lines.slice(0, end) : lines).map((line) => (line.startsWith(".") ? line.slice(1) : line));
  return { content: kept.map((line) => `${line}\r\n`).join(""), isAtEnd, rest: isAtEnd ? lines.slice(end + 1).join("\r\n") : "" };
}

const pieces = fc.constantFrom("\r\n", "\r\n.\r\n", ".", "..", "\r", "\n", "a", "text", "\r\n.", "\r\n..");
const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(""));

describe("the reader of content", () => {
  it.each([
    ["a\r\n.\r\n", "a\r\n"],
    [".\r\n", ""],
    ["..\r\n.\r\n", ".\r\n"],
    ["...\r\n.a\r\n.\r\n", "..\r\na\r\n"],
    ["a\r\n\r\n..b\r\n.\r\n", "a\r\n\r\n.b\r\n"],
    ["a.\r\n.b\r\n.\r\n", "a.\r\nb\r\n"],
  ])("undoes dots and finds the end of %j, wherever it is cut", (text, content) => {
    for (let first = 0; first <= text.length; first += 1)
      for (let second = first; second <= text.length; second += 1)
        expect(readInPackets(`${text}NOOP\r\n`, [first, second])).toEqual({ content, isAtEnd: true, rest: "NOOP\r\n" });
  });

  it("reads what a plain split at CRLF reads, for any text that ends and any packets", () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(80), { maxLength: 12 }), (text, cuts) => {
        const whole = `${text}\r\n.\r\nQUIT\r\n`;
        const plain = readPlainly(whole);
        const read = readInPackets(whole, cuts);
        expect(read.isAtEnd).toBe(true);
        expect(read.rest).toBe(plain.rest);
        // A lone CR behind a dot is dropped; such content is refused in any case.
        if (!/(?:^|\n)\.\r(?!\n)/.test(whole)) expect(read.content).toBe(plain.content);
      }),
      { numRuns: 500 },
    );
  });

  it("hands on the packet itself where no dot is doubled", () => {
    const packet = Buffer.from("one\r\ntwo\r\n");
    const input = new InputBuffer();
    input.push(packet);
    const content = new DotReader().read(input);
    expect(content.buffer).toBe(packet.buffer);
    expect(content.byteOffset).toBe(packet.byteOffset);
  });

  it("says that a CR stood alone behind a dot", () => {
    const reader = new DotReader();
    const input = new InputBuffer();
    for (const packet of [".\r", "x"]) {
      input.push(Buffer.from(packet));
      reader.read(input);
    }
    expect(reader.hasLostCr).toBe(true);
    expect(reader.isAtEnd).toBe(false);
  });
});
