/** The whole way: stamped, bounced by a server that keeps to RET=HDRS, read, judged; and what a person sends instead. */
import { describe, expect, it } from "vitest";
import { compose } from "../dsn/index.ts";
import { read } from "../read.ts";
import { judge } from "./judge.ts";
import type { Lookups } from "./lookups.ts";
import { stampHeaders } from "./stamp-headers.ts";

const NOW = new Date("2026-03-01T12:00:00Z");
const KEY = { id: 3, secret: "a secret of ours" };
const LOOKUPS: Lookups = { stamps: { keys: [KEY], now: NOW } };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const MAIL = [
  "From: =?utf-8?q?J=C3=B6rg?= <joerg@example.com>",
  "To: Undisclosed Recipients:;",
  "Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=",
  "Date: Sun, 1 Mar 2026 13:00:00 +0100",
  "Message-ID: <77@example.com>",
  "MIME-Version: 1.0",
  "Content-Type: text/plain; charset=utf-8",
  "Content-Transfer-Encoding: 8bit",
  "",
  "Grüße",
  "",
].join("\r\n");

const stamped = stampHeaders({ bytes: bytesOf(MAIL), recipients: ["bob@example.net", "carol@example.net"], now: NOW }, KEY);

const bounceOf = (recipients: readonly string[], ret: "FULL" | "HDRS"): Uint8Array =>
  compose({
    reportingMta: "mx.example.net",
    envelope: { reversePath: "joerg@example.com", ret },
    now: "2026-03-02T09:00:00+00:00",
    seed: "1a2b3c",
    original: stamped,
    recipients: recipients.map((recipient) => ({
      recipient,
      action: "failed",
      reply: { code: 550, text: "5.1.1 User unknown", command: "RCPT" },
      remoteMta: "mail.example.net",
    })),
  });

const judged = (message: Uint8Array, mailFrom = "") => judge(read(message), { mailFrom, rcptTo: ["joerg@example.com"], message }, LOOKUPS);

describe("a stamped message that comes back", () => {
  it.each(["FULL", "HDRS"] as const)("proves itself with RET=%s, for its own recipients only", (ret) => {
    expect(judged(bounceOf(["eve@example.org", "carol@example.net"], ret))).toMatchObject({
      verdict: "ours",
      strength: "proof",
      suppressible: [{ address: "carol@example.net", outcome: 1, by: "own-signature" }],
    });
    expect(judged(bounceOf(["eve@example.org"], ret))).toMatchObject({ verdict: "ours", suppressible: [] });
  });

  it("proves itself in the text of qmail", () => {
    const text = new TextDecoder().decode(stamped);
    const message = bytesOf(
      `Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nTo: joerg@example.com\nSubject: failure notice\n\nHi. This is the qmail-send program at mx.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<bob@example.net>:
Sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is a copy of the message.

Return-Path: <joerg@example.com>
${text.replaceAll("\r\n", "\n")}`,
    );
    expect(read(message).format).toBe("qmail");
    expect(judged(message).suppressible).toEqual([{ address: "bob@example.net", outcome: 0, by: "own-signature" }]);
  });

  it("is of no use to a person who makes a bounce of it by hand", () => {
    const message = bytesOf(
      `Return-Path: <bob@example.net>
Received: from [203.0.113.5] by mail.example.net with ESMTPSA id 9; Mon, 2 Mar 2026 10:00:00 +0000
From: Mail Delivery System <bob@example.net>
To: joerg@example.com
Subject: Undelivered Mail Returned to Sender
User-Agent: Mozilla Thunderbird
Auto-Submitted: auto-replied

This is the mail system at host mail.example.net.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<bob@example.net>: host mail.example.net said: 550 5.1.1 User unknown (in reply to RCPT TO command)

${new TextDecoder().decode(stamped).replaceAll("\r\n", "\n")}`,
    );
    expect(read(message).kind).toBe("delivery-status");
    const { verdict, suppressible, evidence } = judged(message, "bob@example.net");
    expect({ verdict, suppressible }).toEqual({ verdict: "forged", suppressible: [] });
    expect(evidence.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["made-by-person", "own-signature"]));
  });
});
