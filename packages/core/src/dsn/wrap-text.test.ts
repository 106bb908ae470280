import { describe, expect, it } from "vitest";
import { joinSentences, wrapText } from "./wrap-text.ts";

describe("wrapping", () => {
  it("ends lines at spaces, and leaves a long word whole", () => {
    const word = "x".repeat(100);
    expect(wrapText(`one two ${word} three`)).toBe(`one two\n${word}\nthree`);
    for (const line of wrapText("several words ".repeat(30).trim()).split("\n")) expect(line.length).toBeLessThanOrEqual(72);
  });

  it("ends lines of ideographs anywhere but before a mark that closes or a small kana", () => {
    const lines = wrapText("受信者のメールボックスがいっぱいです。".repeat(6)).split("\n");
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(38);
      expect(line).not.toMatch(/^[。ックぱ]?[。ッー]/);
    }
  });

  it("ends lines of Hangul at spaces", () => {
    const text = "수신자의 메일함이 가득 찼습니다. ".repeat(6).trim();
    expect(wrapText(text).split("\n").join(" ")).toBe(text);
  });

  it("puts a space between sentences, but none behind an ideographic full stop", () => {
    expect(joinSentences(["A.", "", "B."])).toBe("A. B.");
    expect(joinSentences(["甲。", "乙。"])).toBe("甲。乙。");
  });
});
