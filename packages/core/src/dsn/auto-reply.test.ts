import { describe, expect, it } from "vitest";
import { type AutoReplyMessage, composeAutoReply } from "./auto-reply.ts";

const REPLY: AutoReplyMessage = {
  from: { address: "ann@example.com", name: "Ann Example" },
  to: "bob@example.net",
  text: "I am away until Monday.\n",
  language: "en",
  original: "From: bob@example.net\r\nSubject: Lunch?\r\nMessage-ID: <9@example.net>\r\n\r\nA secret.\r\n",
  now: "2026-11-22T10:00:00+01:00",
  seed: "a1",
};

const written = (change: Partial<AutoReplyMessage> = {}): string => new TextDecoder().decode(composeAutoReply({ ...REPLY, ...change }));

describe("an automatic answer (RFC 3834)", () => {
  it("says that it is one, to whom, and to what", () => {
    expect(written()).toBe(
      [
        "From: Ann Example <ann@example.com>",
        "To: <bob@example.net>",
        "Subject: Auto: Lunch?",
        "Date: Sun, 22 Nov 2026 10:00:00 +0100",
        "Message-ID: <a1@example.com>",
        "In-Reply-To: <9@example.net>",
        "References: <9@example.net>",
        "Auto-Submitted: auto-replied",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=us-ascii",
        "Content-Language: en",
        "",
        "I am away until Monday.",
        "",
      ].join("\r\n"),
    );
  });

  it("returns nothing of what was written to it", () => {
    expect(written()).not.toContain("secret");
  });

  it("is written in any language", () => {
    const text = written({
      subject: "不在",
      text: "月曜日まで不在です。\n",
      language: "ja",
      from: { address: "ann@example.com", name: "安" },
    });
    expect(text).toMatch(/^[\x00-\x7f]*$/);
    expect(text).toContain("\r\nSubject: =?utf-8?B?5LiN5Zyo?=\r\n");
    expect(text).toContain("Content-Transfer-Encoding: base64");
  });

  it("is never sent to a null path", () => {
    expect(() => composeAutoReply({ ...REPLY, to: "" })).toThrow(/^to is ""; allowed: an address; a null path is never answered/);
  });
});
