import { describe, expect, it } from "vitest";
import { decodeOctalEscapes, decodeUnicodeEscapes, decodeXtext } from "./xtext.ts";

describe("escapes of addresses", () => {
  it("are undone: xtext", () => {
    expect(decodeXtext("ann+2Blist+3D1@example.com")).toBe("ann+list=1@example.com");
    expect(decodeXtext("ann+list@example.com")).toBe("ann+list@example.com");
  });

  it("are undone: unicode", () => {
    expect(decodeUnicodeEscapes("\\x{E5}sa@bj\\x{f6}rk.example")).toBe("åsa@björk.example");
    expect(decodeUnicodeEscapes("\\x{1F4EE}@example.com")).toBe("📮@example.com");
  });

  it("stay as they are when they name no character", () => {
    for (const text of ["\\x{D800}", "\\x{DFFF}", "\\x{110000}", "\\x{}"]) expect(decodeUnicodeEscapes(text)).toBe(text);
  });

  it("are undone: octal bytes, as Exim prints them", () => {
    expect(decodeOctalEscapes("\\303\\245sa \\320\\224\\320\\260")).toBe("åsa Да");
    expect(decodeOctalEscapes("Empf\\344nger")).toBe("Empfänger");
    expect(decodeOctalEscapes("C:\\101\\x")).toBe("C:\\101\\x");
    expect(decodeOctalEscapes("\\999")).toBe("\\999");
  });
});
