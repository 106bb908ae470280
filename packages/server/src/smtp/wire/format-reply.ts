/**
 * Writes a reply as lines (RFC 5321 §4.2, RFC 2034 §4): the enhanced status on each line, no line beyond 512 octets,
 * nothing but US-ASCII unless the client asked for SMTPUTF8 (RFC 6531 §3.7.4).
 *
 * Words of a reply may come from a far server or a file: whatever could begin another line is taken out of them.
 */

import type { SmtpReply } from "../../envelope/index.ts";

/** Octets of text on one line: 512 less code, status and line end, and room for characters of four octets. */
const MAX_TEXT_LENGTH = 480;
const PLAIN = /^[\x20-\x7e]*$/;
const CONTROLS = /[\0-\x1f\x7f-\x9f]+/g;
const NOT_ASCII = /[^\0-\x7f]/gu;
const LONG_LINE = /.{1,480}/gu;

/** The octets of a reply, as a string. */
export function formatReply(reply: SmtpReply, allowsUtf8 = false): string {
  const prefix = reply.status === undefined ? "" : `${reply.status} `;
  if (reply.text.length <= MAX_TEXT_LENGTH && PLAIN.test(reply.text)) return `${reply.code} ${prefix}${reply.text}\r\n`;
  const lines = reply.text.split("\n").flatMap((line) => clean(line, allowsUtf8));
  return lines.map((line, index) => `${reply.code}${index < lines.length - 1 ? "-" : " "}${prefix}${line}\r\n`).join("");
}

function clean(line: string, allowsUtf8: boolean): readonly string[] {
  const visible = line.replaceAll(CONTROLS, " ").trimEnd();
  const text = allowsUtf8 ? visible : visible.replaceAll(NOT_ASCII, "?");
  return Buffer.byteLength(text) <= MAX_TEXT_LENGTH ? [text] : (text.match(allowsUtf8 ? /.{1,120}/gu : LONG_LINE) ?? [""]);
}
