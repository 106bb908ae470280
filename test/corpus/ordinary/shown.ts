/**
 * Mails that show a bounce of somebody else: every way in which people and desks show one, by everybody who may do it.
 * Made of the human parts of examples/, so that each program's own words are tried.
 */
import { bodyOf, bounceExample, DELIVERY_STATUS, EXIM_NOTICE, mail, NOTICE, type OrdinaryMail, quoted } from "./mail.ts";

/** What bounces say, without their header. */
const WORDS: readonly string[] = [
  NOTICE,
  EXIM_NOTICE,
  DELIVERY_STATUS,
  "Your message could not be delivered to the following recipient:\n\n  ann@example.org\n\nReason: 550 5.1.1 User unknown",
  ...["qmail-two-failures", "unknown-program-spanish", "yahoo-user-unknown", "mail-ru-mailbox-full", "gmx-user-unknown"].map((name) =>
    Buffer.from(bodyOf(bounceExample(name)), "latin1").toString("utf8"),
  ),
];

/** By whom: a name that a mail system has does not make one, nor does the missing of a sender. */
const AUTHORS: Readonly<Record<string, string>> = {
  "a colleague": "From: Sam Tailor <sam@example.org>\nReturn-Path: <sam@example.org>",
  "a postmaster who is a person": "From: Sam Tailor (Postmaster) <postmaster@harbour.example>\nReturn-Path: <postmaster@harbour.example>",
  "a system administrator": "From: System Administrator <admin@harbour.example>\nReturn-Path: <admin@harbour.example>",
  "somebody at a machine": "From: root <root@mx1.harbour.example>\nReturn-Path: <>\nAuto-Submitted: auto-generated",
  "a service with a null sender": "From: Service <no-reply@service.example>\nReturn-Path: <>\nAuto-Submitted: auto-generated",
  "a shop that writes from bounces@": "From: Shop <bounces@shop.example>\nReturn-Path: <bounces@shop.example>",
  "a list": "From: postmaster@example.org\nList-Id: <ops.lists.example.org>\nPrecedence: list",
};

/** The same without a Return-Path, as mail lies in many folders. */
const withoutPath = (fields: string): string => fields.replace(/\nReturn-Path: .*/, "");

interface Way {
  readonly subject: string;
  readonly show: (words: string) => string;
}

const heading = (from: string): string =>
  `${from}\nDate: Thu, 12 Nov 2026 09:15:12 +0100\nTo: nora@harbour.example\nSubject: Undelivered Mail Returned to Sender`;

const WAYS: Readonly<Record<string, Way>> = {
  "quotes it in an answer": {
    subject: "Re: Undelivered Mail Returned to Sender",
    show: (words) =>
      `Hi Nora,\n\nthat address is gone.\n\nOn Thu, 12 Nov 2026 at 09:15, Nora <nora@harbour.example> wrote:\n${quoted(words)}\n\n-- \nSam`,
  },
  "answers below it in German": {
    subject: "AW: Unzustellbar",
    show: (words) => `Nora schrieb am 12.11.2026:\n${quoted(words)}\n\nDie Adresse gibt es nicht mehr.\n\nGruß\nSam`,
  },
  "quotes it under a subject of his own": {
    subject: "your question about the bounce",
    show: (words) => `Hello Nora,\n\nyou asked what this means:\n\n${quoted(words)}\n\nIt means that Ann left.`,
  },
  "forwards it as Gmail does": {
    subject: "Fwd: Undelivered Mail",
    show: (words) =>
      `---------- Forwarded message ---------\n${heading("From: Mail Delivery Subsystem <mailer-daemon@mx.example.net>")}\n\n${words}`,
  },
  "forwards it as Apple Mail does": {
    subject: "Fwd: Undelivered Mail",
    show: (words) =>
      `FYI\n\nBegin forwarded message:\n\n${heading("From: MAILER-DAEMON@mx.example.net (Mail Delivery System)")}\n\n${words}`,
  },
  "forwards it as Outlook does": {
    subject: "WG: Unzustellbar: Angebot",
    show: (words) =>
      `Was heißt das?\n\nVon: Mail Delivery System <MAILER-DAEMON@mx.example.net>\nGesendet: Donnerstag, 12. November 2026 09:15\nAn: nora@harbour.example\n\n${words}`,
  },
  "forwarded it long ago": {
    subject: "problem mail (fwd)",
    show: (words) =>
      `please help\n\n---------- Forwarded message ----------\n${heading("From: Mail Delivery System <MAILER-DAEMON@mx.example.net>")}\n\n${words}`,
  },
  "pastes it between words of his own": {
    subject: "mail to Ann",
    show: (words) => `Hi all,\n\nsince this morning I get this when I write to Ann:\n\n${words}\n\nDoes anybody know why? Thanks.`,
  },
  "pastes it below a line without a greeting": {
    subject: "mail to Ann",
    show: (words) => `got this one from their server when I wrote to her today\n\n${words}\n\nno idea what they did there`,
  },
  "asks in German without a colon": {
    subject: "Fehlermeldung",
    show: (words) => `Hallo Nora,\n\nich habe heute diese Fehlermeldung bekommen\n\n${words}\n\nWas soll ich tun?`,
  },
  "asks in French": {
    subject: "message d'erreur",
    show: (words) => `Bonjour,\n\nje reçois ce message quand j'écris à Ann :\n\n${words}\n\nMerci d'avance`,
  },
  "asks in Japanese": {
    subject: "メールが送れません",
    show: (words) => `お世話になっております。\n\n以下のエラーメールが届きました。\n\n${words}\n\nよろしくお願いします。`,
  },
  "forwards it from web.de": {
    subject: "Fw: Undelivered",
    show: (words) =>
      `Gesendet: Donnerstag, 12. November 2026 um 09:15 Uhr\nVon: "Mail Delivery System" <mailer-daemon@mx.example.net>\nAn: nora@harbour.example\n\n${words}`,
  },
  "files it as a ticket": {
    subject: "[Ticket #4711] created: mail problem",
    show: (words) =>
      `A new ticket was created.\n\nRequester: nora@harbour.example\nDescription:\n\n${words}\n\nView it: https://help.example/4711`,
  },
  "has a desk that says no more than whose words they are": {
    subject: "[#4711] Undelivered Mail Returned to Sender",
    show: (words) => `Reply above this line.\n\nNora Fenn\n\n${words}`,
  },
  "fills them into a form": {
    subject: "[Ticket 4711] mail problem",
    show: (words) => `Description:\n\n${words}`,
  },
  "has it reported with a fence around it": {
    subject: "Re: [mail/bounce] not parsed (#42)",
    show: (words) => `sam commented:\n\nWith this mail the reader fails:\n\n\`\`\`\n${words}\n\`\`\`\n\n-- \nReply to this email directly.`,
  },
};

/** Each author, with a return path and without, in each way, with all words. */
export const ORDINARY_SHOWN: readonly OrdinaryMail[] = Object.entries(AUTHORS).flatMap(([author, fields]) =>
  [fields, withoutPath(fields)].flatMap((from, index) =>
    Object.entries(WAYS).flatMap(([way, { subject, show }]) =>
      WORDS.map((words, number) => ({
        name: `${author} who ${way} (words ${number + 1}${index === 0 ? "" : ", no return path"})`,
        mail: pathless(mail(`${from}\nSubject: ${subject}\nContent-Type: text/plain; charset=utf-8`, show(words)), index === 1),
      })),
    ),
  ),
);

/** Without the return path that is put where none is given. */
function pathless(text: string, isWanted: boolean): string {
  return isWanted ? text.replace(/^Return-Path: .*\n/m, "") : text;
}
