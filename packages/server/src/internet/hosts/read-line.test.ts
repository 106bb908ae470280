import { describe, expect, it } from "vitest";
import { readDotted, readLine, readOctets } from "./read-line.ts";
import type { Wire } from "./wire.ts";

/** A wire that gives what stands in a list, chunk by chunk. */
function wireOf(chunks: readonly string[]): Wire & { readonly rest: () => string } {
  const waiting: Buffer[] = chunks.map((chunk) => Buffer.from(chunk, "latin1"));
  return {
    rest: () => Buffer.concat(waiting).toString("latin1"),
    readSome: () => Promise.resolve(waiting.shift()),
    unread: (octets) => waiting.unshift(octets),
  } as Partial<Wire> as Wire & { readonly rest: () => string };
}

/** All ways to cut a text into two chunks, and the text octet by octet. */
function cuts(text: string): readonly string[][] {
  return [
    [...text],
    ...Array.from({ length: text.length }, (_, at) => [text.slice(0, at), text.slice(at)].filter((chunk) => chunk !== "")),
  ];
}

describe("content up to the final dot", () => {
  it.each([
    ["\r\n.\r\n", "\r\n"],
    [".\r\n", ""],
    ["a\r\n..b\r\n.\r\n", "a\r\n.b\r\n"],
    ["..\r\n...\r\n.\r\n", ".\r\n..\r\n"],
    ["a\n.\nb\r\n.\n\r\n.\r\n", "a\n.\nb\r\n\n\r\n"],
    ["a\r.\r\nb\r\n.\r\n", "a\r.\r\nb\r\n"],
  ])("of %j is %j, however it is cut, and what follows is left", async (sent, content) => {
    for (const chunks of cuts(`${sent}NEXT\r\n`)) {
      const wire = wireOf(chunks);
      expect((await readDotted(wire, undefined))?.toString("latin1")).toBe(content);
      expect(wire.rest()).toBe("NEXT\r\n");
    }
  });

  it("is none when the peer goes before the dot", async () => {
    expect(await readDotted(wireOf(["half a mess"]), undefined)).toBeUndefined();
  });

  it("is read in time linear to its size", async () => {
    const chunks = Array.from({ length: 400 }, () => "x".repeat(65_534).concat("\r\n"));
    expect((await readDotted(wireOf([...chunks, ".\r\n"]), undefined))?.length).toBe(400 * 65_536);
  });
});

describe("a line", () => {
  it("keeps its end, and leaves what follows", async () => {
    for (const chunks of cuts("EHLO a\r\nNEXT")) {
      const wire = wireOf(chunks);
      expect((await readLine(wire))?.toString()).toBe("EHLO a\r\n");
      expect(wire.rest()).toBe("NEXT");
    }
  });

  it("that never ends is none", async () => {
    expect(await readLine(wireOf(Array.from({ length: 100 }, () => "x".repeat(1000))))).toBeUndefined();
  });
});

describe("counted octets", () => {
  it("are so many, and what follows is left", async () => {
    for (const chunks of cuts("12345\r\nNEXT")) {
      const wire = wireOf(chunks);
      expect((await readOctets(wire, 7))?.toString()).toBe("12345\r\n");
      expect(wire.rest()).toBe("NEXT");
    }
  });

  it("may be none at all", async () => {
    expect(await readOctets(wireOf([]), 0)).toEqual(Buffer.alloc(0));
  });
});
