/** What answers mail and is no bounce: receipts, reports, replies to invitations, complaints, absences. */
import { attach, bounceExample, mail, type OrdinaryMail, QMAIL } from "./mail.ts";

export const ORDINARY_REPORTS: readonly OrdinaryMail[] = [
  {
    name: "a campaign's figures under the name of its bounces",
    mail: mail(
      "Return-Path: <bounces@shop.example>\nFrom: Shop <bounces@shop.example>\nSubject: Delivery report for Autumn",
      "Recipient;Status;Reply\nann@example.com;failed;550 5.1.1 User unknown\nbob@example.com;failed;552 5.2.2 Mailbox full",
    ),
  },
  { name: "a DMARC report with a null sender", mail: bounceExample("dmarc-aggregate-report") },
  { name: "a TLS report", mail: bounceExample("tls-report") },
  {
    name: "a DMARC report that is zipped and from postmaster",
    mail: attach(
      "From: postmaster@mx.example.net\nReturn-Path: <>\nSubject: Report Domain: harbour.example Submitter: mx.example.net Report-ID: 7",
      "Aggregate report, see attachment. Failures: 3.",
      "UEsDBAoAAAAA",
      'application/zip; name="mx.example.net!harbour.example!1793923200!1794009599.zip"',
    ),
  },
  { name: "a read receipt", mail: bounceExample("read-receipt-mdn") },
  {
    name: "a receipt that the mail was deleted unread",
    mail: bounceExample("read-receipt-mdn")
      .replace("MDN-sent-manually; displayed", "MDN-sent-automatically; deleted")
      .replace(/This is a Return Receipt[\s\S]*?contents\./, "Your message was deleted without being read on 11 November 2026."),
  },
  {
    name: "an invitation",
    mail: mail(
      'Subject: Invitation: Reading on Thursday\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="c"',
      "--c\nContent-Type: text/plain\n\nYou are invited.\n--c\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR\n--c--",
    ),
  },
  { name: "a declined invitation", mail: bounceExample("calendar-declined") },
  { name: "a complaint", mail: bounceExample("complaint-arf") },
  {
    name: "a complaint about a bounce",
    mail: bounceExample("complaint-arf").replace(
      /(Content-Disposition: inline\n\n)[\s\S]*(\n--part1)/,
      (_, head: string, end: string) => `${head}${QMAIL}${end}`,
    ),
  },
  { name: "a challenge", mail: bounceExample("challenge-tmda") },
  { name: "an absence", mail: bounceExample("vacation-german") },
  {
    name: "an absence of somebody whose mail is not forwarded",
    mail: mail(
      "Subject: Automatic reply: Undeliverable invoices\nAuto-Submitted: auto-generated\nX-Auto-Response-Suppress: All\nReturn-Path: <>\nIn-Reply-To: <5f1d0c2a@harbour.example>",
      "I am out of the office until 20 November 2026 and your message will not be delivered to anybody else. Please write to ann@example.org.",
    ),
  },
];
