/**
 * Mails made to exhaust a reader, each as large as asked: what each attacks stands in its name. `shows`
 * are the problem codes that a report on a big one must hold; nothing is demanded where the whole mail
 * can be read.
 */
import type { ProblemCode } from "../../packages/core/src/index.ts";

export interface HostileMail {
  readonly name: string;
  /** The mail, of about `bytes` bytes; one character a byte. */
  readonly make: (bytes: number) => string;
  /** The size at which it is read whole, in bytes. */
  readonly bytes: number;
  readonly shows: readonly ProblemCode[];
  /** How many outcomes it has at that size. */
  readonly outcomes: number;
}

const MB = 1_000_000;
const HEADER =
  "Return-Path: <>\nFrom: Mail Delivery System <MAILER-DAEMON@mx.example.net>\nTo: news@example.com\nSubject: Undelivered Mail Returned to Sender\n";
const MULTIPART = `${HEADER}Content-Type: multipart/mixed; boundary=b\n\n`;
const REPORT = `${HEADER}Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\n`;
const NOTICE =
  "This is the mail system at host mx.example.net.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients.\n\n";

const fill = (bytes: number, piece: string): string => piece.repeat(Math.max(1, Math.floor(bytes / piece.length)));
const number = (bytes: number, width: number, line: (at: number) => string): string =>
  Array.from({ length: Math.max(1, Math.floor(bytes / width)) }, (_, at) => line(at)).join("");
const text = (fields: string, body: string): string => `${HEADER}${fields}\n\n${body}`;
const header = (field: string): string => `${field}\n${HEADER}\nhello\n`;
const status = (fields: string): string =>
  `${REPORT}${NOTICE}--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\n${fields}\n--b--\n`;

export const HOSTILE_MAILS: readonly HostileMail[] = [
  {
    name: "a 15 MB attachment behind the notice",
    make: (bytes) =>
      `${MULTIPART}--b\nContent-Type: text/plain\n\n${NOTICE}<ann@example.org>: 550 5.1.1 User unknown\n--b\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\n${fill(bytes, `${"QUJD".repeat(19)}\n`)}\n--b--\n`,
    bytes: 15 * MB,
    shows: [],
    outcomes: 1,
  },
  {
    name: "64 MiB of boundaries",
    make: (bytes) => MULTIPART + fill(bytes, "--b\n"),
    bytes: 67 * MB,
    shows: ["too-many-parts"],
    outcomes: 0,
  },
  {
    name: "64 MiB of lines that begin as the boundary does",
    make: (bytes) => MULTIPART + fill(bytes, "--bx\n"),
    bytes: 67 * MB,
    shows: ["text-too-large"],
    outcomes: 0,
  },
  {
    name: "64 MiB of small parts",
    make: (bytes) => MULTIPART + fill(bytes, "--b\n\nhi\n"),
    bytes: 67 * MB,
    shows: ["too-many-parts"],
    outcomes: 0,
  },
  {
    name: "100,000 nested parts",
    make: (bytes) => HEADER + number(bytes, 60, (at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`),
    bytes: 6 * MB,
    shows: ["nesting-too-deep"],
    outcomes: 0,
  },
  {
    name: "nested multiparts that reuse one boundary",
    make: (bytes) => `${HEADER}${fill(bytes / 2, "Content-Type: multipart/mixed; boundary=b\n\n--b\n")}text\n${fill(bytes / 2, "--b--\n")}`,
    bytes: 4 * MB,
    shows: ["too-many-parts"],
    outcomes: 0,
  },
  {
    name: "message/rfc822 within message/rfc822",
    make: (bytes) => HEADER + fill(bytes, "Content-Type: message/rfc822\n\n"),
    bytes: 4 * MB,
    shows: [],
    outcomes: 0,
  },
  {
    name: "a digest of many messages",
    make: (bytes) =>
      `${HEADER}Content-Type: multipart/digest; boundary=b\n\n${fill(bytes, "--b\n\nFrom: a@example.com\nDate: Mon, 2 Nov 2026 10:00:00 +0100\n\nhi\n")}--b--\n`,
    bytes: 4 * MB,
    shows: ["too-many-parts"],
    outcomes: 0,
  },
  {
    name: "a 10 MB header line",
    make: (bytes) => header(`X-Long: ${fill(bytes, "a")}`),
    bytes: 10 * MB,
    shows: ["header-too-large"],
    outcomes: 0,
  },
  {
    name: "a Subject of encoded words",
    make: (bytes) => header(`Subject: ${fill(bytes, "=?utf-8?Q?=C3=A4?= ")}`),
    bytes: 4 * MB,
    shows: ["header-too-large"],
    outcomes: 0,
  },
  {
    name: "encoded words that never end",
    make: (bytes) => header(`Subject: ${fill(bytes, "=?utf-8?Q?")}`),
    bytes: 4 * MB,
    shows: ["header-too-large"],
    outcomes: 0,
  },
  {
    name: "1,000,000 addresses in To",
    make: (bytes) => header(`To: ${fill(bytes, "ann@example.org, ")}`),
    bytes: 17 * MB,
    shows: ["header-too-large"],
    outcomes: 0,
  },
  {
    name: "1,000,000 addresses in a folded To",
    make: (bytes) => header(`To: a@example.org${fill(bytes, ",\n ann@example.org")}`),
    bytes: 18 * MB,
    shows: ["header-too-large"],
    outcomes: 0,
  },
  {
    name: "1,000,000 failed recipients in the header",
    make: (bytes) => header(`X-Failed-Recipients: ${fill(bytes, "ann@example.org, ")}`),
    bytes: 17 * MB,
    shows: ["header-too-large"],
    outcomes: 0,
  },
  {
    name: "a header line folded a million times",
    make: (bytes) => header(`X-Folded: a${fill(bytes, "\n b")}`),
    bytes: 3 * MB,
    shows: ["header-too-large"],
    outcomes: 0,
  },
  {
    name: "a million header fields",
    make: (bytes) => header(fill(bytes, "X-A: b\n").trimEnd()),
    bytes: 7 * MB,
    shows: ["header-too-large"],
    outcomes: 0,
  },
  {
    name: "a header that is noise",
    make: (bytes) => HEADER + fill(bytes, "noise\n"),
    bytes: 6 * MB,
    shows: ["header-line-malformed"],
    outcomes: 0,
  },
  {
    name: "quotes that never close",
    make: (bytes) => header(`From: ${fill(bytes, '"')}`),
    bytes: 2 * MB,
    shows: ["header-too-large"],
    outcomes: 0,
  },
  {
    name: "comments that never close",
    make: (bytes) => header(`From: ${fill(bytes, "(")}`),
    bytes: 2 * MB,
    shows: ["header-too-large"],
    outcomes: 0,
  },
  {
    name: "brackets, quotes and comments that never close",
    make: (bytes) => header(`From: ${fill(bytes, '(<a@b.example>,"')}`),
    bytes: 2 * MB,
    shows: ["header-too-large"],
    outcomes: 0,
  },
  {
    name: "200,000 parameters of a Content-Type",
    make: (bytes) => text(`Content-Type: text/plain${number(bytes, 10, (at) => `; a${at}=b`)}`, "hi\n"),
    bytes: 2 * MB,
    shows: ["header-too-large"],
    outcomes: 0,
  },
  {
    name: "a parameter of escapes that never ends",
    make: (bytes) => text(`Content-Type: text/plain; a="${fill(bytes, '\\"')}`, "hi\n"),
    bytes: 2 * MB,
    shows: ["header-too-large"],
    outcomes: 0,
  },
  {
    name: "1,000,000 times the same address in the body",
    make: (bytes) => text("", `${NOTICE}${fill(bytes, "<ann@example.org>: 550 5.1.1 unknown\n")}`).replace("\n\n\n", "\n\n"),
    bytes: 37 * MB,
    shows: ["text-too-large"],
    outcomes: 1,
  },
  {
    name: "1,000,000 addresses in the body",
    make: (bytes) => `${HEADER}\n${NOTICE}${number(bytes, 40, (at) => `<ann${at}@example.org>: 550 5.1.1 no\n\n`)}`,
    bytes: 40 * MB,
    shows: ["text-too-large", "too-many-recipients"],
    outcomes: 10_000,
  },
  {
    name: "100,000 recipients in a delivery status",
    make: (bytes) => status(number(bytes, 75, (at) => `Final-Recipient: rfc822; ann${at}@example.org\nAction: failed\nStatus: 5.1.1\n\n`)),
    bytes: 7.5 * MB,
    shows: ["text-too-large", "too-many-recipients"],
    outcomes: 10_000,
  },
  {
    name: "many reports that have more recipients together than are allowed",
    make: (bytes) => {
      const one = (at: number): string => `Final-Recipient: rfc822; ann${at}@example.org\nAction: failed\nStatus: 5.1.1\n\n`;
      const report = (of: number): string =>
        `--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\n${number(bytes / 10, 75, (at) => one(of * 100_000 + at))}`;
      return `${HEADER}Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n${Array.from({ length: 10 }, (_, at) => report(at)).join("")}--b--\n`;
    },
    bytes: 4 * MB,
    shows: ["too-many-recipients"],
    outcomes: 10_000,
  },
  {
    name: "recipients whom the text does not name",
    make: (bytes) =>
      status(number(bytes / 2, 75, (at) => `Final-Recipient: rfc822; ann${at}@example.org\nAction: failed\nStatus: 5.1.1\n\n`)).replace(
        NOTICE,
        () => NOTICE + number(bytes / 2, 55, (at) => `<bob${at}@example.org>: host mx said: 550 5.1.1 unknown\n\n`),
      ),
    bytes: 2 * MB,
    shows: ["too-many-recipients"],
    outcomes: 10_000,
  },
  {
    name: "a diagnostic that goes on for ever",
    make: (bytes) =>
      status(
        `Final-Recipient: rfc822; ann@example.org\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; ${fill(bytes, "550-5.1.1 line\n ")}550 end`,
      ),
    bytes: 4 * MB,
    shows: ["text-too-large"],
    outcomes: 1,
  },
  {
    name: "a transcript of a million commands",
    make: (bytes) =>
      `${HEADER}\n   ----- Transcript of session follows -----\n... while talking to mx.example.org.:\n${fill(bytes, ">>> RCPT TO:<ann@example.org>\n<<< 550 5.1.1 User unknown\n")}`,
    bytes: 10 * MB,
    shows: ["text-too-large"],
    outcomes: 1,
  },
  {
    name: "a transcript whose reply goes on for ever",
    make: (bytes) =>
      `${HEADER}\n   ----- Transcript of session follows -----\n... while talking to mx.example.org.:\n>>> RCPT TO:<ann@example.org>\n${fill(bytes, "<<< 550-a\n")}`,
    bytes: 4 * MB,
    shows: ["text-too-large"],
    outcomes: 1,
  },
  {
    name: "a diagnostic folded at every letter",
    make: (bytes) =>
      status(
        `Final-Recipient: rfc822; ann@example.org\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 no${fill(bytes, "\n a")}`,
      ),
    bytes: 4 * MB,
    shows: ["text-too-large"],
    outcomes: 1,
  },
  {
    name: "10 MB of soft breaks",
    make: (bytes) => text("Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable", fill(bytes, "=\n")),
    bytes: 10 * MB,
    shows: ["text-too-large"],
    outcomes: 0,
  },
  {
    name: "10 MB of equals signs",
    make: (bytes) => text("Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable", fill(bytes, "=")),
    bytes: 10 * MB,
    shows: ["text-too-large"],
    outcomes: 0,
  },
  {
    name: "20 MB of base64",
    make: (bytes) => text("Content-Type: text/plain\nContent-Transfer-Encoding: base64", fill(bytes, `${"QUJD".repeat(19)}\n`)),
    bytes: 20 * MB,
    shows: ["text-too-large"],
    outcomes: 0,
  },
  {
    name: "20 MB of base64 in one line",
    make: (bytes) => text("Content-Type: text/plain\nContent-Transfer-Encoding: base64", fill(bytes, "QUJD")),
    bytes: 20 * MB,
    shows: ["text-too-large"],
    outcomes: 0,
  },
  { name: "1,000,000 blank lines", make: (bytes) => `${HEADER}\n${fill(bytes, "\n")}`, bytes: MB, shows: [], outcomes: 0 },
  {
    name: "5 MB of one line",
    make: (bytes) => `${HEADER}\n${fill(bytes, "lorem ipsum ")}`,
    bytes: 5 * MB,
    shows: ["text-too-large"],
    outcomes: 0,
  },
  { name: "5 MB of at signs", make: (bytes) => `${HEADER}\n${fill(bytes, "@")}`, bytes: 5 * MB, shows: ["text-too-large"], outcomes: 0 },
  {
    name: "5 MB of reply codes in one line",
    make: (bytes) => `${HEADER}\n${fill(bytes, "550 5.1.1 ")}`,
    bytes: 5 * MB,
    shows: ["text-too-large"],
    outcomes: 0,
  },
  {
    name: "5 MB of words that introduce a reply",
    make: (bytes) => `${HEADER}\n${NOTICE}<ann@example.org>: ${fill(bytes, "host said: with because reason: ")}`,
    bytes: 5 * MB,
    shows: ["text-too-large"],
    outcomes: 1,
  },
  {
    name: "5 MB of separators",
    make: (bytes) => `${HEADER}\n${fill(bytes, "----- original message -----\n")}`,
    bytes: 5 * MB,
    shows: ["text-too-large"],
    outcomes: 0,
  },
  {
    name: "5 MB of quotation marks of mail",
    make: (bytes) => `${HEADER}\n${fill(bytes, "> ")}`,
    bytes: 5 * MB,
    shows: ["text-too-large"],
    outcomes: 0,
  },
  {
    name: "5 MB of tags that are opened in every line and never closed",
    make: (bytes) => text("Content-Type: text/html", fill(bytes, "<\n")),
    bytes: 5 * MB,
    shows: ["text-too-large"],
    outcomes: 0,
  },
  {
    name: "5 MB of HTML",
    make: (bytes) => text("Content-Type: text/html", fill(bytes, "<p>a&amp;b</p>")),
    bytes: 5 * MB,
    shows: ["text-too-large"],
    outcomes: 0,
  },
  {
    name: "HTML tags, comments and entities that never close",
    make: (bytes) => text("Content-Type: text/html", fill(bytes, "<!--<a &#x&<style>")),
    bytes: 5 * MB,
    shows: ["text-too-large"],
    outcomes: 0,
  },
  {
    name: "short lines in no charset",
    make: (bytes) => text("Content-Type: text/plain; charset=utf-8", fill(bytes, "\xe4\n")),
    bytes: 2 * MB,
    shows: ["text-too-large"],
    outcomes: 0,
  },
  {
    name: "escapes of ISO 2022 and nothing else",
    make: (bytes) => text("Content-Type: text/plain; charset=iso-2022-jp", fill(bytes, "\x1b$B")),
    bytes: 3 * MB,
    shows: ["text-too-large"],
    outcomes: 0,
  },
  {
    name: "bare carriage returns",
    make: (bytes) => HEADER.replaceAll("\n", "\r") + fill(bytes, "\ra"),
    bytes: 5 * MB,
    shows: ["text-too-large"],
    outcomes: 0,
  },
  {
    name: "an absence of a hundred thousand days",
    make: (bytes) =>
      `From: ann@example.org\nAuto-Submitted: auto-replied\nSubject: Out of office\n\n${fill(bytes, "back on 1 May 2026 until 2 June. ")}`,
    bytes: 3 * MB,
    shows: ["text-too-large"],
    outcomes: 1,
  },
];

export function bytesOf(mail: string): Uint8Array {
  return new Uint8Array(Buffer.from(mail, "latin1"));
}
