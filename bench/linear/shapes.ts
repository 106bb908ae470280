/**
 * Messages that a reader could be slow on, each as large as asked for: the ordinary heavy ones, and
 * those with which somebody would try to make it slow.
 *
 * A shape is a text around a piece that is repeated until the size is reached.
 */

interface Shape {
  readonly name: string;
  /** At the largest of the three sizes; the others are a half and a quarter. */
  readonly megabytes: number;
  readonly before: string;
  /** What is repeated; `#` becomes a number that grows. */
  readonly piece: string;
  readonly after?: string;
}

const HEADER =
  "From: MAILER-DAEMON@mx.example.com\nSubject: Undelivered Mail Returned to Sender\nTo: sender@example.com\nDate: Thu, 1 Jan 2026 00:00:00 +0000\n";
const REPORT = `${HEADER}MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n`;
const NOTICE = "--b\nContent-Type: text/plain\n\nThe mail could not be delivered.\n\n<user@example.net>: 550 5.1.1 User unknown\n\n";
const STATUS = "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.com\n\n";
const FAILED =
  "Final-Recipient: rfc822; user@example.net\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n\n";
const ATTACHED = `${REPORT}${NOTICE}${STATUS}${FAILED}--b\nContent-Type: message/rfc822\n\nFrom: sender@example.com\nTo: user@example.net\nMessage-ID: <1@example.com>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\n`;
const BASE64_LINE = `${"QmFzZTY0".repeat(9)}QmF=\n`;
const text = (type: string, encoding = "8bit"): string => `${HEADER}Content-Type: ${type}\nContent-Transfer-Encoding: ${encoding}\n\n`;

const SHAPES: readonly Shape[] = [
  { name: "attachment, 1 MB", megabytes: 1, before: ATTACHED, piece: BASE64_LINE, after: "--c--\n--b--\n" },
  { name: "attachment, 15 MB", megabytes: 15, before: ATTACHED, piece: BASE64_LINE, after: "--c--\n--b--\n" },
  { name: "boundaries", megabytes: 64, before: REPORT, piece: "--b\n" },
  { name: "lines like a boundary", megabytes: 64, before: REPORT, piece: "--bx\n" },
  { name: "empty lines", megabytes: 64, before: REPORT + NOTICE, piece: "\n" },
  {
    name: "text, 15 MB",
    megabytes: 15,
    before: text("text/plain"),
    piece: "a line of some words that say nothing of interest # to anybody\n",
  },
  { name: "text of replies", megabytes: 15, before: text("text/plain"), piece: "<user#@example.net>: 550 5.1.1 User unknown\n" },
  { name: "text in one line", megabytes: 15, before: text("text/plain"), piece: "word # " },
  { name: "quoted lines", megabytes: 15, before: text("text/plain"), piece: "> > said: 4\n" },
  { name: "soft line breaks", megabytes: 15, before: text("text/plain", "quoted-printable"), piece: "=\n" },
  { name: "base64 text", megabytes: 15, before: text("text/plain; charset=utf-8", "base64"), piece: BASE64_LINE },
  { name: "open tags", megabytes: 15, before: text("text/html"), piece: "<p<" },
  { name: "entities", megabytes: 15, before: text("text/html"), piece: "&amp;&#" },
  { name: "one header line", megabytes: 10, before: "From: MAILER-DAEMON@mx.example.com\nSubject: ", piece: "a", after: "\n\nbody\n" },
  { name: "one folded field", megabytes: 10, before: "From: MAILER-DAEMON@mx.example.com\nSubject: a\n", piece: " a\n", after: "\nbody\n" },
  { name: "header fields", megabytes: 10, before: HEADER, piece: "X-#: a\n", after: "\nbody\n" },
  {
    name: "encoded words",
    megabytes: 10,
    before: "From: MAILER-DAEMON@mx.example.com\nSubject: a\n",
    piece: " =?utf-8?q?=41?=\n",
    after: "\nbody\n",
  },
  {
    name: "parameters",
    megabytes: 10,
    before: `${HEADER}Content-Type: multipart/report; boundary=b`,
    piece: ";\n a#=b",
    after: "\n\n--b\n\nbody\n",
  },
  {
    name: "1,000,000 addresses in To",
    megabytes: 22,
    before: "From: MAILER-DAEMON@mx.example.com\nTo: a@example.com",
    piece: ",\n u#@example.net",
    after: "\n\nbody\n",
  },
  { name: "comments in an address", megabytes: 10, before: "From: MAILER-DAEMON@mx.example.com\nTo: ", piece: "(", after: "\n\nbody\n" },
  {
    name: "1,000,000 recipients",
    megabytes: 50,
    before: REPORT + NOTICE + STATUS,
    piece: "Final-Recipient: rfc822; u#@example.net\nAction: failed\n\n",
  },
  {
    name: "one reported field",
    megabytes: 10,
    before: `${REPORT}${NOTICE}${STATUS}Final-Recipient: rfc822; user@example.net\nDiagnostic-Code: smtp;\n`,
    piece: " 550-5.1.1 #\n",
  },
];

/** Parts in parts: a boundary of their own each, so no repeated piece. */
const NESTED = { name: "100,000 parts in parts", megabytes: 6 } as const;

export const NAMES: readonly { readonly name: string; readonly megabytes: number }[] = [...SHAPES, NESTED];

export function messageOf(name: string, bytes: number): Buffer {
  if (name === NESTED.name) return nested(bytes);
  const shape = SHAPES.find((one) => one.name === name);
  if (shape === undefined) throw new TypeError(`no shape is called "${name}"`);
  const { before, piece, after = "" } = shape;
  return Buffer.concat([
    Buffer.from(before, "latin1"),
    repeated(piece, bytes - before.length - after.length),
    Buffer.from(after, "latin1"),
  ]);
}

function repeated(piece: string, bytes: number): Buffer {
  if (!piece.includes("#")) return Buffer.alloc(bytes - (bytes % piece.length), piece, "latin1");
  const filled = Buffer.alloc(bytes);
  let at = 0;
  for (let number = 0; at < bytes; number++) at += filled.write(piece.replaceAll("#", String(number)), at, "latin1");
  return filled;
}

function nested(bytes: number): Buffer {
  const filled = Buffer.alloc(bytes);
  let at = filled.write(`${HEADER}Content-Type: multipart/mixed; boundary=n0\n\n`, "latin1");
  for (let depth = 1; at < bytes; depth++) {
    at += filled.write(`--n${depth - 1}\nContent-Type: multipart/mixed; boundary=n${depth}\n\n`, at, "latin1");
  }
  return filled;
}
