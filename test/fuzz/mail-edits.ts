/** Edits that know what a mail is: its lines, fields, parts, boundaries, charsets and encodings. */
import { CHARSETS, ENCODINGS, FIELDS, SENTENCES, STATUS_FIELDS, TYPES } from "./dictionary.ts";
import { binary, type Edit, endOfLine, insertAt, someLine } from "./edits.ts";
import type { Random } from "./random.ts";

const insertLine: Edit = (mail, { random }) =>
  insertAt(mail, someLine(mail, random), `${binary(random.pick(random.pick([FIELDS, STATUS_FIELDS, SENTENCES])))}\n`);

const insertHeaderField: Edit = (mail, { random }) => `${random.pick(FIELDS)}\n${mail}`;

const deleteLine: Edit = (mail, { random }) => {
  const start = someLine(mail, random);
  return mail.slice(0, start) + mail.slice(endOfLine(mail, start));
};

const moveLine: Edit = (mail, { random }) => {
  const start = someLine(mail, random);
  const end = endOfLine(mail, start);
  const rest = mail.slice(0, start) + mail.slice(end);
  return insertAt(rest, someLine(rest, random), mail.slice(start, end));
};

const repeatLine: Edit = (mail, { random }) => {
  const start = someLine(mail, random);
  return insertAt(mail, start, mail.slice(start, endOfLine(mail, start)).slice(0, 500).repeat(random.small(200)));
};

const fold: Edit = (mail, { random }) => insertAt(mail, random.below(mail.length), random.pick(["\n ", "\n\t", "\r\n ", "\n", "\n \n "]));

const quote: Edit = (mail, { random }) => {
  const start = someLine(mail, random);
  return mail.slice(0, start) + mail.slice(start).replaceAll("\n", random.pick(["\n> ", "\n| ", "\n    "]));
};

const changeLineEnds: Edit = (mail, { random }) => {
  const ends = random.pick([["\r\n"], ["\r"], ["\r\n", "\n"], ["\n", "\r"], ["\n\r"], ["\r\r\n"], ["\u2028"]]);
  return mail.replaceAll("\n", () => binary(random.pick(ends)));
};

/** Replaces one match of an expression, or puts a field in front of some line when there is none. */
function replaceOne(mail: string, random: Random, found: RegExp, piece: string): string {
  const places = [...mail.matchAll(found)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  if (places.length === 0) return insertAt(mail, someLine(mail, random), `${piece}\n`);
  const { start, end } = random.pick(places);
  return mail.slice(0, start) + piece + mail.slice(end);
}

const changeCharset: Edit = (mail, { random }) => replaceOne(mail, random, /charset="?[\w-]*"?/gi, `charset=${random.pick(CHARSETS)}`);

const changeEncoding: Edit = (mail, { random }) =>
  replaceOne(mail, random, /content-transfer-encoding:.*/gi, `Content-Transfer-Encoding: ${random.pick(ENCODINGS)}`);

const changeType: Edit = (mail, { random }) => replaceOne(mail, random, /content-type:[^;\n]*/gi, `Content-Type: ${random.pick(TYPES)}`);

const encodeBody: Edit = (mail, { random }) => {
  const body = mail.indexOf("\n\n") + 2;
  if (body < 2) return mail;
  const encoded = Buffer.from(mail.slice(body), "latin1").toString("base64").replaceAll(/.{76}/g, "$&\n");
  const field = `Content-Transfer-Encoding: ${random.pick(["base64", "quoted-printable", "8bit"])}\n`;
  return `${field}${mail.slice(0, body)}${encoded}`;
};

const BOUNDARY = /boundary="?([^";\s]+)/gi;

/** Some of them, none so short that to replace it would make the mail many times as long. */
function boundaries(mail: string): string[] {
  const names = new Set(Array.from(mail.matchAll(BOUNDARY), (match) => match[1] ?? ""));
  return [...names].filter((name) => name.length > 2).slice(0, 8);
}

/** A delimiter, closing or not, where none should be; one that lies; all boundaries the same. */
const playWithBoundary: Edit = (mail, { random }) => {
  const names = boundaries(mail);
  const name = names.length === 0 ? "b" : random.pick(names);
  switch (random.below(5)) {
    case 0:
      return insertAt(mail, someLine(mail, random), `--${name}\n`);
    case 1:
      return insertAt(mail, someLine(mail, random), `--${name}--\n`);
    case 2:
      return mail.replace(BOUNDARY, () => `boundary="${random.pick(["", "x", `${name}x`, name.slice(0, 3), " ", "a".repeat(200)])}"`);
    case 3:
      return names.slice(1).reduce((text, one) => text.replaceAll(one, names[0] ?? one), mail);
    default:
      return mail.replaceAll(name, random.pick(["-", "b", "--", "=", "(x)", name.toUpperCase()]));
  }
};

const duplicatePart: Edit = (mail, { random }) => {
  const names = boundaries(mail);
  if (names.length === 0) return mail;
  const parts = mail.split(`--${random.pick(names)}\n`);
  const at = random.below(parts.length);
  const delimiter = `--${random.pick(names)}\n`;
  return [...parts.slice(0, at), ...Array.from({ length: random.small(20) }, () => parts[at] ?? ""), ...parts.slice(at)].join(delimiter);
};

const wrapInMultipart: Edit = (mail, { random }) => {
  const name = random.pick([...boundaries(mail), "wrap", "b"]);
  const head = `Content-Type: ${random.pick(TYPES.filter((type) => type.startsWith("multipart/")))}; boundary="${name}"\n\n--${name}\n`;
  return `${mail.slice(0, Math.max(0, mail.indexOf("\n\n")))}\n${head.repeat(random.small(40))}${random.isOneIn(2) ? "Content-Type: message/rfc822\n\n" : ""}${mail}\n--${name}--\n`;
};

const headerBomb: Edit = (mail, { random }) => {
  const count = random.small(3000);
  const field = random.pick([
    `X-Filler: ${"a".repeat(random.small(60))}\n`,
    "To: ann@example.org,\n",
    " continuation\n",
    `${random.pick(FIELDS)}\n`,
    "Content-Type: multipart/mixed\n",
    ":\n",
    "noise\n",
    "\t\n",
  ]);
  return field.repeat(count) + mail;
};

const parameterBomb: Edit = (mail, { random }) =>
  replaceOne(
    mail,
    random,
    /content-type:/gi,
    `Content-Type: text/plain${random.pick(["; a=b", '; a="', ";;", "; a*0=x", "; charset", '; a="\\"', " (c", "; boundary=b"]).repeat(random.small(2000))}; `,
  );

const addressBomb: Edit = (mail, { random }) =>
  insertAt(
    mail,
    someLine(mail, random),
    `${random.pick(["To: ", "Final-Recipient: rfc822; ", "<", "", "X-Failed-Recipients: "])}${random.pick(["ann@example.org, ", "<a@b.example>", '"a b"@c.example ', "a@", "@", '"', "(a@b.example) "]).repeat(random.small(3000))}\n`,
  );

export const MAIL_EDITS: readonly Edit[] = [
  insertLine,
  insertLine,
  insertHeaderField,
  deleteLine,
  moveLine,
  repeatLine,
  fold,
  quote,
  changeLineEnds,
  changeCharset,
  changeEncoding,
  changeType,
  encodeBody,
  playWithBoundary,
  playWithBoundary,
  duplicatePart,
  wrapInMultipart,
];

/** Edits that make a mail long: used more seldom, for they cost more than they find. */
export const BOMBS: readonly Edit[] = [headerBomb, parameterBomb, addressBomb];
