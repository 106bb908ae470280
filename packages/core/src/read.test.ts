import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { judge, questionsOf } from "./provenance/index.ts";
import { read, readScanned } from "./read.ts";

const bounceTo = (address: string): Uint8Array =>
  new TextEncoder().encode(
    `From: MAILER-DAEMON@mx.example.net\nReturn-Path: <>\nTo: ${address}\nSubject: Undelivered mail\n\nYour message could not be delivered.\n`,
  );

describe("a bounce that names nobody", () => {
  it("is about the recipient that its VERP return path carries", () => {
    expect(read(bounceTo("news-ann=example.org@lists.example.com"))).toMatchObject({
      kind: "delivery-status",
      outcomes: [{ recipient: "ann@example.org", action: "failed", bounce: "soft" }],
      problems: expect.arrayContaining([expect.objectContaining({ code: "recipient-inferred" })]),
    });
  });

  it("is about the recipient that a form of one's own carries", () => {
    const unwrapReturnPath = (address: string): string | undefined => (address === "b-17@example.com" ? "ann@example.org" : undefined);
    expect(read(bounceTo("b-17@example.com"), { unwrapReturnPath }).outcomes.map(({ recipient }) => recipient)).toEqual([
      "ann@example.org",
    ]);
  });

  it("is about nobody otherwise", () => {
    expect(read(bounceTo("bob@example.com")).outcomes).toEqual([]);
  });
});

describe("an alias with a control character in it", () => {
  const notice = (alias: string): Uint8Array =>
    new TextEncoder().encode(
      "From: MAILER-DAEMON@mx.example.net\nReturn-Path: <>\nSubject: Mail delivery failed: returning message to sender\n\n" +
        "A message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n" +
        `  ann@example.org\n    (generated from ${alias})\n    550 5.1.1 User unknown\n`,
    );

  it("is none, and the recipient is read all the same", () => {
    const names = (alias: string) => read(notice(alias)).outcomes.map(({ recipient, originalRecipient }) => [recipient, originalRecipient]);
    expect(names("staff@example.org")).toEqual([["ann@example.org", "staff@example.org"]]);
    expect(names("staff<\u0015@example.org")).toEqual([["ann@example.org", undefined]]);
  });
});

describe("a report in which one reply stands for all recipients", () => {
  const fields = (address: string): string =>
    `Final-Recipient: rfc822; ${address}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: SMTP; 550 5.1.1 <ann@example.org>: User unknown\n\n`;
  const report = `From: MAILER-DAEMON@mx.example.net\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\n${fields("ann@example.org")}${fields("bob@example.org")}--b--\n`;

  it("says the reason of the one whom the reply names, and nothing against the other", () => {
    expect(read(new TextEncoder().encode(report)).outcomes).toMatchObject([
      { recipient: "ann@example.org", reason: "user-unknown", bounce: "hard" },
      { recipient: "bob@example.org", reason: "system-error", bounce: "soft" },
    ]);
  });
});

describe("a report that a gateway made an attachment of", () => {
  const mail = (fields: string): Uint8Array =>
    new TextEncoder().encode(
      `${fields}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nYour message could not be delivered.\n--b\nContent-Type: application/octet-stream; name="details.txt"\nContent-Disposition: attachment; filename="details.txt"\n\nReporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; ann@example.org\nAction: failed\nStatus: 5.2.2\n--b--\n`,
    );

  it("is read as the report that it is", () => {
    expect(read(mail("From: MAILER-DAEMON@mx.example.net\nSubject: Undelivered mail"))).toMatchObject({
      format: "rfc3464",
      outcomes: [{ recipient: "ann@example.org", action: "failed", reason: "mailbox-full" }],
    });
  });

  it("is somebody's file in a person's mail", () => {
    expect(read(mail("From: Sam <sam@example.com>\nReturn-Path: <sam@example.com>\nSubject: what is this file")).kind).toBe("other");
  });
});

describe("a bounce that came to a list", () => {
  const post = (fields: string): string =>
    `Return-Path: <news-bounces@lists.example.org>\nFrom: site@lists.example.org\nTo: news-owner@lists.example.org\nSubject: Uncaught bounce notification\nList-Id: <news.lists.example.org>\n${fields}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n\nThe attached message was received as a bounce, but the bounce format was not recognized.\n\n--b\nContent-Type: message/rfc822\n\nReturn-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nTo: news-bounces@lists.example.org\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="c"\n\n--c\n\nx\n--c\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; ann@example.com\nAction: failed\nStatus: 5.2.2\n\n--c--\n--b--\n`;
  const readPost = (fields: string) => read(new TextEncoder().encode(post(fields)));

  it("is read where Mailman says that the mail around it is its own, in whoever's name", () => {
    expect(readPost("Precedence: bulk\nX-Mailman-Version: 3.3.8\n").outcomes).toMatchObject([
      { recipient: "ann@example.com", reason: "mailbox-full" },
    ]);
  });

  it("happened to others where somebody posts it", () => {
    expect(readPost("Precedence: list\nX-Mailman-Version: 3.3.8\n").kind).toBe("other");
  });
});

describe("a message that was scanned for its report", () => {
  const mails = globSync(new URL("../../../examples/**/*.eml", import.meta.url).pathname).map((path) => readFileSync(path));
  const envelope = { mailFrom: "ann@example.org", rcptTo: ["news@example.com"] };

  it("tells of itself what its octets tell", () => {
    expect(mails.length).toBeGreaterThan(10);
    for (const octets of mails) {
      const { report, message } = readScanned(octets);
      expect(report).toEqual(read(octets));
      const questions = questionsOf(report, { ...envelope, message });
      expect(questions).toEqual(questionsOf(report, { ...envelope, message: octets }));
      expect(judge(report, { ...envelope, message }, {})).toEqual(judge(report, { ...envelope, message: octets }, {}));
    }
  });

  it("adds nothing to the problems of the report, whatever is looked for in it", () => {
    const unknown = Buffer.from(
      'From: MAILER-DAEMON@mx.example.net\nSubject: Undelivered mail\nContent-Type: text/plain; charset="x-none"\n\nUser unknown: caf\xe9\n',
      "latin1",
    );
    const { report, message } = readScanned(unknown);
    const before = structuredClone(report.problems);
    expect(before).not.toEqual([]);
    questionsOf(report, { ...envelope, message });
    expect(report.problems).toEqual(before);
  });
});
