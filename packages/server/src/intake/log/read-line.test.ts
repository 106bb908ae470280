import { describe, expect, test } from "vitest";
import { LogLedger } from "./log-ledger.ts";
import { stampOf } from "./log-stamp.ts";
import { readLine } from "./read-line.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
const AT = Date.UTC(2026, 10, 22, 10, 0, 2);

/** What a line says, without where. */
function factOf(line: string) {
  const says = readLine(line, NOW);
  return says?.kind === "fact" ? says.fact : says?.kind;
}

describe("the time of a line", () => {
  test.each([
    ["2026-11-22T10:00:02+00:00 mx x", AT],
    ["2026-11-22T11:00:02.000123+01:00 mx x", AT],
    ["2026-11-22T10:00:02+0000 mx x", AT],
    ["2026-11-22 10:00:02 +0000 x", AT],
    ["<22>1 2026-11-22T10:00:02Z mx x", AT],
    ["Nov 22 10:00:02 mx x", new Date(2026, 10, 22, 10, 0, 2).getTime()],
    ["<22>Nov  2 10:00:02.123456 mx x", new Date(2026, 10, 2, 10, 0, 2).getTime()],
    ["Dec 31 23:59:59 mx x", new Date(2025, 11, 31, 23, 59, 59).getTime()],
  ])("%s", (line, atMs) => {
    expect(stampOf(line, NOW)?.atMs).toBe(atMs);
  });

  test("of a line of January that is read at the turn of the year is of the year that comes", () => {
    expect(stampOf("Jan  1 00:00:01 mx x", new Date(2026, 11, 31, 23, 59, 59).getTime())?.atMs).toBe(
      new Date(2027, 0, 1, 0, 0, 1).getTime(),
    );
  });

  test.each(["", "no time", "Xyz 22 10:00:02 mx", "2026-99-22T10:00:02Z x"])("is not in %j", (line) => {
    expect(stampOf(line, NOW)).toBeUndefined();
  });
});

describe("Postfix", () => {
  const line = (program: string, words: string): string => `2026-11-22T10:00:02+00:00 mx ${program}[1]: ${words}`;
  const to = (status: string, relay = "mx.example.net[192.0.2.1]:25"): string =>
    `4Xw1abcdefz: to=<bob@example.net>, orig_to=<b@example.com>, relay=${relay}, delay=1, delays=0/0/0/1, ${status}`;

  test.each([
    ["postfix/smtp", to("dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 1)"), { action: "delivered", host: "mx.example.net" }],
    ["postfix-out/lmtp", to("dsn=2.0.0, status=sent (250 Saved)", "dove.example.com[private/dovecot-lmtp]"), { action: "delivered" }],
    [
      "postfix/relay/smtp",
      to("dsn=4.7.1, status=deferred (host mx.example.net[192.0.2.1] said: 450 4.7.1 wait (in reply to end of DATA command))"),
      { action: "delayed", text: "450 4.7.1 wait", command: "DATA" },
    ],
    [
      "postfix/local",
      to('dsn=5.1.1, status=bounced (unknown user: "bob")', "local"),
      { action: "failed", status: "5.1.1", text: 'unknown user: "bob"' },
    ],
    ["postfix/virtual", to("dsn=2.0.0, status=sent (delivered to maildir)", "virtual"), { action: "delivered" }],
    ["postfix/pipe", to("dsn=5.3.0, status=bounced (command failed)", "filter"), { action: "failed" }],
    ["postfix/error", to("dsn=4.4.1, status=deferred (connect to mx.example.net[192.0.2.1]:25: timed out)", "none"), { action: "delayed" }],
    [
      "postfix/smtp",
      to("dsn=5.7.1, status=SOFTBOUNCE (host mx[192.0.2.1] refused to talk to me: 554 no)"),
      { action: "delayed", text: "554 no", host: "mx" },
    ],
  ])("%s: %s", (program, words, expected) => {
    expect(factOf(line(program, words))).toMatchObject({ recipient: "bob@example.net", originalRecipient: "b@example.com", ...expected });
  });

  test.each([
    ["postfix/smtp", to("dsn=2.0.0, status=sent (250 Ok)", "127.0.0.1[127.0.0.1]:10024")],
    ["postfix/local", to("dsn=2.0.0, status=sent (forwarded as 4Xw1other)", "local")],
    ["postfix/smtp", to("dsn=2.1.5, status=deliverable (250 2.1.5 Ok)")],
    ["postfix/smtpd", "NOQUEUE: reject: RCPT from x[192.0.2.9]: 554 5.7.1 <y>: to=<bob@example.net>, status=bounced (x)"],
    ["postfix/smtp", `4Xw1abcdefz: to=<${"x".repeat(60_000)}`],
  ])("says nothing of an address in %s: %s", (program, words) => {
    expect(factOf(line(program, words))).toBeUndefined();
  });

  test.each(["expired", "force-expired"])(
    "gives up who waited when a message has %s, and the first delay is news, the others only count",
    (state) => {
      const ledger = new LogLedger({ senders: [] });
      const delay = line("postfix/smtp", to("dsn=4.4.1, status=deferred (connect to mx.example.net[192.0.2.1]:25: Connection timed out)"));
      for (const one of [
        line("postfix/qmgr", "4Xw1abcdefz: from=<ann@example.com>, size=1, nrcpt=1 (queue active)"),
        delay,
        delay.replace("10:00:02", "10:30:02"),
        line("postfix/qmgr", `4Xw1abcdefz: from=<ann@example.com>, status=${state}, returned to sender`),
      ])
        ledger.add(one, { nowMs: NOW });
      const { told, counts } = ledger.take();
      expect(told.map(({ report }) => report.outcomes[0])).toMatchObject([
        { action: "delayed", bounce: "soft" },
        { action: "failed", bounce: "soft", reason: "expired" },
      ]);
      expect(counts).toMatchObject([{ measure: "deferred", senderDomain: "example.com", count: 1 }]);
    },
  );
});

describe("Exim", () => {
  const ID = "1tEabc-0000000abcd-0XYz";
  test.each([
    [
      `${ID} <= ann@example.com H=x [192.0.2.9] P=esmtps S=900 id=m1@example.com`,
      { kind: "message", from: "ann@example.com", messageId: "m1@example.com" },
    ],
    [`${ID} <= <> R=${ID} U=Debian-exim P=local S=900`, { kind: "message", from: "" }],
    [
      `${ID} => bob@example.net R=dnslookup T=remote_smtp H=mx.example.net [192.0.2.1] X=TLS1.3 C="250 2.0.0 OK"`,
      { action: "delivered", recipient: "bob@example.net", host: "mx.example.net", text: "250 2.0.0 OK" },
    ],
    [`${ID} => /var/mail/bob <bob@example.net> R=local T=file`, { action: "delivered", recipient: "bob@example.net" }],
    [
      `${ID} ** bob@example.net R=dnslookup T=remote_smtp H=mx.example.net [192.0.2.1]: SMTP error from remote mail server after RCPT TO:<bob@example.net>: 550 5.1.1 User unknown`,
      { action: "failed", text: "550 5.1.1 User unknown", command: "RCPT", host: "mx.example.net" },
    ],
    [`${ID} ** bob@example.net: Unrouteable address`, { action: "failed", recipient: "bob@example.net", text: "Unrouteable address" }],
    [`${ID} == bob@example.net R=dnslookup T=remote_smtp defer (110): Connection timed out`, { action: "delayed" }],
    [`${ID} Completed`, { kind: "gone" }],
  ])("%s", (words, expected) => {
    expect(factOf(`2026-11-22 10:00:02 +0000 ${words}`)).toMatchObject(expected);
    expect(factOf(`2026-11-22 10:00:02.123 [77] ${words}`)).toMatchObject(expected);
    expect(factOf(`Nov 22 10:00:02 mx exim[7]: 2026-11-22 10:00:02 ${words}`)).toMatchObject(expected);
  });

  test("says nothing where it did not try", () => {
    expect(factOf(`2026-11-22 10:00:02 ${ID} == bob@example.net R=x T=y defer (-53): retry time not reached for any host`)).toBeUndefined();
  });
});

describe("KumoMTA", () => {
  const record = (type: string, changes: object = {}): string =>
    JSON.stringify({
      type,
      id: "k1",
      sender: "ann@example.com",
      recipient: "bob@example.net",
      timestamp: NOW / 1000,
      response: { code: 550, content: "5.1.1 User unknown" },
      ...changes,
    });

  test("gives failures as rows and counts deliveries", () => {
    const ledger = new LogLedger({ senders: ["example.com"] });
    for (const line of [
      record("Reception"),
      record("Delivery", { response: { code: 250, content: "OK" } }),
      record("Bounce"),
      record("Bounce", { sender: "x@example.org" }),
      "{no json",
    ])
      ledger.add(line, { nowMs: NOW });
    const { told, counts } = ledger.take();
    expect(told.map(({ report }) => report.outcomes[0]?.recipient)).toEqual(["bob@example.net"]);
    expect(counts).toMatchObject([{ measure: "delivered", senderDomain: "example.com", count: 1 }]);
  });
});
