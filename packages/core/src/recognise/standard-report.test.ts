import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

const FIELDS = ["Original-Recipient: rfc822; team@example.org", "Action: failed", "Status: 5.0.0"].join("\n");

describe("the words of a report for people", () => {
  it("are nobody's where they name an alias that led to several", () => {
    const { outcomes } = read(
      new TextEncoder().encode(`From: mailer-daemon@mail.example.com
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b

This is a delivery status notification from mail.example.com,
running the Courier mail server, version 1.0.

                           UNDELIVERABLE MAIL

Your message to the following recipients cannot be delivered:

<team@example.org>:
     mx.example.net [192.0.2.1]:
 >>> RCPT TO:<ann@example.net>
 <<< 550 5.1.1 User unknown

<team@example.org>:
     mx.example.net [192.0.2.1]:
 >>> RCPT TO:<bob@example.net>
 <<< 451 4.3.0 Try later

---------------------------------------------------------------------------

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.com

Final-Recipient: rfc822; ann@example.net
${FIELDS}
Diagnostic-Code: smtp; 550 5.1.1 User unknown

Final-Recipient: rfc822; bob@example.net
${FIELDS}
Diagnostic-Code: smtp; 451 4.3.0 Try later

--b--
`),
    );
    expect(outcomes).toMatchObject([
      { recipient: "ann@example.net", reply: { command: "RCPT" }, reason: "user-unknown", bounce: "hard" },
      { recipient: "bob@example.net", reply: { command: "RCPT" }, reason: "system-error", bounce: "soft" },
    ]);
  });
});

describe("two recipients that led to one mailbox", () => {
  const group = (original: string): string => `Final-Recipient: rfc822; carol@example.net
${original === "" ? "" : `Original-Recipient: rfc822; ${original}\n`}Action: failed
Status: 5.1.1
`;
  const recipients = (...originals: readonly string[]): readonly (string | undefined)[] => {
    const text = `From: MAILER-DAEMON@mail.example.com
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.com

${originals.map(group).join("\n")}
--b--
`;
    return read(new TextEncoder().encode(text)).outcomes.map(({ originalRecipient }) => originalRecipient);
  };

  it("are two outcomes: each of them was written to, and each failed", () => {
    expect(recipients("ann@example.org", "bob@example.org")).toEqual(["ann@example.org", "bob@example.org"]);
    expect(recipients("ann@example.org", "bob@example.org", "ANN@example.org")).toEqual(["ann@example.org", "bob@example.org"]);
  });

  it("are one where only one of them is named", () => {
    expect(recipients("", "bob@example.org")).toEqual(["bob@example.org"]);
    expect(recipients("ann@example.org", "")).toEqual(["ann@example.org"]);
  });
});

describe("an alias that led to several", () => {
  const outcomes = (...replies: readonly string[]) => {
    const groups = replies.map(
      (reply) => `Action: failed\nFinal-Recipient: rfc822;staff@example.org\nStatus: 5.0.0\nDiagnostic-Code: smtp; ${reply}\n`,
    );
    const head = "From: Mail Delivery System <Mailer-Daemon@mail.example.org>\nMIME-Version: 1.0\n";
    const type = "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n";
    const text = `${head}${type}\n--b\nContent-type: message/delivery-status\n\nReporting-MTA: dns; mail.example.org\n\n${groups.join("\n")}\n--b--\n`;
    return read(new TextEncoder().encode(text)).outcomes.map(({ recipient, reason, bounce }) => `${recipient} ${reason} ${bounce}`);
  };
  const GONE = "550 5.1.1 User unknown";
  const FULL = "552 5.2.2 Mailbox full";

  it("is not gone when one of its members is", () => {
    expect(outcomes(GONE, FULL)).toEqual(["staff@example.org mailbox-full soft"]);
    expect(outcomes(FULL, GONE, FULL)).toEqual(["staff@example.org mailbox-full soft"]);
  });

  it("is gone when all of them are", () => {
    expect(outcomes(GONE, `${GONE} here`)).toEqual(["staff@example.org user-unknown hard"]);
  });
});
