import { describe, expect, it } from "vitest";
import { decodeEncodedWords } from "./encoded-word.ts";

/** A text as a header holds it: one character a byte. */
const raw = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

describe("encoded words", () => {
  it.each([
    ["=?utf-8?q?Unzustellbar:_M=C3=BCller?=", "Unzustellbar: Müller"],
    ["=?UTF-8?B?w6k=?= and more", "é and more"],
    ["Re: =?iso-8859-1?Q?=E9?=", "Re: é"],
    ["=?utf-8*de?q?ja?=", "ja"],
  ])("are decoded: %s", (value, text) => expect(decodeEncodedWords(value)).toBe(text));

  it("that stand side by side belong together, also where a character was cut", () => {
    expect(decodeEncodedWords("=?utf-8?q?a?= =?utf-8?q?b?=")).toBe("ab");
    expect(decodeEncodedWords("=?utf-8?b?w6==?=\r\n =?utf-8?b?qQ==?=")).toBe("é");
    expect(decodeEncodedWords("=?utf-8?q?a?= - =?utf-8?q?b?=")).toBe("a - b");
  });

  it("stay as they are when they are not closed, and give nothing when their base64 is none", () => {
    expect(decodeEncodedWords("=?utf-8?q?open")).toBe("=?utf-8?q?open");
    expect(decodeEncodedWords("=?utf-8?b?=====?=x")).toBe("x");
  });

  it("leave room for raw text of eight bits beside them", () => {
    expect(decodeEncodedWords(raw("Rückläufer"))).toBe("Rückläufer");
    expect(decodeEncodedWords(raw("ä =?utf-8?q?b?="))).toBe("ä b");
  });

  it("are found in linear time in a header of nothing but beginnings", () => {
    expect(decodeEncodedWords("=?utf-8?q?".repeat(20_000))).toHaveLength(200_000);
  });
});
