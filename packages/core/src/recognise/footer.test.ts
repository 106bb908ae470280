/** Footers of scanners and lawyers give no reason and no recipient; what a scanner found is no footer. */

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

const HEAD = "Return-Path: <>\nFrom: Mail Delivery System <MAILER-DAEMON@mx.example.net>\nTo: ann@example.org\n";
const NOTICE = `${HEAD}Subject: failure notice

Your mail to <bob@example.com> could not be delivered.
`;

const resultOf = (mail: string) =>
  read(new Uint8Array(Buffer.from(mail))).outcomes.map(({ recipient, reason, bounce }) => [recipient, reason, bounce]);
const WANTED = resultOf(NOTICE);

describe("a footer", () => {
  it.each([
    [
      "MailScanner",
      "-- \nThis message has been scanned for viruses and\ndangerous content by MailScanner, and is\nbelieved to be clean.\n",
    ],
    ["AVG", "-----\nNo virus found in this message.\nChecked by AVG\nVirus Database: 4664/13533\n"],
    ["a lawyer", "This e-mail is confidential. If it is not yours, tell legal@example.org that a user unknown to you was meant.\n"],
    ["a German lawyer", "Diese E-Mail enthält vertrauliche Informationen. Ist sie nicht für Sie, schreiben Sie recht@example.org.\n"],
  ])("of %s changes nothing", (_, footer) => {
    expect(WANTED).toEqual([["bob@example.com", "unexplained", "soft"]]);
    expect(resultOf(`${NOTICE}\n${footer}`)).toEqual(WANTED);
  });

  it("of a mailing list, a part of its own, names nobody who failed", () => {
    const footer = `${"_".repeat(47)}\nfriends mailing list\nfriends@lists.example.org\nhttps://lists.example.org/friends\n`;
    const words = `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

bob@example.com
`;
    const parts = `Content-Type: multipart/mixed; boundary=x\n\n--x\n\n${words}\n--x\n\n${footer}\n--x--\n`;
    expect(resultOf(`${HEAD}Subject: failure notice\n${parts}`)).toEqual([["bob@example.com", "unexplained", "soft"]]);
  });

  it("is none when it says what was found", () => {
    const found = `${NOTICE}This message was scanned, and was rejected: a virus was found.\n`;
    expect(resultOf(found)).toEqual([["bob@example.com", "virus", "soft"]]);
  });
});
