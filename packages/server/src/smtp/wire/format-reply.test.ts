import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatReply } from "./format-reply.ts";

describe("a reply", () => {
  it("is one line of code, status and words", () => {
    expect(formatReply({ code: 250, status: "2.1.0", text: "Ok" })).toBe("250 2.1.0 Ok\r\n");
    expect(formatReply({ code: 220, text: "mx.example.com ESMTP" })).toBe("220 mx.example.com ESMTP\r\n");
  });

  it("bears the status on each of its lines", () => {
    expect(formatReply({ code: 550, status: "5.7.1", text: "No\nbecause" })).toBe("550-5.7.1 No\r\n550 5.7.1 because\r\n");
  });

  it("cannot begin another reply, whatever its words are", () => {
    expect(formatReply({ code: 550, text: "No\r\n250 Ok\0\t." })).toBe("550-No\r\n550 250 Ok .\r\n");
  });

  it("is US-ASCII unless the client asked for more", () => {
    expect(formatReply({ code: 550, text: "für 円" })).toBe("550 f?r ?\r\n");
    expect(formatReply({ code: 550, text: "für 円" }, true)).toBe("550 für 円\r\n");
  });

  it("has well-formed lines of at most 512 octets for any words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 3000 }), fc.boolean(), (text, allowsUtf8) => {
        const lines = formatReply({ code: 451, status: "4.3.0", text }, allowsUtf8).split("\r\n");
        expect(lines.pop()).toBe("");
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(510);
          expect(line).toMatch(/^451[- ]4\.3\.0 [^\0-\x1f]*$/);
        }
      }),
      { numRuns: 200 },
    );
  });
});
