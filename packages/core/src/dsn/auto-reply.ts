/**
 * Writes the answer of a machine (RFC 3834 §3): a vacation message, a receipt of a desk. Whom it may
 * answer, and how often, is decided elsewhere; the envelope is the caller's: MAIL FROM:<>, RCPT TO:
 * the Return-Path of what is answered.
 *
 * Nothing of the message that is answered comes back but its subject and its Message-ID: an
 * answer must be of no use to whoever wants to send something through it.
 */

import { bytesOf } from "../syntax/index.ts";
import { mailboxField } from "./address-field.ts";
import { checkDate, checkSeed, fail } from "./check-notification.ts";
import { CRLF, field, textField } from "./field.ts";
import { octetString } from "./fit-message.ts";
import { mailDate } from "./mail-date.ts";
import { boundaryFor, multipartBody, textPart } from "./mime-part.ts";
import type { NextHop } from "./notification.ts";
import { isAscii, oneLine } from "./one-line.ts";
import { openOriginal, threadFields } from "./original.ts";

/** An automatic answer to one message. */
export interface AutoReplyMessage {
  /** Who answers. */
  readonly from: { readonly address: string; readonly name?: string };
  /** The Return-Path of the message that is answered; never its From or Reply-To (RFC 3834 §4). */
  readonly to: string;
  /** "Auto: " and the subject of the message when absent (RFC 3834 §3.1.5). */
  readonly subject?: string;
  /** What is answered, as plain text. */
  readonly text: string;
  /** The same as HTML, which stands as it is. */
  readonly html?: string;
  /** BCP 47 language of the text. */
  readonly language?: string;
  /** The message that is answered; only its header is looked at. */
  readonly original?: Uint8Array | string;
  /** When it is written, ISO 8601: the Date. */
  readonly now: string;
  /** As that of a notification. */
  readonly seed: string;
  /** What the server that takes the answer can. */
  readonly nextHop?: NextHop;
}

/**
 * Writes an automatic answer.
 *
 * @param reply who answers whom, and with what
 * @returns the message with CRLF line ends, ready for DATA
 * @throws TypeError for a null path to answer to, a wrong date or seed
 * @example
 * const bytes = composeAutoReply({
 *   from: { address: "ann@example.com", name: "Ann Example" },
 *   to: "bob@example.net",
 *   text: "I am away until Monday.\n",
 *   now: "2026-11-22T10:00:00+01:00",
 *   seed: "7d03aa",
 * });
 * new TextDecoder().decode(bytes).includes("Auto-Submitted: auto-replied") // true
 */
export function composeAutoReply(reply: AutoReplyMessage): Uint8Array {
  const { from, to, now, seed, nextHop } = reply;
  if (to === "") fail("to", to, "an address; a null path is never answered (RFC 3834 §2)");
  if (from.address === "") fail("from.address", "", "an address");
  checkSeed(seed);
  checkDate("now", now);
  const original = reply.original === undefined ? undefined : openOriginal(reply.original);
  const isUtf8 = nextHop?.smtpUtf8 === true && !(isAscii(to) && isAscii(from.address));
  const eightBit = nextHop?.eightBitMime === true || nextHop?.smtpUtf8 === true;
  const host = from.address.slice(from.address.lastIndexOf("@") + 1).replaceAll(/[^\w.-]/g, "");
  const header =
    field("From", mailboxField(from.address, from.name, isUtf8)) +
    field("To", mailboxField(to, undefined, isUtf8)) +
    textField("Subject", reply.subject ?? `Auto: ${original?.subject ?? ""}`, isUtf8) +
    field("Date", mailDate(now) ?? "") +
    field("Message-ID", `<${seed}@${host === "" ? "localhost" : host}>`) +
    threadFields(original)
      .map(([name, value]) => field(name, value))
      .join("") +
    field("Auto-Submitted", "auto-replied") +
    field("MIME-Version", "1.0");
  return bytesOf((isUtf8 ? octetString(header) : header) + bodyOf(reply, eightBit));
}

function bodyOf({ text, html, language, seed }: AutoReplyMessage, eightBit: boolean): string {
  const languages = oneLine(language ?? "", 100).replaceAll(/[^\w, -]/g, "");
  const plain = textPart({ type: "text/plain", text: withLastEnd(text), languages, eightBit });
  if (html === undefined) return plain;
  const parts = [plain, textPart({ type: "text/html", text: withLastEnd(html), languages, eightBit })];
  const boundary = boundaryFor("alternative", seed, parts);
  return `Content-Type: multipart/alternative;${CRLF} boundary="${boundary}"${CRLF}${CRLF}${multipartBody(boundary, parts)}`;
}

function withLastEnd(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}
