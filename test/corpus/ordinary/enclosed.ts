/** Mail that carries bounces: attached, in digests, in archives. */
import { attach, bodyOf, DELIVERY_STATUS, mail, NOTICE, type OrdinaryMail, POSTFIX, QMAIL } from "./mail.ts";

export const ORDINARY_ENCLOSED: readonly OrdinaryMail[] = [
  {
    name: "an archive of bounces that a colleague sends",
    mail: attach(
      "Subject: bounces of October",
      "All of them as asked.",
      "From MAILER-DAEMON Tue Nov  3 09:14:25 2026\n".concat(POSTFIX),
      "application/mbox",
    ),
  },
  {
    name: "a help desk without a sender that files a bounce",
    mail: attach(
      "Return-Path: <>\nFrom: Help desk <help@harbour.example>\nAuto-Submitted: auto-generated\nSubject: mail for Ann",
      "The attached message was reported by sam@harbour.example.",
      POSTFIX,
    ),
  },
  {
    name: "a postmaster who attaches a bounce",
    mail: attach("From: postmaster@harbour.example\nSubject: mail for Ann", "fyi", POSTFIX).replace(/^Return-Path: .*\n/, ""),
  },
  {
    name: "an administrator whose program puts what it forwards into brackets",
    mail: mail(
      'From: System Administrator <admin@harbour.example>\nReturn-Path: <admin@harbour.example>\nSubject: [Fwd: failure notice]\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="o"',
      `--o\nContent-Type: message/rfc822\n\n${QMAIL}\n--o--`,
    ),
  },
  {
    name: "a colleague with two bounces attached",
    mail: mail(
      'Subject: two more\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="o"',
      `--o\nContent-Type: text/plain\n\nboth today\n--o\nContent-Type: message/rfc822\n\n${POSTFIX}\n--o\nContent-Type: message/rfc822\n\n${QMAIL}\n--o--`,
    ),
  },
  {
    name: "a colleague who attaches the text of a delivery status",
    mail: attach(
      "Subject: what is this file",
      "It was called details.txt.",
      "Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; ann@example.org\nAction: failed\nStatus: 5.1.1",
      'text/plain; name="details.txt"',
    ),
  },
  {
    name: "a colleague who passes on what Amazon SES told",
    mail: mail(
      "Subject: Fwd: AWS Notification Message",
      'FYI\n\n---------- Forwarded message ---------\nFrom: SES <no-reply@sns.example>\n\n{"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bouncedRecipients":[{"emailAddress":"ann@example.org","action":"failed","status":"5.1.1"}]}}',
    ),
  },
  {
    name: "a digest of a list that carries a bounce",
    mail: mail(
      'From: friends-request@lists.example.org\nSubject: Friends Digest, Vol 12, Issue 3\nPrecedence: list\nList-Id: <friends.lists.example.org>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="d"',
      `--d\nContent-Type: text/plain\n\nToday's Topics:\n\n   1. Undelivered Mail Returned to Sender (MAILER-DAEMON)\n\n--d\nContent-Type: multipart/digest; boundary="e"\n\n--e\n\n${POSTFIX}\n--e--\n--d--`,
    ),
  },
  {
    name: "a plain digest that carries a bounce",
    mail: mail(
      "From: friends-request@lists.example.org\nSubject: Friends Digest, Vol 12, Issue 4\nPrecedence: list\nList-Id: <friends.lists.example.org>",
      `Message: 1\nDate: Tue, 3 Nov 2026 09:14:25\nFrom: MAILER-DAEMON@mx.meadow.example\nSubject: Undelivered Mail Returned to Sender\n\n${bodyOf(QMAIL)}\n\n------------------------------\n\nEnd of Friends Digest`,
    ),
  },
  ...["Sam Tailor <sam@example.org>", "Sam Tailor (Postmaster) <postmaster@harbour.example>"].flatMap((from) => [
    {
      name: `the parts of a bounce that Thunderbird forwards for ${from}`,
      mail: mail(
        `From: ${from}\nSubject: Fwd: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="o"`,
        `--o\nContent-Type: text/plain\n\nSee below.\n\n-------- Forwarded Message --------\nFrom: MAILER-DAEMON@mx.example.net\n\n${NOTICE}\n--o\nContent-Type: message/delivery-status; name="Delivery report.txt"\nContent-Disposition: attachment\n\n${DELIVERY_STATUS}\n--o--`,
      ),
    },
    {
      name: `the file that came with a bounce, from ${from}`,
      mail: attach(
        `From: ${from}\nSubject: details of the bounce`,
        "Hi Nora,\n\nthis file came with it.",
        DELIVERY_STATUS,
        "message/delivery-status",
      ),
    },
    {
      name: `a bounce that is attached, from ${from}`,
      mail: attach(`From: ${from}\nSubject: bounce`, "Hi Nora,\n\ncan you see why?\n\nSam", POSTFIX),
    },
  ]),
];
