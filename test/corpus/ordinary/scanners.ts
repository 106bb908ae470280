/** What virus scanners tell the one to whom a message was sent: it was stopped on its way in, and nobody's own mail came back. */
import { mail, type OrdinaryMail } from "./mail.ts";

/** With a sender, without one, and without a return path, as mail lies in many folders. */
const PATHS: Readonly<Record<string, (text: string) => string>> = {
  "a null sender": (text) => text.replace(/^Return-Path: .*/m, "Return-Path: <>"),
  "no return path": (text) => text.replace(/^Return-Path: .*\n/m, "Auto-Submitted: auto-generated\n"),
};

const NOTICES: Readonly<Record<string, string>> = {
  Amavis: mail(
    'From: "Content-filter at mx.harbour.example" <postmaster@mx.harbour.example>\nSubject: VIRUS (Eicar-Test-Signature) in mail TO YOU from <ann@example.org>',
    "VIRUS ALERT\n\nOur content checker found\n    virus: Eicar-Test-Signature\n\nin an email to you from probably faked sender:\n  <ann@example.org>\n\nOur internal reference code for your message is 01234-05/abcdef\n\nPlease contact your system administrator for details.",
  ),
  ScanMail: mail(
    "From: ScanMail <postmaster@harbour.example>\nSubject: [MailServer Notification]To Recipient virus found",
    "ScanMail for Microsoft Exchange has detected virus-infected attachment(s).\nSender = ann@example.org\nRecipient(s) = nora@harbour.example\nSubject = Offer",
  ),
  Symantec: mail(
    "From: Symantec Mail Security <postmaster@harbour.example>\nSubject: Symantec Mail Security detected a violation",
    "Recipient of the message: nora@harbour.example\nSender of the message: ann@example.org\nThe attachment invoice.exe was deleted.",
  ),
  "Dr.Web": mail(
    "From: DrWEB-DAEMON <postmaster@mx.harbour.example>\nSubject: Infected message from ann@example.org",
    "Dear User,\n\nthe message with following attributes has not been delivered,\nbecause contains an infected object.\n\nSender = ann@example.org\nRecipients = nora@harbour.example\nSubject = Offer",
  ),
};

export const ORDINARY_SCANNERS: readonly OrdinaryMail[] = Object.entries(NOTICES).flatMap(([scanner, text]) =>
  Object.entries(PATHS).map(([path, withPath]) => ({ name: `${scanner} to the recipient of a virus, ${path}`, mail: withPath(text) })),
);
