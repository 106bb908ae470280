/** What programs send: cron, monitors, shops, ticket systems, filters. */
import { attach, bodyOf, mail, type OrdinaryMail, QMAIL, quoted } from "./mail.ts";

export const ORDINARY_PROGRAMS: readonly OrdinaryMail[] = [
  {
    name: "cron from root",
    mail: mail(
      "From: root@web1.example.org (Cron Daemon)\nSubject: Cron <root@web1> /usr/local/bin/send-invoices\nAuto-Submitted: auto-generated\nReturn-Path: <root@web1.example.org>",
      "sending invoice 7731 to ann@example.org ... failed\n550 5.1.1 User unknown\n2 sent, 1 failed",
    ),
  },
  {
    name: "cron from daemon with a null sender",
    mail: mail(
      "From: daemon@web1.example.org\nReturn-Path: <>\nSubject: Output from your job 12\nAuto-Submitted: auto-generated",
      "rsync: connection unexpectedly closed\nrsync error: error in rsync protocol data stream (code 12)\nmail ops@example.org if this persists",
    ),
  },
  {
    name: "a summary of the mail log for the postmaster",
    mail: mail(
      "From: postmaster@mx.example.org\nTo: postmaster@harbour.example\nSubject: Postfix log summaries for Nov 11\nAuto-Submitted: auto-generated",
      "Grand Totals\n------------\nmessages\n\n    812   received\n    799   delivered\n      3   bounced\n\nmessage bounce detail (by relay)\n--------------------------------\n  mx.example.net (total: 2)\n         2   550 5.1.1 <ann@example.org>: Recipient address rejected: User unknown",
    ),
  },
  {
    name: "logwatch",
    mail: mail(
      "From: logwatch@web1.example.org\nTo: root@web1.example.org\nSubject: Logwatch for web1 (Linux)\nPrecedence: bulk\nAuto-Submitted: auto-generated\nReturn-Path: <>",
      "--------------------- sendmail Begin ------------------------\n\n Unknown users:\n    ann@example.org: 3 Time(s)\n\n Undeliverable: 2 message(s)\n\n ---------------------- sendmail End -------------------------",
    ),
  },
  {
    name: "a monitor that says a host is down",
    mail: mail(
      "From: monitoring@example.org\nSubject: ** PROBLEM Service Alert: mx1/SMTP is CRITICAL **\nAuto-Submitted: auto-generated\nPrecedence: bulk",
      "Notification Type: PROBLEM\n\nService: SMTP\nHost: mx1\nAddress: 192.0.2.25\nState: CRITICAL\n\nAdditional Info:\n\nconnect to address 192.0.2.25 and port 25: Connection refused",
    ),
  },
  {
    name: "a monitor that says the mail queue grows",
    mail: mail(
      "From: root@mx1.example.org\nReturn-Path: <>\nSubject: WARNING: 312 messages in the mail queue\nAuto-Submitted: auto-generated",
      "-Queue ID-  --Size-- ----Arrival Time---- -Sender/Recipient-------\n4hX1bb0mKVz    2113 Thu Nov 12 05:10:34  news@harbour.example\n(connect to mx.example.net[192.0.2.1]:25: Connection timed out)\n                                         ann@example.org",
    ),
  },
  {
    name: "a notification of a code host about an issue on bounces",
    mail: mail(
      'From: "Ann Author" <notifications@code.example>\nReply-To: mail/bounce <reply+ABC@reply.code.example>\nSubject: Re: [mail/bounce] "550 5.1.1 User unknown" is not parsed (#42)\nX-Auto-Response-Suppress: All\nPrecedence: list\nList-ID: mail/bounce <bounce.mail.code.example>\nX-GitHub-Recipient: nora\nReturn-Path: <noreply@code.example>',
      "With this mail the reader fails:\n\n```\nThis is the mail system at host mx.example.net.\n\n<ann@example.org>: host mx.example.org[192.0.2.1] said: 550 5.1.1 User unknown\n```\n\n-- \nReply to this email directly or view it on the web.",
    ),
  },
  {
    name: "a build that failed",
    mail: mail(
      'From: "Build" <builds@code.example>\nSubject: [harbour/site] Run failed: deploy - main (1a2b3c4)\nAuto-Submitted: auto-generated\nX-Auto-Response-Suppress: OOF',
      "Delivery to staging failed after 3 attempts. Status: 4.0.1. Contact ops@example.org.",
    ),
  },
  {
    name: "a ticket system that has the mail",
    mail: mail(
      "From: Support <support@example.org>\nSubject: [Ticket #2026-1142] We received your message\nAuto-Submitted: auto-generated\nX-Auto-Response-Suppress: All\nIn-Reply-To: <5f1d0c2a@harbour.example>\nReferences: <5f1d0c2a@harbour.example>",
      "Thank you for your message. A colleague will answer within two days. Please do not reply if your mail could not be delivered to us before.",
    ),
  },
  {
    name: "a ticket about a bounce",
    mail: mail(
      "From: Support <support@example.org>\nSubject: [Ticket #2026-1143] Undelivered Mail Returned to Sender\nAuto-Submitted: auto-generated",
      `A new ticket was opened by nora@harbour.example:\n\n${quoted(bodyOf(QMAIL))}`,
    ),
  },
  {
    name: "a ticket that a daemon opened, with its words",
    mail: mail(
      'From: "Mail Delivery System via RT" <support@example.org>\nReturn-Path: <>\nSubject: [example.org #1144] Undelivered Mail Returned to Sender\nPrecedence: bulk',
      `Thu Nov 12 10:00:00 2026: Request 1144 was acted upon.\nTransaction: Ticket created by MAILER-DAEMON\n\n${bodyOf(QMAIL)}`,
    ),
  },
  {
    name: "an invoice",
    mail: attach(
      "From: Billing <billing@example.com>\nSubject: Invoice 550-5.1.1",
      "Amount due: 554.00. Delivery: failed twice, third attempt on Monday.",
      "JVBERi0xLjQK",
      "application/pdf",
    ),
  },
  {
    name: "an order that could not be delivered",
    mail: mail(
      "From: Parcel Service <no-reply@parcels.example>\nSubject: Delivery failed: we could not reach the recipient\nAuto-Submitted: auto-generated",
      "We tried to deliver your parcel 550 511 to Ann, 4 Mill Lane. The recipient is unknown at this address. The parcel is returned to sender. Questions: help@parcels.example",
    ),
  },
  {
    name: "a failed payment",
    mail: mail(
      "From: Payments <no-reply@pay.example>\nSubject: Your payment failed\nAuto-Submitted: auto-generated",
      "Your bank refused the payment of ann@example.org: account closed. Error 5.1.1.",
    ),
  },
  {
    name: "a reset of a password",
    mail: mail(
      "From: no-reply@example.com\nSubject: Reset your password\nAuto-Submitted: auto-generated\nReturn-Path: <>",
      "Somebody asked to reset the password of nora@harbour.example. If this was not you, ignore this message.",
    ),
  },
  {
    name: "a login code from a bounces address",
    mail: mail(
      "From: Shop <no-reply@shop.example>\nReturn-Path: <bounces+4711-nora=harbour.example@mail.shop.example>\nSubject: Your code is 550511",
      "550511 is your code. It expires in 10 minutes. This message was created automatically, do not reply.",
    ),
  },
  {
    name: "a backup that failed, from the mailer daemon's machine",
    mail: mail(
      "From: root <root@mx1.example.org>\nSubject: backup failure notice\nReturn-Path: <>\nAuto-Submitted: auto-generated",
      "I'm afraid the backup of /var/mail could not be completed. This is a permanent error; I've given up. Contact ops@example.org.",
    ),
  },
  {
    name: "a mail system's listing of its queue",
    mail: mail(
      "From: MAILER-DAEMON@mx1.example.org (Mail Delivery System)\nReturn-Path: <>\nSubject: WARNING: Undelivered mail in queue",
      "-Queue ID-  --Size-- ----Arrival Time---- -Sender/Recipient-------\n4hX1bb0mKVz    2113 Thu Nov 12 05:10:34  news@harbour.example\n(host mx.example.net[192.0.2.1] said: 550 5.1.1 <ann@example.net>: User unknown (in reply to RCPT TO command))\n                                         ann@example.net\n\n-- 2 Kbytes in 1 Request.",
    ),
  },
  {
    name: "a mail system's count of yesterday's bounces",
    mail: mail(
      "From: MAILER-DAEMON@mx1.example.org (Mail Delivery System)\nReturn-Path: <>\nSubject: Daily bounce report",
      "3 messages could not be delivered.\n\nann@example.net (2): 550 5.1.1 User unknown\nbob@example.com (1): 552 5.2.2 mailbox full",
    ),
  },
  {
    name: "a virus scanner's daily report",
    mail: mail(
      "From: postmaster@filter.example.org\nSubject: Quarantine summary for nora@harbour.example\nAuto-Submitted: auto-generated",
      "3 messages were held:\n\n  ann@example.org    Cheap watches     spam\n  bob@example.org    Invoice           virus\n  MAILER-DAEMON@mx.example.net  Undelivered Mail Returned to Sender  backscatter\n\nRelease them within 14 days.",
    ),
  },
  {
    name: "a report of a filter to the one who was spammed",
    mail: mail(
      "From: Spam digest <quarantine@example.org>\nReturn-Path: <>\nSubject: [Spam digest] 2 new messages\nAuto-Submitted: auto-generated",
      "From: ann@example.org  Subject: Delivery Status Notification (Failure)\nFrom: bob@example.org  Subject: hello",
    ),
  },
];
