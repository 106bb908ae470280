/** Notices of programs about mail that comes in, and of mail that others sent: they may enclose it, and speak like bounces. */
import { attach, mail, type OrdinaryMail } from "./mail.ts";

const FILTER = "Return-Path: <>\nFrom: Filter <filter@mx.harbour.example>\nAuto-Submitted: auto-generated";
const SERVICE = "Return-Path: <>\nFrom: Service <alerts@service.example>";
const ADMINISTRATOR = "Return-Path: <admin@harbour.example>\nFrom: Mail Administrator <admin@harbour.example>";

/** A mail that somebody else wrote to nora. */
const OFFER =
  "Return-Path: <ann@example.org>\nReceived: from mx.example.org ([192.0.2.1]) by mx.harbour.example; Thu, 12 Nov 2026 09:59:00 +0100\nFrom: Ann <ann@example.org>\nTo: nora@harbour.example\nSubject: Offer\nMessage-ID: <77@example.org>\n\nBuy this.";

export const ORDINARY_INCOMING: readonly OrdinaryMail[] = [
  {
    name: "a filter that holds a message and attaches it",
    mail: attach(
      `${FILTER}\nSubject: Quarantined message`,
      "The message from ann@example.org was held as spam and could not be delivered to your inbox.",
      OFFER,
    ),
  },
  {
    name: "a filter that holds a message and quotes it",
    mail: mail(
      `${FILTER}\nSubject: Quarantined message`,
      `The message from ann@example.org was held as spam and could not be delivered to your inbox.\n\n----- Original message -----\n\n${OFFER}`,
    ),
  },
  {
    name: "an administrator's filter that holds a message",
    mail: mail(
      `${ADMINISTRATOR}\nSubject: Message held`,
      "A message from ann@example.org to you was not delivered because it was identified as spam.\nRelease it: https://q.example/2",
    ),
  },
  {
    name: "a filter's mark around spam that it passes on",
    mail: attach(
      `${FILTER}\nSubject: [SPAM] Offer`,
      "Spam detection software has identified this incoming email as possible spam. The original message has been attached.\n\n 3.3 RCVD_IN_SBL  Received via a relay in Spamhaus SBL [192.0.2.1 listed in zen.spamhaus.org]",
      OFFER,
    ),
  },
  {
    name: "a help desk that received a message and attaches it",
    mail: attach(
      `${SERVICE}\nSubject: [Ticket 7] Offer`,
      "A new ticket was created from the attached message of ann@example.org. It could not be delivered to the right team yet, we will look.",
      OFFER,
    ),
  },
  {
    name: "a rule that stops a message until somebody approves it",
    mail: attach(
      `${SERVICE}\nSubject: Message blocked: Offer`,
      "Your message to ann@example.org was blocked by a data protection rule until a manager approves it.",
      OFFER,
    ),
  },
  {
    name: "a journal of mail that arrived",
    mail: attach(`${SERVICE}\nSubject: Offer`, "Sender: ann@example.org\nSubject: Offer\nRecipient: failed@harbour.example", OFFER),
  },
  {
    name: "a warning of scammers about messages that never were",
    mail: mail(
      `${SERVICE}\nSubject: Undelivered messages`,
      "Dear nora@harbour.example,\n\n5 of your incoming messages could not be delivered because your mailbox is full. Recover them: http://recover.example/",
    ),
  },
  {
    name: "a program's error with an address that was refused",
    mail: mail(
      `${SERVICE}\nSubject: SMTPRecipientsRefused: {'ann@example.org': (550, b'5.1.1 User unknown')}`,
      "Issue SHOP-12\n\n{'ann@example.org': (550, b'5.1.1 <ann@example.org>: User unknown')}\n\n  File \"smtplib.py\", line 885, in sendmail",
    ),
  },
  {
    name: "a tracker's mail that quotes the fields of a report",
    mail: mail(
      `${SERVICE}\nSubject: Re: [acme/mailer] 550 5.1.1 is called soft (#42)`,
      "bob commented:\n\n```\nFinal-Recipient: rfc822; ann@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n```",
    ),
  },
  {
    name: "a help desk that quotes the bounce it was asked about",
    mail: mail(
      `${SERVICE}\nSubject: [Ticket 9] Undelivered Mail Returned to Sender`,
      "Your request has been received.\n\nYou wrote:\n> This is the mail system at host mx.example.net.\n> <ann@example.org>: host mx.example.org said: 550 5.1.1 User unknown",
    ),
  },
  {
    name: "an administrator whose help desk quotes a bounce in German",
    mail: mail(
      `${ADMINISTRATOR}\nSubject: [Ticket 4711] Mail kommt zurück\nContent-Type: text/plain; charset=utf-8`,
      "Wir haben Ihre Anfrage erhalten:\n\n> <ann@example.org>: Benutzer unbekannt (550 5.1.1)\n> Ihre Nachricht konnte nicht zugestellt werden.",
    ),
  },
  {
    name: "a mail merge that tells which addresses were refused",
    mail: mail(
      `${SERVICE}\nSubject: Mail merge finished`,
      "Sent: 120\nFailed: 2\n  ann@example.org: 550 5.1.1 User unknown\n  bob@example.com: 550 5.1.1 User unknown",
    ),
  },
  {
    name: "a sending service that tells which addresses it suppressed",
    mail: mail(
      `${SERVICE}\nSubject: We removed 2 addresses from your list`,
      "Two recipients could not be reached and are suppressed now:\n\nann@example.org\nbob@example.com",
    ),
  },
  {
    name: "an order of which one part could not be delivered",
    mail: mail(
      `${ADMINISTRATOR}\nSubject: Order 5511: item could not be delivered`,
      "Your order 5511 could not be delivered to the following recipients:\n\nAnn Miller, ann@example.org\n\nThe courier returned it.",
    ),
  },
  {
    name: "an old digest without the marks of a list that carries a bounce",
    mail: mail(
      "Return-Path: <no-reply@lists.example.org>\nFrom: no-reply@lists.example.org\nSubject: Ops Digest, Vol 3, Issue 9\nPrecedence: bulk\nAuto-Submitted: auto-generated",
      "Message: 1\nDate: Sat, 7 Nov 2026 08:14:25 +0000\nFrom: MAILER-DAEMON@mx.example.net\nSubject: Undelivered Mail Returned to Sender\n\nThis is the mail system at host mx.example.net.\n\n<ann@example.org>: host mx.example.org[192.0.2.1] said: 550 5.1.1 User unknown (in reply to RCPT TO command)\n\nEnd of Ops Digest",
    ),
  },
  {
    name: "a system administrator who asks about a bounce",
    mail: mail(
      "Return-Path: <sysadmin@harbour.example>\nFrom: System Administrator <sysadmin@harbour.example>\nSubject: Undelivered Mail Returned to Sender",
      "Hi,\n\nwhat did you get for ann@example.org? It said that the user is unknown, but I just talked to her.",
    ),
  },
  {
    name: "a monitor that quotes the mail queue",
    mail: mail(
      "Return-Path: <>\nFrom: root <root@mx1.harbour.example>\nAuto-Submitted: auto-generated\nSubject: ** PROBLEM Service Alert: mx1/Mailq is WARNING **",
      "WARNING: mailq is 312\n(host mx.example.org[192.0.2.1] said: 452 4.2.2 Mailbox full (in reply to RCPT TO command))\n                                         ann@example.org",
    ),
  },
  {
    name: "a contact form that tells of a bounce",
    mail: mail(
      `${SERVICE}\nSubject: Contact form: I cannot reach Ann`,
      "Name: Bob\nEmail: bob@example.com\nMessage:\nMy mail to ann@example.org could not be delivered. Error: 550 5.1.1 User unknown.",
    ),
  },
  {
    name: "an invitation of a survey that could not be sent",
    mail: mail(
      `${SERVICE}\nSubject: Invitations that failed`,
      "The following invitations could not be sent:\n\nann@example.org: invalid e-mail address\nbob@example.com: already answered",
    ),
  },
];
