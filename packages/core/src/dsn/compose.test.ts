import { describe, expect, it } from "vitest";
import { REASONS } from "../model/index.ts";
import { compose, needsSmtpUtf8 } from "./compose.ts";
import type { Notification, NotifiedRecipient } from "./notification.ts";
import type { NotifiedReason } from "./notified.ts";
import { WORDS } from "./words/index.ts";

const BOB: NotifiedRecipient = {
  recipient: "bob@example.net",
  action: "failed",
  remoteMta: "mx.example.net",
  reply: { code: 550, text: "5.1.1 <bob@example.net>: User unknown", command: "RCPT" },
};
const ORIGINAL = "From: ann@example.com\r\nTo: bob@example.net\r\nSubject: Minutes\r\nMessage-ID: <1@example.com>\r\n\r\nWe met.\r\n";
const NOTIFICATION: Notification = {
  reportingMta: "mx.example.com",
  envelope: { reversePath: "ann@example.com" },
  recipients: [BOB],
  now: "2026-11-22T10:00:00+01:00",
  seed: "s1",
  original: ORIGINAL,
};

/** The composed message as text, UTF-8. */
function written(change: Partial<Notification> = {}): string {
  return new TextDecoder().decode(compose({ ...NOTIFICATION, ...change }));
}

function about(change: Partial<NotifiedRecipient>): string {
  return written({ recipients: [{ ...BOB, ...change }] });
}

describe("a notification", () => {
  it("is a report in three parts, from a daemon with our host, an automatic answer in the thread of the original", () => {
    const text = written();
    expect(text).toMatch(
      /^From: Mail Delivery System <MAILER-DAEMON@mx\.example\.com>\r\nTo: <ann@example\.com>\r\nSubject: Not delivered/,
    );
    for (const field of [
      "Date: Sun, 22 Nov 2026 10:00:00 +0100",
      "Message-ID: <s1@mx.example.com>",
      "In-Reply-To: <1@example.com>",
      "References: <1@example.com>",
      "Auto-Submitted: auto-replied",
      "Content-Type: multipart/report; report-type=delivery-status;",
      "Content-Type: message/delivery-status",
      "Content-Type: message/rfc822",
    ])
      expect(text).toContain(`\r\n${field}\r\n`);
  });

  it("quotes the conversation that failed", () => {
    expect(written()).toContain(
      "\r\n... while talking to mx.example.net:\r\n>>> RCPT TO:<bob@example.net>\r\n<<< 550 5.1.1 <bob@example.net>: User unknown\r\n",
    );
  });

  it("says what happened, on whose side, and what the reader can do", () => {
    const text = written().replaceAll("\r\n", " ");
    expect(text).toContain(
      "There is no mailbox with this address. The cause lies with the recipient's address or mailbox. Please check the address",
    );
  });

  it("tells recipients with the same fate together", () => {
    const text = written({ recipients: [BOB, { ...BOB, recipient: "carl@example.net" }] });
    expect(text).toContain("    bob@example.net\r\n    carl@example.net\r\n");
    expect(text.match(/There is no mailbox/g)).toHaveLength(1);
  });

  it("names the address that the sender wrote, when it led to another", () => {
    expect(about({ originalRecipient: "robert@example.net" })).toContain("(You wrote to: robert@example.net)");
    expect(about({ originalRecipient: "BOB@example.net" })).not.toContain("You wrote to");
  });

  it("of a relayed, delivered or expanded message blames nobody", () => {
    for (const action of ["relayed", "delivered", "expanded"] as const) {
      const text = about({ action, reply: { code: 250, text: "2.0.0 Ok" } });
      expect(text).not.toContain("The cause");
      expect(text).toContain(`\r\nAction: ${action}\r\nStatus: 2.0.0\r\n`);
      expect(text).toContain(`Subject: ${WORDS["en"]?.subject[action]}`);
    }
  });
});

describe("the status", () => {
  it("is that of the next hop", () => {
    expect(about({ reply: { code: 554, text: "5.7.1 No" } })).toContain("\r\nStatus: 5.7.1\r\n");
  });

  it("is 4.4.7 when trying ended with a temporary reply", () => {
    expect(about({ reply: { code: 451, text: "4.7.1 Greylisted" } })).toContain("\r\nStatus: 4.4.7\r\n");
  });

  it("follows the reply code where the classes disagree", () => {
    expect(about({ reply: { code: 550, text: "4.7.1 No" } })).toContain("\r\nStatus: 5.0.0\r\n");
  });

  it("tells only the class when nobody said more", () => {
    const { reply: _, ...silent } = BOB;
    expect(written({ recipients: [silent] })).toContain("\r\nStatus: 5.0.0\r\n");
    expect(written({ recipients: [{ ...silent, action: "delayed" }] })).toContain("\r\nStatus: 4.0.0\r\n");
  });

  it("is that of the reason, when we found it out ourselves", () => {
    const { reply: _, ...silent } = BOB;
    expect(written({ recipients: [{ ...silent, reason: "mailbox-full" }] })).toContain("\r\nStatus: 5.2.2\r\n");
    expect(written({ recipients: [{ ...silent, reason: "mailbox-full", action: "delayed" }] })).toContain("\r\nStatus: 4.2.2\r\n");
    expect(written({ recipients: [{ ...silent, reason: "expired" }] })).toContain("\r\nStatus: 4.4.7\r\n");
  });
});

describe("the fields of the report", () => {
  it("have what was given, decoded, and nothing else", () => {
    const text = written({
      envelope: { reversePath: "ann@example.com", envelopeId: "QQ 314+15=9" },
      receivedFromMta: "client.example.com",
      arrivalDate: "2026-11-22T09:59:00Z",
      queueId: "4Xy1",
      recipients: [{ ...BOB, originalRecipient: "bob+news=x@example.net", finalLogId: "l1", lastAttemptAt: "2026-11-22T10:00:00+01:00" }],
    });
    expect(text).toContain(
      [
        "Original-Envelope-Id: QQ 314+15=9",
        "Reporting-MTA: dns; mx.example.com",
        "Received-From-MTA: dns; client.example.com",
        "Arrival-Date: Sun, 22 Nov 2026 09:59:00 +0000",
        "X-Queue-ID: 4Xy1",
        "",
        "Original-Recipient: rfc822; bob+news=x@example.net",
        "Final-Recipient: rfc822; bob@example.net",
        "Action: failed",
        "Status: 5.1.1",
        "Remote-MTA: dns; mx.example.net",
        "Diagnostic-Code: smtp; 550 5.1.1 <bob@example.net>: User unknown",
        "Last-Attempt-Date: Sun, 22 Nov 2026 10:00:00 +0100",
        "Final-Log-ID: l1",
        "",
      ].join("\r\n"),
    );
  });

  it("say until when a delayed message is tried, and only of such", () => {
    const until = "2026-11-27T10:00:00+01:00";
    const delayed = about({ action: "delayed", willRetryUntil: until, reply: { code: 451, text: "4.3.0 Later" } });
    expect(delayed).toContain("\r\nWill-Retry-Until: Fri, 27 Nov 2026 10:00:00 +0100\r\n");
    expect(delayed.replaceAll("\r\n", " ")).toContain("will keep trying until 2026-11-27 10:00 +01:00. You need not do anything");
    expect(about({ willRetryUntil: until })).not.toContain("Will-Retry-Until");
  });

  it("fold a long reply of several lines, and keep its words", () => {
    const text = about({ reply: { code: 550, text: `5.7.1 ${"word ".repeat(60)}\nsecond line` } });
    const value = /Diagnostic-Code: ((?:.|\r\n )*)/.exec(text)?.[1]?.replaceAll("\r\n ", " ");
    expect(value).toBe(`smtp; 550 5.7.1 ${"word ".repeat(60)} second line`.replaceAll("  ", "  "));
    for (const line of text.split("\r\n")) expect(line.length).toBeLessThan(998);
  });
});

describe("an address beyond ASCII (RFC 6533)", () => {
  const wide = { recipients: [{ ...BOB, recipient: "用户+x@例え.example" }] };

  it("is escaped for a next hop of seven bits", () => {
    const text = written(wide);
    expect(text).toContain(String.raw`Final-Recipient: utf-8; \x{7528}\x{6237}\x{2B}x@\x{4F8B}\x{3048}.example`);
    expect(text).toContain("Content-Type: message/delivery-status\r\n");
    expect(text).toMatch(/^[\x00-\x7f]*$/);
  });

  it("stands as it is, in the international form, where the next hop offers SMTPUTF8", () => {
    const text = written({ ...wide, nextHop: { smtpUtf8: true } });
    expect(text).toContain("Content-Type: message/global-delivery-status\r\n");
    expect(text).toContain(String.raw`Final-Recipient: utf-8; 用户\x{2B}x@例え.example`);
    expect(needsSmtpUtf8({ ...NOTIFICATION, ...wide, nextHop: { smtpUtf8: true } })).toBe(true);
    expect(needsSmtpUtf8({ ...NOTIFICATION, nextHop: { smtpUtf8: true } })).toBe(false);
  });

  it("to which the notification goes is the name of an empty group where it cannot be written", () => {
    expect(written({ envelope: { reversePath: "用户@例え.example" } })).toMatch(/\r\nTo: =\?utf-8\?B\?[\w+/=]+\?= :;\r\n/);
  });
});

describe("the original", () => {
  const WIDE =
    "From: ann@example.com\nSubject: Grüße an alle\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nSchöne Grüße von uns allen hier\n";

  it("comes back as it was, with a failure", () => {
    expect(written()).toContain(ORIGINAL);
  });

  it("comes back as its header when RET says so, when nothing failed, or when it is too large; and the words say so", () => {
    const large = `${ORIGINAL}${"x".repeat(70)}\r\n`.repeat(2);
    for (const [change, sentence] of [
      [{ envelope: { reversePath: "ann@example.com", ret: "HDRS" } }, "Only the header of your message is enclosed."],
      [{ recipients: [{ ...BOB, action: "delayed" }] }, "Only the header of your message is enclosed."],
      [{ original: large, returnLimitBytes: 200 }, "Because of its size (1 kB) only the header"],
    ] as const) {
      const text = written(change);
      expect(text).toContain("Content-Type: text/rfc822-headers\r\n");
      expect(text).not.toContain("We met.");
      expect(text.replaceAll("\r\n", " ")).toContain(sentence);
    }
  });

  it.each([
    ["failed", "Undelivered Message"],
    ["delayed", "Message Headers"],
    ["delivered", "Message Headers"],
    ["relayed", "Message Headers"],
  ] as const)("is called undelivered where it was %s, and only there", (action, description) => {
    expect(written({ recipients: [{ ...BOB, action }] })).toContain(`Content-Description: ${description}\r\n`);
  });

  it("is made seven bits where it has to be, its parts only", () => {
    const text = written({ original: WIDE });
    expect(text).toMatch(/^[\x00-\x7f]*$/);
    expect(text).toContain("\r\nSubject: =?utf-8?B?R3LDvMOfZQ==?= an alle\r\n");
    expect(text).toContain("Content-Transfer-Encoding: quoted-printable\r\n\r\nSch=C3=B6ne Gr=C3=BC=C3=9Fe von uns allen hier\r\n");
  });

  it("stays eight bits where the next hop takes them", () => {
    expect(written({ original: WIDE, nextHop: { smtpUtf8: true } })).toContain(WIDE.replaceAll("\n", "\r\n"));
    expect(written({ original: WIDE, nextHop: { smtpUtf8: true } })).toContain("Content-Type: message/global\r\n");
    expect(written({ original: WIDE, nextHop: { eightBitMime: true } })).toContain("\r\n\r\nSchöne Grüße von");
  });

  it("may be absent", () => {
    const { original: _, ...without } = NOTIFICATION;
    expect(new TextDecoder().decode(compose(without)).match(/\r\n--=_report_s1\r\n/g)).toHaveLength(2);
  });

  it("that has our boundary in it gets another one", () => {
    const text = written({ original: `${ORIGINAL}--=_report_s1\r\n` });
    expect(text).toContain('boundary="=_report_s1.1."');
  });
});

describe("the language", () => {
  const german = "Content-Language: de-AT, en\r\n";

  it("is that of the original, the one asked for, the fallback, then English", () => {
    expect(written({ original: german + ORIGINAL })).toContain("konnte nicht zugestellt werden");
    expect(written({ original: german + ORIGINAL, languages: ["xx", "fr-CA"] })).toContain("Content-Language: fr\r\n");
    expect(written({ fallbackLanguage: "nn" })).toContain("Content-Language: nb\r\n");
    expect(written({ languages: ["tlh"] })).toContain("Content-Language: en\r\n");
  });

  it("may be two", () => {
    const text = written({ languages: ["de"], bilingual: true });
    expect(text).toContain("Content-Language: de, en\r\n");
    expect(text).toContain("Subject: Nicht zugestellt: Ihre Nachricht / Not delivered: your message\r\n");
    expect(text).toContain("\r\n* * *\r\n\r\nYour message could not be delivered to:\r\n");
    expect(written({ languages: ["en"], bilingual: true })).not.toContain("* * *");
  });

  it("has a sentence for each reason, in the text and in the HTML", () => {
    const reasons = Object.keys(REASONS).filter((reason) => !["complaint", "auto-reply", "delivered"].includes(reason)) as NotifiedReason[];
    for (const [language, words] of Object.entries(WORDS)) {
      for (const reason of reasons) {
        const text = written({ recipients: [{ ...BOB, reason }], languages: [language], html: true, nextHop: { eightBitMime: true } });
        const flat = text.replaceAll(/[\r\n ]+/g, "");
        const sentence = words.reasons[reason as keyof typeof words.reasons].replaceAll("{domain}", "example.net").replaceAll(" ", "");
        expect(
          flat.split(sentence).length + flat.split(sentence.replaceAll("'", "&#39;")).length,
          `${language} ${reason}`,
        ).toBeGreaterThanOrEqual(4);
        expect(text).not.toMatch(/\{\w+\}|undefined|\[object/);
      }
    }
  });
});

describe("a mistake of the caller", () => {
  it.each([
    [{ envelope: { reversePath: "" } }, /^envelope\.reversePath is ""; allowed: an address; nobody is told/],
    [{ recipients: [] }, /^recipients is \[\]; allowed: at least one$/],
    [{ seed: "a b" }, /^seed is "a b"; allowed: 1 to 64 of/],
    [{ now: "yesterday" }, /^now is "yesterday"; allowed: an ISO 8601 date/],
    [{ arrivalDate: "2026-02-30T10:00:00Z" }, /^arrivalDate is "2026-02-30T10:00:00Z"/],
    [{ recipients: [{ ...BOB, status: "bad" }] }, /^recipients\[0\]\.status is "bad"; allowed: a code such as 5\.1\.1/],
    [{ recipients: [{ ...BOB, reply: { code: 55, text: "" } }] }, /^recipients\[0\]\.reply\.code is 55/],
    [{ reportingMta: "" }, /^reportingMta is ""/],
  ] as readonly (readonly [Partial<Notification>, RegExp])[])(
    "%j throws TypeError with key, value and what is allowed",
    (change, message) => {
      expect(() => compose({ ...NOTIFICATION, ...change })).toThrow(TypeError);
      expect(() => compose({ ...NOTIFICATION, ...change })).toThrow(message);
    },
  );
});
