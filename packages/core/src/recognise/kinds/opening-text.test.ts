import { describe, expect, it } from "vitest";
import { scanMessage } from "../../mime/index.ts";
import { openingText } from "./opening-text.ts";

const opening = (mail: string): string => openingText(scanMessage(new TextEncoder().encode(mail), []));

describe("the opening text", () => {
  it("is the plain text before the HTML, and no attachment", () => {
    const parts =
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\nContent-Disposition: attachment\n\nfile\n--b\nContent-Type: text/html\n\n<p>html</p>\n--b\nContent-Type: text/plain\n\nplain\n--b--\n";
    expect(opening(parts).trim()).toBe("plain");
  });

  it("ends where a mail program begins to quote", () => {
    expect(opening("Subject: x\n\nI am away.\n\nAm 1. Mai 2024 um 10:00 schrieb Bob:\n> hello\n").trim()).toBe("I am away.");
    expect(opening("Subject: x\n\nI am away.\nVon: Bob <bob@example.com>\nhello\n").trim()).toBe("I am away.");
    expect(opening("Subject: x\n\nVon: 1. Mai\nBis: 5. Mai\n").trim()).toBe("Von: 1. Mai\nBis: 5. Mai");
  });

  it("is short, however long the mail", () => {
    expect(opening(`Subject: x\n\n${"a ".repeat(100_000)}`).length).toBeLessThan(20_000);
    expect(opening(`Subject: x\n\n${"a\n".repeat(100_000)}`).length).toBeLessThan(20_000);
  });

  it("is empty where there is no text", () => expect(opening("Content-Type: image/png\n\nx\n")).toBe(""));
});
