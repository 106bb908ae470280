import { describe, expect, it } from "vitest";
import { scanMessage } from "../../mime/index.ts";
import type { Problem } from "../../model/index.ts";
import { readEnvelope } from "../envelope.ts";
import { recogniseKind } from "./index.ts";

function feedback(mail: string, problems: Problem[] = []) {
  const message = scanMessage(new TextEncoder().encode(mail), problems);
  return recogniseKind(message, readEnvelope(message), "before-delivery-status");
}

const recipients = (mail: string) => feedback(mail)?.findings.map(({ recipient }) => recipient?.value);

interface ReportParts {
  readonly type?: string;
  readonly partType?: string;
  readonly fields?: string;
  readonly original?: string;
}

const FIELDS = `Feedback-Type: abuse
User-Agent: ExampleFBL/1.0
Version: 1
Source-IP: 192.0.2.7
Arrival-Date: Thu, 8 Mar 2024 14:00:00 +0100
Reporting-MTA: dns; mx.example.org`;

function arf({
  type = "multipart/report; report-type=feedback-report",
  partType = "message/feedback-report",
  fields = FIELDS,
  original = "To: <reader@example.org>",
}: ReportParts = {}): string {
  return `From: Feedback <fbl@example.org>
Date: Thu, 8 Mar 2024 15:00:00 +0100
Subject: FW: Our offer
Content-Type: ${type}; boundary=b

--b
Content-Type: text/plain

This is an abuse report.

--b
Content-Type: ${partType}

${fields}

--b
Content-Type: message/rfc822

From: shop@example.com
${original}
Subject: Our offer

Buy!
--b--
`;
}

describe("an abuse report", () => {
  it("is read with its fields", () => {
    expect(feedback(arf())).toMatchObject({
      kind: "feedback",
      format: "arf",
      reporter: { from: "fbl@example.org", mta: "mx.example.org", product: "ExampleFBL/1.0", at: "2024-03-08T15:00:00+01:00" },
      feedback: { type: "abuse", sourceIp: "192.0.2.7", arrivalDate: "2024-03-08T14:00:00+01:00", userAgent: "ExampleFBL/1.0" },
    });
  });

  it("names the recipients of its own fields before those of the message", () => {
    expect(
      recipients(
        arf({ fields: `${FIELDS}\nOriginal-Rcpt-To: <a@example.org>\nOriginal-Rcpt-To: b@example.org\nOriginal-Rcpt-To: a@example.org` }),
      ),
    ).toEqual(["a@example.org", "b@example.org"]);
    expect(recipients(arf({ fields: "Feedback-Type: opt-out\nUser-Agent: x\nVersion: 1\nRemoval-Recipient: c@example.org" }))).toEqual([
      "c@example.org",
    ]);
  });

  it("says nothing was delivered or not, and where the recipient stands", () => {
    const mail = arf({ fields: `${FIELDS}\nOriginal-Rcpt-To: <a@example.org>` });
    const finding = feedback(mail)?.findings[0];
    expect(finding?.action?.value).toBe("none");
    expect(mail.slice(finding?.recipient?.start, finding?.recipient?.end)).toContain("a@example.org");
  });

  it("takes the mailbox that the enclosed message was delivered to, then its only recipient", () => {
    expect(recipients(arf())).toEqual(["reader@example.org"]);
    expect(recipients(arf({ original: "Delivered-To: box@example.org\nTo: list@example.com" }))).toEqual(["box@example.org"]);
    expect(recipients(arf({ original: "X-HmXmrOriginalRecipient: hot@example.org\nTo: list@example.com" }))).toEqual(["hot@example.org"]);
  });

  it("blames none of several recipients, unless a server says which", () => {
    expect(recipients(arf({ original: "To: a@example.org, b@example.org" }))).toEqual([]);
    expect(
      recipients(
        arf({ original: "Received: from x by y for <B@example.org>; Thu, 8 Mar 2024 13:59:59 +0100\nTo: a@example.org, b@example.org" }),
      ),
    ).toEqual(["b@example.org"]);
  });

  it.each([
    "To: undisclosed-recipients:;",
    "To: <redacted@example.org>",
    "To: [redacted]@example.org",
    "To: a@redacted.invalid",
    'To: "undisclosed"',
  ])("names nobody for %s", (original) => {
    expect(recipients(arf({ original }))).toEqual([]);
  });

  it.each([
    { type: "multipart/report", partType: "message/feedback-report" },
    { type: "multipart/mixed", partType: "message/feedback-report" },
    { type: "multipart/report; report-type=feedback-report", partType: "text/plain" },
    { type: "multipart/mixed", partType: "text/plain; charset=us-ascii" },
    { type: "multipart/mixed", partType: "application/octet-stream" },
  ])("is read when labelled $type and $partType", ({ type, partType }) => {
    expect(feedback(arf({ type, partType }))?.feedback).toMatchObject({ type: "abuse", sourceIp: "192.0.2.7" });
  });

  it("is read when its parts cannot be told apart", () => {
    const problems: Problem[] = [];
    const flat = arf().replaceAll(/^--b.*$/gm, "");
    expect(feedback(flat, problems)?.feedback).toMatchObject({ type: "abuse", sourceIp: "192.0.2.7" });
    expect(problems.map(({ code }) => code)).toContain("report-misplaced");
  });

  it("keeps the type that it names", () => {
    expect(feedback(arf({ fields: "Feedback-Type: auth-failure (dmarc)\nUser-Agent: x\nVersion: 1" }))?.feedback?.type).toBe(
      "auth-failure",
    );
    expect(feedback(arf({ fields: "User-Agent: x\nAbuse-Type: complaint\nVersion: 1" }))?.feedback?.type).toBe("abuse");
    expect(feedback(arf({ fields: "User-Agent: x\nVersion: 1" }))?.feedback?.type).toBe("other");
  });

  it("is read from base64", () => {
    const mail = arf()
      .replace("message/feedback-report\n", "message/feedback-report\nContent-Transfer-Encoding: base64\n")
      .replace(FIELDS, btoa(FIELDS));
    expect(feedback(mail)?.feedback).toMatchObject({ type: "abuse", sourceIp: "192.0.2.7" });
  });
});

it("reads an enclosed message that a gateway encoded", () => {
  const header = "From: shop@example.com\nTo: reader@example.org\nSubject: Our offer";
  const encoded = arf()
    .replace("Content-Type: message/rfc822\n", "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n")
    .replace(`${header.replace("To: reader@example.org", "To: <reader@example.org>")}\n\nBuy!`, btoa(`${header}\n\nBuy!`));
  expect(encoded).toContain("base64");
  expect(recipients(encoded)).toEqual(["reader@example.org"]);
  const quoted = arf({ original: "To: reader=40example.org" }).replace(
    "Content-Type: message/rfc822\n",
    "Content-Type: message/rfc822\nContent-Transfer-Encoding: quoted-printable\n",
  );
  expect(recipients(quoted)).toEqual(["reader@example.org"]);
});

const JMRP = `From: <staff@hotmail.com>
Subject: complaint about message from 192.0.2.9
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: message/rfc822

X-HmXmrOriginalRecipient: reader@example.com
From: shop@example.net
To: someone@example.com
Subject: Offer

Buy!
--b--
`;

describe("a complaint without report", () => {
  it("is known from Outlook.com's sender", () => {
    expect(feedback(JMRP)).toMatchObject({ kind: "feedback", format: "jmrp", feedback: { type: "abuse", sourceIp: "192.0.2.9" } });
    expect(recipients(JMRP)).toEqual(["reader@example.com"]);
  });

  it("is known from Outlook.com's field when another service passes it on", () => {
    expect(feedback(JMRP.replace("staff@hotmail.com", "relay@example.org"))?.format).toBe("jmrp");
  });

  it("is not known from the subject alone, nor when a person forwards it", () => {
    expect(feedback(JMRP.replace("staff@hotmail.com", "a@example.org").replace("X-HmXmrOriginalRecipient", "X-Other"))).toBeUndefined();
    expect(feedback(JMRP.replace("staff@hotmail.com", "a@example.org").replace("complaint about", "Fwd: complaint about"))).toBeUndefined();
  });

  it("is read from SpamCop, and only from there", () => {
    const mail =
      "From: 123@reports.spamcop.net\nSubject: [SpamCop (192.0.2.9) id:123]Offer\nX-SpamCop-sourceip: 192.0.2.9\n\n[ SpamCop V5 ]\n";
    expect(feedback(mail)).toMatchObject({ format: "spamcop", findings: [], feedback: { type: "abuse", sourceIp: "192.0.2.9" } });
    expect(feedback(mail.replace("reports.spamcop.net", "example.com"))).toBeUndefined();
  });
});

describe("a request to unsubscribe", () => {
  it("is an opt-out when Apple Mail writes it", () => {
    const mail =
      "From: reader@example.com\nTo: leave-1@example.org\nSubject: unsubscribe\nAuto-Submitted: auto-replied\nX-Apple-Unsubscribe: true\n\nApple Mail sent this email.\n";
    expect(feedback(mail)).toMatchObject({ format: "apple-unsubscribe", feedback: { type: "opt-out" } });
    expect(recipients(mail)).toEqual(["reader@example.com"]);
  });

  it("is an opt-out when Gmail's button writes it", () => {
    expect(feedback("From: r@example.com\nSubject: unsubscribe\n\nThis message was automatically generated by Gmail.\n")?.format).toBe(
      "gmail-unsubscribe",
    );
  });

  it("is a person's mail when a person writes it", () => {
    expect(feedback("From: r@example.com\nSubject: unsubscribe\n\nplease take me off\n")).toBeUndefined();
  });
});

describe("no feedback", () => {
  it.each([
    ["a question about reports", "From: a@example.com\nSubject: Feedback-Type\n\nWhat does Feedback-Type: abuse mean?\n"],
    [
      "a delivery status",
      "From: MAILER-DAEMON@example.com\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nfailed\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; a\n\nFinal-Recipient: rfc822; a@example.org\nAction: failed\n--b--\n",
    ],
    [
      "a forwarded report",
      `From: a@example.com\nSubject: Fwd: complaint\nContent-Type: multipart/mixed; boundary=o\n\n--o\n\nLook at this\n--o\nContent-Type: message/rfc822\n\n${arf()}\n--o--\n`,
    ],
  ])("is %s", (_name, mail) => expect(feedback(mail)).toBeUndefined());
});
