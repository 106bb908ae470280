import { describe, expect, it } from "vitest";
import { scanMessage } from "../../mime/index.ts";
import { readEnvelope } from "../envelope.ts";
import { AUTO_REPLY_SUBJECTS } from "./auto-reply-subjects.ts";
import { recogniseKind } from "./index.ts";

function recognised(mail: string) {
  const message = scanMessage(new TextEncoder().encode(mail), []);
  return recogniseKind(message, readEnvelope(message), "after-delivery-status");
}

/** A mail of Ann to us; `header` may override nothing, only add. */
const mail = (header: string, text = "I am out of the office until 6 May 2024."): string =>
  `From: Ann Example <ann@example.org>\nTo: us@example.com\nDate: Mon, 29 Apr 2024 10:00:00 +0200\nMessage-ID: <r1@example.org>\n${header}\nContent-Type: text/plain; charset=utf-8\n\n${text}\n`;

const ANSWER = "In-Reply-To: <1@example.com>\nReferences: <1@example.com>";

/** "{a,b c} d" -> "a d" */
function firstForm(phrase: string): string {
  return phrase
    .split("{")
    .map((piece, index) =>
      index === 0
        ? piece
        : `${piece.slice(0, piece.indexOf(",") < 0 ? piece.indexOf("}") : piece.indexOf(","))}${piece.slice(piece.indexOf("}") + 1)}`,
    )
    .join("");
}

describe("an auto-reply", () => {
  it("says who is away, until when, and in which language", () => {
    const text = mail(`Return-Path: <>\nSubject: Automatic reply: Our offer\nAuto-Submitted: auto-replied\n${ANSWER}`);
    const found = recognised(text);
    expect(found).toMatchObject({
      kind: "auto-reply",
      format: "auto-reply",
      reporter: { from: "ann@example.org", language: "en", at: "2024-04-29T10:00:00+02:00" },
      autoReply: { returnsOn: "2024-05-06" },
    });
    const [finding] = found?.findings ?? [];
    expect(finding).toMatchObject({ recipient: { value: "ann@example.org" }, action: { value: "none" } });
    expect(text.slice(finding?.recipient?.start, finding?.recipient?.end)).toBe("ann@example.org");
  });

  // biome-ignore format: one program a line
  it.each([
    ["Dovecot's Sieve", `Subject: away\nAuto-Submitted: auto-replied (vacation)\nPrecedence: bulk\nX-Auto-Response-Suppress: All\n${ANSWER}`],
    ["Gmail", `Subject: Away Re: Our offer\nAuto-Submitted: auto-replied\nPrecedence: bulk\nX-Autoreply: yes\n${ANSWER}`],
    ["Exchange 2010", "Return-Path: <>\nSubject: Automatic reply: Our offer\nX-Auto-Response-Suppress: All\nX-MS-Exchange-Inbox-Rules-Loop: ann@example.org"],
    ["Exchange with a subject of its own", "Subject: I am at sea\nX-Auto-Response-Suppress: All\nX-MS-Exchange-Inbox-Rules-Loop: Ann@example.org\nAuto-Submitted: auto-generated\nX-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent"],
    ["Microsoft 365", `Return-Path: <>\nSubject: Automatische Antwort: Unser Angebot\nAuto-Submitted: auto-generated\nX-Auto-Response-Suppress: All\n${ANSWER}`],
    ["Exchange 2003", `Return-Path: <>\nSubject: Out of Office AutoReply: Our offer\nX-Auto-Response-Suppress: All\n${ANSWER}`],
    ["BSD vacation", "Return-Path: <>\nSubject: away from my mail\nPrecedence: bulk"],
    ["vacation(1) where no return path was kept", "Subject: away from my mail\nDelivered-By-The-Graces-Of: The Vacation program\nPrecedence: bulk"],
    ["Notes", "Return-Path: <>\nSubject: AUTO: Ann Example is out of the office (returning 05/06/2024)\nAuto-Submitted: auto-generated"],
    ["Notes without its return path", "Subject: AUTO: Ann Example is out of the office (returning 05/06/2024)\nAuto-Submitted: auto-generated"],
    ["cPanel", "Subject: Gone fishing\nX-Autorespond: Our offer\nPrecedence: bulk"],
    ["Precedence: auto_reply", "Subject: Gone fishing\nPrecedence: auto_reply"],
    ["qmail-autoresponder", "Delivered-To: Autoresponder\nSubject: Gone fishing\nDelivered-To: us@example.com"],
    ["iCloud", `Subject: Auto reply: Our offer\nX-Apple-Action: VACATION\n${ANSWER}`],
    ["QQ", "Return-Path: <>\nSubject: =?utf-8?B?6Ieq5Yqo5Zue5aSNOk91ciBvZmZlcg==?=\nX-Auto-Response-Suppress: All"],
    ["a program that says nothing of itself", `Return-Path: <>\nSubject: Our offer\n${ANSWER}`],
    ["somebody who was written about a failure", `Return-Path: <>\nSubject: Re: Undeliverable goods\nAuto-Submitted: auto-replied\n${ANSWER}`],
    ["a postmaster who is a person", "From: x\nSubject: Our offer\nAuto-Submitted: auto-replied"],
  ])("of %s is known", (_name, header) => expect(recognised(mail(header))?.kind).toBe("auto-reply"));

  it("of iCloud says its end in a field", () => {
    const header =
      "Subject: Auto reply: x\nX-Apple-Action: VACATION\nX-Apple-Criteria: {kind=VACATION,startDate=2024-04-20T15:00:00Z,endDate=2024-05-10T14:59:59Z}";
    expect(recognised(mail(header, "Sailing."))?.autoReply).toEqual({ returnsOn: "2024-05-10T14:59:59Z" });
  });

  it("of Notes before release 8 is known by its fixed words", () => {
    const text =
      "I will be out of the office starting  05/01/2024 and will not return until\n05/13/2024.\n\nI will respond to your message when I return.";
    const found = recognised(mail("Subject: Ann Example is out of the office.\nX-MIMETrack: Serialize by Router on EXAMPLE/ORG", text));
    expect(found).toMatchObject({ kind: "auto-reply", autoReply: { returnsOn: "2024-05-13" } });
    expect(recognised(mail("Subject: Ann Example is out of the office.", text))).toBeUndefined();
    expect(
      recognised(mail("Subject: Ann is out of the office\nX-MIMETrack: Serialize by Router on EXAMPLE/ORG", "Please ask Bob.")),
    ).toBeUndefined();
  });

  it("does not take a day from the subject that it answers", () => {
    const header = "Return-Path: <>\nAuto-Submitted: auto-replied\nSubject: Automatic reply: Back to school, until 30 September";
    expect(recognised(mail(header, "I am away."))).not.toHaveProperty("autoReply");
    expect(recognised(mail("Return-Path: <>\nPrecedence: bulk\nSubject: Out of the office until 13 May", "I am away."))?.autoReply).toEqual(
      { returnsOn: "2024-05-13" },
    );
  });

  it("does not take a day from the message that it quotes", () => {
    const text = "I am away.\n\n-----Original Message-----\nFrom: us@example.com\nWe are back on 13 May.\n";
    expect(recognised(mail("Auto-Submitted: auto-replied\nSubject: x", text))).not.toHaveProperty("autoReply");
    expect(recognised(mail("Auto-Submitted: auto-replied\nSubject: x", "> We are back on 13 May.\n\nI am away."))).not.toHaveProperty(
      "autoReply",
    );
  });

  it("is read from HTML, quoted-printable and another charset", () => {
    const html = mail(
      "Auto-Submitted: auto-replied\nSubject: x\nContent-Transfer-Encoding: quoted-printable",
      "<html><body><p>Ich bin zur=FCck am<br>13. Mai.</p></body></html>",
    ).replace("text/plain; charset=utf-8", "text/html; charset=iso-8859-1");
    expect(recognised(html)?.autoReply).toEqual({ returnsOn: "2024-05-13" });
  });

  it("of a help desk has no day of return", () => {
    expect(
      recognised(mail("Subject: [#12] Our offer\nAuto-Submitted: auto-replied", "We have received your request of 6 May 2024.")),
    ).not.toHaveProperty("autoReply");
  });

  it.each(AUTO_REPLY_SUBJECTS.map(({ language, prefixes }) => [language, prefixes] as const))(
    "is known by its subject in %s",
    (language, prefixes) => {
      for (const prefix of prefixes.map((phrase) => firstForm(phrase))) {
        const found = recognised(mail(`Return-Path: <>\nSubject: ${prefix}: x\n${ANSWER}`, "x"));
        expect(found?.kind, prefix).toBe("auto-reply");
        expect(found?.reporter?.language, prefix).toBeDefined();
        if (!["ca", "gl", "sk", "sr", "da", "nb"].includes(language)) expect(found?.reporter?.language, prefix).toBe(language);
      }
    },
  );
});

describe("no auto-reply", () => {
  // biome-ignore format: one mail a line
  it.each([
    ["a newsletter", mail("Return-Path: <bounce-1@example.org>\nSubject: Out of office? Read this\nList-Unsubscribe: <https://example.org/u>\nPrecedence: bulk", "Will you be on vacation? Come back on 6 May.")],
    ["an answer that quotes an auto-reply", mail(`Return-Path: <ann@example.org>\nSubject: Re: Automatic reply: Our offer\n${ANSWER}`, "I am back!\n\n> I am out of the office until 6 May.")],
    ["a forwarded auto-reply", mail("Subject: Fwd: Automatic reply: Our offer", "see below")],
    ["a person's mail about holidays", mail("Return-Path: <ann@example.org>\nSubject: Out of office next week", "I am on vacation until 6 May.")],
    ["a person's mail in a thread", mail(`Return-Path: <ann@example.org>\nSubject: on vacation next week\n${ANSWER}`)],
    ["a notification of a forge", mail(`Return-Path: <noreply@forge.example>\nSubject: [repo] Auto: merge (#1)\nPrecedence: list\nList-ID: repo.forge.example\nX-Auto-Response-Suppress: All\n${ANSWER}`, "Merged. I will be back on 6 May.")],
    ["a notification of a tracker in a thread", mail(`Return-Path: <jira@example.org>\nSubject: [JIRA] (X-1) Out of disk\nAuto-Submitted: auto-generated\nPrecedence: bulk\n${ANSWER}`, "Ann will be back on 6 May.")],
    ["a tracker's notification about auto-replies", mail(`Return-Path: <jira@example.org>\nSubject: [JIRA] (X-1) Out of office reply is broken\nAuto-Submitted: auto-generated\nPrecedence: bulk\nX-Auto-Response-Suppress: All\n${ANSWER}`, "Ann is out of the office until 6 May.")],
    ["a build's mail", mail("Return-Path: <ci@example.org>\nSubject: AUTO: nightly build failed\nAuto-Submitted: auto-generated\nPrecedence: bulk", "1 test failed")],
    ["a refusal by Sieve", mail("Return-Path: <>\nSubject: Automatically rejected mail\nAuto-Submitted: auto-replied (rejected)", "Your message to <a@example.net> was automatically rejected: no")],
    ["a monitoring mail", mail("Return-Path: <>\nSubject: PROBLEM: disk full on db1\nAuto-Submitted: auto-generated", "disk full")],
    ["a Sieve notification", mail("Return-Path: <>\nSubject: new mail\nAuto-Submitted: auto-notified; owner-email=\"us@example.com\"", "You have mail. I will be back on 6 May.")],
    ["what an Exchange rule forwards", mail("Subject: FW: Our offer\nX-Auto-Response-Suppress: DR, OOF, AutoReply\nX-MS-Exchange-Inbox-Rules-Loop: ann@example.org")],
    ["what an Exchange rule redirects", mail("Subject: Our offer\nX-Auto-Response-Suppress: All\nX-MS-Exchange-Inbox-Rules-Loop: bob@example.org", "hello")],
    ["the null path alone", mail("Return-Path: <>\nSubject: hello", "hello")],
    ["a subject alone", mail("Subject: Automatic reply: Our offer", "hello")],
    ["Auto-Submitted: no", mail(`Auto-Submitted: no\nSubject: hello\n${ANSWER}`, "hello")],
    ["a bounce that says auto-replied", mail("Return-Path: <>\nX-Failed-Recipients: a@example.net\nSubject: Mail delivery failed\nAuto-Submitted: auto-replied", "A message that you sent could not be delivered")],
    ["a bounce of an unknown program", mail("Return-Path: <>\nSubject: Undeliverable: Our offer\nAuto-Submitted: auto-replied", "Your mail to a@example.net was not delivered: 550 5.1.1 User unknown")],
    ["a bounce of a daemon", "From: MAILER-DAEMON@example.org\nReturn-Path: <>\nAuto-Submitted: auto-replied\nSubject: your mail\n\nThis message could not be delivered to: a@example.net\n"],
    ["a bounce under the subject of our mail", mail(`Return-Path: <>\nSubject: Re: Our offer\nAuto-Submitted: auto-replied\n${ANSWER}`, "Your mail to a@example.net was not delivered.\n550 5.1.1 User unknown")],
    ["a bounce in Japanese", mail("Return-Path: <>\nSubject: =?utf-8?B?6YWN5L+h44Ko44Op44O8?=\nAuto-Submitted: auto-replied", "メールを配信できませんでした。")],
    ["an invitation", mail("Subject: Lunch\nX-Auto-Response-Suppress: All").replace("text/plain; charset=utf-8", "text/calendar; method=REQUEST")],
  ])("is %s", (_name, text) => expect(recognised(text)).toBeUndefined());
});
