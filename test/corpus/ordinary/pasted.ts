/** Bounces that people and programs paste into mail of their own. */
import { bodyOf, EXIM_NOTICE, mail, NOTICE, type OrdinaryMail, QMAIL, quoted } from "./mail.ts";

export const ORDINARY_PASTED: readonly OrdinaryMail[] = [
  {
    name: "a person who begins with a pasted bounce",
    mail: mail("Subject: what now?", `${bodyOf(QMAIL)}\n\nThis came back. What now?\n\nSam`),
  },
  {
    name: "a person who pastes a Postfix notice between sentences",
    mail: mail("Subject: mail to Ida", `Hello Nora,\n\nthis is what I get:\n\n${NOTICE}\n\nCan you help?\nSam`),
  },
  {
    name: "a person who pastes an Exim notice and is root",
    mail: mail("From: root@web1.example.org\nSubject: mail to Sam", `hi, see below\n\n${EXIM_NOTICE}`),
  },
  {
    name: "a person who forwards from Outlook",
    mail: mail(
      "Subject: FW: Undeliverable: Reading on Thursday\nThread-Topic: Undeliverable: Reading on Thursday\nX-Mailer: Microsoft Outlook 16.0",
      `FYI\n\n-----Original Message-----\nFrom: Microsoft Outlook <postmaster@example.org>\nSent: Monday, November 9, 2026 8:01 AM\nTo: sam@example.org\nSubject: Undeliverable: Reading on Thursday\n\nDelivery has failed to these recipients or groups:\n\nann@example.org\nThe email address you entered couldn't be found.\n\nDiagnostic information for administrators:\n\nGenerating server: EX01.example.org\n\nann@example.org\nRemote Server returned '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found'`,
    ),
  },
  {
    name: "a person who forwards from a phone without a word",
    mail: mail(
      "Subject: Fwd: Delivery Status Notification (Failure)",
      `Sent from my phone\n\nBegin forwarded message:\n\nFrom: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nDate: 9 November 2026 at 15:12:45\nTo: sam@example.org\nSubject: Delivery Status Notification (Failure)\n\n** Address not found **\n\nYour message wasn't delivered to ann@example.org because the address couldn't be found, or is unable to receive mail.`,
    ),
  },
  {
    name: "a person who redirects a bounce to the administrator",
    mail: mail("Resent-From: sam@example.org\nResent-To: nora@harbour.example\nSubject: please look", NOTICE),
  },
  {
    name: "a web form that carries a pasted bounce",
    mail: mail(
      "From: Contact form <www-data@www.example.org>\nReply-To: sam@example.org\nSubject: [Contact] I cannot reach you\nAuto-Submitted: auto-generated",
      `Name: Sam Tailor\nMail: sam@example.org\nMessage:\n\n${NOTICE}`,
    ),
  },
  {
    name: "a bug tracker's mail about a pasted bounce",
    mail: mail(
      "From: bugs@tracker.example\nSubject: [Bug 550511] New: unknown user is called a full mailbox\nX-Bugzilla-Type: new\nX-Bugzilla-URL: https://tracker.example/\nAuto-Submitted: auto-generated",
      `Bug ID: 550511\nReporter: ann@example.org\n\n${EXIM_NOTICE}`,
    ),
  },
  {
    name: "a forum's mail about a pasted bounce",
    mail: mail(
      "From: Forum <noreply@forum.example>\nReturn-Path: <forum+verp-1a2b3c4d@forum.example>\nSubject: [Mail admins] Gmail says address not found\nPrecedence: list\nList-ID: <mail.forum.example>\nX-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated",
      `ann wrote:\n\n${NOTICE}\n\nVisit the topic to answer.`,
    ),
  },
  {
    name: "a chat's summary of what was missed",
    mail: mail(
      "From: Chat <no-reply@chat.example>\nReturn-Path: <>\nSubject: 3 new messages in #mail\nAuto-Submitted: auto-generated",
      "ann: <bob@example.org>: host mx.example.org said: 550 5.1.1 User unknown\nbob: that was me\nann: ann@example.org works",
    ),
  },
  {
    name: "a reply on a list below a quoted bounce",
    mail: mail(
      "From: Ann <ann@example.org>\nSubject: Re: [ops] strange bounce\nList-Id: <ops.lists.example.org>\nPrecedence: list\nIn-Reply-To: <2@example.org>",
      `On 3 Nov Bob wrote:\n\n${quoted(NOTICE)}\n\nYour recipient table is stale.`,
    ),
  },
  {
    name: "a list archive's notice that carries the first lines",
    mail: mail(
      "From: archive@lists.example.org\nSubject: New threads on ops\nPrecedence: bulk\nAuto-Submitted: auto-generated\nReturn-Path: <>\nList-Id: <ops.lists.example.org>",
      "Returned mail: see transcript for details (Bob, 3 answers)\n   ----- The following addresses had permanent fatal errors -----\n<ann@example.org>",
    ),
  },
  {
    name: "an answer of a help desk that quotes the bounce it was sent",
    mail: mail(
      "From: Help Desk <helpdesk@example.org>\nSubject: RE: Undelivered Mail Returned to Sender [case 1142]\nIn-Reply-To: <5f1d0c2a@harbour.example>",
      `Dear Nora,\n\nthe address was misspelt, please use ann@example.org.\n\n________________________________\nFrom: Nora Fenn <nora@harbour.example>\nSubject: Fwd: Undelivered Mail Returned to Sender\n\n${NOTICE}`,
    ),
  },
  {
    name: "a page of documentation sent by its author",
    mail: mail(
      "Subject: draft: how to read a bounce\nContent-Type: text/html; charset=utf-8",
      "<html><body><h1>How to read a bounce</h1><p>A typical one:</p><pre>Hi. This is the qmail-send program at example.net.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n&lt;ann@example.org&gt;:\nSorry, no mailbox here by that name. (#5.1.1)</pre></body></html>",
    ),
  },
];
