/**
 * The key of an arrival: the same whenever the same mail comes again, over whatever way. Fields that servers put before it on
 * its way (Received, Delivered-To, Return-Path, …) do not count, nor how its lines end, nor empty lines behind it.
 */

import { hash } from "node:crypto";

/** What tells mails apart that have no Message-ID, and often the same words. */
const WITHOUT_ID = ["date", "from", "to", "subject"] as const;
/** Longer mails are told apart by their beginning. */
const HASHED_BYTES = 1_048_576;
const BLANK_LINE = /\r?\n\r?\n/;
/** As a pattern, for then V8 puts the body together once; as a string it would for each line. */
const LINE_END = /\r\n/g;

/** The key, 64 hex digits, of a mail with one character for each octet, in which a lone CR that ends lines is LF. */
export function arrivalKey(mail: string): string {
  const text = mail.slice(0, HASHED_BYTES);
  const blank = BLANK_LINE.exec(text);
  const header = blank === null ? text : text.slice(0, blank.index);
  const body = blank === null ? "" : text.slice(blank.index + blank[0].length);
  const lines = withoutEmptyEnd(body.replaceAll(LINE_END, "\n"));
  return hash("sha256", Buffer.from(`${namesOf(header)}\n\n${lines}`, "latin1"));
}

function namesOf(header: string): string {
  const id = fieldOf(header, "message-id");
  return id === "" ? WITHOUT_ID.map((name) => fieldOf(header, name)).join("\n") : id;
}

/** The first field of a name, unfolded, white space made one. */
function fieldOf(header: string, name: keyof typeof FIELDS): string {
  const found = FIELDS[name].exec(`\n${header}\n`);
  return found?.[1]?.replaceAll(/\s+/g, " ").trim() ?? "";
}

/** Not by a pattern: on a mail of nothing but empty lines that would take the square of their number. */
function withoutEmptyEnd(body: string): string {
  let end = body.length;
  while (end > 0 && body.charCodeAt(end - 1) === LINE_FEED) end -= 1;
  return body.slice(0, end);
}

const LINE_FEED = 0x0a;
/** Behind a line end, as long as the lines that follow are folded ones. */
const FIELDS = {
  "message-id": /\nmessage-id[ \t]*:([^\n]*(?:\n[ \t][^\n]*)*)/i,
  "date": /\ndate[ \t]*:([^\n]*(?:\n[ \t][^\n]*)*)/i,
  "from": /\nfrom[ \t]*:([^\n]*(?:\n[ \t][^\n]*)*)/i,
  "to": /\nto[ \t]*:([^\n]*(?:\n[ \t][^\n]*)*)/i,
  "subject": /\nsubject[ \t]*:([^\n]*(?:\n[ \t][^\n]*)*)/i,
} as const;
