import { describe, expect, it } from "vitest";
import { bytesOf, decodeCharset, needsCharset } from "./charset.ts";

const octets = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

describe("bytes in a charset", () => {
  it("are read as it names them, by the names that mail uses too", () => {
    expect(decodeCharset(octets(0xcf, 0xf0), "koi8-r").text).toBe("оП");
    expect(decodeCharset(octets(0xcf, 0xf0), "CP1251")).toEqual({ text: "Пр", known: true });
    expect(decodeCharset(bytesOf("\x1b$B%a\x1b(B"), "cp50220").text).toBe("メ");
  });

  it("are UTF-8 where they are valid UTF-8, whatever a Western label says", () => {
    const bytes = new TextEncoder().encode("é");
    for (const label of ["us-ascii", "iso-8859-1", "windows-1252", "", undefined]) expect(decodeCharset(bytes, label).text).toBe("é");
  });

  it("are windows-1252 under a label that nobody knows, and that is told", () => {
    expect(decodeCharset(octets(0x80, 0xe9), "x-nobody-knows")).toEqual({ text: "€é", known: false });
  });

  it("are no UTF-8 when a sequence is cut, too long, a surrogate or beyond Unicode", () => {
    for (const bad of [[0xc3], [0xe2, 0x82], [0xc0, 0xaf], [0xe0, 0x80, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xf8, 0x88]])
      expect(decodeCharset(octets(...bad), "utf-8").text).toHaveLength(bad.length);
  });

  it("need no decoding when all are of ASCII and none begins an escape", () => {
    expect(needsCharset("plain text\r\n")).toBe(false);
    expect(needsCharset("\x1b$B%a")).toBe(true);
    expect(needsCharset("\xe9")).toBe(true);
  });
});
